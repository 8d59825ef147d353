// Routes of an API handler of Next.js: next-connect up to 0.13, and 1. Each function that is given to a route runs for each
// request of that kind. https://github.com/hoangvvo/next-connect
declare module 'next-connect' {
  import type { NextApiRequest, NextApiResponse } from 'next';
  type Next = (error?: unknown) => unknown;
  type Work<Request, Response> = (request: Request, response: Response, next: Next) => unknown;
  type Routed<Request, Response> = string | RegExp | Work<Request, Response>;
  /** @nothing */
  interface Router<Request, Response> {
    (request: Request, response: Response): Promise<void>;
    /** @registers http arg0... verb "use"  @wraps arg0... */
    use(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "ALL" */
    all(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "GET" */
    get(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "HEAD" */
    head(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "POST" */
    post(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "PUT" */
    put(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "PATCH" */
    patch(...handlers: Routed<Request, Response>[]): this;
    /** @registers http arg0... verb "DELETE" */
    delete(...handlers: Routed<Request, Response>[]): this;
    clone(): this;
    handler(options?: object): (request: Request, response: Response) => Promise<void>;
    run(request: Request, response: Response): Promise<unknown>;
  }
  /** @nothing */
  export default function nextConnect<Request = NextApiRequest, Response = NextApiResponse>(
    options?: object,
  ): Router<Request, Response>;
  /** @since 1.0  @nothing */
  export function createRouter<Request = NextApiRequest, Response = NextApiResponse>(): Router<Request, Response>;
  /** Of the App Router.  @since 1.0  @nothing */
  export function createEdgeRouter<Request = globalThis.Request, Context = unknown>(): Router<Request, Context>;
  export {};
}
