// Zod 3 and 4: what a schema parses is of the schema's type, and is what it was given. Nothing of it reaches a database; what a
// `refine` or `transform` does when a schema is used is not followed. https://zod.dev/api, https://v3.zod.dev
declare module 'zod/v4/classic/external' {
  type Typed<Output = unknown> = { readonly _output: Output };
  type OutputOf<S> = S extends { readonly _output: infer Output } ? Output : unknown;
  type Shape = { readonly [key: string]: Typed };
  type OutputOfShape<S> = { -readonly [K in keyof S]: OutputOf<S[K]> };
  type OutputOfEach<T> = { -readonly [K in keyof T]: OutputOf<T[K]> };
  type Merged<A, B> = Omit<A, keyof B> & B;
  type Message = string | object;

  export interface RefinementCtx {
    /** @nothing */
    addIssue(issue: object): void;
  }
  export type ZodIssue = { code: string; path: (string | number)[]; message: string };
  /** @nothing */
  export class ZodError<T = unknown> {
    constructor(issues: ZodIssue[]);
    readonly name: string;
    readonly message: string;
    issues: ZodIssue[];
    format(map?: unknown): object;
    flatten(map?: unknown): { formErrors: string[]; fieldErrors: { [field: string]: string[] | undefined } };
  }
  interface Parsed<Output> {
    success: true;
    data: Output;
    error?: never;
  }
  interface Refused<Output> {
    success: false;
    error: ZodError<Output>;
    data?: never;
  }
  type Answer<Output> = Parsed<Output> | Refused<Output>;
  /** @until 4 */
  export type SafeParseSuccess<Output> = Parsed<Output>;
  /** @until 4 */
  export type SafeParseError<Input, Output = Input> = Refused<Output>;
  /** @until 4 */
  export type SafeParseReturnType<Input, Output> = Answer<Output>;
  /** @since 4 */
  export type ZodSafeParseResult<Output> = Answer<Output>;

  /** The first type parameter is what it parses to; what the others say differs between versions. @nothing */
  export class ZodType<Output = unknown, Second = unknown, Third = unknown> {
    readonly _output: Output;
    readonly _input: unknown;
    readonly description?: string;
    /** @gives same arg0 */
    parse(data: unknown, options?: object): Output;
    /** @gives same arg0 */
    parseAsync(data: unknown, options?: object): Promise<Output>;
    /** @gives same arg0 as "data" */
    safeParse(data: unknown, options?: object): Answer<Output>;
    /** @gives same arg0 as "data" */
    safeParseAsync(data: unknown, options?: object): Promise<Answer<Output>>;
    /** @gives same arg0 as "data" */
    spa(data: unknown, options?: object): Promise<Answer<Output>>;
    refine(check: (value: Output) => unknown, message?: unknown): this;
    superRefine(check: (value: Output, context: RefinementCtx) => unknown): this;
    transform<Made>(make: (value: Output, context: RefinementCtx) => Made): ZodType<Awaited<Made>>;
    pipe<S>(next: S): ZodType<OutputOf<S>>;
    optional(): ZodOptional<this>;
    nullable(): ZodNullable<this>;
    nullish(): ZodOptional<ZodNullable<this>>;
    default(value: unknown): ZodDefault<this>;
    catch(value: unknown): ZodType<Output>;
    array(): ZodArray<this>;
    or<S>(other: S): ZodUnion<[this, S]>;
    and<S>(other: S): ZodIntersection<this, S>;
    brand(name?: unknown): this;
    readonly(): ZodType<Readonly<Output>>;
    describe(text: string): this;
    isOptional(): boolean;
    isNullable(): boolean;
    /** @since 4 */
    meta(about?: object): this;
    /** @since 4 */
    check(...checks: unknown[]): this;
    /** @since 4 */
    prefault(value: unknown): ZodDefault<this>;
    /** @since 4 */
    overwrite(change: (value: Output) => Output): this;
    /** @since 4 */
    register(registry: unknown, about?: unknown): this;
  }
  export type ZodSchema<Output = unknown, Second = unknown, Third = unknown> = ZodType<Output, Second, Third>;
  export type Schema<Output = unknown> = ZodType<Output>;
  export type ZodTypeAny = ZodType<Foreign[string]>;
  export type ZodRawShape = { [key: string]: ZodTypeAny };
  /** @until 4 */
  export type AnyZodObject = ZodObject<Foreign>;
  export type infer<S> = OutputOf<S>;
  export type TypeOf<S> = OutputOf<S>;
  export type output<S> = OutputOf<S>;
  export type input<S> = OutputOf<S>;

