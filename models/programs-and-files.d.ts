// Files by fs-extra, programs by execa, shelljs and zx. fs-extra's functions give promises where those of Node
// call back.
declare module 'fs-extra' {
  import type { Dir, Dirent, ReadStream, Stats, WriteStream } from 'fs';
  type Entry = string & Dirent;
  /** @io file verb "asks for a file" */
  export function access(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "writes a file" */
  export function appendFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "changes a file" */
  export function chmod(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "copies a file" */
  export function copyFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function lstat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file verb "makes a folder" */
  export function mkdir(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "makes a folder" */
  export function mkdtemp(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "opens a file" */
  export function open(path: unknown, ...args: unknown[]): Promise<number>;
  /** @io file verb "lists a folder" */
  export function readdir(path: unknown, ...args: unknown[]): Promise<Entry[]>;
  /** @io file verb "reads a file" */
  export function readFile(path: unknown, ...args: unknown[]): Promise<string & Uint8Array>;
  /** @io file verb "asks for a file" */
  export function readlink(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "asks for a file" */
  export function realpath(path: unknown, ...args: unknown[]): Promise<string>;
  /** @io file verb "moves a file" */
  export function rename(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "deletes a folder" */
  export function rmdir(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function stat(path: unknown, ...args: unknown[]): Promise<Stats>;
  /** @io file verb "makes a link" */
  export function symlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "writes a file" */
  export function truncate(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "deletes a file" */
  export function unlink(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "changes a file" */
  export function utimes(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "writes a file" */
  export function writeFile(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "deletes files" */
  export function rm(path: unknown, ...args: unknown[]): Promise<void>;
  /** @io file verb "asks for a file" */
  export function exists(path: string, callback?: Function): Promise<boolean>;
  /** @io file verb "copies files" */
  export function copy(from: string, to: string, options?: unknown): Promise<void>;
  /** @blocks verb "copies files" */
  export function copySync(from: string, to: string, options?: unknown): void;
  /** @io file verb "moves files" */
  export function move(from: string, to: string, options?: object): Promise<void>;
  /** @blocks verb "moves files" */
  export function moveSync(from: string, to: string, options?: object): void;
  /** @io file verb "deletes files" */
  export function remove(path: string): Promise<void>;
  /** @blocks verb "deletes files" */
  export function removeSync(path: string): void;
  /** @io file verb "deletes files" */
  export function emptyDir(path: string): Promise<void>;
  /** @blocks verb "deletes files" */
  export function emptyDirSync(path: string): void;
  /** @io file verb "makes a folder" */
  export function ensureDir(path: string, options?: unknown): Promise<void>;
  /** @blocks verb "makes a folder" */
  export function ensureDirSync(path: string, options?: unknown): void;
  /** @io file verb "makes a folder" */
  export function mkdirp(path: string, options?: unknown): Promise<void>;
  /** @blocks verb "makes a folder" */
  export function mkdirpSync(path: string, options?: unknown): void;
  /** @io file verb "makes a folder" */
  export function mkdirs(path: string, options?: unknown): Promise<void>;
  /** @blocks verb "makes a folder" */
  export function mkdirsSync(path: string, options?: unknown): void;
  /** @io file verb "makes a file" */
  export function ensureFile(file: string): Promise<void>;
  /** @blocks verb "makes a file" */
  export function ensureFileSync(file: string): void;
  /** @io file verb "writes a file" */
  export function outputFile(file: string, data: unknown, options?: unknown): Promise<void>;
  /** @blocks verb "writes a file" */
  export function outputFileSync(file: string, data: unknown, options?: unknown): void;
  /** @io file verb "writes a file" */
  export function outputJson(file: string, data: unknown, options?: object): Promise<void>;
  /** @blocks verb "writes a file" */
  export function outputJsonSync(file: string, data: unknown, options?: object): void;
  /** @io file verb "writes a file" */
  export function writeJson(file: unknown, data: unknown, options?: unknown): Promise<void>;
  /** @blocks verb "writes a file" */
  export function writeJsonSync(file: unknown, data: unknown, options?: unknown): void;
  /** @io file verb "writes a file" */
  export function writeJSON(file: unknown, data: unknown, options?: unknown): Promise<void>;
  /** @blocks verb "writes a file" */
  export function writeJSONSync(file: unknown, data: unknown, options?: unknown): void;
  /** @io file verb "makes a link" */
  export function ensureSymlink(from: string, to: string, type?: string): Promise<void>;
  /** @blocks verb "makes a link" */
  export function ensureSymlinkSync(from: string, to: string, type?: string): void;
  /** @io file verb "reads a file" */
  export function readJson(file: unknown, options?: unknown): Promise<Foreign[string]>;
  /** @blocks verb "reads a file" */
  export function readJsonSync(file: string, options?: unknown): Foreign[string];
  /** @io file verb "reads a file" */
  export function readJSON(file: unknown, options?: unknown): Promise<Foreign[string]>;
  /** @blocks verb "reads a file" */
  export function readJSONSync(file: string, options?: unknown): Foreign[string];
  /** @io file verb "asks for a file" */
  export function pathExists(path: string): Promise<boolean>;
  /** @blocks brief verb "asks for a file" */
  export function pathExistsSync(path: string): boolean;
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
  export function createReadStream(path: unknown, options?: unknown): ReadStream;
  /** @io file verb "writes a file" */
  export function createWriteStream(path: unknown, options?: unknown): WriteStream;
  export * as promises from 'fs/promises';
}
declare module 'execa' {
  interface Result {
    stdout: string;
    stderr: string;
    exitCode?: number;
    failed: boolean;
  }
  interface Run {
    /** @io process verb "runs a program" */
    (file: unknown, args?: unknown, ...more: unknown[]): Promise<Result>;
  }
  interface RunSync {
    /** @blocks verb "runs a program" */
    (file: unknown, args?: unknown, ...more: unknown[]): Result;
  }
  export const execa: Run;
  export const $: Run;
  export const execaNode: Run;
  export const execaSync: RunSync;
  /** @io process verb "runs a program" */
  export function execaCommand(command: unknown, ...options: unknown[]): Promise<Result>;
  /** @blocks verb "runs a program" */
  export function execaCommandSync(command: unknown, ...options: unknown[]): Result;
}
declare module 'shelljs' {
  interface Output {
    stdout: string;
    stderr: string;
    code: number;
    /** @nothing */
    toString(): string;
  }
  /** @blocks verb "runs a program" */
  export function exec(command: string, options?: unknown, callback?: Function): Output;
  /** @blocks verb "copies files" */
  export function cp(...args: unknown[]): Output;
  /** @blocks verb "moves files" */
  export function mv(...args: unknown[]): Output;
  /** @blocks verb "deletes files" */
  export function rm(...args: unknown[]): Output;
  /** @blocks verb "makes a folder" */
  export function mkdir(...args: unknown[]): Output;
  /** @blocks verb "lists a folder" */
  export function ls(...args: unknown[]): Foreign[string];
  /** @blocks verb "reads files" */
  export function cat(...args: unknown[]): Output;
  /** @nothing */
  export function cd(folder?: string): Output;
  /** @nothing */
  export function pwd(): Output;
  /** @blocks brief verb "asks for a file" */
  export function test(option: string, path: string): boolean;
  /** @blocks verb "asks for a program" */
  export function which(command: string): Output | null;
}
declare module 'zx' {
  interface Output {
    stdout: string;
    stderr: string;
    exitCode: number | null;
  }
  /** @io process verb "runs a program" */
  export function $(pieces: TemplateStringsArray, ...args: unknown[]): Promise<Output>;
  /** @io sleep verb "waits for a timer" */
  export function sleep(duration: unknown): Promise<void>;
}
declare module 'rimraf' {
  interface Rimraf {
    /** @io file verb "deletes files" */
    (path: unknown, options?: object): Promise<boolean>;
    /** @blocks verb "deletes files" */
    sync(path: unknown, options?: object): boolean;
  }
  export const rimraf: Rimraf;
  /** @blocks verb "deletes files" */
  export function rimrafSync(path: unknown, options?: object): boolean;
  const exported: Rimraf;
  export default exported;
}
