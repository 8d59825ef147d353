// Finds the comments of a file that speak to erplint. Asks the parsed tree, so that the same words in strings,
// templates, regular expressions and JSX text are none.
import { ts } from 'ts-morph';
import { directiveId, mayHoldDirectives, parseDirective, type Directive } from '../../core/directive.js';
import type { Location } from '../../core/location.js';

/** The file's directives in the order they stand in. */
export function readDirectives(source: ts.SourceFile): readonly Directive[] {
  if (!mayHoldDirectives(source.text)) return [];
  const found = new Map<number, Directive>();
  for (const { index } of source.text.matchAll(/erplint-[a-z]/gi)) {
    const comment = commentAt(source, index);
    if (!comment || found.has(comment.pos)) continue;
    const at = locate(source, comment);
    const next = nextLine(source, comment, at);
    const directive = parseDirective(source.text.slice(comment.pos, comment.end), at, next);
    if (!directive) continue;
    const own = directive.kind === 'accept' ? lineShared(source, comment, at) : undefined;
    found.set(comment.pos, own === undefined ? directive : { ...directive, line: own });
  }
  return [...found.values()];
}

/** The id of the accept comment that acts on code which starts on `line`. */
export function acceptedOn(directives: readonly Directive[], line: number): string | undefined {
  const accept = directives.find(({ kind, reason, line: acts }) => kind === 'accept' && reason !== '' && acts === line);
  return accept && directiveId(accept.at);
}

/** The comment that covers a position of the text. */
export function commentAt(source: ts.SourceFile, position: number): ts.TextRange | undefined {
  let node: ts.Node = source;
  for (;;) {
    const child = node.getChildren(source).find(({ pos, end }) => pos <= position && position < end);
    if (!child) break;
    if (child.kind >= ts.SyntaxKind.FirstJSDocNode && child.kind <= ts.SyntaxKind.LastJSDocNode) return child;
    node = child;
  }
  if (node.kind === ts.SyntaxKind.JsxText) return undefined;
  const comments = [
    ...(ts.getTrailingCommentRanges(source.text, node.pos) ?? []),
    ...(ts.getLeadingCommentRanges(source.text, node.pos) ?? []),
  ];
  return comments.find(({ pos, end }) => pos <= position && position < end);
}

/** The first line of code below the comment, behind blank lines and other comments. */
function nextLine(source: ts.SourceFile, comment: ts.TextRange, at: Location): number {
  const rest = source.text.slice(comment.end);
  const gap = /^(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/.exec(rest)?.[0].length ?? 0;
  const line = source.getLineAndCharacterOfPosition(comment.end + gap).line + 1;
  return Math.max(line, at.end.line + 1);
}

/** The line that an accept comment stands on together with code: behind it, or in front of it. */
function lineShared(source: ts.SourceFile, comment: ts.TextRange, at: Location): number | undefined {
  const before = source.text.slice(source.text.lastIndexOf('\n', comment.pos) + 1, comment.pos);
  if (/\S/.test(before)) return at.start.line;
  const after = /^[^\n]*/.exec(source.text.slice(comment.end))?.[0] ?? '';
  return /^\s*(?!\/[/*])\S/.test(after) ? at.end.line : undefined;
}

function locate(source: ts.SourceFile, { pos, end }: ts.TextRange): Location {
  const position = (offset: number) => {
    const { line, character } = source.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  };
  return { file: source.fileName, start: position(pos), end: position(end) };
}
