// SQLite in this very process: a statement is no round trip, so many small ones are what its authors advise
// (https://sqlite.org/np1queryprob.html); what they cost is time on the event loop.
// Read: https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md, https://nodejs.org/api/sqlite.html
declare module 'better-sqlite3' {
  interface Statement<BindParameters = unknown, Result = unknown> {
    /** @blocks brief verb "runs a statement of SQLite"  @instead "one statement for all rows (INSERT … SELECT … FROM json_each(?)), or a worker thread where there are many" */
    run(...parameters: unknown[]): Database.RunResult;
    /** @blocks brief verb "reads a row of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    get(...parameters: unknown[]): Result | undefined;
    /** @blocks brief verb "reads rows of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    all(...parameters: unknown[]): Result[];
    /** @blocks brief verb "reads rows of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    iterate(...parameters: unknown[]): IterableIterator<Result>;
    /** @gives same receiver */
    pluck(on?: boolean): this;
    /** @gives same receiver */
    expand(on?: boolean): this;
    /** @gives same receiver */
    raw(on?: boolean): this;
    /** @gives same receiver */
    bind(...parameters: unknown[]): this;
    /** @nothing */
    columns(): object[];
  }
  class BetterSqlite3 {
    /** @blocks verb "opens a file of SQLite" */
    constructor(file?: string | object, options?: object);
    /** @nothing */
    prepare<P = unknown, Result = unknown>(source: string): Statement<P, Result>;
    /** @blocks brief verb "runs statements of SQLite" */
    exec(source: string): this;
    /** @blocks brief verb "asks SQLite for a setting" */
    pragma(source: string, options?: object): unknown;
    /** Runs between BEGIN and COMMIT, and gives what the function gives. @gives same arg0 */
    transaction<F extends (...given: never[]) => unknown>(work: F): F;
    /** @nothing */
    close(): this;
    /** @nothing */
    function(name: string, ...given: unknown[]): this;
    /** @nothing */
    aggregate(name: string, options: object): this;
    /** @nothing */
    loadExtension(path: string): this;
    /** @io file */
    backup(file: string, options?: object): Promise<object>;
  }
  namespace Database {
    interface RunResult {
      changes: number;
      lastInsertRowid: number | bigint;
    }
    type Database = BetterSqlite3;
  }
  const Database: typeof BetterSqlite3;
  export = Database;
}
declare module 'node:sqlite' {
  export interface StatementSync {
    /** @blocks brief verb "runs a statement of SQLite"  @instead "one statement for all rows (INSERT … SELECT … FROM json_each(?)), or a worker thread where there are many" */
    run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    /** @blocks brief verb "reads a row of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    get(...parameters: unknown[]): { [column: string]: unknown } | undefined;
    /** @blocks brief verb "reads rows of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    all(...parameters: unknown[]): { [column: string]: unknown }[];
    /** @blocks brief verb "reads rows of SQLite"  @instead "one statement for all keys before the loop (WHERE id IN (SELECT value FROM json_each(?))), and look its rows up in a Map" */
    iterate(...parameters: unknown[]): IterableIterator<{ [column: string]: unknown }>;
    /** @nothing */
    columns(): object[];
    /** @nothing */
    setReadBigInts(on: boolean): void;
  }
  export class DatabaseSync {
    /** @blocks verb "opens a file of SQLite" */
    constructor(path: string, options?: object);
    /** @nothing */
    prepare(sql: string): StatementSync;
    /** @blocks brief verb "runs statements of SQLite" */
    exec(sql: string): void;
    /** @nothing */
    open(): void;
    /** @nothing */
    close(): void;
    /** @nothing */
    function(name: string, ...given: unknown[]): void;
  }
}
