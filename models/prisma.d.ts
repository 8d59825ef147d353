// Prisma 5, 6 and 7: what all generated clients have. The client of a workspace (`PrismaClient`, its delegates and rows)
// is made from its schema.prisma. A relation that is included is one statement more; nested writes are statements of
// their own inside a transaction. Nothing runs before it is awaited.
// https://www.prisma.io/docs/orm/reference/prisma-client-reference
declare module '@prisma/client/runtime/library' {
  /** What every row can be asked for besides its columns.  @options */
  export interface Row {
    _count: { [relation: string]: number };
  }
  /** @options */
  export interface Arguments {
    [option: string]: any;
  }
  /** @options */
  export interface Aggregates {
    _count: any;
    _sum: any;
    _avg: any;
    _min: any;
    _max: any;
  }
  export interface BatchPayload {
    count: number;
  }
  export type PrismaPromise<T> = Promise<T>;
  export type JsonValue = unknown;
  export type JsonObject = { [key: string]: unknown };
  export type JsonArray = unknown[];
  export type InputJsonValue = unknown;
  export type DefaultArgs = object;
  /** @options */
  export interface ClientOptions {
    [option: string]: any;
  }
  /** @options */
  export interface TransactionOptions {
    maxWait?: number;
    timeout?: number;
    isolationLevel?: string;
  }

  /** @nothing */
  export class Decimal {
    constructor(value: number | string | bigint | Decimal);
    static max(...values: Decimal[]): Decimal;
    static min(...values: Decimal[]): Decimal;
    abs(): Decimal;
    add(other: Decimal | number | string): Decimal;
    plus(other: Decimal | number | string): Decimal;
    sub(other: Decimal | number | string): Decimal;
    minus(other: Decimal | number | string): Decimal;
    mul(other: Decimal | number | string): Decimal;
    times(other: Decimal | number | string): Decimal;
    div(other: Decimal | number | string): Decimal;
    dividedBy(other: Decimal | number | string): Decimal;
    mod(other: Decimal | number | string): Decimal;
    negated(): Decimal;
    neg(): Decimal;
    cmp(other: Decimal | number | string): number;
    eq(other: Decimal | number | string): boolean;
    equals(other: Decimal | number | string): boolean;
    gt(other: Decimal | number | string): boolean;
    greaterThan(other: Decimal | number | string): boolean;
    gte(other: Decimal | number | string): boolean;
    lt(other: Decimal | number | string): boolean;
    lessThan(other: Decimal | number | string): boolean;
    lte(other: Decimal | number | string): boolean;
    isZero(): boolean;
    isNegative(): boolean;
    isPositive(): boolean;
    round(): Decimal;
    toDecimalPlaces(places?: number): Decimal;
    toDP(places?: number): Decimal;
    toFixed(places?: number): string;
    toNumber(): number;
    toString(): string;
    toJSON(): string;
    valueOf(): string;
  }
  /** @nothing */
  export class Sql {
    constructor(strings: readonly string[], values: readonly unknown[]);
    readonly values: unknown[];
    readonly strings: string[];
    readonly text: string;
    readonly sql: string;
  }
  /** @nothing */
  export class PrismaClientKnownRequestError extends Error {
    constructor(message: string, options: ClientOptions);
    code: string;
    clientVersion: string;
    meta?: { [key: string]: unknown };
  }
  /** @nothing */
  export class PrismaClientUnknownRequestError extends Error {
    constructor(message: string, options: ClientOptions);
    clientVersion: string;
  }
  /** @nothing */
  export class PrismaClientValidationError extends Error {
    constructor(message: string, options: ClientOptions);
    clientVersion: string;
  }
  /** @nothing */
  export class PrismaClientInitializationError extends Error {
    constructor(message: string, clientVersion: string, errorCode?: string);
    errorCode?: string;
    clientVersion: string;
  }
  /** @nothing */
  export class PrismaClientRustPanicError extends Error {
    constructor(message: string, clientVersion: string);
    clientVersion: string;
  }

