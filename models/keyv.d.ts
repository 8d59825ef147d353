// Keyv: keys and values over a Map or a store outside the process. Times are milliseconds.
declare module 'keyv' {
  /** @options */
  interface KeyvOptions {
    store?: unknown;
    namespace?: string;
    ttl?: number;
  }
  export class Keyv {
    /** @cache store ttl arg0.ttl */
    constructor(options?: string | KeyvOptions, more?: KeyvOptions);
    /** @cache get key arg0 shared */
    get<Value = unknown>(key: string): Promise<Value | undefined>;
    /** @cache get shared */
    getMany<Value = unknown>(keys: string[]): Promise<(Value | undefined)[]>;
    /** @cache set key arg0 value arg1 ttl arg2 shared */
    set<Value = unknown>(key: string, value: Value, ttl?: number): Promise<boolean>;
    /** @cache delete key arg0 shared */
    delete(key: string | string[]): Promise<boolean>;
    /** @cache delete shared */
    deleteMany(keys: string[]): Promise<boolean>;
    /** @cache delete shared */
    clear(): Promise<void>;
    /** @cache get key arg0 shared */
    has(key: string): Promise<boolean>;
    /** @io http optional verb "goes through all keys of the store" */
    iterator(...given: unknown[]): AsyncGenerator<[key: string, value: unknown], void>;
    /** @nothing */
    disconnect(): Promise<void>;
  }
  export default Keyv;
}
