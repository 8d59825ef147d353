// postgres (porsager): a template is a statement that is sent when it is awaited, a part of one where it stands in another,
// and never sent otherwise.
// Read: https://github.com/porsager/postgres#readme
declare module 'postgres' {
  /** @opens client */
  function postgres(options?: postgres.Options): postgres.Sql;
  /** @opens client */
  function postgres(url: string, options?: postgres.Options): postgres.Sql;
  namespace postgres {
    /** @options */
    interface Row {
      [column: string]: any;
    }
    /** @options */
    interface Options {
      max?: number;
      [option: string]: any;
    }
    /** A value, a list of values or rows, in the form that its place in a statement asks for. */
    interface Helper {
      first: unknown;
      rest: unknown[];
    }
    /** A value, and never a promise of one. */
    interface Parameter {
      value: unknown;
      then?: never;
    }
    /** @awaited raw */
    interface PendingQuery<TRow = Row[]> extends Promise<TRow> {
      /** @gives same receiver */
      simple(): this;
      /** Sends it at once. @gives same receiver */
      execute(): this;
      /** @gives same receiver */
      values(): PendingQuery<unknown[][]>;
      /** @gives same receiver */
      raw(): PendingQuery<unknown[][]>;
      /** @gives same receiver */
      describe(): PendingQuery<object>;
      /** @nothing */
      cancel(): void;
      /** One row at a time, as they come.  @runs receiver  @calls arg0 each over returned */
      forEach(callback: (row: Row, result: object) => void): Promise<object>;
      /** So many rows at a time.  @runs receiver */
      cursor(rows?: number): AsyncIterable<Row[]>;
      /** @runs receiver  @calls arg0 each over returned */
      cursor(callback: (rows: Row[]) => void): Promise<object>;
      /** @runs receiver  @calls arg1 batch over returned */
      cursor(rows: number, callback: (rows: Row[]) => void): Promise<object>;
    }
    interface ISql<TTypes = unknown> {
      /** @gives handle receiver  @becomes raw  @instead "one statement with = ANY(${keys}) for all keys, or with ${sql(rows)} for all rows," */
      <T = Row[]>(template: TemplateStringsArray, ...parameters: unknown[]): PendingQuery<T>;
      /** @nothing */
      (first: unknown, ...rest: unknown[]): Helper;
      /** @gives handle receiver  @becomes raw  @instead "one statement for all keys" */
      unsafe<T = Row[]>(query: string, parameters?: unknown[], options?: object): PendingQuery<T>;
      /** @gives handle receiver  @becomes raw verb "runs SQL from a file" */
      file<T = Row[]>(path: unknown, ...given: unknown[]): PendingQuery<T>;
      /** @raw verb "notifies" @runs-on receiver */
      notify(channel: string, payload: string): Promise<unknown>;
      /** @nothing */
      array(value: unknown, type?: number): Parameter;
      /** @nothing */
      json(value: unknown): Parameter;
    }
    interface Sql<TTypes = unknown> extends ISql<TTypes> {
      /** @transaction arg0 handle 0  @runs-on receiver */
      begin<T>(work: (sql: TransactionSql) => T | Promise<T>): Promise<T>;
      /** @transaction arg1 handle 0  @runs-on receiver */
      begin<T>(options: string, work: (sql: TransactionSql) => T | Promise<T>): Promise<T>;
      /** @opens */
      reserve(): Promise<ReservedSql>;
      /** @release client */
      end(options?: object): Promise<void>;
      /** @nothing */
      listen(channel: string, onnotify: (value: string) => void, onlisten?: () => void): Promise<object>;
      /** @nothing */
      subscribe(event: string, callback: (row: Row | null, info: object) => void): Promise<object>;
    }
    /** @handle */
    interface TransactionSql<TTypes = unknown> extends ISql<TTypes> {
      /** @issues SAVEPOINT  @calls arg0 once in transaction handle 0 returns  @runs-on receiver */
      savepoint<T>(work: (sql: TransactionSql) => T | Promise<T>): Promise<T>;
      /** @issues SAVEPOINT  @calls arg1 once in transaction handle 0 returns  @runs-on receiver */
      savepoint<T>(name: string, work: (sql: TransactionSql) => T | Promise<T>): Promise<T>;
    }
    /** @handle */
    interface ReservedSql<TTypes = unknown> extends Sql<TTypes> {
      /** @release */
      release(): void;
    }
  }
  export = postgres;
}
