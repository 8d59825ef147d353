// What a call does where it stands: the callee's summary with the caller's arguments put in, and the functions
// that the callee is given run as often as it calls them.
import { accessAt } from '../../core/outline/fold.js';
import { inexact, ONE, ZERO, type Cost } from '../../core/summary/cost.js';
import { NO_CONDITIONS } from '../../core/summary/condition.js';
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import type { Value } from '../../core/outline/value.js';
import { Block } from '../effects/effect-block.js';
import { unite } from '../effects/surroundings.js';
import { withEntityAt } from '../effects/entity-at-call.js';
import { InnerSizes } from '../values/inner-sizes.js';
import { onKept } from '../conditions/filled-context.js';
import { conditionsAtCall, ofParameterCall } from '../conditions/conditions.js';
import { carriedAtCall } from '../effects/carried-handles.js';
import { isPool } from '../../core/summary/handle.js';
import { handleAtCall, joinsOpen, lostAt } from '../effects/handle-of.js';
import { loadedRelation } from '../conditions/loaded-relation.js';
import { guessAt } from '../program/message-links.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { FunctionResult } from '../program/function-result.js';
import { costAtCall, multiplyTotals } from '../values/size.js';
import { argumentOf, environment, substitute, type Environment } from '../values/substitute.js';
import { functionValues, type FunctionValues } from '../graph/resolve-targets.js';
import { decidedBranches, openAlternatives } from '../effects/decided-branches.js';
import { joinTraces } from '../effects/trace.js';
import { bindingOf, bindingThrough, deliveryText, useAt, type Delivery, type CallPath } from '../effects/call-path.js';
import { emptyEffects, type CallEffects } from '../effects/call-contribution.js';
import { repeatedBy, siteOf } from './callback-sites.js';
import { makerOf } from './closure-maker.js';

const MAX_NESTED_CALLBACKS = 4;

export class CallSite {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  readonly #call: Call;
  readonly #component: ReadonlySet<FunctionId>;
  readonly #delivery: Delivery | undefined;
  #result: CallEffects = emptyEffects();

  /** `delivery`: the target is a receiver, and `call` stands for what it is sent. */
  constructor(
    call: Call,
    record: FunctionRecord,
    program: Program,
    component: ReadonlySet<FunctionId>,
    delivery?: Delivery,
  ) {
    this.#delivery = delivery;
    this.#call = call;
    this.#record = record;
    this.#program = program;
    this.#component = component;
  }

