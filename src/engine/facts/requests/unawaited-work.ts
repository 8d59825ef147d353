// Work that a request starts and leaves alone, and whose failure nobody catches.
import { compareLocations } from '../../../core/location.js';
import type { Loose, RequestPaths } from '../../../core/facts/request.js';
import type { Step } from '../../../core/summary/step.js';
import type { Program } from '../../program/program.js';
import { Failures } from './uncaught-failures.js';

/** Each statement that starts some once, sorted. */
export function looseOf(program: Program, paths: RequestPaths): readonly Loose[] {
  const found: Loose[] = [];
  const failures = new Failures(program);
  for (const [id, { outline, original }] of program.records) {
    if (original !== undefined || outline.setting !== 'product') continue;
    const started = new Set<unknown>();
    for (const step of program.results.get(id)?.steps ?? []) {
      const reached = isLoose(step) && !started.has(step.start) ? failures.at(id, step) : undefined;
      const path = reached && paths.pathTo(id);
      if (!path) continue;
      started.add(step.start);
      const { at, text } = step.site;
      found.push({ function: id, at, text, reached, path });
    }
  }
  return found.sort((a, b) => compareLocations(a.at, b.at));
}

/** An emitter looks after its listeners by itself. */
const isLoose = ({ detached, caught, site }: Step): boolean =>
  detached && !caught && !site.effects.some(({ effect, trace }) => effect.kind === 'emit' && trace.length === 1);
