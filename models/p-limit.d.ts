// p-limit: a gate through which so many functions run at a time.
declare module 'p-limit' {
  export interface LimitFunction {
    /** @calls arg0 once limit receiver returns */
    <Arguments extends unknown[], R>(f: (...args: Arguments) => PromiseLike<R> | R, ...args: Arguments): Promise<R>;
    /** @since 6.2  @calls arg1 concurrent over arg0 limit receiver returns  @gives derived arg0 all */
    map<T, R>(input: Iterable<T>, mapper: (element: T, index: number) => PromiseLike<R> | R): Promise<R[]>;
    readonly activeCount: number;
    readonly pendingCount: number;
    concurrency: number;
    /** @nothing */
    clearQueue(): void;
  }
  /** @limit arg0 arg0.concurrency  @nothing */
  export default function pLimit(concurrency: number | { concurrency: number }): LimitFunction;
  /** @since 6.0  @gives same arg0  @limit arg1.concurrency */
  export function limitFunction<F extends Function>(f: F, options: { concurrency: number }): F;
}
