// PGlite: PostgreSQL in this very process. There is one connection, and a transaction has it for itself: what is sent beside it
// waits for its end.
// Read: https://pglite.dev/docs/api
declare module '@electric-sql/pglite' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  export interface Results<T = Row> {
    readonly rows: T[];
    readonly fields: object[];
    readonly affectedRows?: number;
  }
  /** @handle */
  export interface Transaction {
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    query<T = Row>(query: string, parameters?: unknown[], options?: object): Promise<Results<T>>;
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "one statement with = ANY(${keys}) for all keys" */
    sql<T = Row>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<Results<T>>;
    /** @raw  @runs-on receiver */
    exec(query: string, options?: object): Promise<Results[]>;
    /** @rollback  @runs-on receiver */
    rollback(): Promise<void>;
    readonly closed: boolean;
  }
  /** @connection queued */
  export class PGlite {
    /** @opens client */
    constructor(dataDir?: unknown, options?: object);
    /** @opens client */
    static create(dataDir?: unknown, options?: object): Promise<PGlite>;
    readonly waitReady: Promise<void>;
    readonly ready: boolean;
    readonly closed: boolean;
    /** @raw  @rows returned.rows  @instead "one statement with = ANY($1) for all keys" */
    query<T = Row>(query: string, parameters?: unknown[], options?: object): Promise<Results<T>>;
    /** @raw  @rows returned.rows  @instead "one statement with = ANY(${keys}) for all keys" */
    sql<T = Row>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<Results<T>>;
    /** @raw */
    exec(query: string, options?: object): Promise<Results[]>;
    /**
     * @transaction arg0 handle 0
     * @inside "Run it on the transaction that is given to the function (tx, not the database), passed on as a parameter where a helper runs it."
     */
    transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
    /** @raw verb "LISTEN" */
    listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
    /** @nothing */
    describeQuery(query: string, options?: object): Promise<object>;
    /** @io file */
    dumpDataDir(compression?: string): Promise<object>;
    /** @release client */
    close(): Promise<void>;
  }
}
