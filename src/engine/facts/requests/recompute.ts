// Recomputing everything: a function that reads rows which nothing restricts, and writes what it made of them.
import { enclosing, firstBehind, ownFrame, type FrameValue } from '../../values/frames.js';
import type { Location } from '../../../core/location.js';
import { remaining } from '../../../core/outline/fold.js';
import type { FunctionId, Node, Op } from '../../../core/outline/outline.js';
import type { ReachedEffect } from '../../../core/summary/summary.js';
import { memoIn } from '../../../core/summary/condition.js';
import type { Step } from '../../../core/summary/step.js';
import type { Value } from '../../../core/outline/value.js';
import { nameOf, propertySet } from '../../outlines/local-names.js';
import type { Program } from '../../program/program.js';
import { children } from '../../outlines/nodes.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Binding } from '../../program/function-result.js';
import { settle } from '../../values/substitute.js';
import { joinTraces } from '../../effects/trace.js';

/** The write that rests on an unrestricted read in the function's own code, if there is one. */
function recomputation(record: FunctionRecord, program: Program, grows: (entity: string) => boolean): Op | undefined {
  const filled = new Set<string>();
  const isWhole = (value: Value): boolean => {
    const read = allRows(settle(value, record, program), record, program);
    return read?.effects.some(({ entity }) => entity !== undefined && grows(entity)) ?? false;
  };
  const rests = (value: Value): boolean =>
    isWhole(value) || (filled.size > 0 && filled.has(nameOf(value, record) ?? ''));
  let found: Op | undefined;
  const visit = (node: Node, overAll: boolean): void => {
    if (found) return;
    const owner = node.node === 'assign' && isWhole(node.value) ? propertySet(node, record)?.local : undefined;
    if (owner !== undefined) filled.add(owner);
    const inner = overAll || (node.node === 'loop' && node.over !== undefined && isWhole(node.over));
    const writes = node.node === 'op' && node.effects.some(({ kind }) => kind === 'write');
    if (writes && (inner || node.arguments.some(rests))) found = node;
    for (const child of children(node)) visit(child, inner);
  };
  visit(record.outline.body, false);
  return found;
}

/** The query whose rows the collection is all of, where nothing restricts it, here or in a function that gave them on. */
export const allRows = (value: Value, record: FunctionRecord, program: Program): Op | undefined =>
  firstBehind({ value, frame: ownFrame(record) }, wholeRead, (term) => sameRows(term, program));

function wholeRead({ value, frame }: FrameValue): Op | undefined {
  const node = value.is === 'result' ? frame.record.calls.get(value.of) : undefined;
  return node?.node === 'op' && node.whole ? node : undefined;
}

/** Collections that have all the elements, of which this one may be. */
function sameRows({ value, frame }: FrameValue, program: Program): readonly FrameValue[] {
  switch (value.is) {
    case 'captured': {
      const outer = enclosing({ value, frame }, program);
      return outer ? [outer] : [];
    }
    case 'derived':
      return value.limit === undefined ? [{ value: value.from, frame }] : [];
    case 'chunks':
      return [{ value: value.of, frame }];
    case 'join':
      return value.of.map((part) => ({ value: part, frame }));
    case 'field':
      // The rows of a pair of rows and count.
      return value.name === '0' ? [{ value: value.of, frame }] : [];
    default:
      remaining(
        value,
        'parameter this element literal constant list record result template function class handle end stream input unknown',
      );
      return [];
  }
}

/** Which calls lead to a recomputation that they wait for; each function is looked at once. */
export class Recomputes {
  readonly #program: Program;
  readonly #known = new Map<FunctionId, ReachedEffect | undefined>();
  /** Entities that daily work adds rows to; others are tables that somebody has filled once. */
  readonly #written = new Set<string>();

  constructor(program: Program) {
    this.#program = program;
    for (const { outline, calls } of program.records.values())
      if (outline.setting === 'product')
        for (const node of calls.values())
          if (node.node === 'op')
            for (const { kind, entity } of node.effects)
              if (kind === 'write' && entity !== undefined) this.#written.add(entity);
  }

  /** The write at the end, reached by the step, if it leads to one. */
  at(home: FunctionId, step: Step): ReachedEffect | undefined {
    for (const binding of this.#certain(home)) {
      if (binding.call !== step.id || binding.via) continue;
      const below = this.#of(binding.callee);
      if (below) return this.#through(below, binding.callee, step.site.at);
    }
    return undefined;
  }

  #of(id: FunctionId): ReachedEffect | undefined {
    if (this.#known.has(id)) return this.#known.get(id);
    this.#known.set(id, undefined);
    const found = this.#own(id) ?? this.#below(id);
    this.#known.set(id, found);
    return found;
  }

  #own(id: FunctionId): ReachedEffect | undefined {
    const record = this.#program.records.get(id);
    const result = this.#program.results.get(id);
    if (!record || !result?.summary.effects.some(({ effect }) => effect.kind === 'write')) return undefined;
    const write = recomputation(record, this.#program, (entity) => this.#written.has(entity));
    const step = write && result.steps.find((one) => one.id === write.id);
    return step?.site.effects.find(({ effect, awaited }) => effect.kind === 'write' && awaited);
  }

  #below(id: FunctionId): ReachedEffect | undefined {
    for (const { callee, at } of this.#certain(id)) {
      const below = this.#of(callee);
      if (below) return this.#through(below, callee, at);
    }
    return undefined;
  }

  /** What the function runs whoever calls it, and waits for. */
  #certain(id: FunctionId): readonly Binding[] {
    const targets = this.#program.targets.get(id);
    return (this.#program.results.get(id)?.bindings ?? []).filter(
      ({ call, assumption, detached, regions, under }) =>
        assumption === undefined &&
        !detached &&
        !memoIn(under) &&
        regions.every((region) => region === 'transaction') &&
        (targets?.get(call)?.functions.length ?? 0) < 2,
    );
  }

  #through(below: ReachedEffect, callee: FunctionId, at: Location): ReachedEffect {
    const { symbol } = this.#program.records.get(callee)!.outline;
    return { ...below, trace: joinTraces([{ at, message: `calls ${symbol}` }], below.trace) };
  }
}
