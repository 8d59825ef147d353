// Lowers loop statements: what they go over, in which mode, and their bodies.
import { ts } from 'ts-morph';
import type { Loop, LoopMode, Node } from '../../core/outline/outline.js';
import { COUNTED, unknownValue, type Value } from '../../core/outline/value.js';
import { resolveCallee } from '../callees/call-target.js';
import type { Frame, OpenLoop } from '../frame/frame.js';
import { join } from '../frame/terms.js';
import { constantBound, isLiteralList, modeOfLoop, quotientOf, strideOf } from './loop-mode.js';
import { growsInside, movedNames, movedScalars, replacedNames, type ModeFact } from '../syntax/loop-syntax.js';
import { isPlainList } from './plain-list.js';
import { locate } from '../syntax/names.js';
import { placeOf } from '../frame/places.js';
import { unwrap } from '../syntax/syntax.js';
import { workersAround } from './hand-made-pool.js';

type LoopStatement = ts.IterationStatement;

/** Lowers a loop statement into the frame. */
export function lowerLoop(frame: Frame, node: LoopStatement): void {
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return lowerForOf(frame, node);
  if (ts.isForStatement(node)) return lowerFor(frame, node);
  return lowerWhile(frame, node as ts.WhileStatement | ts.DoStatement);
}

interface LoopParts {
  readonly node: LoopStatement;
  readonly header: ts.Node;
  readonly form: string;
  readonly over?: Value;
  readonly fact?: ModeFact;
  readonly queue?: OpenLoop['queue'];
  readonly pool?: OpenLoop['pool'];
  /** Emits the body, the loop's element being known. */
  readonly body: (id: number) => void;
}

function emitLoop(frame: Frame, parts: LoopParts): void {
  const { node, header, form, over, fact, queue, body } = parts;
  const id = frame.newLoop();
  const label = ts.isLabeledStatement(node.parent) ? node.parent.label.text : undefined;
  if (over) frame.loopSources.set(id, over);
  const open: OpenLoop = { id, statement: node, ...(label ? { label } : {}), ...(queue ? { queue } : {}) };
  frame.loops.push(open);
  const inside = frame.collect(() => frame.scoped(() => body(id)));
  frame.loops.pop();
  const pool = open.pool ?? parts.pool;
  const together = pool !== undefined || (!frame.waiting.has(id) && startsWork(inside));
  const bound = pool?.bound ?? open.poolWidth;
  const mode = fact?.mode ?? (together ? 'concurrent' : 'per-element');
  const loop: Loop = {
    node: 'loop',
    id,
    at: locate(node, header),
    form,
    ...(over ? { over: inBatches(queue ? join([over, ...queue.added]) : over, fact) } : {}),
    mode,
    ...(fact ? { evidence: fact.evidence } : {}),
    ...(bound && mode === 'concurrent' ? { pool: bound } : {}),
    ...(open.until ? { until: open.until } : {}),
    body: inside,
  };
  frame.loopNodes.set(id, loop);
  frame.out.push(loop, ...(pool?.waits ?? []));
}

/** What a loop that takes several elements in each pass goes over. */
function inBatches(over: Value, fact: ModeFact | undefined): Value {
  if (fact?.width === undefined || over.is === 'chunks') return over;
  return { is: 'chunks', of: over, size: fact.width };
}

/** Whether a body starts work: when it waits for none of it the passes run together, awaited behind the loop or never. */
function startsWork(node: Node): boolean {
  if (node.node === 'seq') return node.body.some(startsWork);
  if (node.node === 'branch') return node.arms.some(startsWork);
  if (node.node === 'try' || node.node === 'region') return startsWork(node.body);
  return node.node === 'detach' || (node.node === 'op' && !node.lazy && !node.awaited);
}

function lowerForOf(frame: Frame, node: ts.ForOfStatement | ts.ForInStatement): void {
  const { walk } = frame.shared;
  const isAsync = ts.isForOfStatement(node) && node.awaitModifier !== undefined;
  const gone = walk.expression(frame, node.expression);
  const over = isAsync ? walk.run(frame, node.expression, gone) : gone;
  if (isAsync) {
    frame.wait();
    frame.markAwaited(over);
  }
  const fact: ModeFact | undefined =
    isAsync && !isLiteralList(over) && !isPromiseList(over) && !isPlainList(frame.shared, node.expression)
      ? { mode: 'drain', evidence: 'for await takes one at a time from a stream or cursor' }
      : modeOfLoop(frame, node, over);
  emitLoop(frame, {
    node,
    header: node.expression,
    form: isAsync ? 'for await…of' : ts.isForOfStatement(node) ? 'for…of' : 'for…in',
    over,
    ...(fact ? { fact } : {}),
    body: (id) => {
      const element: Value = { is: 'element', loop: id };
      if (isAsync) frame.wait();
      if (ts.isVariableDeclarationList(node.initializer)) {
        const declaration = node.initializer.declarations[0];
        if (declaration) walk.bind(frame, declaration.name, entryOf(over, element, declaration.name), []);
      } else walk.assign(frame, node.initializer, element);
      walk.statement(frame, node.statement);
    },
  });
}

