// What requests reach, worked out when a rule first asks: most runs of a changed file ask for little of it.
import { compareLocations } from '../../../core/location.js';
import type { Loose, Requests } from '../../../core/facts/request.js';
import type { Step } from '../../../core/summary/step.js';
import { aggregatesOf } from './aggregates.js';
import { attemptPass } from '../../program/guarded.js';
import { decisionsOf } from './decisions.js';
import type { Callers } from '../../graph/callers.js';
import { Failures } from './uncaught-failures.js';
import type { Program } from '../../program/program.js';
import { RequestWays } from './request-ways.js';
import { scansOf } from './quadratic-scans.js';

/** Everything about requests, each part once and only when asked for. */
export function requestsOf(program: Program, callers: Callers): Requests {
  const once = <T>(name: string, work: () => T, otherwise: T): (() => T) => {
    let known: { readonly value: T } | undefined;
    return () => (known ??= { value: attemptPass(name, program.failures, work, () => otherwise) }).value;
  };
  const ways = once<RequestWays | undefined>('requests', () => new RequestWays(program), undefined);
  const part = <T>(name: string, work: (found: RequestWays) => readonly T[]): (() => readonly T[]) =>
    once(name, () => {
      const found = ways();
      return found ? work(found) : [];
    }, []);
  const waited = once('requests', () => new RequestWays(program, true), undefined);
  const waiting = <T>(name: string, work: (found: RequestWays) => readonly T[]): (() => readonly T[]) =>
    once(name, () => {
      const found = waited();
      return found ? work(found) : [];
    }, []);
  const decisions = waiting('work that can wait', (found) => decisionsOf(program, found));
  const aggregates = waiting('sums over whole tables', (found) => aggregatesOf(program, found));
  const loose = part('work that nobody waits for', (found) => looseOf(program, found));
  const scans = part('scans within scans', (found) => scansOf(program, callers, found));
  return {
    wayTo: (id) => ways()?.wayTo(id),
    get decisions() {
      return decisions();
    },
    get aggregates() {
      return aggregates();
    },
    get loose() {
      return loose();
    },
    get scans() {
      return scans();
    },
  };
}

/** Work that is started and left alone, each statement that starts some once. */
function looseOf(program: Program, ways: RequestWays): readonly Loose[] {
  const found: Loose[] = [];
  const failures = new Failures(program);
  for (const [id, { outline, original }] of program.records) {
    if (original !== undefined || outline.setting !== 'product') continue;
    const started = new Set<unknown>();
    for (const step of program.results.get(id)?.steps ?? []) {
      const reached = isLoose(step) && !started.has(step.start) ? failures.at(id, step) : undefined;
      const way = reached && ways.wayTo(id);
      if (!way) continue;
      started.add(step.start);
      const { at, text, callee } = step.site;
      found.push({ function: id, at, text, callee, reached, way });
    }
  }
  return found.sort((a, b) => compareLocations(a.at, b.at));
}

/** An emitter looks after its listeners by itself. */
const isLoose = ({ detached, caught, site }: Step): boolean =>
  detached && !caught && !site.effects.some(({ effect, trace }) => effect.kind === 'emit' && trace.length === 1);
