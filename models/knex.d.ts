// Knex 2 and 3: builders that run when they are awaited, tables by name, transactions in a callback or by hand.
// Read: https://knexjs.org/guide/query-builder.html, /guide/transactions.html, /guide/raw.html, /guide/interfaces.html
declare module 'knex' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @options */
  interface TransactionConfig {
    isolationLevel?: string;
    readOnly?: boolean;
    doNotRejectOnRollback?: boolean;
    connection?: unknown;
  }
  /** @options */
  interface Config {
    client?: unknown;
    connection?: unknown;
    pool?: { min?: number; max?: number };
    [option: string]: any;
  }
  /** What a row or rows, or the first of them, are inserted or updated from. */
  type Values = object | readonly object[];

  export interface Knex<TRecord extends {} = Row, TResult = TRecord[]> extends Knex.QueryStarts<TRecord> {
    /** @gives handle receiver  @becomes reads many arg0  @where  @instead "one query with whereIn(column, keys), before the loop" */
    <T extends {} = TRecord>(table: unknown, options?: object): Knex.QueryBuilder<T, T[]>;
    readonly client: object;
    /** @gives handle receiver */
    readonly schema: Knex.SchemaBuilder;
    readonly fn: Knex.FunctionHelper;
    /** @gives handle receiver  @becomes raw  @instead "one statement for all keys" */
    raw<T = Row>(sql: string, ...bindings: unknown[]): Knex.Raw<T>;
    /** @nothing */
    ref(source: string): Knex.Ref;
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction, by trx(table) or .transacting(trx), with trx passed on as a parameter where a helper runs it."
     */
    transaction<T>(work: (trx: Knex.Transaction) => Promise<T>, config?: TransactionConfig): Promise<T>;
    /** The function gives nothing, and ends the transaction by its handle.  @issues BEGIN  @calls arg0 once handle 0  @runs-on receiver */
    transaction<T>(work: (trx: Knex.Transaction) => void, config?: TransactionConfig): Promise<T>;
    /**
     * @begin returned  @runs-on receiver
     * @inside "Run it on the transaction, by trx(table) or .transacting(trx), with trx passed on as a parameter where a helper runs it."
     */
    transaction(config?: TransactionConfig): Promise<Knex.Transaction>;
    /** @gives handle receiver */
    transactionProvider(config?: TransactionConfig): Knex.TransactionProvider;
    /**
     * Inserts so many rows at a time, in a transaction of its own.
     * @gives handle receiver  @becomes issues BEGIN outside  @becomes writes many arg0 inserts arg1 each arg1 by arg2 1000  @becomes issues COMMIT outside
     */
    batchInsert(table: string, rows: readonly object[], chunkSize?: number): Knex.BatchInsertBuilder;
    /** @release client */
    destroy(): Promise<void>;
    /** @nothing */
    on(event: string, listener: (...given: never[]) => void): this;
  }
  /** @opens client */
  export function knex(config: Config | string): Knex;
  export default knex;

  export namespace Knex {
    /** What a connection, or a transaction, starts a builder with beside the name of a table. */
    interface QueryStarts<TRecord extends {} = Row> {
      /** @gives handle receiver  @becomes reads many  @where */
      select(...columns: unknown[]): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads many */
      distinct(...columns: unknown[]): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads one */
      first(...columns: unknown[]): QueryBuilder<TRecord, TRecord | undefined>;
      /** @gives handle receiver  @becomes reads many arg0  @where  @instead "one query with whereIn(column, keys), before the loop" */
      from<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @gives handle receiver  @becomes reads many arg0  @where */
      table<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @gives handle receiver  @becomes writes many arg0 inserts */
      into<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @gives handle receiver  @becomes writes many inserts arg0  @plural arg0  @instead "insert(list) outside the loop" */
      insert(data: Values, returning?: unknown, options?: object): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads count */
      count(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads count */
      countDistinct(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads count */
      min(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads count */
      max(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads count */
      sum(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads count */
      avg(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @gives handle receiver  @becomes reads many  @where arg0  @calls arg0 once */
      where(...given: unknown[]): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads many */
      with(alias: string, ...query: unknown[]): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads many */
      withRecursive(alias: string, ...query: unknown[]): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads many */
      withSchema(name: string): QueryBuilder<TRecord, TRecord[]>;
      /** @gives handle receiver  @becomes reads many */
      queryBuilder(): QueryBuilder<TRecord, TRecord[]>;
    }

    /** Begins the transaction where it is first called, and gives the same one each time. */
    interface TransactionProvider {
      /**
       * @begin returned  @runs-on receiver
       * @inside "Run it on the transaction, by trx(table) or .transacting(trx), with trx passed on as a parameter where a helper runs it."
       */
      (): Promise<Transaction>;
    }

    /** @handle */
    interface Transaction<TRecord extends {} = Row, TResult = TRecord[]> extends Knex<TRecord, TResult> {
      /** @gives end receiver */
      readonly executionPromise: Promise<unknown>;
      /**
       * Inserts so many rows at a time, in a savepoint unless it is told to take this very transaction.
       * @gives handle receiver  @becomes issues SAVEPOINT optional  @becomes writes many arg0 inserts arg1 each arg1 by arg2 1000
       * @becomes issues RELEASE optional
       */
      batchInsert(table: string, rows: readonly object[], chunkSize?: number): BatchInsertBuilder;
      /** @nothing */
      isCompleted(): boolean;
      /** @commit  @runs-on receiver */
      commit(value?: unknown): Promise<unknown>;
      /** @rollback  @runs-on receiver */
      rollback(error?: unknown): Promise<unknown>;
      /**
       * @transaction arg0 handle 0  @runs-on receiver
       * @inside "Run it on the transaction, by trx(table) or .transacting(trx), with trx passed on as a parameter where a helper runs it."
       */
      savepoint<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
    }

    /** A step that changes what is read, not which rows. */
    interface Step<TRecord extends {}, TResult> {
      /** @calls arg0 once  @gives same receiver */
      (...given: unknown[]): QueryBuilder<TRecord, TResult>;
    }
    /** A step that restricts the rows; a function among the arguments builds the condition. */
    interface Where<TRecord extends {}, TResult> {
      /** @where arg0  @calls arg0 once  @gives same receiver */
      (...given: unknown[]): QueryBuilder<TRecord, TResult>;
    }
    interface Grouping<TRecord extends {}, TResult> {
      /** @groups  @gives same receiver */
      (...columns: unknown[]): QueryBuilder<TRecord, TResult>;
    }
    interface Lock<TRecord extends {}, TResult> {
      /** @locks row  @gives same receiver */
      (...tables: unknown[]): QueryBuilder<TRecord, TResult>;
    }

    /** Mutable: a step changes the builder that it is made on. @awaited reads many */
    interface QueryBuilder<TRecord extends {} = Row, TResult = TRecord[]> extends ChainableInterface<TResult> {
      select: Step<TRecord, TResult>;
      columns: Step<TRecord, TResult>;
      column: Step<TRecord, TResult>;
      distinct: Step<TRecord, TResult>;
      distinctOn: Step<TRecord, TResult>;
      as: Step<TRecord, TResult>;
      join: Step<TRecord, TResult>;
      joinRaw: Step<TRecord, TResult>;
      innerJoin: Step<TRecord, TResult>;
      leftJoin: Step<TRecord, TResult>;
      leftOuterJoin: Step<TRecord, TResult>;
      rightJoin: Step<TRecord, TResult>;
      fullOuterJoin: Step<TRecord, TResult>;
      crossJoin: Step<TRecord, TResult>;
      with: Step<TRecord, TResult>;
      withRecursive: Step<TRecord, TResult>;
      withSchema: Step<TRecord, TResult>;
      groupBy: Grouping<TRecord, TResult>;
      groupByRaw: Grouping<TRecord, TResult>;
      orderBy: Step<TRecord, TResult>;
      orderByRaw: Step<TRecord, TResult>;
      union: Step<TRecord, TResult>;
      unionAll: Step<TRecord, TResult>;
      having: Step<TRecord, TResult>;
      havingRaw: Step<TRecord, TResult>;
      modify: Step<TRecord, TResult>;
      comment: Step<TRecord, TResult>;
      hintComment: Step<TRecord, TResult>;
      fromRaw: Step<TRecord, TResult>;
      rightOuterJoin: Step<TRecord, TResult>;
      outerJoin: Step<TRecord, TResult>;
      using: Step<TRecord, TResult>;
      withMaterialized: Step<TRecord, TResult>;
      withNotMaterialized: Step<TRecord, TResult>;
      withWrapped: Step<TRecord, TResult>;
      jsonExtract: Step<TRecord, TResult>;
      jsonSet: Step<TRecord, TResult>;
      jsonInsert: Step<TRecord, TResult>;
      jsonRemove: Step<TRecord, TResult>;
      partitionBy: Step<TRecord, TResult>;
      intersect: Step<TRecord, TResult>;
      except: Step<TRecord, TResult>;
      rank: Step<TRecord, TResult>;
      denseRank: Step<TRecord, TResult>;
      rowNumber: Step<TRecord, TResult>;
      andHaving: Step<TRecord, TResult>;
      orHaving: Step<TRecord, TResult>;
      orHavingRaw: Step<TRecord, TResult>;
      havingIn: Step<TRecord, TResult>;
      havingNotIn: Step<TRecord, TResult>;
      havingNull: Step<TRecord, TResult>;
      havingNotNull: Step<TRecord, TResult>;
      havingBetween: Step<TRecord, TResult>;
      havingNotBetween: Step<TRecord, TResult>;
      orHavingBetween: Step<TRecord, TResult>;
      orHavingNull: Step<TRecord, TResult>;
      orHavingNotNull: Step<TRecord, TResult>;
      clear: Step<TRecord, TResult>;
      clearGroup: Step<TRecord, TResult>;
      clearHaving: Step<TRecord, TResult>;
      clearCounters: Step<TRecord, TResult>;
      where: Where<TRecord, TResult>;
      andWhere: Where<TRecord, TResult>;
      orWhere: Where<TRecord, TResult>;
      whereNot: Where<TRecord, TResult>;
      orWhereNot: Where<TRecord, TResult>;
      whereRaw: Where<TRecord, TResult>;
      andWhereRaw: Where<TRecord, TResult>;
      orWhereRaw: Where<TRecord, TResult>;
      whereExists: Where<TRecord, TResult>;
      whereNotExists: Where<TRecord, TResult>;
      whereIn: Where<TRecord, TResult>;
      orWhereIn: Where<TRecord, TResult>;
      whereNotIn: Where<TRecord, TResult>;
      whereLike: Where<TRecord, TResult>;
      whereILike: Where<TRecord, TResult>;
      orWhereLike: Where<TRecord, TResult>;
      orWhereILike: Where<TRecord, TResult>;
      whereNull: Where<TRecord, TResult>;
      orWhereNull: Where<TRecord, TResult>;
      whereNotNull: Where<TRecord, TResult>;
      orWhereNotNull: Where<TRecord, TResult>;
      whereBetween: Where<TRecord, TResult>;
      andWhereBetween: Where<TRecord, TResult>;
      whereNotBetween: Where<TRecord, TResult>;
      whereJsonPath: Where<TRecord, TResult>;
      orWhereJsonPath: Where<TRecord, TResult>;
      whereJsonObject: Where<TRecord, TResult>;
      orWhereJsonObject: Where<TRecord, TResult>;
      whereNotJsonObject: Where<TRecord, TResult>;
      whereJsonSupersetOf: Where<TRecord, TResult>;
      orWhereJsonSupersetOf: Where<TRecord, TResult>;
      whereJsonNotSupersetOf: Where<TRecord, TResult>;
      whereJsonSubsetOf: Where<TRecord, TResult>;
      orWhereJsonSubsetOf: Where<TRecord, TResult>;
      whereJsonNotSubsetOf: Where<TRecord, TResult>;
      andWhereNot: Where<TRecord, TResult>;
      orWhereExists: Where<TRecord, TResult>;
      orWhereNotExists: Where<TRecord, TResult>;
      orWhereNotIn: Where<TRecord, TResult>;
      andWhereLike: Where<TRecord, TResult>;
      andWhereILike: Where<TRecord, TResult>;
      orWhereBetween: Where<TRecord, TResult>;
      orWhereNotBetween: Where<TRecord, TResult>;
      andWhereNotBetween: Where<TRecord, TResult>;
      whereWrapped: Where<TRecord, TResult>;
      forUpdate: Lock<TRecord, TResult>;
      forShare: Lock<TRecord, TResult>;
      forNoKeyUpdate: Lock<TRecord, TResult>;
      forKeyShare: Lock<TRecord, TResult>;
      /** @becomes reads count  @gives same receiver */
      count(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      countDistinct(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      min(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      max(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      sum(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      avg(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      sumDistinct(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes reads count  @gives same receiver */
      avgDistinct(...columns: unknown[]): QueryBuilder<TRecord, Row[]>;
      /** @becomes writes many updates arg0  @gives same receiver  @instead "one update for all keys, with whereIn(column, keys), outside the loop" */
      update(...change: unknown[]): QueryBuilder<TRecord, number>;
      /** @becomes writes many counts  @gives same receiver  @instead "one update for all keys, with whereIn(column, keys), outside the loop" */
      increment(...change: unknown[]): QueryBuilder<TRecord, number>;
      /** @becomes writes many counts  @gives same receiver  @instead "one update for all keys, with whereIn(column, keys), outside the loop" */
      decrement(...change: unknown[]): QueryBuilder<TRecord, number>;
      /** @becomes writes many removes  @gives same receiver  @instead "whereIn(column, keys).del() outside the loop" */
      del(returning?: unknown, options?: object): QueryBuilder<TRecord, number>;
      /** @becomes writes many removes  @gives same receiver  @instead "whereIn(column, keys).del() outside the loop" */
      delete(returning?: unknown, options?: object): QueryBuilder<TRecord, number>;
      /** @about arg0  @gives same receiver */
      from<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @about arg0  @gives same receiver */
      table<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @about arg0  @gives same receiver */
      into<T extends {} = TRecord>(table: unknown, options?: object): QueryBuilder<T, T[]>;
      /** @becomes reads one  @gives same receiver  @instead "one query with whereIn(column, keys), before the loop" */
      first(...columns: unknown[]): QueryBuilder<TRecord, TRecord | undefined>;
      /** @gives same receiver */
      pluck(column: string): QueryBuilder<TRecord, unknown[]>;
      /** @limit arg0 */
      limit(limit: number, options?: unknown): this;
      /** @nothing */
      offset(offset: number, options?: unknown): this;
      /** @becomes writes many inserts arg0  @plural arg0  @gives same receiver  @instead "insert(list), or batchInsert(table, list), outside the loop" */
      insert(data: Values, returning?: unknown, options?: object): QueryBuilder<TRecord, TRecord[]>;
      /** @becomes writes many saves  @plural arg0  @gives same receiver  @instead "upsert(list) outside the loop" */
      upsert(data: Values, returning?: unknown, options?: object): QueryBuilder<TRecord, TRecord[]>;
      /** @becomes writes all removes  @gives same receiver */
      truncate(): QueryBuilder<TRecord, void>;
      /** @gives same receiver */
      returning(columns: unknown, options?: object): QueryBuilder<TRecord, TRecord[]>;
      /** @gives same receiver */
      onConflict(columns?: unknown): OnConflictQueryBuilder<TRecord, TResult>;
      /** @nothing */
      skipLocked(): this;
      /** @nothing */
      noWait(): this;
      /** @nothing */
      clearSelect(): this;
      /** @nothing */
      clearWhere(): this;
      /** @nothing */
      clearOrder(): this;
      /** @nothing */
      timeout(ms: number, options?: object): this;
      /** @gives copy receiver */
      clone(): QueryBuilder<TRecord, TResult>;
      /** @nothing */
      toSQL(): object;
      /** @raw  @runs-on receiver */
      columnInfo(column?: unknown): Promise<Row>;
    }
    interface OnConflictQueryBuilder<TRecord extends {} = Row, TResult = TRecord[]> {
      /** @gives same receiver */
      ignore(): QueryBuilder<TRecord, TResult>;
      /** @gives same receiver */
      merge(columns?: unknown): QueryBuilder<TRecord, TResult>;
    }
    /** What builders, raw statements and schema changes have in common. */
    interface ChainableInterface<T = unknown> extends Promise<T> {
      /** @runs-on arg0 */
      transacting(trx: Transaction): this;
      /** @runs-on arg0 */
      connection(connection: unknown): this;
      /** @nothing */
      options(options: object): this;
      /** @nothing */
      debug(enabled: boolean): this;
      /** @nothing */
      toQuery(): string;
      /** @nothing */
      queryContext(context: object): this;
      /** @runs receiver */
      pipe<T>(writable: T, options?: object): T;
      /** One row at a time.  @runs receiver */
      stream(options?: object): AsyncIterable<Row>;
      /** @runs receiver  @calls arg0 once */
      asCallback(callback: (error: unknown, rows: Row[]) => void): Promise<T>;
    }
    /** Stands in a query as a part of it, and runs only when it is awaited itself. @awaited raw */
    interface Raw<T = Row> extends ChainableInterface<T> {
      /** @nothing */
      wrap(before: string, after: string): Raw<T>;
    }
    /** @awaited writes many inserts */
    interface BatchInsertBuilder<TRecord extends {} = Row> extends Promise<number[]> {
      /** @runs-on arg0 */
      transacting(trx: Transaction): this;
      /** @gives same receiver */
      returning(column: string): BatchInsertBuilder<TRecord>;
    }
    /** @awaited raw */
    interface SchemaBuilder extends ChainableInterface<void> {
      /** @becomes raw defines verb "changes the schema" */
      createTable(name: string, callback: (table: Row) => void): this;
      /** @becomes raw defines verb "changes the schema" */
      alterTable(name: string, callback: (table: Row) => void): this;
      /** @becomes raw defines verb "changes the schema" */
      dropTable(name: string): this;
      /** @becomes raw defines verb "changes the schema" */
      dropTableIfExists(name: string): this;
      /** @becomes raw defines verb "changes the schema" */
      raw(statement: string): this;
      /** @becomes raw defines verb "changes the schema" */
      renameTable(from: string, to: string): Promise<void>;
      /** @becomes raw defines verb "changes the schema" */
      createView(name: string, callback: (view: Row) => void): this;
      /** @becomes raw defines verb "changes the schema" */
      createViewOrReplace(name: string, callback: (view: Row) => void): this;
      /** @becomes raw defines verb "changes the schema" */
      refreshMaterializedView(name: string, concurrently?: boolean): this;
      /** @becomes raw defines verb "changes the schema" */
      dropView(name: string): this;
      /** @becomes raw defines verb "changes the schema" */
      createSchemaIfNotExists(name: string): this;
      /** @gives same receiver */
      withSchema(name: string): this;
      /** @raw defines  @runs-on receiver */
      hasTable(name: string): Promise<boolean>;
      /** @raw defines  @runs-on receiver */
      hasColumn(table: string, column: string): Promise<boolean>;
    }
    /** @nothing */
    interface FunctionHelper {
      now(precision?: number): Raw;
      uuid(): Raw;
    }
    /** @nothing */
    interface Ref extends Raw<string> {
      as(alias: string): this;
      withSchema(name: string): this;
    }
  }
}