const isPromiseList = (value: Value): boolean =>
  value.is === 'derived' && value.count === 'all' && value.element !== undefined;

/** `for (const [i, x] of xs.entries())` and of a Map: the value, not the pair, is the element. */
function entryOf(over: Value, element: Value, name: ts.BindingName): Value {
  if (!ts.isArrayBindingPattern(name) || over.is !== 'derived' || over.by !== 'entries') return element;
  return { is: 'list', items: [element, element] };
}

function lowerFor(frame: Frame, node: ts.ForStatement): void {
  const { walk } = frame.shared;
  frame.scoped(() => {
    const { initializer } = node;
    if (initializer && ts.isVariableDeclarationList(initializer))
      for (const declaration of initializer.declarations)
        walk.bind(
          frame,
          declaration.name,
          declaration.initializer ? walk.expression(frame, declaration.initializer) : { ...COUNTED },
          [],
        );
    else if (initializer) walk.expression(frame, initializer);
    const over = node.condition && boundOf(frame, node.condition);
    const bound = node.condition && constantBound(frame, node);
    const fact =
      modeOfLoop(frame, node, over) ??
      (bound !== undefined && bound <= 20
        ? { mode: 'few' as LoopMode, evidence: `at most ${bound} passes` }
        : undefined);
    emitLoop(frame, {
      node,
      header: node.incrementor ?? node.condition ?? node,
      form: 'for',
      ...(over ? { over } : {}),
      ...(fact ? { fact } : {}),
      body: (id) => {
        if (initializer && ts.isVariableDeclarationList(initializer))
          for (const { name } of initializer.declarations)
            if (ts.isIdentifier(name) && isCounter(node, name.text))
              frame.declare(name.text, { is: 'element', loop: id });
        if (!over) for (const name of movedScalars(node)) if (!isCounter(node, name)) vary(frame, name, id);
        for (const name of replacedNames(node)) varyContents(frame, name, id);
        if (node.condition) walk.expression(frame, node.condition);
        walk.statement(frame, node.statement);
        if (node.incrementor) walk.expression(frame, node.incrementor);
      },
    });
  });
}

/** Whether the `for` statement's own step moves the variable. */
function isCounter(node: ts.ForStatement, name: string): boolean {
  return (
    node.incrementor !== undefined && new RegExp(`\\b${name.replace(/\$/g, '\\$')}\\b`).test(node.incrementor.getText())
  );
}

