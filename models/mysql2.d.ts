// mysql2 3, and mysql 2, which has the part of it that calls back: a pool gives whichever connection is free to each query, and
// one of its own to who asks for it; by promises, or by callbacks.
// Read: https://sidorares.github.io/node-mysql2/docs, .../docs/examples/connections/create-pool, .../docs/documentation/promise-wrapper
declare module 'mysql2/promise' {
  /** @options */
  interface Options {
    [option: string]: any;
  }
  /** @options */
  export interface RowDataPacket {
    [column: string]: any;
  }
  export interface ResultSetHeader {
    affectedRows: number;
    insertId: number;
    changedRows: number;
  }
  type Answer<T> = [T, object[]];

  /** @handle */
  export interface Connection {
    /** @raw  @rows returned.0  @runs-on receiver  @instead "one statement with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    query<T = RowDataPacket[]>(sql: string | Options, values?: unknown): Promise<Answer<T>>;
    /** @raw  @rows returned.0  @runs-on receiver  @instead "one query (execute takes no lists) with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    execute<T = RowDataPacket[]>(sql: string | Options, values?: unknown): Promise<Answer<T>>;
    /** @begin  @runs-on receiver */
    beginTransaction(): Promise<void>;
    /** @commit  @runs-on receiver */
    commit(): Promise<void>;
    /** @rollback  @runs-on receiver */
    rollback(): Promise<void>;
    /** @release client */
    end(options?: unknown): Promise<void>;
    /** @release client */
    destroy(): void;
    /** @nothing */
    connect(): Promise<void>;
    /** @nothing */
    ping(): Promise<void>;
    /** @nothing */
    escape(value: unknown): string;
    /** @nothing */
    format(sql: string, values?: unknown): string;
  }
  /** @handle */
  export interface PoolConnection extends Connection {
    /** @release */
    release(): void;
  }
  export interface Pool {
    /** @raw  @rows returned.0  @instead "one statement with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    query<T = RowDataPacket[]>(sql: string | Options, values?: unknown): Promise<Answer<T>>;
    /** @raw  @rows returned.0  @instead "one query (execute takes no lists) with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    execute<T = RowDataPacket[]>(sql: string | Options, values?: unknown): Promise<Answer<T>>;
    /** @opens */
    getConnection(): Promise<PoolConnection>;
    /** @release arg0 */
    releaseConnection(connection: PoolConnection): void;
    /** @release client */
    end(): Promise<void>;
    /** @nothing */
    escape(value: unknown): string;
    /** @nothing */
    format(sql: string, values?: unknown): string;
  }
  /** @opens client */
  export function createPool(options: string | Options): Pool;
  /** @opens client */
  export function createConnection(options: string | Options): Promise<Connection>;
}
declare module 'mysql2' {
  import { Connection as PromiseConnection, Pool as PromisePool, RowDataPacket } from 'mysql2/promise';
  export { RowDataPacket, ResultSetHeader } from 'mysql2/promise';
  /** @options */
  interface Options {
    [option: string]: any;
  }
  type Done = (error: Error | null, rows: RowDataPacket[], fields: object[]) => void;
  type Told = (error: Error | null) => void;

  /** @handle */
  export interface Connection {
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @runs-on receiver  @instead "one statement with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    query(sql: string | Options, values?: unknown, callback?: Done): object;
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @runs-on receiver  @instead "one query (execute takes no lists) with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    execute(sql: string | Options, values?: unknown, callback?: Done): object;
    /** @begin  @calls arg0 once  @runs-on receiver */
    beginTransaction(callback: Told): void;
    /** @commit  @calls arg0 once  @runs-on receiver */
    commit(callback?: Told): void;
    /** @rollback  @calls arg0 once  @runs-on receiver */
    rollback(callback: Told): void;
    /** @release client */
    end(callback?: Told): void;
    /** @release client */
    destroy(): void;
    /** @gives handle receiver */
    promise(): PromiseConnection;
    /** @nothing */
    escape(value: unknown): string;
    /** @nothing */
    format(sql: string, values?: unknown): string;
  }
  /** @handle */
  export interface PoolConnection extends Connection {
    /** @release */
    release(): void;
  }
  export interface Pool {
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one statement with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    query(sql: string | Options, values?: unknown, callback?: Done): object;
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one query (execute takes no lists) with IN (?) and the list of keys, or VALUES ? and the list of rows," */
    execute(sql: string | Options, values?: unknown, callback?: Done): object;
    /** @calls arg0 once handle 1 taken */
    getConnection(callback: (error: Error | null, connection: PoolConnection) => void): void;
    /** @release arg0 */
    releaseConnection(connection: PoolConnection): void;
    /** @gives pool */
    promise(): PromisePool;
    /** @release client */
    end(callback?: Told): void;
    /** @nothing */
    escape(value: unknown): string;
    /** @nothing */
    format(sql: string, values?: unknown): string;
  }
  /** @opens client */
  export function createPool(options: string | Options): Pool;
  /** @opens client */
  export function createConnection(options: string | Options): Connection;
  /** @nothing */
  export function escape(value: unknown): string;
  /** @nothing */
  export function format(sql: string, values?: unknown): string;
}
declare module 'mysql' {
  export { createConnection, createPool, escape, format, Connection, Pool, PoolConnection } from 'mysql2';
}
