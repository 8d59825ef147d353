// Drizzle 0.30 to 0.45: builders that run when they are awaited, tables declared in code, relational queries in one statement.
// Read: https://orm.drizzle.team/docs/select, /insert, /update, /delete, /rqb, /transactions, /batch-api, /perf-queries,
// /goodies, /indexes-constraints, /relations
declare module 'drizzle-orm' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** A part of a query. @nothing */
  export class SQL<T = unknown> {
    as(alias: string): SQL<T>;
    mapWith(decoder: unknown): SQL<T>;
    append(query: SQL): this;
    getSQL(): SQL;
  }
  interface SqlTag {
    /** Only builds.  @gives same arg0 */
    <T = unknown>(strings: TemplateStringsArray, ...values: unknown[]): SQL<T>;
    /** @gives same arg0 */
    raw(text: string): SQL;
    /** @nothing */
    empty(): SQL;
    /** @nothing */
    join(parts: SQL[], separator?: SQL): SQL;
    /** @nothing */
    identifier(name: string): SQL;
    /** @nothing */
    placeholder(name: string): SQL;
  }
  export const sql: SqlTag;
  interface Compares {
    /** @nothing */
    (column: unknown, value: unknown): SQL;
  }
  interface Combines {
    /** @nothing */
    (...parts: unknown[]): SQL | undefined;
  }
  interface Asks {
    /** @nothing */
    (of: unknown): SQL;
  }
  interface Counts {
    /** @nothing */
    (column?: unknown): SQL<number>;
  }
  export const eq: Compares;
  export const ne: Compares;
  export const gt: Compares;
  export const gte: Compares;
  export const lt: Compares;
  export const lte: Compares;
  export const and: Combines;
  export const or: Combines;
  /** @nothing */
  export function inArray(column: unknown, values: unknown): SQL;
  /** @nothing */
  export function notInArray(column: unknown, values: unknown): SQL;
  /** @nothing */
  export function like(column: unknown, value: unknown): SQL;
  /** @nothing */
  export function notLike(column: unknown, value: unknown): SQL;
  /** @nothing */
  export function ilike(column: unknown, value: unknown): SQL;
  /** @nothing */
  export function between(column: unknown, least: unknown, most: unknown): SQL;
  /** @nothing */
  export function not(condition: unknown): SQL;
  /** @nothing */
  export function isNull(value: unknown): SQL;
  /** @nothing */
  export function isNotNull(value: unknown): SQL;
  /** @nothing */
  export function exists(query: unknown): SQL;
  /** @nothing */
  export function notExists(query: unknown): SQL;
  /** @nothing */
  export function asc(column: unknown): SQL;
  /** @nothing */
  export function desc(column: unknown): SQL;
  /** @nothing */
  export function count(column?: unknown): SQL<number>;
  /** @nothing */
  export function countDistinct(column: unknown): SQL<number>;
  /** @nothing */
  export function sum(column: unknown): SQL<string | null>;
  /** @nothing */
  export function avg(column: unknown): SQL<string | null>;
  /** @nothing */
  export function max(column: unknown): SQL<Row>;
  /** @nothing */
  export function min(column: unknown): SQL<Row>;
  /** @nothing */
  export function notIlike(column: unknown, value: unknown): SQL;
  /** @nothing */
  export function notBetween(column: unknown, least: unknown, most: unknown): SQL;
  /** @nothing */
  export function arrayContains(column: unknown, values: unknown): SQL;
  /** @nothing */
  export function arrayContained(column: unknown, values: unknown): SQL;
  /** @nothing */
  export function arrayOverlaps(column: unknown, values: unknown): SQL;
  /** @nothing */
  export function sumDistinct(column: unknown): SQL<string | null>;
  /** @nothing */
  export function avgDistinct(column: unknown): SQL<string | null>;
  /** @nothing */
  export function getTableName(table: unknown): string;
  /** @nothing */
  export function getTableColumns(table: unknown): Row;
  interface RelationHelpers {
    /** @nothing */
    one(table: unknown, config?: object): object;
    /** @nothing */
    many(table: unknown, config?: object): object;
  }
  /** Declares no foreign key, only what `with` loads.  @nothing */
  export function relations(table: unknown, relations: (helpers: RelationHelpers) => object): object;
  export type InferSelectModel<T> = Row;
  export type InferInsertModel<T> = Row;
  export type ExtractTablesWithRelations<T> = T;

  /** What all builders that run when they are awaited have. */
  export interface QueryPromise<T> extends Promise<T> {
    /** @runs receiver */
    execute(): Promise<T>;
  }
  /** Steps that SQLite has beside, and prepared statements. */
  interface Ending<T> extends QueryPromise<T> {
    /** @runs receiver */
    all(values?: object): T;
    /** @runs receiver one */
    get(values?: object): Row | undefined;
    /** @runs receiver */
    run(values?: object): Row;
    /** @gives same receiver */
    prepare(name?: string): Prepared<T>;
    /** @nothing */
    toSQL(): object;
    /** @gives same receiver */
    $dynamic(): this;
  }
  /** Made once, and run as often as it is executed. @builds reads many */
  interface Prepared<T> {
    /** @runs receiver */
    execute(values?: object): Promise<T>;
    /** @runs receiver */
    all(values?: object): T;
    /** @runs receiver one */
    get(values?: object): Row | undefined;
    /** @runs receiver */
    run(values?: object): Row;
  }
  /** Not yet a statement: `select()` without `from`. @builds reads many */
  interface Selecting {
    /** @about arg0  @gives same receiver */
    from(source: unknown): Select;
  }
  /** @awaited reads many */
  interface Select<T = Row[]> extends Ending<T> {
    /** @where arg0 */
    where(condition: unknown): this;
    /** @nothing */
    leftJoin(table: unknown, on: unknown): this;
    /** @nothing */
    rightJoin(table: unknown, on: unknown): this;
    /** @nothing */
    innerJoin(table: unknown, on: unknown): this;
    /** @nothing */
    fullJoin(table: unknown, on: unknown): this;
    /** @nothing */
    crossJoin(table: unknown): this;
    /** @nothing */
    leftJoinLateral(table: unknown, on: unknown): this;
    /** @nothing */
    innerJoinLateral(table: unknown, on: unknown): this;
    /** @nothing */
    crossJoinLateral(table: unknown): this;
    /** @groups */
    groupBy(...columns: unknown[]): this;
    /** @where arg0 */
    having(condition: unknown): this;
    /** @nothing */
    orderBy(...columns: unknown[]): this;
    /** @limit arg0 */
    limit(limit: unknown): this;
    /** @nothing */
    offset(offset: unknown): this;
    /** @nothing */
    union(other: unknown): this;
    /** @nothing */
    unionAll(other: unknown): this;
    /** @nothing */
    except(other: unknown): this;
    /** @nothing */
    intersect(other: unknown): this;
    /** @locks row */
    for(strength: string, config?: object): this;
    /** A subquery: a part of another statement.  @gives same receiver */
    as(alias: string): this & Row;
    /** @nothing */
    $withCache(config?: unknown): this;
    /** One row at a time.  @runs receiver */
    iterator(): AsyncGenerator<Row>;
  }
  /** Not yet a statement: `insert(table)` without `values`. @builds writes many inserts */
  interface Inserting {
    /** @becomes writes many inserts arg0  @plural arg0  @gives same receiver  @instead "values(list) outside the loop" */
    values(values: unknown): Write;
    /** @gives same receiver */
    select(query: unknown): Write;
    /** @gives same receiver */
    overridingSystemValue(): Inserting;
  }
  /** Not yet a statement: `update(table)` without `set`. @builds writes many updates */
  interface Updating {
    /** @becomes writes many updates arg0  @gives same receiver  @instead "one update with inArray(column, keys), or insert(…).values(list).onConflictDoUpdate(…), outside the loop" */
    set(values: unknown): Write;
  }
  /** @awaited writes many */
  interface Write<T = Row> extends Ending<T> {
    /** @where arg0 */
    where(condition: unknown): this;
    /** @nothing */
    from(source: unknown): this;
    /** @gives same receiver */
    returning(fields?: object): Write<Row[]>;
    /** @gives same receiver */
    $returningId(): Write<Row[]>;
    /** @nothing */
    onConflictDoNothing(config?: object): this;
    /** @nothing */
    onConflictDoUpdate(config: object): this;
    /** @nothing */
    onDuplicateKeyUpdate(config: object): this;
    /** @limit arg0 */
    limit(limit: unknown): this;
    /** @nothing */
    orderBy(...columns: unknown[]): this;
  }
  /** @awaited reads count */
  interface Count extends Promise<number> {}
  /** @awaited raw */
  interface RawQuery extends QueryPromise<Row> {}
  /** @awaited reads many */
  interface RelationalQuery<T> extends Ending<T> {}
  interface RelationalQueries<TTable = unknown> {
    /** With all relations that are asked for in one statement.  @gives handle receiver  @becomes reads many TTable  @where arg0.where  @limit arg0.limit  @loads arg0.with  @instead "one findMany with inArray(column, keys), or with: { … } in the query before" */
    findMany(config?: object): RelationalQuery<Row[]>;
    /** @gives handle receiver  @becomes reads one TTable  @where arg0.where  @loads arg0.with  @instead "one findMany with inArray(column, keys), or with: { … } in the query before" */
    findFirst(config?: object): RelationalQuery<Row | undefined>;
  }
  /** A query by a name, part of the statement that it goes into. */
  interface Part {
    /** @nothing */
    as(query: unknown): Row;
  }
  /** What every database and transaction has. */
  interface Database<TFullSchema> {
    /** @gives handle receiver */
    readonly query: { readonly [K in keyof TFullSchema]: RelationalQueries<TFullSchema[K]> };
    /** @gives handle receiver  @becomes reads many  @where  @instead "one select with inArray(column, keys), before the loop" */
    select(fields?: object): Selecting;
    /** @gives handle receiver  @becomes reads many  @where  @instead "one select with inArray(column, keys), before the loop" */
    selectDistinct(fields?: object): Selecting;
    /** @gives handle receiver  @becomes writes many arg0 inserts */
    insert(table: unknown): Inserting;
    /** @gives handle receiver  @becomes writes many arg0 updates */
    update(table: unknown): Updating;
    /** @gives handle receiver  @becomes writes many arg0 removes  @instead "delete(table).where(inArray(column, keys)) outside the loop" */
    delete(table: unknown): Write;
    /** @gives handle receiver  @becomes reads count arg0  @where arg1  @instead "one select with count() and groupBy, before the loop" */
    $count(source: unknown, filters?: unknown): Count;
    /** @nothing */
    $with(alias: string, selection?: object): Part;
    /** @gives handle receiver */
    with(...queries: unknown[]): this;
  }
}