/** The collection behind `i < xs.length`, or the number behind `i < n`. */
function boundOf(frame: Frame, test: ts.Expression): Value | undefined {
  const bare = unwrap(test);
  if (!ts.isBinaryExpression(bare)) return undefined;
  if (bare.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return boundOf(frame, bare.left) ?? boundOf(frame, bare.right);
  const quotient = quotientOf(frame, bare);
  for (const side of quotient ? [quotient.left] : [bare.right, bare.left]) {
    const expression = unwrap(side);
    if (
      ts.isPropertyAccessExpression(expression) &&
      (expression.name.text === 'length' || expression.name.text === 'size')
    )
      return quietly(frame, expression.expression);
  }
  const right = unwrap(quotient?.left ?? bare.right);
  if (ts.isNumericLiteral(right)) return undefined;
  if (ts.isCallExpression(right)) {
    // `i < Math.min(xs.length, 50)`
    const callee = resolveCallee(frame, right.expression, right);
    return callee.is === 'model' && callee.member.gives?.as === 'least' ? quietly(frame, right) : undefined;
  }
  if (!ts.isIdentifier(right) && !ts.isPropertyAccessExpression(right)) return undefined;
  const bound = quietly(frame, right);
  // `n` of `let i = 0, n = xs.length`.
  return bound.is === 'field' && (bound.name === 'length' || bound.name === 'size') ? bound.of : bound;
}

/** The value of an expression that is lowered elsewhere too. */
function quietly(frame: Frame, node: ts.Expression): Value {
  let value: Value = unknownValue('');
  frame.collect(() => (value = frame.shared.walk.expression(frame, node)));
  return value;
}

function lowerWhile(frame: Frame, node: ts.WhileStatement | ts.DoStatement): void {
  const { walk } = frame.shared;
  const found = queueOf(frame, node.expression);
  const bound = found ?? (strideOf(node) && boundOf(frame, node.expression));
  const over = bound?.is === 'literal' ? undefined : bound;
  const place = over && queuePlace(frame, node.expression);
  const added: Value[] = [];
  const fact = modeOfLoop(frame, node, over, place !== undefined && growsInside(node));
  const width = over && !fact ? workersAround(frame, node) : undefined;
  emitLoop(frame, {
    node,
    header: ts.isWhileStatement(node) ? node.expression : node,
    form: ts.isWhileStatement(node) ? 'while' : 'do…while',
    ...(over ? { over } : {}),
    ...(fact ? { fact } : {}),
    ...(place !== undefined ? { queue: { place, added } } : {}),
    ...(width ? { pool: { bound: [width], waits: [] } } : {}),
    body: (id) => {
      for (const name of movedScalars(node)) vary(frame, name, id);
      for (const name of replacedNames(node)) varyContents(frame, name, id);
      const asked = walk.expression(frame, node.expression);
      walk.statement(frame, node.statement);
      noteAnswer(frame, node.expression, asked);
    },
  });
}

/** `while (taken) { …; taken = await isTaken(code); }`: the call whose yes or no decides whether there is another pass. */
function noteAnswer(frame: Frame, test: ts.Expression, asked: Value): void {
  let bare = unwrap(test);
  while (ts.isPrefixUnaryExpression(bare) && bare.operator === ts.SyntaxKind.ExclamationToken)
    bare = unwrap(bare.operand);
  const { checker } = frame.shared;
  const isYesOrNo = (checker.getTypeAtLocation(bare).flags & ts.TypeFlags.BooleanLike) !== 0;
  const open = frame.loops.at(-1);
  const value = ts.isIdentifier(bare) ? answerIn(frame, bare.text, open?.statement) : asked;
  if (!open || !isYesOrNo || !value) return;
  const results = (value.is === 'join' ? value.of : [value]).filter((one) => one.is === 'result');
  open.until = results.map(({ of }) => of);
}

/** What the variable holds at the end of a pass, where the loop sets it to nothing but what calls give. */
function answerIn(frame: Frame, name: string, node: LoopStatement | undefined): Value | undefined {
  const moves = node ? (movedNames(node).get(name) ?? []) : [];
  const isGiven = (by: ts.Node): boolean => {
    if (!ts.isBinaryExpression(by) || by.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
    const operand = unwrap(by.right);
    return ts.isAwaitExpression(operand) || ts.isCallExpression(operand);
  };
  return moves.length > 0 && moves.every(isGiven) ? frame.own(name)?.value : undefined;
}

/** The place of the queue behind `queue.length`. */
function queuePlace(frame: Frame, test: ts.Expression): string | undefined {
  const bare = unwrap(test);
  if (ts.isBinaryExpression(bare)) return queuePlace(frame, bare.left) ?? queuePlace(frame, bare.right);
  return ts.isPropertyAccessExpression(bare) ? placeOf(frame, bare.expression)?.name : undefined;
}

/** A name that the loop moves on holds something else in each pass. */
function vary(frame: Frame, name: string, loop: number): void {
  const local = frame.own(name);
  if (local) local.value = join([local.value, { is: 'element', loop }]);
}

/** A collection that each pass replaces by another one has other contents in each, though it stays what it was made of. */
function varyContents(frame: Frame, name: string, loop: number): void {
  const local = frame.own(name);
  if (!local || !CONTENTS.has(local.value.is)) return;
  const loops = frame.varies(local.value);
  local.value = { ...local.value };
  frame.depends.set(local.value, new Set([...loops, loop]));
}

const CONTENTS: ReadonlySet<Value['is']> = new Set(['list', 'derived', 'parameter', 'field']);

/** `while (queue.length)`: the queue is what the loop goes over. */
function queueOf(frame: Frame, test: ts.Expression): Value | undefined {
  const bare = unwrap(test);
  if (ts.isBinaryExpression(bare)) {
    const sides = [queueOf(frame, bare.left), queueOf(frame, bare.right)].filter((side) => side !== undefined);
    return sides.length > 0 ? join(sides) : undefined;
  }
  if (!ts.isPropertyAccessExpression(bare) || (bare.name.text !== 'length' && bare.name.text !== 'size'))
    return undefined;
  return quietly(frame, bare.expression);
}
