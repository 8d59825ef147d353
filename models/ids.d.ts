// Makers of ids: what they give was never there before, so that what is kept under it stands for no row.
// https://github.com/uuidjs/uuid, https://github.com/ai/nanoid, https://github.com/ulid/javascript, https://github.com/paralleldrive/cuid2
declare module 'uuid' {
  /** @gives new-id */
  export function v1(...args: unknown[]): string;
  /** @gives new-id */
  export function v4(...args: unknown[]): string;
  /** @since 9.0  @gives new-id */
  export function v6(...args: unknown[]): string;
  /** @since 9.0  @gives new-id */
  export function v7(...args: unknown[]): string;
  /** The same for the same name.  @nothing */
  export function v3(value: string | Uint8Array, namespace: string | Uint8Array, ...more: unknown[]): string;
  /** The same for the same name.  @nothing */
  export function v5(value: string | Uint8Array, namespace: string | Uint8Array, ...more: unknown[]): string;
  /** @nothing */
  export function validate(uuid: unknown): boolean;
  /** @nothing */
  export function version(uuid: string): number;
  /** @nothing */
  export function parse(uuid: string): Uint8Array;
  /** @nothing */
  export function stringify(bytes: Uint8Array, offset?: number): string;
  export const NIL: string;
  export const MAX: string;
}

declare module 'nanoid' {
  interface Maker {
    /** @gives new-id */
    (size?: number): string;
  }
  /** @gives new-id */
  export function nanoid(size?: number): string;
  /** @nothing */
  export function customAlphabet(alphabet: string, defaultSize?: number): Maker;
  /** @nothing */
  export function customRandom(alphabet: string, size: number, random: (bytes: number) => Uint8Array): Maker;
  /** @nothing */
  export function random(bytes: number): Uint8Array;
  export const urlAlphabet: string;
}

declare module 'nanoid/non-secure' {
  interface Maker {
    /** @gives new-id */
    (size?: number): string;
  }
  /** @gives new-id */
  export function nanoid(size?: number): string;
  /** @nothing */
  export function customAlphabet(alphabet: string, defaultSize?: number): Maker;
}

declare module 'ulid' {
  interface Maker {
    /** @gives new-id */
    (seedTime?: number): string;
  }
  /** @gives new-id */
  export function ulid(seedTime?: number, prng?: () => number): string;
  /** @nothing */
  export function monotonicFactory(prng?: () => number): Maker;
  /** @nothing */
  export function decodeTime(id: string): number;
}

declare module '@paralleldrive/cuid2' {
  interface Maker {
    /** @gives new-id */
    (): string;
  }
  /** @gives new-id */
  export function createId(): string;
  /** @nothing */
  export function init(options?: object): Maker;
  /** @nothing */
  export function isCuid(id: string, options?: object): boolean;
}

declare module 'cuid' {
  export = cuid;
  /** @gives new-id */
  function cuid(): string;
}
