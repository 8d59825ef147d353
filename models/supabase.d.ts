// Supabase 2: builders over PostgREST that send one request, and PostgREST one statement, when they are awaited; sign-in,
// storage and functions on other servers. There are no transactions: several writes are what they are.
// Read: https://supabase.com/docs/reference/javascript/select and the pages beside it, .../initializing, .../invoke,
// https://supabase.com/docs/guides/auth/server-side/creating-a-client, https://docs.postgrest.org/en/v13/references/api/tables_views.html
declare module '@supabase/supabase-js' {
  /** @options */
  interface Row {
    [column: string]: any;
  }
  /** @options */
  interface Options {
    [option: string]: any;
  }
  type Values = object | readonly object[];

  export interface PostgrestError {
    message: string;
    details: string;
    hint: string;
    code: string;
  }
  /** What an awaited builder gives; it fails by `error`, and throws only after `throwOnError()`. */
  export interface PostgrestSingleResponse<T> {
    data: T;
    error: PostgrestError | null;
    count: number | null;
    status: number;
    statusText: string;
  }
  export type PostgrestResponse<T> = PostgrestSingleResponse<T[]>;

  /** A step that changes what is read, not which rows. */
  interface Step<Builder> {
    /** @gives same receiver */
    (...given: unknown[]): Builder;
  }
  /** A step that restricts the rows. */
  interface Where<Builder> {
    /** @where arg0  @gives same receiver */
    (...given: unknown[]): Builder;
  }

  /** Mutable: a step changes the builder that it is made on. @awaited reads 1000 */
  interface FilterBuilder<Result> extends Promise<PostgrestSingleResponse<Result>> {
    eq: Where<this>;
    neq: Where<this>;
    gt: Where<this>;
    gte: Where<this>;
    lt: Where<this>;
    lte: Where<this>;
    like: Where<this>;
    likeAllOf: Where<this>;
    likeAnyOf: Where<this>;
    ilike: Where<this>;
    ilikeAllOf: Where<this>;
    ilikeAnyOf: Where<this>;
    is: Where<this>;
    in: Where<this>;
    contains: Where<this>;
    containedBy: Where<this>;
    rangeGt: Where<this>;
    rangeGte: Where<this>;
    rangeLt: Where<this>;
    rangeLte: Where<this>;
    rangeAdjacent: Where<this>;
    overlaps: Where<this>;
    textSearch: Where<this>;
    match: Where<this>;
    not: Where<this>;
    or: Where<this>;
    filter: Where<this>;
    order: Step<this>;
    range: Step<this>;
    abortSignal: Step<this>;
    throwOnError: Step<this>;
    setHeader: Step<this>;
    rollback: Step<this>;
    /** @limit arg0 */
    limit(count: number, options?: Options): this;
    /** @gives same receiver */
    select(columns?: string): FilterBuilder<Row[]>;
    /** @becomes reads one  @rows returned.data  @gives same receiver  @instead "one select with .in(column, keys), in parts where more than 1,000 rows come, before the loop" */
    single(): FilterBuilder<Row>;
    /** @becomes reads one  @rows returned.data  @gives same receiver  @instead "one select with .in(column, keys), in parts where more than 1,000 rows come, before the loop" */
    maybeSingle(): FilterBuilder<Row | null>;
    /** @gives same receiver */
    csv(): FilterBuilder<string>;
    /** @gives same receiver */
    geojson(): FilterBuilder<Row>;
    /** @gives same receiver */
    explain(options?: Options): FilterBuilder<unknown>;
    /** @gives same receiver */
    returns<T>(): FilterBuilder<T>;
    /** @gives same receiver */
    overrideTypes<T>(): FilterBuilder<T>;
  }
  /** What it gives of the rows that it writes is read by the same statement. @awaited writes many */
  interface MutationBuilder<Result> extends FilterBuilder<Result> {
    /** @gives same receiver */
    select(columns?: string): MutationBuilder<Row[]>;
    /** @gives same receiver */
    single(): MutationBuilder<Row>;
    /** @gives same receiver */
    maybeSingle(): MutationBuilder<Row | null>;
  }
  /** @connection requests */
  interface QueryBuilder {
    /**
     * Without a limit the server gives 1,000 rows at most.
     * @becomes reads 1000  @rows returned.data  @gives same receiver  @instead "one select with .in(column, keys), in parts where more than 1,000 rows come, before the loop"
     */
    select(columns?: string, options?: Options): FilterBuilder<Row[]>;
    /** @becomes writes many inserts arg0  @rows returned.data  @plural arg0  @gives same receiver  @instead "insert(list) outside the loop" */
    insert(values: Values, options?: Options): MutationBuilder<null>;
    /** @becomes writes many saves  @rows returned.data  @plural arg0  @gives same receiver  @instead "upsert(list) outside the loop" */
    upsert(values: Values, options?: Options): MutationBuilder<null>;
    /**
     * @becomes writes many updates arg0  @rows returned.data  @gives same receiver
     * @instead "one update with .in(column, keys) where all rows get the same values, else one upsert(list), outside the loop"
     */
    update(values: object, options?: Options): MutationBuilder<null>;
    /** @becomes writes many removes  @rows returned.data  @gives same receiver  @instead "delete().in(column, keys) outside the loop" */
    delete(options?: Options): MutationBuilder<null>;
  }
  /** The tables of one schema. @connection requests */
  interface Tables {
    /** @gives pool  @becomes reads 1000 arg0 */
    from(relation: string): QueryBuilder;
    /** @gives pool  @becomes raw verb "calls a function of the database"  @rows returned.data  @instead "one function that takes all keys" */
    rpc(name: string, parameters?: object, options?: Options): FilterBuilder<Row[]>;
  }

