// When two handles are one and the same, and which of them are the pool of a data source.
import type { Handle, OrPool } from './reached.js';

/** Equal for handles that are the same. */
export function handleKey(handle: Handle | undefined): string {
  switch (handle?.is) {
    case undefined:
      return '';
    case 'given':
      return `given ${handle.function} ${handle.index} ${handle.path.join('.')}${missing(handle)}`;
    case 'opened':
      return handle.by ? `opened ${handle.by.function}@${handle.by.call}` : `opened ${handle.source ?? ''}`;
    case 'own':
      return `own ${handle.path.join('.')}${missing(handle)}`;
    case 'context':
      return `context ${handle.slot}${missing(handle)}`;
    case 'pool':
      return `pool ${handle.source}`;
    case 'unknown':
      return 'unknown';
  }
}

const missing = ({ orPool, source }: OrPool): string => (orPool ? `?${source ?? ''}` : '');

/** Whether a statement on it takes whichever connection is free. */
export const isPool = (handle: Handle | undefined): handle is undefined | (Handle & { readonly is: 'pool' }) =>
  handle === undefined || handle.is === 'pool';

/** The pool of a data source, or of the only one. */
export const poolOf = (source: string | undefined): Handle | undefined =>
  source === undefined ? undefined : { is: 'pool', source };

/** The data source whose pool it is, or would be where nothing is given. */
export function sourceOf(handle: Handle | undefined): string | undefined {
  return handle && 'source' in handle ? handle.source : undefined;
}

/**
 * Whether the two may be one data source: one that a container gives by a name is not the default one, and a client that
 * the program makes is not another such client.
 */
export function isSameSource(one: string | undefined, other: string | undefined): boolean {
  const isMade = (source: string | undefined): boolean => source?.includes('#') === true;
  if (one === undefined || other === undefined) return one === other || isMade(one) || isMade(other);
  return one === other;
}

/** Where nothing is given: that pool, or the one that is meant where nothing is given there. */
export function elsePool(pool: Handle | undefined): OrPool {
  const source = sourceOf(pool);
  return { orPool: true, ...(source !== undefined && { source }) };
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
