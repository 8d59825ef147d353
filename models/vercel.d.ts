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
