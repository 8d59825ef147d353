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
    /** @gives handle receiver  @becomes reads many arg0  @where  @instead "one query with where(column, 'in', keys), before the loop" */
    selectFrom(from: unknown): SelectQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0 inserts  @instead "values(list) outside the loop" */
    insertInto(table: string): InsertQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0 updates  @instead "one update with where(column, 'in', keys) outside the loop" */
    updateTable(table: unknown): UpdateQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0 removes  @instead "one delete with where(column, 'in', keys) outside the loop" */
    deleteFrom(table: unknown): DeleteQueryBuilder<DB>;
    /** Rows of no table.  @gives handle receiver  @becomes raw */
    selectNoFrom(selection: unknown): SelectQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0 saves  @instead "values(list) outside the loop" */
    replaceInto(table: string): InsertQueryBuilder<DB>;
    /** @gives handle receiver  @becomes writes many arg0  @instead "one mergeInto using a table or values outside the loop" */
    mergeInto(table: unknown): MergeQueryBuilder<DB>;
    /** @gives handle receiver */
    with(name: unknown, query: unknown): QueryCreator<DB>;
    /** @gives handle receiver */
    withRecursive(name: unknown, query: unknown): QueryCreator<DB>;
    /** @gives handle receiver */
    withSchema(schema: string): QueryCreator<DB>;
  }
  export class Kysely<DB> extends QueryCreator<DB> {
    /** @opens client over arg0.dialect */
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
    /** @gives handle receiver */
    withoutPlugins(): Kysely<DB>;
    /** @gives handle receiver */
    withTables<T>(): Kysely<DB & T>;
    /** @gives handle receiver */
    readonly schema: SchemaModule;
    readonly dynamic: DynamicModule;
    readonly fn: FunctionModule;
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
  /** @nothing */
  export class DynamicModule {
    ref(column: string): object;
    table(table: string): object;
  }
  /** Functions of SQL: parts of a query. @nothing */
  interface FunctionModule {
    count(column: unknown): AggregateFunction;
    countAll(table?: string): AggregateFunction;
    sum(column: unknown): AggregateFunction;
    avg(column: unknown): AggregateFunction;
    min(column: unknown): AggregateFunction;
    max(column: unknown): AggregateFunction;
    coalesce(...values: unknown[]): AggregateFunction;
    agg(name: string, values?: readonly unknown[]): AggregateFunction;
    jsonAgg(of: unknown): AggregateFunction;
    toJson(of: unknown): object;
  }
  /** @nothing */
  interface AggregateFunction {
    as(alias: string): object;
    distinct(): AggregateFunction;
    filterWhere(...given: unknown[]): AggregateFunction;
    over(build?: unknown): AggregateFunction;
  }
  /** A change of the schema, run by `execute`. */
  export class SchemaModule {
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    createTable(table: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    alterTable(table: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    dropTable(table: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    createIndex(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    dropIndex(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    createView(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    dropView(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    createSchema(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    createType(name: string): SchemaBuilder;
    /** @gives handle receiver  @becomes raw defines verb "changes the schema" */
    refreshMaterializedView(name: string): SchemaBuilder;
  }
  interface SchemaStep {
    /** @gives copy receiver */
    (...given: unknown[]): SchemaBuilder;
  }
  /** @builds raw */
  interface SchemaBuilder {
    addColumn: SchemaStep;
    dropColumn: SchemaStep;
    renameColumn: SchemaStep;
    alterColumn: SchemaStep;
    renameTo: SchemaStep;
    ifNotExists: SchemaStep;
    ifExists: SchemaStep;
    on: SchemaStep;
    column: SchemaStep;
    columns: SchemaStep;
    unique: SchemaStep;
    using: SchemaStep;
    as: SchemaStep;
    asEnum: SchemaStep;
    orReplace: SchemaStep;
    materialized: SchemaStep;
    cascade: SchemaStep;
    concurrently: SchemaStep;
    temporary: SchemaStep;
    addPrimaryKeyConstraint: SchemaStep;
    addUniqueConstraint: SchemaStep;
    addForeignKeyConstraint: SchemaStep;
    addCheckConstraint: SchemaStep;
    dropConstraint: SchemaStep;
    /** @runs receiver */
    execute(): Promise<void>;
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
    /** @gives same receiver */
    commit(): Commit;
    /** @gives same receiver */
    rollback(): Rollback;
    /** @gives same receiver */
    savepoint(name: string): Savepoint<DB>;
    /** @gives same receiver */
    rollbackToSavepoint(name: string): SavepointRollback<DB>;
    /** @gives same receiver */
    releaseSavepoint(name: string): SavepointRelease<DB>;
    /** @nothing */
    readonly isCommitted: boolean;
    /** @nothing */
    readonly isRolledBack: boolean;
  }
  interface Commit {
    /** @commit  @runs-on receiver */
    execute(): Promise<void>;
  }
  interface Rollback {
    /** @rollback  @runs-on receiver */
    execute(): Promise<void>;
  }
  interface Savepoint<DB> {
    /** @issues SAVEPOINT  @runs-on receiver  @gives same receiver */
    execute(): Promise<ControlledTransaction<DB>>;
  }
  interface SavepointRollback<DB> {
    /** @issues ROLLBACK  @runs-on receiver  @gives same receiver */
    execute(): Promise<ControlledTransaction<DB>>;
  }
  interface SavepointRelease<DB> {
    /** @issues RELEASE  @runs-on receiver  @gives same receiver */
    execute(): Promise<ControlledTransaction<DB>>;
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
  interface Grouping<B> {
    /** @groups  @gives copy receiver */
    (...columns: unknown[]): B;
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
    /** @raw  @runs-on receiver */
    explain(format?: string, options?: unknown): Promise<Row[]>;
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
    having: Where<SelectQueryBuilder<DB>>;
    groupBy: Grouping<SelectQueryBuilder<DB>>;
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
    clearLimit: Step<SelectQueryBuilder<DB>>;
    clearOffset: Step<SelectQueryBuilder<DB>>;
    clearGroupBy: Step<SelectQueryBuilder<DB>>;
    havingRef: Step<SelectQueryBuilder<DB>>;
    modifyFront: Step<SelectQueryBuilder<DB>>;
    modifyEnd: Step<SelectQueryBuilder<DB>>;
    crossJoin: Step<SelectQueryBuilder<DB>>;
    innerJoinLateral: Step<SelectQueryBuilder<DB>>;
    leftJoinLateral: Step<SelectQueryBuilder<DB>>;
    crossJoinLateral: Step<SelectQueryBuilder<DB>>;
    fetch: Step<SelectQueryBuilder<DB>>;
    top: Step<SelectQueryBuilder<DB>>;
    intersect: Step<SelectQueryBuilder<DB>>;
    intersectAll: Step<SelectQueryBuilder<DB>>;
    except: Step<SelectQueryBuilder<DB>>;
    exceptAll: Step<SelectQueryBuilder<DB>>;
    $narrowType: Step<SelectQueryBuilder<DB>>;
    $assertType: Step<SelectQueryBuilder<DB>>;
    /** @calls arg0 once returns  @gives copy receiver */
    $call<B>(steps: (builder: this) => B): B;
  }
  /** @builds writes many inserts */
  export class InsertQueryBuilder<DB, TB = unknown, O = unknown> {
    /** @becomes writes many inserts arg0  @plural arg0  @gives copy receiver  @instead "values(list) outside the loop" */
    values(values: unknown): InsertQueryBuilder<DB>;
    columns: Step<InsertQueryBuilder<DB>>;
    expression: Step<InsertQueryBuilder<DB>>;
    onConflict: Step<InsertQueryBuilder<DB>>;
    onDuplicateKeyUpdate: Step<InsertQueryBuilder<DB>>;
    ignore: Step<InsertQueryBuilder<DB>>;
    returning: Step<InsertQueryBuilder<DB>>;
    returningAll: Step<InsertQueryBuilder<DB>>;
    defaultValues: Step<InsertQueryBuilder<DB>>;
    modifyEnd: Step<InsertQueryBuilder<DB>>;
    orIgnore: Step<InsertQueryBuilder<DB>>;
    orReplace: Step<InsertQueryBuilder<DB>>;
    top: Step<InsertQueryBuilder<DB>>;
    output: Step<InsertQueryBuilder<DB>>;
    outputAll: Step<InsertQueryBuilder<DB>>;
    clearReturning: Step<InsertQueryBuilder<DB>>;
    $castTo: Step<InsertQueryBuilder<DB>>;
    $narrowType: Step<InsertQueryBuilder<DB>>;
    /** @calls arg1 once  @gives copy receiver */
    $if(condition: boolean, steps: (builder: InsertQueryBuilder<DB>) => unknown): InsertQueryBuilder<DB>;
    /** @calls arg0 once returns  @gives copy receiver */
    $call<B>(steps: (builder: this) => B): B;
  }
  export interface InsertQueryBuilder<DB, TB = unknown, O = unknown> extends Ends {}
  /** @builds writes many updates */
  export class UpdateQueryBuilder<DB, UT = unknown, TB = unknown, O = unknown> {
    /** @becomes writes many updates arg0  @gives copy receiver  @instead "one update with where(column, 'in', keys) outside the loop" */
    set(...args: unknown[]): UpdateQueryBuilder<DB>;
    from: Step<UpdateQueryBuilder<DB>>;
    where: Where<UpdateQueryBuilder<DB>>;
    whereRef: Where<UpdateQueryBuilder<DB>>;
    returning: Step<UpdateQueryBuilder<DB>>;
    returningAll: Step<UpdateQueryBuilder<DB>>;
    limit: Step<UpdateQueryBuilder<DB>>;
    orderBy: Step<UpdateQueryBuilder<DB>>;
    innerJoin: Step<UpdateQueryBuilder<DB>>;
    leftJoin: Step<UpdateQueryBuilder<DB>>;
    top: Step<UpdateQueryBuilder<DB>>;
    output: Step<UpdateQueryBuilder<DB>>;
    outputAll: Step<UpdateQueryBuilder<DB>>;
    modifyEnd: Step<UpdateQueryBuilder<DB>>;
    clearReturning: Step<UpdateQueryBuilder<DB>>;
    clearWhere: Step<UpdateQueryBuilder<DB>>;
    $castTo: Step<UpdateQueryBuilder<DB>>;
    $narrowType: Step<UpdateQueryBuilder<DB>>;
    /** @calls arg1 once  @gives copy receiver */
    $if(condition: boolean, steps: (builder: UpdateQueryBuilder<DB>) => unknown): UpdateQueryBuilder<DB>;
    /** @calls arg0 once returns  @gives copy receiver */
    $call<B>(steps: (builder: this) => B): B;
  }
  export interface UpdateQueryBuilder<DB, UT = unknown, TB = unknown, O = unknown> extends Ends {}
  /** @builds writes many removes */
  export class DeleteQueryBuilder<DB, TB = unknown, O = unknown> {
    using: Step<DeleteQueryBuilder<DB>>;
    where: Where<DeleteQueryBuilder<DB>>;
    whereRef: Where<DeleteQueryBuilder<DB>>;
    returning: Step<DeleteQueryBuilder<DB>>;
    returningAll: Step<DeleteQueryBuilder<DB>>;
    limit: Step<DeleteQueryBuilder<DB>>;
    orderBy: Step<DeleteQueryBuilder<DB>>;
    innerJoin: Step<DeleteQueryBuilder<DB>>;
    leftJoin: Step<DeleteQueryBuilder<DB>>;
    top: Step<DeleteQueryBuilder<DB>>;
    output: Step<DeleteQueryBuilder<DB>>;
    outputAll: Step<DeleteQueryBuilder<DB>>;
    modifyEnd: Step<DeleteQueryBuilder<DB>>;
    clearReturning: Step<DeleteQueryBuilder<DB>>;
    clearWhere: Step<DeleteQueryBuilder<DB>>;
    $castTo: Step<DeleteQueryBuilder<DB>>;
    $narrowType: Step<DeleteQueryBuilder<DB>>;
    /** @calls arg1 once  @gives copy receiver */
    $if(condition: boolean, steps: (builder: DeleteQueryBuilder<DB>) => unknown): DeleteQueryBuilder<DB>;
    /** @calls arg0 once returns  @gives copy receiver */
    $call<B>(steps: (builder: this) => B): B;
  }
  export interface DeleteQueryBuilder<DB, TB = unknown, O = unknown> extends Ends {}

  /** @builds writes many */
  export class MergeQueryBuilder<DB, TB = unknown, O = unknown> {
    using: Step<WheneableMergeQueryBuilder<DB>>;
  }
  /** @builds writes many */
  export class WheneableMergeQueryBuilder<DB, TB = unknown, ST = unknown, O = unknown> {
    whenMatched: Step<MatchedMerge<DB>>;
    whenMatchedAnd: Step<MatchedMerge<DB>>;
    whenNotMatched: Step<MatchedMerge<DB>>;
    whenNotMatchedAnd: Step<MatchedMerge<DB>>;
    /** @runs receiver */
    execute(): Promise<Row[]>;
    /** @runs receiver */
    executeTakeFirst(): Promise<Row | undefined>;
    /** @runs receiver */
    executeTakeFirstOrThrow(error?: unknown): Promise<Row>;
  }
  /** What is done with what matched, or did not. @builds writes many */
  interface MatchedMerge<DB> {
    thenDelete: Step<WheneableMergeQueryBuilder<DB>>;
    thenDoNothing: Step<WheneableMergeQueryBuilder<DB>>;
    thenUpdateSet: Step<WheneableMergeQueryBuilder<DB>>;
    thenInsertValues: Step<WheneableMergeQueryBuilder<DB>>;
  }

  /** SQL by hand: a part of a query, or one of its own when it is executed. */
  export interface RawBuilder<O = unknown> {
    /** @raw  @runs-on arg0  @instead "one statement for all keys" */
    execute(db: Kysely<Row>): Promise<{ rows: Row[] }>;
    /** @nothing */
    as(alias: unknown): object;
  }
  export interface Sql {
    /** Only builds.  @gives same arg0 */
    <T = unknown>(strings: TemplateStringsArray, ...values: unknown[]): RawBuilder<T>;
    /** @nothing */
    ref(column: string): RawBuilder;
    /** @nothing */
    table(table: string): RawBuilder;
    /** @gives same arg0 */
    raw(text: string): RawBuilder;
    /** @nothing */
    lit(value: unknown): RawBuilder;
    /** @nothing */
    val(value: unknown): RawBuilder;
    /** @nothing */
    id(...ids: readonly string[]): RawBuilder;
    /** @nothing */
    join(values: readonly unknown[], separator?: unknown): RawBuilder;
  }
  export const sql: Sql;
  /** @nothing */
  export function expressionBuilder(): object;
  export interface CompiledQuery<O = unknown> {
    readonly sql: string;
    readonly parameters: readonly unknown[];
  }
  export const CompiledQuery: {
    /** @nothing */
    raw(sql: string, parameters?: unknown[]): CompiledQuery;
  };
  /** @nothing */
  export class CamelCasePlugin {
    constructor(options?: object);
  }
  /** @nothing */
  export class ParseJSONResultsPlugin {
    constructor(options?: object);
  }
  /** @nothing */
  export class MssqlDialect {
    constructor(config: object);
  }
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
declare module 'kysely/helpers/postgres' {
  /** A subquery whose rows become a list in each row: a part of the statement around it.  @nothing */
  export function jsonArrayFrom(query: unknown): object;
  /** @nothing */
  export function jsonObjectFrom(query: unknown): object;
  /** @nothing */
  export function jsonBuildObject(columns: object): object;
}
declare module 'kysely/helpers/mysql' {
  /** A subquery whose rows become a list in each row: a part of the statement around it.  @nothing */
  export function jsonArrayFrom(query: unknown): object;
  /** @nothing */
  export function jsonObjectFrom(query: unknown): object;
  /** @nothing */
  export function jsonBuildObject(columns: object): object;
}
declare module 'kysely/helpers/sqlite' {
  /** A subquery whose rows become a list in each row: a part of the statement around it.  @nothing */
  export function jsonArrayFrom(query: unknown): object;
  /** @nothing */
  export function jsonObjectFrom(query: unknown): object;
  /** @nothing */
  export function jsonBuildObject(columns: object): object;
}
