// Harmed files, in a process of their own that can be ended when it hangs.
// FUZZ_COUNT and FUZZ_SEED choose another number of mutants than the sixty of every run, and others.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** A process that says nothing for so long hangs; a new workspace takes its time to be read. */
const MOST_SECONDS = 90;
const count = Number(process.env['FUZZ_COUNT'] ?? 60);

test('what is wrong in one file costs that file at most', { timeout: count * 5_000 + 120_000 }, async () => {
  const script = fileURLToPath(new URL('mutants.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(count), process.env['FUZZ_SEED'] ?? '1']);
  const lines: string[] = [];
  const errors: Buffer[] = [];
  const hang = setTimeout(() => {
    lines.push(`WRONG: hangs at ${lines.at(-1) ?? 'the start'}`);
    child.kill('SIGKILL');
  }, MOST_SECONDS * 1_000);
  child.stdout.on('data', (piece: Buffer) => {
    lines.push(...piece.toString().trimEnd().split('\n'));
    hang.refresh();
  });
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  await new Promise((ended) => child.on('close', ended));
  clearTimeout(hang);
  expect(lines.filter((line) => line.startsWith('WRONG'))).toEqual([]);
  expect(lines.at(-1), Buffer.concat(errors).toString()).toBe('done');
  expect(lines.filter((line) => line.startsWith('mutant'))).toHaveLength(count);
});
