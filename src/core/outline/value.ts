// Provenance terms: where a value in an outline comes from, as far as lowering can tell without running
// anything. Terms are plain data in the frame of one function; the engine substitutes at calls.

export type Value =
  /** The n-th parameter of the outline's function. */
  | { readonly is: 'parameter'; readonly index: number }
  | { readonly is: 'this' }
  /** The element that the loop with this id is at; once it has left the loop: any element of `over`, `loop` being -1. */
  | { readonly is: 'element'; readonly loop: number; readonly over?: Value }
  /** `number`: what an enum's member is, whose text is its declaration. */
  | { readonly is: 'literal'; readonly text: string; readonly number?: number }
  /** A module constant, enum, or configuration value: fixed before the first request. */
  | {
      readonly is: 'constant';
      readonly name: string;
      readonly size?: number;
      readonly bus?: BusKind;
      /** A client of a database that the module makes, or what it takes from one: where that is declared. */
      readonly client?: string;
    }
  | { readonly is: 'field'; readonly of: Value; readonly name: string }
  /** What the call or op with this id gave (awaited or not: promises are transparent). */
  | { readonly is: 'result'; readonly of: number }
  | { readonly is: 'list'; readonly items: readonly Value[] }
  | { readonly is: 'record'; readonly fields: Readonly<Record<string, Value>> }
  /** Text put together from parts: a template string, a concatenation. */
  | { readonly is: 'template'; readonly parts: readonly Value[] }
  /** Elements taken from, or made one by one from, another collection: filter, map, sort, spread, keys, slice. */
  | {
      readonly is: 'derived';
      readonly from: Value;
      readonly by: string;
      readonly limit?: number;
      /** As many elements as in `from`, or all that is in the lists that `element` tells; absent: some of them. */
      readonly count?: 'all' | 'flat';
      /** What each element is made of, where that is known: what a `map` callback gave, or what was pushed. */
      readonly element?: Value;
    }
  /** Consecutive groups of a collection. */
  | { readonly is: 'chunks'; readonly of: Value; readonly size?: number }
  | { readonly is: 'function'; readonly id: string }
  | { readonly is: 'class'; readonly id: string }
  /** A value of an enclosing function's frame. */
  | { readonly is: 'captured'; readonly function: string; readonly value: Value }
  /**
   * What statements run on. `opened`: `of` tells where; `pool`: each statement takes whichever connection is free, of the
   * data source that is named or that `of` is of.
   */
  | {
      readonly is: 'handle';
      readonly origin: 'given' | 'opened' | 'given-or-opened' | 'pool';
      readonly of?: Value;
      readonly source?: string;
    }
  /** A promise that settles when the transaction on the handle `of` has ended. */
  | { readonly is: 'end'; readonly of: Value }
  /** Messages from a bus, or from another stream, that have one of the keys in `only`. */
  | {
      readonly is: 'stream';
      readonly of: Value;
      readonly only?: Value;
      /** What lets fewer through than come: `debounceTime`. */
      readonly paced?: string;
      /** A condition that is not understood lets only some of them through. */
      readonly filtered?: boolean;
    }
  /** One of several, depending on the way taken. */
  | { readonly is: 'join'; readonly of: readonly Value[] }
  /** Something an HTTP request, a file or a message brought. */
  | { readonly is: 'input'; readonly from: 'request' | 'file' | 'message' }
  /** `of`: what it was computed of, where it was; nothing of that shows in it. `isLeftOut`: what a call does not pass. */
  | {
      readonly is: 'unknown';
      readonly reason: string;
      readonly of?: readonly Value[];
      readonly isLeftOut?: boolean;
    };

/** The handle of whichever transaction is open where it is asked for. */
export const AMBIENT: Value = { is: 'handle', origin: 'given' };

/** Equal for terms of one frame that are written alike: an identity for maps and comparisons. */
export const valueKey = (value: Value): string => JSON.stringify(value);

export const isSameValue = (a: Value, b: Value): boolean => a === b || (a.is === b.is && valueKey(a) === valueKey(b));

/** Whether a field is an element at a fixed place of a list. */
export const isIndex = (name: string): boolean => /^\d+$/.test(name);

export const unknownValue = (reason: string): Value => ({ is: 'unknown', reason });

/** What a number becomes by `++` and `--`. */
export const COUNTED: Value = unknownValue('counter');

/** The time at which the code ran. */
export const TIME: Value = unknownValue('clock');

/** An id that was made just then and that nothing had before. */
export const NEW_ID: Value = unknownValue('new id');

/** Whether it is worked out of nothing that is kept anywhere: counted, taken from a clock, or made anew. */
export const isOfNoData = (value: Value): boolean => [COUNTED, TIME, NEW_ID].some((one) => isSameValue(value, one));

/** `null` or `undefined`, written out, on every way. */
export function isNothing(value: Value): boolean {
  if (value.is === 'join') return value.of.every(isNothing);
  return value.is === 'literal' && (value.text === 'null' || value.text === 'undefined');
}

/** Nothing, or another value that a condition takes for no: `false`, `0`, `''`. */
export function isFalsy(value: Value): boolean {
  if (value.is === 'join') return value.of.every(isFalsy);
  return value.is === 'literal' && isFalsyText(value.text);
}

/** The text of such a value, as the source has it. */
export const isFalsyText = (text: string): boolean => FALSY.has(text);

const FALSY: ReadonlySet<string> = new Set(['null', 'undefined', 'false', '0', '']);

/** Collections of at most so many elements, known beforehand, are few. */
export const FEW = 20;

/** A bus as a constant: one that a library or a container has for all, or one that a function makes and keeps nowhere. */
export type BusKind = 'shared' | 'made';
