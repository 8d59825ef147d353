// The language server: documents come in, and diagnostics, hovers, lenses and actions go out, all from the sessions that the
// command uses. What fails costs one answer and is told in the editor's log.
import { posix } from 'node:path';
import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type CodeAction,
  type CodeLens,
  type Connection,
  type Hover,
  type Location as ProtocolLocation,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { messageOf, UsageError } from '../core/errors.js';
import type { Session } from '../session.js';
import { isProgramFile } from '../session/names.js';
import { clientOf, initializeResult, type Client } from './capabilities.js';
import { codeActionsOf, SHOW, suppressionEdit, type PendingSuppression } from './code-actions.js';
import { codeLensesOf } from './code-lenses.js';
import { diagnosticsOf, type Document } from './diagnostics.js';
import { costMarkdown } from './markdown.js';
import { Passes } from './passes.js';
import { fileOf, placeOf, rangeOf } from './protocol.js';
import { Sessions, type OpenWorkspace } from './sessions.js';

/** Serves a client until it goes away. */
export function serve(connection: Connection, version: string): void {
  new LanguageServer(connection, version);
}

/** A document of the client, as the sessions know it. */
interface OpenDocument extends Document {
  readonly uri: string;
  readonly version: number;
}

class LanguageServer {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #sessions = new Sessions();
  readonly #passes = new Passes(() => this.#pass());
  /** Warnings that have been shown and still hold. */
  #warned = new Set<string>();
  /** Those that hold since the last pass began. */
  #warnedNow = new Set<string>();
  #client: Client | undefined;
  /** Of the documents that are open, as they were last given. */
  #lenses = '';

