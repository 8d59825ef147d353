// What erplint costs on code bases as they are and as they change, each beside what it is held against, in rounds: cold against
// `tsc` 6, nothing changed against `tsc` 7, three files changed against cold; then relints and growth. docs/benchmarks.md says how.
//   npm run bench:table -- FOLDER [--only NAME] [--runs N] [--work DIR] [--native VERSION] [--seed N] [--part runs|relint|growth]
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { messageOf, UsageError } from '../src/core/errors.js';
import { Random } from '../test/fuzz/random.js';
import { codeBases, gitDirectoryOf, isCompared, layOut, type CodeBase } from './code-base.js';
import { edited, type Edit, EDITS, placesIn } from './edits.js';
import { writeCodeBase } from './generate.js';
import { install, installCompiler } from './install.js';
import { measure, median, type Measurement } from './measure.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ERPLINT = [process.execPath, here('../dist/cli.js'), 'check', '.', '--format', 'json', '--timing'];
const CHANGED = 3;

/** A row: what is measured, what it is held against, and the most that it may be of that. */
interface Row {
  readonly what: string;
  readonly of: string;
  readonly against: string;
  readonly wall?: number;
  readonly cpu?: number;
  readonly peak?: number;
}

const ROWS: readonly Row[] = [
  { what: 'cold', of: 'cold', against: 'tsc 6', wall: 0.45, peak: 0.75 },
  { what: 'nothing changed', of: 'same', against: 'tsc 7', wall: 0.6, peak: 0.6 },
  { what: `${CHANGED} bodies changed`, of: 'bodies', against: 'cold', cpu: 0.15 },
  { what: `${CHANGED} signatures changed`, of: 'signatures', against: 'cold', cpu: 0.35 },
];

/** The files of a code base that somebody edits, each time others. */
class Editor {
  readonly #files: readonly string[];

  constructor(
    folder: string,
    private readonly random: Random,
  ) {
    const all = ts.sys.readDirectory(
      folder,
      ['.ts'],
      ['**/node_modules', '**/*.d.ts', '**/*.{spec,test}.ts', '**/test*'],
    );
    this.#files = all.sort();
  }

