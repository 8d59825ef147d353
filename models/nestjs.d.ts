// NestJS: injection, routing, GraphQL resolvers and the TypeORM module, as far as they say who calls whom.
declare module '@nestjs/common' {
  export type Type<T = unknown> = new (...args: never[]) => T;
  export type Abstract<T> = abstract new (...args: never[]) => T;
  export type InjectionToken<T = unknown> = string | symbol | Type<T> | Abstract<T> | Function;
  export type Provider<T = unknown> =
    | Type<T>
    | ({ provide: InjectionToken; scope?: Scope; inject?: unknown[] } & (
        | { useClass: Type<T> }
        | { useValue: T }
        | { useExisting: unknown }
        | { useFactory: (...args: never[]) => T | Promise<T> }
      ));
  /** @options */
  export interface ModuleMetadata {
    imports?: unknown[];
    controllers?: Type[];
    providers?: Provider[];
    exports?: unknown[];
  }
  /** @options */
  export interface DynamicModule extends ModuleMetadata {
    module: Type;
    global?: boolean;
  }
  export enum Scope {
    DEFAULT,
    TRANSIENT,
    REQUEST,
  }
  export enum RequestMethod {
    GET,
    POST,
    PUT,
    DELETE,
    PATCH,
    ALL,
    OPTIONS,
    HEAD,
    SEARCH,
  }
  export enum HttpStatus {
    OK = 200,
    CREATED = 201,
    ACCEPTED = 202,
    NO_CONTENT = 204,
    BAD_REQUEST = 400,
    UNAUTHORIZED = 401,
    FORBIDDEN = 403,
    NOT_FOUND = 404,
    CONFLICT = 409,
    UNPROCESSABLE_ENTITY = 422,
    INTERNAL_SERVER_ERROR = 500,
  }

