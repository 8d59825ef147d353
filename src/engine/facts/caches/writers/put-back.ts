// Copies that are put back as they were before a write: the row was read first, and it is not the one that is written.
import { remaining } from '../../../../core/outline/fold.js';
import type { Value } from '../../../../core/outline/value.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { callsBehind, takenBy } from '../../../outlines/value-uses.js';
import type { Program } from '../../../program/program.js';
import type { CacheCalls } from '../calls.js';
import type { CacheSite } from '../stores/sites.js';

/** Whether all that the fill puts there was read before the call that writes, and goes into it by no more than its fields. */
export function isPutBack(
  fill: CacheSite,
  write: number,
  record: FunctionRecord,
  calls: CacheCalls,
  program: Program,
): boolean {
  if (fill.terms.some(({ called }) => called)) return false;
  const values = fill.terms.map(({ value }) => value);
  const behind = callsBehind(values, record);
  const steps = program.results.get(record.outline.id)?.steps ?? [];
  const reads = steps.filter(
    ({ id, site }) => behind.has(id) && site.effects.some(({ effect }) => effect.kind === 'read'),
  );
  const at = calls.pointOf(record, write)?.order ?? 0;
  const isBefore = (id: number): boolean => (calls.pointOf(record, id)?.order ?? at) < at;
  if (reads.length === 0 || !reads.every(({ id }) => isBefore(id))) return false;
  const node = record.calls.get(write);
  const written = new Set(node ? takenBy(node).flatMap(wholes) : []);
  return !reads.some(({ id }) => written.has(id));
}

/** The results that are handed on themselves, and not some field of them. */
function wholes(value: Value): readonly number[] {
  switch (value.is) {
    case 'result':
      return [value.of];
    case 'join':
      return value.of.flatMap(wholes);
    case 'list':
      return value.items.flatMap(wholes);
    case 'record':
      return Object.values(value.fields).flatMap(wholes);
    case 'derived':
      return [...wholes(value.from), ...(value.element ? wholes(value.element) : [])];
    default:
      remaining(
        value,
        'parameter this element literal constant field template chunks function class captured handle end stream input unknown',
      );
      return [];
  }
}
