// The syntax of annotated typings: their modules, the versions in which a declaration exists, and the shape of
// what can be called.
import { ts } from 'ts-morph';
import { readFileSync } from 'node:fs';
import type { RawTag } from '../models/tagged.js';
import { existsIn } from '../models/version.js';
import { isClassLike, tagsBefore, type ClassLike, type MemberDeclaration } from './model-ids.js';

/** The version or range of a package that the project asks for; `undefined`: the newest modelled. */
export type Versions = (packageName: string) => string | undefined;

/**
 * The text of a model file as the type checker should see it: declarations that do not exist in the versions
 * asked for are blanked out, everything else keeps its place.
 */
export function modelText(file: string, versions: Versions): string {
  const text = readFileSync(file, 'utf8');
  if (!/@(since|until)\b/.test(text)) return text;
  const source = parseModel(file, text);
  const pieces: string[] = [];
  let done = 0;
  const blank = (node: ts.Node): void => {
    pieces.push(text.slice(done, node.pos), text.slice(node.pos, node.end).replace(/[^\r\n]/g, ' '));
    done = node.end;
  };
  for (const { name, body } of modulesOf(source)) {
    const wanted = versions(packageOf(name));
    const visit = (node: ts.Node): void => {
      if (!existsWith(tagsBefore(node, source), wanted)) blank(node);
      else if (isClassLike(node)) node.members.forEach(visit);
      else if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, visit);
    };
    body.statements.forEach(visit);
  }
  return pieces.join('') + text.slice(done);
}

/** Parses without resolving anything. */
export function parseModel(file: string, text: string): ts.SourceFile {
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, true, ts.ScriptKind.TS);
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

/** `@nestjs/common` of `@nestjs/common/cache`: what has a version. */
export function packageOf(moduleName: string): string {
  const parts = moduleName.split('/');
  return parts.slice(0, moduleName.startsWith('@') ? 2 : 1).join('/');
}

/** Whether what bears these tags exists in the version `wanted`. */
export function existsWith(tags: readonly RawTag[], wanted: string | undefined): boolean {
  const since = tags.find((tag) => tag.name === 'since')?.text;
  const until = tags.find((tag) => tag.name === 'until')?.text;
  if (since === undefined && until === undefined) return true;
  return existsIn({ ...(since && { since }), ...(until && { until }) }, wanted);
}

/** What overloads that share their tags have together. */
export function shapeOf(overloads: readonly MemberDeclaration[]): {
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

function signatureOf(member: MemberDeclaration): ts.SignatureDeclaration | undefined {
  if (ts.isGetAccessor(member)) return undefined;
  if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member) || ts.isVariableDeclaration(member)) {
    return member.type && ts.isFunctionTypeNode(member.type) ? member.type : undefined;
  }
  return member;
}
