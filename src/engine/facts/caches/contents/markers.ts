// Values that can hold nothing of what was read: a flag, a time, a counter.
import { remaining } from '../../../../core/outline/fold.js';
import type { Place } from '../../../../core/outline/place.js';
import { isOfNoData, type Value } from '../../../../core/outline/value.js';

/** Whether it is written down, counted or taken from a clock; what the place itself held before is no other. */
export function isMarker(value: Value, place: Place | undefined): boolean {
  const every = (parts: readonly Value[]): boolean => parts.every((part) => isMarker(part, place));
  switch (value.is) {
    case 'literal':
    case 'constant':
      return true;
    case 'unknown':
      return isOfNoData(value);
    case 'field':
      return value.of.is === 'this' ? place?.path.at(-1) === value.name : isMarker(value.of, place);
    case 'captured':
      return isMarker(value.value, place);
    case 'template':
      return every(value.parts);
    case 'join':
      return every(value.of);
    case 'derived':
      return every([value.from, ...(value.element ? [value.element] : [])]);
    case 'record':
      return every(Object.values(value.fields));
    default:
      remaining(value, 'parameter this element result list chunks function class handle end stream input');
      return false;
  }
}
