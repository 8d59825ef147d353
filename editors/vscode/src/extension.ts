// erplint in VS Code: starts the server that the workspace has installed, one for each installation, and shows the
// statements behind a lens.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type Location, type Position } from 'vscode-languageclient/node';
import { installedIn, type Installed } from './installed.js';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];
const SHOW_STATEMENTS = 'erplint.showStatements';
/** Whether the workspace has been told that there is no erplint. */
const TOLD = 'erplint.told';

/** The servers that run, by the command that was started. */
const clients = new Map<string, LanguageClient>();

/** Called by VS Code when the first file of a language is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const restart = async () => {
    await stop();
    await start(context);
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('erplint.restart', restart),
    vscode.commands.registerCommand(SHOW_STATEMENTS, showStatements),
    vscode.workspace.onDidChangeWorkspaceFolders(restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('erplint.enable')) void restart();
    }),
  );
  await start(context);
}

/** Called by VS Code when it closes. */
export const deactivate = (): Promise<void> => stop();

async function stop(): Promise<void> {
  const running = [...clients.values()];
  clients.clear();
  await Promise.all(running.map((client) => client.stop()));
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  if (!vscode.workspace.getConfiguration('erplint').get('enable', true)) return;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const installed = installedIn(folders);
  if (installed.length === 0 && folders.length > 0) await tellOnce(context);
  await Promise.all(
    installed.map(async (one) => {
      const client = clientFor(one);
      clients.set(one.command, client);
      await client.start();
    }),
  );
}

function clientFor({ command, folders }: Installed): LanguageClient {
  const server = { module: command, args: ['lsp'], transport: TransportKind.stdio };
  return new LanguageClient('erplint', 'erplint', server, {
    documentSelector: folders.flatMap((folder) =>
      LANGUAGES.map((language) => ({
        scheme: 'file',
        language,
        pattern: { baseUri: vscode.Uri.file(folder).toString(), pattern: '**/*' },
      })),
    ),
    initializationOptions: { lensCommand: SHOW_STATEMENTS },
  });
}

async function tellOnce(context: vscode.ExtensionContext): Promise<void> {
  if (context.workspaceState.get(TOLD)) return;
  await context.workspaceState.update(TOLD, true);
  const message =
    'This workspace has no erplint. Install it by `npm install --save-dev erplint`, then restart the server.';
  // Not awaited: a message stays until somebody closes it.
  void vscode.window.showInformationMessage(message, 'Restart the server').then((answer) => {
    if (answer !== undefined) void vscode.commands.executeCommand('erplint.restart');
  });
}

/** The places behind a lens, in the editor's own view of references. */
async function showStatements(uri: string, position: Position, places: readonly Location[]): Promise<void> {
  const [client] = clients.values();
  if (!client) return;
  const { protocol2CodeConverter: code } = client;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    code.asUri(uri),
    code.asPosition(position),
    places.map((place) => code.asLocation(place)),
  );
}
