// When two handles are one and the same.
import type { Handle } from './reached.js';

/** Equal for handles that are the same. */
export function handleKey(handle: Handle | undefined): string {
  switch (handle?.is) {
    case undefined:
      return '';
    case 'given':
      return `given ${handle.function} ${handle.index} ${handle.path.join('.')}${handle.orPool ? '?' : ''}`;
    case 'opened':
      return handle.by ? `opened ${handle.by.function}@${handle.by.call}` : 'opened';
    case 'own':
      return `own ${handle.path.join('.')}${handle.orPool ? '?' : ''}`;
    case 'context':
      return `context ${handle.slot}${handle.orPool ? '?' : ''}`;
    case 'unknown':
      return 'unknown';
  }
}

/** Whether a statement on `handle` runs on the connection of `other`. */
export function isSameConnection(handle: Handle | undefined, other: Handle): boolean {
  if (handle?.is === 'given' && other.is === 'given')
    return handle.function === other.function && handle.index === other.index && isSamePath(handle.path, other.path);
  if (handle?.is === 'own' && other.is === 'own') return isSamePath(handle.path, other.path);
  return handle?.is === 'opened' && other.is === 'opened' && isSameCall(handle.by, other.by);
}

const isSamePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

type Opener = (Handle & { readonly is: 'opened' })['by'];

/** What callees have opened for themselves is another connection each time. */
const isSameCall = (a: Opener, b: Opener): boolean =>
  a !== undefined && a.function === b?.function && a.call === b.call;

/** Whether `object` is given, and `handle` is what it has in a property. */
export function holdsHandle(object: Handle, handle: Handle): boolean {
  return (
    object.is === 'given' &&
    handle.is === 'given' &&
    object.function === handle.function &&
    object.index === handle.index &&
    object.path.length === 0
  );
}
