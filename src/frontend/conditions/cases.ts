// Which literal the function has to be given for an arm to be taken: `if (kind === 'mail')`, `switch (options.kind)`,
// `if (LIMITS[kind])`, `if (KINDS.has(kind))`.
import { ts } from 'ts-morph';
import type { Case } from '../../core/outline/outline.js';
import { isOfParameter } from '../../core/outline/fold.js';
import { isNothing, isSameValue, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';
import { requiredArgument } from './required-arguments.js';
import { EQUAL } from './equality.js';
import { fixedTable, keysOf } from './fixed-table.js';
import { meantBy } from './named-condition.js';

type Asked = Omit<Case, 'arm'>;

/** What either arm of an `if` says of one of the function's parameters. */
export const casesOf = (frame: Frame, condition: ts.Expression): readonly Case[] =>
  [true, false].flatMap((holds, arm) => {
    return asked(frame, condition, holds).map((found) => ({ arm, ...found }));
  });

function asked(frame: Frame, condition: ts.Expression, holds: boolean): readonly Asked[] {
  const node = foundBy(frame, meantBy(frame, condition));
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? asked(frame, node.operand, !holds) : [];
  if (ts.isCallExpression(node)) return askedOfList(frame, node, holds);
  if (ts.isElementAccessExpression(node)) return askedOf(frame, node.argumentExpression, node.expression, holds);
  if (!ts.isBinaryExpression(node)) {
    // `if (!quiet)`, `if (quiet) return`: what is not so for callers that pass `true`.
    const flag = holds ? undefined : argumentAsked(frame, node);
    return flag ? [{ of: flag, to: ['true'], isOther: true }] : [];
  }
  const kind = node.operatorToken.kind;
  const isBoth = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (isBoth || kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [asked(frame, node.left, holds), asked(frame, node.right, holds)];
    return isBoth === holds ? [...left, ...right] : either(left, right);
  }
  if (kind === ts.SyntaxKind.InKeyword) return askedOf(frame, node.left, node.right, holds);
  const isEqual = EQUAL.get(kind);
  const of = isEqual === undefined ? undefined : argumentAsked(frame, unwrap(node.left));
  const text = of && literalText(frame, node.right);
  return of && text !== undefined ? [{ of, to: [text], ...(isEqual !== holds && { isOther: true }) }] : [];
}

/** `WATCHED.includes(kind)`, `WATCHED.some((one) => kind === one)`, of a list that is written out. */
function askedOfList(
  frame: Frame,
  { expression, arguments: [argument] }: ts.CallExpression,
  holds: boolean,
): readonly Asked[] {
  if (!ts.isPropertyAccessExpression(expression) || !argument) return [];
  const compared = ASKS.has(expression.name.text)
    ? unwrap(argument)
    : comparedIn(unwrap(argument), expression.name.text);
  return compared ? askedOf(frame, compared, expression.expression, holds) : [];
}

/** Whether the table has it. */
function askedOf(frame: Frame, name: ts.Expression, table: ts.Expression, holds: boolean): readonly Asked[] {
  const of = argumentAsked(frame, unwrap(name));
  const texts = of && textsOfTable(frame, table);
  return of && texts ? [{ of, to: texts, ...(!holds && { isOther: true }) }] : [];
}

const ASKS: ReadonlySet<string> = new Set(['includes', 'has', 'get']);
const FINDS: ReadonlySet<string> = new Set(['some', 'find']);

/** What each element is compared with. */
function comparedIn(callback: ts.Expression, method: string): ts.Expression | undefined {
  if (!FINDS.has(method) || !ts.isArrowFunction(callback) || ts.isBlock(callback.body)) return undefined;
  const [parameter] = callback.parameters;
  const test = unwrap(callback.body);
  if (!parameter || !ts.isBinaryExpression(test) || EQUAL.get(test.operatorToken.kind) !== true) return undefined;
  const isElement = (side: ts.Expression): boolean => unwrap(side).getText() === parameter.name.getText();
  return isElement(test.left) ? unwrap(test.right) : isElement(test.right) ? unwrap(test.left) : undefined;
}

/** The texts of a list, or of a set of it, and the keys of an object or a map, where they are written out. */
function textsOfTable(frame: Frame, table: ts.Expression): readonly string[] | undefined {
  const written = fixedTable(frame.shared, table);
  if (!written) return undefined;
  if (ts.isObjectLiteralExpression(written)) return keysOf(written);
  const node = ts.isNewExpression(written) && written.arguments?.length === 1 ? unwrap(written.arguments[0]!) : written;
  if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0) return undefined;
  const texts = node.elements.map((element) => {
    const pair = node === written ? element : unwrap(element);
    const [key] = ts.isArrayLiteralExpression(pair) ? pair.elements : [pair];
    return key && literalText(frame, key);
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** `const match = WATCHED.find(…); if (match)`, `const limit = LIMITS[kind]; if (!limit)`. */
function foundBy(frame: Frame, node: ts.Expression): ts.Expression {
  const declaration = ts.isIdentifier(node) && frame.own(node.text)?.declaration;
  const isConstant =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const made = isConstant && declaration.initializer ? unwrap(declaration.initializer) : node;
  return ts.isCallExpression(made) || ts.isElementAccessExpression(made) ? made : node;
}

/** `kind === 'mail' || kind === 'letter'`. */
const either = ([a]: readonly Asked[], [b]: readonly Asked[]): readonly Asked[] =>
  !a || !b || a.isOther || b.isOther || !isSameValue(a.of, b.of) ? [] : [{ of: a.of, to: [...a.to, ...b.to] }];

/** What each arm of a `switch` is taken for, from the clauses that lead to it; a clause that does not leave goes on in the next. */
export function casesOfSwitch(
  frame: Frame,
  { expression }: ts.SwitchStatement,
  arms: readonly (readonly ts.CaseOrDefaultClause[])[],
): readonly Case[] {
  const of = argumentAsked(frame, unwrap(expression));
  if (!of) return [];
  const textsOf = (clauses: readonly ts.CaseOrDefaultClause[]): readonly (string | undefined)[] =>
    clauses.map((clause) => (ts.isCaseClause(clause) ? literalText(frame, clause.expression) : undefined));
  return arms.flatMap((clauses, arm): readonly Case[] => {
    const texts = textsOf(clauses).filter((text) => text !== undefined);
    if (texts.length === clauses.length) return [{ arm, of, to: texts }];
    // What stands for all others is not taken for what has an arm of its own.
    const taken = textsOf(arms.flatMap((other) => (other === clauses ? [] : other))).filter(
      (text) => text !== undefined && !texts.includes(text),
    ) as readonly string[];
    return clauses.some(ts.isDefaultClause) && taken.length > 0 ? [{ arm, of, to: taken, isOther: true }] : [];
  });
}

/** A literal, or a member of an enum, as values have it. */
function literalText(frame: Frame, expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  const ofClass = className(frame, node);
  if (ofClass !== undefined) return ofClass;
  const isWritten =
    ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
  const isMember =
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    frame.lookup(node.expression.text) === undefined;
  if (!isWritten && !isMember) return undefined;
  const { condition } = frame;
  frame.condition = undefined;
  let value: Value | undefined;
  frame.collect(() => (value = frame.shared.walk.expression(frame, node)));
  frame.condition = condition;
  return value?.is === 'literal' && !isNothing(value) ? value.text : undefined;
}

/** A parameter, what it has under a name, or what it is taken apart to, with its default: `{ quiet = false }`. */
function argumentAsked(frame: Frame, node: ts.Expression): Value | undefined {
  const local = ts.isIdentifier(node) ? frame.lookup(node.text) : undefined;
  const value = local?.value;
  if (value?.is !== 'join' || !local?.declaration || !ts.isBindingElement(local.declaration))
    return requiredArgument(frame, node);
  const [own, fallback, ...more] = value.of;
  const isDefault = local.declaration.initializer !== undefined && fallback?.is === 'literal' && more.length === 0;
  return isDefault && isOfParameter(own!) ? value : undefined;
}

/** A class stands for its name, `Order` as `Order.name`. */
function className({ shared: { checker } }: Frame, node: ts.Expression): string | undefined {
  const named = ts.isPropertyAccessExpression(node) && node.name.text === 'name' ? unwrap(node.expression) : node;
  if (!ts.isIdentifier(named)) return undefined;
  const symbol = checker.getSymbolAtLocation(named);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target && target.flags & ts.SymbolFlags.Class ? target.name : undefined;
}
