// Lowers statements. Behind an `if` whose arm always leaves, the rest of the list becomes the other arm: what
// a guard protects is then always inside its branch.
import { ts } from 'ts-morph';
import type { Node } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { casesOfSwitch } from '../conditions/cases.js';
import { branch, condition, EMPTY } from '../conditions/condition.js';
import type { Frame } from '../frame/frame.js';
import { aliasOutline, interfaceOutline } from './lower-class.js';
import { lowerLoop } from '../loops/lower-loop.js';
import { isFunctionNode, locate } from '../syntax/names.js';
import { sourcesOf } from '../frame/places.js';
import { unwrap } from '../syntax/syntax.js';
import { fullList, lowerWait } from '../loops/hand-made-pool.js';

/** Lowers a statement list, hoisting its function declarations. */
export function lowerStatements(frame: Frame, nodes: readonly ts.Statement[]): void {
  for (const node of nodes)
    if (ts.isFunctionDeclaration(node) && node.name && isFunctionNode(node)) declareFunction(frame, node);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (ts.isIfStatement(node) && i + 1 < nodes.length) {
      const thenLeaves = leaves(node.thenStatement);
      if (thenLeaves || (node.elseStatement && leaves(node.elseStatement))) {
        lowerIf(frame, node, nodes.slice(i + 1), thenLeaves);
        return;
      }
    }
    const { answered } = frame;
    frame.shared.walk.statement(frame, node);
    const rest = nodes.slice(i + 1);
    if (answered || !frame.answered || rest.length === 0) continue;
    // Whoever asked has the answer already.
    const body = frame.collect(() => lowerStatements(frame, rest));
    frame.out.push({ node: 'region', region: 'after-response', at: locate(rest[0]!), body });
    return;
  }
}

function declareFunction(frame: Frame, node: ts.FunctionDeclaration): void {
  frame.declare(node.name!.text, { is: 'function', id: frame.shared.names.functionId(node) }, [], node);
}

/** Whether control never goes past the statement. */
function leaves(node: ts.Statement): boolean {
  if (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isContinueStatement(node)
  )
    return true;
  if (ts.isBlock(node)) return node.statements.some(leaves);
  if (ts.isIfStatement(node))
    return node.elseStatement !== undefined && leaves(node.thenStatement) && leaves(node.elseStatement);
  return (
    ts.isTryStatement(node) && leaves(node.tryBlock) && node.catchClause !== undefined && leaves(node.catchClause.block)
  );
}

/** Lowers one statement. */
export function lowerStatement(frame: Frame, node: ts.Statement): void {
  const { walk } = frame.shared;
  if (ts.isExpressionStatement(node)) return lowerExpressionStatement(frame, node);
  if (ts.isVariableStatement(node)) return lowerVariables(frame, node.declarationList);
  if (ts.isBlock(node)) return frame.scoped(() => walk.statements(frame, node.statements));
  if (ts.isIfStatement(node)) return lowerIf(frame, node, [], true);
  if (ts.isReturnStatement(node)) return lowerReturn(frame, node);
  if (ts.isIterationStatement(node, false)) return lowerLoop(frame, node);
  if (ts.isTryStatement(node)) return lowerTry(frame, node);
  if (ts.isThrowStatement(node)) {
    walk.expression(frame, node.expression);
    const tells = ts.isNewExpression(unwrap(node.expression));
    frame.out.push({ node: 'exit', at: locate(node), how: 'throw', ...(tells && { tells }) });
    return;
  }
  if (ts.isSwitchStatement(node)) return lowerSwitch(frame, node);
  if (ts.isBreakOrContinueStatement(node)) return lowerJump(frame, node);
  if (ts.isLabeledStatement(node)) return walk.statement(frame, node.statement);
  if (ts.isExportAssignment(node)) {
    frame.file.values.set(node, walk.expression(frame, node.expression));
    return;
  }
  if (ts.isFunctionDeclaration(node) && isFunctionNode(node)) {
    walk.separate(frame, node);
    return;
  }
  if (ts.isClassDeclaration(node)) return walk.classNode(frame, node);
  if (ts.isInterfaceDeclaration(node)) frame.file.classes.push(interfaceOutline(frame, node));
  const alias = ts.isTypeAliasDeclaration(node) && aliasOutline(frame, node);
  if (alias) frame.file.classes.push(alias);
  if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body))
    walk.statements(frame, node.body.statements);
}

