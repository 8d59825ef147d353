// Functions that remember what another function gave: memoizee by all arguments, the others by the first.
declare module 'memoizee' {
  export = memoizee;
  /** @cache memo value arg0 ttl arg1.maxAge key arg1.normalizer  @gives same arg0 */
  function memoizee<F extends (...args: never[]) => unknown>(
    f: F,
    options?: memoizee.Options,
  ): F & memoizee.Memoized<F>;
  namespace memoizee {
    /** @options */
    interface Options {
      maxAge?: number;
      max?: number;
      promise?: boolean | string;
      primitive?: boolean;
      length?: number | false;
      preFetch?: number | true;
      async?: boolean;
      normalizer?(args: unknown): string;
    }
    interface Memoized<F extends (...args: never[]) => unknown> {
      /** @drops */
      delete: (...args: Parameters<F>) => void;
      /** @drops */
      clear: () => void;
    }
  }
}

declare module 'p-memoize' {
  /** @options */
  export interface Options {
    cacheKey?: (args: never) => unknown;
    cache?: unknown;
  }
  /** @cache memo value arg0 key arg1.cacheKey first  @gives same arg0 */
  export default function pMemoize<F extends (...args: never[]) => Promise<unknown>>(f: F, options?: Options): F;
  /** @drops */
  export function pMemoizeClear(f: (...args: never[]) => unknown): void;
}

declare module 'lodash.memoize' {
  export = memoize;
  /** @cache memo value arg0 key arg1 first  @gives same arg0 */
  function memoize<F extends (...args: never[]) => unknown>(
    f: F,
    resolver?: (...args: never[]) => unknown,
  ): F & { cache: Map<unknown, unknown> };
}
