// Summarises one function: walks its outline once, adds up what calls and ops do, and notes for each loop which
// sites stand in it. Complexity: linear in the outline, times the (bounded) number of keys of the callees.
import { costOfSize, ONE, type Cost } from '../core/cost.js';
import { formatLocation } from '../core/location.js';
import type { Branch, Call, FunctionId, Loop, Node, Op, Seq } from '../core/outline.js';
import type { ParameterCall, ReachedEffect, Site } from '../core/summary.js';
import { Block, sortedEffects } from './block.js';
import { CallSite, calleeName } from './call-effects.js';
import { certain, newScope, NOWHERE, placed, unite, type Scope, type Surroundings } from './context.js';
import { alwaysLeaves, leavesLoop, loopExemptions, withQuiet } from './exempt.js';
import { dispatched, emptyEffects, type CallEffects } from './contribution.js';
import { leavesFunction, mayLeave, throws } from './exits.js';
import { Guards, type Rest } from './guards.js';
import { loadedRelation } from './loaded.js';
import { closeLoop, LoopExit } from './loop-exit.js';
import { overGenerator } from './generator.js';
import { opEffects } from './op-effects.js';
import { originOf } from './origin.js';
import { exemption, type Program } from './program.js';
import type { FunctionRecord } from './record.js';
import { isOverData, variesWithInput } from './recursion.js';
import type { Binding, FunctionResult, Repeated } from './result.js';
import { multiplyTotals } from './size.js';
import { returnedValue } from './returned.js';
import { settle } from './substitute.js';
import type { ParameterRef } from './target.js';

/** What the function does; `component` holds the functions that call each other in a circle with it. */
export function summarise(
  record: FunctionRecord,
  program: Program,
  component: ReadonlySet<FunctionId>,
): FunctionResult {
  return new FunctionWalk(record, program, component).run();
}

class FunctionWalk {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  readonly #component: ReadonlySet<FunctionId>;
  readonly #guards = new Guards();
  readonly #bindings: Binding[] = [];
  #scope: Scope = newScope();
  #around: Surroundings = NOWHERE;
  #block = new Block();

  constructor(record: FunctionRecord, program: Program, component: ReadonlySet<FunctionId>) {
    this.#record = record;
    this.#program = program;
    this.#component = component;
  }

