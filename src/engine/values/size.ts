// The size of a collection value as a cost term, with its canonical path and the name people give it.
import { remaining, some } from '../../core/outline/fold.js';
import {
  addCost,
  chunksCost,
  constantCost,
  constantOf,
  costOfSize,
  inexact,
  joinCost,
  minCost,
  multiplyCost,
  onlySize,
  substituteCost,
  ZERO,
  type Cost,
  type Term,
} from '../../core/summary/cost.js';
import { formatSize, sizeText, type Size } from '../../core/summary/size.js';
import type { Call, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { collectionName } from './collection-name.js';
import { sourceOf, yieldedBy } from './generators.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { labelOf } from './label.js';
import { isFlat, leaveLoop, madeElement, settle, substitute, type Environment } from './substitute.js';

/** How many elements the value has. */
export function sizeOf(value: Value, record: FunctionRecord, program: Program): Cost {
  switch (value.is) {
    case 'list':
      return sizeOfList(value.items, record, program);
    case 'literal':
      return inexact(constantCost(1));
    case 'record':
      return constantCost(Object.keys(value.fields).length);
    case 'constant':
      return value.size === undefined ? symbol(value, record, program) : constantCost(value.size);
    case 'stream':
      // Whoever is registered is told apart: each is reached once.
      return constantCost(1);
    case 'derived':
      return sizeOfDerived(value, record, program);
    case 'chunks':
      return chunksCost(sizeOf(value.of, record, program), value.size);
    case 'join':
      return sizeOfAlternatives(value, record, program);
    case 'element':
      if (value.over && yieldedBy(value.over)) return sizeOfYielded(value.over, record, program);
      // All chunks together have as many elements as what was cut up.
      if (value.over?.is === 'chunks') return sizeOf(value.over.of, record, program);
      return symbol(value, record, program, '[]');
    case 'captured': {
      const inner = program.records.get(value.function);
      const limit = value.value.is === 'result' ? limitOf(inner?.calls.get(value.value.of)) : undefined;
      const whole = symbol(value, record, program);
      return limit === undefined ? whole : minCost(whole, limit);
    }
    case 'result': {
      const call = record.calls.get(value.of);
      // A lazy relation is a collection of its entity, like a loaded one.
      if (call?.node === 'op' && call.lazy && call.receiver)
        return sizeOf(
          { is: 'field', of: settle(call.receiver, record, program), name: call.lazy.relation },
          record,
          program,
        );
      const limit = limitOf(call);
      const whole = symbol(value, record, program);
      return limit === undefined ? whole : minCost(whole, limit);
    }
    case 'field':
      // The rows of a pair of rows and count.
      if (value.name === '0' && (value.of.is === 'result' || value.of.is === 'captured'))
        return sizeOf(value.of, record, program);
      return symbol(value, record, program);
    default:
      remaining(value, 'parameter this template function class handle end input unknown');
      return symbol(value, record, program);
  }
}

/** Of the one or the other collection: where people call them the same, it is the size of whichever it is. */
function sizeOfAlternatives(value: Value & { is: 'join' }, record: FunctionRecord, program: Program): Cost {
  const costs = value.of.map((part) => sizeOf(part, record, program));
  const sizes = costs.map(onlySize);
  const [first] = sizes;
  const inner = first?.is === 'min' ? first.of : first;
  const isOneName = first && sizes.every((size) => size && formatSize(size) === formatSize(first));
  const isOnePath = first && sizes.every((size) => size && sizeText(size) === sizeText(first));
  if (!isOneName || isOnePath || inner?.is !== 'size') return costs.reduce(joinCost);
  const { label } = inner;
  const open = some(value, (term) => OPEN.has(term.is));
  const whole: Size = { is: 'size', ...collectionName(value, record, program), label, ...(open && { of: value }) };
  const isExact = costs.every(({ exact }) => exact);
  return costOfSize(first.is === 'min' ? { ...first, of: whole } : whole, isExact);
}

function sizeOfList(items: readonly Value[], record: FunctionRecord, program: Program): Cost {
  let sum = ZERO;
  for (const item of items) {
    const spread = item.is === 'derived' && item.by === 'spread';
    sum = addCost(sum, spread ? sizeOf(item.from, record, program) : constantCost(1));
  }
  return sum;
}

function sizeOfDerived(value: Value & { is: 'derived' }, record: FunctionRecord, program: Program): Cost {
  const yielded = yieldedBy(value);
  if (yielded) return inexact(sizeOf(sourceOf(yielded) ?? value.from, record, program));
  if (isFlat(value) && value.from.is === 'chunks') return sizeOf(value.from.of, record, program);
  const lists = isFlat(value) ? madeElement(value) : undefined;
  if (lists) return sizeOf(lists, record, program);
  const whole = sizeOf(value.from, record, program);
  if (value.limit !== undefined) return minCost(whole, value.limit);
  return value.count === 'all' ? whole : inexact(whole);
}

/** All that a generator hands out, page by page, is what its query gives in all. */
function sizeOfYielded(over: Value, record: FunctionRecord, program: Program): Cost {
  const [item] = over.is === 'derived' && over.from.is === 'list' ? over.from.items : [over];
  return inexact(symbol(item ?? over, record, program));
}

function limitOf(call: Call | Op | undefined): number | undefined {
  return call?.node === 'op' ? call.limit : undefined;
}

function symbol(value: Value, record: FunctionRecord, program: Program, suffix = ''): Cost {
  const open = some(value, (term) => OPEN.has(term.is));
  return costOfSize({
    is: 'size',
    ...collectionName(value, record, program),
    label: labelOf(value, record, program) + suffix,
    ...(open && { of: value }),
  });
}

const OPEN = new Set<Value['is']>(['parameter', 'this', 'element', 'captured']);

/** The callee's cost in sizes of the caller. */
export function costAtCall(cost: Cost, env: Environment, program: Program): Cost {
  return substituteCost(cost, (size) =>
    size.of ? sizeOf(substitute(size.of, env, program), env.caller, program) : undefined,
  );
}

/** The cost of a whole loop from the cost of one pass: sizes of the element's own collections become totals. */
export function costOfLoop(
  pass: Cost,
  loop: number,
  over: Value | undefined,
  count: Cost,
  within: Within,
  record: FunctionRecord,
  program: Program,
): Cost {
  if (pass.unknown !== undefined) return pass;
  let sum: Cost = { ...ZERO, exact: pass.exact };
  for (const term of pass.terms) {
    const one: Cost = { terms: [term], exact: pass.exact };
    const ownCollection = term.factors.some((size) => mentions(size, loop));
    const renamed = ownCollection
      ? substituteCost(one, (size) => (size.of ? sizeOf(leaveLoop(size.of, loop, over), record, program) : undefined))
      : one;
    const counted =
      ownCollection || term.factors.some((size) => within.isTotal(size)) ? renamed : multiplyCost(one, count);
    // What a query deeper down gives may be another number in each pass.
    const same = count.exact && !term.factors.some((size) => within.differs(size));
    sum = addCost(sum, same ? counted : inexact(counted));
  }
  return sum;
}

function mentions(size: Size, loop: number): boolean {
  if (size.is !== 'size') return mentions(size.of, loop);
  return size.of !== undefined && some(size.of, (term) => term.is === 'element' && term.loop === loop);
}

/** What a loop knows of sizes that come from inside it. */
export interface Within {
  /** It counts over all passes already. */
  isTotal(size: Size): boolean;
  /** It may be another number in each pass. */
  differs(size: Size): boolean;
}

/** `inner` for each of `count`, where sizes inside may be totals over that very count already. */
export function multiplyTotals(count: Cost, inner: Cost, within?: Within): Cost {
  if (count.unknown !== undefined || inner.unknown !== undefined) return multiplyCost(count, inner);
  // A number of times has no elements that a total could be over.
  if (!within && constantOf(count) !== undefined) return multiplyCost(count, inner);
  let sum: Cost = { ...ZERO, exact: count.exact && inner.exact };
  for (const term of within ? inner.terms.filter((t) => t.factors.some((size) => within.isTotal(size))) : [])
    sum = addCost(sum, { terms: [term], exact: inner.exact });
  for (const outer of count.terms) {
    for (const term of inner.terms) {
      if (within && term.factors.some((size) => within.isTotal(size))) continue;
      const left: Term = {
        coefficient: outer.coefficient,
        factors: outer.factors.filter((factor) => !term.factors.some((size) => isTotalOver(size, factor))),
      };
      const product = multiplyCost({ terms: [left], exact: count.exact }, { terms: [term], exact: inner.exact });
      const differs = within !== undefined && term.factors.some((size) => within.differs(size));
      sum = addCost(sum, differs ? inexact(product) : product);
    }
  }
  return sum;
}

function isTotalOver(size: Size, over: Size): boolean {
  if (size.is !== 'size') return isTotalOver(size.of, over);
  return size.totalOf?.includes(sizeText(over.is === 'size' ? over : over.of)) ?? false;
}