  change(edit: Edit): void {
    for (let left = CHANGED; left > 0;) {
      const file = this.random.pick(this.#files);
      const text = readFileSync(file, 'utf8');
      const places = placesIn(file, text, edit);
      if (places.length === 0) continue;
      writeFileSync(file, edited(text, this.random.pick(places)));
      left--;
    }
  }
}

type Step = () => Measurement;

/** What runs in a round, in order: what changes files leaves a cache of the state that it leaves them in. */
function stepsOf(
  bare: string,
  cache: string,
  tsconfig: string,
  compilers: readonly [six: string, seven: string],
  seed: number,
) {
  const editor = new Editor(join(bare, 'src'), new Random(seed));
  const kept = () => measure([...ERPLINT, '--cache-location', cache], bare);
  const compiled = (tsc: string) => () => measure([process.execPath, tsc, '--noEmit', '-p', tsconfig], bare);
  const changed = (edit: Edit) => () => (editor.change(edit), kept());
  const bodies: Edit = (source) => [
    ...EDITS['body, result type written'](source),
    ...EDITS['body, result type inferred'](source),
  ];
  return {
    'tsc 6': compiled(compilers[0]),
    cold: () => measure([...ERPLINT, '--no-cache'], bare),
    bodies: changed(bodies),
    'tsc 7': compiled(compilers[1]),
    same: kept,
    signatures: changed(EDITS.signature),
  } satisfies Record<string, Step>;
}

function race(steps: Readonly<Record<string, Step>>, runs: number): Map<string, Measurement[]> {
  const found = new Map<string, Measurement[]>();
  for (let round = 1; round <= runs; round++)
    for (const [name, step] of Object.entries(steps)) {
      const run = step();
      if (run.status === null || run.status > 2)
        throw new UsageError(`${name} did not run:\n${run.stderr.slice(-2000)}`);
      process.stderr.write(`  round ${round}: ${name} ${numbers(run)}${loweredText(run)}\n`);
      found.set(name, [...(found.get(name) ?? []), run]);
    }
  return found;
}

const numbers = ({ seconds, cpuSeconds, megabytes }: Measurement): string =>
  `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} CPU s, ${megabytes.toFixed(0)} MB`;

/** How many files a run of erplint read anew. */
function loweredText({ stdout }: Measurement): string {
  if (!stdout.startsWith('{')) return '';
  const { stats } = JSON.parse(stdout) as { readonly stats: { readonly files: number; readonly reused: number } };
  return `, ${stats.files - stats.reused} of ${stats.files} files read`;
}

function table(found: ReadonlyMap<string, readonly Measurement[]>): readonly string[] {
  const of = (name: string, key: 'seconds' | 'cpuSeconds' | 'megabytes') =>
    median((found.get(name) ?? []).map((run) => run[key]));
  return [
    '| | against | wall | CPU | peak | goal |',
    '|---|---|---|---|---|---|',
    ...ROWS.map(({ what, of: own, against, ...goals }) => {
      const ratio = (key: 'seconds' | 'cpuSeconds' | 'megabytes') => (of(own, key) / of(against, key)).toFixed(2);
      const goal = Object.entries(goals)
        .map(([name, most]) => `${name} ≤ ${most}`)
        .join(', ');
      return `| ${what} | ${against} | ${ratio('seconds')} | ${ratio('cpuSeconds')} | ${ratio('megabytes')} | ${goal} |`;
    }),
  ];
}

function onCodeBase(
  codeBase: CodeBase,
  git: string,
  work: string,
  compilers: readonly [string, string],
  runs: number,
  seed: number,
) {
  const { comparison } = codeBase;
  if (!comparison) return;
  const bare = join(work, codeBase.name, 'edited');
  layOut(codeBase, git, bare, isCompared(codeBase, comparison));
  const { tsconfig } = install(codeBase, comparison, git, join(work, codeBase.name, 'installed'));
  const cache = join(work, codeBase.name, 'cache');
  rmSync(cache, { recursive: true, force: true });
  const folder = join(bare, codeBase.package);
  measure([...ERPLINT, '--cache-location', cache], folder);
  console.log(`\n## ${codeBase.name}`);
  console.log(table(race(stepsOf(folder, cache, tsconfig, compilers, seed), runs)).join('\n'));
}

/** Processor time of cold runs while files double from 300 to about 10,000. */
function growth(work: string): void {
  const rows: string[] = [];
  let before: number | undefined;
  for (let modules = 50; modules <= 1_600; modules *= 2) {
    const folder = join(work, 'growth');
    rmSync(folder, { recursive: true, force: true });
    writeCodeBase(folder, modules);
    const { cpuSeconds, megabytes } = measure([...ERPLINT, '--no-cache'], folder);
    const factor = before === undefined ? '' : (cpuSeconds / before).toFixed(2);
    rows.push(`| ${modules * 6} | ${cpuSeconds.toFixed(1)} | ${factor} | ${megabytes.toFixed(0)} |`);
    before = cpuSeconds;
  }
  console.log(
    ['\n## Growth (each doubling ≤ 2.1)', '| files | CPU s | factor | MB |', '|---|---|---|---|', ...rows].join('\n'),
  );
}

/** Relints of a project of some 680 files, as ratios to the first lint. */
function relints(seed: number): void {
  const run = measure([process.execPath, '--import', 'tsx', here('relint.ts'), '113', '200', String(seed)], here('..'));
  const all = run.stdout.split('\n').find((line) => line.startsWith('all ')) ?? run.stderr;
  console.log(`\n## Relint (median ≤ 0.03, 95 % ≤ 0.12)\n${all}`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: '5' },
      work: { type: 'string', default: join(tmpdir(), 'erplint-bench') },
      native: { type: 'string', default: '7.0.2' },
      seed: { type: 'string', default: '1' },
      part: { type: 'string', multiple: true, default: ['runs', 'relint', 'growth'] },
    },
  });
  const [mirrors] = positionals;
  if (mirrors === undefined) throw new UsageError('Name the folder with the clones: npm run bench:table -- FOLDER');
  const work = resolve(values.work);
  const compilers = [here('../node_modules/typescript/bin/tsc'), installCompiler(values.native, work)] as const;
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, TypeScript ${ts.version} and ${values.native}, medians of ${values.runs} rounds.`,
  );
  console.log(
    'Where the machine has other work, ratios of CPU (user and system time) and peak memory count, wall time does not.',
  );
  const wants = (part: string): boolean => values.part.includes(part);
  for (const codeBase of wants('runs') ? codeBases(values.only ?? []) : []) {
    const git = gitDirectoryOf(codeBase, resolve(mirrors));
    if (git) onCodeBase(codeBase, git, work, compilers, Number(values.runs), Number(values.seed));
    else console.log(`\n## ${codeBase.name}: left out, no clone in ${mirrors}`);
  }
  if (wants('relint')) relints(Number(values.seed));
  if (wants('growth')) growth(work);
}

try {
  main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
