// Above each entry point: what it answers, and how many statements that comes to.
import type { CodeLens } from 'vscode-languageserver/node';
import type { EntryCost, Session } from '../session.js';
import { statementsText } from './markdown.js';
import { locationOf, rangeOf, uriOf } from './protocol.js';

/** The lenses of a file; with `command`, one that is clicked hands it the places of its statements. */
export function codeLensesOf(session: Session, file: string, command: string | undefined): CodeLens[] {
  return session
    .landscape()
    .entries.filter(({ at, kind }) => at.file === file && kind !== 'start-up')
    .sort((a, b) => a.at.start.line - b.at.start.line)
    .map((entry) => ({ range: rangeOf(entry.at), command: commandOf(entry, command) }));
}

function commandOf({ name, cost, statements, at }: EntryCost, command: string | undefined) {
  const title = `${name}: ${statementsText(cost)}`;
  if (command === undefined || statements.length === 0) return { title, command: '' };
  const places = statements.flatMap(({ trace }) => trace.at(-1)?.at ?? []).map(locationOf);
  return { title, command, arguments: [uriOf(at.file), rangeOf(at).start, places] };
}