  /** What its calls give runs when it is awaited, chained or handed on, and never where nobody does.  @lazy */
  export interface Delegate<Model, One> {
    /**
     * Calls of one tick are one statement.
     * @reads one Model  @loads arg0.include arg0.select nested  @separately  @selects arg0.select  @runs-on receiver  @gathers arg0.where
     * @instead "one findMany({ where: { id: { in: ids } } })"
     */
    findUnique(args: Arguments): One;
    /**
     * @reads one Model  @loads arg0.include arg0.select nested  @separately  @selects arg0.select  @runs-on receiver  @gathers arg0.where
     * @instead "one findMany({ where: { id: { in: ids } } })"
     */
    findUniqueOrThrow(args: Arguments): One;
    /**
     * @reads one Model  @loads arg0.include arg0.select nested  @separately  @selects arg0.select  @runs-on receiver
     * @instead "one findMany with { in: keys } in its where"
     */
    findFirst(args?: Arguments): One;
    /**
     * @reads one Model  @loads arg0.include arg0.select nested  @separately  @selects arg0.select  @runs-on receiver
     * @instead "one findMany with { in: keys } in its where"
     */
    findFirstOrThrow(args?: Arguments): One;
    /**
     * @reads many Model  @loads arg0.include arg0.select nested  @separately  @selects arg0.select  @runs-on receiver
     * @limit arg0.take  @where arg0.where
     * @instead "one findMany with { in: keys } in its where; or include in the query of the rows around it"
     */
    findMany(args?: Arguments): Promise<Model[]>;
    /** @reads count Model  @runs-on receiver  @instead "one groupBy with _count, or _count in the include of the query of the rows around it" */
    count(args?: Arguments): Promise<number>;
    /** @reads count Model  @runs-on receiver  @instead "one groupBy with the same aggregates" */
    aggregate(args: Arguments): Promise<Aggregates>;
    /** @reads many Model  @limit arg0.take  @where arg0.where  @runs-on receiver  @instead "one groupBy for all keys" */
    groupBy(args: Arguments): Promise<(Model & Aggregates)[]>;
    /**
     * @issues BEGIN when arg0.include  @writes one Model inserts arg0.data  @reads one Model when arg0.include  @issues COMMIT when arg0.include
     * @nests arg0.data  @loads arg0.include nested  @separately  @runs-on receiver
     * @instead "createMany({ data: rows }) outside the loop"
     */
    create(args: Arguments): One;
    /** @writes many Model inserts arg0.data  @plural arg0.data  @runs-on receiver  @instead "one createMany({ data: rows }) outside the loop" */
    createMany(args?: Arguments): Promise<BatchPayload>;
    /** @since 5.14  @writes many Model inserts arg0.data  @plural arg0.data  @runs-on receiver  @instead "one createManyAndReturn({ data: rows }) outside the loop" */
    createManyAndReturn(args?: Arguments): Promise<Model[]>;
    /**
     * @issues BEGIN when arg0.include  @writes one Model updates arg0.data  @reads one Model when arg0.include  @issues COMMIT when arg0.include
     * @nests arg0.data  @loads arg0.include nested  @separately  @runs-on receiver
     * @instead "updateMany({ where: { id: { in: ids } }, data }) where all get the same, else one $executeRaw with UPDATE … FROM (VALUES …)"
     */
    update(args: Arguments): One;
    /** @writes many Model updates arg0.data  @runs-on receiver  @instead "one updateMany with { in: keys } in its where" */
    updateMany(args: Arguments): Promise<BatchPayload>;
    /** @since 6.2  @writes many Model updates arg0.data  @runs-on receiver  @instead "one updateManyAndReturn with { in: keys } in its where" */
    updateManyAndReturn(args: Arguments): Promise<Model[]>;
    /**
     * @issues BEGIN optional  @reads one Model optional  @writes one Model saves  @reads one Model optional  @issues COMMIT optional
     * @nests arg0.create arg0.update  @loads arg0.include nested  @separately  @runs-on receiver
     * @instead "one findMany for what is there, then createMany and updateMany outside the loop"
     */
    upsert(args: Arguments): One;
    /**
     * @issues BEGIN when arg0.include  @writes one Model removes  @reads one Model when arg0.include  @issues COMMIT when arg0.include
     * @loads arg0.include nested  @separately  @runs-on receiver
     * @instead "deleteMany({ where: { id: { in: ids } } }) outside the loop"
     */
    delete(args: Arguments): One;
    /** @writes many Model removes  @runs-on receiver  @instead "one deleteMany with { in: keys } in its where" */
    deleteMany(args?: Arguments): Promise<BatchPayload>;
    /** @reads many Model  @runs-on receiver */
    findRaw(args?: Arguments): Promise<JsonValue>;
    /** @reads many Model  @runs-on receiver */
    aggregateRaw(args?: Arguments): Promise<JsonValue>;
    readonly fields: { [field: string]: unknown };
  }

