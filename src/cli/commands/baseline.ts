// `erplint baseline`: writes down what is found today, so that `check` tells what is new from then on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import { count } from '../../report/summary-line.js';
import type { Configuration, KnownFinding } from '../../session.js';
import { BASELINE_FILE } from '../../session/names.js';
import { analyse, type Analysis } from '../analysis.js';
import { baselineText, readBaseline } from '../baseline/baseline-file.js';
import { compareChecked } from '../comparisons.js';
import { configurationFor } from '../configuration.js';
import { prepareOutputs, writeOutput } from '../arguments/outputs.js';
import type { BaselineRequest } from '../arguments/requests.js';
import { write, type Terminal } from '../terminal.js';

/** Writes the file into the workspace's folder and gives the exit code. */
export async function baseline(request: BaselineRequest, terminal: Terminal): Promise<number> {
  const config = configurationFor(terminal.cwd, [], request.config);
  const { workspaceRoot } = await import('../../index.js');
  const folder = workspaceRoot(terminal.cwd);
  const file = join(folder, BASELINE_FILE);
  const exists = existsSync(file);
  if (exists && request.mode === 'create') {
    throw new UsageError(
      `${BASELINE_FILE} is already here; it was left as it is. Say --prune to take out what is gone, ` +
        'or --update to accept what is new as well.',
    );
  }
  if (!exists && request.mode === 'prune') throw new UsageError(`there is no ${BASELINE_FILE} in ${folder} to prune.`);
  prepareOutputs([{ format: 'json', file }]);
  // What is only to be replaced may be broken; what is to be kept may not.
  const known = request.mode === 'prune' ? readBaseline(folder)! : [];
  const run = await analyse({ paths: [], config }, terminal);
  const entries = request.mode === 'prune' ? pruned(known, run, config) : run.findings;
  writeOutput(file, baselineText(entries, folder));
  const gone = known.length - entries.length;
  const removed = request.mode === 'prune' ? `, ${gone === 0 ? 'none' : gone} taken out` : '';
  await write(terminal.stdout, `${BASELINE_FILE}: ${count(entries.length, 'finding')}${removed}.\n`);
  return 0;
}

/** What is still found, as it is found now; and what nobody can have found, for a file or a rule was not looked at. */
function pruned(known: readonly KnownFinding[], run: Analysis, config: Configuration): readonly KnownFinding[] {
  const { before, fixed } = compareChecked(run.findings, known, { config, now: new Map() });
  const broken = new Set(run.diagnostics.flatMap(brokenFile));
  const gone = new Set(fixed.filter(({ at }) => !broken.has(at.file)));
  const now = new Map(before.map(({ finding, known: one }) => [one, finding]));
  return known.filter((one) => !gone.has(one)).map((one) => now.get(one) ?? one);
}

function brokenFile({ incomplete, at, kind }: Diagnostic): readonly string[] {
  return incomplete && at !== undefined && kind !== 'unmodelled' ? [at.file] : [];
}
