// Scans that grow with the square of the data: a collection gone through once for each element of another one, both of
// them rows of queries or relations. Followed from a loop into functions that scan what they are given.
import { some } from '../../../core/outline/fold.js';
import { holdsUp } from '../../../core/outline/effect.js';
import { compareLocations, formatLocation } from '../../../core/location.js';
import type { TraceStep } from '../../../core/finding.js';
import type { Call, FunctionId, Loop, Node, Scan } from '../../../core/outline/outline.js';
import type { QuadraticScan, RequestPaths } from '../../../core/facts/request.js';
import type { Origin } from '../../../core/summary/summary.js';
import { isSameValue, type Value } from '../../../core/outline/value.js';
import type { Callers } from '../../graph/callers.js';
import { isFew } from '../../values/growing-origin.js';
import { originOf } from '../../values/origin.js';
import type { Program } from '../../program/program.js';
import { children } from '../../outlines/nodes.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { argumentOf, environment, settle, substitute } from '../../values/substitute.js';

/** From a loop, so many calls down. */
const MAX_CALLS = 2;

/** A scan with the loops of its function around it, outermost first. */
interface Found {
  readonly scan: Scan;
  readonly loops: readonly Loop[];
}

/** All of them on request paths, each scan once, sorted. */
export function scansOf(program: Program, callers: Callers, paths: RequestPaths): readonly QuadraticScan[] {
  const found = new Map<string, QuadraticScan>();
  for (const record of program.records.values()) {
    if (!record.scans || record.original !== undefined) continue;
    const path = paths.pathTo(record.outline.id);
    if (!path) continue;
    for (const { scan, loops } of scansIn(record)) {
      const key = formatLocation(scan.at);
      if (found.has(key)) continue;
      const quadratic = new Search(program, callers).around(scan, loops, record);
      if (quadratic) found.set(key, { ...quadratic, function: record.outline.id, at: scan.at, text: scan.text, path });
    }
  }
  return [...found.values()].sort((a, b) => compareLocations(a.at, b.at));
}

function scansIn(record: FunctionRecord): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: Node, loops: readonly Loop[]): void => {
    if (node.node === 'scan') found.push({ scan: node, loops });
    const inner = node.node === 'loop' ? [...loops, node] : loops;
    for (const child of children(node)) visit(child, inner);
  };
  visit(record.outline.body, []);
  return found;
}

class Search {
  constructor(
    readonly program: Program,
    readonly callers: Callers,
  ) {}

  around(scan: Scan, loops: readonly Loop[], record: FunctionRecord) {
    return this.#in(scan.over, loops, record, []);
  }

  /** The loop around code that goes through `over`, here or at a caller that gives it. */
  #in(
    over: Value,
    loops: readonly Loop[],
    record: FunctionRecord,
    via: readonly TraceStep[],
  ): Pick<QuadraticScan, 'over' | 'loop' | 'via'> | undefined {
    const collection = this.#rows(over, record);
    for (const loop of [...loops].reverse()) {
      // Another collection in each pass: all of them together are gone through once.
      if (dependsOn(over, loop, record) || isPartOf(over, loop)) return undefined;
      const passes = loop.over && grows(loop, record, this.program) ? this.#rows(loop.over, record) : undefined;
      if (passes && collection) return { over: collection, loop: { at: loop.at, form: loop.form, over: passes }, via };
    }
    return via.length < MAX_CALLS ? this.#atCallers(over, record, via) : undefined;
  }

  #atCallers(over: Value, record: FunctionRecord, via: readonly TraceStep[]) {
    if (!some(over, ({ is }) => is === 'parameter')) return undefined;
    const { id, symbol } = record.outline;
    for (const { caller: frame, binding } of this.callers.of(id)) {
      const call = frame.calls.get(binding.call);
      if (call?.node !== 'call' || binding.via || frame.outline.setting !== 'product') continue;
      const passed = this.#passedAt(over, call, id, frame);
      const step = { at: call.at, message: `calls ${symbol}` };
      const found = passed && this.#in(passed, loopsAround(call, frame), frame, [step, ...via]);
      if (found) return found;
    }
    return undefined;
  }

  #passedAt(over: Value, call: Call, callee: FunctionId, frame: FunctionRecord): Value | undefined {
    const env = environment(call, callee, frame, this.program);
    if (over.is === 'parameter') return argumentOf(over.index, env, this.program);
    return substitute(over, env, this.program);
  }

  /** The collection's origin where it is rows of the database without a small bound. */
  #rows(value: Value, record: FunctionRecord): Origin | undefined {
    const origin = originOf(settle(value, record, this.program), record, this.program, this.callers);
    return origin.from === 'query' && !isFew(origin) ? origin : undefined;
  }
}

/** One pass for each element, none of which waits: others are served while it does. */
const grows = ({ mode, body }: Loop, record: FunctionRecord, program: Program): boolean =>
  (mode === 'per-element' || mode === 'concurrent') && !waits(body, record, program);

function waits(node: Node, record: FunctionRecord, program: Program): boolean {
  if (node.node === 'await') return true;
  if (node.node === 'op') return node.awaited && node.effects.some((effect) => !holdsUp(effect));
  if (node.node !== 'call') return children(node).some((child) => waits(child, record, program));
  const targets = program.targets.get(record.outline.id)?.get(node.id)?.functions ?? [];
  return node.awaited && (targets.length === 0 || targets.some((id) => program.records.get(id)?.outline.async));
}

function loopsAround(call: Call, record: FunctionRecord): readonly Loop[] {
  const find = (node: Node, loops: readonly Loop[]): readonly Loop[] | undefined => {
    if (node === call) return loops;
    const inner = node.node === 'loop' ? [...loops, node] : loops;
    for (const child of children(node)) {
      const found = find(child, inner);
      if (found) return found;
    }
    return undefined;
  };
  return find(record.outline.body, []) ?? [];
}

/** Whether the collection is another one in each pass: made of the element, or given by a call in the loop. */
function dependsOn(over: Value, loop: Loop, record: FunctionRecord): boolean {
  return some(over, (term) => {
    if (term.is === 'element') return term.loop === loop.id;
    if (term.is !== 'result') return false;
    const node = record.calls.get(term.of);
    return node !== undefined && (node.varies.includes(loop.id) || contains(loop.body, node));
  });
}

/** The elements that a scan of the same pass has picked: the picking is what goes through all of them. */
const isPartOf = (over: Value, loop: Loop): boolean =>
  over.is === 'derived' && (isPartOf(over.from, loop) || (over.count === undefined && scansOver(over.from, loop.body)));

function scansOver(picked: Value, node: Node): boolean {
  if (node.node === 'scan') return isSameValue(node.over, picked);
  return children(node).some((child) => scansOver(picked, child));
}

const contains = (node: Node, wanted: Node): boolean =>
  node === wanted || children(node).some((child) => contains(child, wanted));
