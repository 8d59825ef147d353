// Koa 3, @koa/router 14 and koa-router before it, by their typings: middleware and routes. Each function that is handed over runs for each
// request; the response goes out when all of them have come to their end.
declare module 'koa' {
  export = Koa;
  /** @nothing */
  class Koa {
    constructor(options?: object);
    /** @registers http arg0 verb "use"  @wraps arg0... */
    use(middleware: Koa.Middleware): this;
    listen(...args: unknown[]): object;
    callback(): (request: unknown, response: unknown) => Promise<void>;
    on(event: string, listener: (...args: never[]) => void): this;
    proxy: boolean;
    context: Koa.Bag;
  }
  namespace Koa {
    /** @options */
    interface Bag {
      [property: string]: any;
    }
    type Next = () => Promise<unknown>;
    type Middleware = (context: Context, next: Next) => unknown;
    /** @nothing */
    interface Request {
      /** @brings request */
      body?: Bag['body'];
      /** @brings request */
      query: Record<string, string | string[] | undefined>;
      headers: Record<string, string | string[] | undefined>;
      get(field: string): string;
    }
    /** @nothing */
    interface Context {
      request: Request;
      response: Bag;
      /** @brings request */
      params: Record<string, string>;
      /** @brings request */
      query: Record<string, string | string[] | undefined>;
      state: Bag;
      body: unknown;
      status: number;
      method: string;
      path: string;
      url: string;
      get(field: string): string;
      set(field: string | object, value?: string | string[]): void;
      throw(...properties: unknown[]): never;
      assert(value: unknown, ...properties: unknown[]): void;
      redirect(url: string): void;
    }
  }
}
declare module '@koa/router' {
  import Koa from 'koa';
  export = Router;
  class Router {
    /** @prefix arg0.prefix */
    constructor(options?: object);
    /** @registers http arg1... name arg0 verb "GET" */
    get(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg1... name arg0 verb "POST" */
    post(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg1... name arg0 verb "PUT" */
    put(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg1... name arg0 verb "PATCH" */
    patch(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg1... name arg0 verb "DELETE" */
    delete(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg1... name arg0 verb "ALL" */
    all(path: string | RegExp | string[], ...middleware: Koa.Middleware[]): this;
    /** @registers http arg0... verb "use"  @prefix arg0 of arg1...  @wraps arg0... */
    use(...middleware: (string | Koa.Middleware)[]): this;
    /** @nothing */
    routes(): Koa.Middleware;
    /** @nothing */
    allowedMethods(options?: object): Koa.Middleware;
    /** @prefix arg0 */
    prefix(prefix: string): this;
  }
}
declare module 'koa-router' {
  import Router from '@koa/router';
  export = Router;
}
