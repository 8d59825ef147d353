// Node.js: what computes. The synchronous forms hold up the event loop; the others compute on libuv's threads.
declare module 'crypto' {
  /** @blocks verb "derives a key" */
  export function scryptSync(...args: unknown[]): Uint8Array;
  /** @blocks verb "derives a key" */
  export function pbkdf2Sync(...args: unknown[]): Uint8Array;
  /** @blocks optional verb "derives a key" */
  export function hkdfSync(...args: unknown[]): ArrayBuffer;
  /** @blocks verb "makes a key pair" */
  export function generateKeyPairSync(...args: unknown[]): KeyPair;
  /** @blocks verb "looks for a prime" */
  export function generatePrimeSync(...args: unknown[]): ArrayBuffer;
  /** @blocks optional verb "checks a prime" */
  export function checkPrimeSync(...args: unknown[]): boolean;
  /** @cpu needed threaded verb "derives a key" */
  export function scrypt(...args: unknown[]): void;
  /** @cpu needed threaded verb "derives a key" */
  export function pbkdf2(...args: unknown[]): void;
  /** @cpu needed threaded verb "makes a key pair" */
  export function generateKeyPair(...args: unknown[]): void;
  /** @cpu needed threaded verb "looks for a prime" */
  export function generatePrime(...args: unknown[]): void;
  /** @nothing */
  export function hkdf(...args: unknown[]): void;
  /** @nothing */
  export function generateKey(...args: unknown[]): void;
  /** @nothing */
  export function generateKeySync(...args: unknown[]): object;
  /** @options */
  interface KeyPair {
    publicKey: any;
    privateKey: any;
  }
  /** @nothing */
  export function randomBytes(size: number, callback?: Function): Uint8Array;
  /** @nothing */
  export function randomFillSync<T>(buffer: T, ...args: unknown[]): T;
  /** @gives new-id */
  export function randomUUID(options?: object): string;
  /** @nothing */
  export function randomInt(min: number, max?: unknown, callback?: Function): number;
  /** @nothing */
  export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean;
  /** @nothing */
  export function createHash(algorithm: string, options?: object): Hash;
  /** @nothing */
  export function createHmac(algorithm: string, key: unknown, options?: object): Hash;
  /** @nothing */
  export function createSign(algorithm: string): Signer;
  /** @nothing */
  export function createVerify(algorithm: string): Signer;
  /** @nothing */
  export function createCipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  /** @nothing */
  export function createDecipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  /** @nothing */
  export function createPrivateKey(key: unknown): object;
  /** @nothing */
  export function createPublicKey(key: unknown): object;
  /** @nothing */
  export function createSecretKey(key: unknown, encoding?: string): object;
  /** @nothing */
  export function publicEncrypt(key: unknown, buffer: unknown): Uint8Array;
  /** @nothing */
  export function privateDecrypt(key: unknown, buffer: unknown): Uint8Array;
  /** @nothing */
  export function sign(algorithm: string | null | undefined, data: unknown, key: unknown): Uint8Array;
  /** @nothing */
  export function verify(
    algorithm: string | null | undefined,
    data: unknown,
    key: unknown,
    signature: unknown,
  ): boolean;
  /** @nothing */
  export function getHashes(): string[];
  /** @nothing */
  export interface Hash {
    update(data: unknown, encoding?: string): this;
    digest(encoding?: string): string;
    copy(options?: object): Hash;
  }
  /** @nothing */
  interface Cipher {
    update(data: unknown, input?: string, output?: string): string;
    final(encoding?: string): string;
  }
  /** @nothing */
  interface Signer {
    update(data: unknown, encoding?: string): this;
    sign(key: unknown, encoding?: string): string;
    verify(key: unknown, signature: unknown, encoding?: string): boolean;
  }
}
declare module 'node:crypto' {
  export * from 'crypto';
}
declare module 'zlib' {
  import type { Transform } from 'stream';
  /** @blocks verb "compresses" */
  export function gzipSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "compresses" */
  export function gzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "unpacks" */
  export function gunzipSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "unpacks" */
  export function gunzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compresses" */
  export function deflateSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "compresses" */
  export function deflate(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "unpacks" */
  export function inflateSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "unpacks" */
  export function inflate(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compresses" */
  export function deflateRawSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "compresses" */
  export function deflateRaw(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "unpacks" */
  export function inflateRawSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "unpacks" */
  export function inflateRaw(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "unpacks" */
  export function unzipSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "unpacks" */
  export function unzip(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "compresses" */
  export function brotliCompressSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "compresses" */
  export function brotliCompress(data: unknown, ...args: unknown[]): void;
  /** @blocks verb "unpacks" */
  export function brotliDecompressSync(data: unknown, options?: object): Uint8Array;
  /** @cpu threaded verb "unpacks" */
  export function brotliDecompress(data: unknown, ...args: unknown[]): void;
  /** @nothing */
  export function createGzip(options?: object): Transform;
  /** @nothing */
  export function createGunzip(options?: object): Transform;
  /** @nothing */
  export function createDeflate(options?: object): Transform;
  /** @nothing */
  export function createInflate(options?: object): Transform;
  /** @nothing */
  export function createBrotliCompress(options?: object): Transform;
  /** @nothing */
  export function createBrotliDecompress(options?: object): Transform;
  /** @nothing */
  export function createUnzip(options?: object): Transform;
}
declare module 'node:zlib' {
  export * from 'zlib';
}