  /** The effects of calling one target. `recursion` is the cost of a call that comes back to this function. */
  effectsOf(callee: FunctionId, recursion: Cost): CallEffects {
    this.#result = emptyEffects();
    this.#result.bindings.push(bindingOf(this.#call, callee));
    const result = this.#program.results.get(callee);
    const target = this.#program.records.get(callee);
    if (!result || !target || doesNothing(result)) return this.#result;
    const entity = this.#delivery?.entity;
    const env = {
      ...environment(this.#call, callee, this.#record, this.#program),
      ...(entity !== undefined && { entity }),
    };
    const literal = this.#isOwnLiteral(target);
    const recursive = this.#component.has(callee) && !literal;
    const path: CallPath = {
      cost: recursive ? recursion : ONE,
      trace: literal ? [] : [{ at: this.#call.at, message: this.#delivery?.step ?? `calls ${target.outline.symbol}` }],
      regions: this.#delivery?.region ? [this.#delivery.region] : [],
      exact: !recursive,
      under: NO_CONDITIONS,
      ...(this.#delivery?.detached && { detached: this.#delivery.detached }),
      ...((this.#call.inferred ?? this.#delivery?.assumption) !== undefined && {
        assumption: (this.#call.inferred ?? this.#delivery?.assumption)!,
      }),
    };
    const taken = { ...path, decided: decidedBranches(result.summary.effects, path, env, this.#program) };
    for (const effect of result.summary.effects)
      this.#result.all.add(this.#through(effect, env, taken, target, recursive));
    if (!literal) this.#result.own.addAll(this.#result.all);
    if (literal) for (const site of result.sites) this.#result.spliced.push(this.#siteThrough(site, env, path, target));
    if (!recursive || literal)
      for (const call of result.summary.parameterCalls) this.#parameterCall(call, env, path, 0);
    return this.#result;
  }

  /** Nobody knows what is called, but somebody waits for it: each function written there is taken to be run once before it is done. */
  effectsOfHanded(): CallEffects {
    this.#result = emptyEffects();
    const path: CallPath = {
      cost: ONE,
      trace: [],
      regions: [],
      exact: false,
      under: NO_CONDITIONS,
      assumption: `${this.#call.text} calls the function that it is given, before it is done`,
    };
    this.#call.arguments.forEach((value, index) => {
      const target = value.is === 'function' ? this.#program.records.get(value.id) : undefined;
      if (!target || !this.#isOwnLiteral(target)) return;
      const { at, awaited } = this.#call;
      const run: ParameterCall = { ...path, index, path: [], arguments: [], at, awaited };
      this.#callback(target.outline.id, run, path, 0);
    });
    return this.#result;
  }

  /** A literal of this very function, run where it is written. */
  #isOwnLiteral(target: FunctionRecord): boolean {
    return target.inline && target.outline.parent === this.#record.outline.id;
  }

  #through(
    effect: ReachedEffect,
    env: Environment,
    path: CallPath,
    target: FunctionRecord,
    recursive = false,
  ): ReachedEffect {
    const under = conditionsAtCall(effect.under, path.under, env, this.#program);
    if (!under) return { ...effect, cost: ZERO };
    const { trace, ...seen } = withEntityAt(effect, this.#call, env, this.#program);
    const receiver = effect.receiver && substitute(effect.receiver, env, this.#program);
    const loaded =
      receiver && effect.lazy
        ? loadedRelation(receiver, effect.lazy.relation, this.#record, this.#program)
        : { is: 'not' as const };
    const cost = recursive
      ? path.cost
      : multiplyTotals(path.cost, costAtCall(effect.cost, env, this.#program), path.within);
    const { receiver: _, use: _use, handle: inner, carries, oneOf, ...rest } = effect;
    const { handle: own } = onKept(effect, path.under);
    const handle = own && handleAtCall(own, env, this.#program);
    const reached: ReachedEffect = {
      ...rest,
      ...seen,
      cost: joinsOpen(seen.effect, handle) ? ZERO : path.exact ? cost : inexact(cost),
      trace: joinTraces(path.trace, trace),
      regions: unite(path.regions, effect.regions),
      awaited: effect.awaited && !path.detached && (this.#call.awaited || path.trace.length === 0),
      under,
      ...openAlternatives(oneOf, path.decided),
      ...(handle && { handle }),
      ...(inner && isPool(handle) && lostAt(inner, this.#call, env, this.#program)),
      ...carriedAtCall(carries, env, this.#program),
      ...(receiver && loaded.is === 'open' && { receiver }),
      ...(path.assumption !== undefined && { assumption: path.assumption }),
      ...(!effect.detached && path.detached && { detached: path.detached }),
      ...useAt(effect, this.#call, path, this.#record),
      ...(!effect.accepted && target.outline.accepted !== undefined && { accepted: target.outline.accepted }),
    };
    if (loaded.is !== 'loaded') return reached;
    this.#result.quiet.push({ effect: reached, exemption: { name: 'loaded', evidence: loaded.by } });
    return { ...reached, cost: { terms: [], exact: true } };
  }

  #siteThrough(site: Site, env: Environment, path: CallPath, target: FunctionRecord): Site {
    const block = new Block();
    for (const effect of site.effects) block.add(this.#through(effect, env, { ...path, trace: [] }, target));
    const { variesWith: _, ...rest } = site;
    return { ...rest, effects: [...block.effects.values()] };
  }

  /** The callee calls a function that it was given: runs that function here, or hands the question on to our callers. */
  #parameterCall(call: ParameterCall, env: Environment, path: CallPath, depth: number): void {
    const program = this.#program;
    const found = this.#called(call, env);
    const under = conditionsAtCall(call.under, path.under, env, program);
    if (!under) return;
    const cost = multiplyTotals(path.cost, costAtCall(call.cost, env, program), path.within);
    const next: CallPath = {
      cost,
      trace: joinTraces(path.trace, call.trace),
      regions: unite(path.regions, call.regions),
      ...((path.detached ?? call.detached) && { detached: path.detached ?? call.detached! }),
      exact: path.exact,
      ...(found.merged !== undefined && { assumption: `"${found.merged}" holds this function at that time` }),
      ...(call.message !== undefined &&
        call.detached && { assumption: 'the listener runs each time, though nobody waits for it' }),
      under,
    };
    const passed = call.arguments.map((argument) => substitute(argument, env, program));
    const over = call.over && substitute(call.over, env, program);
    const pool = call.pool?.map((value) => substitute(value, env, program));
    const functions = [...found.functions].filter((id) => program.records.has(id)).sort();
    for (const id of functions) {
      const guess = call.message && guessAt(program.messages, this.#record.outline.id, this.#call.id, call.message, id);
      const guessed = guess === undefined ? next : { ...next, assumption: guess, exact: false };
      this.#callback(id, { ...call, arguments: passed, over, pool }, guessed, depth);
    }
    for (const ref of found.parameters) {
      this.#result.all.addParameterCall({
        ...call,
        ...(ref.of === undefined ? { of: undefined } : { of: ref.of }),
        ...(next.detached && { detached: next.detached }),
        index: ref.index,
        path: ref.path,
        arguments: passed,
        cost,
        over,
        pool,
        regions: next.regions,
        under: ofParameterCall(under),
        trace: next.trace,
      });
    }
  }

  /** The functions that a parameter holds, or that take a message which is decided here; what stays open goes on. */
  #called(call: ParameterCall, env: Environment): FunctionValues {
    const { message, index, path } = call;
    if (message === undefined) return functionValues(this.#calledValue(call, env), this.#record, this.#program);
    const { deliveries, open } = this.#program.messages;
    const { id } = this.#record.outline;
    return {
      functions: new Set(deliveries.get(id)?.get(this.#call.id)?.get(message)),
      parameters: open.get(id)?.has(message) ? [{ index, path }] : [],
    };
  }

  #calledValue(call: ParameterCall, env: Environment): Value {
    const own = call.of === undefined;
    const parameter: Value = { is: 'parameter', index: call.index };
    const maker = own ? undefined : makerOf(this.#call, call.of!, this.#record, this.#program);
    if (maker) return accessAt(argumentOf(call.index, maker, this.#program), call.path);
    const root = own
      ? argumentOf(call.index, env, this.#program)
      : call.of === this.#record.outline.id
        ? parameter
        : ({ is: 'captured', function: call.of!, value: parameter } as const);
    return accessAt(root, call.path);
  }

  #callback(id: FunctionId, call: ParameterCall, path: CallPath, depth: number): void {
    const program = this.#program;
    const target = program.records.get(id)!;
    const env: Environment = {
      callee: id,
      outline: target.outline,
      arguments: call.arguments,
      made: call,
      caller: this.#record,
    };
    this.#result.bindings.push(bindingThrough(this.#call, env, path, call.carrier));
    const result = program.results.get(id);
    if (!result) return;
    const literal = this.#isOwnLiteral(target);
    const recursive = this.#component.has(id) && !literal;
    const text = call.message === undefined ? `calls ${target.outline.symbol}` : deliveryText(target, program);
    const step = { at: call.at, message: text };
    const trace = literal ? path.trace : joinTraces(path.trace, [step]);
    const within =
      call.loop && new InnerSizes(literal ? target.outline.body : undefined, target, this.#record, program);
    // The loop tells the way to it by itself.
    const perPass: CallPath = { ...path, cost: ONE, trace: [step] };
    const decided = decidedBranches(result.summary.effects, path, env, program);
    const whole: CallPath = { ...path, trace, decided, ...(within && { within }) };
    const ofPass = new Block();
    for (const effect of result.summary.effects) {
      const reached = this.#through(effect, env, whole, target, recursive);
      this.#result.all.add(reached);
      if (!literal && !call.loop) this.#result.own.add(reached);
      if (call.loop && !literal) ofPass.add(this.#through(effect, env, perPass, target, recursive));
    }
    const sites = literal
      ? result.sites.map((site) => this.#siteThrough(site, env, { ...perPass, trace: [] }, target))
      : [siteOf(this.#call, target, ofPass)];
    if (call.loop)
      this.#result.loops.push(
        repeatedBy(this.#call, call, path, {
          owner: literal ? id : this.#record.outline.id,
          sites,
          frame: this.#record.outline.id,
          program,
        }),
      );
    else if (literal)
      this.#result.spliced.push(
        ...result.sites.map((site) => this.#siteThrough(site, env, { ...whole, trace: [] }, target)),
      );
    if (depth < MAX_NESTED_CALLBACKS && !recursive)
      for (const nested of result.summary.parameterCalls) this.#parameterCall(nested, env, whole, depth + 1);
  }
}

const doesNothing = ({ summary, sites }: FunctionResult): boolean =>
  summary.effects.length === 0 && summary.parameterCalls.length === 0 && sites.length === 0;
