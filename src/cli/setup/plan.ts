// All that `init` would write in a project, and what it cannot write itself.
import { posix } from 'node:path';
import type { Analysis } from '../analysis.js';
import { baselineText } from '../baseline/baseline-file.js';
import { groupBy } from '../../core/multimap.js';
import { compareText } from '../../core/text.js';
import { count } from '../../report/summary-line.js';
import type { Landscape } from '../../session.js';
import { BASELINE_FILE } from '../../session/names.js';
import { type Change, created } from './change.js';
import { configurationChange, type FoundCode } from './configuration-file.js';
import { eslintLinesOf } from './eslint-lines.js';
import type { Frameworks } from './frameworks.js';
import { hookOf } from './hooks.js';
import { pipelineOf } from './pipelines.js';
import { installCommand, type Project } from './project.js';

export interface Plan {
  /** What was found, a line each. */
  readonly found: readonly string[];
  readonly changes: readonly Change[];
  /** The findings of today, for who wants to begin with what is new. */
  readonly baseline?: Change;
  /** What is left to do by hand. */
  readonly remarks: readonly string[];
}

/** `run`: what is found today; absent where there is nothing to analyse yet. */
export function planOf(project: Project, run: Analysis | undefined, frameworks: Frameworks, version: string): Plan {
  const code = codeIn(run);
  const hook = hookOf(project);
  const pipeline = pipelineOf(project, version);
  const eslint = eslintLinesOf(project);
  const installed = { ...project.manifest.dependencies, ...project.manifest.devDependencies };
  const missing = ['erplint', ...(eslint.path === undefined ? [] : ['eslint-plugin-erplint'])].filter(
    (name) => !(name in installed),
  );
  const changes = [...configurationChange(project, code), ...eslint.changes, ...hook.changes, ...pipeline.changes];
  const baseline = baselineChange(project, run);
  return {
    found: [
      ...(code.platforms.length > 0 ? [`data libraries: ${code.platforms.join(', ')}`] : []),
      ...(code.unmodelled.length > 0 ? [`without a model: ${code.unmodelled.join(', ')}`] : []),
      ...(frameworks.known.length > 0 ? [`frameworks: ${frameworks.known.join(', ')}`] : []),
      ...(frameworks.unmodelled.length > 0
        ? [`frameworks without a model, whose handlers are no entry points: ${frameworks.unmodelled.join(', ')}`]
        : []),
      ...(code.entries.length > 0 ? [`entry points: ${code.entries.join(', ')}`] : []),
      `package manager: ${project.packageManager}`,
      ...(hook.tool === undefined ? [] : [`hooks: ${hook.tool}`]),
      ...(pipeline.service === undefined ? [] : [`CI: ${pipeline.service}`]),
      ...(eslint.path === undefined ? [] : [`ESLint: ${eslint.path}`]),
      ...(run && run.findings.length > 0 ? [`today: ${count(run.findings.length, 'finding')}`] : []),
    ],
    changes,
    ...(baseline && { baseline }),
    remarks: [
      ...(missing.length > 0 ? [`Install what the files refer to: ${installCommand(project, missing)}`] : []),
      ...[eslint.remark, hook.remark, pipeline.remark].filter((remark) => remark !== undefined),
    ],
  };
}

function codeIn(run: Analysis | undefined): FoundCode {
  if (!run?.landscape) return { platforms: [], unmodelled: [], modules: [], entries: [], tables: [] };
  const { platforms, unmodelled } = run.statistics;
  const { uses, entries } = run.landscape;
  const names = (list: readonly { readonly package: string }[]) => list.map((one) => one.package);
  return {
    platforms: names(platforms),
    unmodelled: names(unmodelled),
    modules: [...new Set(uses.map(({ module }) => module))].sort(),
    entries: [
      ...groupBy(
        entries.filter(({ kind }) => kind !== 'start-up'),
        ({ kind }) => kind,
      ),
    ]
      .map(([kind, list]) => `${list.length} ${kind}`)
      .sort(),
    tables: heaviestTables(run.findings, run.landscape),
  };
}

/** Volumes are asked of so many tables. */
const MOST_TABLES = 10;

/** What findings lead to, that which they come to most often first. */
function heaviestTables(findings: Analysis['findings'], { uses, tableAt }: Landscape): FoundCode['tables'] {
  const heat = new Map<string, number>();
  for (const { cause, weight = 1 } of findings) {
    const table = cause && tableAt(cause.at);
    if (table !== undefined) heat.set(table, Math.max(weight, heat.get(table) ?? 0));
  }
  return [...heat]
    .sort(([a, of], [b, other]) => (of === other ? compareText(a, b) : other - of))
    .slice(0, MOST_TABLES)
    .map(([name]) => ({ name, stored: uses.find(({ table }) => table === name)?.stored ?? name }));
}

function baselineChange(project: Project, run: Analysis | undefined): Change | undefined {
  const path = posix.join(project.prefix, BASELINE_FILE);
  if (!run || run.findings.length === 0 || project.read(path) !== undefined) return undefined;
  return created(
    path,
    `${count(run.findings.length, 'finding')} of today, so that only new ones are told`,
    baselineText(run.findings, project.root),
  );
}
