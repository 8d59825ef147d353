// What is awaited with a value: the promises in a list, in an object, or of the elements of another collection.
import { remaining } from '../../core/outline/fold.js';
import type { Value } from '../../core/outline/value.js';

/** The terms that are awaited with a term; what a loop goes over, `sources`, is given once, however often it is named. */
export function awaitedWith(value: Value, sources: ReadonlyMap<number, Value>, seen: Set<number>): readonly Value[] {
  switch (value.is) {
    case 'list':
      return value.items;
    case 'join':
      return value.of;
    case 'derived':
      return [value.element ?? value.from];
    case 'stream':
    case 'field':
      return [value.of];
    case 'element': {
      const over = seen.has(value.loop) ? undefined : sources.get(value.loop);
      seen.add(value.loop);
      return over ? [over] : [];
    }
    case 'record':
      return Object.values(value.fields);
    default:
      remaining(
        value,
        'parameter this literal constant template chunks function class captured handle end input result unknown',
      );
      return [];
  }
}
