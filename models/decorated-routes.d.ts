// Controllers of classes on Express and Koa: inversify-express-utils with the container behind it, and routing-controllers.
declare module 'inversify' {
  type Token = string | symbol | Function;
  /** A class of which the container makes a new object each time, unless it is told otherwise.  @nothing */
  export function injectable(...options: unknown[]): ClassDecorator;
  /** @inject arg0 */
  export function inject(token: Token): PropertyDecorator & ParameterDecorator;
  /** @inject arg0 */
  export function multiInject(token: Token): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function optional(): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function named(name: string | symbol): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function tagged(key: string | symbol, value: unknown): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function unmanaged(): ParameterDecorator;
  /** @nothing */
  export function postConstruct(...options: unknown[]): MethodDecorator;
  export class Container {
    /** @nothing */
    constructor(options?: object);
    /** @resolves arg0 */
    get<T>(token: abstract new (...args: never[]) => T): T;
    get<T>(token: Token): T;
    /** @resolves arg0 */
    getAsync<T>(token: Token): Promise<T>;
    /** @nothing */
    isBound(token: Token): boolean;
    /** @nothing */
    unbind(token: Token): void;
    /** @nothing */
    load(...modules: unknown[]): void;
  }
}
declare module 'inversify-express-utils' {
  /** @prefix arg0 */
  export function controller(path: string, ...middleware: unknown[]): ClassDecorator;
  /** @entry http name arg0 verb "ALL" */
  export function all(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "GET" */
  export function httpGet(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "POST" */
  export function httpPost(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "PUT" */
  export function httpPut(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "PATCH" */
  export function httpPatch(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "HEAD" */
  export function httpHead(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "DELETE" */
  export function httpDelete(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg0 verb "OPTIONS" */
  export function httpOptions(path: string, ...middleware: unknown[]): MethodDecorator;
  /** @entry http name arg1 */
  export function httpMethod(method: string, path: string, ...middleware: unknown[]): MethodDecorator;
  /** @nothing */
  export function withMiddleware(...middleware: unknown[]): ClassDecorator & MethodDecorator;
  /** @input request */
  export const request: () => ParameterDecorator;
  /** @nothing */
  export const response: () => ParameterDecorator;
  /** @nothing */
  export const next: () => ParameterDecorator;
  /** @input request */
  export const requestParam: (name?: string) => ParameterDecorator;
  /** @input request */
  export const queryParam: (name?: string) => ParameterDecorator;
  /** @input request */
  export const requestBody: () => ParameterDecorator;
  /** @input request */
  export const requestHeaders: (name?: string) => ParameterDecorator;
  /** @input request */
  export const cookies: (name?: string) => ParameterDecorator;
  /** @nothing */
  export const principal: () => ParameterDecorator;
  /** What a handler gives for the response that is made of it.  @nothing */
  export class BaseHttpController {
    protected created<T>(location: unknown, content: T): object;
    protected conflict(): object;
    protected ok<T>(content?: T): object;
    protected badRequest(message?: string): object;
    protected internalServerError(error?: Error): object;
    protected notFound(): object;
    protected redirect(uri: unknown): object;
    protected responseMessage(message: unknown): object;
    protected statusCode(statusCode: number): object;
    protected json(content: unknown, statusCode?: number): object;
    protected stream(readable: unknown, contentType: string, statusCode?: number): object;
  }
  export abstract class BaseMiddleware {
    /** It stands before the handlers that name it.  @entry http */
    abstract handler(request: unknown, response: unknown, next: (error?: unknown) => void): unknown;
  }
}
declare module 'routing-controllers' {
  type Path = string | RegExp;
  /** @prefix arg0 */
  export function Controller(baseRoute?: string, options?: object): ClassDecorator;
  /** @prefix arg0 */
  export function JsonController(baseRoute?: string, options?: object): ClassDecorator;
  /** @entry http name arg0 verb "GET" */
  export function Get(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "POST" */
  export function Post(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "PUT" */
  export function Put(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "PATCH" */
  export function Patch(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "DELETE" */
  export function Delete(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "HEAD" */
  export function Head(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg0 verb "ALL" */
  export function All(route?: Path, options?: object): MethodDecorator;
  /** @entry http name arg1 */
  export function Method(method: string, route?: Path, options?: object): MethodDecorator;
  /** @input request */
  export function Body(options?: object): ParameterDecorator;
  /** @input request */
  export function BodyParam(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function Param(name: string): ParameterDecorator;
  /** @input request */
  export function Params(options?: object): ParameterDecorator;
  /** @input request */
  export function QueryParam(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function QueryParams(options?: object): ParameterDecorator;
  /** @input request */
  export function HeaderParam(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function CookieParam(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function UploadedFile(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function UploadedFiles(name: string, options?: object): ParameterDecorator;
  /** @input request */
  export function Req(): ParameterDecorator;
  /** @nothing */
  export function Res(): ParameterDecorator;
  /** @nothing */
  export function Ctx(): ParameterDecorator;
  /** @nothing */
  export function Session(options?: object): ParameterDecorator;
  /** @nothing */
  export function CurrentUser(options?: object): ParameterDecorator;
  /** @nothing */
  export function Authorized(role?: unknown): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function HttpCode(code: number): MethodDecorator;
  /** @nothing */
  export function OnUndefined(value: unknown): MethodDecorator;
  /** @nothing */
  export function OnNull(value: unknown): MethodDecorator;
  /** @nothing */
  export function UseBefore(...middleware: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function UseAfter(...middleware: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function UseInterceptor(...interceptors: unknown[]): ClassDecorator & MethodDecorator;
}
