// SQLite off the event loop: sqlite3, which calls back from a thread, sqlite, which makes promises of that, and libSQL, which
// asks a file or a server. One database of sqlite3 is one connection: what is sent while a transaction is open belongs to it. libSQL
// has a connection of its own for each transaction, and knows no pool.
// Read: https://github.com/TryGhost/node-sqlite3/wiki/API, https://github.com/kriasoft/node-sqlite#readme,
// https://docs.turso.tech/sdk/ts/reference
declare module 'sqlite3' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** What `this` is in what `run` calls back. */
  export interface RunResult extends Statement {
    readonly lastID: number;
    readonly changes: number;
  }
  type Told = (error: Error | null) => void;
  type One<T> = (error: Error | null, row: T) => void;
  type All<T> = (error: Error | null, rows: T[]) => void;

  /** Prepared once, run with its values as often as it is called. @builds raw @connection shared */
  export class Statement {
    /** @gives same receiver */
    bind(...parameters: unknown[]): this;
    /** @nothing */
    reset(callback?: (error: null) => void): this;
    /** @nothing */
    finalize(callback?: Told): Database;
    /** @runs receiver  @calls arg0 once result 1  @calls arg1 once result 1 */
    run(...parameters: unknown[]): Statement;
    /** @runs receiver one  @calls arg0 once result 1  @calls arg1 once result 1 */
    get<T = Row>(parameters?: unknown, callback?: One<T>): Statement;
    /** @runs receiver  @calls arg0 once result 1  @calls arg1 once result 1 */
    all<T = Row>(parameters?: unknown, callback?: All<T>): Statement;
    /** @runs receiver  @calls arg1 each over returned element 1  @calls arg2 once */
    each<T = Row>(
      parameters?: unknown,
      callback?: One<T>,
      complete?: (error: Error | null, count: number) => void,
    ): Statement;
  }
  /** @connection shared */
  export class Database {
    /** @opens client  @calls arg1 once  @calls arg2 once */
    constructor(filename: string, mode?: unknown, callback?: Told);
    /** @release client  @calls arg0 once */
    close(callback?: Told): void;
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one statement for all rows: INSERT … SELECT … FROM json_each(?)" */
    run(sql: string, parameters?: unknown, callback?: (this: RunResult, error: Error | null) => void): Database;
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one statement with IN (SELECT value FROM json_each(?)) for all keys" */
    get<T = Row>(sql: string, parameters?: unknown, callback?: One<T>): Database;
    /** @raw  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one statement with IN (SELECT value FROM json_each(?)) for all keys" */
    all<T = Row>(sql: string, parameters?: unknown, callback?: All<T>): Database;
    /** @raw  @calls arg1 each over returned element 1  @calls arg2 each over returned element 1  @calls arg3 once */
    each<T = Row>(
      sql: string,
      parameters?: unknown,
      callback?: unknown,
      complete?: (error: Error | null, count: number) => void,
    ): Database;
    /** @raw  @calls arg1 once */
    exec(sql: string, callback?: Told): Database;
    /** @gives handle receiver  @becomes raw  @instead "one statement for all keys or rows (json_each)" */
    prepare(sql: string, ...parameters: unknown[]): Statement;
    /** @calls arg0 once */
    serialize(callback?: () => void): void;
    /** @calls arg0 once */
    parallelize(callback?: () => void): void;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...given: unknown[]) => void): Database;
    /** @nothing */
    configure(option: string, value: unknown): void;
    /** @nothing */
    loadExtension(filename: string, callback?: Told): Database;
    /** @nothing */
    interrupt(): void;
  }
  export const OPEN_READONLY: number;
  export const OPEN_READWRITE: number;
  export const OPEN_CREATE: number;
  /** @nothing */
  export function verbose(): typeof import('sqlite3');
  export * as default from 'sqlite3';
}
declare module 'sqlite' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @options */
  interface RunResult {
    lastID?: number;
    changes?: number;
    [property: string]: any;
  }
  /** Prepared once, run with its values as often as it is called. @builds raw @connection shared */
  export class Statement {
    /** @nothing */
    bind(...parameters: unknown[]): Promise<void>;
    /** @nothing */
    reset(): Promise<void>;
    /** @nothing */
    finalize(): Promise<void>;
    /** @runs receiver */
    run(...parameters: unknown[]): Promise<RunResult>;
    /** @runs receiver one */
    get<T = Row>(...parameters: unknown[]): Promise<T | undefined>;
    /** @runs receiver */
    all<T = Row[]>(...parameters: unknown[]): Promise<T>;
    /** @runs receiver  @calls arg1 each over returned element 1 */
    each<T = Row>(...parameters: unknown[]): Promise<number>;
  }
  /** @connection shared */
  export class Database<Driver = unknown, Stmt = unknown> {
    /** @nothing */
    constructor(config: object);
    /** @opens client */
    open(): Promise<void>;
    /** @release client */
    close(): Promise<void>;
    /** @raw  @instead "one statement for all rows: INSERT … SELECT … FROM json_each(?)" */
    run(sql: unknown, ...parameters: unknown[]): Promise<RunResult>;
    /** @raw  @instead "one statement with IN (SELECT value FROM json_each(?)) for all keys" */
    get<T = Row>(sql: unknown, ...parameters: unknown[]): Promise<T | undefined>;
    /** @raw  @instead "one statement with IN (SELECT value FROM json_each(?)) for all keys" */
    all<T = Row[]>(sql: unknown, ...parameters: unknown[]): Promise<T>;
    /** @raw  @calls arg1 each over returned element 1  @calls arg2 each over returned element 1 */
    each<T = Row>(sql: unknown, ...parameters: unknown[]): Promise<number>;
    /** @raw */
    exec(sql: unknown): Promise<void>;
    /** @gives handle receiver  @becomes raw  @instead "one statement for all keys or rows (json_each)" */
    prepare(sql: unknown, ...parameters: unknown[]): Promise<Statement>;
    /** What has to be done to the tables, once for each change of them.  @raw verb "MIGRATE" defines */
    migrate(config?: object): Promise<void>;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...given: unknown[]) => void): void;
    /** @nothing */
    configure(option: string, value: unknown): unknown;
    /** @nothing */
    getDatabaseInstance(): Driver;
  }
  /** @opens client */
  export function open<Driver = unknown, Stmt = unknown>(config: object): Promise<Database<Driver, Stmt>>;
}
declare module '@libsql/client' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  export interface ResultSet {
    readonly rows: Row[];
    readonly columns: string[];
    readonly rowsAffected: number;
    readonly lastInsertRowid: bigint | undefined;
  }
  /** @options */
  interface Statement {
    sql: string;
    args?: unknown;
  }
  export type InStatement = string | Statement;
  export type InArgs = unknown;
  export type TransactionMode = 'write' | 'read' | 'deferred';

  /** @connection requests */
  export interface Client {
    /** @raw  @rows returned.rows  @instead "batch([…]), which sends all in one round trip, or one statement with IN (SELECT value FROM json_each(?))" */
    execute(statement: InStatement, args?: InArgs): Promise<ResultSet>;
    /** All in one round trip, and in one transaction.  @raw verb "BATCH" */
    batch(statements: unknown[], mode?: TransactionMode): Promise<ResultSet[]>;
    /** @raw verb "BATCH" defines */
    migrate(statements: unknown[]): Promise<ResultSet[]>;
    /** @raw */
    executeMultiple(sql: string): Promise<void>;
    /** @begin returned */
    transaction(mode?: TransactionMode): Promise<Transaction>;
    /** @io http */
    sync(): Promise<unknown>;
    /** @release client */
    close(): void;
    readonly closed: boolean;
    readonly protocol: string;
  }
  /** @handle */
  export interface Transaction {
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "batch([…]), which sends all in one round trip, or one statement with IN (SELECT value FROM json_each(?))" */
    execute(statement: InStatement): Promise<ResultSet>;
    /** @raw verb "BATCH"  @runs-on receiver */
    batch(statements: unknown[]): Promise<ResultSet[]>;
    /** @raw  @runs-on receiver */
    executeMultiple(sql: string): Promise<void>;
    /** @commit  @runs-on receiver */
    commit(): Promise<void>;
    /** @rollback  @runs-on receiver */
    rollback(): Promise<void>;
    /** Undoes what has not been committed.  @rollback  @runs-on receiver */
    close(): void;
    readonly closed: boolean;
  }
  /** @opens client */
  export function createClient(config: object): Client;
}
declare module '@libsql/client/web' {
  export { createClient, Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client';
}
declare module '@libsql/client/http' {
  export { createClient, Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client';
}
declare module '@libsql/client/sqlite3' {
  export { createClient, Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client';
}
