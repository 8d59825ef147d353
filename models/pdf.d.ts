// PDF documents. Layout and drawing are plain JavaScript on the event loop; a browser that prints is another
// process with hundreds of megabytes.
declare module 'pdfkit' {
  export = PDFDocument;
  import { Readable } from 'stream';
  /** What is drawn is laid out at once, and written when the document ends.  @nothing */
  class PDFDocument extends Readable {
    constructor(options?: object);
    addPage(options?: object): PDFDocument;
    switchToPage(page: number): unknown;
    bufferedPageRange(): { start: number; count: number };
    flushPages(): void;
    font(source: unknown, ...args: unknown[]): this;
    fontSize(size: number): this;
    registerFont(name: string, ...args: unknown[]): this;
    text(text: string, ...args: unknown[]): this;
    list(list: unknown[], ...args: unknown[]): this;
    moveDown(lines?: number): this;
    moveUp(lines?: number): this;
    lineGap(gap: number): this;
    widthOfString(text: string, options?: object): number;
    heightOfString(text: string, options?: object): number;
    image(source: unknown, ...args: unknown[]): this;
    fillColor(color: unknown, opacity?: number): this;
    strokeColor(color: unknown, opacity?: number): this;
    opacity(opacity: number): this;
    fillOpacity(opacity: number): this;
    lineWidth(width: number): this;
    lineCap(style: string): this;
    lineJoin(style: string): this;
    dash(length: number, options: unknown): this;
    undash(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius?: number): this;
    circle(x: number, y: number, radius: number): this;
    polygon(...points: number[][]): this;
    path(path: string): this;
    fill(...args: unknown[]): this;
    stroke(color?: unknown): this;
    fillAndStroke(...args: unknown[]): this;
    clip(rule?: unknown): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    rotate(angle: number, options?: object): this;
    scale(factor: number, ...args: unknown[]): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
    table(options?: object): Foreign[string];
    x: number;
    y: number;
    page: Foreign;
    info: Foreign;
    /** @cpu deferrable verb "renders a PDF" */
    end(): void;
  }
}
declare module 'pdfmake' {
  export = PdfPrinter;
  /** @until 0.3 @nothing */
  class PdfPrinter {
    constructor(fonts: object);
    /** @cpu deferrable verb "renders a PDF" */
    createPdfKitDocument(definition: object, options?: object): Foreign[string];
  }
  namespace PdfPrinter {
    /** @nothing */
    function createPdf(definition: unknown, ...args: unknown[]): CreatedPdf;
    /** @nothing */
    function addFonts(fonts: object): void;
    /** @nothing */
    function setFonts(fonts: object): void;
    /** @nothing */
    function addTableLayouts(layouts: object): void;
    interface CreatedPdf {
      /** @cpu deferrable verb "renders a PDF" */
      getBuffer(): Promise<Uint8Array>;
      /** @cpu deferrable verb "renders a PDF" */
      getBase64(): Promise<string>;
      /** @cpu deferrable verb "renders a PDF" */
      getDataUrl(): Promise<string>;
      /** @cpu deferrable verb "renders a PDF" */
      getStream(): Promise<Foreign[string]>;
      /** @cpu deferrable verb "renders a PDF"  @io file verb "writes a file" */
      write(file: string): Promise<void>;
    }
  }
}
declare module 'pdf-lib' {
  /** @nothing */
  export class PDFDocument {
    /** @cpu verb "parses a PDF" */
    static load(pdf: string | Uint8Array | ArrayBuffer, options?: object): Promise<PDFDocument>;
    static create(options?: object): Promise<PDFDocument>;
    getPages(): PDFPage[];
    getPage(index: number): PDFPage;
    getPageCount(): number;
    getPageIndices(): number[];
    addPage(page?: PDFPage | [number, number]): PDFPage;
    insertPage(index: number, page?: PDFPage | [number, number]): PDFPage;
    removePage(index: number): void;
    copyPages(source: PDFDocument, indices: number[]): Promise<PDFPage[]>;
    embedFont(font: unknown, options?: object): Promise<Foreign>;
    embedJpg(image: unknown): Promise<Foreign>;
    /** @cpu optional verb "decodes an image" */
    embedPng(image: unknown): Promise<Foreign>;
    getForm(): Foreign[string];
    setTitle(title: string, options?: object): void;
    setAuthor(author: string): void;
    setSubject(subject: string): void;
    /** @cpu deferrable verb "writes a PDF" */
    save(options?: object): Promise<Uint8Array>;
    /** @cpu deferrable verb "writes a PDF" */
    saveAsBase64(options?: object): Promise<string>;
  }
  /** @nothing */
  export class PDFPage {
    getSize(): { width: number; height: number };
    getWidth(): number;
    getHeight(): number;
    drawText(text: string, options?: object): void;
    drawImage(image: unknown, options?: object): void;
    drawPage(page: unknown, options?: object): void;
    drawLine(options: object): void;
    drawRectangle(options?: object): void;
    setFont(font: unknown): void;
    setFontSize(size: number): void;
    moveTo(x: number, y: number): void;
  }
  export const StandardFonts: Record<string, string>;
  /** @nothing */
  export function rgb(red: number, green: number, blue: number): object;
  /** @nothing */
  export function degrees(angle: number): object;
}
declare module 'puppeteer-core' {
  export interface Browser {
    /** @io process verb "opens a page in a browser" */
    newPage(options?: object): Promise<Page>;
    /** @nothing */
    pages(...args: unknown[]): Promise<Page[]>;
    /** @io process verb "stops a browser" */
    close(): Promise<void>;
    /** @nothing */
    disconnect(): Promise<void>;
    /** @io process verb "opens a browser context" */
    createBrowserContext(options?: object): Promise<Foreign>;
    /** @nothing */
    version(): Promise<string>;
  }
  export interface Page {
    /** @io http verb "loads a page in a browser" */
    goto(url: string, options?: object): Promise<Foreign[string]>;
    /** @io process verb "loads a page in a browser" */
    setContent(html: string, options?: object): Promise<void>;
    /** @io process deferrable verb "prints a PDF in a browser" */
    pdf(options?: object): Promise<Uint8Array>;
    /** @io process deferrable verb "takes a picture in a browser" */
    screenshot(options?: object): Promise<Uint8Array>;
    /** @io process verb "runs code in a browser" */
    evaluate(f: unknown, ...args: unknown[]): Promise<Foreign[string]>;
    /** @io process verb "waits for a browser" */
    waitForSelector(selector: string, options?: object): Promise<Foreign[string]>;
    /** @io process verb "waits for a browser" */
    waitForFunction(f: unknown, options?: object, ...args: unknown[]): Promise<Foreign[string]>;
    /** @io http verb "waits for a browser" */
    waitForNavigation(options?: object): Promise<Foreign[string]>;
    /** @io http verb "waits for a browser" */
    waitForNetworkIdle(options?: object): Promise<void>;
    /** @io process verb "asks a browser" */
    content(): Promise<string>;
    /** @io process verb "clicks in a browser" */
    click(selector: string, options?: object): Promise<void>;
    /** @io process verb "types in a browser" */
    type(selector: string, text: string, options?: object): Promise<void>;
    /** @nothing */
    setViewport(viewport: object | null): Promise<void>;
    /** @nothing */
    emulateMediaType(type?: string): Promise<void>;
    /** @nothing */
    close(options?: object): Promise<void>;
  }
  export interface PuppeteerNode {
    /** @io process deferrable verb "starts a browser" */
    launch(options?: object): Promise<Browser>;
    /** @io process verb "connects to a browser" */
    connect(options: object): Promise<Browser>;
  }
  const puppeteer: PuppeteerNode;
  export default puppeteer;
  /** @io process deferrable verb "starts a browser" */
  export function launch(options?: object): Promise<Browser>;
  /** @io process verb "connects to a browser" */
  export function connect(options: object): Promise<Browser>;
}
declare module 'puppeteer' {
  export * from 'puppeteer-core';
  export { default } from 'puppeteer-core';
}
declare module 'playwright' {
  import type { Page as BrowserPage } from 'puppeteer-core';
  interface BrowserType {
    /** @io process deferrable verb "starts a browser" */
    launch(options?: object): Promise<Browser>;
    /** @io process verb "connects to a browser" */
    connect(endpoint: string, options?: object): Promise<Browser>;
  }
  export interface Browser {
    /** @io process verb "opens a page in a browser" */
    newPage(options?: object): Promise<BrowserPage>;
    /** @io process verb "opens a browser context" */
    newContext(options?: object): Promise<Browser>;
    /** @io process verb "stops a browser" */
    close(options?: object): Promise<void>;
  }
  export const chromium: BrowserType;
  export const firefox: BrowserType;
  export const webkit: BrowserType;
}
declare module 'playwright-core' {
  export * from 'playwright';
}
