// Ramda: every function takes its data last and gives a function when arguments are missing. What is left to
// be applied later has no `over`: its collection is not known here.
declare module 'ramda' {
  type Curried<T, R> = (list: readonly T[]) => R;
  /** @calls arg0 each over arg1 returns  @gives derived arg1 all */
  export function map<T, R>(f: (value: T) => R, list: readonly T[]): R[];
  /** @calls arg0 each */
  export function map<T, R>(f: (value: T) => R): Curried<T, R[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 flat */
  export function chain<T, R>(f: (value: T) => readonly R[], list: readonly T[]): R[];
  /** @calls arg0 each */
  export function chain<T, R>(f: (value: T) => readonly R[]): Curried<T, R[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function filter<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function filter<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function reject<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function reject<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function takeWhile<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function takeWhile<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function takeLastWhile<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function takeLastWhile<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function dropWhile<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function dropWhile<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function dropLastWhile<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function dropLastWhile<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function uniqBy<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function uniqBy<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 all */
  export function sortBy<T>(f: (value: T) => unknown, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function sortBy<T>(f: (value: T) => unknown): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 all */
  export function sort<T>(f: (a: T, b: T) => number, list: readonly T[]): T[];
  /** @calls arg0 each */
  export function sort<T>(f: (a: T, b: T) => number): Curried<T, T[]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function partition<T>(f: (value: T) => unknown, list: readonly T[]): [T[], T[]];
  /** @calls arg0 each */
  export function partition<T>(f: (value: T) => unknown): Curried<T, [T[], T[]]>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function groupBy<T>(f: (value: T) => string, list: readonly T[]): Partial<Record<string, T[]>>;
  /** @calls arg0 each */
  export function groupBy<T>(f: (value: T) => string): Curried<T, Partial<Record<string, T[]>>>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function indexBy<T>(f: (value: T) => string | number, list: readonly T[]): Record<string, T>;
  /** @calls arg0 each */
  export function indexBy<T>(f: (value: T) => string | number): Curried<T, Record<string, T>>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function countBy<T>(f: (value: T) => string | number, list: readonly T[]): Record<string, number>;
  /** @calls arg0 each */
  export function countBy<T>(f: (value: T) => string | number): Curried<T, Record<string, number>>;
  /** @calls arg0 each over arg1  @gives same arg1 */
  export function forEach<T>(f: (value: T) => unknown, list: readonly T[]): readonly T[];
  /** @calls arg0 each */
  export function forEach<T>(f: (value: T) => unknown): Curried<T, readonly T[]>;
  /** @calls arg0 search over arg1 */
  export function any<T>(f: (value: T) => unknown, list: readonly T[]): boolean;
  /** @calls arg0 search */
  export function any<T>(f: (value: T) => unknown): Curried<T, boolean>;
  /** @calls arg0 each over arg1 */
  export function all<T>(f: (value: T) => unknown, list: readonly T[]): boolean;
  /** @calls arg0 each */
  export function all<T>(f: (value: T) => unknown): Curried<T, boolean>;
  /** @calls arg0 each over arg1 */
  export function none<T>(f: (value: T) => unknown, list: readonly T[]): boolean;
  /** @calls arg0 each */
  export function none<T>(f: (value: T) => unknown): Curried<T, boolean>;
  /** @calls arg0 search over arg1  @gives element arg1 */
  export function find<T>(f: (value: T) => unknown, list: readonly T[]): T | undefined;
  /** @calls arg0 search */
  export function find<T>(f: (value: T) => unknown): Curried<T, T | undefined>;
  /** @calls arg0 search over arg1  @gives element arg1 */
  export function findLast<T>(f: (value: T) => unknown, list: readonly T[]): T | undefined;
  /** @calls arg0 search */
  export function findLast<T>(f: (value: T) => unknown): Curried<T, T | undefined>;
  /** @calls arg0 search over arg1 */
  export function findIndex<T>(f: (value: T) => unknown, list: readonly T[]): number;
  /** @calls arg0 search */
  export function findIndex<T>(f: (value: T) => unknown): Curried<T, number>;
  /** @calls arg0 search over arg1 */
  export function findLastIndex<T>(f: (value: T) => unknown, list: readonly T[]): number;
  /** @calls arg0 search */
  export function findLastIndex<T>(f: (value: T) => unknown): Curried<T, number>;
  /** @calls arg0 each over arg2 element 1 */
  export function reduce<T, R>(f: (result: R, value: T) => R, initial: R, list: readonly T[]): R;
  /** @calls arg0 each element 1 */
  export function reduce<T, R>(f: (result: R, value: T) => R, initial: R): Curried<T, R>;
  /** @calls arg0 each over arg2 element 0 */
  export function reduceRight<T, R>(f: (value: T, result: R) => R, initial: R, list: readonly T[]): R;
  /** @calls arg0 each element 0 */
  export function reduceRight<T, R>(f: (value: T, result: R) => R, initial: R): Curried<T, R>;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function mapObjIndexed<T extends object, R>(
    f: (value: T[keyof T], key: string, object: T) => R,
    object: T,
  ): Record<string, R>;
  /** @calls arg0 each */
  export function mapObjIndexed<V, R>(
    f: (value: V, key: string) => R,
  ): (object: Record<string, V>) => Record<string, R>;
  /** @calls arg0 each over arg1  @gives same arg1 */
  export function forEachObjIndexed<T extends object, R>(
    f: (value: T[keyof T], key: string, object: T) => R,
    object: T,
  ): object;
  /** @calls arg0 each */
  export function forEachObjIndexed<V, R>(f: (value: V, key: string) => R): (object: Record<string, V>) => object;
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function pickBy<T extends object>(f: (value: T[keyof T], key: string) => boolean, object: T): Partial<T>;
  /** @calls arg0 each */
  export function pickBy<V>(f: (value: V, key: string) => boolean): (object: Record<string, V>) => Record<string, V>;
  /** @calls arg0 each */
  export function times<R>(f: (index: number) => R, count: number): R[];
  /** @calls arg0 each over arg1  @gives derived arg1 */
  export function zipWith<A, B, R>(f: (a: A, b: B) => R, a: readonly A[], b: readonly B[]): R[];
  /** @gives chunks arg1 size arg0 */
  export function splitEvery<T>(size: number, list: readonly T[]): T[][];
  /** @nothing */
  export function splitEvery(size: number): <T>(list: readonly T[]) => T[][];
  /** @gives derived arg0 */
  export function uniq<T>(list: readonly T[]): T[];
  /** @gives derived arg0 all */
  export function reverse<T>(list: readonly T[]): T[];
  /** @gives derived arg0 */
  export function tail<T>(list: readonly T[]): T[];
  /** @gives derived arg0 */
  export function init<T>(list: readonly T[]): T[];
  /** @gives derived arg0 flat */
  export function flatten<T>(list: readonly (T | readonly T[])[]): T[];
  /** @gives derived arg0 all */
  export function values<T extends object>(object: T): T[keyof T][];
  /** @gives derived arg0 all */
  export function keys<T extends object>(object: T): (keyof T)[];
  /** @gives derived arg0 all */
  export function toPairs<T>(object: Record<string, T>): [string, T][];
  /** @gives derived arg0 flat */
  export function unnest<T>(list: readonly (readonly T[])[]): T[];
  /** @gives derived arg1  @limit arg0 */
  export function take<T>(count: number, list: readonly T[]): T[];
  /** @nothing */
  export function take(count: number): <T>(list: readonly T[]) => T[];
  /** @gives derived arg1  @limit arg0 */
  export function takeLast<T>(count: number, list: readonly T[]): T[];
  /** @nothing */
  export function takeLast(count: number): <T>(list: readonly T[]) => T[];
  /** @gives derived arg1 */
  export function drop<T>(count: number, list: readonly T[]): T[];
  /** @nothing */
  export function drop(count: number): <T>(list: readonly T[]) => T[];
  /** @gives derived arg1 */
  export function dropLast<T>(count: number, list: readonly T[]): T[];
  /** @nothing */
  export function dropLast(count: number): <T>(list: readonly T[]) => T[];
  /** @gives element arg0 */
  export function head<T>(list: readonly T[]): T | undefined;
  /** @gives element arg0 */
  export function last<T>(list: readonly T[]): T | undefined;
  /** @gives element arg1 */
  export function nth<T>(index: number, list: readonly T[]): T | undefined;
  /** @nothing */
  export function nth(index: number): <T>(list: readonly T[]) => T | undefined;
  /** @gives derived arg1 all */
  export function pluck<K extends string, T extends Record<K, unknown>>(key: K, list: readonly T[]): T[K][];
  /** @nothing */
  export function pluck<K extends string>(key: K): <T extends Record<K, unknown>>(list: readonly T[]) => T[K][];
  /** @gives derived arg0 all */
  export function concat<T>(a: readonly T[], b: readonly T[]): T[];
  /** @nothing */
  export function concat<T>(a: readonly T[]): Curried<T, T[]>;
  /** @gives derived arg1 */
  export function append<T>(value: T, list: readonly T[]): T[];
  /** @nothing */
  export function append<T>(value: T): Curried<T, T[]>;
  /** @gives derived arg1 */
  export function prepend<T>(value: T, list: readonly T[]): T[];
  /** @nothing */
  export function prepend<T>(value: T): Curried<T, T[]>;
  /** @gives derived arg1 */
  export function without<T>(a: readonly T[], b: readonly T[]): T[];
  /** @nothing */
  export function without<T>(a: readonly T[]): Curried<T, T[]>;
  /** @gives derived arg0 */
  export function difference<T>(a: readonly T[], b: readonly T[]): T[];
  /** @nothing */
  export function difference<T>(a: readonly T[]): Curried<T, T[]>;
  /** @gives derived arg0 */
  export function union<T>(a: readonly T[], b: readonly T[]): T[];
  /** @nothing */
  export function union<T>(a: readonly T[]): Curried<T, T[]>;
  /** @gives derived arg0 */
  export function intersection<T>(a: readonly T[], b: readonly T[]): T[];
  /** @nothing */
  export function intersection<T>(a: readonly T[]): Curried<T, T[]>;
  /** @asks */
  export function includes<T>(value: T, list: readonly T[]): boolean;
  /** @nothing */
  export function includes<T>(value: T): Curried<T, boolean>;
  /** @gives derived arg0 */
  export function fromPairs<T>(pairs: readonly (readonly [PropertyKey, T])[]): Record<string, T>;
  /** @calls arg0... once */
  export function pipe(...functions: unknown[]): (...args: unknown[]) => unknown;
  /** @calls arg0... once */
  export function compose(...functions: unknown[]): (...args: unknown[]) => unknown;
  /** @calls arg1 once */
  export function pipeWith(
    transformer: (f: (value: never) => unknown, value: never) => unknown,
    functions: unknown,
  ): (...args: unknown[]) => unknown;
  /** @calls arg0 once */
  export function andThen<A, B>(f: (value: A) => B | Promise<B>, promise: Promise<A>): Promise<B>;
  /** @calls arg0 once */
  export function andThen<A, B>(f: (value: A) => B | Promise<B>): (promise: Promise<A>) => Promise<B>;
  /** @calls arg0 once */
  export function tap<T>(f: (value: T) => unknown, value: T): T;
  /** @calls arg0 once */
  export function tap<T>(f: (value: T) => unknown): (value: T) => T;
  /** @gives same arg0 */
  export function curry<F extends (...args: never[]) => unknown>(f: F): F;
  /** @gives same arg0 */
  export function once<F extends (...args: never[]) => unknown>(f: F): F;
  /** @gives same arg1 */
  export function memoizeWith<F extends (...args: never[]) => unknown>(key: (...args: never[]) => string, f: F): F;
  /** @gives same arg0 */
  export function unary<F extends (...args: never[]) => unknown>(f: F): F;
  /** @gives same arg0 */
  export function complement<F extends (...args: never[]) => unknown>(f: F): F;
  /** @gives same arg0 */
  export function flip<F extends (...args: never[]) => unknown>(f: F): F;
  /** @calls arg0 once  @calls arg1 once  @calls arg2 once */
  export function ifElse<A extends unknown[], R>(
    test: (...args: A) => unknown,
    yes: (...args: A) => R,
    no: (...args: A) => R,
  ): (...args: A) => R;
  /** @calls arg0 once  @calls arg1 once */
  export function when<T, R>(test: (value: T) => unknown, f: (value: T) => R): (value: T) => T | R;
  /** @calls arg0 once  @calls arg1 once */
  export function unless<T, R>(test: (value: T) => unknown, f: (value: T) => R): (value: T) => T | R;
  /** @nothing */
  export function prop<K extends string>(key: K): <T extends Record<K, unknown>>(object: T) => T[K];
  /** @nothing */
  export function path(path: readonly (string | number)[], object?: unknown): unknown;
  /** @nothing */
  export function pathOr<D>(fallback: D, path: readonly (string | number)[], object?: unknown): D;
  /** @nothing */
  export function propEq(value: unknown, key: string, object?: unknown): (object: unknown) => boolean;
  /** @nothing */
  export function equals(a: unknown, b?: unknown): boolean;
  /** @nothing */
  export function isNil(value: unknown): value is null | undefined;
  /** @nothing */
  export function isEmpty(value: unknown): boolean;
  /** @nothing */
  export function identity<T>(value: T): T;
  /** @nothing */
  export function always<T>(value: T): () => T;
  /** @nothing */
  export function sum(list: readonly number[]): number;
  /** @nothing */
  export function range(from: number, to: number): number[];
  /** @nothing */
  export function pick<K extends string>(keys: readonly K[]): <T>(object: T) => Partial<T>;
  /** @nothing */
  export function omit<K extends string>(keys: readonly K[]): <T>(object: T) => Partial<T>;
  /** @nothing */
  export function mergeRight<A, B>(a: A, b: B): A & B;
  /** @nothing */
  export function mergeLeft<A, B>(a: A, b: B): A & B;
  /** @nothing */
  export function mergeDeepRight<A, B>(a: A, b: B): A & B;
  /** @nothing */
  export function assoc(key: string, value: unknown, object?: unknown): object;
  /** @nothing */
  export function clone<T>(value: T): T;
  /** @nothing */
  export function length(list: readonly unknown[]): number;
  /** @nothing */
  export function join(separator: string, list?: readonly unknown[]): string;
  /** @nothing */
  export function not(value: unknown): boolean;
}
