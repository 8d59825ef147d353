// erplint globals: what Node.js, browsers and Deno put into every scope.

/** @nothing */
interface Console {
  assert(...args: unknown[]): void;
  clear(...args: unknown[]): void;
  count(...args: unknown[]): void;
  countReset(...args: unknown[]): void;
  debug(...args: unknown[]): void;
  dir(...args: unknown[]): void;
  dirxml(...args: unknown[]): void;
  error(...args: unknown[]): void;
  group(...args: unknown[]): void;
  groupCollapsed(...args: unknown[]): void;
  groupEnd(...args: unknown[]): void;
  info(...args: unknown[]): void;
  log(...args: unknown[]): void;
  table(...args: unknown[]): void;
  time(...args: unknown[]): void;
  timeEnd(...args: unknown[]): void;
  timeLog(...args: unknown[]): void;
  trace(...args: unknown[]): void;
  warn(...args: unknown[]): void;
}
declare const console: Console;
/** @nothing */
interface Timer {
  ref(): this;
  unref(): this;
  hasRef(): boolean;
  refresh(): this;
}
/** @calls arg0 detached */
declare function setTimeout(f: (...args: never[]) => unknown, delay?: number, ...args: unknown[]): Timer;
/** @calls arg0 detached */
declare function setInterval(f: (...args: never[]) => unknown, delay?: number, ...args: unknown[]): Timer;
/** @calls arg0 detached */
declare function setImmediate(f: (...args: never[]) => unknown, ...args: unknown[]): Timer;
/** @calls arg0 detached */
declare function queueMicrotask(f: () => void): void;
/** @nothing */
declare function clearTimeout(timer: unknown): void;
/** @nothing */
declare function clearInterval(timer: unknown): void;
/** @nothing */
declare function clearImmediate(timer: unknown): void;
/** @cpu optional  @gives same arg0 */
declare function structuredClone<T>(value: T, options?: object): T;
/** @nothing */
declare function atob(text: string): string;
/** @nothing */
declare function btoa(text: string): string;
/** @io http verb "calls another server" */
declare function fetch(input: unknown, init?: object): Promise<Response>;
/** A value of an unknown kind from outside.  @options */
interface Foreign {
  [property: string]: any;
}
/** @nothing */
interface Headers {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  /** @calls arg0 each over receiver */
  forEach(f: (value: string, name: string) => void): void;
}
/** @nothing */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly url: string;
  readonly body: AsyncIterable<Uint8Array> | null;
  /** @gives same receiver */
  json(): Promise<Foreign[string]>;
  /** @gives same receiver */
  text(): Promise<string>;
  /** @gives same receiver */
  arrayBuffer(): Promise<ArrayBuffer>;
  /** @gives same receiver */
  formData(): Promise<Foreign>;
  /** @gives same receiver */
  blob(): Promise<Foreign>;
  clone(): Response;
}
/** @nothing */
interface ResponseConstructor {
  new (body?: unknown, init?: object): Response;
  json(body: unknown, init?: object): Response;
  redirect(url: string | URL, status?: number): Response;
  error(): Response;
}
declare const Response: ResponseConstructor;
/** @nothing */
interface Request {
  readonly method: string;
  /** @brings request */
  readonly url: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  readonly body: AsyncIterable<Uint8Array> | null;
  /** @brings request */
  json(): Promise<Foreign[string]>;
  /** @brings request */
  text(): Promise<string>;
  /** @brings request */
  arrayBuffer(): Promise<ArrayBuffer>;
  /** @brings request */
  formData(): Promise<FormData>;
  /** @brings request */
  blob(): Promise<Foreign>;
  clone(): Request;
}
/** @nothing */
interface RequestConstructor {
  new (input: unknown, init?: object): Request;
}
declare const Request: RequestConstructor;
/** @nothing */
interface FormData {
  /** @gives same receiver */
  get(name: string): Foreign[string];
  /** @gives same receiver */
  getAll(name: string): Foreign[string][];
  has(name: string): boolean;
  set(name: string, value: unknown, fileName?: string): void;
  append(name: string, value: unknown, fileName?: string): void;
  delete(name: string): void;
  /** @calls arg0 each over receiver */
  forEach(f: (value: Foreign[string], name: string) => void): void;
  /** @gives same receiver */
  entries(): IterableIterator<[string, Foreign[string]]>;
}
/** @nothing */
interface FormDataConstructor {
  new (): FormData;
}
declare const FormData: FormDataConstructor;
/** @nothing */
interface HeadersConstructor {
  new (init?: unknown): Headers;
}
declare const Headers: HeadersConstructor;
/** @nothing */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  /** @calls arg1 detached */
  addEventListener(event: string, f: (...args: never[]) => unknown): void;
  removeEventListener(event: string, f: (...args: never[]) => unknown): void;
}
/** @nothing */
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
/** @nothing */
interface AbortControllerConstructor {
  new (): AbortController;
}
declare const AbortController: AbortControllerConstructor;
/** @nothing */
interface AbortSignalConstructor {
  timeout(milliseconds: number): AbortSignal;
  abort(reason?: unknown): AbortSignal;
  any(signals: AbortSignal[]): AbortSignal;
}
declare const AbortSignal: AbortSignalConstructor;
/** @nothing */
interface URLSearchParams {
  /** @gives same receiver */
  get(name: string): string | null;
  /** @gives same receiver */
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  toString(): string;
  /** @calls arg0 each over receiver */
  forEach(f: (value: string, name: string) => void): void;
}
/** @nothing */
interface URL {
  href: string;
  origin: string;
  protocol: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
  toJSON(): string;
}
/** @nothing */
interface URLConstructor {
  /** @gives same arg0 */
  new (url: string | URL, base?: string | URL): URL;
  canParse(url: string, base?: string): boolean;
}
declare const URL: URLConstructor;
/** @nothing */
interface URLSearchParamsConstructor {
  new (init?: unknown): URLSearchParams;
}
declare const URLSearchParams: URLSearchParamsConstructor;
/** @nothing */
interface TextEncoder {
  encode(text?: string): Uint8Array;
}
/** @nothing */
interface TextDecoder {
  decode(data?: unknown, options?: object): string;
}
/** @nothing */
interface TextEncoderConstructor {
  new (): TextEncoder;
}
declare const TextEncoder: TextEncoderConstructor;
/** @nothing */
interface TextDecoderConstructor {
  new (encoding?: string, options?: object): TextDecoder;
}
declare const TextDecoder: TextDecoderConstructor;
/** @nothing */
interface Performance {
  now(): number;
  mark(name: string, options?: object): Foreign;
  measure(name: string, ...args: unknown[]): Foreign;
}
declare const performance: Performance;
/** @nothing */
interface Buffer extends Uint8Array {
  toString(encoding?: string, start?: number, end?: number): string;
  equals(other: Uint8Array): boolean;
  write(text: string, ...args: unknown[]): number;
  copy(target: Uint8Array, ...args: number[]): number;
}
/** @nothing */
interface BufferConstructor {
  from(data: unknown, ...args: unknown[]): Buffer;
  alloc(size: number, fill?: unknown, encoding?: string): Buffer;
  allocUnsafe(size: number): Buffer;
  concat(list: readonly Uint8Array[], length?: number): Buffer;
  isBuffer(value: unknown): value is Buffer;
  byteLength(value: unknown, encoding?: string): number;
  compare(a: Uint8Array, b: Uint8Array): number;
}
declare const Buffer: BufferConstructor;
/** @nothing */
interface Terminal extends Foreign {
  write(text: unknown, ...args: unknown[]): boolean;
  /** @listens arg0 calls arg1 */
  on(event: string, listener: (...args: never[]) => unknown): this;
  resume(): this;
  pause(): this;
  isTTY: boolean;
}
/** @nothing */
interface HighResolution {
  (time?: [number, number]): [number, number];
  bigint(): bigint;
}
/** @nothing */
interface Process {
  env: Record<string, string | undefined>;
  argv: string[];
  pid: number;
  platform: string;
  version: string;
  versions: Record<string, string>;
  exitCode: number | string | undefined;
  stdout: Terminal;
  stderr: Terminal;
  stdin: Terminal;
  cwd(): string;
  /** @ends-process */
  exit(code?: number): never;
  /** @ends-process */
  abort(): never;
  uptime(): number;
  memoryUsage(): Record<string, number>;
  hrtime: HighResolution;
  /** @calls arg0 detached */
  nextTick(f: (...args: never[]) => unknown, ...args: unknown[]): void;
  /** @listens arg0 calls arg1 */
  on(event: string, listener: (...args: never[]) => unknown): this;
  /** @listens arg0 calls arg1 */
  once(event: string, listener: (...args: never[]) => unknown): this;
  removeListener(event: string, listener: (...args: never[]) => unknown): this;
  kill(pid: number, signal?: string | number): true;
  emitWarning(warning: unknown, ...args: unknown[]): void;
}
declare const process: Process;
declare const __dirname: string;
declare const __filename: string;
declare const global: typeof globalThis;
declare namespace NodeJS {
  type Timeout = Timer;
  type Timer = globalThis.Timer;
  type ErrnoException = Error & { code?: string; errno?: number; path?: string; syscall?: string };
  type ProcessEnv = Record<string, string | undefined>;
}
/** @nothing */
interface DenoEnvironment {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  has(name: string): boolean;
  toObject(): Record<string, string>;
}
/** @nothing */
interface DenoNamespace {
  readonly args: string[];
  readonly env: DenoEnvironment;
  /** @registers http arg0 arg1 arg0.handler verb "ALL" */
  serve(
    options: ((request: Request, info: Foreign) => unknown) | Foreign,
    handler?: (request: Request, info: Foreign) => unknown,
  ): Foreign;
  /** @registers cron arg2 arg3 name arg0 */
  cron(name: string, schedule: unknown, options: unknown, handler?: () => unknown): Promise<void>;
  /** @io file verb "reads a file" */
  readTextFile(path: string | URL, options?: object): Promise<string>;
  /** @io file verb "reads a file" */
  readFile(path: string | URL, options?: object): Promise<Uint8Array>;
  /** @io file verb "writes a file" */
  writeTextFile(path: string | URL, text: string, options?: object): Promise<void>;
  /** @io file verb "writes a file" */
  writeFile(path: string | URL, data: Uint8Array, options?: object): Promise<void>;
  /** @blocks verb "reads a file" */
  readTextFileSync(path: string | URL): string;
  /** @blocks verb "reads a file" */
  readFileSync(path: string | URL): Uint8Array;
  /** @blocks verb "writes a file" */
  writeTextFileSync(path: string | URL, text: string, options?: object): void;
  /** @blocks verb "writes a file" */
  writeFileSync(path: string | URL, data: Uint8Array, options?: object): void;
  /** @ends-process */
  exit(code?: number): never;
}
/** https://docs.deno.com/api/deno */
declare const Deno: DenoNamespace;
/** @nothing */
interface EdgeRuntimeNamespace {
  /** @calls arg0 after-response */
  waitUntil(promise: Promise<unknown>): void;
}
/** What functions of Supabase run in: https://supabase.com/docs/guides/functions/background-tasks */
declare const EdgeRuntime: EdgeRuntimeNamespace;
