// The import table of docs/architecture.md: each part of the repository, what it may import, and why.
import type { Import } from './imports.js';

export interface Row {
  /** What the row speaks of, as the page names it. */
  readonly folder: string;
  /** Repository-relative paths that belong to it. */
  readonly files: RegExp;
  readonly reason: string;
  /** The other parts that it may import, as the page names them. */
  readonly imports: readonly string[];
  may(used: Import): boolean;
}

/** The parts of the repository that may be imported, by name. */
const parts = {
  core: /^src\/core\//,
  models: /^src\/models\//,
  frontend: /^src\/frontend\//,
  engine: /^src\/engine\//,
  rule: /^src\/rule(\.ts$|\/)/,
  session: /^src\/session(\.ts$|\/)/,
  report: /^src\/report\//,
  config: /^src\/config\//,
  server: /^src\/language-server\//,
  cli: /^src\/cli(\.ts$|\/)/,
  api: /^src\/index\.ts$/,
  rules: /^rules\//,
  fixtures: /^fixtures\//,
  extension: /^editors\/vscode\//,
  plugin: /^eslint-plugin\//,
  tools: /^(test|bench|scripts)\//,
} as const;
type Part = keyof typeof parts;

interface Limits {
  readonly parts: readonly Part[];
  /** npm packages and Node modules; a pattern, none when absent. */
  readonly packages?: RegExp;
}

/** What the page calls parts that are not called like their folder. */
const NAMES: Readonly<Partial<Record<Part, string>>> = { api: 'the public API', server: 'language-server' };

const row = (part: Part, folder: string, reason: string, limits: Limits): Row => ({
  folder,
  files: parts[part],
  reason,
  imports: part === 'tools' ? ['everything'] : limits.parts.map((one) => NAMES[one] ?? one),
  may: ({ file, package: name }) =>
    file !== undefined
      ? [part, ...limits.parts].some((allowed) => parts[allowed].test(file))
      : name !== undefined && (limits.packages?.test(name) ?? false),
});

/**
 * Folders in the order in which they stand on each other: each may import itself and what stands before it. A file of the
 * area that no step names may be imported by all of its steps only where it is listed as `shared`.
 */
interface Stairs {
  readonly part: Part;
  readonly folder: string;
  readonly steps: readonly string[];
  /** Types only; each step may import them. */
  readonly shared?: string;
}

export const stairs: readonly Stairs[] = [
  {
    part: 'core',
    folder: 'src/core',
    steps: [
      '{location,text,printable,multimap,equality,errors,finding,directive,pages,left-out}.ts',
      'outline/',
      'summary/',
      'facts/',
      'program.ts',
    ],
  },
  {
    part: 'engine',
    folder: 'src/engine',
    steps: [
      'outlines/',
      'program/',
      'graph/',
      'values/',
      'conditions/',
      'effects/',
      'loops/',
      'messages/',
      'summaries/',
      'facts/',
      '{link,new-program,analysed-program,incremental,explain}.ts',
    ],
  },
  {
    part: 'frontend',
    folder: 'src/frontend',
    shared: 'context.ts',
    steps: [
      'files/',
      'sql/',
      'schemas/',
      'workspace/',
      'program/',
      'models/',
      'syntax/',
      'types/',
      'frame/',
      'conditions/',
      'declarations/',
      'callees/',
      'model-effects/',
      'messages/',
      'loops/',
      'calls/',
      'lowering/',
      'incremental/',
      'kept/',
      'index.ts',
    ],
  },
];

/** Whether `file` belongs to a step: a folder, one file, or `{a,b}.ts`. */
export function isOnStep({ folder }: Stairs, step: string, file: string): boolean {
  if (step.endsWith('/')) return file.startsWith(`${folder}/${step}`);
  const [, names = step.replace(/\.ts$/, '')] = /^\{(.*)\}\.ts$/.exec(step) ?? [];
  return names.split(',').some((name) => file === `${folder}/${name}.ts`);
}

const notTsMorph = /^(?!ts-morph$|typescript$)/;

export const table: readonly Row[] = [
  row('core', 'src/core', 'is plain data and its algebra, which everything else is written in', { parts: [] }),
  row('models', 'src/models', 'validates tags as text, so that no compiler is needed to test a model', {
    parts: ['core'],
    packages: /^(fastest-levenshtein|semver)$/,
  }),
  row('frontend', 'src/frontend', 'is the only importer of ts-morph, so that a faster compiler can take its place', {
    parts: ['core', 'models'],
    packages: /^(?!typescript$)/,
  }),
  row('engine', 'src/engine', 'is pure: no compiler and no I/O, so that hand-written outlines test it', {
    parts: ['core'],
  }),
  row('rule', 'src/rule', 'is all that a rule may see, and holds what only rules use', { parts: ['core'] }),
  row('session', 'src/session', 'is the one door for every front, and knows no rule by name', {
    parts: ['core', 'models', 'frontend', 'engine', 'rule'],
    packages: notTsMorph,
  }),
  row('report', 'src/report', 'turns findings into a string, each format a pure function', {
    parts: ['core', 'rule', 'session'],
    packages: /^(node:crypto|node:path|node:url|picocolors|@babel\/code-frame)$/,
  }),
  row('config', 'src/config', 'reads data, and runs no code of the project under check', {
    parts: ['core', 'rule', 'session', 'report'],
    packages: notTsMorph,
  }),
  row('server', 'src/language-server', 'is a front: what an editor asks, in its protocol', {
    parts: ['core', 'report', 'session', 'api'],
    packages: /^(node:path|node:url|vscode-languageserver(-textdocument)?)$/,
  }),
  row('cli', 'src/cli', 'is a front: arguments, exit codes, console', {
    parts: ['core', 'rule', 'session', 'report', 'config', 'rules', 'api', 'server'],
    packages: notTsMorph,
  }),
  row('api', 'src/index.ts', 'is the public API: the session with the rules and the configuration bound to it', {
    parts: ['core', 'rule', 'session', 'report', 'config', 'rules'],
    packages: /^node:/,
  }),
  row('rules', 'rules', 'are predicates over the linked program and see nothing but the rule contract', {
    parts: ['rule'],
  }),
  row('fixtures', 'fixtures', 'are programs as users write them, and would prove nothing if they knew the engine', {
    parts: [],
    packages: /^(?!erplint$|eslint-plugin-erplint$|ts-morph$)/,
  }),
  row('plugin', 'eslint-plugin', 'uses what every user of the public API has, and nothing more', {
    parts: [],
    packages: notTsMorph,
  }),
  row('extension', 'editors/vscode', 'starts the command that a workspace has, of whatever version', {
    parts: [],
    packages: /^(node:.*|vscode|vscode-languageclient)$/,
  }),
  row('tools', 'test, bench, scripts', 'drive and measure everything', {
    parts: Object.keys(parts) as Part[],
    packages: /./,
  }),
];

/** The row that speaks of `file`. */
export const partOf = (file: string): Row | undefined => table.find((one) => one.files.test(file));
