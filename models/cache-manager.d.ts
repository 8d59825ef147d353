// cache-manager: one interface over stores in memory and outside the process. Times are milliseconds since version 5.
declare module 'cache-manager' {
  type Milliseconds = number;
  /** @options */
  interface WrapOptions<T> {
    ttl?: number | ((value: T) => number);
    refreshThreshold?: number | ((value: T) => number);
  }
  /** @options */
  interface CreateCacheOptions {
    stores?: unknown[];
    ttl?: number;
    refreshThreshold?: number;
    refreshAllStores?: boolean;
    nonBlocking?: boolean;
    cacheId?: string;
  }
  export interface Cache {
    /** @cache get key arg0 shared */
    get<T>(key: string): Promise<T | undefined>;
    /** @since 6.0  @cache get shared */
    mget<T>(keys: string[]): Promise<(T | undefined)[]>;
    /** @since 6.0  @nothing */
    ttl(key: string): Promise<number | undefined>;
    /** @cache set key arg0 value arg1 ttl arg2 shared */
    set<T>(key: string, value: T, ttl?: Milliseconds): Promise<T>;
    /** @since 6.0  @cache set value arg0 shared */
    mset<T>(list: { key: string; value: T; ttl?: number }[]): Promise<{ key: string; value: T; ttl?: number }[]>;
    /** @cache delete key arg0 shared */
    del(key: string): Promise<boolean>;
    /** @since 6.0  @cache delete shared */
    mdel(keys: string[]): Promise<boolean>;
    /** @since 6.0  @cache delete shared */
    clear(): Promise<boolean>;
    /** @since 5.0 @until 6.0  @cache delete shared */
    reset(): Promise<void>;
    /** @calls arg1 once in cached returns  @cache wrap key arg0 value arg1 ttl arg2 shared */
    wrap<T>(
      key: string,
      make: () => T | Promise<T>,
      ttl?: number | ((value: T) => number) | WrapOptions<T>,
      refreshThreshold?: number | ((value: T) => number),
    ): Promise<T>;
    /** @nothing */
    disconnect(): Promise<undefined>;
  }
  /** @until 6.0 */
  export interface Store {
    /** @cache get key arg0 shared */
    get<T>(key: string): Promise<T | undefined>;
    /** @cache set key arg0 value arg1 ttl arg2 shared */
    set<T>(key: string, value: T, ttl?: Milliseconds): Promise<void>;
    /** @cache delete key arg0 shared */
    del(key: string): Promise<void>;
    /** @cache delete shared */
    reset(): Promise<void>;
    /** The keys that fit the pattern. @gives derived arg0 @io http optional verb "goes through all keys of the store" */
    keys(pattern?: string): Promise<string[]>;
  }
  /** @since 6.0  @nothing */
  export function createCache(options?: CreateCacheOptions): Cache;
  /** @until 6.0  @nothing */
  export function caching(name: string, options?: object): Promise<Cache>;
}

declare module '@nestjs/cache-manager' {
  /** The injected cache: the same as the interface of cache-manager. */
  export interface Cache {
    /** @cache get key arg0 shared */
    get<T>(key: string): Promise<T | undefined>;
    /** @cache get shared */
    mget<T>(keys: string[]): Promise<(T | undefined)[]>;
    /** @cache set key arg0 value arg1 ttl arg2 shared */
    set<T>(key: string, value: T, ttl?: number): Promise<T>;
    /** @cache set value arg0 shared */
    mset<T>(list: { key: string; value: T; ttl?: number }[]): Promise<{ key: string; value: T; ttl?: number }[]>;
    /** @cache delete key arg0 shared */
    del(key: string): Promise<boolean>;
    /** @cache delete shared */
    mdel(keys: string[]): Promise<boolean>;
    /** @cache delete shared */
    clear(): Promise<boolean>;
    /** @calls arg1 once in cached returns  @cache wrap key arg0 value arg1 ttl arg2 shared */
    wrap<T>(key: string, make: () => T | Promise<T>, ttl?: number | ((value: T) => number)): Promise<T>;
  }
  export abstract class Cache {}
  export const CACHE_MANAGER: string;
  /** @nothing */
  export class CacheModule {
    static register(options?: object): object;
    static registerAsync(options: object): object;
  }
  export class CacheInterceptor {
    /** @keeps answers */
    constructor(cacheManager: unknown, reflector: unknown);
    /** @keeps choice */
    protected trackBy(context: unknown): string | undefined;
    /** @keeps choice */
    protected isRequestCacheable(context: unknown): boolean;
  }
  /** @keeps key arg0 */
  export const CacheKey: (key: string) => MethodDecorator & ClassDecorator;
  /** @keeps ttl arg0 */
  export const CacheTTL: (ttl: number) => MethodDecorator & ClassDecorator;
}