  /** `Own` is the client itself: what is handed to a transaction has its delegates. */
  export class Client<Own> {
    /** @opens client  @expires arg0.transactionOptions.timeout 5000 */
    constructor(options?: ClientOptions);
    /** @nothing */
    $connect(): Promise<void>;
    /** @release client */
    $disconnect(): Promise<void>;
    /** @nothing */
    $on(event: string, listener: (event: { [key: string]: unknown }) => void): this;
    /** @until 6.14  @nothing */
    $use(middleware: (params: Arguments, next: (params: Arguments) => Promise<unknown>) => Promise<unknown>): void;
    /** One after the other, on one connection; what is gathered to one statement needs no transaction.  @issues BEGIN optional  @issues COMMIT optional  @gives awaits arg0 in-turn */
    $transaction<P extends readonly unknown[]>(
      work: readonly [...P],
      options?: TransactionOptions,
    ): Promise<{ -readonly [K in keyof P]: Awaited<P[K]> }>;
    /**
     * @transaction arg0 handle 0  @expires arg1.timeout 5000
     * @inside "Run it on the client that $transaction gives to its function (tx, not prisma), passed on as a parameter where a helper runs it."
     */
    $transaction<R>(work: (tx: Own) => Promise<R>, options?: TransactionOptions): Promise<R>;
    /** @raw  @runs-on receiver  @instead "one statement with = ANY(${keys}) for all keys" */
    $queryRaw<T = unknown>(query: TemplateStringsArray | Sql, ...values: unknown[]): Promise<T>;
    /** @raw  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
    /** @since 5.19  @raw  @runs-on receiver  @instead "one typed query for all keys" */
    $queryRawTyped<T>(query: { readonly result?: T }): Promise<T[]>;
    /** @raw  @runs-on receiver  @instead "one statement for all rows" */
    $executeRaw(query: TemplateStringsArray | Sql, ...values: unknown[]): Promise<number>;
    /** @raw  @runs-on receiver  @instead "one statement for all rows" */
    $executeRawUnsafe(query: string, ...values: unknown[]): Promise<number>;
    /** @raw  @runs-on receiver */
    $runCommandRaw(command: Arguments): Promise<JsonObject>;
    /** @gives same receiver */
    $extends<E extends Extension>(extension: E | ((client: this) => E)): this & E['model'] & E['client'];
  }
  /** @options */
  export interface Extension {
    name?: string;
    model?: object;
    client?: object;
    query?: object;
    result?: object;
  }

  export namespace Prisma {
    /** @gives same arg0 */
    function sql(strings: readonly string[], ...values: unknown[]): Sql;
    /** @nothing */
    function join(values: unknown[], separator?: string, prefix?: string, suffix?: string): Sql;
    /** @nothing */
    function raw(text: string): Sql;
    /** @nothing */
    function validator<T>(): <S>(value: S) => S;
    /** @gives same arg0 */
    function defineExtension<E>(extension: E): E;
    /** @gives same arg0 */
    function getExtensionContext<T>(that: T): T;
    const empty: Sql;
    const skip: unique symbol;
    const JsonNull: unique symbol;
    const DbNull: unique symbol;
    const AnyNull: unique symbol;
    const SortOrder: { asc: 'asc'; desc: 'desc' };
    type SortOrder = 'asc' | 'desc';
    const QueryMode: { default: 'default'; insensitive: 'insensitive' };
    type QueryMode = 'default' | 'insensitive';
    const TransactionIsolationLevel: {
      ReadUncommitted: 'ReadUncommitted';
      ReadCommitted: 'ReadCommitted';
      RepeatableRead: 'RepeatableRead';
      Serializable: 'Serializable';
    };
    type TransactionIsolationLevel = 'ReadUncommitted' | 'ReadCommitted' | 'RepeatableRead' | 'Serializable';
  }
}
declare module '@prisma/client/runtime/client' {
  export * from '@prisma/client/runtime/library';
}
