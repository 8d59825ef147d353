// PlanetScale's driver: MySQL over HTTP, a statement a request; a transaction keeps a session of its own on the server.
// Read: https://github.com/planetscale/database-js
declare module '@planetscale/database' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @nothing */
  export interface ExecutedQuery<T = Row> {
    readonly rows: T[];
    readonly size: number;
    readonly insertId: string;
    readonly rowsAffected: number;
  }
  /** @handle */
  interface Tx {
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "one statement with IN (:keys) for all keys" */
    execute<T = Row>(query: string, values?: unknown, options?: object): Promise<ExecutedQuery<T>>;
  }
  export type Transaction = Tx;
  /** @connection requests */
  export class Connection {
    /** @nothing */
    constructor(config: object);
    /** @issues BEGIN  @calls arg0 once in transaction handle 0 returns  @issues COMMIT */
    transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
    /** @raw  @rows returned.rows  @instead "one statement with IN (:keys) for all keys" */
    execute<T = Row>(query: string, values?: unknown, options?: object): Promise<ExecutedQuery<T>>;
    /** @nothing */
    refresh(): Promise<void>;
  }
  /** @connection requests */
  export class Client {
    /** @nothing */
    constructor(config: object);
    /** @issues BEGIN  @calls arg0 once in transaction handle 0 returns  @issues COMMIT */
    transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
    /** @raw  @rows returned.rows  @instead "one statement with IN (:keys) for all keys" */
    execute<T = Row>(query: string, values?: unknown, options?: object): Promise<ExecutedQuery<T>>;
    /** @nothing */
    connection(): Connection;
  }
  /** @nothing */
  export function connect(config: object): Connection;
}
