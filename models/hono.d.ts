// Hono 4, by its typings and https://hono.dev/docs/api: each function that is given to a route runs for each request; what
// it gives is the answer, and what is handed to `waitUntil` goes on after it.
declare module 'hono' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  interface HonoRequest {
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly raw: Request;
    /** @brings request */
    param(name?: string): Bag[string];
    /** @brings request */
    query(name?: string): Bag[string];
    /** @brings request */
    queries(name?: string): Bag[string];
    /** @brings request */
    header(name?: string): Bag[string];
    /** @brings request */
    json(): Promise<Bag[string]>;
    /** @brings request */
    text(): Promise<string>;
    /** @brings request */
    formData(): Promise<FormData>;
    /** @brings request */
    parseBody(options?: object): Promise<Bag>;
    /** @brings request */
    valid(target: string): Bag[string];
  }
  /** @nothing */
  interface Execution {
    /** @calls arg0 after-response */
    waitUntil(promise: Promise<unknown>): void;
  }
  type Next = () => Promise<void>;
  type Work = (c: Context, next: Next) => unknown;
  /** @nothing */
  export interface Context {
    readonly req: HonoRequest;
    readonly env: Bag;
    readonly var: Bag;
    readonly executionCtx: Execution;
    get(key: string): Bag[string];
    set(key: string, value: unknown): void;
    status(code: number): void;
    header(name: string, value?: string, options?: object): void;
    body(data: unknown, ...rest: unknown[]): Response;
    text(text: string, ...rest: unknown[]): Response;
    json(body: unknown, ...rest: unknown[]): Response;
    html(html: unknown, ...rest: unknown[]): Response;
    redirect(location: string | URL, status?: number): Response;
    notFound(): Response | Promise<Response>;
  }
  export class Hono<Environment = object> {
    /** @nothing */
    constructor(options?: object);
    /** @registers http arg1... name arg0 verb "GET" */
    get(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "POST" */
    post(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "PUT" */
    put(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "PATCH" */
    patch(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "DELETE" */
    delete(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "OPTIONS" */
    options(path: string, ...handlers: Work[]): this;
    /** @registers http arg1... name arg0 verb "ALL" */
    all(path: string, ...handlers: Work[]): this;
    /** @registers http arg2... name arg1 verb "ALL" */
    on(method: string | string[], path: string | string[], ...handlers: Work[]): this;
    /** @registers http arg0... verb "use"  @wraps arg0... */
    use(...handlers: (string | Work)[]): this;
    /** @prefix arg0 of arg1 */
    route(path: string, app: Hono<Environment>): this;
    /** @prefix arg0 */
    basePath(path: string): this;
    /** @registers http arg0 verb "error of" */
    onError(handler: (error: Error, c: Context) => unknown): this;
    /** @registers http arg0 verb "no route of" */
    notFound(handler: (c: Context) => unknown): this;
  }
  export {};
}
