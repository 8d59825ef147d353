// The syntax of annotated typings: their modules, and the shape of what can be called.
import { ts } from 'ts-morph';
import type { ModelProblem } from '../../models/problem.js';
import { type ClassLike, type MemberDeclaration } from './ids.js';

/** Parses without resolving anything. */
export function parseModel(file: string, text: string): ts.SourceFile {
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, false, ts.ScriptKind.TS);
}

/** The `declare module '…'` blocks of a file. */
export function modulesOf(source: ts.SourceFile): readonly { name: string; body: ts.ModuleBlock }[] {
  return source.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) &&
    ts.isStringLiteral(statement.name) &&
    statement.body &&
    ts.isModuleBlock(statement.body)
      ? [{ name: statement.name.text, body: statement.body }]
      : [],
  );
}

type Callable = MemberDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** What overloads that share their tags have together. */
export function shapeOf(overloads: readonly Callable[]): {
  readonly callable: boolean;
  readonly arity: number;
  readonly returnsThis: boolean;
  readonly typeParameters: readonly string[];
} {
  const signatures = overloads.map(signatureOf).filter((signature) => signature !== undefined);
  const arities = signatures.map(({ parameters }) =>
    parameters.some((parameter) => parameter.dotDotDotToken)
      ? Infinity
      : parameters.filter((parameter) => !(ts.isIdentifier(parameter.name) && parameter.name.text === 'this')).length,
  );
  return {
    callable: signatures.length > 0,
    arity: Math.max(0, ...arities),
    returnsThis: signatures[0]?.type?.kind === ts.SyntaxKind.ThisType,
    typeParameters: [...new Set(signatures.flatMap(typeParametersOf))],
  };
}

export function typeParametersOf(node: ClassLike | ts.SignatureDeclaration): readonly string[] {
  return (node.typeParameters ?? []).map((parameter) => (parameter as ts.TypeParameterDeclaration).name.text);
}

/** Decorators are functions that give one; their receiver is what they decorate. */
export function isDecorator(member: MemberDeclaration, source: ts.SourceFile): boolean {
  return /Decorator\b/.test(signatureOf(member)?.type?.getText(source) ?? '');
}

function signatureOf(member: Callable): ts.SignatureDeclaration | undefined {
  if (ts.isGetAccessor(member)) return undefined;
  if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member) || ts.isVariableDeclaration(member)) {
    return member.type && ts.isFunctionTypeNode(member.type) ? member.type : undefined;
  }
  return member;
}

/** From 1. */
export function lineOf(node: ts.Node, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The parser's own errors, which the compiler keeps on the file without declaring the property. */
export function parseDiagnostics(source: ts.SourceFile): readonly ts.Diagnostic[] {
  return (source as ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] }).parseDiagnostics ?? [];
}

/** Whether a declaration could not be read. */
export function isProblems(value: object): value is readonly ModelProblem[] {
  return Array.isArray(value);
}
