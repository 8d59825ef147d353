// Members of values that nobody gave a type, and no package either. `Promise.all` goes over a list, as does what runs a list of
// statements (`prisma.$transaction`), which shows that the `map` that makes it calls its function for each element. A `forEach` only bears the name of what lists have: that its receiver is one is an
// assumption, which findings name.
import { ts } from 'ts-morph';
import type { Callee } from './callee.js';
import { textOf } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode } from '../syntax/names.js';
import { isTogether } from '../syntax/result-use.js';
import { unwrap, unwrapOut } from '../syntax/syntax.js';
import { memberAt } from '../context.js';
import type { Checker } from '../program/ports.js';

/** The member of a list that is called on a value of no type. */
export function listMember(frame: Frame, callee: ts.Expression, call: ts.Node | undefined): Callee | undefined {
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(callee)) return undefined;
  const { checker, models } = frame.shared;
  const { text } = callee.name;
  const isKnown = text === 'forEach' || ((text === 'map' || text === 'flatMap') && isWaitedForTogether(frame, call));
  const [work] = call.arguments;
  if (!isKnown || !work || !isFunction(checker, unwrap(work))) return undefined;
  if (!(checker.getTypeAtLocation(callee.expression).flags & ts.TypeFlags.Any)) return undefined;
  const member = models.table.members.get(`ecmascript:Array.${text}`);
  if (!member || text !== 'forEach') return member && { is: 'model', member };
  return { is: 'model', member, inferred: `"${textOf(callee.expression)}" is a list, since it has a forEach` };
}

const isFunction = (checker: Checker, node: ts.Expression): boolean =>
  isFunctionNode(node) || checker.getTypeAtLocation(node).getCallSignatures().length > 0;

/** `Promise.all(rows.map(…))`, `Promise.all([...rows.map(…), last])`, also by the name of a variable. */
function isWaitedForTogether(frame: Frame, call: ts.CallExpression): boolean {
  const outer = unwrapOut(call);
  if (isGivenTogether(frame, outer)) return true;
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const { text } = parent.name;
  const isUsed = (at: ts.Node): boolean =>
    (ts.isIdentifier(at) && at.text === text && isGivenTogether(frame, unwrapOut(at))) ||
    ts.forEachChild(at, isUsed) === true;
  const block = ts.findAncestor(parent, (node) => ts.isBlock(node) || ts.isSourceFile(node));
  return block !== undefined && isUsed(block);
}

function isGivenTogether(frame: Frame, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isSpreadElement(parent)) return isGivenTogether(frame, unwrapOut(parent.parent));
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  return isTogether(parent) || runsList(frame, parent, parent.arguments.indexOf(node as ts.Expression));
}

/** `prisma.$transaction(list)`, `Bluebird.all(list)`: a member of a library that runs, or waits for, what is in a list there. */
function runsList({ shared }: Frame, call: ts.CallExpression, index: number): boolean {
  const callee = unwrap(call.expression);
  if (index < 0 || !ts.isPropertyAccessExpression(callee)) return false;
  const declarations = memberAt(shared, callee)?.declarations ?? [];
  return declarations.some((one) => {
    const { runs, gives } = shared.models.table.members.get(shared.models.idOf(one) ?? '') ?? {};
    const slot = runs?.slot ?? (gives?.as === 'awaits' ? gives.of : undefined);
    return slot?.of === index && slot.path.length === 0;
  });
}
