// node-cache: values in the memory of the process. Times are seconds.
declare module 'node-cache' {
  export = NodeCache;
  class NodeCache {
    /** @cache store ttl arg0.stdTTL seconds */
    constructor(options?: NodeCache.Options);
    /** @cache get key arg0 */
    get<T>(key: NodeCache.Key): T | undefined;
    /** @cache get */
    mget<T>(keys: NodeCache.Key[]): { [key: string]: T };
    /** @cache set key arg0 value arg1 ttl arg2 seconds */
    set<T>(key: NodeCache.Key, value: T, ttl?: number | string): boolean;
    /** @cache set value arg0 */
    mset<T>(list: { key: NodeCache.Key; val: T; ttl?: number }[]): boolean;
    /** @cache delete key arg0 */
    del(keys: NodeCache.Key | NodeCache.Key[]): number;
    /** @cache get key arg0 */
    take<T>(key: NodeCache.Key): T | undefined;
    /** @cache get key arg0 */
    has(key: NodeCache.Key): boolean;
    /** @nothing */
    keys(): string[];
    /** @nothing */
    ttl(key: NodeCache.Key, ttl?: number): boolean;
    /** @nothing */
    getTtl(key: NodeCache.Key): number | undefined;
    /** @cache delete */
    flushAll(): void;
    /** @nothing */
    close(): void;
  }
  namespace NodeCache {
    type Key = string | number;
    /** @options */
    interface Options {
      stdTTL?: number;
      checkperiod?: number;
      useClones?: boolean;
      deleteOnExpire?: boolean;
      maxKeys?: number;
    }
  }
}
