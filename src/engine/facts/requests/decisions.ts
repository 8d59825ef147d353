// Where work that a response need not wait for is decided on: going down from the entry point, past functions that only
// delegate and past calls whose answer is needed, the call that carries it.
import { isUnder, memoIn } from '../../../core/summary/condition.js';
import type { TraceStep } from '../../../core/finding.js';
import { compareLocations, formatLocation } from '../../../core/location.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import type { Decision, DeferrableEffect, RequestPaths } from '../../../core/facts/request.js';
import type { Step } from '../../../core/summary/step.js';
import { exclusiveCalls } from '../../outlines/exclusive-calls.js';
import { Needed } from '../../values/answer-dependence.js';
import type { Program } from '../../program/program.js';
import { entryText } from '../../graph/entry-reach.js';
import { deferral, isAskedFor, isDocumentWork, isWaitedEffect } from './deferral.js';
import { isNamedInAnswer } from './named-in-answer.js';
import { Recomputes } from './recompute.js';
import { isUnwaited } from '../../../core/outline/region-kinds.js';
import { requestEntries, senderIn } from './request-paths.js';
import type { Binding } from '../../program/function-result.js';

const MAX_DEPTH = 8;
const MAX_CHOICE = 2;

/** A step, in the function itself or in a literal that the function hands to a call. */
interface Own {
  readonly home: FunctionId;
  readonly step: Step;
}

/** What is known of the path to a function. */
interface Before {
  /** Every function on it only hands on. */
  readonly alone: boolean;
  /** Something on it is stored or queued as well. */
  readonly acts: boolean;
  /** What is answered is made of what every function on it gives. */
  readonly answers: boolean;
  /** It begins where a webhook comes in. */
  readonly webhook: boolean;
}

/** A path down to a function. */
interface Path extends Before {
  readonly id: FunctionId;
  readonly trace: readonly TraceStep[];
}

/** A call that only hands on. */
interface Further extends Before {
  readonly callee: FunctionId;
  readonly step: Step;
}

/** All decisions of the program, each place once, sorted. */
export function decisionsOf(program: Program, paths: RequestPaths): readonly Decision[] {
  return new Descent(program, paths).run();
}

class Descent {
  readonly #program: Program;
  readonly #paths: RequestPaths;
  readonly #recomputes: Recomputes;
  readonly #found = new Map<string, Decision>();
  readonly #needed = new Map<FunctionId, Needed>();
  readonly #exclusive = new Map<FunctionId, ReturnType<typeof exclusiveCalls>>();

  constructor(program: Program, paths: RequestPaths) {
    this.#program = program;
    this.#paths = paths;
    this.#recomputes = new Recomputes(program);
  }

  run(): readonly Decision[] {
    const entries = requestEntries(this.#program).map(({ outline }) => outline);
    const seen = new Set(entries.map(({ id }) => id));
    const starts = entries.map(({ id, at, symbol, entries: [entry] }) => ({
      id,
      trace: [{ at, message: `${entryText(entry!.kind, entry!.name)} is answered by ${symbol}` }],
      alone: true,
      acts: false,
      answers: true,
      webhook: senderIn(this.#program, id) === 'webhook',
    }));
    // What people wait for too is looked at for them.
    this.#descend(
      starts.filter(({ webhook }) => !webhook),
      seen,
    );
    this.#descend(
      starts.filter(({ webhook }) => webhook),
      seen,
    );
    return [...this.#found.values()].sort((a, b) => compareLocations(a.at, b.at));
  }

  #descend(queue: Path[], seen: Set<FunctionId>): void {
    for (let next = queue[0], i = 0; next; next = queue[++i])
      for (const { callee, step, ...before } of this.#decideIn(next.id, next.trace, next)) {
        if (seen.has(callee)) continue;
        seen.add(callee);
        const { symbol } = this.#program.records.get(callee)!.outline;
        queue.push({ ...before, id: callee, trace: [...next.trace, { at: step.site.at, message: `calls ${symbol}` }] });
      }
  }

