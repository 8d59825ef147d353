// An editor for tests: starts the real command, speaks the protocol with it over its streams, and keeps what it is told.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type ShowDocumentParams,
} from 'vscode-languageserver/node';
import { COMMAND } from '../command.js';

/** What VS Code can do, as far as the server asks. */
export const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** More of node's own, before the command. */
  readonly node?: readonly string[];
}

export type Client = Awaited<ReturnType<typeof openEditor>>;

/** Opens folders in an editor of its own, which is closed when the test ends. */
export async function openEditor(folders: readonly string[], options: ClientOptions = {}) {
  const child = spawn(process.execPath, [...(options.node ?? []), ...COMMAND, 'lsp', '--stdio'], { cwd: folders[0] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  const copy = new PassThrough();
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stdout.pipe(copy);
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createProtocolConnection(copy, child.stdin);
  const told = listenTo(connection, folders);
  connection.listen();
  let isOpen = true;
  const close = async (): Promise<number | null> => {
    if (isOpen) {
      isOpen = false;
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    }
    return ended;
  };
  onTestFinished(async () => {
    await close();
    connection.dispose();
  });
  const answer = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: told.folders.map((uri) => ({ uri, name: uri })),
    capabilities: options.capabilities ?? CAPABILITIES,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const ask = <T>(method: string, file: string, more: object = {}): Promise<T> =>
    connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: uriOf(file) }, ...more });
  return {
    answer,
    told,
    close,
    ended,
    /** As when the editor has crashed. */
    hangUp: () => {
      isOpen = false;
      child.stdin.end();
    },
    output: () => Buffer.concat(output),
    errors: () => Buffer.concat(errors).toString(),
    open: (file: string, text = readFileSync(file, 'utf8'), languageId = 'typescript') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId, version: 1, text },
      }),
    type: (file: string, version: number, text: string) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version },
        contentChanges: [{ text }],
      }),
    shut: (file: string) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } }),
    changed: (...files: readonly string[]) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: files.map((file) => ({ uri: uriOf(file), type: 2 })),
      }),
    setFolders: async (next: readonly string[]) => {
      told.folders = next.map(uriOf);
      await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    },
    hover: (file: string, line: number, character: number) =>
      ask<Hover | null>('hover', file, { position: { line, character } }),
    lenses: (file: string) => ask<CodeLens[] | null>('codeLens', file),
    actions: (file: string, line: number) =>
      ask<CodeAction[] | null>('codeAction', file, {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        context: { diagnostics: [] },
      }),
    resolve: (action: CodeAction) => connection.sendRequest<CodeAction>('codeAction/resolve', action),
    run: ({ command }: CodeAction) => connection.sendRequest('workspace/executeCommand', command),
  };
}

/** What the server tells, kept as it comes in. */
function listenTo(connection: ReturnType<typeof createProtocolConnection>, folders: readonly string[]) {
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const told = {
    folders: folders.map(uriOf),
    /** Warnings that pop up. */
    warnings: [] as string[],
    /** Lines of the log. */
    log: [] as string[],
    shown: [] as ShowDocumentParams[],
    registered: [] as string[],
    progress: [] as string[],
    refreshed: 0,
    /** The diagnostics of a file, once they are as wanted. */
    diagnostics: (file: string, wanted: (list: readonly Diagnostic[]) => boolean = () => true) =>
      new Promise<readonly Diagnostic[]>((resolve) => {
        const look = () => {
          const last = published.findLast(({ uri }) => uri === uriOf(file));
          if (!last || !wanted(last.diagnostics)) return;
          waiting.delete(look);
          resolve(last.diagnostics);
        };
        waiting.add(look);
        look();
      }),
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    told.log.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    told.warnings.push(message);
  });
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    told.warnings.push(message);
    return null;
  });
  connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
    told.shown.push(params);
    return { success: true };
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onNotification('$/progress', ({ value }: { value: { kind: string; title?: string } }) => {
    told.progress.push(value.title ?? value.kind);
  });
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    told.registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/workspaceFolders', () => told.folders.map((uri) => ({ uri, name: uri })));
  connection.onRequest('workspace/codeLens/refresh', () => {
    told.refreshed++;
    return null;
  });
  return told;
}

export const uriOf = (file: string): string => pathToFileURL(file).href;

/** The bodies of all messages in a stream of the protocol; throws where anything else stands between them. */
export function messagesIn(output: Buffer): readonly object[] {
  const messages: object[] = [];
  for (let at = 0; at < output.length;) {
    const [head = '', length = ''] =
      /^Content-Length: (\d+)\r\n(?:[\w-]+: [^\r\n]*\r\n)*\r\n/.exec(
        output.subarray(at, at + 200).toString('latin1'),
      ) ?? [];
    if (head === '') throw new Error(`no message: ${output.subarray(at, at + 80).toString()}`);
    const from = at + head.length;
    at = from + Number(length);
    messages.push(JSON.parse(output.subarray(from, at).toString()) as object);
  }
  return messages;
}
