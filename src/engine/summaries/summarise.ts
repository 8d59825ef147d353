// Summarises one function: walks its outline once, adds up what calls and ops do, and notes for each loop which
// sites stand in it. Complexity: linear in the outline, times the (bounded) number of keys of the callees.
import { formatLocation } from '../../core/location.js';
import { valueKey } from '../../core/outline/value.js';
import { remaining } from '../../core/outline/fold.js';
import type { Branch, FunctionId, Loop, Node, Op, Seq, Try } from '../../core/outline/outline.js';
import type { Condition } from '../../core/summary/condition.js';
import type { Site } from '../../core/summary/step.js';
import { atMost, Block, sortedEffects } from '../effects/effect-block.js';
import { walkCall } from './walk-call.js';
import { endsProcessAt } from '../effects/may-fail.js';
import { keepsElement, newScope, placed, startedApart, unite, type Surroundings } from '../effects/surroundings.js';
import { delivered } from './message-effects.js';
import { optionalHandleArms } from '../effects/optional-handle.js';
import { alwaysLeaves, loopExemptions, overChunks } from '../loops/exemptions.js';
import { alwaysLeavesLoop, endsProcess, leavesFunction, mayLeave, throws } from '../outlines/exits.js';
import { endAwaitedBy } from '../conditions/ended-transaction.js';
import { contextInArm, keptBehind } from '../conditions/filled-context.js';
import { absentInArm } from '../conditions/absent-argument.js';
import { equalInArm } from '../conditions/equal-argument.js';
import { neededForArm } from '../conditions/passed-argument.js';
import { overGenerator } from '../values/generators.js';
import { nested, without } from '../conditions/conditions.js';
import { FAILING, HANDLED, isKeptIn, isSkipped } from '../conditions/failures.js';
import { Guards, type Rest } from '../conditions/memo-guards.js';
import { readThrough } from '../conditions/read-through.js';
import { loadedRelation } from '../conditions/loaded-relation.js';
import { apartFromGathered, late } from '../loops/gathered.js';
import { closeLoop, inLoopAround, LoopExit, withOwnHandles } from '../loops/loop-exit.js';
import { opEffects } from './op-effects.js';
import { originOf } from '../values/origin.js';
import { poolOf } from '../values/pool-width.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { FunctionResult, Repeated } from '../program/function-result.js';
import { returnedValue } from '../values/returned-value.js';
import { settle } from '../values/substitute.js';
import { WalkState } from './walk-state.js';

/** What the function does; `component` holds the functions that call each other in a circle with it. */
export function summarise(
  record: FunctionRecord,
  program: Program,
  component: ReadonlySet<FunctionId>,
): FunctionResult {
  return new FunctionWalk(record, program, component).run();
}

class FunctionWalk extends WalkState {
  readonly #guards = new Guards();

  run(): FunctionResult {
    const { outline } = this.record;
    this.#visit(outline.body, undefined);
    const handsBack = this.open.handedBack;
    return {
      summary: {
        function: outline.id,
        effects: sortedEffects(this.block.effects.values()),
        parameterCalls: [...this.block.parameterCalls.values()],
        returns: returnedValue(this.record, this.program),
      },
      sites: this.scope.sites,
      steps: this.steps,
      loops: this.scope.inner,
      bindings: this.bindings,
      ...(handsBack && { handsBack }),
      ...(endsProcess(outline.body, (call) => endsProcessAt(call, this.record, this.program)) && { endsProcess: true }),
    };
  }