  run(): FunctionResult {
    const { outline } = this.#record;
    this.#visit(outline.body, undefined);
    return {
      summary: {
        function: outline.id,
        effects: sortedEffects(this.#block.effects.values()),
        parameterCalls: [...this.#block.parameterCalls.values()],
        returns: returnedValue(this.#record, this.#program),
      },
      sites: this.#scope.sites,
      loops: this.#scope.inner,
      bindings: this.#bindings,
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
        this.#visit(node.body, rest);
        if (node.catch) this.#within({ ...this.#around, uncertain: true }, node.catch, rest);
        if (node.finally) this.#visit(node.finally, rest);
        return;
      case 'detach':
        return this.#within({ ...this.#around, detached: true }, node.body, rest);
      case 'region':
        return this.#within({ ...this.#around, regions: unite(this.#around.regions, [node.region]) }, node.body, rest);
      case 'call':
        return this.#call(node);
      case 'op':
        return this.#op(node);
      case 'assign':
        if (!node.adds && !this.#around.uncertain) this.#scope.fresh.add(node.place.name);
        return;
      default:
    }
  }

  #within(around: Surroundings, node: Node, rest: Rest | undefined): void {
    const outer = this.#around;
    this.#around = around;
    this.#visit(node, rest);
    this.#around = outer;
  }

  #seq(node: Seq, outer: Rest | undefined): void {
    node.body.forEach((child, i) => {
      this.#visit(child, { nodes: node.body, from: i + 1, ...(outer && { outer }) });
    });
  }

  #branch(node: Branch, rest: Rest | undefined): void {
    const outer = this.#block;
    const around = this.#around;
    const { fresh } = this.#scope;
    const before = new Set(fresh);
    const arms = node.arms.map((arm) => {
      this.#block = new Block();
      const memo =
        node.tests.length > 0 && !this.#program.disabled.has('memoised')
          ? this.#guards.memo(node, arm, rest, before, this.#scope.loop?.id)
          : undefined;
      this.#within(memo ? { ...around, memo } : around, arm, rest);
      return this.#block;
    });
    // What only one arm has set is not set anew in every pass.
    for (const name of fresh) if (!before.has(name)) fresh.delete(name);
    this.#block = outer;
    if (arms.length === 1) arms.push(new Block());
    outer.addOneOf(arms, (arm) => node.arms[arm] !== undefined && throws(node.arms[arm]!));
    if (node.arms.some(mayLeave)) this.#scope.mayHaveLeft = true;
  }

  #loop(outlined: Loop): void {
    const over = outlined.over && settle(outlined.over, this.#record, this.#program);
    const node = over ? overGenerator(outlined, over, this.#record, this.#program) : outlined;
    const origin = over && originOf(over, this.#record, this.#program);
    const outer = { scope: this.#scope, block: this.#block };
    const scope = newScope(node, over);
    const pass = new Block();
    this.#scope = scope;
    this.#block = pass;
    this.#visit(node.body, undefined);
    this.#scope = outer.scope;
    this.#block = outer.block;
    const exit = new LoopExit(node, over, this.#record, this.#program);
    for (const effect of pass.effects.values()) this.#block.add(exit.effect(effect));
    for (const call of pass.parameterCalls.values()) this.#block.addParameterCall(exit.parameterCall(call));
    const { id } = this.#record.outline;
    const repeated: Repeated = {
      id: `${id}@${node.id}`,
      function: id,
      frame: id,
      at: node.at,
      form: node.form,
      mode: node.mode,
      ...(node.evidence !== undefined && { evidence: node.evidence }),
      ...(node.limit !== undefined && { limit: node.limit }),
      ...(over && { over }),
      count: exit.count,
      exemptions: loopExemptions(node, origin, alwaysLeaves(node), this.#program),
      sites: scope.sites,
      via: [],
    };
    if (leavesFunction(node)) outer.scope.mayHaveLeft = true;
    closeLoop(repeated, scope.inner, outer.scope, (cost) => exit.total(cost));
  }

  #op(node: Op): void {
    const block = new Block();
    const quiet: Site['quiet'][number][] = [];
    for (const { receiver, ...reached } of opEffects(node, this.#record, this.#program)) {
      const loaded = receiver && node.lazy && loadedRelation(receiver, node.lazy.relation, this.#record, this.#program);
      const open = loaded?.is === 'open' ? { ...reached, receiver } : reached;
      const effect = placed(open, this.#around, this.#scope);
      if (loaded?.is === 'loaded') quiet.push({ effect, exemption: { name: 'loaded', evidence: loaded.by } });
      else block.add(effect);
    }
    this.#block.addAll(block);
    this.#addSite(node, node.member, [...block.effects.values()], quiet);
  }

  #call(node: Call): void {
    const targets = this.#program.targets.get(this.#record.outline.id)?.get(node.id);
    if (!targets) return;
    const site = new CallSite(node, this.#record, this.#program, this.#component);
    const recursion = costOfSize({ is: 'size', path: `recursion(${formatLocation(node.at)})`, label: 'calls' }, false);
    const parts = targets.functions.map((id) => ({
      name: this.#program.records.get(id)?.outline.symbol ?? id,
      effects: site.effectsOf(id, recursion),
    }));
    const result = parts.length > 0 ? dispatched(parts) : emptyEffects();
    for (const ref of targets.parameters) this.#block.addParameterCall(this.#parameterCall(node, ref));
    const assumption =
      targets.merged === undefined ? undefined : `"${targets.merged}" holds this function when it is called`;
    const here = (effect: ReachedEffect): ReachedEffect =>
      placed(
        assumption === undefined ? effect : { ...effect, assumption: effect.assumption ?? assumption },
        this.#around,
        this.#scope,
      );
    for (const effect of result.all.effects.values()) this.#block.add(here(effect));
    for (const call of result.all.parameterCalls.values())
      this.#block.addParameterCall(this.#placedParameterCall(call));
    this.#bindings.push(...result.bindings);
    this.#adopt(result, here);
    const effects = [...result.own.effects.values()].map(here);
    this.#addSite(node, calleeName(node, targets.functions, this.#program), effects, result.quiet);
    if (targets.functions.some((id) => this.#component.has(id)) && !this.#scope.loop && isOverData(node, this.#record))
      this.#recursion(node, effects, recursion);
  }

  /** Sites and loops of functions that were passed with the call and run here. */
  #adopt(result: CallEffects, here: (effect: ReachedEffect) => ReachedEffect): void {
    for (const spliced of result.spliced)
      this.#scope.sites.push(withQuiet({ ...spliced, effects: spliced.effects.map(here) }, this.#program));
    for (const loop of result.loops) {
      const origin = loop.over && originOf(loop.over, this.#record, this.#program);
      const mode = loop.mode === 'recursion' ? 'per-element' : loop.mode;
      const exemptions = loopExemptions(
        { mode, ...(loop.evidence !== undefined && { evidence: loop.evidence }) },
        origin,
        false,
        this.#program,
      );
      const sites = loop.sites.map((site) => withQuiet({ ...site, effects: site.effects.map(here) }, this.#program));
      closeLoop({ ...loop, exemptions, sites }, [], this.#scope, (cost) => multiplyTotals(loop.count, cost));
    }
  }

  #parameterCall(node: Call, ref: ParameterRef): ParameterCall {
    return this.#placedParameterCall({
      ...ref,
      arguments: node.arguments.map((argument) => settle(argument, this.#record, this.#program)),
      at: node.at,
      cost: ONE,
      awaited: node.awaited,
      regions: [],
      trace: [{ at: node.at, message: `calls ${node.text}` }],
    });
  }

  #placedParameterCall(call: ParameterCall): ParameterCall {
    const memo = this.#around.memo ?? call.memo;
    return {
      ...call,
      cost: certain(call.cost, this.#around, this.#scope),
      regions: unite(this.#around.regions, call.regions),
      awaited: call.awaited && !this.#around.detached,
      ...(memo && { memo }),
    };
  }

  #addSite(node: Call | Op, callee: string, effects: readonly ReachedEffect[], quiet: Site['quiet']): void {
    if (effects.length === 0 && quiet.length === 0) return;
    const loop = this.#scope.loop?.id;
    const searched =
      loop !== undefined && leavesLoop(this.#record.hits.get(node.id) ?? [], loop)
        ? exemption(this.#program, 'search', `the loop leaves as soon as ${node.text} has given what it looks for`)
        : undefined;
    const site: Site = {
      at: node.at,
      text: node.text,
      callee,
      varies: loop === undefined ? variesWithInput(node, this.#record) : node.varies.includes(loop),
      awaited: node.awaited && !this.#around.detached,
      exemptions: searched ? [searched] : [],
      effects,
      quiet,
    };
    this.#scope.sites.push(withQuiet(site, this.#program));
  }

  #recursion(node: Call, effects: readonly ReachedEffect[], count: Cost): void {
    const { id } = this.#record.outline;
    const site: Site = {
      at: node.at,
      text: node.text,
      callee: calleeName(node, [id], this.#program),
      varies: true,
      awaited: node.awaited,
      exemptions: [],
      effects: effects.map((effect) => ({ ...effect, total: effect.cost })),
      quiet: [],
    };
    this.#scope.inner.push({
      id: `${id}@recursion:${node.id}`,
      function: id,
      frame: id,
      at: node.at,
      form: 'recursion',
      mode: 'recursion',
      count,
      exemptions: [],
      sites: [withQuiet(site, this.#program)],
      via: [],
    });
  }
}
