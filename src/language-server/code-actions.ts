// What can be done about a finding under the cursor: go to the statement at its end, or take it out with a reason.
import { posix } from 'node:path';
import {
  CodeActionKind,
  type CodeAction,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Finding } from '../core/finding.js';
import type { Session } from '../session.js';
import { diagnosticsOf, type Document } from './diagnostics.js';
import { locationOf } from './protocol.js';
import { suppressionOf } from './suppression.js';

/** The command that has the editor show a place. */
export const SHOW = 'erplint.show';

/** What the client can do with an edit. */
export interface EditForm {
  readonly uri: string;
  readonly version: number;
  /** The cursor can be put where the reason goes. */
  readonly hasSnippets: boolean;
}

/** How an action that has no edit yet says which it is. */
export interface PendingSuppression {
  readonly uri: string;
  readonly fingerprint: string;
}

/** Actions for the findings that `range` touches; suppressions without their edit. */
export function codeActionsOf(session: Session, document: Document, uri: string, range: Range): CodeAction[] {
  const shown = diagnosticsOf(session, document, true);
  return session.findingsIn(document.file).flatMap((finding) => {
    const { rule, fingerprint, trace } = finding;
    const diagnostic = shown.find(({ data }) => (data as PendingSuppression | undefined)?.fingerprint === fingerprint);
    if (!diagnostic || !touches(diagnostic.range, range)) return [];
    const end = trace.at(-1);
    const goTo = end && {
      title: `Go to where it ${end.message} (${posix.basename(end.at.file)}:${end.at.start.line})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title: 'Go to the statement', command: SHOW, arguments: [locationOf(end.at)] },
    };
    const data: PendingSuppression = { uri, fingerprint };
    const suppress = {
      title: `Suppress ${rule} here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      data,
    };
    return [...(goTo ? [goTo] : []), suppress];
  });
}

/** The edit of a suppression; undefined where the finding is gone or no comment can stand. */
export function suppressionEdit(
  session: Session,
  document: Document,
  fingerprint: string,
  form: EditForm,
): WorkspaceEdit | undefined {
  const finding = session.findingsIn(document.file).find((one: Finding) => one.fingerprint === fingerprint);
  const edit = finding && suppressionOf(session, document, finding);
  if (!edit) return undefined;
  const at = { line: edit.line, character: 0 };
  const range = { start: at, end: at };
  if (!form.hasSnippets) {
    const text: TextEdit = { range, newText: `${edit.before}${edit.after}` };
    return { changes: { [form.uri]: [text] } };
  }
  const value = `${literal(edit.before)}$0${literal(edit.after)}`;
  const snippet: SnippetTextEdit = { range, snippet: { kind: 'snippet', value } };
  return { documentChanges: [{ textDocument: { uri: form.uri, version: form.version }, edits: [snippet] }] };
}

/** In a snippet these would be more than themselves. */
const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const touches = (a: Range, b: Range): boolean => a.start.line <= b.end.line && b.start.line <= a.end.line;
