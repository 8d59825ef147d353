// TypeGraphQL: resolvers, and fields that are resolved once for each parent.
declare module 'type-graphql' {
  type TypeFunction = (type?: unknown) => unknown;
  /** Names the parent type of its field resolvers.  @prefix arg0 */
  export function Resolver(typeOrClass?: Function): ClassDecorator;
  /** @entry graphql-operation  @field-type arg0 */
  export function Query(typeOrOptions?: TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-operation  @field-type arg0 */
  export function Mutation(typeOrOptions?: TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-operation  @field-type arg0 */
  export function Subscription(typeOrOptions: TypeFunction | object, options?: object): MethodDecorator;
  /** @entry graphql-field  @field-type arg0 */
  export function FieldResolver(typeOrOptions?: TypeFunction | object, options?: object): MethodDecorator;
  /** @nothing */
  export function Root(property?: string): ParameterDecorator;
  /** @input request */
  export function Arg(name: string, typeOrOptions?: TypeFunction | object, options?: object): ParameterDecorator;
  /** @input request */
  export function Args(typeOrOptions?: TypeFunction | object, options?: object): ParameterDecorator;
  /** @nothing */
  export function Ctx(property?: string): ParameterDecorator;
  /** @nothing */
  export function Info(): ParameterDecorator;
  /** @field-type arg0.implements arg1.implements */
  export function ObjectType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @nothing */
  export function InputType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @field-type arg0.implements arg1.implements */
  export function InterfaceType(nameOrOptions?: string | object, options?: object): ClassDecorator;
  /** @nothing */
  export function ArgsType(): ClassDecorator;
  /** @field-type arg0 */
  export function Field(typeOrOptions?: TypeFunction | object, options?: object): MethodDecorator & PropertyDecorator;
  /** @nothing */
  export function Authorized(...roles: unknown[]): MethodDecorator & PropertyDecorator;
  /** @nothing */
  export function UseMiddleware(...middlewares: unknown[]): MethodDecorator & PropertyDecorator;
  /** @nothing */
  export function Directive(directive: string): MethodDecorator & PropertyDecorator & ClassDecorator;
  /** @nothing */
  export function Extensions(extensions: object): MethodDecorator & PropertyDecorator & ClassDecorator;
  /** @nothing */
  export function registerEnumType(target: object, options: object): void;
  /** @field-type arg0.types */
  export function createUnionType(options: object): unknown;
  /** @nothing */
  export function buildSchema(options: object): Promise<object>;
  /** @nothing */
  export function buildSchemaSync(options: object): object;
  export const ID: unknown;
  export const Int: unknown;
  export const Float: unknown;
  export interface MiddlewareInterface<Context = object> {
    /** @entry graphql-operation verb "middleware" */
    use(action: object, next: () => Promise<unknown>): Promise<unknown>;
  }
  export type MiddlewareFn<Context = object> = (action: object, next: () => Promise<unknown>) => Promise<unknown>;
}
