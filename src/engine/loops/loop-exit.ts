// What crosses the border of a loop when it is left: costs become totals, elements any element.
import { costOfSize, inexact, type Cost } from '../../core/summary/cost.js';
import { sizeText, type Size } from '../../core/summary/size.js';
import { formatLocation } from '../../core/location.js';
import type { Loop } from '../../core/outline/outline.js';
import type { ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import type { Value } from '../../core/outline/value.js';
import type { Scope } from '../effects/surroundings.js';
import { isGathered } from './gathered.js';
import { mayEndEarly } from '../outlines/exits.js';
import { walkNodes } from '../outlines/nodes.js';
import type { Program } from '../program/program.js';
import { InnerSizes } from '../values/inner-sizes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Repeated } from '../program/function-result.js';
import { labelOf } from '../values/label.js';
import { costOfLoop, sizeOf, type Within } from '../values/size.js';
import { leaveLoop, settle } from '../values/substitute.js';

export class LoopExit implements Within {
  readonly count: Cost;
  readonly #inner: InnerSizes;
  /** The collection that a batch loop takes its chunks from. */
  readonly #source: string | undefined;

  constructor(
    readonly loop: Loop,
    readonly over: Value | undefined,
    readonly record: FunctionRecord,
    readonly program: Program,
  ) {
    const count = passes(loop, over, record, program);
    this.count = mayEndEarly(loop) ? inexact(count) : count;
    this.#inner = new InnerSizes(loop.body, record, record, program);
    const whole =
      loop.mode === 'batch' && over ? sizeOf(chunkSource(over), record, program).terms[0]?.factors[0] : undefined;
    this.#source = whole && sizeText(whole);
  }

  total(cost: Cost): Cost {
    return costOfLoop(cost, this.loop.id, this.over, this.count, this, this.record, this.program);
  }

  isTotal(size: Size): boolean {
    return (size.is === 'size' && size.path === this.#source) || this.#inner.isTotal(size);
  }

  differs(size: Size): boolean {
    return this.#inner.differs(size);
  }

  effect(effect: ReachedEffect): ReachedEffect {
    // All passes of the tick are one statement.
    if (isGathered(effect, this.loop)) return effect;
    const { atOnce: _, ...later } = effect;
    return {
      ...later,
      cost: this.total(effect.cost),
      ...(effect.receiver && { receiver: leaveLoop(effect.receiver, this.loop.id, this.over) }),
    };
  }

  parameterCall(call: ParameterCall): ParameterCall {
    const leave = (value: Value): Value => leaveLoop(value, this.loop.id, this.over);
    const inner = call.loop && {
      ...(call.over && { over: leave(call.over) }),
    };
    return {
      ...call,
      arguments: call.arguments.map(leave),
      cost: this.total(call.cost),
      ...(inner ?? {
        loop: { loop: this.loop, function: this.record.outline.id },
        ...(this.over && { over: this.over }),
        ...(this.loop.pool && { pool: this.loop.pool.map((value) => settle(value, this.record, this.program)) }),
      }),
    };
  }
}

const chunkSource = (over: Value): Value => (over.is === 'chunks' ? over.of : over);

function passes(loop: Loop, over: Value | undefined, record: FunctionRecord, program: Program): Cost {
  const tries = loop.mode === 'retry' || loop.mode === 'poll';
  if (over && !tries) {
    // Steps through a list whose width is not known are at most as many as its elements.
    const isBatch = loop.mode === 'batch' && over.is !== 'chunks';
    const size = sizeOf(isBatch ? { is: 'chunks', of: over } : over, record, program);
    return loop.mode === 'search' ? inexact(size) : size;
  }
  // A bound on attempts is no collection: it has a name where it is a parameter.
  const label = over?.is === 'parameter' ? labelOf(over, record, program) : (LABELS[loop.mode] ?? 'passes');
  const path = `passes(${formatLocation(loop.at)})`;
  const size = costOfSize({ is: 'size', path, label, ...(loop.mode === 'retry' && { positive: true }) });
  // One attempt is enough where nothing goes wrong.
  return tries ? inexact(size) : size;
}

const LABELS: Readonly<Record<string, string>> = { retry: 'attempts', poll: 'attempts', page: 'pages' };

/**
 * Hands a loop to the scope around it, with the totals of its sites. Sites of an exempt loop, and of one that is not
 * known to grow, run once more for each pass out there, so the outer scope owns them too; what ends this loop alone, and
 * not with it the one around (`leavesOuter`), is no end of that search.
 */
export function closeLoop(
  repeated: Repeated,
  inner: readonly Repeated[],
  outer: Scope,
  total: (cost: Cost) => Cost,
  leavesOuter = false,
): void {
  const totals = (site: Site): Site => ({
    ...site,
    effects: site.effects.map((effect) => ({ ...effect, total: total(effect.total ?? effect.cost) })),
  });
  for (const loop of [...inner, repeated]) outer.inner.push({ ...loop, sites: loop.sites.map(totals) });
  // A loop over chunks is the repair itself: the statements stay its own, however often it runs.
  const isExempt = repeated.exemptions.length > 0;
  if (isExempt ? repeated.isChunked : !repeated.isState) return;
  for (const site of repeated.sites) {
    const effects = site.effects.map(({ total: _, ...effect }) => ({ ...effect, cost: total(effect.cost) }));
    const exemptions = leavesOuter ? site.exemptions : site.exemptions.filter(({ name }) => name !== 'search');
    outer.sites.push(inLoopAround({ ...site, exemptions, effects }, outer));
  }
}

/** The site in its loop: what a pass opens is another connection in each. */
export function withOwnHandles(site: Site, { body }: Loop, { outline }: FunctionRecord): Site {
  const openerOf = ({ handle }: ReachedEffect): number | undefined =>
    handle?.is === 'opened' && handle.by?.function === outline.id ? handle.by.call : undefined;
  if (site.effects.every((effect) => openerOf(effect) === undefined)) return site;
  const inside = new Set<number>();
  walkNodes(body, (node) => {
    const opened =
      node.node === 'resource' && node.action === 'open' && node.handle.is === 'handle' ? node.handle.of : undefined;
    if (opened?.is === 'result') inside.add(opened.of);
    if (node.node === 'op' || node.node === 'call') inside.add(node.id);
  });
  const effects = site.effects.map((effect) => {
    const opener = openerOf(effect);
    return opener !== undefined && inside.has(opener) ? { ...effect, handle: { is: 'opened' as const } } : effect;
  });
  return { ...site, effects };
}

/** The site as one of the loop around its own: what is the same on each page may change with what the pages are of. */
export function inLoopAround(site: Site, { loop }: Scope): Site {
  const varies = loop && site.variesWith?.includes(loop.id);
  return varies === undefined || varies === site.varies ? site : { ...site, varies };
}
