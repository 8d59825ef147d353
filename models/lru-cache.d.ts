// lru-cache and quick-lru: the values used last, in the memory of the process. Times are milliseconds.
declare module 'lru-cache' {
  /** @options */
  interface Options<K, V> {
    max?: number;
    maxSize?: number;
    ttl?: number;
    maxAge?: number;
    fetchMethod?: (key: K, stale: V | undefined, options: object) => V | undefined | Promise<V | undefined>;
    memoMethod?: (key: K, stale: V | undefined, options: object) => V;
    [option: string]: unknown;
  }
  /** @options */
  interface SetOptions {
    ttl?: number;
    [option: string]: unknown;
  }
  export class LRUCache<K, V> {
    /** @cache store ttl arg0.ttl */
    constructor(options: Options<K, V>);
    /** @cache get key arg0 */
    get(key: K, options?: object): V | undefined;
    /** @cache get key arg0 */
    peek(key: K, options?: object): V | undefined;
    /** @cache get key arg0 */
    has(key: K, options?: object): boolean;
    /** @cache set key arg0 value arg1 ttl arg2.ttl  @gives same receiver */
    set(key: K, value: V | undefined, options?: SetOptions): this;
    /** @cache delete key arg0 */
    delete(key: K): boolean;
    /** @cache delete */
    clear(): void;
    /** @cache get key arg0 */
    fetch(key: K, options?: object): Promise<V | undefined>;
    /** @cache get key arg0 */
    memo(key: K, options?: object): V;
    /** @nothing */
    purgeStale(): boolean;
  }
}

declare module 'quick-lru' {
  export = QuickLRU;
  class QuickLRU<K, V> {
    /** @cache store ttl arg0.maxAge */
    constructor(options: QuickLRU.Options);
    /** @cache get key arg0 */
    get(key: K): V | undefined;
    /** @cache get key arg0 */
    peek(key: K): V | undefined;
    /** @cache get key arg0 */
    has(key: K): boolean;
    /** @cache set key arg0 value arg1  @gives same receiver */
    set(key: K, value: V): this;
    /** @cache delete key arg0 */
    delete(key: K): boolean;
    /** @cache delete */
    clear(): void;
  }
  namespace QuickLRU {
    /** @options */
    interface Options {
      maxSize: number;
      maxAge?: number;
    }
  }
}
