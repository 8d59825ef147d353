// What pages of Next.js and React are made with: navigation, links, images, hooks. Nothing of it reaches a database, and a
// file that uses only this need not be looked at for one. https://nextjs.org/docs/app/api-reference/functions,
// https://react.dev/reference/react
declare module 'next/navigation' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  export function redirect(url: string, type?: unknown): never;
  /** @nothing */
  export function permanentRedirect(url: string, type?: unknown): never;
  /** @nothing */
  export function notFound(): never;
  /** @since 15.1  @nothing */
  export function forbidden(): never;
  /** @since 15.1  @nothing */
  export function unauthorized(): never;
  /** Moves the browser to other pages.  @nothing */
  interface AppRouterInstance {
    push(address: string, options?: object): void;
    replace(address: string, options?: object): void;
    prefetch(address: string, options?: object): void;
    refresh(): void;
    back(): void;
    forward(): void;
  }
  /** @nothing */
  export function useRouter(): AppRouterInstance;
  /** @nothing */
  export function usePathname(): string;
  /** @nothing */
  export function useParams<T = Bag>(): T;
  /** @nothing */
  export function useSearchParams(): URLSearchParams;
  export {};
}

declare module 'next/router' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  export function useRouter(): Bag;
  export {};
}

declare module 'next/link' {
  /** @nothing */
  export default function Link(properties: object): unknown;
}

declare module 'next/image' {
  /** @nothing */
  export default function Image(properties: object): unknown;
}

declare module 'next/script' {
  /** @nothing */
  export default function Script(properties: object): unknown;
}

declare module 'next/head' {
  /** @nothing */
  export default function Head(properties: object): unknown;
}

declare module 'next/dynamic' {
  /** @nothing */
  export default function dynamic(load: unknown, options?: object): (properties: object) => unknown;
}

declare module 'react' {
  type Changed<T> = T | ((before: T) => T);
  export type ReactNode = unknown;
  /** Asks once for each request, by its arguments.  @gives same arg0 */
  export function cache<F extends (...args: never[]) => unknown>(work: F): F;
  /** @gives same arg0 */
  export function use<T>(value: Promise<T>): T;
  /** @nothing */
  export function useState<T>(initial?: T | (() => T)): [T, (next: Changed<T>) => void];
  /** Runs in the browser only.  @nothing */
  export function useEffect(effect: () => unknown, inputs?: readonly unknown[]): void;
  /** Runs in the browser only.  @nothing */
  export function useLayoutEffect(effect: () => unknown, inputs?: readonly unknown[]): void;
  /** @nothing */
  export function useRef<T>(initial: T): { current: T };
  /** @gives same arg0 */
  export function useCallback<F extends (...args: never[]) => unknown>(work: F, inputs: readonly unknown[]): F;
  /** @calls arg0 once returns */
  export function useMemo<T>(work: () => T, inputs: readonly unknown[]): T;
  /** @nothing */
  export function useId(): string;
  /** @nothing */
  export function useTransition(): [boolean, (work: () => unknown) => void];
}
