// ioredis and node-redis: a store outside the process, shared by all instances.
declare module 'ioredis' {
  type Key = string | Buffer;
  type Text = string | Buffer | number;
  export class Redis {
    /** @nothing */
    constructor(...options: unknown[]);
    /** @cache get key arg0 shared @io http brief */
    get(key: Key): Promise<string | null>;
    /** @cache get key arg0 shared @io http brief */
    getex(key: Key, ...options: (string | number)[]): Promise<string | null>;
    /** @cache get key arg0 shared @io http brief */
    getdel(key: Key): Promise<string | null>;
    /** @cache get shared @io http brief */
    mget(...keys: (Key | Key[])[]): Promise<(string | null)[]>;
    /** @cache get key arg0 shared @io http brief */
    exists(...keys: (Key | Key[])[]): Promise<number>;
    /** @cache get key arg0 shared @io http brief */
    hget(key: Key, field: string | Buffer): Promise<string | null>;
    /** @cache get key arg0 shared @io http brief */
    hgetall(key: Key): Promise<Record<string, string>>;
    /** @cache get key arg0 shared @io http brief */
    smembers(key: Key): Promise<string[]>;
    /** @cache set key arg0 value arg1 ttl arg3 seconds shared @io http brief */
    set(key: Key, value: Text, token?: string, seconds?: number | string, more?: string): Promise<'OK' | null>;
    /** @cache set key arg0 value arg2 ttl arg1 seconds shared @io http brief */
    setex(key: Key, seconds: number | string, value: Text): Promise<'OK'>;
    /** @cache set key arg0 value arg2 ttl arg1 shared @io http brief */
    psetex(key: Key, milliseconds: number | string, value: Text): Promise<unknown>;
    /** @io http brief */
    setnx(key: Key, value: Text): Promise<number>;
    /** @cache set key arg0 value arg1 shared @io http brief */
    hset(key: Key, ...values: unknown[]): Promise<number>;
    /** @cache set key arg0 value arg1 shared @io http brief */
    hmset(key: Key, ...values: unknown[]): Promise<'OK'>;
    /** @cache set value arg0 shared @io http brief */
    mset(...values: unknown[]): Promise<'OK'>;
    /** @cache delete key arg0 shared */
    del(...keys: (Key | Key[])[]): Promise<number>;
    /** @cache delete key arg0 shared */
    unlink(...keys: (Key | Key[])[]): Promise<number>;
    /** @cache delete key arg0 shared */
    hdel(key: Key, ...fields: (string | Buffer)[]): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    incr(key: Key): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    incrby(key: Key, increment: number | string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    decr(key: Key): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    decrby(key: Key, decrement: number | string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    hincrby(key: Key, field: string | Buffer, increment: number | string): Promise<number>;
    /** @io http brief */
    lpush(key: Key, ...elements: Text[]): Promise<number>;
    /** @io http brief */
    rpush(key: Key, ...elements: Text[]): Promise<number>;
    /** @io http brief */
    lpop(key: Key): Promise<string | null>;
    /** @io http brief */
    rpop(key: Key): Promise<string | null>;
    /** @io http brief */
    sadd(key: Key, ...members: Text[]): Promise<number>;
    /** @io http brief */
    srem(key: Key, ...members: Text[]): Promise<number>;
    /** @io http brief */
    zadd(key: Key, ...scored: Text[]): Promise<number | string>;
    /** @io http brief */
    zrem(key: Key, ...members: Text[]): Promise<number>;
    /** @cache delete shared */
    flushdb(mode?: string): Promise<'OK'>;
    /** @cache delete shared */
    flushall(mode?: string): Promise<'OK'>;
    /** @nothing */
    expire(key: Key, seconds: number | string): Promise<number>;
    /** @nothing */
    pexpire(key: Key, milliseconds: number | string): Promise<number>;
    /** @cache delete script arg0 shared @io http brief */
    eval(script: string, count: number | string, ...given: unknown[]): Promise<unknown>;
    /** The keys that fit the pattern. @gives derived arg0 @io http verb "goes through all keys of Redis" */
    keys(pattern: string): Promise<string[]>;
    /** @io http brief */
    scan(cursor: number | string, ...options: (string | number)[]): Promise<[cursor: string, elements: string[]]>;
    /** @nothing */
    ttl(key: Key): Promise<number>;
    /** @io http brief */
    publish(channel: string | Buffer, message: string | Buffer): Promise<number>;
    /** @io http brief */
    xadd(key: Key, ...given: Text[]): Promise<string | null>;
    /** @io http brief */
    xdel(key: Key, ...ids: Text[]): Promise<number>;
    /** @io http brief */
    xlen(key: Key): Promise<number>;
    /** @io http brief */
    xrange(key: Key, start: Text, end: Text, ...given: unknown[]): Promise<[id: string, fields: string[]][]>;
    /** @io http brief */
    xread(...given: unknown[]): Promise<[key: string, items: [id: string, fields: string[]][]][] | null>;
    /** @io http brief */
    xreadgroup(...given: unknown[]): Promise<unknown[]>;
    /** @io http brief */
    xack(key: Key, group: string | Buffer, ...ids: Text[]): Promise<number>;
    /** @io http brief */
    xgroup(command: string, key: Key, ...given: unknown[]): Promise<unknown>;
    /** @io http brief */
    xinfo(command: string, key: Key, ...given: unknown[]): Promise<unknown>;
    /** @nothing */
    quit(): Promise<'OK'>;
    /** @nothing */
    disconnect(reconnect?: boolean): void;
  }
  export default Redis;
}

declare module 'redis' {
  /** @options */
  interface ScanOptions {
    MATCH?: string;
    COUNT?: number;
  }
  /** @options */
  interface SetOptions {
    EX?: number;
    PX?: number;
    [option: string]: unknown;
  }
  export interface RedisClientType {
    /** @cache get key arg0 shared @io http brief */
    get(key: string): Promise<string | null>;
    /** @cache get shared @io http brief */
    mGet(keys: string[]): Promise<(string | null)[]>;
    /** @cache get key arg0 shared @io http brief */
    exists(keys: string | string[]): Promise<number>;
    /** @cache get key arg0 shared @io http brief */
    hGet(key: string, field: string): Promise<string | null>;
    /** @cache get key arg0 shared @io http brief */
    hGetAll(key: string): Promise<Record<string, string>>;
    /** @cache set key arg0 value arg1 ttl arg2.EX seconds shared @io http brief */
    set(key: string, value: string | number, options?: SetOptions): Promise<string | null>;
    /** @cache set key arg0 value arg2 ttl arg1 seconds shared @io http brief */
    setEx(key: string, seconds: number, value: string): Promise<string>;
    /** @cache set key arg0 value arg1 shared @io http brief */
    hSet(key: string, field: unknown, value?: unknown): Promise<number>;
    /** @cache delete key arg0 shared */
    del(keys: string | string[]): Promise<number>;
    /** @cache delete key arg0 shared */
    unlink(keys: string | string[]): Promise<number>;
    /** @cache delete key arg0 shared */
    hDel(key: string, field: string | string[]): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    incr(key: string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    incrBy(key: string, increment: number): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    decr(key: string): Promise<number>;
    /** @cache delete key arg0 shared @io http brief */
    hIncrBy(key: string, field: string, increment: number): Promise<number>;
    /** @io http brief */
    lPush(key: string, elements: string | string[]): Promise<number>;
    /** @io http brief */
    rPush(key: string, elements: string | string[]): Promise<number>;
    /** @io http brief */
    sAdd(key: string, members: string | string[]): Promise<number>;
    /** @cache delete shared */
    flushDb(mode?: string): Promise<string>;
    /** @cache delete shared */
    flushAll(mode?: string): Promise<string>;
    /** @nothing */
    expire(key: string, seconds: number): Promise<number>;
    /** @cache delete script arg0 shared @io http brief */
    eval(script: string, options?: object): Promise<unknown>;
    /** The keys that fit the pattern. @gives derived arg0 @io http verb "goes through all keys of Redis" */
    keys(pattern: string): Promise<string[]>;
    /** The keys that fit the pattern. @gives derived arg0.MATCH @io http verb "goes through all keys of Redis" */
    scanIterator(options?: ScanOptions): AsyncIterable<string | string[]>;
    /** @io http brief */
    publish(channel: string, message: string): Promise<number>;
    /** @io http brief */
    xAdd(key: string, id: string, message: object, options?: object): Promise<string>;
    /** @io http brief */
    xAck(key: string, group: string, id: string | string[]): Promise<number>;
    /** @io http brief */
    xDel(key: string, id: string | string[]): Promise<number>;
    /** @io http brief */
    xLen(key: string): Promise<number>;
    /** @io http brief */
    xRead(streams: object, options?: object): Promise<unknown>;
    /** @io http brief */
    xReadGroup(group: string, consumer: string, streams: object, options?: object): Promise<unknown>;
    /** @io http brief */
    xGroupCreate(key: string, group: string, id: string, options?: object): Promise<string>;
    /** @nothing */
    connect(): Promise<RedisClientType>;
    /** @nothing */
    quit(): Promise<string>;
  }
  /** @nothing */
  export function createClient(options?: object): RedisClientType;
}
