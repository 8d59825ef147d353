// @supercharge/promise-pool: a callback for each item, ten at a time unless told otherwise.
declare module '@supercharge/promise-pool' {
  type Items<T> = T[] | Iterable<T> | AsyncIterable<T>;
  /** @nothing */
  export class PromisePool<T> {
    /** @gives derived arg0 */
    constructor(items?: Items<T>);
    /** @gives same receiver  @limit arg0 */
    withConcurrency(concurrency: number): PromisePool<T>;
    /** @limit arg0 */
    static withConcurrency(concurrency: number): PromisePool<unknown>;
    /** @gives same receiver */
    withTaskTimeout(timeout: number): PromisePool<T>;
    /** @since 3.0 */
    static withTaskTimeout(timeout: number): PromisePool<unknown>;
    /** @gives derived arg0 all */
    for<ItemType>(items: Items<ItemType>): PromisePool<ItemType>;
    /** @gives derived arg0 all */
    static for<T>(items: Items<T>): PromisePool<T>;
    /** @gives same receiver  @calls arg0 each over receiver element 1 */
    handleError(handler: (error: Error, item: T, pool: object) => unknown): PromisePool<T>;
    /** @gives same receiver  @calls arg0 each over receiver */
    onTaskStarted(handler: (item: T, pool: object) => void): PromisePool<T>;
    /** @gives same receiver  @calls arg0 each over receiver */
    onTaskFinished(handler: (item: T, pool: object) => void): PromisePool<T>;
    /** @gives same receiver */
    useCorrespondingResults(): PromisePool<T>;
    /** @calls arg0 concurrent over receiver limit 10 */
    process<R>(
      callback: (item: T, index: number, pool: object) => R | Promise<R>,
    ): Promise<{ results: R[]; errors: Error[] }>;
  }
  export default PromisePool;
}
