// Fastify 5: routes, hooks and plugins. What a route's function gives, or `reply.send` is given, is the answer.
declare module 'fastify' {
  export = fastify;
  /** @nothing */
  function fastify(options?: object): fastify.FastifyInstance & PromiseLike<fastify.FastifyInstance>;
  namespace fastify {
    /** @nothing */
    export const fastify: (options?: object) => FastifyInstance & PromiseLike<FastifyInstance>;
    /** @nothing */
    export { fastify as default };
    /** @options */
    interface Bag {
      [property: string]: any;
    }
    /** Mercurius. */
    interface GraphqlPlugin {
      /** @nothing */
      (app: FastifyInstance, options: Bag): unknown;
      readonly defineLoaders: unknown;
    }
    /** @options */
    export interface RouteGenericInterface {
      Body?: unknown;
      Querystring?: unknown;
      Params?: unknown;
      Headers?: unknown;
      Reply?: unknown;
    }
    type Part<Route, Name extends string> = Route extends { [K in Name]: infer Value } ? Value : Bag[string];
    /** @nothing */
    export interface FastifyRequest<Route extends RouteGenericInterface = RouteGenericInterface> {
      /** @brings request */
      body: Part<Route, 'Body'>;
      /** @brings request */
      params: Part<Route, 'Params'>;
      /** @brings request */
      query: Part<Route, 'Querystring'>;
      /** @brings request */
      headers: Record<string, string | undefined>;
      id: string;
      method: string;
      url: string;
      ip: string;
      hostname: string;
      protocol: string;
      raw: object;
      server: FastifyInstance;
      log: FastifyBaseLogger;
    }
    /** @nothing */
    export interface FastifyReply {
      sent: boolean;
      statusCode: number;
      request: FastifyRequest;
      server: FastifyInstance;
      log: FastifyBaseLogger;
      code(status: number): this;
      status(status: number): this;
      header(name: string, value: unknown): this;
      headers(values: object): this;
      type(contentType: string): this;
      /** @answers arg0 */
      send(payload?: unknown): this;
      /** @answers */
      redirect(url: string, code?: number): this;
      hijack(): this;
      then(fulfilled: () => void, rejected: (error: Error) => void): void;
    }
    /** @nothing */
    export interface FastifyBaseLogger {
      info(...args: unknown[]): void;
      warn(...args: unknown[]): void;
      error(...args: unknown[]): void;
      debug(...args: unknown[]): void;
      trace(...args: unknown[]): void;
      fatal(...args: unknown[]): void;
    }
    type Handler<Route extends RouteGenericInterface> = (
      request: FastifyRequest<Route>,
      reply: FastifyReply,
      done?: (error?: Error) => void,
    ) => unknown;
    export type RouteHandlerMethod = Handler<RouteGenericInterface>;
    /** @options */
    export interface RouteShorthandOptions<Route extends RouteGenericInterface = RouteGenericInterface> {
      preHandler?: Handler<Route> | Handler<Route>[];
      preValidation?: Handler<Route> | Handler<Route>[];
      onRequest?: Handler<Route> | Handler<Route>[];
      schema?: object;
      handler?: Handler<Route>;
      [option: string]: any;
    }
    /** @options */
    export interface RouteOptions<
      Route extends RouteGenericInterface = RouteGenericInterface,
    > extends RouteShorthandOptions<Route> {
      method: string | string[];
      url: string;
      handler: Handler<Route>;
    }
    export type FastifyPluginAsync<Options = object> = (instance: FastifyInstance, options: Options) => Promise<void>;
    export type FastifyPluginCallback<Options = object> = (
      instance: FastifyInstance,
      options: Options,
      done: (error?: Error) => void,
    ) => void;
    type Plugin = (instance: FastifyInstance, options: Bag, done: (error?: Error) => void) => unknown;
    type Late = 'onResponse' | 'onRequestAbort' | 'onTimeout';
    type Boot = 'onReady' | 'onListen' | 'onClose' | 'preClose' | 'onRoute' | 'onRegister';
    type Hook = 'onRequest' | 'preParsing' | 'preValidation' | 'preHandler' | 'preSerialization' | 'onSend' | 'onError';
    /** @nothing */
    export interface FastifyInstance {
      log: FastifyBaseLogger;
      /** @registers http arg1 name arg0 verb "GET" */
      get<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "GET" */
      get<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "HEAD" */
      head<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "HEAD" */
      head<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "POST" */
      post<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "POST" */
      post<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "PUT" */
      put<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "PUT" */
      put<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "PATCH" */
      patch<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "PATCH" */
      patch<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "DELETE" */
      delete<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "DELETE" */
      delete<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "OPTIONS" */
      options<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "OPTIONS" */
      options<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg1 name arg0 verb "ALL" */
      all<R extends RouteGenericInterface = RouteGenericInterface>(path: string, handler: Handler<R>): this;
      /** @registers http arg1.* arg2 name arg0 verb "ALL" */
      all<R extends RouteGenericInterface = RouteGenericInterface>(
        path: string,
        options: RouteShorthandOptions<R>,
        handler?: Handler<R>,
      ): this;
      /** @registers http arg0.handler arg0.preHandler arg0.preValidation arg0.onRequest name arg0.url */
      route<R extends RouteGenericInterface = RouteGenericInterface>(options: RouteOptions<R>): this;
      /** @calls arg1 after-response */
      addHook(name: Late, hook: RouteHandlerMethod): this;
      /** @registers start-up arg1 name arg0 */
      addHook(name: Boot, hook: (...args: Bag[string][]) => unknown): this;
      /** @registers http arg1 name arg0 */
      addHook(
        name: Hook,
        hook: (request: FastifyRequest, reply: FastifyReply, payload?: Bag, done?: Bag) => unknown,
      ): this;
      /** @resolvers map arg1.resolvers */
      register(plugin: GraphqlPlugin, options: Bag): this & PromiseLike<undefined>;
      /** @calls arg0 once */
      register(plugin: Plugin | Promise<{ default: Plugin }>, options?: object): this & PromiseLike<undefined>;
      after(listener?: (error?: Error) => unknown): this;
      decorate(name: string, value: unknown, dependencies?: string[]): this;
      decorateRequest(name: string, value?: unknown, dependencies?: string[]): this;
      decorateReply(name: string, value?: unknown, dependencies?: string[]): this;
      addSchema(schema: unknown): this;
      /** @registers http arg0 name arg0 verb "ERROR" */
      setErrorHandler(handler: (error: Error, request: FastifyRequest, reply: FastifyReply) => unknown): this;
      ready(): Promise<void>;
      listen(options?: object): Promise<string>;
      close(): Promise<void>;
      inject(request: unknown): Promise<Bag>;
    }
  }
}
