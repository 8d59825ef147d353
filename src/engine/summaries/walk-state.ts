// Where the walk over one function stands, and how it notes what it comes by.
import type { Call, FunctionId, Op, RegionKind } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { isStatement } from '../../core/outline/effect.js';
import { conditionIn, isUnder } from '../../core/summary/condition.js';
import type { ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import type { Site, Step } from '../../core/summary/step.js';
import { nested, ofParameterCall, without } from '../conditions/conditions.js';
import { isToldBy } from '../outlines/noted-keys.js';
import { Block } from '../effects/effect-block.js';
import { certain, newScope, NOWHERE, unite, type Scope, type Surroundings } from '../effects/surroundings.js';
import { withQuiet } from '../loops/exemptions.js';
import { exemption, type Program } from '../program/program.js';
import { OpenTransactions } from './open-transactions.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { variesWithInput } from '../loops/recursion.js';
import { isOfChain } from '../loops/chain.js';
import { type Difference, differenceOf } from '../loops/same-again.js';
import { isSearched } from '../loops/search.js';
import type { Binding } from '../program/function-result.js';

export class WalkState {
  readonly record: FunctionRecord;
  readonly program: Program;
  /** Functions that call each other in a circle with this one. */
  readonly component: ReadonlySet<FunctionId>;
  readonly bindings: Binding[] = [];
  readonly steps: Step[] = [];
  scope: Scope = newScope();
  around: Surroundings = NOWHERE;
  block = new Block();
  readonly open: OpenTransactions;

  constructor(record: FunctionRecord, program: Program, component: ReadonlySet<FunctionId>) {
    this.record = record;
    this.program = program;
    this.component = component;
    this.open = new OpenTransactions(record, program);
  }

  /** What stands around the call or op: a guard that notes something else does not remember what that does. */
  standing(node: Call | Op): Surroundings {
    const { around } = this;
    const noted = conditionIn(around.under, 'memo')?.noted;
    if (!noted || isToldBy(noted, node, this.record)) return around;
    return { ...around, under: without(around.under, 'memo') };
  }

  /** The call of a parameter as it stands in its surroundings. */
  placedParameterCall(call: ParameterCall): ParameterCall {
    return {
      ...call,
      cost: certain(call.cost, this.around, this.scope),
      regions: this.inTransaction(unite(this.around.regions, call.regions)),
      awaited: call.awaited && !this.around.detached,
      ...(this.around.detached && !call.detached && { detached: this.around.detached }),
      under: ofParameterCall(nested(this.around.under, call.under)),
    };
  }

  /** A transaction begun by hand stands around what is called in it like any other. */
  private inTransaction(regions: readonly RegionKind[]): readonly RegionKind[] {
    return this.open.current?.form === 'manual' ? unite(['transaction'], regions) : regions;
  }

  /** What a call of the code at hand runs, with what stands around it. */
  placedBinding(binding: Binding, assumption: string | undefined): Binding {
    const { regions, detached, under } = this.around;
    const opensTransaction = binding.regions.includes('transaction');
    const transaction = this.open.current;
    const isPlain = regions.length === 0 && !detached && under.length === 0 && !transaction && !opensTransaction;
    if (isPlain && assumption === undefined) return binding;
    return {
      ...binding,
      ...(transaction && { transaction }),
      ...(opensTransaction && { opensTransaction }),
      regions: unite(regions, binding.regions),
      ...(detached && !binding.detached && { detached }),
      under: nested(under, binding.under),
      ...(assumption !== undefined && { assumption: binding.assumption ?? assumption }),
    };
  }

  /** It asks by nothing of the element, and only rows that the loop writes can make another answer of it. */
  private asksTheSame(node: Call | Op, effects: readonly ReachedEffect[]): boolean {
    const { loop } = this.scope;
    return loop !== undefined && !node.varies.includes(loop.id) && this.difference(node, effects) === 'rows';
  }

  private variesIn(node: Call | Op, effects: readonly ReachedEffect[]): boolean {
    const { loop } = this.scope;
    if (!loop) return variesWithInput(node, this.record);
    return node.varies.includes(loop.id) || this.difference(node, effects) !== undefined;
  }

  /** Why they may be others in each pass of the loop at hand, whatever the call or op is given. */
  difference(node: Call | Op, effects: readonly ReachedEffect[]): Difference | undefined {
    const { loop } = this.scope;
    return loop && differenceOf(node, effects, loop, this.record, this.program);
  }

  /** Whether the loop goes on where one of these changes fails: by what stands in it, or in what it calls. */
  failingAlone(effects: readonly ReachedEffect[], node?: Call | Op): Pick<Site, 'failsAlone'> {
    const isHandledBelow = (reached: ReachedEffect): boolean =>
      reached.effect.kind !== 'read' && isStatement(reached.effect) && isUnder(reached, 'handled');
    const skips =
      this.around.skips || node?.failsAlone || (!isUnder(this.around, 'handled') && effects.some(isHandledBelow));
    return this.scope.loop && skips ? { failsAlone: true } : {};
  }

  /** Notes a call or op of the code at hand, if it does anything. */
  addSite(node: Call | Op, callee: string, effects: readonly ReachedEffect[], quiet: Site['quiet']): void {
    if (effects.length === 0 && quiet.length === 0) return;
    const loop = this.scope.loop?.id;
    const searched =
      this.scope.loop && isSearched(node, effects, this.scope.loop, this.record, this.program)
        ? exemption(this.program, 'search', `the loop leaves as soon as ${node.text} has given what it looks for`)
        : undefined;
    const leaving =
      this.around.leaving && loop !== undefined
        ? exemption(this.program, 'search', 'the loop is left right after it, so it runs once at most')
        : undefined;
    const site: Site = {
      at: node.at,
      text: node.text,
      callee,
      ...(effects.some(({ effect }) => effect.service) && { asks: literalsIn(node.arguments).join(' ') }),
      variesWith: node.varies,
      varies: this.variesIn(node, effects),
      ...(this.scope.loop && isOfChain(node, this.scope.loop) && { isOfChain: true }),
      ...(this.asksTheSame(node, effects) && { asksTheSame: true }),
      ...this.failingAlone(effects, node),
      ...(this.around.inOwnContext && { inOwnContext: true }),
      awaited: node.awaited && !this.around.detached,
      exemptions: [searched, leaving].filter((one) => one !== undefined),
      effects,
      quiet,
    };
    const noted = withQuiet(site, this.program, { node, loop, record: this.record });
    this.scope.sites.push(noted);
    const { regions, detached, start, isPutOff, inArm, uncertain } = this.around;
    this.steps.push({
      id: node.id,
      site: noted,
      ...(loop !== undefined && { loop }),
      regions,
      detached: detached !== undefined,
      ...(start && { start }),
      ...(isPutOff && { isPutOff }),
      caught: detached === 'caught' || isUnder(this.around, 'handled'),
      under: this.standing(node).under,
      optional: inArm || uncertain || this.scope.mayHaveLeft,
      ...(this.open.current && { transaction: this.open.current }),
      ...(this.open.leaves(detached !== undefined) && { leaves: true }),
    });
  }
}

/** Literals among values, and in records among them. */
const literalsIn = (values: readonly Value[]): readonly string[] =>
  values.flatMap((value) =>
    value.is === 'literal' ? value.text : value.is === 'record' ? literalsIn(Object.values(value.fields)) : [],
  );