  /** Notes what is decided on in the function, and gives the calls that only hand on. */
  #decideIn(id: FunctionId, trace: readonly TraceStep[], before: Before): readonly Further[] {
    const steps = this.#stepsOf(id);
    const below: Further[] = [];
    for (const own of steps) {
      const effects = this.#deferrable(own, before.webhook);
      if (effects.length === 0) continue;
      const callees = this.#callees(own);
      if (
        effects.every(({ reached }) => isDocumentWork(reached)) &&
        isNamedInAnswer(own.step.id, this.#program.records.get(own.home)!)
      )
        continue;
      const beside = steps.filter((other) => other !== own && this.#mayComeWith(other, own));
      const delegates = beside.every(({ step }) => step.site.callee === own.step.site.callee);
      const alone = before.alone && delegates;
      const answers = before.answers && (this.#isAnswered(own) || callees.some((callee) => this.#sends(callee)));
      // A document that is the answer cannot come after it; what is told of the rest stands further down.
      const isDocument = answers && effects.every(({ reached }) => isDocumentWork(reached));
      if (isDocument && callees.length === 0) continue;
      const isSole = alone && !isDocument && this.#isSole(callees, 0);
      // Events that come in many are taken up one by one: a queue's work.
      const isForEach = before.webhook && own.step.loop !== undefined;
      const goesOn = !isForEach && (delegates || isDocument || this.#isNeeded(own));
      // Which of many strategies runs is a guess.
      if (callees.length > MAX_CHOICE && goesOn) continue;
      if (callees.length > 0 && !isSole && goesOn) {
        const acts = before.acts || beside.some(isActing);
        for (const callee of callees)
          below.push({ callee, step: own.step, alone, acts, answers, webhook: before.webhook });
      } else {
        const acts = before.acts || isActing(own) || beside.some(isActing);
        const reported = this.#withAnswered(own, effects).filter(({ why, reached }) =>
          why === 'certain' || why === 'answered'
            ? acts || !isAskedFor(reached)
            : (!alone || isForEach) && (acts || (why !== 'dropped' && why !== 'webhook')),
        );
        if (reported.length > 0) this.#note(own, reported, trace);
      }
    }
    return below;
  }

  /** Whether nothing further down does more than one thing: then the work is decided on at the entry point. */
  #isSole(callees: readonly FunctionId[], depth: number): boolean {
    return (
      depth < MAX_DEPTH &&
      callees.every((callee) => {
        const [only, ...more] = this.#stepsOf(callee);
        return only !== undefined && more.length === 0 && this.#isSole(this.#callees(only), depth + 1);
      })
    );
  }

  #note({ home, step }: Own, effects: readonly DeferrableEffect[], trace: readonly TraceStep[]): void {
    const { at, text } = step.site;
    const [main] = [...effects].sort((a, b) => RANK[a.why] - RANK[b.why]);
    // One pause of a function stands for all that it makes.
    const key = main?.why === 'pause' ? `${home} pauses` : formatLocation(at);
    const path = this.#paths.pathTo(home);
    if (!path || this.#found.has(key)) return;
    const { outline, original } = this.#program.records.get(home)!;
    this.#found.set(key, {
      function: original ?? outline.id,
      at,
      text,
      effects: [...effects].sort((a, b) => RANK[a.why] - RANK[b.why]),
      path: { ...path, trace },
    });
  }

  /** Steps that are waited for, those in literals that are run here included. */
  #stepsOf(id: FunctionId): readonly Own[] {
    const result = this.#program.results.get(id);
    if (!result) return [];
    const own = result.steps.filter(isWaitedFor).map((step) => ({ home: id, step }));
    const literals = result.bindings.filter((binding) => isOn(binding) && this.#isLiteral(binding.callee, id));
    return [...own, ...[...new Set(literals.map(({ callee }) => callee))].flatMap((callee) => this.#stepsOf(callee))];
  }

  #isLiteral(id: FunctionId, parent: FunctionId): boolean {
    const record = this.#program.records.get(id);
    return record?.inline === true && record.outline.parent === parent && id !== parent;
  }

  #deferrable(own: Own, webhook: boolean): readonly DeferrableEffect[] {
    const { home, step } = own;
    const found = step.site.effects.flatMap((reached): readonly DeferrableEffect[] => {
      const why = isWaitedEffect(reached) ? deferral(reached, step, webhook) : undefined;
      return why && !(why === 'pause' && this.#isRetried(own)) ? [{ reached, why }] : [];
    });
    const recomputed = this.#recomputes.at(home, step);
    return recomputed ? [...found, { reached: recomputed, why: 'recompute' }] : found;
  }

  /** Functions that the step's call runs itself; none for an op. */
  #callees({ home, step }: Own): readonly FunctionId[] {
    const bindings = this.#program.results.get(home)?.bindings ?? [];
    const direct = bindings.filter(({ call, via }) => call === step.id && !via);
    return [...new Set(direct.map(({ callee }) => callee))].filter((id) => this.#program.records.has(id)).sort();
  }

  /** A run that comes by one may come by the other, and nothing has failed on the way. */
  #mayComeWith(other: Own, own: Own): boolean {
    if (isUnder(other.step, 'failing') && !isUnder(own.step, 'failing')) return false;
    return other.home !== own.home || !this.#exclusiveIn(own.home)(other.step.id, own.step.id);
  }

  #exclusiveIn(home: FunctionId): ReturnType<typeof exclusiveCalls> {
    let exclusive = this.#exclusive.get(home);
    if (!exclusive) {
      exclusive = exclusiveCalls(this.#program.records.get(home)!.outline.body);
      this.#exclusive.set(home, exclusive);
    }
    return exclusive;
  }

  /** `const { error } = await send(mail); if (error) return { sent: false };`: whether the mail has gone is what is answered. */
  #withAnswered({ home, step }: Own, effects: readonly DeferrableEffect[]): readonly DeferrableEffect[] {
    const node = this.#program.records.get(home)!.calls.get(step.id);
    if (!node || !this.#neededIn(home).isSeenToDecide(node)) return effects;
    return effects.map((one) =>
      one.why === 'certain' && one.reached.effect.kind === 'mail' ? { ...one, why: 'answered' } : one,
    );
  }

  #isNeeded({ home, step }: Own): boolean {
    const node = this.#program.records.get(home)!.calls.get(step.id);
    return node !== undefined && this.#neededIn(home).isNeeded(node);
  }

  #isAnswered({ home, step }: Own): boolean {
    const node = this.#program.records.get(home)!.calls.get(step.id);
    return node !== undefined && this.#neededIn(home).isAnswered(node);
  }

  /** Whether it sends the response itself: `await printed(order, response)`. */
  #sends(callee: FunctionId): boolean {
    return this.#program.records.get(callee)!.uses.some(({ by }) => by.node === 'answer');
  }

  #neededIn(home: FunctionId): Needed {
    let needed = this.#needed.get(home);
    if (!needed) this.#needed.set(home, (needed = new Needed(this.#program.records.get(home)!)));
    return needed;
  }

  /** A retry waits only where an attempt has failed. */
  #isRetried({ home, step }: Own): boolean {
    const loop = step.loop === undefined ? undefined : this.#program.records.get(home)!.loops.get(step.loop);
    return loop?.mode === 'retry' && step.optional;
  }
}

const RANK: Readonly<Record<DeferrableEffect['why'], number>> = {
  certain: 0,
  answered: 1,
  'fan-out': 2,
  dropped: 3,
  webhook: 4,
  pause: 5,
  recompute: 6,
};

const isWaitedFor = ({ detached, regions }: Step): boolean => !detached && !regions.some(isUnwaited);

const isOn = ({ regions, detached, under }: Binding): boolean =>
  !detached && !memoIn(under) && !regions.some(isUnwaited);

/** A request that stores nothing is there for the work that it waits for. */
const isActing = ({ step }: Own): boolean =>
  step.site.effects.some(
    ({ effect, unlikely }) => unlikely === undefined && ['write', 'raw', 'enqueue'].includes(effect.kind),
  );