declare module 'drizzle-orm/pg-core' {
  import type { Database, RawQuery, Row, Write } from 'drizzle-orm';
  export abstract class PgDatabase<TQueryResult = unknown, TFullSchema = Row, TSchema = unknown> {
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(
      work: (tx: PgTransaction<TQueryResult, TFullSchema, TSchema>) => Promise<T>,
      config?: object,
    ): Promise<T>;
    /** @gives handle receiver  @becomes raw  @instead "one statement for all keys" */
    execute(query: unknown): RawQuery;
    /** @gives handle receiver  @becomes reads many */
    selectDistinctOn(on: unknown[], fields?: object): ReturnType<Database<TFullSchema>['select']>;
    /** @gives handle receiver  @becomes raw */
    refreshMaterializedView(view: unknown): RawQuery;
  }
  export interface PgDatabase<
    TQueryResult = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > extends Database<TFullSchema> {}
  /** @handle */
  export abstract class PgTransaction<TQueryResult = unknown, TFullSchema = Row, TSchema = unknown> extends PgDatabase<
    TQueryResult,
    TFullSchema,
    TSchema
  > {
    /** Throws.  @nothing */
    rollback(): never;
    /**
     * A savepoint.  @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(work: (tx: PgTransaction<TQueryResult, TFullSchema, TSchema>) => Promise<T>): Promise<T>;
    /** @issues SET  @runs-on receiver */
    setTransaction(config: object): Promise<void>;
  }
  export type PgQueryResultHKT = unknown;