  #visit(node: Node, rest: Rest | undefined): void {
    switch (node.node) {
      case 'seq':
        return this.#seq(node, rest);
      case 'branch':
        return this.#branch(node, rest);
      case 'loop':
        return this.#loop(node);
      case 'try':
        return this.#try(node, rest);
      case 'detach':
        return this.#within(startedApart(node, this.around), node.body, rest);
      case 'region':
        return this.open.within(node, this.around.detached !== undefined, () => {
          const regions = unite(this.around.regions, [node.region]);
          // What a cache has is not made again.
          const uncertain = this.around.uncertain || node.region === 'cached';
          this.#within({ ...this.around, regions, uncertain }, node.body, rest);
        });
      case 'call':
        this.open.stand(node);
        walkCall(this, node);
        if (node.waits) this.scope.waited = true;
        return;
      case 'op':
        this.open.stand(node);
        this.#op(node);
        // What was gathered comes for all at one time.
        if (node.waits && !node.effects.every(({ gathers }) => gathers)) this.scope.waited = true;
        return;
      case 'await':
        this.scope.waited = true;
        return;
      case 'assign':
        if (!node.adds && !this.around.uncertain) this.scope.fresh.add(node.place.name);
        return;
      default:
        remaining(node, 'exit resource answer scan keep');
    }
  }

  #try(node: Try, rest: Rest | undefined): void {
    const before = this.scope.mayHaveLeft;
    const outer = this.block;
    this.block = new Block();
    const under = isKeptIn(node) ? nested(this.around.under, [HANDLED]) : this.around.under;
    const loop = this.scope.loop?.id;
    // `try { await send(one); break; } catch { … }`: the first pass that goes through is the last.
    const isLast = node.catch !== undefined && loop !== undefined && alwaysLeavesLoop(node.body, loop, true);
    const around = { ...this.around, leaving: this.around.leaving || isLast, under };
    const isCaught = around.caught || node.catch !== undefined;
    this.#within({ ...around, caught: isCaught, skips: around.skips || isSkipped(node) }, node.body, rest);
    const body = this.block;
    const caught = new Block();
    this.block = caught;
    const failing = { ...this.around, uncertain: true, under: nested(this.around.under, [FAILING]) };
    if (node.catch) this.#within(failing, node.catch, rest);
    this.block = outer;
    if (isLast && !this.around.leaving) this.scope.last.addAll(body);
    else outer.addAll(body);
    // A catch that throws on takes the place of the rest of its body: a rollback for a commit.
    const instead = node.catch !== undefined && throws(node.catch);
    outer.addAll(caught, instead ? (key) => !body.effects.has(key) : undefined);
    if (!node.finally) return;
    const after = this.scope.mayHaveLeft;
    this.scope.mayHaveLeft = before;
    this.#visit(node.finally, rest);
    this.scope.mayHaveLeft ||= after;
  }

  #within(around: Surroundings, node: Node, rest: Rest | undefined): void {
    const outer = this.around;
    this.around = around;
    this.#visit(node, rest);
    this.around = outer;
  }

  #seq(node: Seq, outer: Rest | undefined): void {
    const { around } = this;
    node.body.forEach((child, i) => {
      this.#visit(child, { nodes: node.body, from: i + 1, ...(outer && { outer }) });
      if (child.node === 'keep')
        this.around = {
          ...this.around,
          under: [...without(this.around.under, 'filled'), keptBehind(child, this.around.under)],
          ...(keepsElement(Object.values(child.slots), this.scope.loop) && { inOwnContext: true }),
        };
      const on = endAwaitedBy(child, this.record, this.program);
      if (on) this.around = { ...this.around, under: nested(this.around.under, [{ is: 'ended', on }]) };
    });
    this.around = around;
  }

  #branch(node: Branch, rest: Rest | undefined): void {
    const outer = this.block;
    const { fresh } = this.scope;
    const before = new Set(fresh);
    const arms = node.arms.map((arm) => this.#arm(node, arm, rest, before));
    // What only one arm has set is not set anew in every pass.
    for (const name of fresh) if (!before.has(name)) fresh.delete(name);
    this.block = outer;
    if (arms.length === 1) arms.push(new Block());
    outer.addOneOf(
      optionalHandleArms(node, arms, this.record),
      formatLocation(node.at),
      (arm) => node.arms[arm] !== undefined && throws(node.arms[arm]!),
    );
    if (node.arms.some(mayLeave)) this.scope.mayHaveLeft = true;
  }

  #arm(node: Branch, arm: Node, rest: Rest | undefined, before: ReadonlySet<string>): Block {
    const { around } = this;
    const loop = this.scope.loop?.id;
    this.block = new Block();
    const memo = this.program.disabled.has('memoised')
      ? undefined
      : (this.#guards.memo(node, arm, rest, before, loop) ?? readThrough(node, arm, rest, this.record, this.program));
    const missing = this.#guards.fallback(node, arm);
    const lacking = absentInArm(node, arm, this.record);
    const conditions: readonly (Condition | undefined)[] = [
      lacking && { is: 'absent', value: lacking },
      neededForArm(node, arm, this.record),
      equalInArm(node, arm, this.record),
      contextInArm(node, arm),
      missing === undefined || missing === '' ? undefined : { is: 'missing', what: missing },
      memo,
    ];
    const leaving = around.leaving || (loop !== undefined && alwaysLeavesLoop(arm, loop, around.caught));
    this.#within(
      {
        ...around,
        inArm: true,
        leaving,
        // Of two of one kind the outer arm's tells more, of two guards the nearer.
        under: nested(
          conditions.filter((one) => one !== undefined),
          around.under,
        ),
      },
      arm,
      rest,
    );
    if (!leaving || around.leaving) return this.block;
    this.scope.last.addAll(this.block);
    return new Block();
  }

  #loop(outlined: Loop): void {
    const over = outlined.over && settle(outlined.over, this.record, this.program);
    const node = over ? overChunks(overGenerator(outlined, over, this.record, this.program), over) : outlined;
    const origin = over && originOf(over, this.record, this.program);
    const outer = { scope: this.scope, block: this.block };
    const scope = newScope(node, over);
    const pass = new Block();
    this.scope = scope;
    this.block = pass;
    this.#within(
      { ...this.around, inArm: false, leaving: false, caught: false, skips: false, inOwnContext: false },
      node.body,
      undefined,
    );
    this.scope = outer.scope;
    this.block = outer.block;
    // Passes that are started together do not wait for each other.
    if (scope.waited && node.mode !== 'concurrent') this.scope.waited = true;
    const { own, once } = apartFromGathered(scope.sites, node, this.program);
    const inTick = (effect: ReachedEffect): ReachedEffect => (this.scope.waited ? late(effect) : effect);
    for (const site of once)
      this.scope.sites.push(inLoopAround({ ...site, effects: site.effects.map(inTick) }, this.scope));
    const exit = new LoopExit(node, over, this.record, this.program);
    for (const effect of pass.effects.values()) this.block.add(inTick(exit.effect(effect)));
    for (const call of pass.parameterCalls.values()) this.block.addParameterCall(exit.parameterCall(call));
    this.block.addAll(atMost(scope.last));
    const { id } = this.record.outline;
    const repeated: Repeated = {
      id: `${id}@${node.id}`,
      function: id,
      frame: id,
      at: node.at,
      form: node.form,
      mode: node.mode,
      ...(node.evidence !== undefined && { evidence: node.evidence }),
      ...poolOf(
        node,
        node.pool?.map((value) => settle(value, this.record, this.program)),
      ),
      ...(over && { over }),
      ...(origin?.from === 'state' && { isState: true }),
      ...(node.mode === 'batch' && !node.isInternal && { isChunked: true }),
      count: exit.count,
      exemptions: loopExemptions(node, origin, alwaysLeaves(node), this.program),
      sites: own.map((site) => withOwnHandles(site, node, this.record)),
      via: [],
    };
    const leaves = leavesFunction(node);
    if (leaves) outer.scope.mayHaveLeft = true;
    closeLoop(repeated, scope.inner, outer.scope, (cost) => exit.total(cost), leaves);
  }

  #op(node: Op): void {
    const block = new Block();
    const quiet: Site['quiet'][number][] = [];
    if (node.lazy && this.#isReadAgain(node)) return;
    for (const { receiver, ...reached } of opEffects(node, this.record, this.program)) {
      const loaded = receiver && node.lazy && loadedRelation(receiver, node.lazy.relation, this.record, this.program);
      const open = loaded?.is === 'open' ? { ...reached, receiver } : reached;
      const effect = placed(open, this.standing(node), this.scope);
      if (loaded?.is === 'loaded') quiet.push({ effect, exemption: { name: 'loaded', evidence: loaded.by } });
      else block.add(effect);
    }
    if (node.message ?? node.hooks) for (const effect of delivered(this, node)) block.add(effect);
    this.block.addAll(block);
    this.addSite(node, node.member, [...block.effects.values()], quiet);
  }

  /** The ORM keeps a lazy relation with its entity once it was read. */
  #isReadAgain(node: Op): boolean {
    const key = [node.lazy?.entity, node.lazy?.relation, node.receiver && valueKey(node.receiver)].join(' ');
    if (this.scope.lazyReads.has(key)) return true;
    // A read that only some runs come by says nothing about the next one.
    if (!this.around.inArm) this.scope.lazyReads.add(key);
    return false;
  }
}
