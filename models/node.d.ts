// Node.js: what waits, what blocks, and what calls back.
declare module 'events' {
  export class EventEmitter {
    /** @nothing */
    constructor(options?: object);
    /** @listens arg0 calls arg1 */
    on(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    addListener(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    prependListener(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    once(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    prependOnceListener(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @emits arg0 payload arg1 */
    emit(event: string | symbol, ...args: unknown[]): boolean;
    /** @nothing */
    off(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @nothing */
    removeListener(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @nothing */
    removeAllListeners(event?: string | symbol): this;
    /** @nothing */
    setMaxListeners(n: number): this;
    /** @nothing */
    getMaxListeners(): number;
    /** @nothing */
    listenerCount(event: string | symbol, listener?: Function): number;
    /** @nothing */
    listeners(event: string | symbol): Function[];
    /** @nothing */
    eventNames(): (string | symbol)[];
  }
  /** @nothing */
  export function once(emitter: object, event: string | symbol, options?: object): Promise<unknown[]>;
  export default EventEmitter;
}
declare module 'node:events' {
  export * from 'events';
  export { default } from 'events';
}
declare module 'timers' {
  /** @calls arg0 detached */
  export function setTimeout(f: (...args: never[]) => void, ...args: unknown[]): object;
  /** @calls arg0 detached */
  export function setInterval(f: (...args: never[]) => void, ...args: unknown[]): object;
  /** @calls arg0 detached */
  export function setImmediate(f: (...args: never[]) => void, ...args: unknown[]): object;
  /** @nothing */
  export function clearTimeout(timer: unknown): void;
  /** @nothing */
  export function clearInterval(timer: unknown): void;
  /** @nothing */
  export function clearImmediate(timer: unknown): void;
}
declare module 'node:timers' {
  export * from 'timers';
}
declare module 'timers/promises' {
  /** @io sleep verb "waits for a timer" */
  export function setTimeout<T = void>(delay?: number, value?: T, options?: object): Promise<T>;
  /** @nothing */
  export function setImmediate<T = void>(value?: T, options?: object): Promise<T>;
  /** @io sleep verb "waits for a timer" */
  export function setInterval<T = void>(delay?: number, value?: T, options?: object): AsyncIterable<T>;
  export const scheduler: Scheduler;
  interface Scheduler {
    /** @io sleep verb "waits for a timer" */
    wait(delay: number, options?: object): Promise<void>;
    /** @nothing */
    yield(): Promise<void>;
  }
}
declare module 'node:timers/promises' {
  export * from 'timers/promises';
}
declare module 'async_hooks' {
  export class AsyncLocalStorage<T> {
    /** @calls arg1 once returns  @puts arg0 */
    run<R>(store: T, f: (...args: never[]) => R, ...args: unknown[]): R;
    /** @calls arg0 once returns */
    exit<R>(f: (...args: never[]) => R, ...args: unknown[]): R;
    /** @context */
    getStore(): T | undefined;
    /** @puts arg0 */
    enterWith(store: T): void;
    /** @nothing */
    disable(): void;
  }
}
declare module 'node:async_hooks' {
  export * from 'async_hooks';
}
declare module 'path' {
  /** @nothing */
  export function join(...parts: string[]): string;
  /** @nothing */
  export function resolve(...parts: string[]): string;
  /** @nothing */
  export function normalize(path: string): string;
  /** @nothing */
  export function dirname(path: string): string;
  /** @nothing */
  export function basename(path: string, suffix?: string): string;
  /** @nothing */
  export function extname(path: string): string;
  /** @nothing */
  export function relative(from: string, to: string): string;
  /** @nothing */
  export function isAbsolute(path: string): boolean;
  /** @nothing */
  export function parse(path: string): { root: string; dir: string; base: string; ext: string; name: string };
  /** @nothing */
  export function format(path: object): string;
  export const sep: string;
}
declare module 'node:path' {
  export * from 'path';
}
declare module 'util' {
  /** @gives same arg0 */
  export function promisify(f: Function): (...args: unknown[]) => Promise<unknown>;
  /** @gives same arg0 */
  export function callbackify(f: Function): (...args: unknown[]) => void;
  /** @nothing */
  export function inspect(value: unknown, ...options: unknown[]): string;
  /** @nothing */
  export function format(...args: unknown[]): string;
  /** @nothing */
  export function isDeepStrictEqual(a: unknown, b: unknown): boolean;
  /** @nothing */
  export function inherits(constructor: Function, base: Function): void;
  /** @gives same arg0 */
  export function deprecate<F extends Function>(f: F, message: string, code?: string): F;
}
declare module 'node:util' {
  export * from 'util';
}
