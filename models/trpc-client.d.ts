// The client of tRPC 10 and 11, by its typings and https://trpc.io/docs/client: it asks another service by the way to a procedure.
// What is asked in one tick goes out in one request where the link gathers it, as `httpBatchLink` does and most use.
declare module '@trpc/client' {
  import { Resolved, Router } from '@trpc/server';
  interface Query<Output> {
    /** @io http service verb "asks another service"  @gathers */
    query(input?: unknown, options?: object): Promise<Output>;
  }
  interface Mutation<Output> {
    /** @io http service verb "asks another service"  @gathers */
    mutate(input?: unknown, options?: object): Promise<Output>;
  }
  interface Subscription {
    /** @io http verb "listens to another service" */
    subscribe(input?: unknown, options?: object): object;
  }
  /** A procedure, by the way to it. */
  type Asked<Procedures> = {
    readonly [Name in keyof Procedures]: Procedures[Name] extends Router<infer Inner>
      ? Asked<Inner>
      : Procedures[Name] extends Resolved<infer Output>
        ? Query<Output> & Mutation<Output> & Subscription
        : Asked<Procedures[Name]>;
  };
  type AskedOf<Api> = Api extends Router<infer Procedures> ? Asked<Procedures> : object;
  export class TRPCUntypedClient<Api> {
    /** @nothing */
    constructor(options: object);
    /** @io http service verb "asks another service"  @gathers */
    query(path: string, input?: unknown, options?: object): Promise<unknown>;
    /** @io http service verb "asks another service"  @gathers */
    mutation(path: string, input?: unknown, options?: object): Promise<unknown>;
    /** @io http verb "listens to another service" */
    subscription(path: string, input: unknown, options?: object): object;
  }
  /** @nothing */
  export function createTRPCClient<Api>(options: object): AskedOf<Api>;
  /** @nothing */
  export function createTRPCProxyClient<Api>(options: object): AskedOf<Api>;
  /** @nothing */
  export function createTRPCUntypedClient<Api>(options: object): TRPCUntypedClient<Api>;
  /** @nothing */
  export function httpLink(options: object): object;
  /** @nothing */
  export function httpBatchLink(options: object): object;
  /** @nothing */
  export function loggerLink(options?: object): object;
  /** @nothing */
  export function splitLink(options: object): object;
  /** @nothing */
  export function wsLink(options: object): object;
  /** @nothing */
  export function createWSClient(options: object): object;
  /** @nothing */
  export class TRPCClientError extends Error {
    constructor(message: string, options?: object);
  }
  export {};
}
