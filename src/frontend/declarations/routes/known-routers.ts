// What is known of routers by the variables that hold them: worked out once for a state of the sources, since each of
// their routes asks for it.
import type { ts } from 'ts-morph';
import type { Location } from '../../../core/location.js';
import type { FunctionId } from '../../../core/outline/outline.js';

/** A function that runs around handlers. */
export interface Outer {
  readonly function: FunctionId;
  /** Where it is put around them. */
  readonly at: Location;
}

export class KnownRouters {
  readonly #prefixes = new Map<ts.Symbol, string>();
  readonly #given = new Map<ts.Symbol, ReadonlyMap<ts.CallExpression, readonly Outer[]>>();

  /** What is put in front of the routes of the router. */
  prefix(router: ts.Symbol, of: () => string): string {
    return known(this.#prefixes, router, of);
  }

  /** What calls in the file of the router's variable give it, by the call, in the order of the source. */
  given(
    router: ts.Symbol,
    of: () => ReadonlyMap<ts.CallExpression, readonly Outer[]>,
  ): ReadonlyMap<ts.CallExpression, readonly Outer[]> {
    return known(this.#given, router, of);
  }
}

function known<Key, Of>(of: Map<Key, Of>, key: Key, work: () => Of): Of {
  const before = of.get(key);
  if (before !== undefined) return before;
  const value = work();
  of.set(key, value);
  return value;
}
