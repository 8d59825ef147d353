// CSV. The synchronous forms hold everything in memory and the event loop with it; streams give way between
// chunks. json2csv follows the typings of 5.0.
declare module 'csv-parse' {
  import { Transform } from 'stream';
  export class Parser extends Transform {
    /** @nothing */
    constructor(options: object);
  }
  /** A stream, or a callback with all records.  @nothing */
  export function parse(...args: unknown[]): Parser;
}
declare module 'csv-parse/sync' {
  /** @blocks verb "parses CSV"  @brings file */
  export function parse(input: unknown, options?: object): Foreign[string][];
}
declare module 'csv-stringify' {
  import { Transform } from 'stream';
  export class Stringifier extends Transform {
    /** @nothing */
    constructor(options: object);
  }
  /** @nothing */
  export function stringify(...args: unknown[]): Stringifier;
}
declare module 'csv-stringify/sync' {
  /** @blocks deferrable verb "writes CSV" */
  export function stringify(records: unknown, options?: object): string;
}
declare module 'papaparse' {
  export = Papa;
  namespace Papa {
    interface ParseResult<T = Foreign[string]> {
      /** @brings file */
      data: T[];
      errors: Foreign[];
      meta: Foreign;
    }
    type ParseConfig = Foreign;
    type UnparseConfig = Foreign;
    /** @blocks verb "parses CSV" */
    function parse<T = Foreign[string]>(text: string, config?: ParseConfig): ParseResult<T>;
    /** A file or a stream, in chunks.  @nothing */
    function parse<T = Foreign[string]>(source: object, config: ParseConfig): Foreign[string];
    /** @blocks deferrable verb "writes CSV" */
    function unparse(data: unknown, config?: UnparseConfig): string;
  }
}
declare module 'fast-csv' {
  import { Transform } from 'stream';
  /** @nothing */
  export function parse(options?: object): Transform;
  /** @nothing */
  export function parseStream(stream: unknown, options?: object): Transform;
  /** @io file verb "reads a file" */
  export function parseFile(path: string, options?: object): Transform;
  /** @nothing */
  export function parseString(text: string, options?: object): Transform;
  /** @nothing */
  export function format(options?: object): Transform;
  /** @nothing */
  export function write(rows: unknown[], options?: object): Transform;
  /** @cpu deferrable verb "writes CSV" */
  export function writeToString(rows: unknown[], options?: object): Promise<string>;
  /** @cpu deferrable verb "writes CSV" */
  export function writeToBuffer(rows: unknown[], options?: object): Promise<Uint8Array>;
  /** @io file verb "writes a file" */
  export function writeToPath(path: string, rows: unknown[], options?: object): Transform;
}
declare module 'json2csv' {
  /** @blocks deferrable verb "writes CSV" */
  export function parse<T>(data: Readonly<T> | readonly T[], options?: object): string;
  /** @cpu deferrable verb "writes CSV" */
  export function parseAsync<T>(data: Readonly<T> | readonly T[], options?: object): Promise<string>;
  export class Parser<T> {
    /** @nothing */
    constructor(options?: object);
    /** @blocks deferrable verb "writes CSV" */
    parse(data: Readonly<T> | readonly T[]): string;
  }
}
declare module 'csvtojson' {
  interface Converter extends Promise<Foreign[string][]> {
    /** @io file verb "reads a file"  @brings file */
    fromFile(path: string, options?: object): Promise<Foreign[string][]>;
    /** @cpu verb "parses CSV"  @brings file */
    fromString(text: string): Promise<Foreign[string][]>;
    /** @brings file */
    fromStream(stream: unknown): Promise<Foreign[string][]>;
  }
  export = csv;
  /** @nothing */
  function csv(options?: object): Converter;
}
declare module 'csv-parser' {
  import { Transform } from 'stream';
  export = csv;
  /** @nothing */
  function csv(options?: unknown): Transform;
}
declare module 'csv-writer' {
  interface CsvWriter<T> {
    /** @io file deferrable verb "writes a CSV file" */
    writeRecords(records: T[]): Promise<void>;
  }
  interface CsvStringifier<T> {
    /** @nothing */
    getHeaderString(): string | null;
    /** @blocks deferrable verb "writes CSV" */
    stringifyRecords(records: T[]): string;
  }
  /** @nothing */
  export function createObjectCsvWriter(options: object): CsvWriter<Foreign>;
  /** @nothing */
  export function createArrayCsvWriter(options: object): CsvWriter<Foreign[string][]>;
  /** @nothing */
  export function createObjectCsvStringifier(options: object): CsvStringifier<Foreign>;
  /** @nothing */
  export function createArrayCsvStringifier(options: object): CsvStringifier<Foreign[string][]>;
}
