// Promises that a function of the user's settles: `new Promise((resolve, reject) => pool.query(text, (error, rows) => resolve(rows)))`
// gives what it is told.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { argumentsOf, argumentValue, type CallNode } from './call-arguments.js';
import type { Frame } from './frame.js';
import { join } from './terms.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

/** Runs the executor with a function that notes what it is called with; gives that, where each use of it is such a call. */
export function settledBy(
  frame: Frame,
  executor: ts.Expression | undefined,
  parameter: number,
  run: (values: readonly Value[]) => void,
): Value | undefined {
  const settle = unknownValue('what settles a promise');
  const told: Value[] = [];
  const values: Value[] = [];
  values[parameter] = settle;
  frame.settling.set(settle, told);
  run(values);
  frame.settling.delete(settle);
  const code = executor && unwrap(executor);
  const name = code && isFunctionNode(code) ? code.parameters[parameter]?.name : undefined;
  const isKnown = code && name && ts.isIdentifier(name) && told.length >= usesOf(name.text, code) - 1;
  return isKnown && told.length > 0 ? join(told) : undefined;
}

/** `resolve(rows)`: notes what the promise is told, and calls nothing. */
export function settles(frame: Frame, node: CallNode, callee: ts.Expression): Value | undefined {
  const settle = frame.settling.size > 0 && ts.isIdentifier(callee) ? frame.lookup(callee.text)?.value : undefined;
  const told = settle && frame.settling.get(settle);
  if (!told) return undefined;
  const [value] = argumentsOf(node).map((argument) => argumentValue(frame, argument));
  told.push(value ?? { is: 'literal', text: 'undefined' });
  return unknownValue('nothing');
}

/** How often a name stands in the function, its declaration with it. */
function usesOf(name: string, node: ts.Node): number {
  let uses = ts.isIdentifier(node) && node.text === name ? 1 : 0;
  ts.forEachChild(node, (child) => {
    uses += usesOf(name, child);
  });
  return uses;
}
