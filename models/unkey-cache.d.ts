// Unkey's cache: namespaces over stores in memory and outside the process; what is kept goes by its time or its key.
// Read: https://www.unkey.com/docs/libraries/ts/cache/overview
declare module '@unkey/cache' {
  /** @options */
  interface Result<T> {
    readonly val?: T;
    readonly err?: any;
  }
  /** @nothing */
  export class DefaultStatefulContext {
    waitUntil(work: Promise<unknown>): void;
  }
  interface CacheNamespace<T> {
    /** @cache get key arg0 shared */
    get(key: string): Promise<Result<T>>;
    /** @cache set key arg0 value arg1 ttl arg2.stale shared */
    set(key: string, value: T, options?: { fresh: number; stale: number }): Promise<Result<void>>;
    /** @cache delete key arg0 shared */
    remove(key: string | string[]): Promise<Result<void>>;
    /** @calls arg1 once in cached  @cache wrap key arg0 value arg1 shared */
    swr(key: string, load: (key: string) => Promise<T | undefined>): Promise<Result<T>>;
  }
  export type Cache<Kept extends Record<string, unknown>> = { [Name in keyof Kept]: CacheNamespace<Kept[Name]> };
  /** @nothing */
  export class Namespace<T> {
    constructor(context: unknown, options: object);
  }
  /** @nothing */
  export function createCache<Kept extends Record<string, unknown>>(namespaces: {
    [Name in keyof Kept]: Namespace<Kept[Name]>;
  }): Cache<Kept>;
}
