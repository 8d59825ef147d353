// Electron: pages call handlers of the main process, which answers one at a time: what holds it up freezes every window.
// Read: https://www.electronjs.org/docs/latest/api/ipc-main, /ipc-renderer, /app, /browser-window, /dialog, /shell
declare module 'electron' {
  /** @options */
  interface Options {
    [option: string]: any;
  }
  interface Main {
    /** A page waits for what it gives.  @registers rpc arg1 name arg0 */
    handle(channel: string, listener: (event: object, ...given: unknown[]) => unknown): void;
    /** @registers rpc arg1 name arg0 */
    handleOnce(channel: string, listener: (event: object, ...given: unknown[]) => unknown): void;
    /** @registers listener arg1 name arg0 */
    on(channel: string, listener: (event: object, ...given: unknown[]) => void): this;
    /** @registers listener arg1 name arg0 */
    once(channel: string, listener: (event: object, ...given: unknown[]) => void): this;
    /** @nothing */
    removeHandler(channel: string): void;
    /** @nothing */
    removeAllListeners(channel?: string): this;
    /** @nothing */
    removeListener(channel: string, listener: (...given: unknown[]) => void): this;
  }
  export const ipcMain: Main;
  interface Renderer {
    /** Waits for a handler of the main process.  @io process verb "asks the main process" */
    invoke(channel: string, ...given: unknown[]): Promise<Options>;
    /** @nothing */
    send(channel: string, ...given: unknown[]): void;
    /** Stops the page until the main process has answered.  @blocks verb "asks the main process" */
    sendSync(channel: string, ...given: unknown[]): Options;
    /** @registers listener arg1 name arg0 */
    on(channel: string, listener: (event: object, ...given: unknown[]) => void): this;
    /** @registers listener arg1 name arg0 */
    once(channel: string, listener: (event: object, ...given: unknown[]) => void): this;
    /** @nothing */
    removeAllListeners(channel: string): this;
    /** @nothing */
    removeListener(channel: string, listener: (...given: unknown[]) => void): this;
  }
  export const ipcRenderer: Renderer;
  interface Bridge {
    /** @nothing */
    exposeInMainWorld(key: string, api: object): void;
  }
  export const contextBridge: Bridge;
  interface Application {
    /** @registers start-up arg1 name arg0 */
    on(event: string, listener: (...given: unknown[]) => void): this;
    /** @nothing */
    whenReady(): Promise<void>;
    /** @nothing */
    quit(): void;
    /** @nothing */
    exit(code?: number): void;
    /** @nothing */
    relaunch(options?: object): void;
    /** @nothing */
    getPath(name: string): string;
    /** @nothing */
    getAppPath(): string;
    /** @nothing */
    getVersion(): string;
    /** @nothing */
    getName(): string;
    readonly isPackaged: boolean;
  }
  export const app: Application;
  /** @nothing */
  export class WebContents {
    send(channel: string, ...given: unknown[]): void;
    on(event: string, listener: (...given: unknown[]) => void): this;
    openDevTools(options?: object): void;
    executeJavaScript(code: string): Promise<unknown>;
    /** @io process deferrable verb "renders a PDF" */
    printToPDF(options: object): Promise<Uint8Array>;
  }
  /** @nothing */
  export class BrowserWindow {
    constructor(options?: object);
    readonly webContents: WebContents;
    loadURL(url: string, options?: object): Promise<void>;
    loadFile(file: string, options?: object): Promise<void>;
    on(event: string, listener: (...given: unknown[]) => void): this;
    once(event: string, listener: (...given: unknown[]) => void): this;
    show(): void;
    close(): void;
    destroy(): void;
    static getAllWindows(): BrowserWindow[];
    static getFocusedWindow(): BrowserWindow | null;
    static fromWebContents(contents: WebContents): BrowserWindow | null;
  }
  interface Dialog {
    /** @io prompt */
    showOpenDialog(window: unknown, options?: object): Promise<{ canceled: boolean; filePaths: string[] }>;
    /** @io prompt */
    showSaveDialog(window: unknown, options?: object): Promise<{ canceled: boolean; filePath: string }>;
    /** @io prompt */
    showMessageBox(window: unknown, options?: object): Promise<{ response: number }>;
    /** @nothing */
    showErrorBox(title: string, content: string): void;
  }
  export const dialog: Dialog;
  interface Shell {
    /** @nothing */
    openExternal(url: string, options?: object): Promise<void>;
    /** @nothing */
    openPath(path: string): Promise<string>;
    /** @nothing */
    showItemInFolder(path: string): void;
  }
  export const shell: Shell;
}
