// Loops over generators of the program: what they hand out decides how the loop runs, not that it awaits.
import { some } from '../../core/outline/fold.js';
import type { Loop } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';

type Yielded = Value & { is: 'derived' };

/** What a generator hands out: `over` of a loop whose elements are the items of its list. */
export function yieldedBy(over: Value): Yielded | undefined {
  return over.is === 'derived' && over.by === 'yield' ? over : undefined;
}

/** The items that a generator hands out, one of them at a time. */
export function yieldedItems(yielded: Yielded): readonly Value[] {
  const yields = yielded.from.is === 'join' ? yielded.from.of : [yielded.from];
  return yields.flatMap((one): readonly Value[] => {
    if (one.is === 'list') return one.items;
    const inner = yieldedBy(one);
    // `yield* rows` hands out one row after the other.
    return inner ? yieldedItems(inner) : [{ is: 'element', loop: -1, over: one }];
  });
}

/** The loop as it runs over an own generator: by page when whole results are handed out, else by element. */
export function overGenerator(loop: Loop, over: Value, record: FunctionRecord, program: Program): Loop {
  const yielded = yieldedBy(over);
  if (!yielded || loop.mode !== 'drain') return loop;
  const isPage = yieldedItems(yielded).some((item) => isRows(item, record, program));
  if (isPage) return { ...loop, mode: 'page', evidence: 'the generator hands out one page at a time' };
  return { ...loop, mode: 'per-element' };
}

/** All rows of a query or a chunk of them, rather than one. */
function isRows(item: Value, record: FunctionRecord, program: Program): boolean {
  if (item.is === 'captured') {
    const frame = program.records.get(item.function);
    return frame !== undefined && isRows(item.value, frame, program);
  }
  if (item.is === 'list' || item.is === 'chunks') return true;
  if (item.is === 'derived') return item.by === 'push' || isRows(item.from, record, program);
  if (item.is === 'element') return item.over?.is === 'chunks';
  if (item.is !== 'result') return false;
  const op = record.calls.get(item.of);
  return op?.node === 'op' && op.effects.some(({ rows }) => rows === 'many' || rows === 'all');
}

/** The collection whose elements a generator hands out one by one, where it goes over one. */
export function sourceOf(yielded: Yielded): Value | undefined {
  let source: Value | undefined;
  for (const item of yieldedItems(yielded)) {
    some(item, (term) => {
      if (term.is === 'element' && term.over) source ??= term.over;
      return source !== undefined;
    });
  }
  return source;
}
