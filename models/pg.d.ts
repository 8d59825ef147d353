// node-postgres: a pool gives whichever connection is free to each query, and a client of its own to who asks for one.
declare module 'pg' {
  /** @options */
  export interface QueryResult<R = Row> {
    rows: R[];
    rowCount: number | null;
    command: string;
    fields: object[];
  }
  /** @options */
  export interface PoolConfig {
    max?: number;
    connectionString?: string;
    [option: string]: any;
  }
  /** @options */
  export interface ClientConfig {
    connectionString?: string;
    [option: string]: any;
  }
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @options */
  interface QueryOptions {
    text: string;
    values?: unknown[];
    name?: string;
    rowMode?: string;
  }

  type Done<R> = (error: Error | undefined, result: QueryResult<R>) => void;

  export class ClientBase {
    /** @nothing */
    connect(): Promise<void>;
    /** @raw  @rows returned.rows  @calls arg1 once result 1  @calls arg2 once result 1  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    query<R = Row>(
      query: string | QueryOptions,
      values?: unknown[] | Done<R>,
      callback?: Done<R>,
    ): Promise<QueryResult<R>>;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    once(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    escapeIdentifier(text: string): string;
    /** @nothing */
    escapeLiteral(text: string): string;
  }
  /** @handle */
  export interface PoolClient extends ClientBase {
    /** @release */
    release(error?: Error | boolean): void;
  }
  interface Release {
    /** @release */
    (error?: Error | boolean): void;
  }
  /** @handle */
  export class Client extends ClientBase {
    /** @opens client */
    constructor(config?: string | ClientConfig);
    /** @release client */
    end(): Promise<void>;
  }
  export class Pool {
    /** @opens client */
    constructor(config?: PoolConfig);
    readonly totalCount: number;
    readonly idleCount: number;
    readonly waitingCount: number;
    /** @opens */
    connect(): Promise<PoolClient>;
    /** @calls arg0 once handle 1 taken 2 */
    connect(callback: (error: Error | undefined, client: PoolClient, release: Release) => void): void;
    /** @raw  @rows returned.rows  @calls arg1 once result 1  @calls arg2 once result 1  @instead "one statement with = ANY($1) for all keys" */
    query<R = Row>(
      query: string | QueryOptions,
      values?: unknown[] | Done<R>,
      callback?: Done<R>,
    ): Promise<QueryResult<R>>;
    /** @release client */
    end(): Promise<void>;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
  }
  export * as default from 'pg';
}
declare module 'pg-pool' {
  import { Pool } from 'pg';
  export default Pool;
}
