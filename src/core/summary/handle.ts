// When two handles are one and the same.
import type { Handle } from './reached.js';

/** Equal for handles that are the same. */
export function handleKey(handle: Handle | undefined): string {
  switch (handle?.is) {
    case undefined:
      return '';
    case 'given':
      return `given ${handle.function} ${handle.index} ${handle.path}${handle.orPool ? '?' : ''}`;
    case 'opened':
      return `opened ${handle.by}`;
    case 'own':
      return `own ${handle.path}${handle.orPool ? '?' : ''}`;
    case 'context':
      return `context ${handle.slot}${handle.orPool ? '?' : ''}`;
    case 'unknown':
      return 'unknown';
  }
}

/** Whether a statement on `handle` runs on the connection of `other`. */
export function isSameConnection(handle: Handle | undefined, other: Handle): boolean {
  if (handle?.is === 'given' && other.is === 'given')
    return handle.function === other.function && handle.index === other.index && handle.path === other.path;
  if (handle?.is === 'own' && other.is === 'own') return handle.path === other.path;
  return handle?.is === 'opened' && other.is === 'opened' && handle.by !== '' && handle.by === other.by;
}

/** Whether `object` is given, and `handle` is what it has in a property. */
export function holdsHandle(object: Handle, handle: Handle): boolean {
  return (
    object.is === 'given' &&
    handle.is === 'given' &&
    object.function === handle.function &&
    object.index === handle.index &&
    object.path === ''
  );
}
