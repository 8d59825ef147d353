// The server of Deno's own library as it was before `Deno.serve`, which functions of Supabase still begin with:
// `https://deno.land/std@0.168.0/http/server.ts`. https://docs.deno.com/runtime/fundamentals/http_server/
declare module '@std/http/server' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @registers http arg0 verb "ALL" */
  export function serve(handler: (request: Request, info: Bag) => unknown, options?: Bag): Promise<void>;
  export {};
}