  export class ZodOptional<S = unknown> extends ZodType<OutputOf<S> | undefined> {
    /** @nothing */
    unwrap(): S;
  }
  export class ZodNullable<S = unknown> extends ZodType<OutputOf<S> | null> {
    /** @nothing */
    unwrap(): S;
  }
  export class ZodDefault<S = unknown> extends ZodType<Exclude<OutputOf<S>, undefined>> {
    /** @nothing */
    removeDefault(): S;
  }
  /** @until 4 */
  export class ZodEffects<S = unknown, Output = OutputOf<S>> extends ZodType<Output> {
    /** @nothing */
    innerType(): S;
  }
  /** @nothing */
  export class ZodString extends ZodType<string> {
    min(length: number, message?: Message): this;
    max(length: number, message?: Message): this;
    length(length: number, message?: Message): this;
    nonempty(message?: Message): this;
    email(message?: Message): this;
    url(message?: Message): this;
    uuid(message?: Message): this;
    cuid(message?: Message): this;
    cuid2(message?: Message): this;
    ulid(message?: Message): this;
    nanoid(message?: Message): this;
    datetime(message?: Message): this;
    date(message?: Message): this;
    time(message?: Message): this;
    base64(message?: Message): this;
    regex(pattern: RegExp, message?: Message): this;
    includes(text: string, message?: Message): this;
    startsWith(text: string, message?: Message): this;
    endsWith(text: string, message?: Message): this;
    trim(): this;
    toLowerCase(): this;
    toUpperCase(): this;
  }
  /** @nothing */
  export class ZodNumber<Output = number> extends ZodType<Output> {
    min(least: number, message?: Message): this;
    max(most: number, message?: Message): this;
    gt(value: number, message?: Message): this;
    gte(value: number, message?: Message): this;
    lt(value: number, message?: Message): this;
    lte(value: number, message?: Message): this;
    int(message?: Message): this;
    positive(message?: Message): this;
    negative(message?: Message): this;
    nonnegative(message?: Message): this;
    nonpositive(message?: Message): this;
    multipleOf(value: number, message?: Message): this;
    finite(message?: Message): this;
    safe(message?: Message): this;
  }
  /** @nothing */
  export class ZodBigInt extends ZodType<bigint> {
    min(least: bigint, message?: Message): this;
    max(most: bigint, message?: Message): this;
    positive(message?: Message): this;
    nonnegative(message?: Message): this;
  }
  export class ZodBoolean extends ZodType<boolean> {}
  /** @nothing */
  export class ZodDate extends ZodType<Date> {
    min(least: unknown, message?: Message): this;
    max(most: unknown, message?: Message): this;
  }
  export class ZodAny extends ZodType<Foreign[string]> {}
  export class ZodUnknown extends ZodType<unknown> {}
  export class ZodNever extends ZodType<never> {}
  export class ZodLiteral<Value = unknown> extends ZodType<Value> {}
  /** @nothing */
  export class ZodEnum<Values = unknown> extends ZodType<
    Values extends readonly (infer V)[] ? V : Values[keyof Values]
  > {
    readonly options: Values extends readonly unknown[] ? Values : Values[keyof Values][];
    readonly enum: Values extends readonly string[] ? { [V in Values[number]]: V } : Values;
    exclude(values: readonly string[], options?: unknown): this;
    extract(values: readonly string[], options?: unknown): this;
  }
  /** @until 4 */
  export class ZodNativeEnum<Values = unknown> extends ZodType<Values[keyof Values]> {}
  /** @nothing */
  export class ZodArray<S = unknown, Second = unknown> extends ZodType<OutputOf<S>[]> {
    readonly element: S;
    min(length: number, message?: Message): this;
    max(length: number, message?: Message): this;
    length(length: number, message?: Message): this;
    nonempty(message?: Message): this;
  }
  /** @nothing */
  export class ZodSet<S = unknown> extends ZodType<Set<OutputOf<S>>> {
    min(size: number, message?: Message): this;
    max(size: number, message?: Message): this;
    size(size: number, message?: Message): this;
    nonempty(message?: Message): this;
  }
  export class ZodMap<K = unknown, V = unknown> extends ZodType<Map<OutputOf<K>, OutputOf<V>>> {}
  export class ZodRecord<K = unknown, V = unknown> extends ZodType<
    Record<Extract<OutputOf<K>, PropertyKey>, OutputOf<V>>
  > {}
  export class ZodTuple<T = unknown, Second = unknown> extends ZodType<
    T extends readonly unknown[] ? OutputOfEach<T> : unknown
  > {}
  export class ZodUnion<T = unknown> extends ZodType<T extends readonly (infer S)[] ? OutputOf<S> : unknown> {
    readonly options: T;
  }
  export class ZodDiscriminatedUnion<T = unknown, Second = unknown> extends ZodType<
    T extends readonly (infer S)[] ? OutputOf<S> : Second extends readonly (infer S)[] ? OutputOf<S> : unknown
  > {
    readonly options: T;
  }
  export class ZodIntersection<A = unknown, B = unknown> extends ZodType<OutputOf<A> & OutputOf<B>> {}
  export class ZodLazy<S = unknown> extends ZodType<OutputOf<S>> {}
  export class ZodPromise<S = unknown> extends ZodType<Promise<OutputOf<S>>> {}
  /** @nothing */
  export class ZodObject<S = unknown, Second = unknown, Third = unknown, Fourth = unknown> extends ZodType<
    OutputOfShape<S>
  > {
    readonly shape: S;
    extend<More>(more: More): ZodObject<Merged<S, More>>;
    /** @since 4 */
    safeExtend<More>(more: More): ZodObject<Merged<S, More>>;
    merge<More>(other: ZodObject<More>): ZodObject<Merged<S, More>>;
    pick<Mask>(mask: Mask): ZodObject<Pick<S, Extract<keyof S, keyof Mask>>>;
    omit<Mask>(mask: Mask): ZodObject<Omit<S, keyof Mask>>;
    partial(mask?: object): ZodObject<{ [K in keyof S]: ZodOptional<S[K]> }>;
    required(mask?: object): ZodObject<{ [K in keyof S]: S[K] extends ZodOptional<infer Inner> ? Inner : S[K] }>;
    passthrough(): this;
    strict(): this;
    strip(): this;
    catchall(schema: unknown): this;
    keyof(): ZodType<keyof S>;
    /** @until 4 */
    deepPartial(): ZodObject<{ [K in keyof S]: ZodOptional<S[K]> }>;
    /** @since 4 */
    loose(): this;
  }
  /** @nothing */
  interface Coercions {
    string(options?: Message): ZodString;
    number(options?: Message): ZodNumber;
    boolean(options?: Message): ZodBoolean;
    bigint(options?: Message): ZodBigInt;
    date(options?: Message): ZodDate;
  }
  export const coerce: Coercions;
  export const ZodIssueCode: { readonly [name: string]: string };
  export const NEVER: never;

