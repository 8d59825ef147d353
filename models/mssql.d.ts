// mssql 9 to 12, for SQL Server: a request is made anew for each statement, on the pool or on a transaction; what its
// parameters are stands in its inputs, not in the text.
// Read: https://github.com/tediousjs/node-mssql/blob/master/README.md (Requests, Transactions, Prepared Statements, Bulk load)
declare module 'mssql' {
  /** @options */
  interface Options {
    [option: string]: any;
  }
  /** @nothing */
  export interface IResult<T> {
    readonly recordsets: T[][];
    readonly recordset: T[];
    readonly rowsAffected: number[];
    readonly output: Options;
  }
  /** @nothing */
  export interface IProcedureResult<T> extends IResult<T> {
    readonly returnValue: unknown;
  }
  type Text = string | TemplateStringsArray;
  export type config = Options;

  /** @handle */
  export class Request {
    /** @gives handle arg0 */
    constructor(on?: ConnectionPool | Transaction | PreparedStatement);
    /** A parameter of the statement. @gives same receiver */
    input(name: string, type: unknown, value?: unknown): this;
    /** @gives same receiver */
    replaceInput(name: string, type: unknown, value?: unknown): this;
    /** @gives same receiver */
    output(name: string, type: unknown, value?: unknown): this;
    /** @raw  @rows returned.recordset  @runs-on receiver  @instead "one statement that joins OPENJSON(@keys), or a table-valued parameter, for all keys" */
    query<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
    /** @raw  @rows returned.recordset  @runs-on receiver  @instead "one statement for all keys" */
    batch<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
    /** A stored procedure. @raw verb "EXEC"  @rows returned.recordset  @runs-on receiver  @instead "one procedure that takes all keys as a table-valued parameter" */
    execute<Row = Options>(procedure: string): Promise<IProcedureResult<Row>>;
    /** All rows of the table in one load. @writes many arg0 inserts  @runs-on receiver */
    bulk(table: Table, options?: object): Promise<{ rowsAffected: number }>;
    /** @nothing */
    cancel(): void;
    /** @nothing */
    pause(): boolean;
    /** @nothing */
    resume(): boolean;
  }
  /** @handle */
  export class Transaction {
    /** @nothing */
    constructor(on?: ConnectionPool);
    /** @begin  @runs-on receiver */
    begin(isolationLevel?: number): Promise<Transaction>;
    /** @commit  @runs-on receiver */
    commit(): Promise<void>;
    /** @rollback  @runs-on receiver */
    rollback(): Promise<void>;
    /** @gives handle receiver */
    request(): Request;
  }
  /** @handle */
  export class PreparedStatement {
    /** @gives handle arg0 */
    constructor(on?: ConnectionPool | Transaction);
    /** @nothing */
    input(name: string, type: unknown): this;
    /** @nothing */
    output(name: string, type: unknown): this;
    /** Keeps a connection until it is let go of. @raw verb "PREPARE"  @runs-on receiver */
    prepare(statement?: string): Promise<void>;
    /** @raw verb "EXECUTE"  @rows returned.recordset  @runs-on receiver  @instead "one statement that joins OPENJSON(@keys), or a table-valued parameter, for all keys" */
    execute<Row = Options>(values: Options): Promise<IProcedureResult<Row>>;
    /** @nothing */
    unprepare(): Promise<void>;
  }
  export class ConnectionPool {
    /** @opens client */
    constructor(config: Options | string);
    readonly connected: boolean;
    /** @gives same receiver */
    connect(): Promise<ConnectionPool>;
    /** @release client */
    close(): Promise<void>;
    /** @gives handle receiver */
    request(): Request;
    /** @nothing */
    transaction(): Transaction;
    /** @raw  @rows returned.recordset  @instead "one statement that joins OPENJSON(@keys), or a table-valued parameter, for all keys" */
    query<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
    /** @raw  @rows returned.recordset  @instead "one statement for all keys" */
    batch<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
  }
  /** Rows in memory, for `bulk` and for parameters. @nothing */
  export class Table {
    constructor(name?: string);
    create: boolean;
    readonly columns: { add(name: string, type: unknown, options?: object): number };
    readonly rows: { add(...row: unknown[]): number };
  }
  /** The one pool that the module keeps: made by the first call, given by all others. @nothing */
  export function connect(config: Options | string): Promise<ConnectionPool>;
  /** @nothing */
  export function close(): Promise<void>;
  /** @raw  @rows returned.recordset  @instead "one statement that joins OPENJSON(@keys), or a table-valued parameter, for all keys" */
  export function query<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
  /** @raw  @rows returned.recordset  @instead "one statement for all keys" */
  export function batch<Row = Options>(command: Text, ...values: unknown[]): Promise<IResult<Row>>;
  interface Type {
    /** @nothing */
    (length?: unknown, scale?: unknown): object;
  }
  export const VarChar: Type;
  export const NVarChar: Type;
  export const Text: Type;
  export const Int: Type;
  export const BigInt: Type;
  export const TinyInt: Type;
  export const SmallInt: Type;
  export const Bit: Type;
  export const Float: Type;
  export const Decimal: Type;
  export const Numeric: Type;
  export const Money: Type;
  export const Real: Type;
  export const Date: Type;
  export const DateTime: Type;
  export const DateTime2: Type;
  export const DateTimeOffset: Type;
  export const Time: Type;
  export const UniqueIdentifier: Type;
  export const VarBinary: Type;
  export const Char: Type;
  export const NChar: Type;
  export const NText: Type;
  export const Xml: Type;
  export const TVP: Type;
  export const MAX: number;
  export const ISOLATION_LEVEL: { readonly [level: string]: number };
  export * as default from 'mssql';
}
