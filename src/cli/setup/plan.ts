// All that `init` would write in a project, and what it cannot write itself.
import { posix } from 'node:path';
import type { Analysis } from '../analysis.js';
import { BASELINE_FILE, baselineText } from '../baseline/baseline-file.js';
import { count } from '../../report/summary-line.js';
import { type Change, created } from './change.js';
import { configurationChange, type FoundCode } from './configuration-file.js';
import { eslintLinesOf } from './eslint-lines.js';
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
export function planOf(project: Project, run: Analysis | undefined, version: string): Plan {
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
  if (!run) return { platforms: [], unmodelled: [], modules: [] };
  const { platforms, unmodelled } = run.statistics;
  const names = (list: readonly { readonly package: string }[]) => list.map((one) => one.package);
  const modules = [...new Set(run.findings.flatMap(({ module }) => module ?? []))].sort();
  return { platforms: names(platforms), unmodelled: names(unmodelled), modules };
}

function baselineChange(project: Project, run: Analysis | undefined): Change | undefined {
  const path = posix.join(project.prefix, BASELINE_FILE);
  if (!run || run.findings.length === 0 || project.read(path) !== undefined) return undefined;
  return created(
    path,
    'the findings of today, so that only new ones are told',
    baselineText(run.findings, project.root),
  );
}
