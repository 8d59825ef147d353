// Symbolic names of functions and classes: the same for the same source wherever its lines move, so that
// outlines of different files link by them and fingerprints stay stable.
import { ts } from 'ts-morph';
import type { ClassId, FunctionId } from '../../core/outline/outline.js';
import type { Location } from '../../core/location.js';

export type FunctionNode = ts.FunctionLikeDeclaration & { body: ts.Node };
export type ClassNode = ts.ClassLikeDeclaration | ts.InterfaceDeclaration;

export interface FileNames {
  readonly functions: ReadonlyMap<ts.Node, string>;
  readonly classes: ReadonlyMap<ts.Node, string>;
}

/** Gives every function and class of a file its symbol; computed once per source file. */
export class Names {
  readonly #files = new WeakMap<ts.SourceFile, FileNames>();

  of(file: ts.SourceFile): FileNames {
    let names = this.#files.get(file);
    if (!names) {
      names = nameFile(file);
      this.#files.set(file, names);
    }
    return names;
  }

  functionId(node: ts.Node): FunctionId {
    const file = node.getSourceFile();
    return `${file.fileName}#${this.of(file).functions.get(node) ?? '?'}`;
  }

  symbol(node: ts.Node): string {
    return this.of(node.getSourceFile()).functions.get(node) ?? '?';
  }

  /** Whether a type literal is the type of an alias, and so has a name. */
  isNamed(node: ts.TypeLiteralNode): boolean {
    return this.of(node.getSourceFile()).classes.has(node);
  }

  classId(node: ts.Node): ClassId {
    const file = node.getSourceFile();
    return `${file.fileName}#${this.of(file).classes.get(node) ?? '?'}`;
  }
}

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && (node as ts.FunctionLikeDeclaration).body !== undefined;
}

export function isClassNode(node: ts.Node): node is ClassNode {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node);
}

/** The symbol of a file's top-level code. */
const MODULE_SYMBOL = '<module>';

function nameFile(file: ts.SourceFile): FileNames {
  const functions = new Map<ts.Node, string>([[file, MODULE_SYMBOL]]);
  const classes = new Map<ts.Node, string>();
  const taken = new Map<string, number>();
  const unique = (name: string, always: boolean): string => {
    const n = (taken.get(name) ?? 0) + 1;
    taken.set(name, n);
    return n > 1 || always ? `${name}#${n}` : name;
  };
  const visit = (node: ts.Node, owner: string): void => {
    let next = owner;
    if (isClassNode(node)) {
      // Merged interface declarations share one name.
      const own = node.name?.text ?? assignedName(node) ?? 'class';
      const full = owner ? `${owner}/${own}` : own;
      next = ts.isInterfaceDeclaration(node) ? full : unique(full, !node.name && !assignedName(node));
      classes.set(node, next);
    } else if (isFunctionNode(node)) {
      const { name, ordinal } = functionName(node);
      const separator = owner === '' ? '' : ts.isClassElement(node) ? '.' : '/';
      next = unique(`${owner}${separator}${name}`, ordinal);
      functions.set(node, next);
    } else if (ts.isTypeLiteralNode(node) && ts.isTypeAliasDeclaration(node.parent)) {
      classes.set(node, owner ? `${owner}/${node.parent.name.text}` : node.parent.name.text);
    } else if (isNamedObject(node)) {
      next = owner ? `${owner}/${assignedName(node)}` : (assignedName(node) ?? '');
    }
    ts.forEachChild(node, (child) => visit(child, next));
  };
  ts.forEachChild(file, (child) => visit(child, ''));
  return { functions, classes };
}

function isNamedObject(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) && assignedName(node) !== undefined;
}

/** The name of the variable, property or class field that an expression is written to. */
function assignedName(node: ts.Node): string | undefined {
  let parent = node.parent;
  while (
    parent &&
    (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent))
  )
    parent = parent.parent;
  if (!parent) return undefined;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return memberName(parent.name);
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return lastName(parent.left);
  if (ts.isExportAssignment(parent)) return 'default';
  return undefined;
}

function lastName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    const object = node.expression.getText();
    return object === 'exports' || object === 'module.exports' || node.expression.kind === ts.SyntaxKind.ThisKeyword
      ? node.name.text
      : `${lastName(node.expression) ?? '?'}.${node.name.text}`;
  }
  return undefined;
}

/** Whether a function goes by the call that it is an argument of, with a number. */
export const isUnnamed = (node: FunctionNode): boolean => functionName(node).ordinal;

function functionName(node: FunctionNode): { name: string; ordinal: boolean } {
  if (ts.isConstructorDeclaration(node)) return { name: 'constructor', ordinal: false };
  if (ts.isGetAccessor(node)) return { name: `get ${memberName(node.name)}`, ordinal: false };
  if (ts.isSetAccessor(node)) return { name: `set ${memberName(node.name)}`, ordinal: false };
  if (ts.isMethodDeclaration(node)) {
    const isStatic = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static;
    return { name: (isStatic ? 'static ' : '') + memberName(node.name), ordinal: false };
  }
  if (node.name && ts.isIdentifier(node.name)) return { name: node.name.text, ordinal: false };
  const assigned = assignedName(node);
  if (assigned) return { name: assigned, ordinal: false };
  const parent = node.parent;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return { name: callPath(parent), ordinal: true };
  if (ts.isPropertyDeclaration(parent)) return { name: memberName(parent.name), ordinal: false };
  return { name: 'function', ordinal: true };
}

/**
 * `router.post("/orders")`: the callee and a leading text argument, which together name a registration; `byId.query` where the
 * call is what a property holds (`byId: procedure.input(…).query(…)`), which names one procedure of many.
 */
function callPath(call: ts.CallExpression | ts.NewExpression): string {
  const holder = ts.isPropertyAssignment(call.parent) ? memberName(call.parent.name) : undefined;
  if (holder !== undefined && ts.isPropertyAccessExpression(call.expression))
    return `${holder}.${call.expression.name.text}`;
  const callee = shorten(call.expression.getText());
  const first = call.arguments?.[0];
  return first && ts.isStringLiteralLike(first) ? `${callee}(${JSON.stringify(first.text)})` : callee;
}

export function memberName(name: ts.PropertyName | ts.BindingName): string {
  if (
    ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isNumericLiteral(name) ||
    ts.isPrivateIdentifier(name)
  )
    return name.text;
  return shorten(name.getText());
}

/** Source text on one line and at most 60 characters long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The location of a node, or of the span from one node's start to another's end. */
export function locate(node: ts.Node, last: ts.Node = node): Location {
  const file = node.getSourceFile();
  const from = file.getLineAndCharacterOfPosition(node.getStart(file));
  const to = file.getLineAndCharacterOfPosition(last.getEnd());
  return {
    file: file.fileName,
    start: { line: from.line + 1, column: from.character + 1 },
    end: { line: to.line + 1, column: to.character + 1 },
  };
}
