// Next.js 13 to 16 on the server: route handlers, pages, server actions, API routes, `after`, and its caches.
// https://nextjs.org/docs/app/api-reference/file-conventions, …/directives, …/functions, and pages/building-your-application.
// A page that says `force-static` is rendered when the application is built; which others are is not told from those rendered
// for each request.
declare module 'next' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @files "app/.../route" "src/app/.../route" */
  interface RouteFiles {
    /** @entry http  @input request */
    GET(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    HEAD(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    POST(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    PUT(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    PATCH(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    DELETE(request: Request, context: Bag): unknown;
    /** @entry http  @input request */
    OPTIONS(request: Request, context: Bag): unknown;
    /** @entry start-up verb "static parameters" */
    generateStaticParams(): unknown;
  }
  /** @files "app/.../page" unless "use client" unless-export "dynamic" "force-static" "src/app/.../page" unless "use client" unless-export "dynamic" "force-static" */
  interface PageFiles {
    /** @entry http verb "page"  @input request */
    default(properties: Bag): unknown;
    /** @entry http verb "metadata of"  @input request */
    generateMetadata(properties: Bag, parent: Promise<Bag>): unknown;
    /** @entry http verb "viewport of"  @input request */
    generateViewport(properties: Bag): unknown;
    /** @entry start-up verb "static parameters" */
    generateStaticParams(): unknown;
  }
  /** @files "app/.../layout" unless "use client" unless-export "dynamic" "force-static" "src/app/.../layout" unless "use client" unless-export "dynamic" "force-static" */
  interface LayoutFiles {
    /** @entry http verb "layout"  @input request */
    default(properties: Bag): unknown;
    /** @entry http verb "metadata of"  @input request */
    generateMetadata(properties: Bag, parent: Promise<Bag>): unknown;
    /** @entry http verb "viewport of"  @input request */
    generateViewport(properties: Bag): unknown;
    /** @entry start-up verb "static parameters" */
    generateStaticParams(): unknown;
  }
  /** Slots of parallel routes.  @files "app/.../default" unless "use client" unless-export "dynamic" "force-static" "src/app/.../default" unless "use client" unless-export "dynamic" "force-static" */
  interface SlotFiles {
    /** @entry http verb "slot"  @input request */
    default(properties: Bag): unknown;
  }
  /** Made once and kept, as images are: no request waits for it.  @files "app/.../sitemap" "src/app/.../sitemap" */
  interface SitemapFiles {
    /** @entry start-up verb "sitemap" */
    default(properties: Bag): unknown;
    /** @entry start-up verb "sitemaps" */
    generateSitemaps(): unknown;
  }
  /** @files "app/.../opengraph-image" "src/app/.../opengraph-image" "app/.../icon" "src/app/.../icon" */
  interface ImageFiles {
    /** @entry start-up verb "image" */
    default(properties: Bag): unknown;
  }
  /** Runs before each request.  @files "middleware" "src/middleware" "proxy" "src/proxy" */
  interface MiddlewareFiles {
    /** @entry http verb "middleware"  @input request */
    middleware(request: Request): unknown;
    /** @entry http verb "proxy"  @input request */
    proxy(request: Request): unknown;
    /** @entry http verb "middleware"  @input request */
    default(request: Request): unknown;
  }
  /** @files "instrumentation" "src/instrumentation" */
  interface InstrumentationFiles {
    /** @entry start-up verb "register" */
    register(): unknown;
  }
  /** @files "pages/api/..." under "/api" "src/pages/api/..." under "/api" */
  interface ApiFiles {
    /** @entry http verb "ALL" */
    default(request: NextApiRequest, response: NextApiResponse): unknown;
  }
  /** @files "pages/..." "src/pages/..." */
  interface PagesFiles {
    /** @entry http verb "page" */
    getServerSideProps(context: GetServerSidePropsContext): unknown;
    /** Runs when the application is built, and again where pages are made anew.  @entry start-up verb "static page" */
    getStaticProps(context: Bag): unknown;
    /** @entry start-up verb "static paths" */
    getStaticPaths(context: Bag): unknown;
  }
  /** @directive "use server"  @entry http verb "server action"  @input request */
  function serverAction(...values: unknown[]): Promise<unknown>;

  /** @nothing */
  export interface NextApiRequest {
    /** @brings request */
    body: Bag[string];
    /** @brings request */
    query: Partial<Record<string, string | string[]>>;
    /** @brings request */
    cookies: Partial<Record<string, string>>;
    /** @brings request */
    headers: Record<string, string | undefined>;
    method?: string | undefined;
    url?: string | undefined;
    preview?: boolean;
    draftMode?: boolean;
    on(event: string, listener: (...args: never[]) => void): this;
  }
  /** @nothing */
  export interface NextApiResponse<Data = unknown> {
    statusCode: number;
    headersSent: boolean;
    status(code: number): NextApiResponse<Data>;
    /** @answers arg0 */
    json(body: Data): void;
    /** @answers arg0 */
    send(body: Data): void;
    /** @answers arg0 */
    end(...args: unknown[]): this;
    /** @answers */
    redirect(statusOrUrl: number | string, url?: string): NextApiResponse<Data>;
    setHeader(name: string, value: unknown): this;
    getHeader(name: string): unknown;
    writeHead(status: number, headers?: unknown): this;
    write(...args: unknown[]): boolean;
    setDraftMode(options: { enable: boolean }): NextApiResponse<Data>;
    setPreviewData(data: object | string, options?: object): NextApiResponse<Data>;
    clearPreviewData(options?: object): NextApiResponse<Data>;
    /** Makes static pages anew.  @io http needed verb "makes a static page anew" */
    revalidate(path: string, options?: object): Promise<void>;
    /** @calls arg1 after-response */
    on(event: string, listener: (...args: never[]) => void): this;
  }
  export type NextApiHandler<Data = unknown> = (request: NextApiRequest, response: NextApiResponse<Data>) => unknown;
  /** @options */
  export interface GetServerSidePropsContext {
    /** @brings request */
    params?: Bag;
    /** @brings request */
    query: Bag;
    req: NextApiRequest;
    res: NextApiResponse;
    resolvedUrl: string;
    locale?: string;
  }
  export type GetServerSideProps = (context: GetServerSidePropsContext) => Promise<unknown>;
  export type GetStaticProps = (context: Bag) => Promise<unknown>;
  export type GetStaticPaths = (context: Bag) => Promise<unknown>;
  export {};
}

declare module 'next/server' {
  /** @nothing */
  interface CookieJar {
    get(name: string): { name: string; value: string } | undefined;
    getAll(name?: string): { name: string; value: string }[];
    has(name: string): boolean;
    set(...args: unknown[]): this;
    delete(...args: unknown[]): unknown;
  }
  /** @nothing */
  export class NextRequest extends Request {
    constructor(input: unknown, init?: object);
    /** @brings request */
    readonly nextUrl: URL;
    readonly cookies: CookieJar;
  }
  /** @nothing */
  export class NextResponse<Body = unknown> extends Response {
    constructor(body?: unknown, init?: object);
    readonly cookies: CookieJar;
    static json<Body>(body: Body, init?: object): NextResponse<Body>;
    static redirect(url: unknown, init?: unknown): NextResponse<unknown>;
    static rewrite(destination: unknown, init?: object): NextResponse<unknown>;
    static next(init?: object): NextResponse<unknown>;
  }
  /** @since 15.0  @calls arg0 after-response */
  export function after<T>(task: Promise<T> | (() => T | Promise<T>)): void;
  /** @since 15.0  @nothing */
  export function connection(): Promise<void>;
  /** @nothing */
  export function userAgent(request: { headers: Headers }): object;
  /** @options */
  interface Event {
    [property: string]: any;
  }
  /** @nothing */
  export class NextFetchEvent {
    /** @calls arg0 after-response */
    waitUntil(promise: Promise<unknown>): void;
  }
  export {};
}

declare module 'next/cache' {
  /**
   * Keeps what the function gives, by its arguments and the given parts, until a tag or a path is made anew.
   * @cache memo value arg0 ttl arg2.revalidate seconds tags arg2.tags shared  @gives same arg0
   */
  export function unstable_cache<F extends (...args: never[]) => Promise<unknown>>(
    work: F,
    keyParts?: string[],
    options?: { revalidate?: number | false; tags?: string[] },
  ): F;
  /** Before 16 without a profile.  @cache delete tags arg0 shared */
  export function revalidateTag(tag: string, profile: unknown): unknown;
  /** @cache delete tags shared */
  export function revalidatePath(path: string, type?: 'layout' | 'page'): unknown;
  /** @since 16.0  @cache delete tags arg0 shared */
  export function updateTag(tag: string): unknown;
  /** @since 16.0  @nothing */
  export function refresh(): void;
  /** @nothing */
  export function unstable_noStore(): void;
  /** @cache tag */
  export function cacheTag(...tags: string[]): void;
  /** @nothing */
  export function cacheLife(profile: unknown): void;
  /** @directive "use cache"  @region cached  @cache memo tags shared */
  function useCache(...values: unknown[]): Promise<unknown>;
  export {};
}

declare module 'next/headers' {
  /** @nothing */
  interface CookieJar {
    get(name: string): { name: string; value: string } | undefined;
    getAll(name?: string): { name: string; value: string }[];
    has(name: string): boolean;
    set(...args: unknown[]): unknown;
    delete(...args: unknown[]): unknown;
  }
  /** @nothing */
  export function cookies(): Promise<CookieJar> & CookieJar;
  /** @nothing */
  export function headers(): Promise<Headers> & Headers;
  /** @nothing */
  export function draftMode(): Promise<object>;
  export {};
}
