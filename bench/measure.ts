// Wall time and peak memory of a whole process, and medians of several runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { UsageError } from '../src/core/errors.js';

export interface Measurement {
  readonly seconds: number;
  /** Processor time, user and system: what is left of a comparison on a busy machine. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const gnuTime = '/usr/bin/time';

/** Runs a command to its end. Exit codes are the caller's to judge: linters use them for findings. */
export function measure(command: readonly string[], cwd: string): Measurement {
  if (!existsSync(gnuTime))
    throw new UsageError(`Peak memory is read from ${gnuTime}, which is missing: install GNU time.`);
  const folder = mkdtempSync(join(tmpdir(), 'erplint-measure-'));
  const record = join(folder, 'record');
  try {
    const start = performance.now();
    const run = spawnSync(gnuTime, ['-f', '%M %U %S', '-o', record, ...command], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
      env: { ...process.env, NO_COLOR: '1' },
    });
    const seconds = (performance.now() - start) / 1000;
    if (run.error) throw run.error;
    // The last line; one before it tells of a non-zero exit code.
    const last = readFileSync(record, 'utf8').trim().split('\n').at(-1) ?? '';
    const [kilobytes = 0, user = 0, system = 0] = last.split(' ').map(Number);
    const cpuSeconds = user + system;
    return {
      seconds,
      cpuSeconds,
      megabytes: kilobytes / 1024,
      status: run.status,
      stdout: run.stdout,
      stderr: run.stderr,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
