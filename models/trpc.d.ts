// tRPC 10 and 11, by its typings and https://trpc.io/docs/server: procedures answer requests, middlewares run around them,
// and callers on the server call procedures by the way to them (https://trpc.io/docs/server/server-side-calls).
declare module '@trpc/server' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** What a parser of any of the usual libraries gives, or `any`. */
  type InputOf<P> = P extends { readonly _output: infer Output }
    ? Output
    : P extends (given: never) => infer Output
      ? Awaited<Output>
      : Bag[string];
  /** Procedures that build on others are given what both ask for. */
  type Both<A, B> = undefined extends A ? B : A & B;
  type ContextOf<C> = C extends (...given: never[]) => infer Made ? Awaited<Made> : C;
  /** @options */
  interface Given<C, Input> {
    ctx: C;
    /** @brings request */
    input: Input;
    signal?: AbortSignal;
    path: string;
  }
  /** @options */
  interface Passing<C> {
    ctx: C;
    /** @brings request */
    input: Bag[string];
    path: string;
    type: string;
    getRawInput: Bag[string];
    /** @calls receiver once */
    next(given?: object): Promise<Bag>;
  }
  /** @nothing */
  interface Procedure<C, Input> {
    input<P>(parser: P): Procedure<C, Both<Input, InputOf<P>>>;
    output(parser: unknown): this;
    meta(meta: object): this;
    concat(other: unknown): this;
    /** @registers http arg0 verb "middleware"  @gives same receiver  @wraps arg0... copy */
    use(middleware: (passing: Passing<C>) => unknown): this;
    /** @registers http arg0 verb "query" called "input" */
    query<Output>(resolver: (given: Given<C, Input>) => Output): Resolved<Awaited<Output>>;
    /** @registers http arg0 verb "mutation" called "input" */
    mutation<Output>(resolver: (given: Given<C, Input>) => Output): Resolved<Awaited<Output>>;
    /** @registers http arg0 verb "subscription" called "input" */
    subscription<Output>(resolver: (given: Given<C, Input>) => Output): Resolved<Awaited<Output>>;
  }
  /** @options */
  interface Resolved<Output> {
    _def: Bag[string];
    readonly _gives?: Output;
  }
  /** @options */
  interface Router<Procedures> {
    [property: string]: any;
    _def: Bag[string];
    readonly _procedures?: Procedures;
    /** @nothing */
    createCaller(context: unknown): Called<Procedures>;
  }
  /** A procedure, by the way to it. */
  type Called<Procedures> = {
    readonly [Name in keyof Procedures]: Procedures[Name] extends Router<infer Inner>
      ? Called<Inner>
      : Procedures[Name] extends Resolved<infer Output>
        ? (input?: unknown) => Promise<Output>
        : Called<Procedures[Name]>;
  };
  /** @nothing */
  interface Root<C> {
    readonly procedure: Procedure<C, undefined>;
    router<Procedures extends object>(procedures: Procedures): Router<Procedures>;
    mergeRouters<A, B = object, D = object>(a: Router<A>, b?: Router<B>, c?: Router<D>): Router<A & B & D>;
    createCallerFactory<Procedures>(router: Router<Procedures>): (context: unknown) => Called<Procedures>;
    /** @registers http arg0 verb "middleware" */
    middleware(work: (passing: Passing<C>) => unknown): (passing: Passing<C>) => unknown;
  }
  /** @nothing */
  interface Builder<C> {
    context<Made>(): Builder<ContextOf<Made>>;
    meta<Meta>(): Builder<C>;
    create(options?: object): Root<C>;
  }
  export const initTRPC: Builder<object>;
  /** @nothing */
  export class TRPCError extends Error {
    constructor(options: object);
    readonly code: string;
  }
  export { Called, Resolved, Router };
}
// Read: https://trpc.io/docs/client/react/server-components
declare module '@trpc/react-query/rsc' {
  import { Called, Router } from '@trpc/server';
  /** @nothing */
  export function createHydrationHelpers<Api>(
    caller: unknown,
    getQueryClient: unknown,
  ): {
    trpc: Api extends Router<infer Procedures> ? Called<Procedures> : object;
    HydrateClient: (props: object) => object;
  };
}