  /** @nothing */
  export function string(options?: Message): ZodString;
  /** @nothing */
  export function number(options?: Message): ZodNumber;
  /** @nothing */
  export function bigint(options?: Message): ZodBigInt;
  /** @nothing */
  export function boolean(options?: Message): ZodBoolean;
  /** @nothing */
  export function date(options?: Message): ZodDate;
  /** @nothing */
  export function any(): ZodAny;
  /** @nothing */
  export function unknown(): ZodUnknown;
  /** @nothing */
  export function never(options?: Message): ZodNever;
  /** @nothing */
  export function literal<const Value>(value: Value | readonly Value[], options?: Message): ZodLiteral<Value>;
  /** @nothing */
  function enumOf<const Values>(values: Values, options?: Message): ZodEnum<Values>;
  /** @nothing */
  export function nativeEnum<Values>(values: Values, options?: Message): ZodType<Values[keyof Values]>;
  /** @nothing */
  export function object<S>(shape: S, options?: Message): ZodObject<S>;
  /** @nothing */
  export function array<S>(element: S, options?: Message): ZodArray<S>;
  /** @nothing */
  export function set<S>(element: S, options?: Message): ZodSet<S>;
  /** @nothing */
  export function map<K, V>(keys: K, values: V, options?: Message): ZodMap<K, V>;
  /** @nothing */
  export function record<K, V>(keys: K, values: V, options?: Message): ZodRecord<K, V>;
  /** @until 4  @nothing */
  export function record<V>(values: V): ZodRecord<ZodString, V>;
  /** @nothing */
  export function tuple<const T extends readonly unknown[]>(items: T, rest?: unknown): ZodTuple<T>;
  /** @nothing */
  export function union<const T extends readonly unknown[]>(options: T, about?: Message): ZodUnion<T>;
  /** @nothing */
  export function discriminatedUnion<const T extends readonly unknown[]>(
    key: string,
    options: T,
    about?: Message,
  ): ZodDiscriminatedUnion<T>;
  /** @nothing */
  export function intersection<A, B>(left: A, right: B): ZodIntersection<A, B>;
  /** @nothing */
  export function lazy<S>(schema: () => S): ZodLazy<S>;
  /** @nothing */
  export function promise<S>(schema: S): ZodPromise<S>;
  /** @nothing */
  export function optional<S>(schema: S): ZodOptional<S>;
  /** @nothing */
  export function nullable<S>(schema: S): ZodNullable<S>;
  /** @nothing */
  export function preprocess<S>(
    change: (value: unknown, context: RefinementCtx) => unknown,
    schema: S,
  ): ZodType<OutputOf<S>>;
  /** @nothing */
  export function custom<Value>(check?: (value: unknown) => unknown, message?: unknown): ZodType<Value>;
  /** @nothing */
  function instanceOf<Type extends abstract new (...given: never[]) => unknown>(
    type: Type,
    options?: object,
  ): ZodType<InstanceType<Type>>;
  /** @nothing */
  function nothing(options?: Message): ZodType<null>;
  /** @nothing */
  function missing(options?: Message): ZodType<undefined>;
  /** @since 4  @nothing */
  export function email(options?: Message): ZodString;
  /** @since 4  @nothing */
  export function url(options?: Message): ZodString;
  /** @since 4  @nothing */
  export function uuid(options?: Message): ZodString;
  /** @since 4  @nothing */
  export function int(options?: Message): ZodNumber;
  /** @since 4  @nothing */
  export function strictObject<S>(shape: S, options?: Message): ZodObject<S>;
  /** @since 4  @nothing */
  export function looseObject<S>(shape: S, options?: Message): ZodObject<S>;
  export { enumOf as enum, instanceOf as instanceof, nothing as null, missing as undefined };
}
declare module 'zod' {
  import * as z from 'zod/v4/classic/external';
  export * from 'zod/v4/classic/external';
  export { z, z as default };
}
declare module 'zod/v4' {
  import * as z from 'zod/v4/classic/external';
  export * from 'zod/v4/classic/external';
  export { z, z as default };
}
declare module 'zod/v3' {
  import * as z from 'zod/v4/classic/external';
  export * from 'zod/v4/classic/external';
  export { z, z as default };
}