  /** @table */
  export class PgTable<Name = string, Columns = unknown> {
    readonly _: Row;
    readonly $inferSelect: Row;
    readonly $inferInsert: Row;
  }
  export type AnyPgTable = PgTable;
  export type PgTableWithColumns<T> = PgTable & Row;
  interface TableMaker {
    /** @entity arg1 */
    <Name extends string, Columns>(
      name: Name,
      columns: Columns,
      extra?: (table: Columns) => unknown,
    ): PgTable<Name, Columns> & Columns;
  }
  export const pgTable: TableMaker;
  /** @nothing */
  export function pgTableCreator(customize: (name: string) => string): TableMaker;
  /** @nothing */
  export function pgSchema(name: string): { readonly table: TableMaker; readonly enum: Maker };
  /** @nothing */
  export function pgEnum(name: string, values: unknown): Maker;
  /** @nothing */
  export function alias<T>(table: T, alias: string): T;

  /** A column, and what is said of it where it is declared. @nothing */
  interface Column {
    notNull(): this;
    default(value: unknown): this;
    defaultNow(): this;
    defaultRandom(): this;
    /** @column primary */
    primaryKey(config?: unknown): this;
    /** @column unique */
    unique(name?: string, config?: unknown): this;
    references(column: () => unknown, actions?: object): this;
    array(size?: number): this;
    $type<T>(): this;
    $default(make: () => unknown): this;
    $defaultFn(make: () => unknown): this;
    $onUpdate(make: () => unknown): this;
    $onUpdateFn(make: () => unknown): this;
    generatedAlwaysAsIdentity(options?: unknown): this;
    generatedByDefaultAsIdentity(options?: unknown): this;
    generatedAlwaysAs(expression: unknown): this;
  }
  interface Maker {
    /** @nothing */
    (name?: string): Column;
  }
  interface BigMaker {
    /** @nothing */
    (name: unknown, config?: object): Column;
  }
  interface SetMaker {
    /** @nothing */
    (name?: unknown, config?: object): Column;
  }
  export const serial: Maker;
  export const bigserial: BigMaker;
  export const smallserial: Maker;
  export const integer: Maker;
  export const bigint: BigMaker;
  export const smallint: Maker;
  export const numeric: SetMaker;
  export const decimal: SetMaker;
  export const real: Maker;
  export const doublePrecision: Maker;
  export const text: SetMaker;
  export const varchar: SetMaker;
  export const char: SetMaker;
  export const boolean: Maker;
  export const uuid: Maker;
  export const json: Maker;
  export const jsonb: Maker;
  export const date: SetMaker;
  export const time: SetMaker;
  export const timestamp: SetMaker;
  export const interval: SetMaker;
  /** @nothing */
  interface Indexing {
    on(...columns: unknown[]): this;
    using(method: string, ...columns: unknown[]): this;
    where(condition: unknown): this;
    concurrently(): this;
  }
  /** @nothing */
  export function index(name?: string): Indexing;
  /** @nothing */
  export function uniqueIndex(name?: string): Indexing;
  /** @nothing */
  export function unique(name?: string): Indexing;
  /** @nothing */
  export function primaryKey(...config: unknown[]): object;
  /** @nothing */
  export function foreignKey(config: object): object;
  /** @nothing */
  export function check(name: string, value: unknown): object;
}

