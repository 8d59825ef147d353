// Kysely 0.27 to 0.29: immutable builders that run by `execute` and its like, never by being awaited; tables by name.
// Read: https://kysely.dev/docs/getting-started, /docs/examples, /docs/recipes/relations, https://kysely-org.github.io/kysely-apidoc
declare module 'kysely' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @options */
  export interface KyselyConfig {
    dialect: unknown;
    plugins?: unknown[];
    log?: unknown;
  }
  export type Generated<T> = T;
  export type ColumnType<Select, Insert = Select, Update = Select> = Select;
  export type Selectable<T> = T;
  export type Insertable<T> = Partial<T>;
  export type Updateable<T> = Partial<T>;

  /** What a connection, a transaction and `with` start builders with. */
  export class QueryCreator<DB> {
    /** @gives handle receiver  @becomes reads many arg0  @instead "one query with where(column, 'in', keys), before the loop" */
    selectFrom(from: unknown): SelectQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0  @instead "values(list) outside the loop" */
    insertInto(table: string): InsertQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0  @instead "one update with where(column, 'in', keys) outside the loop" */
    updateTable(table: unknown): UpdateQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0  @instead "one delete with where(column, 'in', keys) outside the loop" */
    deleteFrom(table: unknown): DeleteQueryBuilder<DB>;
    /** @gives handle receiver */
    with(name: unknown, query: unknown): QueryCreator<DB>;
    /** @gives handle receiver */
    withRecursive(name: unknown, query: unknown): QueryCreator<DB>;
    /** @gives handle receiver */
    withSchema(schema: string): QueryCreator<DB>;
  }
  export class Kysely<DB> extends QueryCreator<DB> {
    /** @opens client */
    constructor(config: KyselyConfig);
    /** @gives handle receiver */
    transaction(): TransactionBuilder<DB>;
    /** @since 0.28  @gives handle receiver */
    startTransaction(): ControlledTransactionBuilder<DB>;
    /** @gives handle receiver */
    connection(): ConnectionBuilder<DB>;
    /** @gives handle receiver */
    withPlugin(plugin: unknown): Kysely<DB>;
    /** @gives handle receiver */
    withSchema(schema: string): Kysely<DB>;
    /** @raw  @runs-on receiver  @instead "one statement for all keys" */
    executeQuery(query: unknown): Promise<{ rows: Row[] }>;
    /** @release client */
    destroy(): Promise<void>;
  }
  /** @handle */
  export class Transaction<DB> extends Kysely<DB> {
    readonly isTransaction: true;
  }
  export class TransactionBuilder<DB> {
    /** @gives same receiver */
    setIsolationLevel(level: string): TransactionBuilder<DB>;
    /** @gives same receiver */
    setAccessMode(mode: string): TransactionBuilder<DB>;
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that execute gives (trx, not db), passed on as a parameter where a helper runs it."
     */
    execute<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
  }
  export class ConnectionBuilder<DB> {
    /** @calls arg0 once returns */
    execute<T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T>;
  }
  /** @since 0.28 */
  export class ControlledTransactionBuilder<DB> {
    /**
     * @begin returned  @runs-on receiver
     * @inside "Run it on the transaction that execute gives (trx, not db), passed on as a parameter where a helper runs it."
     */
    execute(): Promise<ControlledTransaction<DB>>;
  }
  /** @since 0.28  @handle */
  export class ControlledTransaction<DB> extends Transaction<DB> {
    /** @commit  @runs-on receiver */
    commit(): Command<void>;
    /** @rollback  @runs-on receiver */
    rollback(): Command<void>;
  }
  /** @since 0.28 */
  interface Command<T> {
    /** @nothing */
    execute(): Promise<T>;
  }

  /** A step that changes what is read or written, not which rows. */
  interface Step<B> {
    /** @gives copy receiver */
    (...given: unknown[]): B;
  }
  /** A step that restricts the rows. */
  interface Where<B> {
    /** @where arg0  @gives copy receiver */
    (...given: unknown[]): B;
  }
  interface Lock<B> {
    /** @locks row  @gives copy receiver */
    (of?: unknown): B;
  }
  /** What runs a builder. */
  interface Ends {
    /** @runs receiver */
    execute(): Promise<Row[]>;
    /** Asks for all rows unless there is a limit, and gives the first.  @runs receiver one */
    executeTakeFirst(): Promise<Row | undefined>;
    /** @runs receiver one */
    executeTakeFirstOrThrow(error?: unknown): Promise<Row>;
    /** One row at a time.  @runs receiver */
    stream(chunkSize?: number): AsyncIterableIterator<Row>;
    /** @nothing */
    compile(): object;
  }
  /** @builds reads many */
  export interface SelectQueryBuilder<DB, TB = unknown, O = unknown> extends Ends {
    select: Step<SelectQueryBuilder<DB>>;
    selectAll: Step<SelectQueryBuilder<DB>>;
    distinct: Step<SelectQueryBuilder<DB>>;
    distinctOn: Step<SelectQueryBuilder<DB>>;
    innerJoin: Step<SelectQueryBuilder<DB>>;
    leftJoin: Step<SelectQueryBuilder<DB>>;
    rightJoin: Step<SelectQueryBuilder<DB>>;
    fullJoin: Step<SelectQueryBuilder<DB>>;
    where: Where<SelectQueryBuilder<DB>>;
    whereRef: Where<SelectQueryBuilder<DB>>;
    having: Step<SelectQueryBuilder<DB>>;
    groupBy: Step<SelectQueryBuilder<DB>>;
    orderBy: Step<SelectQueryBuilder<DB>>;
    /** @limit arg0  @gives copy receiver */
    limit(limit: unknown): SelectQueryBuilder<DB>;
    offset: Step<SelectQueryBuilder<DB>>;
    union: Step<SelectQueryBuilder<DB>>;
    unionAll: Step<SelectQueryBuilder<DB>>;
    as: Step<SelectQueryBuilder<DB>>;
    forUpdate: Lock<SelectQueryBuilder<DB>>;
    forShare: Lock<SelectQueryBuilder<DB>>;
    forNoKeyUpdate: Lock<SelectQueryBuilder<DB>>;
    forKeyShare: Lock<SelectQueryBuilder<DB>>;
    skipLocked: Step<SelectQueryBuilder<DB>>;
    noWait: Step<SelectQueryBuilder<DB>>;
    /** @calls arg1 once  @gives copy receiver */
    $if(condition: boolean, steps: (builder: SelectQueryBuilder<DB>) => unknown): SelectQueryBuilder<DB>;
    $castTo: Step<SelectQueryBuilder<DB>>;
    clearSelect: Step<SelectQueryBuilder<DB>>;
    clearWhere: Step<SelectQueryBuilder<DB>>;
    clearOrderBy: Step<SelectQueryBuilder<DB>>;
  }
  /** @builds writes many */
  export class InsertQueryBuilder<DB, TB = unknown, O = unknown> {
    /** @becomes writes many  @plural arg0  @gives copy receiver  @instead "values(list) outside the loop" */
    values(values: unknown): InsertQueryBuilder<DB>;
    columns: Step<InsertQueryBuilder<DB>>;
    expression: Step<InsertQueryBuilder<DB>>;
    onConflict: Step<InsertQueryBuilder<DB>>;
    onDuplicateKeyUpdate: Step<InsertQueryBuilder<DB>>;
    ignore: Step<InsertQueryBuilder<DB>>;
    returning: Step<InsertQueryBuilder<DB>>;
    returningAll: Step<InsertQueryBuilder<DB>>;
  }
  export interface InsertQueryBuilder<DB, TB = unknown, O = unknown> extends Ends {}
  /** @builds writes many */
  export class UpdateQueryBuilder<DB, UT = unknown, TB = unknown, O = unknown> {
    set: Step<UpdateQueryBuilder<DB>>;
    from: Step<UpdateQueryBuilder<DB>>;
    where: Where<UpdateQueryBuilder<DB>>;
    whereRef: Where<UpdateQueryBuilder<DB>>;
    returning: Step<UpdateQueryBuilder<DB>>;
    returningAll: Step<UpdateQueryBuilder<DB>>;
  }
  export interface UpdateQueryBuilder<DB, UT = unknown, TB = unknown, O = unknown> extends Ends {}
  /** @builds writes many */
  export class DeleteQueryBuilder<DB, TB = unknown, O = unknown> {
    using: Step<DeleteQueryBuilder<DB>>;
    where: Where<DeleteQueryBuilder<DB>>;
    whereRef: Where<DeleteQueryBuilder<DB>>;
    returning: Step<DeleteQueryBuilder<DB>>;
    returningAll: Step<DeleteQueryBuilder<DB>>;
  }
  export interface DeleteQueryBuilder<DB, TB = unknown, O = unknown> extends Ends {}

  /** SQL by hand: a part of a query, or one of its own when it is executed. */
  export interface RawBuilder<O = unknown> {
    /** @raw  @runs-on arg0  @instead "one statement for all keys" */
    execute(db: Kysely<Row>): Promise<{ rows: Row[] }>;
    /** @nothing */
    as(alias: unknown): object;
  }
  export interface Sql {
    /** Only builds.  @nothing */
    <T = unknown>(strings: TemplateStringsArray, ...values: unknown[]): RawBuilder<T>;
    /** @nothing */
    ref(column: string): RawBuilder;
    /** @nothing */
    table(table: string): RawBuilder;
    /** @nothing */
    raw(text: string): RawBuilder;
    /** @nothing */
    lit(value: unknown): RawBuilder;
  }
  export const sql: Sql;
  /** @nothing */
  export class PostgresDialect {
    constructor(config: object);
  }
  /** @nothing */
  export class MysqlDialect {
    constructor(config: object);
  }
  /** @nothing */
  export class SqliteDialect {
    constructor(config: object);
  }
}
