// Errors in the text of a file, as diagnostics.
import { ts } from 'ts-morph';
import type { Diagnostic } from '../../core/finding.js';
import type { Program } from './ports.js';

/** What is wrong with the text of a file; one error often leads to others. */
export function firstSyntaxError(program: Program, file: ts.SourceFile | undefined): Diagnostic | undefined {
  // Codes from 8000 on say "only in TypeScript" of a JavaScript file: no error in the text.
  const error = program.getSyntacticDiagnostics(file).find(({ code }) => code < 8000 || code >= 9000);
  if (!file || !error) return undefined;
  const { line, character } = file.getLineAndCharacterOfPosition(error.start ?? 0);
  const start = { line: line + 1, column: character + 1 };
  const message = `${ts.flattenDiagnosticMessageText(error.messageText, ' ')} The rest of the file is analysed as far as it can be read.`;
  return { kind: 'syntax-error', message, at: { file: file.fileName, start, end: start }, incomplete: true };
}

/** The order of diagnostics: by place, then by what they say. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a, b].map(({ at, message }) => `${at?.file ?? ''}\0${at?.start.line ?? 0}\0${message}`);
  return (left as string) < (right as string) ? -1 : left === right ? 0 : 1;
}
