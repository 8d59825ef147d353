// Workbooks. Both libraries parse and write them in plain JavaScript on the event loop, whole in memory; only
// exceljs's streams commit row by row.
declare module 'exceljs' {
  export = ExcelJS;
  namespace ExcelJS {
    /** @nothing */
    interface Cell {
      value: Foreign[string];
      text: string;
      style: Foreign;
      font: Foreign;
      fill: Foreign;
      border: Foreign;
      alignment: Foreign;
      numFmt: string;
      formula: string;
      result: Foreign[string];
      address: string;
      row: string;
      col: string;
      note: unknown;
    }
    /** @nothing */
    interface Row {
      values: Foreign[string];
      number: number;
      height: number;
      hidden: boolean;
      font: Foreign;
      fill: Foreign;
      border: Foreign;
      alignment: Foreign;
      hasValues: boolean;
      cellCount: number;
      actualCellCount: number;
      getCell(column: number | string): Cell;
      /** @calls arg0 each over receiver */
      eachCell(f: (cell: Cell, column: number) => void): void;
      /** @calls arg1 each over receiver */
      eachCell(options: object, f: (cell: Cell, column: number) => void): void;
      commit(): void;
    }
    /** @nothing */
    interface Column {
      key?: string;
      width?: number;
      header?: unknown;
      hidden: boolean;
      style: Foreign;
      font: Foreign;
      alignment: Foreign;
      numFmt: string;
      values: readonly Foreign[string][];
      /** @calls arg0 each over receiver */
      eachCell(f: (cell: Cell, row: number) => void): void;
      /** @calls arg1 each over receiver */
      eachCell(options: object, f: (cell: Cell, row: number) => void): void;
    }
    /** @nothing */
    interface Worksheet {
      name: string;
      columns: Partial<Column>[];
      rowCount: number;
      actualRowCount: number;
      columnCount: number;
      actualColumnCount: number;
      lastRow: Row | undefined;
      views: object[];
      properties: Foreign;
      pageSetup: Foreign;
      state: string;
      autoFilter?: unknown;
      addRow(data: unknown, style?: string): Row;
      addRows(rows: unknown[], style?: string): Row[];
      insertRow(position: number, value: unknown, style?: string): Row;
      spliceRows(start: number, count: number, ...rows: unknown[]): void;
      getRow(index: number): Row;
      getRows(start: number, length: number): Row[] | undefined;
      getColumn(keyOrIndex: number | string): Column;
      getCell(row: number | string, column?: number | string): Cell;
      getSheetValues(): Foreign[string];
      /** @calls arg0 each over receiver */
      eachRow(f: (row: Row, index: number) => void): void;
      /** @calls arg1 each over receiver */
      eachRow(options: object, f: (row: Row, index: number) => void): void;
      mergeCells(...cells: unknown[]): void;
      addImage(image: number, range: unknown): void;
      protect(password: string, options: object): Promise<void>;
      commit(): void;
    }
    interface Xlsx {
      /** @io file verb "reads a workbook"  @cpu verb "parses a workbook" */
      readFile(path: string, options?: object): Promise<Workbook>;
      /** @cpu verb "parses a workbook" */
      read(stream: unknown, options?: object): Promise<Workbook>;
      /** @cpu verb "parses a workbook" */
      load(data: unknown, options?: object): Promise<Workbook>;
      /** @cpu deferrable verb "writes a workbook" */
      writeBuffer(options?: object): Promise<Uint8Array>;
      /** @cpu deferrable verb "writes a workbook"  @io file verb "writes a file" */
      writeFile(path: string, options?: object): Promise<void>;
      /** @cpu deferrable verb "writes a workbook" */
      write(stream: unknown, options?: object): Promise<void>;
    }
    interface Csv {
      /** @io file verb "reads a file"  @cpu verb "parses CSV" */
      readFile(path: string, options?: object): Promise<Worksheet>;
      /** @cpu verb "parses CSV" */
      read(stream: unknown, options?: object): Promise<Worksheet>;
      /** @cpu deferrable verb "writes CSV" */
      writeBuffer(options?: object): Promise<Uint8Array>;
      /** @cpu deferrable verb "writes CSV"  @io file verb "writes a file" */
      writeFile(path: string, options?: object): Promise<void>;
      /** @cpu deferrable verb "writes CSV" */
      write(stream: unknown, options?: object): Promise<void>;
    }
    /** @nothing */
    class Workbook {
      creator: string;
      created: Date;
      modified: Date;
      lastModifiedBy: string;
      properties: Foreign;
      calcProperties: Foreign;
      views: object[];
      readonly xlsx: Xlsx;
      readonly csv: Csv;
      /** @brings file */
      worksheets: Worksheet[];
      addWorksheet(name?: string, options?: object): Worksheet;
      /** @brings file */
      getWorksheet(indexOrName?: number | string): Worksheet | undefined;
      removeWorksheet(indexOrName: number | string): void;
      addImage(image: object): number;
      /** @calls arg0 each over receiver */
      eachSheet(f: (sheet: Worksheet, id: number) => void): void;
    }
    namespace stream {
      namespace xlsx {
        class WorkbookWriter extends Workbook {
          /** @nothing */
          constructor(options: object);
          /** Its rows were written as they were committed.  @nothing */
          commit(): Promise<void>;
        }
        class WorkbookReader extends Workbook {
          /** @nothing */
          constructor(input: unknown, options: object);
          /** @io file verb "reads a workbook" */
          read(): Promise<void>;
          /** @nothing */
          [Symbol.asyncIterator](): AsyncGenerator<WorksheetReader>;
        }
        class WorksheetReader {
          /** @nothing */
          constructor(options: object);
          /** @nothing */
          [Symbol.asyncIterator](): AsyncGenerator<Row>;
        }
      }
    }
  }
}
declare module 'xlsx' {
  export type WorkSheet = Foreign;
  export type ParsingOptions = Foreign;
  export type WritingOptions = Foreign;
  export interface WorkBook {
    SheetNames: string[];
    Sheets: Record<string, WorkSheet>;
    Props?: Foreign;
  }
  /** @cpu verb "parses a workbook" */
  export function read(data: unknown, options?: ParsingOptions): WorkBook;
  /** @blocks verb "reads and parses a workbook" */
  export function readFile(path: string, options?: ParsingOptions): WorkBook;
  /** @cpu deferrable verb "writes a workbook" */
  export function write(book: WorkBook, options: WritingOptions): Foreign[string];
  /** @cpu deferrable verb "writes a workbook" */
  export function writeXLSX(book: WorkBook, options: WritingOptions): Foreign[string];
  /** @blocks deferrable verb "writes a workbook" */
  export function writeFile(book: WorkBook, path: string, options?: WritingOptions): Foreign[string];
  /** @blocks deferrable verb "writes a workbook" */
  export function writeFileXLSX(book: WorkBook, path: string, options?: WritingOptions): Foreign[string];
  /** @blocks deferrable verb "writes a workbook" */
  export function writeFileAsync(path: string, book: WorkBook, options: unknown, callback?: Function): Foreign[string];
  interface Utils {
    /** @cpu optional verb "reads a sheet"  @brings file */
    sheet_to_json<T = Foreign[string]>(sheet: WorkSheet, options?: object): T[];
    /** @cpu optional verb "reads a sheet" */
    sheet_to_csv(sheet: WorkSheet, options?: object): string;
    /** @cpu optional verb "reads a sheet" */
    sheet_to_html(sheet: WorkSheet, options?: object): string;
    /** @cpu optional deferrable verb "fills a sheet" */
    json_to_sheet(data: unknown[], options?: object): WorkSheet;
    /** @cpu optional deferrable verb "fills a sheet" */
    aoa_to_sheet(data: unknown[][], options?: object): WorkSheet;
    /** @cpu optional deferrable verb "fills a sheet" */
    sheet_add_json(sheet: WorkSheet, data: unknown[], options?: object): WorkSheet;
    /** @cpu optional deferrable verb "fills a sheet" */
    sheet_add_aoa(sheet: WorkSheet, data: unknown[][], options?: object): WorkSheet;
    /** @nothing */
    book_new(): WorkBook;
    /** @nothing */
    book_append_sheet(book: WorkBook, sheet: WorkSheet, name?: string, roll?: boolean): void;
    /** @nothing */
    encode_cell(cell: object): string;
    /** @nothing */
    encode_col(column: number): string;
    /** @nothing */
    encode_range(start: object, end: object): string;
    /** @nothing */
    decode_cell(address: string): { r: number; c: number };
    /** @nothing */
    decode_range(range: string): { s: { r: number; c: number }; e: { r: number; c: number } };
  }
  export const utils: Utils;
  interface Streams {
    /** @nothing */
    to_csv(sheet: WorkSheet, options?: object): Foreign[string];
    /** @nothing */
    to_json(sheet: WorkSheet, options?: object): Foreign[string];
  }
  export const stream: Streams;
}
declare module 'node-xlsx' {
  interface Sheet<T = Foreign[string][]> {
    name: string;
    data: T[];
  }
  interface NodeXlsx {
    /** @blocks verb "parses a workbook"  @brings file */
    parse<T = Foreign[string][]>(data: unknown, options?: object): Sheet<T>[];
    /** @blocks verb "parses a workbook" */
    parseMetadata(data: unknown, options?: object): Foreign[];
    /** @blocks deferrable verb "writes a workbook" */
    build(sheets: readonly object[], options?: object): Uint8Array;
  }
  /** @blocks verb "parses a workbook"  @brings file */
  export function parse<T = Foreign[string][]>(data: unknown, options?: object): Sheet<T>[];
  /** @blocks verb "parses a workbook" */
  export function parseMetadata(data: unknown, options?: object): Foreign[];
  /** @blocks deferrable verb "writes a workbook" */
  export function build(sheets: readonly object[], options?: object): Uint8Array;
  const xlsx: NodeXlsx;
  export default xlsx;
}
