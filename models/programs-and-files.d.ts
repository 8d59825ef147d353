// Files by fs-extra, programs by execa, shelljs and zx. fs-extra's functions give promises where those of Node
// call back.
declare module 'fs-extra' {
  import type { Dirent, Stats } from 'fs';
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
  export * from 'fs';
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
