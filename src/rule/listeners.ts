// What is slow in a listener, and how its heat is told: the same words in all rules about listeners.
import { memoIn } from '../core/summary/condition.js';
import { isStatement, isWork, shortName } from '../core/outline/effect.js';
import type { TraceStep } from '../core/finding.js';
import { isInside, loopOnPath } from './transactions.js';
import { formatLocation } from '../core/location.js';
import type { LinkedProgram } from '../core/program.js';
import type { Listener } from '../core/facts/listener.js';
import type { Receiver } from '../core/outline/message.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import type { Repetition } from '../core/facts/repetition.js';
import type { Site, Step } from '../core/summary/step.js';
import type { Place } from '../core/outline/place.js';
import { slowness } from '../core/outline/work.js';

/** What is slow about a step, and how it is said. */
export interface SlowWork {
  readonly message: 'loop' | 'whole' | 'work' | 'keyed';
  readonly effect: ReachedEffect;
  readonly site: Site;
  readonly rows: string;
  /** That it goes through. */
  readonly loop?: Repetition;
  /** The row is to hold what it gives: it cannot come later. */
  readonly isOfRow?: boolean;
}

/** What is slow about a step of a listener: the worst first. */
export function slowWork(
  step: Step,
  listener: Listener,
  loops: ReadonlyMap<string, Repetition>,
  program: LinkedProgram,
): SlowWork | undefined {
  const { receivers, heat, fillsRow } = listener;
  const { site } = step;
  const isEachTime = doneEachTime(step, listener, program);
  const sure = [...site.effects, ...ofEachRow(site, receivers)].filter(
    (one) => one.unlikely === undefined && isInside(one) && isEachTime(one),
  );
  const looped = sure.flatMap((effect) => {
    const loop = isStatement(effect.effect) ? loopOnPath(effect, site.at, loops) : undefined;
    return loop ? [{ effect, loop }] : [];
  });
  const slowest = looped.find(({ loop }) => loop.growth.is === 'shown') ?? looped[0];
  if (slowest) return { message: 'loop', ...slowest, site, rows: slowest.loop.origin.text };
  // Computed on threads of its own, as a password is hashed: of no matter until it is for many at a time, and never where
  // each row is to hold what comes out.
  const isOfRow = fillsRow.has(step.id);
  const isOften = !isOfRow && heat.some(({ by }) => by !== 'hook' && by !== 'modules');
  // What the disk gives at once is no matter for one event.
  const [work] = sure
    .filter(({ effect }) => isWork(effect) && effect.kind !== 'file' && !effect.brief && (isOften || !effect.threaded))
    .sort((a, b) => slowness(a.effect) - slowness(b.effect));
  if (work) return { message: 'work', effect: work, site, rows: '', isOfRow };
  const whole = sure.find(({ effect }) => effect.kind === 'read' && effect.rows === 'all');
  if (whole) {
    const { entity } = whole.effect;
    return { message: 'whole', effect: whole, site, rows: entity === undefined ? 'a table' : shortName(entity) };
  }
  const isHook =
    receivers.some(({ takes }) => takes === 'hook') && heat.some(({ by }) => by === 'hook' || by === 'load');
  const keyed = isHook ? sure.find(({ effect }) => isStatement(effect) && effect.kind !== 'transaction') : undefined;
  return keyed && { message: 'keyed', effect: keyed, site, rows: '' };
}

/**
 * Whether an effect comes with each event: what nobody waits for does too, since a publisher seldom waits for its
 * listeners, but a timer may gather events.
 */
function doneEachTime(step: Step, listener: Listener, program: LinkedProgram): (one: ReachedEffect) => boolean {
  if (!step.detached) return (one) => !one.detached;
  if (step.isPutOff) return () => false;
  const started = program
    .targetsOf(listener.function, step.id)
    .flatMap((id) =>
      (program.summaries.get(id)?.effects ?? []).flatMap(({ detached, cause, effect }) =>
        detached ? [] : `${effect.kind} ${formatLocation(cause)}`,
      ),
    );
  return ({ trace, effect, cause }) =>
    trace.length === 1 || started.includes(`${effect.kind} ${formatLocation(cause)}`);
}

/** What only the row at hand keeps from running again runs with each row all the same: `if (this.status === …)`. */
function ofEachRow({ quiet }: Site, receivers: readonly Receiver[]): readonly ReachedEffect[] {
  const rows = receivers.flatMap(({ hook }) => (hook?.own ? (hook.entity ?? []) : []));
  if (rows.length === 0) return [];
  return quiet.flatMap(({ effect }) => (rows.some((row) => isFieldOf(row, memoIn(effect.under))) ? effect : []));
}

const isFieldOf = (row: string, memo: Place | undefined): boolean => memo?.isField === true && memo.owner === row;

/** Why it runs often, and from how many places. */
export const heatText = ({ heat, sites }: Listener): string =>
  `${heat.map(({ text }) => text).join('; ')}${sites.length > 1 ? ` (${sites.length} places publish it)` : ''}`;

/** The places that publish, as steps of the trace: those that show the heat first. */
export function publishedFrom({ heat, sites, takes }: Listener): readonly TraceStep[] {
  const shown = heat.flatMap(({ at, text }) => (at ? [{ at, message: text }] : []));
  return [...shown, ...sites.slice(0, 3).map(({ at }) => ({ at, message: `publishes ${takes}` }))];
}