function lowerExpressionStatement(frame: Frame, node: ts.ExpressionStatement): void {
  const expression = ts.isVoidExpression(node.expression) ? unwrap(node.expression.expression) : node.expression;
  const chain = chainOf(expression);
  let value: Value | undefined;
  const body = frame.collect(() => (value = frame.shared.walk.expression(frame, expression)));
  const nodes = body.node === 'seq' ? body.body : [body];
  if (chain) {
    // All of `work().then(…).catch(…)` is started here.
    if (nodes.some(counts)) frame.out.push({ node: 'detach', at: locate(node), caught: chain.caught, body });
    return;
  }
  frame.out.push(...nodes);
  // What stands for an argument (`save(order)` gives the order) was given by an op all the same.
  const made = value?.is === 'result' ? value.of : value && frame.made.get(value);
  if (made === undefined) return;
  const call = nodes.at(-1);
  if (call?.node !== 'call' && call?.node !== 'op') return;
  // What an unresolved call gives has no type to ask for.
  const isOpen = call.node === 'call' && (call.target.is === 'external' || call.target.is === 'unknown');
  if (call.id !== made || call.awaited || isOpen || !startsWork(frame, expression)) return;
  frame.out.pop();
  // A library tells the function that it is given for that how it went.
  const caught = call.node === 'op' && call.arguments.at(-1)?.is === 'function';
  frame.out.push({ node: 'detach', at: locate(node), caught, body: call });
}

/** Whether anything is done: what a callback of the chain gives is an exit of its own. */
const counts = (node: Node): boolean => node.node !== 'exit' && (node.node !== 'seq' || node.body.some(counts));

const CHAINED = new Set(['then', 'catch', 'finally']);

/** Whether the statement is a chain of promises that nobody waits for, and whether it catches what is thrown. */
function chainOf(node: ts.Expression): { readonly caught: boolean } | undefined {
  let at = unwrap(node);
  let steps = 0;
  let caught = false;
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
    const name = at.expression.name.text;
    if (!CHAINED.has(name)) break;
    caught ||= name === 'catch' || (name === 'then' && at.arguments.length > 1);
    at = unwrap(at.expression.expression);
    steps++;
  }
  return steps > 0 ? { caught } : undefined;
}

/** Whether a statement that is a bare call gives a promise that nobody waits for. */
function startsWork(frame: Frame, node: ts.Expression): boolean {
  const bare = unwrap(node);
  if (!ts.isCallExpression(bare)) return false;
  return frame.shared.declared.typeAt(bare).symbol?.name === 'Promise';
}

function lowerVariables(frame: Frame, list: ts.VariableDeclarationList): void {
  for (const declaration of list.declarations) {
    const { initializer, name } = declaration;
    if (!initializer) {
      frame.shared.walk.bind(frame, name, { is: 'literal', text: 'undefined' }, []);
      continue;
    }
    frame.binding = ts.isIdentifier(name) ? name.text : undefined;
    const value = frame.shared.walk.expression(frame, initializer);
    frame.binding = undefined;
    if (frame.isModule) frame.file.values.set(declaration, value);
    frame.shared.walk.bind(frame, name, value, sourcesOf(frame, initializer));
    if ((list.flags & ts.NodeFlags.Using) !== 0 && value.is === 'handle') endWithBlock(frame, declaration, value);
  }
}

/** `await using`: whatever the way out, the end of the block gives the handle back. */
function endWithBlock(frame: Frame, node: ts.VariableDeclaration, handle: Value): void {
  const at = locate(node.name);
  const text = node.name.getText();
  frame.out.push({
    node: 'resource',
    at,
    text,
    action: 'close',
    kind: 'connection',
    handle,
    awaited: true,
    scoped: true,
  });
}

