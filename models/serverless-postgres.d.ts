// PostgreSQL for code without a server of its own: Neon's driver, a statement a request or node-postgres over a socket, and
// what Vercel built on it.
// Read: https://github.com/neondatabase/serverless#readme, https://vercel.com/docs/storage/vercel-postgres/sdk
declare module '@neondatabase/serverless' {
  import { Client, Pool } from 'pg';
  export { Client, Pool };
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @awaited raw */
  export interface NeonQueryPromise<A = unknown, F = unknown, T = Row[]> extends Promise<T> {
    /** @nothing */
    execute(query: object, options?: object): Promise<T>;
  }
  export interface NeonQueryFunction<A extends boolean, F extends boolean> {
    /** @becomes raw  @instead "one statement with = ANY(${keys}) for all keys" */
    (template: TemplateStringsArray, ...parameters: unknown[]): NeonQueryPromise;
    /** @becomes raw  @instead "one statement with = ANY($1) for all keys" */
    query(text: string, parameters?: unknown[], options?: object): NeonQueryPromise;
    /** All in one round trip, one after the other.  @issues BEGIN  @issues COMMIT  @runs arg0 */
    transaction(queries: NeonQueryPromise[], options?: object): Promise<Row[][]>;
  }
  /** @nothing */
  export function neon(url: string, options?: object): NeonQueryFunction<false, false>;
}
declare module '@vercel/postgres' {
  import { Client, Pool, type PoolClient, type QueryResult } from 'pg';
  /** @handle */
  export interface VercelPoolClient extends PoolClient {
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "one statement with = ANY(${keys}) for all keys" */
    sql<R>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<QueryResult<R>>;
  }
  /** @handle */
  export class VercelClient extends Client {
    /** @raw  @rows returned.rows  @runs-on receiver  @instead "one statement with = ANY(${keys}) for all keys" */
    sql<R>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<QueryResult<R>>;
  }
  export class VercelPool extends Pool {
    /** @raw  @rows returned.rows  @instead "one statement with = ANY(${keys}) for all keys" */
    sql<R>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<QueryResult<R>>;
    /** @opens */
    connect(): Promise<VercelPoolClient>;
  }
  /** @nothing */
  export function createPool(options?: object): VercelPool;
  /** @opens client */
  export function createClient(options?: object): VercelClient;
  /** The pool of the process, which is a function too. */
  interface Sql extends VercelPool {
    /** @raw  @rows returned.rows  @instead "one statement with = ANY(${keys}) for all keys" */
    <R>(template: TemplateStringsArray, ...parameters: unknown[]): Promise<QueryResult<R>>;
  }
  export const sql: Sql;
  export const db: Sql;
}
