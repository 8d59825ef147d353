// Edits of a source as somebody makes them, at any of the places that it has for one.
import ts from 'typescript';

/** Where a text can be edited, and what is put there. */
export type Edit = (source: ts.SourceFile) => readonly Place[];

export interface Place {
  readonly at: number;
  readonly put: string;
}

export const EDITS = {
  comment: atBodies(() => true, ' // a remark\n'),
  'body, result type written': atBodies((node) => node.type !== undefined, ' void 0;'),
  'body, result type inferred': atBodies((node) => node.type === undefined, ' void 0;'),
  signature: (source) => bodiesIn(source).flatMap((node) => parameterIn(node, source)),
} as const satisfies Readonly<Record<string, Edit>>;

/** The places of an edit in a text. */
export const placesIn = (file: string, text: string, edit: Edit): readonly Place[] =>
  edit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));

export const edited = (text: string, { at, put }: Place): string => text.slice(0, at) + put + text.slice(at);

type WithBody = ts.SignatureDeclaration & { readonly body: ts.Block };

function bodiesIn(source: ts.SourceFile): readonly WithBody[] {
  const found: WithBody[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && ts.isBlock(node.body as ts.Node))
      found.push(node as WithBody);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function atBodies(is: (node: WithBody) => boolean, put: string): Edit {
  return (source) =>
    bodiesIn(source)
      .filter((node) => !ts.isConstructorDeclaration(node) && is(node))
      .map(({ body }) => ({ at: body.getStart(source) + 1, put }));
}

/** A parameter more, of a method or a declared function. */
function parameterIn(node: WithBody, source: ts.SourceFile): readonly Place[] {
  if (!ts.isMethodDeclaration(node) && !ts.isFunctionDeclaration(node)) return [];
  const last = node.parameters.at(-1);
  if (last?.dotDotDotToken) return [];
  const open = source.text.indexOf('(', node.name?.end ?? node.pos) + 1;
  return [last ? { at: last.end, put: ', extra?: number' } : { at: open, put: 'extra?: number' }];
}