/** `rest` are the statements behind an `if` of which one arm leaves; they run in the other arm. */
function lowerIf(frame: Frame, node: ts.IfStatement, rest: readonly ts.Statement[], thenLeaves: boolean): void {
  const { walk } = frame.shared;
  const bound = rest.length === 0 ? fullList(frame, node) : undefined;
  if (bound && lowerWait(frame, node, bound)) return;
  const guard = condition(frame, node.expression);
  const then = frame.arm(() =>
    frame.scoped(() => {
      walk.statement(frame, node.thenStatement);
      if (!thenLeaves) walk.statements(frame, rest);
    }),
  );
  const otherwise = frame.arm(() =>
    frame.scoped(() => {
      if (node.elseStatement) walk.statement(frame, node.elseStatement);
      if (thenLeaves) walk.statements(frame, rest);
    }),
  );
  const around = frame.returns.at(-1);
  const leaves = thenLeaves && around?.inPlace && around.loop === undefined && { leaves: locate(node.thenStatement) };
  branch(frame, node.expression, [then, otherwise], { ...guard, ...leaves });
}

function lowerReturn(frame: Frame, node: ts.ReturnStatement): void {
  const { walk } = frame.shared;
  const target = frame.returns.at(-1)!;
  let value: Value = node.expression ? walk.expression(frame, node.expression) : { is: 'literal', text: 'undefined' };
  // What a callback gives is waited for only where its caller does.
  if (!target.inPlace) {
    if (node.expression) value = walk.run(frame, node.expression, value, { isReturned: !frame.isAsync });
    frame.markAwaited(value);
  }
  target.values.push(value);
  if (!target.inPlace) frame.out.push({ node: 'exit', at: locate(node), how: 'return', value });
  else if (target.loop !== undefined)
    frame.out.push({ node: 'exit', at: locate(node), how: 'continue', loop: target.loop });
}

function lowerJump(frame: Frame, node: ts.BreakOrContinueStatement): void {
  const how = ts.isBreakStatement(node) ? 'break' : 'continue';
  if (how === 'break' && !node.label && insideSwitch(node)) return;
  const loop = node.label ? frame.loops.find((l) => l.label === node.label!.text) : frame.loops.at(-1);
  frame.out.push({ node: 'exit', at: locate(node), how, ...(loop ? { loop: loop.id } : {}) });
}

function insideSwitch(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isSwitchStatement(at)) return true;
    if (ts.isIterationStatement(at, false) || ts.isFunctionLike(at)) return false;
  }
  return false;
}

function lowerTry(frame: Frame, node: ts.TryStatement): void {
  const { walk } = frame.shared;
  const body = frame.collect(() => walk.statement(frame, node.tryBlock));
  const clause = node.catchClause;
  const caught =
    clause &&
    frame.collect(() =>
      frame.scoped(() => {
        if (clause.variableDeclaration)
          walk.bind(frame, clause.variableDeclaration.name, unknownValue('caught error'), []);
        walk.statement(frame, clause.block);
      }),
    );
  const last = node.finallyBlock && frame.collect(() => walk.statement(frame, node.finallyBlock!));
  frame.out.push({
    node: 'try',
    at: locate(node.tryBlock),
    body,
    ...(caught ? { catch: caught } : {}),
    ...(last ? { finally: last } : {}),
  });
}

function lowerSwitch(frame: Frame, node: ts.SwitchStatement): void {
  const { walk } = frame.shared;
  const guard = condition(frame, node.expression);
  const arms: Node[] = [];
  /** The clauses that lead to each arm. */
  const clauses: ts.CaseOrDefaultClause[][] = [];
  let leading: ts.CaseOrDefaultClause[] = [];
  frame.scoped(() => {
    for (const clause of node.caseBlock.clauses) {
      if (ts.isCaseClause(clause)) walk.expression(frame, clause.expression);
      leading.push(clause);
      if (clause.statements.length === 0) continue;
      arms.push(frame.arm(() => walk.statements(frame, clause.statements)));
      clauses.push(leading);
      leading = clause.statements.some(leaves) ? [] : [...leading];
    }
  });
  const hasDefault = node.caseBlock.clauses.some(ts.isDefaultClause);
  const cases = casesOfSwitch(frame, node, clauses);
  const { cases: _, ...rest } = guard;
  const known = { ...rest, ...(cases.length > 0 && { cases }), outcomes: () => [] };
  branch(frame, node.expression, hasDefault ? arms : [...arms, EMPTY], known);
}