  constructor(
    readonly connection: Connection,
    version: string,
  ) {
    connection.onInitialize((params) => {
      this.#client = clientOf(params);
      this.#sessions.folders = this.#client.folders;
      return initializeResult(this.#client, version);
    });
    connection.onInitialized(() => this.#subscribe());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => isProgramFile(posix.basename(fileOf(uri) ?? '')))) this.#diskChanged();
    });
    this.#answerQuestions();
    this.#offerActions();
    this.#documents.onDidOpen(() => this.#passes.want(0));
    this.#documents.onDidChangeContent(() => this.#passes.want());
    this.#documents.onDidSave(() => this.#diskChanged());
    this.#documents.onDidClose(({ document: { uri } }) => {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
      this.#diskChanged();
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #answerQuestions(): void {
    this.connection.onHover(({ textDocument, position }) =>
      this.#answer<Hover>(textDocument.uri, (session, { file }) => {
        const cost = session.costAt(file, placeOf(position));
        const value = cost && costMarkdown(cost);
        return value === undefined ? null : { contents: { kind: 'markdown', value }, range: rangeOf(cost!.at) };
      }),
    );
    this.connection.onCodeLens(({ textDocument }) =>
      this.#answer<CodeLens[]>(textDocument.uri, (session, { file }) =>
        codeLensesOf(session, file, this.#client?.lensCommand),
      ),
    );
  }

  #offerActions(): void {
    this.connection.onCodeAction(({ textDocument, range }) =>
      this.#answer<CodeAction[]>(textDocument.uri, (session, document) => {
        const actions = codeActionsOf(session, document, document.uri, range).filter(
          ({ command }) => command === undefined || this.#client?.showsDocuments,
        );
        return this.#client?.resolvesEdits
          ? actions
          : actions.flatMap((one) => withEdit(one, session, document, false));
      }),
    );
    this.connection.onCodeActionResolve(async (action) => {
      const pending = action.data as PendingSuppression | undefined;
      if (!pending) return action;
      const { hasSnippets = false } = this.#client ?? {};
      const resolved = await this.#answer(pending.uri, (session, document) =>
        withEdit(action, session, document, hasSnippets),
      );
      return resolved?.[0] ?? { ...action, disabled: { reason: 'no comment can stand there' } };
    });
    this.connection.onExecuteCommand(async ({ command, arguments: given }) => {
      const [at] = (given ?? []) as ProtocolLocation[];
      if (command === SHOW && at)
        await this.connection.window.showDocument({ uri: at.uri, takeFocus: true, selection: at.range });
    });
  }

  /** What is said only to clients that are there. */
  async #subscribe(): Promise<void> {
    const client = this.#client;
    if (client?.tellsFolders) this.connection.workspace.onDidChangeWorkspaceFolders(() => void this.#foldersChanged());
    if (client?.watchesFiles)
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/{*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,jsonc,yaml,yml,lock,prisma},.gitignore}' },
        ],
      });
  }

  async #foldersChanged(): Promise<void> {
    const folders = (await this.connection.workspace.getWorkspaceFolders()) ?? [];
    this.#sessions.folders = folders.flatMap(({ uri }) => fileOf(uri) ?? []);
    this.#diskChanged();
  }

  #diskChanged(): void {
    this.#sessions.diskChanged();
    this.#passes.want();
  }

  #open(): readonly OpenDocument[] {
    return this.#documents.all().flatMap((document) => {
      const { uri, version } = document;
      const file = fileOf(uri);
      return file !== undefined && isProgramFile(posix.basename(file))
        ? [{ uri, version, file, text: document.getText() }]
        : [];
    });
  }

  /** Judges all that is open and tells of it. */
  async #pass(): Promise<void> {
    const open = this.#open();
    this.#warnedNow = new Set();
    let lenses = '';
    for (const workspace of this.#guarded(() => this.#sessions.workspacesOf(open)) ?? []) {
      const done = await this.#progressFor(workspace);
      const session = this.#guarded(() => this.#sessions.sessionOf(workspace));
      for (const document of open.filter(({ file }) => workspace.documents.some((one) => one.file === file))) {
        const { uri, version, file } = document;
        const diagnostics =
          session && this.#guarded(() => diagnosticsOf(session, document, this.#client?.hasRelated ?? false));
        await this.connection.sendDiagnostics({ uri, version, diagnostics: diagnostics ?? [] });
        if (session) lenses += JSON.stringify(this.#guarded(() => codeLensesOf(session, file, undefined)));
      }
      if (session) this.#guarded(() => this.#warnOf(session));
      done();
    }
    if (lenses !== this.#lenses && this.#client?.refreshesLenses)
      void this.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    this.#lenses = lenses;
    this.#warned = this.#warnedNow;
  }

  /** What no line of a document stands for: faults of the configuration, libraries without a model. */
  #warnOf(session: Session): void {
    for (const { kind, at, message } of session.diagnostics())
      if ((kind === 'configuration' || kind === 'unmodelled') && !at) this.#warnOnce(message);
  }

  /** Once, as long as it holds. */
  #warnOnce(message: string): void {
    // What is counted in a message may change with each edit.
    const key = message.replace(/\d+/g, '');
    this.#warnedNow.add(key);
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.connection.window.showWarningMessage(`erplint: ${message}`);
  }

  /** A first look at a workspace takes its time. */
  async #progressFor({ home }: OpenWorkspace): Promise<() => void> {
    if (this.#sessions.has(home) || !this.#client?.showsProgress) return () => undefined;
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin(`erplint: reading ${posix.basename(home)}`);
    // Written before the work begins.
    await new Promise((resolve) => setImmediate(resolve));
    return () => progress.done();
  }

  /** After the pause of typing, from the texts as they are then; null where there is nothing to say. */
  async #answer<T>(uri: string, ask: (session: Session, document: OpenDocument) => T | null): Promise<T | null> {
    await this.#passes.settled();
    return (
      this.#guarded(() => {
        const open = this.#open();
        const document = open.find((one) => one.uri === uri);
        const workspace =
          document &&
          this.#sessions
            .workspacesOf(open)
            .find(({ documents }) => documents.some(({ file }) => file === document.file));
        return workspace && document ? ask(this.#sessions.sessionOf(workspace), document) : null;
      }) ?? null
    );
  }

  /** What `work` gives; undefined where it fails, and why is told. */
  #guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof UsageError) this.#warnOnce(error.message);
      else this.connection.console.error(`erplint: internal error: ${messageOf(error)}`);
      return undefined;
    }
  }
}

/** A suppression with its edit; none where no comment can stand. Other actions as they are. */
function withEdit(action: CodeAction, session: Session, document: OpenDocument, hasSnippets: boolean): CodeAction[] {
  const pending = action.data as PendingSuppression | undefined;
  if (!pending) return [action];
  const { uri, version } = document;
  const edit = suppressionEdit(session, document, pending.fingerprint, { uri, version, hasSnippets });
  return edit ? [{ ...action, edit }] : [];
}
