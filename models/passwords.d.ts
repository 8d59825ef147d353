// Password hashing and tokens. bcrypt and argon2 compute on libuv's threads; bcryptjs is plain JavaScript and
// holds up the event loop even when it is awaited: it lets go only every hundred milliseconds.
declare module 'bcrypt' {
  /** @cpu needed threaded verb "hashes a password" */
  export function hash(data: unknown, saltOrRounds: string | number, callback?: Function): Promise<string>;
  /** @cpu needed threaded verb "checks a password" */
  export function compare(data: unknown, encrypted: string, callback?: Function): Promise<boolean>;
  /** @nothing */
  export function genSalt(rounds?: number, minor?: string, callback?: Function): Promise<string>;
  /** @blocks verb "hashes a password" */
  export function hashSync(data: unknown, saltOrRounds: string | number): string;
  /** @blocks verb "checks a password" */
  export function compareSync(data: unknown, encrypted: string): boolean;
  /** @nothing */
  export function genSaltSync(rounds?: number, minor?: string): string;
  /** @nothing */
  export function getRounds(encrypted: string): number;
}
declare module '@node-rs/bcrypt' {
  /** @cpu needed threaded verb "hashes a password" */
  export function hash(data: unknown, cost?: number): Promise<string>;
  /** @cpu needed threaded verb "checks a password" */
  export function compare(data: unknown, hash: string): Promise<boolean>;
  /** @cpu needed threaded verb "checks a password" */
  export function verify(data: unknown, hash: string): Promise<boolean>;
  /** @blocks verb "hashes a password" */
  export function hashSync(data: unknown, cost?: number): string;
  /** @blocks verb "checks a password" */
  export function compareSync(data: unknown, hash: string): boolean;
}
declare module 'bcryptjs' {
  export = bcrypt;
  const bcrypt: Bcrypt;
  interface Bcrypt {
    /** @cpu needed verb "hashes a password in JavaScript" */
    hash(password: string, salt: number | string, callback?: Function, progress?: Function): Promise<string>;
    /** @cpu needed verb "checks a password in JavaScript" */
    compare(password: string, hash: string, callback?: Function, progress?: Function): Promise<boolean>;
    /** @nothing */
    genSalt(rounds?: number, ...more: unknown[]): Promise<string>;
    /** @blocks verb "hashes a password" */
    hashSync(password: string, salt?: number | string): string;
    /** @blocks verb "checks a password" */
    compareSync(password: string, hash: string): boolean;
    /** @nothing */
    genSaltSync(rounds?: number): string;
    /** @nothing */
    getRounds(hash: string): number;
    /** @nothing */
    getSalt(hash: string): string;
    /** @nothing */
    truncates(password: string): boolean;
  }
}
declare module 'argon2' {
  /** @cpu needed threaded verb "hashes a password" */
  export function hash(password: unknown, options?: object): Promise<string & Uint8Array>;
  /** @cpu needed threaded verb "checks a password" */
  export function verify(digest: string, password: unknown, options?: object): Promise<boolean>;
  /** @nothing */
  export function needsRehash(digest: string, options?: object): boolean;
  export const argon2d: number;
  export const argon2i: number;
  export const argon2id: number;
}
declare module 'jsonwebtoken' {
  export type JwtPayload = Foreign;
  export type Secret = unknown;
  export type SignOptions = Foreign;
  export type VerifyOptions = Foreign;
  /** @nothing */
  export function sign(payload: unknown, secret: unknown, options?: unknown, callback?: Function): string;
  /** @nothing */
  export function verify(token: string, secret: unknown, options?: unknown, callback?: Function): Foreign[string];
  /** @nothing */
  export function decode(token: string, options?: object): Foreign[string];
  export class JsonWebTokenError extends Error {
    /** @nothing */
    constructor(message: string, error?: Error);
  }
  export class TokenExpiredError extends JsonWebTokenError {
    /** @nothing */
    constructor(message: string, expiredAt: Date);
  }
  export class NotBeforeError extends JsonWebTokenError {
    /** @nothing */
    constructor(message: string, date: Date);
  }
}
declare module '@nestjs/jwt' {
  /** @nothing */
  export class JwtService {
    constructor(options?: object);
    sign(payload: unknown, options?: object): string;
    signAsync(payload: unknown, options?: object): Promise<string>;
    verify<T = Foreign>(token: string, options?: object): T;
    verifyAsync<T = Foreign>(token: string, options?: object): Promise<T>;
    decode<T = Foreign>(token: string, options?: object): T;
  }
  export class JwtModule {
    /** @nothing */
    static register(options: object): Foreign[string];
    /** @nothing */
    static registerAsync(options: object): Foreign[string];
  }
}
