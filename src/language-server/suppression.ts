// The comment that takes a finding out, as an edit: in the first form that really does so where it stands, tried on the
// text before it is offered. The reason is left for whoever knows it; without one the comment does nothing.
import type { Finding } from '../core/finding.js';
import type { Session } from '../session.js';
import type { Document } from './diagnostics.js';

export interface SuppressionEdit {
  /** The line, from 0, before which the comment goes. */
  readonly line: number;
  readonly before: string;
  /** Behind the reason. */
  readonly after: string;
}

/** Undefined where no comment can stand. */
export function suppressionOf(session: Session, document: Document, finding: Finding): SuppressionEdit | undefined {
  const { file, text } = document;
  const isLeft = (): boolean => session.findingsIn(file).some(({ fingerprint }) => fingerprint === finding.fingerprint);
  try {
    return editsFor(finding, text).find((edit) => {
      session.update(file, withComment(text, edit, 'reason'));
      return !isLeft();
    });
  } finally {
    session.update(file, text);
  }
}

/** Above the line that it stands on, or that of its loop; as a comment of the language, or of the markup in it. */
function editsFor({ rule, at, header }: Finding, text: string): readonly SuppressionEdit[] {
  const lines = text.split(/\r\n|[\n\r]/);
  const places = [at, ...(header && header.file === at.file ? [header] : [])].map(({ start }) => start.line - 1);
  return [...new Set(places)].flatMap((line) => {
    const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
    const words = `erplint-disable-next-line ${rule} -- `;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    return [
      { line, before: `${indent}// ${words}`, after: end },
      { line, before: `${indent}{/* ${words}`, after: ` */}${end}` },
    ];
  });
}

function withComment(text: string, { line, before, after }: SuppressionEdit, reason: string): string {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map(({ 0: end, index }) => index + end.length)];
  const at = starts[line] ?? text.length;
  return `${text.slice(0, at)}${before}${reason}${after}${text.slice(at)}`;
}
