// Entry points by convention: what a file at a framework's place exports, whatever way its value was made, and functions
// under a directive.
import { ts } from 'ts-morph';
import type { Entry, Registration } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { ownName } from '../declarations/conventions.js';
import type { FileLowering } from '../frame/file-lowering.js';
import { locate } from '../syntax/names.js';
import { functionDeclared } from '../types/handler-functions.js';
import { unalias, type Shared } from '../context.js';

/** Registers what the file exports for frameworks, by the values that its top-level code gave them. */
export function calledExports(shared: Shared, file: FileLowering): readonly Registration[] {
  const called = shared.conventions.exportsOf(file.source);
  const ofFile = shared.conventions.directivesOfFile(file.source).find(({ entry }) => entry);
  if (called.size === 0 && !ofFile) return [];
  const home = shared.names.functionId(file.source);
  return exportsOf(shared, file.source).flatMap(({ name, declaration }) => {
    const entry = called.get(name)?.entry ?? (ofFile && entryOf(ofFile, name));
    const handler = entry && valueOf(shared, file, declaration);
    return handler ? [{ entry, handler, at: locate(declaration), function: home }] : [];
  });
}

/** What the framework gives all parameters of a function that it calls by convention. */
export function inputOf(shared: Shared, node: ts.FunctionLikeDeclaration): 'request' | 'file' | 'message' | undefined {
  const byDirective = shared.conventions.directivesOf(node).find(({ input }) => input)?.input;
  if (byDirective) return byDirective;
  const source = node.getSourceFile();
  const called = shared.conventions.exportsOf(source);
  if (called.size === 0) return undefined;
  const found = exportsOf(shared, source).find(({ declaration }) => functionDeclared(shared, declaration) === node);
  return found && called.get(found.name)?.model.input;
}

/** The entry points that directives make of a function. */
export const directiveEntries = (shared: Shared, node: ts.FunctionLikeDeclaration): readonly Entry[] =>
  shared.conventions.directivesOf(node).flatMap((model) => entryOf(model, ownName(node)) ?? []);

const entryOf = ({ entry, directive }: MemberModel, name: string): Entry | undefined =>
  entry && { kind: entry.kind, name: `${entry.verb ?? directive} ${name}` };

interface Exported {
  readonly name: string;
  readonly declaration: ts.Declaration;
}

/** All that a module exports, with where it is declared. */
function exportsOf(shared: Shared, source: ts.SourceFile): readonly Exported[] {
  const module = shared.checker.getSymbolAtLocation(source);
  if (!module) return [];
  // `module.exports = handler` stands for what an import takes by default.
  const whole = module.exports?.get('export=' as ts.__String);
  const symbols = shared.checker.getExportsOfModule(module);
  return [...symbols, ...(whole ? [whole] : [])].flatMap((symbol) => {
    const declared = unalias(shared, symbol);
    const declaration = declared?.valueDeclaration ?? declared?.declarations?.[0] ?? symbol.declarations?.[0];
    return declaration ? [{ name: symbol === whole ? 'default' : symbol.name, declaration }] : [];
  });
}

function valueOf(shared: Shared, file: FileLowering, declaration: ts.Declaration): Value | undefined {
  const held = functionDeclared(shared, declaration);
  if (held) return { is: 'function', id: shared.names.functionId(held) };
  if (!ts.isBindingElement(declaration)) return file.values.get(declaration) ?? file.values.get(declaration.parent);
  const whole = file.values.get(declaration.parent.parent);
  const name = declaration.propertyName ?? declaration.name;
  return whole && ts.isIdentifier(name) ? { is: 'field', of: whole, name: name.text } : undefined;
}