  export interface User {
    id: string;
    email?: string;
    role?: string;
    app_metadata: Row;
    user_metadata: Row;
    created_at: string;
  }
  export interface Session {
    access_token: string;
    refresh_token: string;
    expires_at?: number;
    user: User;
  }
  interface AuthResponse {
    data: { user: User | null; session: Session | null };
    error: { message: string; status?: number } | null;
  }
  /** One request to the server that knows users. */
  interface AuthCall {
    /** @io http needed */
    (...given: unknown[]): Promise<AuthResponse>;
  }
  interface AuthList {
    /** @io http needed */
    (...given: unknown[]): Promise<{ data: { users: User[] }; error: { message: string } | null }>;
  }
  interface AuthAdmin {
    createUser: AuthCall;
    deleteUser: AuthCall;
    getUserById: AuthCall;
    updateUserById: AuthCall;
    inviteUserByEmail: AuthCall;
    generateLink: AuthCall;
    signOut: AuthCall;
    listUsers: AuthList;
  }
  interface Auth {
    admin: AuthAdmin;
    getUser: AuthCall;
    refreshSession: AuthCall;
    setSession: AuthCall;
    signUp: AuthCall;
    signInWithPassword: AuthCall;
    signInWithIdToken: AuthCall;
    signInWithOtp: AuthCall;
    signInAnonymously: AuthCall;
    verifyOtp: AuthCall;
    exchangeCodeForSession: AuthCall;
    resetPasswordForEmail: AuthCall;
    updateUser: AuthCall;
    resend: AuthCall;
    /** @io http needed */
    signOut(options?: Options): Promise<{ error: { message: string } | null }>;
    /** From the token, where the key is known. @nothing */
    getClaims(
      jwt?: string,
      options?: Options,
    ): Promise<{ data: { claims: Row } | null; error: { message: string } | null }>;
    /** From where the session is kept. @nothing */
    getSession(): Promise<{ data: { session: Session | null }; error: { message: string } | null }>;
    /** Gives the address to go to. @nothing */
    signInWithOAuth(credentials: Options): Promise<{ data: { url: string | null }; error: { message: string } | null }>;
    /** @nothing */
    onAuthStateChange(callback: (event: string, session: Session | null) => void): { data: Row };
  }

