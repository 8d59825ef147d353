// Remix 2 and React Router 7 as a framework: what files of routes export answers requests, the one reads, the other writes.
// Read: https://remix.run/docs/en/main/route/loader, https://reactrouter.com/start/framework/route-module
declare module '@remix-run/server-runtime' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @options */
  export interface LoaderFunctionArgs {
    /** @brings request */
    request: Request;
    /** @brings request */
    params: Bag;
    context: Bag;
  }
  export interface ActionFunctionArgs extends LoaderFunctionArgs {}
  export type LoaderFunction = (given: LoaderFunctionArgs) => unknown;
  export type ActionFunction = (given: ActionFunctionArgs) => unknown;
  /** @nothing */
  export function json<T>(data: T, options?: unknown): Response;
  /** @nothing */
  export function redirect(url: string, options?: unknown): Response;
  /** @nothing */
  export function redirectDocument(url: string, options?: unknown): Response;
  /** Each of what is deferred is sent when it is there.  @nothing */
  export function defer<T>(data: T, options?: unknown): Bag;
  export {};
}
declare module '@remix-run/node' {
  export * from '@remix-run/server-runtime';
}
declare module '@remix-run/react' {
  import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
  /** @files "app/routes/..." "app/root" */
  interface RouteFiles {
    /** @entry http verb "GET" */
    loader(given: LoaderFunctionArgs): unknown;
    /** @entry http verb "POST" */
    action(given: ActionFunctionArgs): unknown;
  }
  export {};
}
declare module '@react-router/node' {
  import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
  /** @files "app/routes/..." "app/root" */
  interface RouteFiles {
    /** @entry http verb "GET" */
    loader(given: LoaderFunctionArgs): unknown;
    /** @entry http verb "POST" */
    action(given: ActionFunctionArgs): unknown;
  }
  export {};
}
declare module 'react-router' {
  export type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
  /** @nothing */
  export function data<T>(data: T, options?: unknown): Response;
  /** @nothing */
  export function redirect(url: string, options?: unknown): Response;
}