declare module 'drizzle-orm/mysql-core' {
  import type { Database, RawQuery, Row } from 'drizzle-orm';
  export abstract class MySqlDatabase<
    TQueryResult = unknown,
    TPrepared = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > {
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(
      work: (tx: MySqlTransaction<TQueryResult, TPrepared, TFullSchema, TSchema>) => Promise<T>,
      config?: object,
    ): Promise<T>;
    /** @gives handle receiver  @becomes raw  @instead "one statement for all keys" */
    execute(query: unknown): RawQuery;
  }
  export interface MySqlDatabase<
    TQueryResult = unknown,
    TPrepared = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > extends Database<TFullSchema> {}
  /** @handle */
  export abstract class MySqlTransaction<
    TQueryResult = unknown,
    TPrepared = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > extends MySqlDatabase<TQueryResult, TPrepared, TFullSchema, TSchema> {
    /** Throws.  @nothing */
    rollback(): never;
    /**
     * A savepoint.  @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(
      work: (tx: MySqlTransaction<TQueryResult, TPrepared, TFullSchema, TSchema>) => Promise<T>,
    ): Promise<T>;
  }
  import type { BigMaker, Maker, SetMaker } from 'drizzle-orm/pg-core';
  /** @table */
  export class MySqlTable<Name = string, Columns = unknown> {
    readonly _: Row;
    readonly $inferSelect: Row;
    readonly $inferInsert: Row;
  }
  interface TableMaker {
    /** @entity arg1 */
    <Name extends string, Columns>(
      name: Name,
      columns: Columns,
      extra?: (table: Columns) => unknown,
    ): MySqlTable<Name, Columns> & Columns;
  }
  export const mysqlTable: TableMaker;
  /** @nothing */
  export function mysqlTableCreator(customize: (name: string) => string): TableMaker;
  export const serial: Maker;
  export const int: Maker;
  export const bigint: BigMaker;
  export const smallint: Maker;
  export const tinyint: Maker;
  export const decimal: Maker;
  export const double: Maker;
  export const float: Maker;
  export const text: Maker;
  export const varchar: BigMaker;
  export const char: Maker;
  export const boolean: Maker;
  export const json: Maker;
  export const date: Maker;
  export const datetime: Maker;
  export const time: Maker;
  export const timestamp: Maker;
}

declare module 'drizzle-orm/sqlite-core' {
  import type { Database, RawQuery, Row } from 'drizzle-orm';
  export abstract class BaseSQLiteDatabase<TKind = unknown, TRun = unknown, TFullSchema = Row, TSchema = unknown> {
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(work: (tx: SQLiteTransaction<TKind, TRun, TFullSchema, TSchema>) => T, config?: object): T;
    /** @gives handle receiver  @becomes raw */
    run(query: unknown): RawQuery;
    /** @gives handle receiver  @becomes raw */
    get<T = Row>(query: unknown): RawQuery;
    /** @gives handle receiver  @becomes raw */
    all<T = Row>(query: unknown): RawQuery;
    /** @gives handle receiver  @becomes raw */
    values<T = Row>(query: unknown): RawQuery;
  }
  export interface BaseSQLiteDatabase<
    TKind = unknown,
    TRun = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > extends Database<TFullSchema> {}
  /** @handle */
  export abstract class SQLiteTransaction<
    TKind = unknown,
    TRun = unknown,
    TFullSchema = Row,
    TSchema = unknown,
  > extends BaseSQLiteDatabase<TKind, TRun, TFullSchema, TSchema> {
    /** Throws.  @nothing */
    rollback(): never;
  }
  import type { BigMaker, Maker, SetMaker } from 'drizzle-orm/pg-core';
  /** @table */
  export class SQLiteTable<Name = string, Columns = unknown> {
    readonly _: Row;
    readonly $inferSelect: Row;
    readonly $inferInsert: Row;
  }
  interface TableMaker {
    /** @entity arg1 */
    <Name extends string, Columns>(
      name: Name,
      columns: Columns,
      extra?: (table: Columns) => unknown,
    ): SQLiteTable<Name, Columns> & Columns;
  }
  export const sqliteTable: TableMaker;
  /** @nothing */
  export function sqliteTableCreator(customize: (name: string) => string): TableMaker;
  export const integer: Maker;
  export const text: Maker;
  export const real: Maker;
  export const numeric: Maker;
  export const blob: Maker;
}

declare module 'drizzle-orm/node-postgres' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  export class NodePgDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {}
  export type NodePgQueryResultHKT = unknown;
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): NodePgDatabase<TSchema>;
}
declare module 'drizzle-orm/postgres-js' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  export class PostgresJsDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {}
  export type PostgresJsQueryResultHKT = unknown;
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): PostgresJsDatabase<TSchema>;
}
declare module 'drizzle-orm/neon-http' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  /** @connection requests */
  export class NeonHttpDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {
    /** All in one round trip.  @runs arg0 together */
    batch(queries: readonly unknown[]): Promise<Row>;
  }
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): NeonHttpDatabase<TSchema>;
}
declare module 'drizzle-orm/neon-serverless' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  export class NeonDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {}
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): NeonDatabase<TSchema>;
}
declare module 'drizzle-orm/pglite' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  /** One process, one connection: `transaction` has it for itself.  @connection queued */
  export class PgliteDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {}
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client?: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): PgliteDatabase<TSchema>;
}
declare module 'drizzle-orm/vercel-postgres' {
  import type { Row } from 'drizzle-orm';
  import type { PgDatabase } from 'drizzle-orm/pg-core';
  export class VercelPgDatabase<TSchema = Row> extends PgDatabase<unknown, TSchema> {}
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client?: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): VercelPgDatabase<TSchema>;
}
declare module 'drizzle-orm/mysql2' {
  import type { Row } from 'drizzle-orm';
  import type { MySqlDatabase } from 'drizzle-orm/mysql-core';
  export class MySql2Database<TSchema = Row> extends MySqlDatabase<unknown, unknown, TSchema> {}
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): MySql2Database<TSchema>;
}
declare module 'drizzle-orm/better-sqlite3' {
  import type { RawQuery, Row } from 'drizzle-orm';
  import type { BaseSQLiteDatabase, SQLiteTransaction } from 'drizzle-orm/sqlite-core';
  /** One connection of this process, on which all runs.  @connection shared */
  export class BetterSQLite3Database<TSchema = Row> extends BaseSQLiteDatabase<'sync', unknown, TSchema> {
    /**
     * @transaction arg0 handle 0  @runs-on receiver
     * @inside "Run it on the transaction that is given to the function (tx, not db), passed on as a parameter where a helper runs it."
     */
    transaction<T>(work: (tx: SynchronousTransaction<TSchema>) => T, config?: object): T;
    /** @raw  @runs-on receiver */
    run(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    get<T = Row>(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    all<T = Row>(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    values<T = Row>(query: unknown): RawQuery;
  }
  /** Runs what it is told at once. @handle */
  interface SynchronousTransaction<TSchema = Row> extends SQLiteTransaction<'sync', unknown, TSchema> {
    /** @raw  @runs-on receiver */
    run(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    get<T = Row>(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    all<T = Row>(query: unknown): RawQuery;
    /** @raw  @runs-on receiver */
    values<T = Row>(query: unknown): RawQuery;
  }
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client?: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): BetterSQLite3Database<TSchema>;
}
declare module 'drizzle-orm/libsql' {
  import type { Row } from 'drizzle-orm';
  import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
  /** @connection requests */
  export class LibSQLDatabase<TSchema = Row> extends BaseSQLiteDatabase<'async', unknown, TSchema> {
    /** All in one round trip.  @runs arg0 together */
    batch(queries: readonly unknown[]): Promise<Row>;
  }
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): LibSQLDatabase<TSchema>;
}
declare module 'drizzle-orm/d1' {
  import type { Row } from 'drizzle-orm';
  import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
  /** @connection requests */
  export class DrizzleD1Database<TSchema = Row> extends BaseSQLiteDatabase<'async', unknown, TSchema> {
    /** All in one round trip.  @runs arg0 together */
    batch(queries: readonly unknown[]): Promise<Row>;
  }
  /** @nothing */
  export function drizzle<TSchema = Row>(
    client: unknown,
    config?: { schema?: TSchema; [option: string]: unknown },
  ): DrizzleD1Database<TSchema>;
}
