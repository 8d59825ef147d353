// Bluebird: promises with iteration built in. `map` runs all at once unless `concurrency` says otherwise;
// `each` and `mapSeries` go one after the other.
declare module 'bluebird' {
  export = Bluebird;
  type Source<T> = Iterable<T | PromiseLike<T>> | PromiseLike<Iterable<T | PromiseLike<T>>>;
  type Item<R> = R extends Iterable<infer U> ? Awaited<U> : never;
  /** @options */
  interface ConcurrencyOption {
    concurrency: number;
  }
  /** @nothing */
  class Bluebird<R> implements PromiseLike<R> {
    readonly [Symbol.toStringTag]: 'Object';
    /** @calls arg0 once */
    constructor(
      executor: (
        resolve: (value?: R | PromiseLike<R>) => void,
        reject: (error?: unknown) => void,
        onCancel?: (f: () => void) => void,
      ) => void,
    );
    /** @calls arg0 once returns  @calls arg1 once returns  @gives awaits receiver */
    then<A = R, B = never>(
      done?: ((value: R) => A | PromiseLike<A>) | null,
      failed?: ((error: Error) => B | PromiseLike<B>) | null,
    ): Bluebird<A | B>;
    /** @calls arg0... once returns  @gives awaits receiver */
    catch<A = R>(...filtersAndHandler: unknown[]): Bluebird<A | R>;
    /** @calls arg0 once  @gives awaits receiver */
    finally(f: () => unknown): Bluebird<R>;
    /** @calls arg0 once  @gives awaits receiver */
    tap(f: (value: R) => unknown): Bluebird<R>;
    /** @calls arg0 once  @gives awaits receiver */
    tapCatch(...filtersAndHandler: unknown[]): Bluebird<R>;
    /** @calls arg0 once returns */
    spread<A>(f: (...values: Item<R>[]) => A | PromiseLike<A>): Bluebird<A>;
    /** @calls arg0 concurrent over receiver limit arg1.concurrency returns  @gives derived receiver all */
    map<A>(
      f: (item: Item<R>, index: number, length: number) => A | PromiseLike<A>,
      options?: ConcurrencyOption,
    ): Bluebird<A[]>;
    /** @calls arg0 concurrent over receiver limit arg1.concurrency  @gives derived receiver */
    filter(
      f: (item: Item<R>, index: number, length: number) => unknown,
      options?: ConcurrencyOption,
    ): Bluebird<Item<R>[]>;
    /** @calls arg0 each over receiver waits  @gives same receiver */
    each(f: (item: Item<R>, index: number, length: number) => unknown): Bluebird<R>;
    /** @calls arg0 each over receiver waits returns  @gives derived receiver all */
    mapSeries<A>(f: (item: Item<R>, index: number, length: number) => A | PromiseLike<A>): Bluebird<A[]>;
    /** @calls arg0 each over receiver waits element 1 */
    reduce<A>(
      f: (result: A, item: Item<R>, index: number, length: number) => A | PromiseLike<A>,
      initial?: A,
    ): Bluebird<A>;
    /** @gives awaits receiver */
    all(): Bluebird<Item<R>[]>;
    /** @gives awaits receiver */
    props(): Bluebird<R>;
    /** @gives awaits receiver */
    any(): Bluebird<Item<R>>;
    /** @gives awaits receiver */
    race(): Bluebird<Item<R>>;
    /** @gives awaits receiver */
    some(count: number): Bluebird<Item<R>[]>;
    /** @io sleep  @gives awaits receiver */
    delay(milliseconds: number): Bluebird<R>;
    timeout(milliseconds: number, message?: string | Error): Bluebird<R>;
    return<A>(value?: A): Bluebird<A>;
    thenReturn<A>(value?: A): Bluebird<A>;
    get<K extends keyof R>(key: K): Bluebird<R[K]>;
    call(method: string, ...args: unknown[]): Bluebird<unknown>;
    throw(error: Error): Bluebird<never>;
    bind(self: unknown): Bluebird<R>;
    cancel(): void;
    isPending(): boolean;
    isFulfilled(): boolean;
    isRejected(): boolean;
    value(): R;
    reason(): unknown;
    /** @calls arg0 once  @gives awaits receiver */
    asCallback(f?: (...args: never[]) => unknown, options?: object): this;
    /** @calls arg1 concurrent over arg0 limit arg2.concurrency returns  @gives derived arg0 all */
    static map<T, A>(
      items: Source<T>,
      f: (item: T, index: number, length: number) => A | PromiseLike<A>,
      options?: ConcurrencyOption,
    ): Bluebird<A[]>;
    /** @calls arg1 concurrent over arg0 limit arg2.concurrency  @gives derived arg0 */
    static filter<T>(
      items: Source<T>,
      f: (item: T, index: number, length: number) => unknown,
      options?: ConcurrencyOption,
    ): Bluebird<T[]>;
    /** @calls arg1 each over arg0 waits  @gives same arg0 */
    static each<T>(items: Source<T>, f: (item: T, index: number, length: number) => unknown): Bluebird<T[]>;
    /** @calls arg1 each over arg0 waits returns  @gives derived arg0 all */
    static mapSeries<T, A>(
      items: Source<T>,
      f: (item: T, index: number, length: number) => A | PromiseLike<A>,
    ): Bluebird<A[]>;
    /** @calls arg1 each over arg0 waits element 1 */
    static reduce<T, A>(
      items: Source<T>,
      f: (result: A, item: T, index: number, length: number) => A | PromiseLike<A>,
      initial?: A,
    ): Bluebird<A>;
    /** @gives awaits arg0 */
    static all<T>(items: Source<T>): Bluebird<T[]>;
    /** @gives awaits arg0 */
    static allSettled<T>(items: Source<T>): Bluebird<Bluebird<T>[]>;
    /** @gives awaits arg0 */
    static props<T extends object>(object: T | PromiseLike<T>): Bluebird<{ [K in keyof T]: Awaited<T[K]> }>;
    /** @gives awaits arg0 */
    static any<T>(items: Source<T>): Bluebird<T>;
    /** @gives awaits arg0 */
    static race<T>(items: Source<T>): Bluebird<T>;
    /** @gives awaits arg0 */
    static some<T>(items: Source<T>, count: number): Bluebird<T[]>;
    /** @calls arg0... once */
    static join(...valuesAndHandler: unknown[]): Bluebird<unknown>;
    /** @calls arg0 once returns */
    static try<T>(f: () => T | PromiseLike<T>): Bluebird<T>;
    /** @calls arg0 once returns */
    static attempt<T>(f: () => T | PromiseLike<T>): Bluebird<T>;
    /** @gives same arg0 */
    static method<F extends (...args: never[]) => unknown>(
      f: F,
    ): (...args: Parameters<F>) => Bluebird<Awaited<ReturnType<F>>>;
    /** @gives same arg0 */
    static coroutine<F extends (...args: never[]) => unknown>(
      f: F,
      options?: object,
    ): (...args: Parameters<F>) => Bluebird<unknown>;
    /** @gives same arg0 */
    static promisify(f: Function, options?: object): (...args: unknown[]) => Bluebird<unknown>;
    /** @nothing */
    static promisifyAll<T extends object>(target: T, options?: object): T;
    /** @nothing */
    static fromCallback<T>(
      resolver: (callback: (error: unknown, result?: T) => void) => void,
      options?: object,
    ): Bluebird<T>;
    /** @gives same arg0 */
    static resolve<T>(value?: T | PromiseLike<T>): Bluebird<T>;
    /** @nothing */
    static reject(reason: unknown): Bluebird<never>;
    /** @io sleep */
    static delay(milliseconds: number): Bluebird<void>;
    static delay<T>(milliseconds: number, value: T): Bluebird<T>;
    /** @calls arg1 once returns */
    static using<T, A>(resource: T, f: (resource: Awaited<T>) => A | PromiseLike<A>): Bluebird<A>;
    static config(options: object): void;
  }
}
