// Transactions by decorator: every repository called inside takes part, so nothing escapes. A call inside an
// open transaction joins it, unless its propagation says otherwise.
declare module 'typeorm-transactional' {
  /**
   * @region transaction  @issues BEGIN outside  @issues COMMIT outside
   * @inside "Use a repository, or ask the data source for its manager here: one that was kept knows nothing of the transaction."
   */
  export function Transactional(options?: WrapInTransactionOptions): MethodDecorator & ClassDecorator;
  /**
   * @calls arg0 once in transaction returns  @issues BEGIN outside optional  @issues COMMIT outside optional
   * @inside "Use a repository, or ask the data source for its manager here: one that was kept knows nothing of the transaction."
   */
  export function runInTransaction<F extends () => unknown>(f: F, options?: WrapInTransactionOptions): ReturnType<F>;
  /**
   * @calls arg0 once in transaction returns  @gives same arg0
   * @inside "Use a repository, or ask the data source for its manager here: one that was kept knows nothing of the transaction."
   */
  export function wrapInTransaction<F extends Function>(f: F, options?: WrapInTransactionOptions): F;
  /** @calls arg0 after-commit */
  export function runOnTransactionCommit(f: () => void): void;
  /** @calls arg0 after-commit */
  export function runOnTransactionComplete(f: (error?: Error) => void): void;
  /** @calls arg0 detached */
  export function runOnTransactionRollback(f: (error: Error) => void): void;
  /** @nothing */
  export function initializeTransactionalContext(options?: object): unknown;
  /** @gives same arg0 */
  export function addTransactionalDataSource<T>(input: T): T;
  /** @nothing */
  export function deleteDataSourceByName(name: string): boolean;
  /** @nothing */
  export function getDataSourceByName(name: string): object | undefined;
  /** @options */
  export interface WrapInTransactionOptions {
    connectionName?: string | (() => string | undefined);
    propagation?: Propagation;
    isolationLevel?: string;
  }
  export enum Propagation {
    MANDATORY = 'MANDATORY',
    NESTED = 'NESTED',
    NEVER = 'NEVER',
    NOT_SUPPORTED = 'NOT_SUPPORTED',
    REQUIRED = 'REQUIRED',
    REQUIRES_NEW = 'REQUIRES_NEW',
    SUPPORTS = 'SUPPORTS',
  }
}