  /** @entry http name arg0 verb "GET" */
  export function Get(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "POST" */
  export function Post(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "PUT" */
  export function Put(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "DELETE" */
  export function Delete(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "PATCH" */
  export function Patch(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "OPTIONS" */
  export function Options(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "HEAD" */
  export function Head(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "ALL" */
  export function All(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "SEARCH" */
  export function Search(path?: string | string[]): MethodDecorator;
  /** @entry http name arg0 verb "GET" */
  export function Sse(path?: string, options?: object): MethodDecorator;
  /** @entry http name arg0.path */
  export function RequestMapping(metadata?: object): MethodDecorator;
  /** @prefix arg0  @provider arg0 */
  export function Controller(prefixOrOptions?: string | string[] | object): ClassDecorator;
  /** @provides arg0.providers */
  export function Module(metadata: ModuleMetadata): ClassDecorator;
  /** @nothing */
  export function Global(): ClassDecorator;
  /** @provider arg0 */
  export function Injectable(options?: object): ClassDecorator;
  /** @inject arg0 */
  export function Inject(token?: InjectionToken | ForwardReference): PropertyDecorator & ParameterDecorator;
  /** @nothing */
  export function Optional(): PropertyDecorator & ParameterDecorator;
  /** @input request */
  export function Body(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function Query(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function Param(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function Headers(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function Session(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function UploadedFile(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request  @bounded */
  export function UploadedFiles(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function HostParam(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function RawBody(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @input request */
  export function Req(): ParameterDecorator;
  /** @input request */
  export const Request: () => ParameterDecorator;
  /** @input request */
  export function Ip(): ParameterDecorator;
  /** @nothing */
  export function Res(options?: object): ParameterDecorator;
  /** @nothing */
  export const Response: (options?: object) => ParameterDecorator;
  /** @nothing */
  export function Next(): ParameterDecorator;
  /** @nothing */
  export function UseGuards(...items: unknown[]): ClassDecorator & MethodDecorator;
  /** @wraps arg0... */
  export function UseInterceptors(...items: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function UsePipes(...items: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function UseFilters(...items: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function Catch(...items: unknown[]): ClassDecorator & MethodDecorator;
  /** @nothing */
  export function HttpCode(status: number): MethodDecorator;
  /** @nothing */
  export function Header(name: string, value: unknown): MethodDecorator;
  /** @nothing */
  export function Redirect(url?: string, status?: number): MethodDecorator;
  /** @nothing */
  export function Render(template: string): MethodDecorator;
  /** @nothing */
  export function Version(version: unknown): MethodDecorator;
  /** @nothing */
  export function SetMetadata<K, V>(key: K, value: V): MethodDecorator & ClassDecorator;
  /** @composes arg0... */
  export function applyDecorators(...decorators: unknown[]): MethodDecorator & ClassDecorator & PropertyDecorator;
  /** @nothing */
  export function createParamDecorator<D>(
    factory: (data: D, context: ExecutionContext) => unknown,
    enhancers?: unknown[],
  ): (...args: unknown[]) => ParameterDecorator;
  /** @nothing */
  export function mixin<T>(type: Type<T>): Type<T>;
  /** @options */
  export interface ForwardReference {
    forwardRef: unknown;
  }
  /** @calls arg0 once returns */
  export function forwardRef(f: () => unknown): ForwardReference;
  /** @nothing */
  export interface LoggerService {
    log(message: unknown, ...rest: unknown[]): unknown;
    error(message: unknown, ...rest: unknown[]): unknown;
    warn(message: unknown, ...rest: unknown[]): unknown;
    debug?(message: unknown, ...rest: unknown[]): unknown;
    verbose?(message: unknown, ...rest: unknown[]): unknown;
  }
  /** @nothing */
  export class Logger implements LoggerService {
    constructor(context?: string, options?: object);
    log(message: unknown, ...rest: unknown[]): void;
    error(message: unknown, ...rest: unknown[]): void;
    warn(message: unknown, ...rest: unknown[]): void;
    debug(message: unknown, ...rest: unknown[]): void;
    verbose(message: unknown, ...rest: unknown[]): void;
    fatal(message: unknown, ...rest: unknown[]): void;
    static log(message: unknown, ...rest: unknown[]): void;
    static error(message: unknown, ...rest: unknown[]): void;
    static warn(message: unknown, ...rest: unknown[]): void;
    static debug(message: unknown, ...rest: unknown[]): void;
    static verbose(message: unknown, ...rest: unknown[]): void;
    static fatal(message: unknown, ...rest: unknown[]): void;
    static overrideLogger(logger: unknown): void;
    static flush(): void;
  }
  /** @nothing */
  export class ConsoleLogger implements LoggerService {
    constructor(context?: string, options?: object);
    log(message: unknown, ...rest: unknown[]): void;
    error(message: unknown, ...rest: unknown[]): void;
    warn(message: unknown, ...rest: unknown[]): void;
    debug(message: unknown, ...rest: unknown[]): void;
    verbose(message: unknown, ...rest: unknown[]): void;
    fatal(message: unknown, ...rest: unknown[]): void;
    setContext(context: string): void;
  }
  /** @nothing */
  export class HttpException extends Error {
    constructor(response: string | object, status: number, options?: object);
    getResponse(): string | object;
    getStatus(): number;
  }
  /** @nothing */
  export class BadRequestException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class UnauthorizedException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class ForbiddenException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class NotFoundException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class ConflictException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class GoneException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class NotAcceptableException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class RequestTimeoutException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class PayloadTooLargeException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class UnsupportedMediaTypeException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class UnprocessableEntityException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class InternalServerErrorException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class NotImplementedException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class BadGatewayException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class ServiceUnavailableException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class GatewayTimeoutException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class MethodNotAllowedException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  export class PreconditionFailedException extends HttpException {
    constructor(objectOrError?: unknown, descriptionOrOptions?: string | object);
  }
  /** @nothing */
  interface HttpArgumentsHost {
    /** @brings request */
    getRequest<T = RequestBag>(): T;
    getResponse<T = RequestBag>(): T;
    getNext<T = Function>(): T;
  }
  /** @options */
  interface RequestBag {
    [property: string]: any;
  }
  /** @nothing */
  export interface ArgumentsHost {
    getArgs(): unknown[];
    getArgByIndex(index: number): unknown;
    switchToHttp(): HttpArgumentsHost;
    getType(): string;
  }
  /** @nothing */
  export interface ExecutionContext extends ArgumentsHost {
    getClass<T>(): Type<T>;
    getHandler(): Function;
  }
  export interface CallHandler<T = unknown> {
    /** @calls receiver once */
    handle(): unknown;
  }
  export interface CanActivate {
    /** @entry http verb "guard" */
    canActivate(context: ExecutionContext): unknown;
  }
  export interface NestInterceptor<T = unknown, R = unknown> {
    /** @entry http verb "interceptor" */
    intercept(context: ExecutionContext, next: CallHandler<T>): unknown;
  }
  export interface PipeTransform<T = unknown, R = unknown> {
    /** @entry http verb "pipe" */
    transform(value: T, metadata: ArgumentMetadata): R;
  }
  /** @options */
  export interface ArgumentMetadata {
    type: string;
    metatype?: Type;
    data?: string;
  }
  export interface NestMiddleware<Req = unknown, Res = unknown> {
    /** @entry http verb "middleware" */
    use(request: Req, response: Res, next: (error?: unknown) => void): unknown;
  }
  export interface ExceptionFilter<T = unknown> {
    /** @entry http verb "filter" */
    catch(exception: T, host: ArgumentsHost): unknown;
  }
  /** @nothing */
  interface MiddlewareConfigProxy {
    exclude(...routes: unknown[]): this;
    forRoutes(...routes: unknown[]): MiddlewareConsumer;
  }
  export interface NestModule {
    /** @entry start-up */
    configure(consumer: MiddlewareConsumer): unknown;
  }
  /** @nothing */
  export interface MiddlewareConsumer {
    apply(...middleware: unknown[]): MiddlewareConfigProxy;
  }
  export interface OnModuleInit {
    /** @entry start-up */
    onModuleInit(): unknown;
  }
  export interface OnModuleDestroy {
    /** @entry start-up */
    onModuleDestroy(): unknown;
  }
  export interface OnApplicationBootstrap {
    /** @entry start-up */
    onApplicationBootstrap(): unknown;
  }
  export interface BeforeApplicationShutdown {
    /** @entry start-up */
    beforeApplicationShutdown(signal?: string): unknown;
  }
  export interface OnApplicationShutdown {
    /** @entry start-up */
    onApplicationShutdown(signal?: string): unknown;
  }
  /** @nothing */
  export class ValidationPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseIntPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseUUIDPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseBoolPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseArrayPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseFloatPipe {
    constructor(options?: unknown);
  }
  /** @nothing */
  export class ParseEnumPipe {
    constructor(enumType: unknown, options?: object);
  }
  /** @nothing */
  export class DefaultValuePipe {
    constructor(defaultValue: unknown);
  }
  /** @until 10.0 */
  export class CacheInterceptor {
    /** @keeps answers */
    constructor(cacheManager: unknown, reflector: unknown);
    /** @keeps choice */
    protected trackBy(context: unknown): string | undefined;
    /** @keeps choice */
    protected isRequestCacheable(context: unknown): boolean;
  }
  /** @until 10.0  @keeps key arg0 */
  export const CacheKey: (key: string) => MethodDecorator & ClassDecorator;
  /** @until 10.0  @keeps ttl arg0 seconds */
  export const CacheTTL: (ttl: number) => MethodDecorator & ClassDecorator;
  /** @nothing */
  export class ClassSerializerInterceptor {
    constructor(reflector: unknown, options?: object);
  }
  /** @nothing */
  export class StreamableFile {
    constructor(source: unknown, options?: object);
  }
  /** @nothing */
  export interface INestApplicationContext {
    /** @resolves arg0 */
    get<T>(token: Type<T> | Abstract<T> | string | symbol, options?: object): T;
    /** @resolves arg0 */
    resolve<T>(token: Type<T> | Abstract<T> | string | symbol, contextId?: object, options?: object): Promise<T>;
    select(module: unknown): INestApplicationContext;
    init(): Promise<this>;
    close(): Promise<void>;
    useLogger(logger: unknown): void;
    enableShutdownHooks(signals?: unknown[]): this;
  }
  /** @nothing */
  export interface INestApplication<T = unknown> extends INestApplicationContext {
    use(...args: unknown[]): this;
    listen(port: number | string, ...rest: unknown[]): Promise<unknown>;
    getUrl(): Promise<string>;
    getHttpServer(): RequestBag;
    getHttpAdapter(): RequestBag;
    setGlobalPrefix(prefix: string, options?: object): this;
    enableCors(options?: unknown): void;
    enableVersioning(options?: unknown): this;
    useGlobalFilters(...filters: unknown[]): this;
    useGlobalPipes(...pipes: unknown[]): this;
    /** @wraps arg0... */
    useGlobalInterceptors(...interceptors: unknown[]): this;
    useGlobalGuards(...guards: unknown[]): this;
  }
  /** @nothing */
  export interface INestMicroservice extends INestApplicationContext {
    listen(): Promise<unknown>;
  }
  export {};
}

declare module '@nestjs/platform-express' {
  /** @bounds arg1 */
  export function FilesInterceptor(field: string, count?: number, options?: object): Foreign[string];
}

declare module '@nestjs/core' {
  import type { Abstract, INestApplication, INestApplicationContext, Type } from '@nestjs/common';
  export const APP_GUARD: string;
  /** @wraps */
  export const APP_INTERCEPTOR: string;
  export const APP_PIPE: string;
  export const APP_FILTER: string;
  export const REQUEST: string;
  /** @nothing */
  class NestFactoryStatic {
    create<T = INestApplication>(
      module: unknown,
      serverOrOptions?: unknown,
      options?: object,
    ): Promise<T & INestApplication>;
    createApplicationContext(module: unknown, options?: object): Promise<INestApplicationContext>;
    createMicroservice<T = unknown>(module: unknown, options?: object): Promise<T>;
  }
  export const NestFactory: NestFactoryStatic;
  export class ModuleRef {
    /** @resolves arg0 */
    get<T>(token: Type<T> | Abstract<T> | string | symbol, options?: object): T;
    /** @resolves arg0 */
    resolve<T>(token: Type<T> | Abstract<T> | string | symbol, contextId?: object, options?: object): Promise<T>;
    /** @resolves arg0 */
    create<T>(type: Type<T>): Promise<T>;
  }
  /** @nothing */
  export class Reflector {
    get<T = unknown>(key: unknown, target: Function): T;
    getAll<T = unknown[]>(key: unknown, targets: Function[]): T;
    getAllAndOverride<T = unknown>(key: unknown, targets: Function[]): T;
    getAllAndMerge<T = unknown[]>(key: unknown, targets: Function[]): T;
  }
  /** @options */
  export interface ContextId {
    readonly id: number;
  }
  /** @nothing */
  export class ContextIdFactory {
    static create(): ContextId;
    static getByRequest(request: object, properties?: string[]): ContextId;
  }
  export {};
}

declare module '@nestjs/graphql' {
  type TypeFunction = (type?: unknown) => unknown;
  /** Names the parent type of its field resolvers.  @prefix arg0  @provider */
  export function Resolver(
    typeOrOptions?: string | Function | object,
    options?: object,
  ): MethodDecorator & ClassDecorator;
  /** @entry graphql-operation name arg0  @field-type arg0 arg1 */
  export function Query(nameOrType?: string | TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-operation name arg0  @field-type arg0 arg1 */
  export function Mutation(nameOrType?: string | TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-operation name arg0  @field-type arg0 arg1 */
  export function Subscription(nameOrType?: string | TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-field name arg0  @field-type arg0 arg1 */
  export function ResolveField(
    nameOrType?: string | TypeFunction | object,
    typeOrOptions?: unknown,
    options?: object,
  ): MethodDecorator & PropertyDecorator;
  /** @until 11.0  @entry graphql-field name arg0  @field-type arg1 */
  export function ResolveProperty(name?: string, type?: TypeFunction): MethodDecorator;
  /** @entry graphql-field */
  export function ResolveReference(): MethodDecorator;
  /** @nothing */
  export function Parent(): ParameterDecorator;
  /** @nothing */
  export function Root(): ParameterDecorator;
  /** @input request */
  export function Args(propertyOrOptions?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @nothing */
  export function Context(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @nothing */
  export function Info(...pipes: unknown[]): ParameterDecorator;
  /** @field-type arg0.implements arg1.implements */
  export function ObjectType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @nothing */
  export function InputType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @field-type arg0.implements arg1.implements */
  export function InterfaceType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @nothing */
  export function ArgsType(): ClassDecorator;
  /** @field-type arg0 */
  export function Field(typeOrOptions?: TypeFunction | object, options?: object): PropertyDecorator & MethodDecorator;
  /** @nothing */
  export function HideField(): PropertyDecorator;
  /** @nothing */
  export function Directive(directive: string): MethodDecorator & PropertyDecorator & ClassDecorator;
  /** @nothing */
  export function Extensions(value: object): MethodDecorator & ClassDecorator & PropertyDecorator;
  /** @nothing */
  export function Scalar(name: string, type?: TypeFunction): ClassDecorator;
  /** @nothing */
  export function registerEnumType(target: object, options?: object): void;
  /** @field-type arg0.types */
  export function createUnionType(options: object): unknown;
  /** @nothing */
  export function PartialType<T>(type: new (...args: never[]) => T, decorator?: unknown): new () => Partial<T>;
  /** @nothing */
  export function OmitType<T, K extends keyof T>(
    type: new (...args: never[]) => T,
    keys: readonly K[],
    decorator?: unknown,
  ): new () => Omit<T, K>;
  /** @nothing */
  export function PickType<T, K extends keyof T>(
    type: new (...args: never[]) => T,
    keys: readonly K[],
    decorator?: unknown,
  ): new () => Pick<T, K>;
  /** @nothing */
  export function IntersectionType<A, B>(
    a: new (...args: never[]) => A,
    b: new (...args: never[]) => B,
    options?: object,
  ): new () => A & B;
  export const ID: unknown;
  export const Int: unknown;
  export const Float: unknown;
  export const GraphQLISODateTime: unknown;
  /** @nothing */
  export class GraphQLModule {
    static forRoot(options?: object): object;
    static forRootAsync(options: object): object;
  }
  /** @nothing */
  export class GqlExecutionContext {
    static create(context: unknown): GqlExecutionContext;
    getArgs<T = object>(): T;
    getContext<T = object>(): T;
    getInfo<T = object>(): T;
    getRoot<T = object>(): T;
  }
  export {};
}

declare module '@nestjs/typeorm' {
  /** @inject arg0  @source arg1 */
  export function InjectRepository(entity: unknown, dataSource?: unknown): ParameterDecorator;
  /** @inject  @source arg0 */
  export function InjectDataSource(dataSource?: unknown): ParameterDecorator;
  /** @inject  @source arg0 */
  export function InjectConnection(dataSource?: unknown): ParameterDecorator;
  /** @inject  @source arg0 */
  export function InjectEntityManager(dataSource?: unknown): ParameterDecorator;
  /** @nothing */
  export function getRepositoryToken(entity: unknown, dataSource?: unknown): Function | string;
  /** @nothing */
  export function getDataSourceToken(dataSource?: unknown): string | Function;
  /** @nothing */
  export function getEntityManagerToken(dataSource?: unknown): string | Function;
  /** @nothing */
  export class TypeOrmModule {
    /** @nothing  @cache rows when arg0.cache */
    static forRoot(options?: object): object;
    /** @nothing  @cache rows when arg0.cache */
    static forRootAsync(options: object): object;
    static forFeature(entities?: unknown[], dataSource?: unknown): object;
  }
  export {};
}
