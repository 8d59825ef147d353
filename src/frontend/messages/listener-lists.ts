// Lists of listeners: fields and module variables that functions are added to, for somebody to call all of them. They are
// buses of the project's own, like maps of functions.
import { ts } from 'ts-morph';
import { heldBus } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import type { Looks } from '../types/looks.js';
import type { Names } from '../syntax/names.js';
import { enclosingClass, unwrap } from '../syntax/syntax.js';
import type { Checker } from '../program/ports.js';

type Owner = ts.ClassLikeDeclaration | ts.SourceFile;

const ADDERS: ReadonlySet<string> = new Set(['push', 'unshift', 'add']);
const NONE: ReadonlySet<string> = new Set();

/** The lists that classes and files keep; each is looked through once. */
export class ListenerLists {
  readonly #checker: Checker;
  readonly #names: Names;
  readonly #looks: Looks;
  readonly #known = new WeakMap<Owner, ReadonlySet<string>>();

  constructor(checker: Checker, names: Names, looks: Looks) {
    this.#checker = checker;
    this.#names = names;
    this.#looks = looks;
  }

  /** The stream of what is registered in the field of the class around the node, if it is a list of listeners. */
  field(node: ts.Node, name: string): (Value & { is: 'stream' }) | undefined {
    const owner = enclosingClass(node);
    if (!owner || !this.#of(owner).has(name)) return undefined;
    return { is: 'stream', of: heldBus(this.#names.classId(owner), name) };
  }

  /** The same of a module variable. */
  variable(declaration: ts.VariableDeclaration): (Value & { is: 'stream' }) | undefined {
    const file = declaration.getSourceFile();
    if (!ts.isIdentifier(declaration.name) || declaration.parent.parent.parent !== file) return undefined;
    const name = declaration.name.text;
    if (!this.#of(file).has(name)) return undefined;
    return { is: 'stream', of: { is: 'constant', name: `${file.fileName}#${name}` } };
  }

  #of(owner: Owner): ReadonlySet<string> {
    this.#looks.into(owner);
    let found = this.#known.get(owner);
    if (!found) this.#known.set(owner, (found = this.#listsIn(owner)));
    return found;
  }

  #listsIn(owner: Owner): ReadonlySet<string> {
    if (ts.isSourceFile(owner) && !owner.statements.some(declaresTable)) return NONE;
    const found = new Set<string>();
    const taken = new Set<string>();
    const visit = (node: ts.Node): void => {
      const added = addedTo(node);
      const name = added && keptName(added.list, owner);
      if (name !== undefined && added!.values.some((value) => this.#isFunction(value)) && this.#isTable(added!.list))
        found.add(name);
      const queue = takenFrom(node);
      const taking = queue && keptName(queue, owner);
      if (taking !== undefined) taken.add(taking);
      ts.forEachChild(node, visit);
    };
    visit(owner);
    // What is taken out to be run is work that waits.
    for (const name of taken) found.delete(name);
    return found;
  }

  /** A list, a set, or an object by names: not an object with an `add` of its own. */
  #isTable(node: ts.Expression): boolean {
    const type = this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(node));
    if (this.#checker.isArrayLikeType(type) || type.symbol?.name === 'Set') return true;
    if (!ts.isElementAccessExpression(node)) return false;
    const table = this.#checker.getTypeAtLocation(node.expression);
    return this.#checker.getIndexInfosOfType(table).length > 0;
  }

  #isFunction(node: ts.Expression): boolean {
    const bare = unwrap(node);
    if (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)) return true;
    if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare)) return false;
    return this.#checker.getTypeAtLocation(bare).getCallSignatures().length > 0;
  }
}

/** `const listeners = []`, a set or an object in its place. */
const declaresTable = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) &&
  statement.declarationList.declarations.some(({ initializer }) => {
    const value = initializer && unwrap(initializer);
    return (
      value && (ts.isArrayLiteralExpression(value) || ts.isNewExpression(value) || ts.isObjectLiteralExpression(value))
    );
  });

/** `queue.shift()` */
function takenFrom(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  return name.text === 'shift' || name.text === 'pop' ? expression : undefined;
}

/** `list.push(f)`, `set.add(f)`, `list = [...list, f]`, `table[name] = f`: what is added to what. */
export function addedTo(
  node: ts.Node,
): { readonly list: ts.Expression; readonly values: readonly ts.Expression[] } | undefined {
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    const isAdder = ts.isPropertyAccessExpression(callee) && ADDERS.has(callee.name.text);
    return isAdder ? { list: callee.expression, values: node.arguments } : undefined;
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left, right } = node;
  const list = unwrap(right);
  if (!ts.isArrayLiteralExpression(list))
    return ts.isElementAccessExpression(left) ? { list: left, values: [right] } : undefined;
  const values = list.elements.filter((element) => !ts.isSpreadElement(element));
  const isCopy = list.elements.some((element) => ts.isSpreadElement(element) && spreads(element.expression, left));
  return isCopy ? { list: left, values } : undefined;
}

/** `[...(this.listeners ?? []), f]` goes on with what `this.listeners` holds. */
function spreads(node: ts.Expression, list: ts.Expression): boolean {
  const bare = unwrap(node);
  if (ts.isBinaryExpression(bare)) return spreads(bare.left, list);
  return bare.getText() === list.getText();
}

/** The name of the field of the class, or of the variable of the file, that the list is kept in. */
function keptName(list: ts.Expression, owner: Owner): string | undefined {
  const bare = unwrap(list);
  if (ts.isElementAccessExpression(bare)) return keptName(bare.expression, owner);
  if (ts.isBinaryExpression(bare)) return keptName(bare.left, owner);
  if (ts.isSourceFile(owner)) return ts.isIdentifier(bare) ? bare.text : undefined;
  const isField = ts.isPropertyAccessExpression(bare) && bare.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isField ? bare.name.text : undefined;
}