  interface StorageAnswer {
    data: Row;
    error: { message: string } | null;
  }
  /** One request to the server that keeps files. */
  interface StorageCall {
    /** @io http */
    (...given: unknown[]): Promise<StorageAnswer>;
  }
  interface Bucket {
    upload: StorageCall;
    uploadToSignedUrl: StorageCall;
    update: StorageCall;
    download: StorageCall;
    remove: StorageCall;
    list: StorageCall;
    move: StorageCall;
    copy: StorageCall;
    exists: StorageCall;
    info: StorageCall;
    createSignedUrl: StorageCall;
    createSignedUrls: StorageCall;
    createSignedUploadUrl: StorageCall;
    /** @nothing */
    getPublicUrl(path: string, options?: Options): { data: { publicUrl: string } };
  }
  interface Storage {
    createBucket: StorageCall;
    getBucket: StorageCall;
    listBuckets: StorageCall;
    updateBucket: StorageCall;
    emptyBucket: StorageCall;
    deleteBucket: StorageCall;
    /** @nothing */
    from(bucket: string): Bucket;
  }
  interface Functions {
    /** @io http */
    invoke(name: string, options?: Options): Promise<StorageAnswer>;
    /** @nothing */
    setAuth(token: string): void;
  }
  /** @nothing */
  export interface RealtimeChannel {
    on(type: string, filter: object, callback: (payload: Row) => void): RealtimeChannel;
    subscribe(callback?: (status: string) => void): RealtimeChannel;
    unsubscribe(): Promise<string>;
    send(message: Options): Promise<string>;
    track(payload: object): Promise<string>;
  }

  /** Each request is answered on a connection of the server's own. @connection requests */
  export class SupabaseClient<
    Database = unknown,
    Schema = unknown,
    Name = unknown,
    Types = unknown,
    Options_ = unknown,
  > {
    /** @nothing */
    constructor(supabaseUrl: string, supabaseKey: string, options?: Options);
    auth: Auth;
    storage: Storage;
    functions: Functions;
    /** @gives pool  @becomes reads 1000 arg0 */
    from(relation: string): QueryBuilder;
    /** @gives pool  @becomes raw verb "calls a function of the database"  @rows returned.data  @instead "one function that takes all keys" */
    rpc(name: string, parameters?: object, options?: Options): FilterBuilder<Row[]>;
    /** @nothing */
    schema(name: string): Tables;
    /** @nothing */
    channel(name: string, options?: Options): RealtimeChannel;
    /** @nothing */
    getChannels(): RealtimeChannel[];
    /** @nothing */
    removeChannel(channel: RealtimeChannel): Promise<string>;
    /** @nothing */
    removeAllChannels(): Promise<string[]>;
  }
  /** @nothing */
  export function createClient<Database = unknown, Schema = unknown, Name = unknown>(
    supabaseUrl: string,
    supabaseKey: string,
    options?: Options,
  ): SupabaseClient<Database>;
}
declare module '@supabase/postgrest-js' {
  import { SupabaseClient } from '@supabase/supabase-js';
  export { PostgrestError, PostgrestResponse, PostgrestSingleResponse } from '@supabase/supabase-js';
  type Filtered = ReturnType<SupabaseClient['rpc']>;
  export interface PostgrestFilterBuilder<
    Options = unknown,
    Schema = unknown,
    Row = unknown,
    Result = unknown,
    Name = unknown,
    Relationships = unknown,
    Method = unknown,
  > extends Filtered {}
}
declare module '@supabase/ssr' {
  import { SupabaseClient } from '@supabase/supabase-js';
  /** @options */
  interface Options {
    [option: string]: any;
  }
  /** @nothing */
  export function createServerClient<Database = unknown, Schema = unknown>(
    supabaseUrl: string,
    supabaseKey: string,
    options: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createBrowserClient<Database = unknown, Schema = unknown>(
    supabaseUrl: string,
    supabaseKey: string,
    options?: Options,
  ): SupabaseClient<Database>;
}
declare module '@supabase/auth-helpers-nextjs' {
  import { SupabaseClient } from '@supabase/supabase-js';
  /** @options */
  interface Options {
    [option: string]: any;
  }
  /** @nothing */
  export function createServerComponentClient<Database = unknown>(
    context: Options,
    options?: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createRouteHandlerClient<Database = unknown>(
    context: Options,
    options?: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createServerActionClient<Database = unknown>(
    context: Options,
    options?: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createMiddlewareClient<Database = unknown>(
    context: Options,
    options?: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createPagesServerClient<Database = unknown>(
    context: Options,
    options?: Options,
  ): SupabaseClient<Database>;
  /** @nothing */
  export function createClientComponentClient<Database = unknown>(options?: Options): SupabaseClient<Database>;
  /** @nothing */
  export function createPagesBrowserClient<Database = unknown>(options?: Options): SupabaseClient<Database>;
}
