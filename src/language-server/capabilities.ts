// What the client can do, as far as answers depend on it, and what the server says it does.
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { SHOW } from './code-actions.js';
import { fileOf } from './protocol.js';

export interface Client {
  /** Folders that are open at the start. */
  readonly folders: readonly string[];
  readonly hasRelated: boolean;
  readonly resolvesEdits: boolean;
  readonly hasSnippets: boolean;
  readonly watchesFiles: boolean;
  readonly tellsFolders: boolean;
  readonly refreshesLenses: boolean;
  readonly showsProgress: boolean;
  readonly showsDocuments: boolean;
  /** The client's own command that shows the statements of a lens. */
  readonly lensCommand?: string;
}

/** Reads what the client says of itself. */
export function clientOf({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
  const { lensCommand } = Object(initializationOptions) as { readonly lensCommand?: unknown };
  return {
    folders: uris.flatMap((uri) => fileOf(uri) ?? []),
    hasRelated: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    hasSnippets: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    tellsFolders: workspace?.workspaceFolders ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    ...(typeof lensCommand === 'string' && { lensCommand }),
  };
}

/** What the server does for this client. */
export function initializeResult(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'erplint', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      codeLensProvider: {},
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: client.resolvesEdits },
      ...(client.showsDocuments && { executeCommandProvider: { commands: [SHOW] } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
