// GraphQL servers that are given their resolvers as data: graphql-js 16, @graphql-tools/schema 9 and 10, Apollo Server 4 and 5,
// GraphQL Yoga 5, Mercurius 14 to 16, Pothos 4. A field's function runs once for each parent in the answer, an operation's once for a request.
declare module 'graphql' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  export class GraphQLObjectType {
    /** @resolvers type arg0 */
    constructor(config: Bag);
    readonly name: string;
    getFields(): Bag;
  }
  /** @nothing */
  export class GraphQLInterfaceType {
    constructor(config: Bag);
    readonly name: string;
  }
  /** @nothing */
  export class GraphQLInputObjectType {
    constructor(config: Bag);
    readonly name: string;
  }
  /** @nothing */
  export class GraphQLEnumType {
    constructor(config: Bag);
    readonly name: string;
  }
  /** @nothing */
  export class GraphQLScalarType {
    constructor(config: Bag);
    readonly name: string;
  }
  /** @nothing */
  export class GraphQLSchema {
    constructor(config: Bag);
  }
  /** @nothing */
  export class GraphQLList {
    constructor(type: unknown);
  }
  /** @nothing */
  export class GraphQLNonNull {
    constructor(type: unknown);
  }
  /** @nothing */
  export class GraphQLError extends Error {
    constructor(message: string, ...rest: unknown[]);
    readonly extensions: Bag;
  }
  /** Answers a whole request.  @nothing */
  export function graphql(args: Bag): Promise<Bag>;
  /** @nothing */
  export function buildSchema(source: string, options?: object): GraphQLSchema;
  export {};
}

declare module '@graphql-tools/schema' {
  /** @options */
  interface Definition {
    typeDefs: unknown;
    resolvers?: unknown;
    [option: string]: any;
  }
  /** @resolvers map arg0.resolvers */
  export function makeExecutableSchema(definition: Definition): object;
  export {};
}

declare module '@apollo/server' {
  /** @options */
  interface Options {
    resolvers?: unknown;
    [option: string]: any;
  }
  /** @nothing */
  export class ApolloServer<Context = object> {
    /** @resolvers map arg0.resolvers */
    constructor(options: Options);
    start(): Promise<void>;
    stop(): Promise<void>;
    executeOperation(request: object, options?: object): Promise<object>;
  }
  export {};
}

declare module 'graphql-yoga' {
  /** @options */
  interface Definition {
    typeDefs: unknown;
    resolvers?: unknown;
    [option: string]: any;
  }
  /** @resolvers map arg0.resolvers */
  export function createSchema(definition: Definition): object;
  /** @nothing */
  export function createYoga(options?: object): (request: Request, context?: object) => Promise<Response>;
  export {};
}

declare module 'mercurius' {
  interface Mercurius {
    /** @nothing */
    (app: unknown, options: object): Promise<void>;
    /** @gives same arg0 */
    defineLoaders(loaders: object): object;
  }
  /** @nothing */
  const mercurius: Mercurius;
  export { mercurius, mercurius as default };
}

declare module '@pothos/core' {
  /** @options */
  interface Bag {
    [option: string]: any;
  }
  type Fields = (t: Bag) => object;
  /** @options */
  interface TypeOptions {
    name?: string;
    fields?: Fields;
    [option: string]: any;
  }
  interface ObjectRef<Shape> {
    readonly name: string;
    readonly $inferType: Shape;
    /** @resolvers type arg0 of receiver */
    implement(options: TypeOptions): this;
  }
  /** @nothing */
  export default class SchemaBuilder<Types = object> {
    constructor(options?: Bag);
    readonly $inferTypes: Types;
    objectRef<Shape = Bag>(name: string): ObjectRef<Shape>;
    /** @resolvers type arg0 of "Query" */
    queryType(options?: TypeOptions): unknown;
    /** @resolvers type arg0 of "Mutation" */
    mutationType(options?: TypeOptions): unknown;
    /** @resolvers type arg0 of "Subscription" */
    subscriptionType(options?: TypeOptions): unknown;
    /** @resolvers type arg1 of arg0 */
    objectType<Shape = Bag>(type: unknown, options: TypeOptions): ObjectRef<Shape>;
    /** @resolvers type arg1 of arg0 */
    prismaObject<Shape = Bag>(type: unknown, options: TypeOptions): ObjectRef<Shape>;
    /** @resolvers type arg1 of arg0 */
    prismaNode<Shape = Bag>(type: unknown, options: TypeOptions): ObjectRef<Shape>;
    /** @resolvers type arg1 of arg0 */
    drizzleObject<Shape = Bag>(type: unknown, options: TypeOptions): ObjectRef<Shape>;
    /** @resolvers type arg1 of arg0 */
    interfaceType<Shape = Bag>(type: unknown, options: TypeOptions): ObjectRef<Shape>;
    inputType(name: string, options: TypeOptions): unknown;
    enumType(name: unknown, options?: Bag): unknown;
    scalarType(name: string, options?: Bag): unknown;
    unionType(name: string, options?: Bag): unknown;
    toSchema(options?: Bag): object;
  }
}
