// Archives. archiver packs while it streams, on libuv's threads; adm-zip does everything synchronously, jszip
// deflates in JavaScript.
declare module 'archiver' {
  import { Transform } from 'stream';
  /** @nothing */
  export class Archiver extends Transform {
    constructor(...options: unknown[]);
    append(source: unknown, data?: object): this;
    file(path: string, data: object): this;
    directory(path: string, destination: unknown, data?: unknown): this;
    glob(pattern: string, options?: object, data?: object): this;
    abort(): this;
    pointer(): number;
    /** @cpu deferrable threaded verb "packs an archive" */
    finalize(): Promise<void>;
  }
  /** @since 8.0 */
  export class ZipArchive extends Archiver {
    /** @nothing */
    constructor(options?: object);
  }
  /** @since 8.0 */
  export class TarArchive extends Archiver {
    /** @nothing */
    constructor(options?: object);
  }
  /** @until 8.0 @nothing */
  export default function archiver(format: string, options?: object): Archiver;
}
declare module 'adm-zip' {
  export = AdmZip;
  class AdmZip {
    /** @blocks when arg0 verb "reads an archive" */
    constructor(pathOrData?: unknown, options?: object);
    /** @brings file  @nothing */
    getEntries(): AdmZip.IZipEntry[];
    /** @nothing */
    getEntry(name: string): AdmZip.IZipEntry | null;
    /** @blocks verb "unpacks a file" */
    readFile(entry: unknown, password?: unknown): Uint8Array | null;
    /** @blocks verb "unpacks a file" */
    readAsText(entry: unknown, encoding?: string): string;
    /** @nothing */
    addFile(name: string, content: unknown, comment?: string, attributes?: number): AdmZip.IZipEntry;
    /** @blocks verb "reads a file" */
    addLocalFile(path: string, zipPath?: string, zipName?: string, comment?: string): void;
    /** @blocks verb "reads files" */
    addLocalFolder(path: string, zipPath?: string, filter?: unknown): void;
    /** @blocks deferrable verb "packs an archive" */
    toBuffer(): Uint8Array;
    /** @cpu deferrable verb "packs an archive" */
    toBufferPromise(): Promise<Uint8Array>;
    /** @blocks deferrable verb "packs an archive" */
    writeZip(path?: string, callback?: (error: Error | null) => void): void;
    /** @cpu deferrable verb "packs an archive"  @io file verb "writes a file" */
    writeZipPromise(path?: string, options?: object): Promise<boolean>;
    /** @blocks verb "unpacks an archive" */
    extractAllTo(path: string, overwrite?: boolean, ...args: unknown[]): void;
    /** @blocks verb "unpacks a file" */
    extractEntryTo(entry: unknown, path: string, ...args: unknown[]): boolean;
    /** @cpu verb "unpacks an archive"  @io file verb "writes files" */
    extractAllToAsync(path: string, overwrite?: boolean, ...args: unknown[]): Promise<void>;
  }
  namespace AdmZip {
    interface IZipEntry {
      entryName: string;
      name: string;
      isDirectory: boolean;
      /** @blocks verb "unpacks a file" */
      getData(): Uint8Array;
    }
  }
}
declare module 'jszip' {
  export = JSZip;
  class JSZip {
    /** @nothing */
    constructor(data?: unknown, options?: object);
    files: Record<string, JSZip.JSZipObject>;
    /** @nothing */
    file(path: string): JSZip.JSZipObject | null;
    /** @nothing */
    file(path: string, data: unknown, options?: object): this;
    /** @nothing */
    folder(name: string): JSZip | null;
    /** @nothing */
    remove(path: string): JSZip;
    /** @calls arg0 each over receiver element 1 */
    forEach(f: (path: string, file: JSZip.JSZipObject) => void): void;
    /** @cpu deferrable verb "packs an archive" */
    generateAsync(options?: object, onUpdate?: Function): Promise<Foreign[string]>;
    /** @nothing */
    generateNodeStream(options?: object, onUpdate?: Function): Foreign[string];
    /** @cpu verb "reads an archive" */
    loadAsync(data: unknown, options?: object): Promise<JSZip>;
    /** @cpu verb "reads an archive" */
    static loadAsync(data: unknown, options?: object): Promise<JSZip>;
  }
  namespace JSZip {
    interface JSZipObject {
      name: string;
      dir: boolean;
      /** @cpu verb "unpacks a file" */
      async(type: string, onUpdate?: Function): Promise<Foreign[string]>;
    }
  }
}
declare module 'unzipper' {
  import { Transform } from 'stream';
  export interface File {
    path: string;
    type: 'Directory' | 'File';
    uncompressedSize: number;
    /** @nothing */
    stream(password?: string): Entry;
    /** @cpu threaded verb "unpacks a file"  @brings file */
    buffer(password?: string): Promise<Uint8Array>;
  }
  export interface CentralDirectory {
    /** @brings file */
    files: File[];
    /** @cpu threaded verb "unpacks an archive"  @io file verb "writes files" */
    extract(options: object): Promise<void>;
  }
  export interface Entry extends Transform {
    path: string;
    type: string;
    /** @nothing */
    autodrain(): Transform;
    /** @cpu threaded verb "unpacks a file"  @brings file */
    buffer(): Promise<Uint8Array>;
  }
  export namespace Open {
    /** @nothing */
    function buffer(data: unknown): Promise<CentralDirectory>;
    /** @io file verb "reads an archive" */
    function file(path: string): Promise<CentralDirectory>;
    /** @io http verb "reads an archive" */
    function url(request: unknown, options: unknown): Promise<CentralDirectory>;
  }
  /** @nothing */
  export function Parse(options?: object): Transform;
  /** @nothing */
  export function Extract(options?: object): Transform;
}
