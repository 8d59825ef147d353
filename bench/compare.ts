// Wall time and peak memory on the same files in one run: erplint on the bare sources, against tsc, ESLint with
// two typed rules, and oxlint with the dependencies installed. docs/benchmarks.md says how to read it.
//   npm run bench:compare -- FOLDER [--only NAME] [--runs N] [--work DIR]
import { writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf, UsageError } from '../src/core/errors.js';
import { codeBases, gitDirectoryOf, isCompared, layOut, type CodeBase } from './code-base.js';
import { install, type Installed } from './install.js';
import { measure, median, type Measurement } from './measure.js';

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  /** Exit codes of a run that did its work. */
  readonly fine: readonly number[];
}

const tool = (path: string): string => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const erplint = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Everybody reads the sources of one package; only erplint does so without `node_modules`. */
function contenders(codeBase: CodeBase, bare: string, installed: Installed): Contender[] {
  const cwd = installed.package;
  const config = join(cwd, 'eslint.bench.config.mjs');
  writeFileSync(config, eslintConfig(installed.tsconfig));
  return [
    {
      name: 'erplint',
      command: [process.execPath, erplint, 'check', '.', '--format', 'json'],
      cwd: join(bare, codeBase.package),
      fine: [0, 1],
    },
    {
      name: 'tsc --noEmit',
      command: [process.execPath, tool('typescript/bin/tsc'), '--noEmit', '-p', installed.tsconfig],
      cwd,
      fine: [0, 1, 2],
    },
    {
      name: 'ESLint, two typed rules',
      command: [
        process.execPath,
        '--max-old-space-size=8192',
        tool('eslint/bin/eslint.js'),
        '--config',
        config,
        '--format',
        'json',
        '--no-inline-config',
        'src',
      ],
      cwd,
      fine: [0, 1],
    },
    {
      name: 'oxlint, one rule',
      command: [process.execPath, tool('oxlint/bin/oxlint'), '-A', 'all', '-D', 'no-await-in-loop', 'src'],
      cwd,
      fine: [0, 1],
    },
  ];
}

const eslintConfig = (
  tsconfig: string,
): string => `import tseslint from ${JSON.stringify(new URL('../node_modules/typescript-eslint/dist/index.js', import.meta.url).href)};
export default [
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: ${JSON.stringify(tsconfig)} } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
];
`;

/** Rounds of all contenders one after the other, so that a noisy minute hits everybody. */
function race(field: readonly Contender[], runs: number): Map<string, Measurement[]> {
  const results = new Map<string, Measurement[]>(field.map(({ name }) => [name, []]));
  for (let round = 1; round <= runs; round++) {
    for (const { name, command, cwd, fine } of field) {
      const run = measure(command, cwd);
      if (run.status === null || !fine.includes(run.status))
        throw new UsageError(
          `${name} did not run in ${cwd} (exit ${run.status}):\n${(run.stderr || run.stdout).slice(-2000)}`,
        );
      process.stderr.write(
        `  round ${round}: ${name} ${run.seconds.toFixed(2)} s, ${run.cpuSeconds.toFixed(2)} CPU s, ${run.megabytes.toFixed(0)} MB\n`,
      );
      results.get(name)?.push(run);
    }
  }
  return results;
}

function table(results: ReadonlyMap<string, readonly Measurement[]>): string[] {
  const medians = [...results].map(([name, runs]) => ({
    name,
    seconds: median(runs.map((run) => run.seconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
  }));
  const own = medians[0];
  if (!own) return [];
  return [
    '| | s | CPU s | MB | erplint / it: time | CPU | memory |',
    '|---|---|---|---|---|---|---|',
    ...medians.map(
      ({ name, seconds, cpuSeconds, megabytes }) =>
        `| ${name} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${megabytes.toFixed(0)} | ${(own.seconds / seconds).toFixed(2)} | ${(own.cpuSeconds / cpuSeconds).toFixed(2)} | ${(own.megabytes / megabytes).toFixed(2)} |`,
    ),
  ];
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true }, runs: { type: 'string' }, work: { type: 'string' } },
  });
  const mirrors = positionals[0];
  if (mirrors === undefined) throw new UsageError('Name the folder with the clones: npm run bench:compare -- FOLDER');
  const runs = Number(values.runs ?? '3');
  const work = resolve(values.work ?? join(tmpdir(), 'erplint-bench'));
  console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${runs} runs.`);
  for (const codeBase of codeBases(values.only ?? [])) {
    const git = gitDirectoryOf(codeBase, resolve(mirrors));
    if (!git || !codeBase.comparison) {
      console.log(`\n## ${codeBase.name}: left out, ${git ? 'nothing to compare' : `no clone in ${mirrors}`}`);
      continue;
    }
    const bare = join(work, codeBase.name, 'bare');
    layOut(codeBase, git, bare, isCompared(codeBase, codeBase.comparison));
    const installed = install(codeBase, codeBase.comparison, git, join(work, codeBase.name, 'installed'));
    console.log(`\n## ${codeBase.name} (${codeBase.repository} at ${codeBase.commit.slice(0, 9)})`);
    console.log(table(race(contenders(codeBase, bare, installed), runs)).join('\n'));
  }
}

try {
  main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
