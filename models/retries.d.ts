// Work that is tried again, kept apart by a lock, or held back by a rate: what they are given runs once where all goes
// well, and what it gives comes back. Read: https://github.com/sindresorhus/p-retry, https://github.com/vercel/async-retry,
// https://github.com/coveooss/exponential-backoff, https://github.com/DirtyHairy/async-mutex, https://github.com/mike-marcacci/node-redlock,
// https://github.com/SGrondin/bottleneck, https://github.com/sindresorhus/p-throttle
declare module 'p-retry' {
  /** @calls arg0 once returns */
  export default function pRetry<T>(work: (attempt: number) => PromiseLike<T> | T, options?: object): Promise<T>;
  /** @nothing */
  export class AbortError extends Error {
    constructor(message: string | Error);
  }
}

declare module 'async-retry' {
  export = retry;
  /** @calls arg0 once returns */
  function retry<T>(work: (bail: (error: Error) => void, attempt: number) => T, options?: object): Promise<Awaited<T>>;
}

declare module 'exponential-backoff' {
  /** @calls arg0 once returns */
  export function backOff<T>(work: () => Promise<T>, options?: object): Promise<T>;
}

declare module 'async-mutex' {
  type Release = () => void;
  export class Mutex {
    /** @nothing */
    constructor(cancelled?: Error);
    /** @nothing */
    acquire(priority?: number): Promise<Release>;
    /** @calls arg0 once returns */
    runExclusive<T>(work: () => Promise<T> | T, priority?: number): Promise<T>;
    /** @nothing */
    isLocked(): boolean;
    /** @nothing */
    waitForUnlock(priority?: number): Promise<void>;
    /** @nothing */
    release(): void;
    /** @nothing */
    cancel(): void;
  }
  export class Semaphore {
    /** @nothing */
    constructor(value: number, cancelled?: Error);
    /** @nothing */
    acquire(weight?: number, priority?: number): Promise<[number, Release]>;
    /** @calls arg0 once returns */
    runExclusive<T>(work: (value: number) => Promise<T> | T, weight?: number, priority?: number): Promise<T>;
    /** @nothing */
    isLocked(): boolean;
    /** @nothing */
    release(weight?: number): void;
  }
  /** @gives same arg0 */
  export function withTimeout<T>(lock: T, timeout: number, error?: Error): T;
  /** @gives same arg0 */
  export function tryAcquire<T>(lock: T, error?: Error): T;
}

declare module 'redlock' {
  /** @nothing */
  export class Lock {
    release(): Promise<object>;
    extend(duration: number, settings?: object): Promise<Lock>;
  }
  export default class Redlock {
    /** @nothing */
    constructor(clients: Iterable<unknown>, settings?: object, scripts?: object);
    /** @nothing */
    acquire(resources: string[], duration: number, settings?: object): Promise<Lock>;
    /** @nothing */
    release(lock: Lock, settings?: object): Promise<object>;
    /** @nothing */
    extend(lock: Lock, duration: number, settings?: object): Promise<Lock>;
    /** @calls arg2 once returns */
    using<T>(resources: string[], duration: number, work: (signal: unknown) => Promise<T>): Promise<T>;
    /** @calls arg3 once returns */
    using<T>(
      resources: string[],
      duration: number,
      settings: object,
      work: (signal: unknown) => Promise<T>,
    ): Promise<T>;
    /** @nothing */
    on(event: string, listener: (error: unknown) => void): this;
  }
}

declare module 'bottleneck' {
  export default class Bottleneck {
    /** @nothing */
    constructor(options?: object);
    /** @calls arg0 once returns */
    schedule<T>(work: (...given: never[]) => PromiseLike<T>, ...given: unknown[]): Promise<T>;
    /** @calls arg1 once returns */
    schedule<T>(options: object, work: (...given: never[]) => PromiseLike<T>, ...given: unknown[]): Promise<T>;
    /** @gives same arg0 */
    wrap<F extends (...given: never[]) => unknown>(work: F): F;
    /** @nothing */
    stop(options?: object): Promise<void>;
    /** @nothing */
    updateSettings(options: object): this;
  }
}

declare module 'p-throttle' {
  interface Throttle {
    /** @gives same arg0 */
    <F extends (...given: never[]) => unknown>(work: F): F;
  }
  /** @nothing */
  export default function pThrottle(options: object): Throttle;
}
