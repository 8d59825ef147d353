// How long each phase of an analysis takes on a synthetic code base of a given size.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../src/index.js';
import { writeCodeBase } from './generate.js';

/** The fastest of `runs` analyses of `modules` modules, in milliseconds by phase: noise only ever adds. */
export function phasesOf(modules: number, runs: number): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'erplint-linearity-'));
  try {
    writeCodeBase(folder, modules);
    const best: Record<string, number> = {};
    for (let run = 0; run < runs; run++) {
      const session = openSession({ cwd: folder });
      session.findings();
      for (const [phase, ms] of Object.entries(session.statistics().timing))
        best[phase] = Math.min(best[phase] ?? Number.POSITIVE_INFINITY, ms);
    }
    return best;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
