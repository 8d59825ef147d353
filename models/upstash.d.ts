// Upstash: Redis and a queue over HTTP, as code without a server of its own has them; Vercel KV is that Redis.
// Read: https://upstash.com/docs/redis/sdks/ts/overview, https://upstash.com/docs/qstash/sdks/ts/overview
declare module '@upstash/redis' {
  /** @options */
  interface SetOptions {
    ex?: number;
    px?: number;
    [option: string]: unknown;
  }
  /** Commands that are sent together, by `exec`. */
  export class Pipeline {
    /** @cache get key arg0 shared */
    get(key: string): this;
    /** @cache get shared */
    mget(...keys: (string | string[])[]): this;
    /** @cache set key arg0 value arg1 ttl arg2.ex seconds shared */
    set(key: string, value: unknown, options?: SetOptions): this;
    /** @cache set key arg0 value arg2 ttl arg1 seconds shared */
    setex(key: string, seconds: number, value: unknown): this;
    /** @cache set key arg0 value arg1 shared */
    hset(key: string, fields: unknown): this;
    /** @cache delete key arg0 shared */
    del(...keys: (string | string[])[]): this;
    /** @cache delete key arg0 shared */
    unlink(...keys: (string | string[])[]): this;
    /** @cache delete key arg0 shared */
    hdel(key: string, ...fields: (string | string[])[]): this;
    /** @cache delete key arg0 shared */
    incr(key: string): this;
    /** @nothing */
    expire(key: string, seconds: number): this;
    /** @io http brief */
    exec(): Promise<unknown[]>;
  }
  export class Redis {
    /** @nothing */
    constructor(config: object);
    /** @nothing */
    static fromEnv(config?: object): Redis;
    /** @cache get key arg0 shared @io http brief */
    get<T = unknown>(key: string): Promise<T | null>;
    /** @cache get key arg0 shared @io http brief */
    getex<T = unknown>(key: string, options?: object): Promise<T | null>;
    /** @cache get key arg0 shared @io http brief */
    getdel<T = unknown>(key: string): Promise<T | null>;
    /** @cache get shared @io http brief */
    mget<T extends unknown[] = unknown[]>(...keys: (string | string[])[]): Promise<T>;
    /** @cache get key arg0 shared @io http brief */
    exists(...keys: string[]): Promise<number>;
    /** @cache get key arg0 shared @io http brief */
    hget<T = unknown>(key: string, field: string): Promise<T | null>;
    /** @cache get key arg0 shared @io http brief */
    hgetall<T extends object = Record<string, unknown>>(key: string): Promise<T | null>;
    /** @cache get key arg0 shared @io http brief */
    smembers<T extends unknown[] = string[]>(key: string): Promise<T>;
    /** @cache set key arg0 value arg1 ttl arg2.ex seconds shared @io http brief */
    set<T>(key: string, value: T, options?: SetOptions): Promise<'OK' | T | null>;
    /** @cache set key arg0 value arg2 ttl arg1 seconds shared @io http brief */
    setex<T>(key: string, seconds: number, value: T): Promise<'OK'>;
    /** @cache set key arg0 value arg2 ttl arg1 shared @io http brief */
    psetex<T>(key: string, milliseconds: number, value: T): Promise<string>;
    /** @io http brief */
    setnx<T>(key: string, value: T): Promise<number>;
    /** @cache set key arg0 value arg1 shared @io http brief */
    hset<T>(key: string, fields: Record<string, T>): Promise<number>;
    /** @cache set value arg0 shared @io http brief */
    mset<T>(values: Record<string, T>): Promise<'OK'>;
    /** @cache delete key arg0 shared */
    del(...keys: (string | string[])[]): Promise<number>;
    /** @cache delete key arg0 shared */
    unlink(...keys: (string | string[])[]): Promise<number>;
    /** @cache delete key arg0 shared */
    hdel(key: string, ...fields: (string | string[])[]): Promise<0 | 1>;
    /** @cache delete key arg0 shared @io http brief */
    incr(key: string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    incrby(key: string, increment: number): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    decr(key: string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    hincrby(key: string, field: string, increment: number): Promise<number>;
    /** @io http brief */
    lpush<T>(key: string, ...elements: T[]): Promise<number>;
    /** @io http brief */
    rpush<T>(key: string, ...elements: T[]): Promise<number>;
    /** @cache delete shared */
    flushdb(options?: object): Promise<'OK'>;
    /** @cache delete shared */
    flushall(options?: object): Promise<'OK'>;
    /** @nothing */
    expire(key: string, seconds: number): Promise<0 | 1>;
    /** @cache delete script arg0 shared @io http brief */
    eval(script: string, keys: string[], values: unknown[]): Promise<unknown>;
    /** The keys that fit the pattern. @gives derived arg0 @io http verb "goes through all keys of Redis" */
    keys(pattern: string): Promise<string[]>;
    /** @io http brief */
    scan(cursor: string | number, options?: object): Promise<[string, string[]]>;
    /** @nothing */
    ttl(key: string): Promise<number>;
    /** @io http brief */
    publish(channel: string, message: unknown): Promise<number>;
    /** @nothing */
    pipeline(): Pipeline;
    /** @nothing */
    multi(): Pipeline;
  }
}
declare module '@vercel/kv' {
  import { Redis } from '@upstash/redis';
  /** @options */
  interface ScanOptions {
    match?: string;
    count?: number;
  }
  export class VercelKV extends Redis {
    /** The keys that fit the pattern. @gives derived arg0.match @io http verb "goes through all keys of Redis" */
    scanIterator(options?: ScanOptions): AsyncIterable<string>;
  }
  /** @nothing */
  export function createClient(config: object): VercelKV;
  export const kv: VercelKV;
  export default kv;
}
declare module '@upstash/qstash' {
  /** @options */
  interface Message {
    url?: string;
    body?: unknown;
    [option: string]: unknown;
  }
  export class Client {
    /** @nothing */
    constructor(config?: object);
    /** @enqueues payload arg0.body  @instead "batchJSON(messages) outside the loop" */
    publish(message: Message): Promise<object>;
    /** @enqueues payload arg0.body  @instead "batchJSON(messages) outside the loop" */
    publishJSON(message: Message): Promise<object>;
    /** @enqueues */
    batch(messages: Message[]): Promise<object[]>;
    /** @enqueues */
    batchJSON(messages: Message[]): Promise<object[]>;
  }
  export class Receiver {
    /** @nothing */
    constructor(config?: object);
    /** @verifies job  @nothing */
    verify(request: object): Promise<boolean>;
  }
}
declare module '@upstash/qstash/nextjs' {
  /** @registers job arg0 */
  export function verifySignature(
    handler: (...given: never[]) => unknown,
    config?: object,
  ): (...given: unknown[]) => unknown;
  /** @registers job arg0 */
  export function verifySignatureEdge(
    handler: (...given: never[]) => unknown,
    config?: object,
  ): (...given: unknown[]) => unknown;
  /** @registers job arg0 */
  export function verifySignatureAppRouter(
    handler: (...given: never[]) => unknown,
    config?: object,
  ): (...given: unknown[]) => unknown;
}
