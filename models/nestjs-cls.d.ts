// Transactions kept in async local storage: the handle is asked for where it is needed. Repositories that are
// injected know nothing of it.
declare module 'nestjs-cls' {
  export class ClsService<S = object> {
    /** @context arg0 */
    get<R = Foreign[string]>(key?: string | symbol): R;
    /** @puts arg1 name arg0 */
    set<R = Foreign[string]>(key: string | symbol, value: R): void;
    /** @puts arg1 name arg0 */
    setIfUndefined<R = Foreign[string]>(key: string | symbol, value: R): boolean;
    /** @nothing */
    has(key: string | symbol): boolean;
    /** @nothing */
    getId(): string;
    /** @calls arg0 once returns */
    run<T>(callback: () => T): T;
    /** @calls arg1 once returns */
    run<T>(options: object, callback: () => T): T;
    /** @calls arg1 once returns */
    runWith<T>(store: S, callback: () => T): T;
    /** @nothing */
    enter(options?: object): void;
    /** @nothing */
    enterWith(store?: S): void;
    /** @calls arg0 once returns */
    exit<T>(callback: () => T): T;
    /** @nothing */
    isActive(): boolean;
  }
}

declare module '@nestjs-cls/transactional' {
  /**
   * @region transaction ambient  @issues BEGIN outside  @issues COMMIT outside
   * @inside "Run it on what the transaction host gives as tx: what was injected knows nothing of the transaction."
   */
  export function Transactional<TAdapter>(...options: (object | Propagation | string)[]): MethodDecorator;
  /** @nothing */
  export class TransactionHost<TAdapter = never> {
    static getInstance<TAdapter = never>(connectionName?: string): TransactionHost<TAdapter>;
    /** @gives ambient */
    get tx(): Transaction<TAdapter>;
    /**
     * @calls arg0 once in transaction ambient returns  @issues BEGIN outside optional  @issues COMMIT outside optional
     * @inside "Run it on what the transaction host gives as tx: what was injected knows nothing of the transaction."
     */
    withTransaction<R>(fn: (...args: unknown[]) => Promise<R>): Promise<R>;
    /**
     * @calls arg1 once in transaction ambient returns  @issues BEGIN outside optional  @issues COMMIT outside optional
     * @inside "Run it on what the transaction host gives as tx: what was injected knows nothing of the transaction."
     */
    withTransaction<R>(options: object | Propagation, fn: (...args: unknown[]) => Promise<R>): Promise<R>;
    /**
     * @calls arg2 once in transaction ambient returns  @issues BEGIN outside optional  @issues COMMIT outside optional
     * @inside "Run it on what the transaction host gives as tx: what was injected knows nothing of the transaction."
     */
    withTransaction<R>(propagation: Propagation, options: object, fn: (...args: unknown[]) => Promise<R>): Promise<R>;
    /** @calls arg0 once returns */
    withoutTransaction<R>(fn: (...args: unknown[]) => Promise<R>): Promise<R>;
    isTransactionActive(): boolean;
  }
  /** @inject arg0 */
  export function InjectTransactionHost(connectionName?: string): PropertyDecorator & ParameterDecorator;
  /** @gives ambient */
  export function InjectTransaction(connectionName?: string): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function getTransactionHostToken(connectionName?: string): symbol | typeof TransactionHost;
  /** @nothing */
  export function getTransactionToken(connectionName?: string): symbol;
  /** @nothing */
  export class ClsPluginTransactional {
    constructor(options: object);
  }
  export type Transaction<TAdapter> =
    TAdapter extends TransactionalAdapter<never, infer TClient, never> ? TClient : never;
  /** @options */
  export interface TransactionalAdapter<TConnection, TTx, TOptions> {
    optionsFactory: (connection: TConnection) => TransactionalAdapterOptions<TTx, TOptions>;
  }
  /** @options */
  export interface TransactionalAdapterOptions<TTx, TOptions> {
    getFallbackInstance: () => TTx;
  }
  export enum Propagation {
    Required = 'REQUIRED',
    RequiresNew = 'REQUIRES_NEW',
    NotSupported = 'NOT_SUPPORTED',
    Mandatory = 'MANDATORY',
    Never = 'NEVER',
    Supports = 'SUPPORTS',
    Nested = 'NESTED',
  }
}

declare module '@nestjs-cls/transactional-adapter-typeorm' {
  import { TransactionalAdapter, TransactionalAdapterOptions } from '@nestjs-cls/transactional';
  import { DataSource, EntityManager } from 'typeorm';
  /** @options */
  export interface TypeOrmTransactionOptions {
    isolationLevel: string;
  }
  /** @nothing */
  export class TransactionalAdapterTypeOrm implements TransactionalAdapter<
    DataSource,
    EntityManager,
    TypeOrmTransactionOptions
  > {
    constructor(options: object);
    optionsFactory: (dataSource: DataSource) => TransactionalAdapterOptions<EntityManager, TypeOrmTransactionOptions>;
  }
}
