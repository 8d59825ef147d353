// DataLoader: the loads of one tick become one call of the batch function.
declare module 'dataloader' {
  export = DataLoader;
  class DataLoader<K, V, C = K> {
    /** @dataloader arg0  @cache memo value arg0 unless arg1.cache */
    constructor(batchLoadFn: DataLoader.BatchLoadFn<K, V>, options?: DataLoader.Options<K, V, C>);
    /** @calls receiver batch */
    load(key: K): Promise<V>;
    /** @calls receiver batch over arg0 */
    loadMany(keys: ArrayLike<K>): Promise<(V | Error)[]>;
    /** @cache delete key arg0 */
    clear(key: K): this;
    /** @cache delete */
    clearAll(): this;
    /** @nothing */
    prime(key: K, value: V | PromiseLike<V> | Error): this;
  }
  namespace DataLoader {
    type BatchLoadFn<K, V> = (keys: readonly K[]) => PromiseLike<ArrayLike<V | Error>>;
    /** @options */
    interface Options<K, V, C = K> {
      batch?: boolean;
      maxBatchSize?: number;
      batchScheduleFn?: (callback: () => void) => void;
      cache?: boolean;
      cacheKeyFn?: (key: K) => C;
      cacheMap?: unknown;
      name?: string | null;
    }
  }
}
