// p-map: a callback for each element, so many at a time; all at once without `concurrency`.
declare module 'p-map' {
  /** @options */
  export interface Options {
    concurrency?: number;
    stopOnError?: boolean;
    signal?: AbortSignal;
  }
  type Source<T> = AsyncIterable<T | Promise<T>> | Iterable<T | Promise<T>>;
  /** @calls arg1 concurrent over arg0 limit arg2.concurrency returns  @gives derived arg0 */
  export default function pMap<T, R>(
    input: Source<T>,
    mapper: (element: T, index: number) => R | Promise<R>,
    options?: Options,
  ): Promise<Exclude<R, typeof pMapSkip>[]>;
  /** @since 6.0  @calls arg1 concurrent over arg0 limit arg2.concurrency  @gives derived arg0 */
  export function pMapIterable<T, R>(
    input: Source<T>,
    mapper: (element: T, index: number) => R | Promise<R>,
    options?: Options,
  ): AsyncIterable<Exclude<R, typeof pMapSkip>>;
  export const pMapSkip: unique symbol;
}
