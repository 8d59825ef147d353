// Express 4 and 5: routes and middleware. Every function argument of a route method is called per request; a
// settings getter (`app.get('port')`) gets none.
declare module 'express' {
  export = express;
  /** @nothing */
  function express(): express.Express;
  namespace express {
    /** @nothing */
    function Router(options?: object): Router;
    /** @nothing */
    function json(options?: object): RequestHandler;
    /** @nothing */
    function urlencoded(options?: object): RequestHandler;
    /** @nothing */
    function text(options?: object): RequestHandler;
    /** @nothing */
    function raw(options?: object): RequestHandler;
    /** @nothing */
    function static(root: string, options?: object): RequestHandler;
    /** @options */
    interface Bag {
      [property: string]: any;
    }
    type Body = Bag[string];
    interface NextFunction {
      /** @calls receiver once */
      (error?: unknown): void;
    }
    type RequestHandler = (request: Request, response: Response, next: NextFunction) => unknown;
    type ErrorRequestHandler = (error: Error, request: Request, response: Response, next: NextFunction) => unknown;
    type Handler = RequestHandler;
    type Path = string | RegExp | (string | RegExp)[];
    type Handlers = (RequestHandler | ErrorRequestHandler | Router | (RequestHandler | Router)[])[];
    /** @nothing */
    interface Request<
      P = Record<string, string>,
      ResBody = unknown,
      ReqBody = Bag['body'],
      Query = Record<string, string>,
    > {
      /** @brings request */
      body: ReqBody;
      /** @brings request */
      params: P;
      /** @brings request */
      query: Query;
      /** @brings request */
      headers: Record<string, string | undefined>;
      /** @brings request */
      cookies: Bag;
      method: string;
      url: string;
      originalUrl: string;
      path: string;
      ip: string | undefined;
      hostname: string;
      protocol: string;
      app: Application;
      res?: Response;
      get(name: string): string | undefined;
      header(name: string): string | undefined;
      accepts(...types: string[]): string | false;
      is(type: string | string[]): string | false | null;
      /** @calls arg1 after-response */
      on(event: string, listener: (...args: unknown[]) => void): this;
    }
    /** @nothing */
    interface Response<ResBody = unknown, Locals = Bag> {
      locals: Locals;
      headersSent: boolean;
      statusCode: number;
      req: Request;
      app: Application;
      status(code: number): this;
      /** @answers */
      sendStatus(code: number): this;
      /** @answers arg0 */
      json(body?: ResBody): this;
      /** @answers arg0 */
      jsonp(body?: ResBody): this;
      /** @answers arg0 */
      send(body?: ResBody): this;
      /** @answers arg0 */
      end(...args: unknown[]): this;
      write(...args: unknown[]): boolean;
      set(field: unknown, value?: unknown): this;
      header(field: unknown, value?: unknown): this;
      get(field: string): string | undefined;
      setHeader(name: string, value: unknown): this;
      type(type: string): this;
      format(formats: object): this;
      attachment(filename?: string): this;
      cookie(name: string, value: unknown, options?: object): this;
      clearCookie(name: string, options?: object): this;
      /** @answers arg0 */
      redirect(urlOrStatus: string | number, url?: string): void;
      location(url: string): this;
      vary(field: string): this;
      /** @cpu optional  @answers arg1 */
      render(view: string, optionsOrCallback?: unknown, callback?: (error: Error, html: string) => void): void;
      /** @io file */
      sendFile(path: string, optionsOrCallback?: unknown, callback?: (error: Error) => void): void;
      /** @io file */
      download(
        path: string,
        nameOrCallback?: unknown,
        optionsOrCallback?: unknown,
        callback?: (error: Error) => void,
      ): void;
      /** @calls arg1 after-response */
      on(event: string, listener: (...args: unknown[]) => void): this;
      /** @calls arg1 after-response */
      once(event: string, listener: (...args: unknown[]) => void): this;
    }
    interface Routes {
      /** @registers http arg1... name arg0 verb "ALL" */
      all(path: Path, ...handlers: RequestHandler[]): this;
      all(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "GET" */
      get(path: Path, ...handlers: RequestHandler[]): this;
      get(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "POST" */
      post(path: Path, ...handlers: RequestHandler[]): this;
      post(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "PUT" */
      put(path: Path, ...handlers: RequestHandler[]): this;
      put(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "DELETE" */
      delete(path: Path, ...handlers: RequestHandler[]): this;
      delete(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "PATCH" */
      patch(path: Path, ...handlers: RequestHandler[]): this;
      patch(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "OPTIONS" */
      options(path: Path, ...handlers: RequestHandler[]): this;
      options(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1... name arg0 verb "HEAD" */
      head(path: Path, ...handlers: RequestHandler[]): this;
      head(path: Path, ...handlers: Handlers): this;
      /** @registers http arg0... verb "use"  @prefix arg0 of arg1...  @wraps arg0... */
      use(...handlers: RequestHandler[]): this;
      use(...handlers: Handlers): this;
      use(path: Path, ...handlers: RequestHandler[]): this;
      use(path: Path, ...handlers: Handlers): this;
      /** @registers http arg1 name arg0 verb "param" */
      param(
        name: string,
        handler: (request: Request, response: Response, next: NextFunction, value: string, name: string) => unknown,
      ): this;
      /** Its path is what the handlers are registered under.  @gives same arg0 */
      route(path: string): Route;
    }
    interface Route {
      /** @registers http arg0... name receiver verb "ALL" */
      all(...handlers: RequestHandler[]): this;
      all(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "GET" */
      get(...handlers: RequestHandler[]): this;
      get(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "POST" */
      post(...handlers: RequestHandler[]): this;
      post(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "PUT" */
      put(...handlers: RequestHandler[]): this;
      put(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "DELETE" */
      delete(...handlers: RequestHandler[]): this;
      delete(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "PATCH" */
      patch(...handlers: RequestHandler[]): this;
      patch(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "OPTIONS" */
      options(...handlers: RequestHandler[]): this;
      options(...handlers: Handlers): this;
      /** @registers http arg0... name receiver verb "HEAD" */
      head(...handlers: RequestHandler[]): this;
      head(...handlers: Handlers): this;
    }
    interface Router extends Routes {
      /** @nothing */
      (request: Request, response: Response, next: NextFunction): void;
    }
    interface IRouter extends Router {}
    interface Application extends Routes {
      /** @nothing */
      get(setting: string): unknown;
      /** @registers http arg1... name arg0 verb "GET" */
      get(path: Path, ...handlers: RequestHandler[]): this;
      /** @registers http arg1... name arg0 verb "GET" */
      get(path: Path, ...handlers: Handlers): this;
      /** @nothing */
      (request: Request, response: Response): unknown;
      locals: Bag;
      /** @nothing */
      set(setting: string, value: unknown): this;
      /** @nothing */
      enable(setting: string): this;
      /** @nothing */
      disable(setting: string): this;
      /** @nothing */
      engine(extension: string, engine: Function): this;
      /** @nothing */
      listen(...args: unknown[]): object;
    }
    interface Express extends Application {}
  }
}
