// Runs `check` on the pinned public code bases: time per phase, how calls resolved, and the difference in
// findings to a saved run. A change to engine, model or rule states that difference in its commit.
//   npm run corpus -- FOLDER [--only NAME] [--save FILE] [--against FILE]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf, UsageError } from '../src/core/errors.js';
import { codeBases, gitDirectoryOf, layOut, type CodeBase } from './code-base.js';
import { difference, type SavedFinding } from './difference.js';
import { measure } from './measure.js';

/** Findings by code base, sorted; what `--save` writes. */
interface SavedRun {
  readonly version: 1;
  readonly codeBases: Readonly<Record<string, { readonly commit: string; readonly findings: readonly SavedFinding[] }>>;
}

/** The part of the JSON report that is read here. */
interface CheckReport {
  readonly findings: readonly {
    readonly rule: string;
    readonly confidence: string;
    readonly message: string;
    readonly file: string;
    readonly start: { readonly line: number };
    readonly fingerprint: string;
  }[];
  readonly diagnostics: readonly { readonly kind: string }[];
  readonly stats: {
    readonly files: number;
    readonly functions: number;
    readonly calls: { readonly awaited: Counts };
    readonly timing?: Readonly<Record<string, number>>;
  };
}

interface Counts {
  readonly own: number;
  readonly model: number;
  readonly builtin: number;
  readonly external: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
}

const erplint = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const defaultSave = fileURLToPath(new URL('../.erplint/corpus.json', import.meta.url));

function check(codeBase: CodeBase, folder: string): CheckReport {
  const run = measure(
    [process.execPath, erplint, 'check', '.', '--format', 'json', '--timing'],
    join(folder, codeBase.package),
  );
  if (run.status !== 0 && run.status !== 1)
    throw new UsageError(
      `erplint check did not run on ${codeBase.name} (exit ${run.status}):\n${run.stderr.slice(-2000)}`,
    );
  const report = JSON.parse(run.stdout) as CheckReport;
  const phases = Object.entries(report.stats.timing ?? {}).map(([phase, ms]) => `${phase} ${Math.round(ms)} ms`);
  console.log(`  ${run.seconds.toFixed(2)} s, ${run.megabytes.toFixed(0)} MB: ${phases.join(', ')}`);
  console.log(
    `  ${report.stats.files} files, ${report.stats.functions} functions; ${resolved(report.stats.calls.awaited)}`,
  );
  return report;
}

function resolved({ own, model, builtin, external, unknown }: Counts): string {
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const known = own + model + builtin + sum(external);
  const all = known + sum(unknown);
  const reasons = Object.entries(unknown).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const worst = reasons.slice(0, 5).map(([reason, count]) => `${count} ${reason}`);
  return `${known} of ${all} awaited calls resolved${worst.length > 0 ? ` (unknown: ${worst.join('; ')})` : ''}`;
}

function savedFindings(report: CheckReport): SavedFinding[] {
  return report.findings
    .map(({ fingerprint, rule, confidence, file, start, message }) => ({
      fingerprint,
      rule,
      confidence,
      place: `${file}:${start.line}`,
      message,
    }))
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

function readRun(file: string, asked: boolean): SavedRun | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SavedRun;
  } catch (error) {
    if (!asked && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`The saved run ${file} cannot be read (${messageOf(error)}): write it with --save first.`);
  }
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      save: { type: 'string' },
      against: { type: 'string' },
      work: { type: 'string' },
    },
  });
  const mirrors = positionals[0];
  if (mirrors === undefined)
    throw new UsageError('Name the folder with the clones: npm run corpus -- FOLDER [--save FILE] [--against FILE]');
  const before = readRun(values.against ?? defaultSave, values.against !== undefined);
  const work = resolve(values.work ?? join(tmpdir(), 'erplint-corpus'));
  const run: Record<string, SavedRun['codeBases'][string]> = { ...before?.codeBases };
  for (const codeBase of codeBases(values.only ?? [])) {
    const git = gitDirectoryOf(codeBase, resolve(mirrors));
    console.log(`${codeBase.name} (${codeBase.repository} at ${codeBase.commit.slice(0, 9)})`);
    if (!git) {
      console.log(`  left out: no clone of it in ${mirrors}`);
      continue;
    }
    const folder = join(work, codeBase.name);
    layOut(codeBase, git, folder);
    const findings = savedFindings(check(codeBase, folder));
    const saved = before?.codeBases[codeBase.name];
    console.log(`  ${findings.length} findings${saved ? `, ${saved.findings.length} before` : ''}`);
    if (saved) for (const line of difference(saved.findings, findings)) console.log(`  ${line}`);
    run[codeBase.name] = { commit: codeBase.commit, findings };
  }
  if (values.save !== undefined) {
    const file = values.save === '' ? defaultSave : resolve(values.save);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ version: 1, codeBases: run } satisfies SavedRun, null, 2)}\n`);
    console.log(`Saved to ${file}.`);
  }
}

try {
  main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
