// Node.js: streams, child processes, threads, sockets and the terminal.
declare module 'stream' {
  type Listener = (...args: never[]) => void;
  export class Stream {
    /** @listens arg0 calls arg1 */
    on(event: string | symbol, listener: Listener): this;
    /** @listens arg0 calls arg1 */
    once(event: string | symbol, listener: Listener): this;
    /** @nothing */
    removeListener(event: string | symbol, listener: Listener): this;
    /** @nothing */
    off(event: string | symbol, listener: Listener): this;
  }
  /** @nothing */
  export class Readable extends Stream implements AsyncIterable<Foreign[string]> {
    constructor(options?: object);
    /** @answers receiver to arg0 */
    pipe<T>(destination: T, options?: object): T;
    read(size?: number): Foreign[string];
    /** @adds */
    push(chunk: unknown, encoding?: string): boolean;
    pause(): this;
    resume(): this;
    setEncoding(encoding: string): this;
    destroy(error?: Error): this;
    readonly destroyed: boolean;
    [Symbol.asyncIterator](): AsyncIterator<Foreign[string]>;
    static from(source: unknown, ...options: unknown[]): Readable;
    static fromWeb(source: unknown, ...options: unknown[]): Readable;
    static toWeb(source: Readable, ...options: unknown[]): object;
  }
  /** @nothing */
  export class Writable extends Stream {
    constructor(options?: object);
    write(chunk: unknown, ...args: unknown[]): boolean;
    end(...args: unknown[]): this;
    cork(): void;
    uncork(): void;
    destroy(error?: Error): this;
    readonly destroyed: boolean;
  }
  /** @nothing */
  export class Duplex extends Readable {
    write(chunk: unknown, ...args: unknown[]): boolean;
    end(...args: unknown[]): this;
  }
  export class Transform extends Duplex {}
  export class PassThrough extends Transform {}
  /** @nothing */
  export function pipeline(...streams: unknown[]): Writable;
  /** @nothing */
  export function finished(stream: unknown, ...args: unknown[]): Function;
}
declare module 'node:stream' {
  export * from 'stream';
}
declare module 'stream/promises' {
  /** What its ends wait for is theirs.  @nothing */
  export function pipeline(...streams: unknown[]): Promise<void>;
  /** @nothing */
  export function finished(stream: unknown, options?: object): Promise<void>;
}
declare module 'node:stream/promises' {
  export * from 'stream/promises';
}
declare module 'child_process' {
  import { Readable, Writable } from 'stream';
  /** @blocks verb "runs a program" */
  export function execSync(command: string, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "runs a program" */
  export function execFileSync(file: string, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "runs a program" */
  export function spawnSync(command: string, ...args: unknown[]): Finished;
  /** @io process verb "runs a program" */
  export function exec(command: string, ...args: unknown[]): ChildProcess;
  /** @io process verb "runs a program" */
  export function execFile(file: string, ...args: unknown[]): ChildProcess;
  /** @io process verb "runs a program" */
  export function spawn(command: string, ...args: unknown[]): ChildProcess;
  /** @io process verb "starts a process" */
  export function fork(path: string, ...args: unknown[]): ChildProcess;
  interface Finished {
    pid: number;
    stdout: string & Uint8Array;
    stderr: string & Uint8Array;
    status: number | null;
    signal: string | null;
    error?: Error;
  }
  export class ChildProcess {
    stdin: Writable | null;
    stdout: Readable | null;
    stderr: Readable | null;
    readonly pid?: number;
    readonly exitCode: number | null;
    /** @listens arg0 calls arg1 */
    on(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    once(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @nothing */
    kill(signal?: string | number): boolean;
    /** @nothing */
    send(message: unknown, ...args: unknown[]): boolean;
    /** @nothing */
    unref(): void;
  }
}
declare module 'node:child_process' {
  export * from 'child_process';
}
declare module 'worker_threads' {
  export class Worker {
    /** @nothing */
    constructor(path: unknown, options?: object);
    /** @listens arg0 calls arg1 */
    on(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    once(event: string | symbol, listener: (...args: never[]) => void): this;
    /** @nothing */
    postMessage(value: unknown, transfer?: readonly unknown[]): void;
    /** @nothing */
    terminate(): Promise<number>;
    /** @nothing */
    unref(): void;
    readonly threadId: number;
  }
  interface MessagePort {
    /** @calls arg1 once in worker */
    on(event: string, listener: (message: Foreign[string]) => void): this;
    /** @calls arg1 once in worker */
    once(event: string, listener: (message: Foreign[string]) => void): this;
    /** @nothing */
    postMessage(value: unknown, transfer?: readonly unknown[]): void;
    /** @nothing */
    close(): void;
  }
  export const parentPort: MessagePort | null;
  export const isMainThread: boolean;
  export const workerData: Foreign[string];
  export const threadId: number;
}
declare module 'node:worker_threads' {
  export * from 'worker_threads';
}
declare module 'http' {
  import { Readable, Writable } from 'stream';
  /** @io http verb "calls another server" */
  export function request(urlOrOptions: unknown, ...args: unknown[]): ClientRequest;
  /** @io http verb "calls another server" */
  export function get(urlOrOptions: unknown, ...args: unknown[]): ClientRequest;
  /** @registers http arg0... verb "ANY" */
  export function createServer(...args: unknown[]): Server;
  export class ClientRequest extends Writable {
    /** @nothing */
    constructor(url: unknown, callback?: (response: IncomingMessage) => void);
    /** @nothing */
    setHeader(name: string, value: unknown): this;
    /** @nothing */
    setTimeout(milliseconds: number, callback?: () => void): this;
  }
  export class IncomingMessage extends Readable {
    /** @nothing */
    constructor(socket: unknown);
    headers: Record<string, string | undefined>;
    method?: string;
    url?: string;
    statusCode?: number;
    statusMessage?: string;
  }
  export class ServerResponse extends Writable {
    /** @nothing */
    constructor(request: IncomingMessage);
    statusCode: number;
    headersSent: boolean;
    /** @nothing */
    setHeader(name: string, value: unknown): this;
    /** @nothing */
    getHeader(name: string): string | undefined;
    /** @nothing */
    writeHead(status: number, ...args: unknown[]): this;
  }
  export class Server {
    /** @nothing */
    listen(...args: unknown[]): this;
    /** @nothing */
    close(callback?: (error?: Error) => void): this;
    /** @nothing */
    setTimeout(milliseconds?: number, callback?: () => void): this;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    address(): object | string | null;
  }
  export class Agent {
    /** @nothing */
    constructor(options?: object);
    /** @nothing */
    destroy(): void;
  }
}
declare module 'node:http' {
  export * from 'http';
}
declare module 'https' {
  import type { ClientRequest, Server as HttpServer } from 'http';
  /** @io http verb "calls another server" */
  export function request(urlOrOptions: unknown, ...args: unknown[]): ClientRequest;
  /** @io http verb "calls another server" */
  export function get(urlOrOptions: unknown, ...args: unknown[]): ClientRequest;
  /** @registers http arg0... verb "ANY" */
  export function createServer(...args: unknown[]): HttpServer;
  export class Agent {
    /** @nothing */
    constructor(options?: object);
    /** @nothing */
    destroy(): void;
  }
}
declare module 'node:https' {
  export * from 'https';
}
declare module 'readline' {
  /** @nothing */
  export function createInterface(options: unknown, ...args: unknown[]): Interface;
  export class Interface implements AsyncIterable<string> {
    /** @io prompt verb "asks at the terminal" */
    question(query: string, ...args: unknown[]): void;
    /** @nothing */
    prompt(preserveCursor?: boolean): void;
    /** @nothing */
    setPrompt(prompt: string): void;
    /** @nothing */
    write(data: unknown, key?: object): void;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    once(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    close(): void;
    /** @nothing */
    [Symbol.asyncIterator](): AsyncIterator<string>;
  }
}
declare module 'node:readline' {
  export * from 'readline';
}
declare module 'readline/promises' {
  /** @nothing */
  export function createInterface(options: unknown, ...args: unknown[]): Interface;
  export class Interface implements AsyncIterable<string> {
    /** @io prompt verb "asks at the terminal" */
    question(query: string, options?: object): Promise<string>;
    /** @nothing */
    write(data: unknown, key?: object): void;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    close(): void;
    /** @nothing */
    [Symbol.asyncIterator](): AsyncIterator<string>;
  }
}
declare module 'node:readline/promises' {
  export * from 'readline/promises';
}
