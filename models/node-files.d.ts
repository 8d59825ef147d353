// Node.js: files. What blocks until the disk has answered, and what waits for it.
declare module 'fs' {
  /** @nothing */
  export interface Stats {
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    size: number;
    mode: number;
    mtime: Date;
    mtimeMs: number;
    ctime: Date;
    ctimeMs: number;
    atime: Date;
    atimeMs: number;
    birthtime: Date;
    birthtimeMs: number;
  }
  /** @nothing */
  export interface Dirent {
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    name: string;
    parentPath: string;
    path: string;
  }
  type Entry = string & Dirent;
  export class Dir implements AsyncIterable<Dirent> {
    /** @io file verb "lists a folder" */
    read(...args: unknown[]): Promise<Dirent | null>;
    /** @blocks verb "lists a folder" */
    readSync(): Dirent | null;
    /** @nothing */
    close(...args: unknown[]): Promise<void>;
    /** @nothing */
    closeSync(): void;
    /** @nothing */
    [Symbol.asyncIterator](): AsyncIterator<Dirent>;
  }
  /** @blocks verb "reads a file" */
  export function readFileSync(path: unknown, ...args: unknown[]): string & Uint8Array;
  /** @blocks verb "writes a file" */
  export function writeFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "writes a file" */
  export function appendFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "asks for a file" */
  export function statSync(path: unknown, ...args: unknown[]): Stats;
  /** @blocks brief verb "asks for a file" */
  export function lstatSync(path: unknown, ...args: unknown[]): Stats;
  /** @blocks brief verb "asks for a file" */
  export function fstatSync(path: unknown, ...args: unknown[]): Stats;
  /** @blocks brief verb "asks for a file system" */
  export function statfsSync(path: unknown, ...args: unknown[]): object;
  /** @blocks verb "lists a folder" */
  export function readdirSync(path: unknown, ...args: unknown[]): Entry[];
  /** @blocks verb "lists a folder" */
  export function opendirSync(path: unknown, ...args: unknown[]): Dir;
  /** @blocks verb "makes a folder" */
  export function mkdirSync(path: unknown, ...args: unknown[]): string | undefined;
  /** @blocks verb "makes a folder" */
  export function mkdtempSync(path: unknown, ...args: unknown[]): string;
  /** @blocks verb "deletes files" */
  export function rmSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "deletes a folder" */
  export function rmdirSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "deletes a file" */
  export function unlinkSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "copies a file" */
  export function copyFileSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "copies files" */
  export function cpSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "moves a file" */
  export function renameSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "asks for a file" */
  export function accessSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "asks for a file" */
  export function existsSync(path: unknown, ...args: unknown[]): boolean;
  /** @blocks brief verb "asks for a file" */
  export function realpathSync(path: unknown, ...args: unknown[]): string;
  /** @blocks brief verb "asks for a file" */
  export function readlinkSync(path: unknown, ...args: unknown[]): string;
  /** @blocks brief verb "opens a file" */
  export function openSync(path: unknown, ...args: unknown[]): number;
  /** @blocks brief verb "closes a file" */
  export function closeSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "reads a file" */
  export function readSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "reads a file" */
  export function readvSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "writes a file" */
  export function writeSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "writes a file" */
  export function writevSync(path: unknown, ...args: unknown[]): number;
  /** @blocks verb "writes a file" */
  export function fsyncSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "writes a file" */
  export function fdatasyncSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "writes a file" */
  export function truncateSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "writes a file" */
  export function ftruncateSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "changes a file" */
  export function utimesSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "changes a file" */
  export function chmodSync(path: unknown, ...args: unknown[]): void;
  /** @blocks brief verb "changes a file" */
  export function chownSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "makes a link" */
  export function symlinkSync(path: unknown, ...args: unknown[]): void;
  /** @blocks verb "makes a link" */
  export function linkSync(path: unknown, ...args: unknown[]): void;
  /** @io file verb "reads a file" */
  export function readFile(path: unknown, ...args: unknown[]): void;
  /** @io file verb "writes a file" */
  export function writeFile(path: unknown, ...args: unknown[]): void;
  /** @io file verb "writes a file" */
  export function appendFile(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function stat(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function lstat(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file system" */
  export function statfs(path: unknown, ...args: unknown[]): void;
  /** @io file verb "lists a folder" */
  export function readdir(path: unknown, ...args: unknown[]): void;
  /** @io file verb "lists a folder" */
  export function opendir(path: unknown, ...args: unknown[]): void;
  /** @io file verb "makes a folder" */
  export function mkdir(path: unknown, ...args: unknown[]): void;
  /** @io file verb "makes a folder" */
  export function mkdtemp(path: unknown, ...args: unknown[]): void;
  /** @io file verb "deletes files" */
  export function rm(path: unknown, ...args: unknown[]): void;
  /** @io file verb "deletes a folder" */
  export function rmdir(path: unknown, ...args: unknown[]): void;
  /** @io file verb "deletes a file" */
  export function unlink(path: unknown, ...args: unknown[]): void;
  /** @io file verb "copies a file" */
  export function copyFile(path: unknown, ...args: unknown[]): void;
  /** @io file verb "copies files" */
  export function cp(path: unknown, ...args: unknown[]): void;
  /** @io file verb "moves a file" */
  export function rename(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function access(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function realpath(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function readlink(path: unknown, ...args: unknown[]): void;
  /** @io file verb "writes a file" */
  export function truncate(path: unknown, ...args: unknown[]): void;
  /** @io file verb "changes a file" */
  export function utimes(path: unknown, ...args: unknown[]): void;
  /** @io file verb "changes a file" */
  export function chmod(path: unknown, ...args: unknown[]): void;
  /** @io file verb "changes a file" */
  export function chown(path: unknown, ...args: unknown[]): void;
  /** @io file verb "makes a link" */
  export function symlink(path: unknown, ...args: unknown[]): void;
  /** @io file verb "makes a link" */
  export function link(path: unknown, ...args: unknown[]): void;
  /** @io file verb "opens a file" */
  export function open(path: unknown, ...args: unknown[]): void;
  /** @io file verb "asks for a file" */
  export function exists(path: unknown, callback: (exists: boolean) => void): void;
  /** @nothing */
  export function watch(path: unknown, ...args: unknown[]): object;
  /** @io file verb "reads a file" */
  export function createReadStream(path: unknown, options?: unknown): ReadStream;
  /** @io file verb "writes a file" */
  export function createWriteStream(path: unknown, options?: unknown): WriteStream;
  import type { Readable, Writable } from 'stream';
  export class ReadStream extends Readable {}
  export class WriteStream extends Writable {}
  export const constants: Record<string, number>;
  export * as promises from 'fs/promises';
}
declare module 'node:fs' {
  export * from 'fs';
}
declare module 'fs/promises' {
  import type { Dir, Dirent, ReadStream, Stats, WriteStream } from 'fs';
  type Entry = string & Dirent;
  /** @io file verb "reads a file" */
  export function readFile(path: unknown, ...args: unknown[]): Promise<string & Uint8Array>;
  /** @io file verb "writes a file" */
  export function writeFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "writes a file" */
  export function appendFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function stat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file verb "asks for a file" */
  export function lstat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file verb "asks for a file system" */
  export function statfs(path: unknown, ...args: unknown[]): Promise<object>;
  /** @io file verb "lists a folder" */
  export function readdir(path: unknown, ...args: unknown[]): Promise<Entry[]>;
  /** @io file verb "lists a folder" */
  export function opendir(path: unknown, ...args: unknown[]): Promise<Dir>;
  /** @io file verb "makes a folder" */
  export function mkdir(path: unknown, ...args: unknown[]): Promise<string | undefined>;
  /** @io file verb "makes a folder" */
  export function mkdtemp(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "deletes files" */
  export function rm(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "deletes a folder" */
  export function rmdir(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "deletes a file" */
  export function unlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "copies a file" */
  export function copyFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "copies files" */
  export function cp(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "moves a file" */
  export function rename(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function access(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function realpath(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "asks for a file" */
  export function readlink(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "writes a file" */
  export function truncate(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "changes a file" */
  export function utimes(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "changes a file" */
  export function chmod(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "changes a file" */
  export function chown(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "makes a link" */
  export function symlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "makes a link" */
  export function link(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "opens a file" */
  export function open(path: unknown, ...args: unknown[]): Promise<FileHandle>;
  /** @nothing */
  export function watch(path: unknown, ...args: unknown[]): AsyncIterable<object>;
  export interface FileHandle {
    /** @io file verb "reads a file" */
    readFile(...args: unknown[]): Promise<string & Uint8Array>;
    /** @io file verb "reads a file" */
    read(...args: unknown[]): Promise<{ bytesRead: number; buffer: Uint8Array }>;
    /** @io file verb "reads a file" */
    readLines(options?: object): AsyncIterable<string>;
    /** @io file verb "reads a file" */
    createReadStream(options?: object): ReadStream;
    /** @io file verb "writes a file" */
    createWriteStream(options?: object): WriteStream;
    /** @io file verb "writes a file" */
    writeFile(data: unknown, ...args: unknown[]): Promise<void>;
    /** @io file verb "writes a file" */
    appendFile(data: unknown, ...args: unknown[]): Promise<void>;
    /** @io file verb "writes a file" */
    write(data: unknown, ...args: unknown[]): Promise<{ bytesWritten: number }>;
    /** @io file verb "writes a file" */
    truncate(length?: number): Promise<void>;
    /** @io file verb "writes a file" */
    sync(): Promise<void>;
    /** @io file verb "asks for a file" */
    stat(options?: object): Promise<Stats>;
    /** @nothing */
    close(): Promise<void>;
    readonly fd: number;
  }
}
declare module 'node:fs/promises' {
  export * from 'fs/promises';
}
