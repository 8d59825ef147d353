// HTTP clients beside axios: got, ky, undici, node-fetch, superagent. Most of them wait for another server
// without an end unless they are told a timeout. node-fetch follows the typings of 3.3.
declare module 'got' {
  export interface Response<T = unknown> {
    body: T;
    statusCode: number;
    headers: Record<string, string | undefined>;
  }
  export interface CancelableRequest<T = Foreign[string]> extends Promise<T> {
    /** @gives same receiver */
    json<R = Foreign[string]>(): CancelableRequest<R>;
    /** @gives same receiver */
    text(): CancelableRequest<string>;
    /** @gives same receiver */
    buffer(): CancelableRequest<Uint8Array>;
    /** @nothing */
    cancel(reason?: string): void;
  }
  interface Client {
    /** @io http verb "calls another server" */
    <T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    get<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    post<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    put<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    patch<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    delete<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "calls another server" */
    head<T = string>(url: unknown, options?: object): CancelableRequest<Response<T>>;
    /** @io http verb "reads from another server" */
    stream(url?: unknown, options?: object): AsyncIterable<Uint8Array>;
    paginate: Pages;
    /** @nothing */
    extend(...options: unknown[]): Client;
  }
  interface Pages {
    /** @io http verb "reads pages from another server" */
    <T = Foreign[string]>(url: unknown, options?: object): AsyncIterableIterator<T>;
    /** @io http verb "reads pages from another server" */
    all<T = Foreign[string]>(url: unknown, options?: object): Promise<T[]>;
  }
  const got: Client;
  export default got;
  export { got };
}
declare module 'ky' {
  interface ResponsePromise<T = Foreign[string]> extends Promise<Response> {
    /** @gives same receiver */
    json<R = T>(): Promise<R>;
    /** @gives same receiver */
    text(): Promise<string>;
    /** @gives same receiver */
    blob(): Promise<Foreign>;
    /** @gives same receiver */
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export interface KyInstance {
    /** @io http verb "calls another server" */
    <T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @io http verb "calls another server" */
    get<T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @io http verb "calls another server" */
    post<T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @io http verb "calls another server" */
    put<T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @io http verb "calls another server" */
    patch<T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @io http verb "calls another server" */
    delete<T = Foreign[string]>(url: unknown, options?: object): ResponsePromise<T>;
    /** @nothing */
    create(options?: object): KyInstance;
    /** @nothing */
    extend(options: unknown): KyInstance;
  }
  const ky: KyInstance;
  export default ky;
}
declare module 'undici' {
  /** @io http verb "calls another server" */
  export function fetch(input: unknown, init?: object): Promise<Response>;
  /** @io http verb "calls another server" */
  export function request(url: unknown, options?: object): Promise<Answer>;
  /** @io http verb "calls another server" */
  export function stream(url: unknown, options: object, factory: (...args: never[]) => unknown): Promise<object>;
  interface Answer {
    statusCode: number;
    headers: Record<string, string | string[] | undefined>;
    body: Body;
  }
  interface Body extends AsyncIterable<Uint8Array> {
    /** @gives same receiver */
    json(): Promise<Foreign[string]>;
    /** @gives same receiver */
    text(): Promise<string>;
    /** @gives same receiver */
    arrayBuffer(): Promise<ArrayBuffer>;
    /** @nothing */
    dump(options?: object): Promise<void>;
  }
  class Dispatcher {
    /** @io http verb "calls another server" */
    request(options: object, callback?: Function): Promise<Answer>;
    /** @nothing */
    close(): Promise<void>;
    /** @nothing */
    destroy(...args: unknown[]): Promise<void>;
  }
  export class Agent extends Dispatcher {
    /** @nothing */
    constructor(options?: object);
  }
  export class Pool extends Dispatcher {
    /** @nothing */
    constructor(url: unknown, options?: object);
  }
  export class Client extends Dispatcher {
    /** @nothing */
    constructor(url: unknown, options?: object);
  }
  export class ProxyAgent extends Dispatcher {
    /** @nothing */
    constructor(options: unknown);
  }
  /** @nothing */
  export function setGlobalDispatcher(dispatcher: unknown): void;
}
declare module 'node-fetch' {
  /** @io http verb "calls another server" */
  export default function fetch(input: unknown, init?: object): Promise<Answer>;
  type Answer = Response;
  export { Answer as Response };
  export type RequestInit = Foreign;
}
declare module 'superagent' {
  export = request;
  const request: request.SuperAgentStatic;
  namespace request {
    /** A request that runs when it is awaited or ended. */
    interface Request extends Promise<Response> {
      /** @nothing */
      set(field: unknown, value?: unknown): this;
      /** @nothing */
      query(value: unknown): this;
      /** @nothing */
      send(data?: unknown): this;
      /** @nothing */
      type(value: string): this;
      /** @nothing */
      accept(type: string): this;
      /** @nothing */
      auth(user: string, ...args: unknown[]): this;
      /** @nothing */
      timeout(milliseconds: unknown): this;
      /** @nothing */
      retry(count?: number, callback?: Function): this;
      /** @nothing */
      attach(field: string, file: unknown, options?: unknown): this;
      /** @nothing */
      field(name: unknown, value?: unknown): this;
      /** @nothing */
      end(callback?: (error: Foreign[string], response: Response) => void): void;
    }
    interface SuperAgentRequest extends Request {}
    interface Response {
      body: Foreign[string];
      text: string;
      status: number;
      ok: boolean;
      headers: Foreign;
    }
    interface SuperAgentStatic {
      /** @io http verb "calls another server" */
      (url: string): SuperAgentRequest;
      /** @io http verb "calls another server" */
      (method: string, url: string): SuperAgentRequest;
      /** @io http verb "calls another server" */
      get(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      post(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      put(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      patch(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      delete(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      del(url: string, callback?: Function): SuperAgentRequest;
      /** @io http verb "calls another server" */
      head(url: string, callback?: Function): SuperAgentRequest;
      /** @nothing */
      agent(options?: object): SuperAgentStatic;
    }
  }
}
declare module 'aws4fetch' {
  export class AwsClient {
    /** @nothing */
    constructor(options: object);
    /** @nothing */
    sign(input: Request | { toString: () => string }, init?: object | null): Promise<Request>;
    /** @io http verb "calls another server" */
    fetch(input: Request | { toString: () => string }, init?: object | null): Promise<Response>;
  }
}
