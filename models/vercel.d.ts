// What Vercel's functions are given: work that goes on when the response is out. https://vercel.com/docs/functions/functions-api-reference/vercel-functions-package
declare module '@vercel/functions' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @calls arg0 after-response */
  export function waitUntil(promise: Promise<unknown>): void;
  /** @nothing */
  export function geolocation(request: Request): Bag;
  /** @nothing */
  export function ipAddress(request: Request): string | undefined;
  /** @nothing */
  export function getEnv(): Bag;
  export {};
}
declare module '@vercel/node' {
  import type { IncomingMessage, ServerResponse } from 'http';
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @files "api/..." under "/api" */
  interface FunctionFiles {
    /** @entry http verb "ALL" */
    default(request: VercelRequest, response: VercelResponse): unknown;
    /** @entry http verb "GET" */
    GET(request: Request): unknown;
    /** @entry http verb "POST" */
    POST(request: Request): unknown;
    /** @entry http verb "PUT" */
    PUT(request: Request): unknown;
    /** @entry http verb "PATCH" */
    PATCH(request: Request): unknown;
    /** @entry http verb "DELETE" */
    DELETE(request: Request): unknown;
  }
  export interface VercelRequest extends IncomingMessage {
    /** @brings request */
    query: Bag;
    /** @brings request */
    cookies: Bag;
    /** @brings request */
    body: Bag[string];
  }
  /** @nothing */
  export interface VercelResponse extends ServerResponse {
    /** @answers arg0 */
    send(body: unknown): this;
    /** @answers arg0 */
    json(body: unknown): this;
    status(code: number): this;
    /** @answers */
    redirect(status: number | string, url?: string): this;
  }
  export {};
}
