// Node.js: what waits, what blocks, and what calls back.
declare module 'events' {
  export class EventEmitter {
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
}
declare module 'fs' {
  /** @options */
  export interface Stats {
    [property: string]: any;
  }
  /** @blocks verb "file" */
  export function readFileSync(path: unknown, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "file" */
  export function writeFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function appendFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function statSync(path: unknown, ...args: unknown[]): Stats;
  /** @blocks verb "file" */
  export function lstatSync(path: unknown, ...args: unknown[]): Stats;
  /** @blocks verb "file" */
  export function readdirSync(path: unknown, ...args: unknown[]): string[];
  /** @blocks verb "file" */
  export function mkdirSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function rmSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function rmdirSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function unlinkSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function copyFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function cpSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function renameSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function accessSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function openSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "file" */
  export function readSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "file" */
  export function writeSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "file" */
  export function closeSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function truncateSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function realpathSync(path: unknown, ...args: unknown[]): string;
  /** @blocks verb "file" */
  export function mkdtempSync(path: unknown, ...args: unknown[]): string;
  /** @blocks verb "file" */
  export function existsSync(path: unknown, ...args: unknown[]): boolean;
  /** @blocks verb "file" */
  export function utimesSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function chmodSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function symlinkSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "file" */
  export function readlinkSync(path: unknown, ...args: unknown[]): string;
  /** @io file */
  export function readFile(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function writeFile(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function appendFile(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function stat(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function lstat(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function readdir(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function mkdir(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function rm(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function rmdir(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function unlink(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function copyFile(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function cp(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function rename(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function access(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function truncate(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function realpath(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function mkdtemp(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function utimes(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function chmod(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function symlink(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function readlink(path: unknown, ...args: unknown[]): void;
  /** @io file */
  export function createReadStream(path: unknown, options?: unknown): Stream;
  /** @io file */
  export function createWriteStream(path: unknown, options?: unknown): Stream;
  interface Stream extends AsyncIterable<Uint8Array> {
    /** @nothing */
    pipe<T>(destination: T, options?: object): T;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    write(chunk: unknown, ...args: unknown[]): boolean;
    /** @nothing */
    end(...args: unknown[]): this;
  }
  export * as promises from 'fs/promises';
}
declare module 'node:fs' {
  export * from 'fs';
}
declare module 'fs/promises' {
  import type { Stats } from 'fs';
  /** @io file */
  export function readFile(path: unknown, ...args: unknown[]): Promise<string & Uint8Array>;
  /** @io file */
  export function writeFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function appendFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function stat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file */
  export function lstat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file */
  export function readdir(path: unknown, ...args: unknown[]): Promise<string[]>;
  /** @io file */
  export function mkdir(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function rm(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function rmdir(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function unlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function copyFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function cp(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function rename(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function access(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function truncate(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function realpath(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file */
  export function mkdtemp(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file */
  export function utimes(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function chmod(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function symlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file */
  export function readlink(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file */
  export function open(path: unknown, ...args: unknown[]): Promise<Stats>;
}
declare module 'node:fs/promises' {
  export * from 'fs/promises';
}
declare module 'child_process' {
  /** @blocks verb "process" */
  export function execSync(command: string, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "process" */
  export function execFileSync(command: string, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "process" */
  export function spawnSync(command: string, ...args: unknown[]): string & Uint8Array;
  /** @io process */
  export function exec(command: string, ...args: unknown[]): object;
  /** @io process */
  export function execFile(command: string, ...args: unknown[]): object;
  /** @io process */
  export function spawn(command: string, ...args: unknown[]): object;
  /** @io process */
  export function fork(command: string, ...args: unknown[]): object;
}
declare module 'node:child_process' {
  export * from 'child_process';
}
declare module 'crypto' {
  /** @blocks verb "crypto" */
  export function scryptSync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function pbkdf2Sync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function hkdfSync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function generateKeyPairSync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function generateKeySync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function generatePrimeSync(...args: unknown[]): Uint8Array;
  /** @blocks verb "crypto" */
  export function checkPrimeSync(...args: unknown[]): boolean;
  /** @cpu optional */
  export function scrypt(...args: unknown[]): void;
  /** @cpu optional */
  export function pbkdf2(...args: unknown[]): void;
  /** @cpu optional */
  export function hkdf(...args: unknown[]): void;
  /** @cpu optional */
  export function generateKeyPair(...args: unknown[]): void;
  /** @cpu optional */
  export function generateKey(...args: unknown[]): void;
  /** @cpu optional */
  export function generatePrime(...args: unknown[]): void;
  /** @nothing */
  export function randomBytes(size: number, callback?: Function): Uint8Array;
  /** @nothing */
  export function randomUUID(options?: object): string;
  /** @nothing */
  export function randomInt(min: number, max?: unknown, callback?: Function): number;
  /** @nothing */
  export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean;
  /** @nothing */
  export function createHash(algorithm: string, options?: object): Hash;
  /** @nothing */
  export function createHmac(algorithm: string, key: unknown, options?: object): Hash;
  /** @nothing */
  export function createSign(algorithm: string): Signer;
  /** @nothing */
  export function createVerify(algorithm: string): Signer;
  /** @nothing */
  export function createCipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  /** @nothing */
  export function createDecipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  /** @nothing */
  export interface Hash {
    update(data: unknown, encoding?: string): this;
    digest(encoding?: string): string;
  }
  /** @nothing */
  interface Cipher {
    update(data: unknown, input?: string, output?: string): string;
    final(encoding?: string): string;
  }
  /** @nothing */
  interface Signer {
    update(data: unknown, encoding?: string): this;
    sign(key: unknown, encoding?: string): string;
    verify(key: unknown, signature: unknown, encoding?: string): boolean;
  }
}
declare module 'node:crypto' {
  export * from 'crypto';
}
declare module 'zlib' {
  /** @blocks verb "compression" */
  export function gzipSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function gzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function gunzipSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function gunzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function deflateSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function deflate(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function inflateSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function inflate(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function deflateRawSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function deflateRaw(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function inflateRawSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function inflateRaw(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function unzipSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function unzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function brotliCompressSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function brotliCompress(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compression" */
  export function brotliDecompressSync(data: unknown, options?: object): Uint8Array;
  /** @nothing */
  export function brotliDecompress(data: unknown, ...args: unknown[]): void;
}
declare module 'node:zlib' {
  export * from 'zlib';
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
  /** @io sleep */
  export function setTimeout<T = void>(delay?: number, value?: T, options?: object): Promise<T>;
  /** @nothing */
  export function setImmediate<T = void>(value?: T, options?: object): Promise<T>;
  /** @io sleep */
  export function setInterval<T = void>(delay?: number, value?: T, options?: object): AsyncIterable<T>;
  export const scheduler: Scheduler;
  interface Scheduler {
    /** @io sleep */
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
    /** @calls arg1 once returns */
    run<R>(store: T, f: (...args: never[]) => R, ...args: unknown[]): R;
    /** @calls arg0 once returns */
    exit<R>(f: (...args: never[]) => R, ...args: unknown[]): R;
    /** @nothing */
    getStore(): T | undefined;
    /** @nothing */
    enterWith(store: T): void;
    /** @nothing */
    disable(): void;
  }
}
declare module 'node:async_hooks' {
  export * from 'async_hooks';
}
declare module 'http' {
  /** @io http */
  export function request(urlOrOptions: unknown, ...args: unknown[]): object;
  /** @io http */
  export function get(urlOrOptions: unknown, ...args: unknown[]): object;
  /** @nothing */
  export function createServer(...args: unknown[]): object;
}
declare module 'node:http' {
  export * from 'http';
}
declare module 'https' {
  /** @io http */
  export function request(urlOrOptions: unknown, ...args: unknown[]): object;
  /** @io http */
  export function get(urlOrOptions: unknown, ...args: unknown[]): object;
  /** @nothing */
  export function createServer(...args: unknown[]): object;
}
declare module 'node:https' {
  export * from 'https';
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
