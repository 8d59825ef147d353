// Which literal the function has to be given for an arm to be taken: `if (kind === 'mail')`, `switch (options.kind)`.
import { ts } from 'ts-morph';
import type { Case } from '../../core/outline/outline.js';
import { isNothing, isSameValue, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';
import { requiredArgument } from './required-arguments.js';
import { EQUAL } from './equality.js';
import { meantBy } from './named-condition.js';

type Asked = Omit<Case, 'arm'>;

/** What either arm of an `if` says of one of the function's parameters. */
export const casesOf = (frame: Frame, condition: ts.Expression): readonly Case[] =>
  [true, false].flatMap((holds, arm) => {
    return asked(frame, condition, holds).map((found) => ({ arm, ...found }));
  });

function asked(frame: Frame, condition: ts.Expression, holds: boolean): readonly Asked[] {
  const node = meantBy(frame, condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? asked(frame, node.operand, !holds) : [];
  if (!ts.isBinaryExpression(node)) return [];
  const kind = node.operatorToken.kind;
  const isBoth = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (isBoth || kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [asked(frame, node.left, holds), asked(frame, node.right, holds)];
    return isBoth === holds ? [...left, ...right] : either(left, right);
  }
  const isEqual = EQUAL.get(kind);
  const of = isEqual === undefined ? undefined : requiredArgument(frame, unwrap(node.left));
  const text = of && literalText(frame, node.right);
  return of && text !== undefined ? [{ of, to: [text], ...(isEqual !== holds && { isOther: true }) }] : [];
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
  const of = requiredArgument(frame, unwrap(expression));
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
