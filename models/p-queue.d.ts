// p-queue: functions wait in line, so many run at a time.
declare module 'p-queue' {
  /** @options */
  export interface Options {
    concurrency?: number;
    autoStart?: boolean;
    interval?: number;
    intervalCap?: number;
    timeout?: number;
  }
  type Task<R> = (options: { signal?: AbortSignal }) => PromiseLike<R> | R;
  /** @nothing */
  export default class PQueue {
    /** @limit arg0.concurrency  @nothing */
    constructor(options?: Options);
    /** @calls arg0 once limit receiver returns */
    add<R>(task: Task<R>, options?: object): Promise<R>;
    /** @calls arg0.* concurrent over arg0 limit receiver */
    addAll<R>(tasks: readonly Task<R>[], options?: object): Promise<R[]>;
    start(): this;
    pause(): void;
    clear(): void;
    onEmpty(): Promise<void>;
    onIdle(): Promise<void>;
    onSizeLessThan(limit: number): Promise<void>;
    /** @calls arg1 once */
    on(event: string, listener: (...args: never[]) => void): this;
    concurrency: number;
    readonly size: number;
    readonly pending: number;
    readonly isPaused: boolean;
  }
}
