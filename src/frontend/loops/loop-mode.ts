// Loop modes as facts: batch, page, drain, retry and few are told from a loop's own shape, each with the
// evidence in words. Search needs the calls' results and is the engine's to tell.
import { ts } from 'ts-morph';
import { FEW, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { find, movedNames, namesIn, type ModeFact } from '../syntax/loop-syntax.js';
import { moduleValue } from '../messages/module-value.js';
import { page } from './paging.js';
import { unwrap } from '../syntax/syntax.js';
import { isSleep } from '../callees/sleep.js';

export const isLiteralList = (value: Value): boolean =>
  value.is === 'list' || value.is === 'constant' || (value.is === 'derived' && isLiteralList(value.from));

/** The mode that the loop's shape shows, if it is not plainly one pass for each element. */
export function modeOfLoop(
  frame: Frame,
  node: ts.IterationStatement,
  over: Value | undefined,
  grows = false,
): ModeFact | undefined {
  if (over && chunked(over)) return { mode: 'batch', evidence: 'goes over chunks' };
  const few = over && !grows && fewOf(over);
  const goesOver = ts.isForOfStatement(node) || ts.isForInStatement(node);
  // However few attempts there are, they are attempts.
  if (few) return (goesOver ? undefined : retry(node)) ?? few;
  if (goesOver) return undefined;
  return (
    stride(frame, node) ??
    parts(frame, node) ??
    retry(node) ??
    drain(node, over) ??
    page(frame, node, over) ??
    poll(frame, node, over)
  );
}

const chunked = (value: Value): boolean =>
  value.is === 'chunks' || (value.is === 'derived' && value.count !== 'flat' && chunked(value.from));

/** A collection that is written out, an enum, a constant, or cut to at most 20. */
export function fewOf(value: Value): ModeFact | undefined {
  if (value.is === 'list')
    return value.items.length <= FEW
      ? { mode: 'few', evidence: `a list of ${value.items.length} written out` }
      : undefined;
  if (value.is === 'constant')
    return value.size === undefined || value.size <= FEW
      ? { mode: 'few', evidence: `constant ${value.name}` }
      : undefined;
  if (value.is === 'field') return value.of.is === 'constant' ? fewOf(value.of) : undefined;
  if (value.is === 'derived') {
    if (value.limit !== undefined && value.limit <= FEW)
      return { mode: 'few', evidence: `cut to at most ${value.limit}` };
    // Few lists may hold many elements.
    if (value.count === 'flat' && value.from.is === 'list' && !(value.element && fewOf(value.element)))
      return undefined;
    return fewOf(value.from);
  }
  if (value.is === 'join') {
    const facts = value.of.map(fewOf);
    return facts.every((fact) => fact) ? facts[0] : undefined;
  }
  return undefined;
}

/** The width of `while (at < end) { …slice(at, at + width); at += width; }`. */
export function strideOf(node: ts.WhileStatement | ts.DoStatement): ts.Expression | undefined {
  const asked = namesIn(node.expression);
  for (const [name, moves] of movedNames(node)) {
    if (!asked.has(name)) continue;
    for (const by of moves) {
      if (!ts.isBinaryExpression(by) || by.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken) continue;
      const width = by.right.getText();
      const isEnd = (inner: ts.Node): boolean =>
        ts.isBinaryExpression(inner) &&
        inner.operatorToken.kind === ts.SyntaxKind.PlusToken &&
        inner.left.getText() === name &&
        inner.right.getText() === width;
      if (width !== '1' && find(node.statement, isEnd)) return by.right;
    }
  }
  return undefined;
}

/** `i += 100`, or `while (rows.length) { const batch = rows.splice(0, 100)`. */
function stride(frame: Frame, node: ts.IterationStatement): ModeFact | undefined {
  const width = ts.isWhileStatement(node) || ts.isDoStatement(node) ? strideOf(node) : undefined;
  if (width) return { mode: 'batch', evidence: `steps by ${width.getText()}`, ...widthOf(frame, width) };
  const step = ts.isForStatement(node) && node.incrementor && unwrap(node.incrementor);
  if (
    step &&
    ts.isBinaryExpression(step) &&
    step.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken &&
    step.right.getText() !== '1'
  )
    return { mode: 'batch', evidence: `steps by ${step.right.getText()}`, ...widthOf(frame, step.right) };
  const cut = find(
    node.statement,
    (inner) =>
      ts.isCallExpression(inner) &&
      ts.isPropertyAccessExpression(inner.expression) &&
      inner.expression.name.text === 'splice' &&
      inner.arguments.length === 2 &&
      inner.arguments[1]!.getText() !== '1',
  );
  if (cut && !ts.isForStatement(node))
    return {
      mode: 'batch',
      evidence: `takes off a batch by ${cut.getText().slice(0, 40)}`,
      ...widthOf(frame, (cut as ts.CallExpression).arguments[1]!),
    };
  return undefined;
}

/** `for (let i = 0; i < Math.ceil(ids.length / 100); i++)`, the bound written out or in a local. */
function parts(frame: Frame, node: ts.IterationStatement): ModeFact | undefined {
  const quotient = ts.isForStatement(node) && node.condition && quotientOf(frame, node.condition);
  if (!quotient || quotient.right.getText() === '1') return undefined;
  const evidence = `goes over parts of ${quotient.right.getText().slice(0, 40)}`;
  return { mode: 'batch', evidence, ...widthOf(frame, quotient.right) };
}

/** `ids.length / 100` of `i < Math.ceil(ids.length / 100)`. */
export function quotientOf(frame: Frame, test: ts.Expression): ts.BinaryExpression | undefined {
  const bare = unwrap(test);
  if (!ts.isBinaryExpression(bare)) return undefined;
  const right = unwrap(bare.right);
  const declaration = ts.isIdentifier(right) ? frame.own(right.text)?.declaration : undefined;
  const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const bound = initializer ? unwrap(initializer) : right;
  if (!ts.isCallExpression(bound) || bound.expression.getText() !== 'Math.ceil') return undefined;
  const quotient = bound.arguments[0] && unwrap(bound.arguments[0]);
  const divides =
    quotient && ts.isBinaryExpression(quotient) && quotient.operatorToken.kind === ts.SyntaxKind.SlashToken;
  return divides ? quotient : undefined;
}

/** How many elements a batch has, where that is a constant. */
function widthOf(frame: Frame, node: ts.Expression): { readonly width?: number } {
  const width = numberOf(frame, node);
  return width === undefined || width < 1 ? {} : { width };
}

/** A loop that tries again: a `try` whose body leaves the loop when it has worked. */
function retry(node: ts.IterationStatement): ModeFact | undefined {
  const body = ts.isBlock(node.statement) ? node.statement.statements : [node.statement];
  for (const statement of body)
    if (ts.isTryStatement(statement) && statement.catchClause && body.indexOf(statement) >= body.length - 2) {
      if (leavesOrThrows(statement.tryBlock.statements))
        return { mode: 'retry', evidence: 'leaves as soon as the attempt has not thrown' };
    }
  return undefined;
}

/** Whether the statements end by leaving the loop, or by an exception where a check before has not left it. */
function leavesOrThrows(statements: readonly ts.Statement[]): boolean {
  const last = statements.at(-1);
  if (!last) return false;
  if (ts.isReturnStatement(last) || (ts.isBreakStatement(last) && !last.label)) return true;
  if (ts.isBlock(last)) return leavesOrThrows(last.statements);
  // A transaction within the attempt: what it throws on is the attempt's failure.
  if (ts.isTryStatement(last))
    return leavesOrThrows(last.tryBlock.statements) && (!last.catchClause || isAbrupt(last.catchClause.block));
  if (!ts.isThrowStatement(last)) return false;
  return statements.some((statement) => {
    if (!ts.isIfStatement(statement)) return false;
    const then = statement.thenStatement;
    return leavesOrThrows(ts.isBlock(then) ? then.statements : [then]);
  });
}

const isAbrupt = ({ statements }: ts.Block): boolean => {
  const last = statements.at(-1);
  return last !== undefined && (ts.isThrowStatement(last) || ts.isReturnStatement(last) || ts.isBreakStatement(last));
};

/** `while ((row = await cursor.next()))`: the condition itself takes the next one. */
function drain(node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over || !ts.isWhileStatement(node)) return undefined;
  const taken = find(node.expression, (inner) => ts.isAwaitExpression(inner));
  return taken ? { mode: 'drain', evidence: `takes the next one by ${taken.getText().slice(0, 40)}` } : undefined;
}

/** Nothing is iterated, and each pass sleeps for a while. */
function poll(frame: Frame, node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over || (ts.isForStatement(node) && node.incrementor)) return undefined;
  const slept = find(node.statement, (inner) => ts.isCallExpression(inner) && isSleep(frame, inner));
  return slept ? { mode: 'poll', evidence: `waits by ${slept.getText().slice(0, 40)} in each pass` } : undefined;
}

/** The number of passes of `for (let i = 0; i < 5; i++)`, constants of the module included. */
export function constantBound(frame: Frame, node: ts.ForStatement): number | undefined {
  const test = node.condition && unwrap(node.condition);
  if (!test || !ts.isBinaryExpression(test)) return undefined;
  return numberOf(frame, test.right);
}

/** A number that is written out or a constant. */
function numberOf(frame: Frame, node: ts.Expression): number | undefined {
  const bare = unwrap(node);
  if (ts.isNumericLiteral(bare)) return Number(bare.text);
  if (!ts.isIdentifier(bare)) return undefined;
  const value = frame.lookup(bare.text)?.value ?? moduleValue(frame.shared, bare);
  return value.is === 'literal' && /^\d+$/.test(value.text) ? Number(value.text) : undefined;
}
