// Calls on one of two things that have a member of the same name, which is not the same: `(client || db).query(…)`, where
// one is a library's and the other a module's own.
import { ts } from 'ts-morph';
import { isSame } from '../../core/equality.js';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';
import { alternativesOf } from '../types/declared-choice.js';
import { memberOn } from './call-target.js';
import { identityOf, target, type Callee } from './callee.js';

/** What the call is made on if the condition holds, and if not. */
export interface ChosenReceiver {
  readonly condition: ts.Expression;
  readonly sides: readonly ChosenSide[];
}

export interface ChosenSide {
  readonly receiver: ts.Expression;
  readonly callee: Callee;
}

/** The two, if they are known and calls of them differ: what a library has for both is one call, on the handle of either. */
export function chosenReceiver(frame: Frame, callee: ts.Expression, call: ts.Node): ChosenReceiver | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const choice = choiceBehind(frame, unwrap(callee.expression));
  const sides = choice && alternativesOf(choice);
  if (!sides) return undefined;
  const found = sides.flatMap((receiver): readonly ChosenSide[] => {
    const on = memberOn(frame, unwrap(receiver), callee, call) ?? ofWhatever(frame, unwrap(receiver), callee.name.text);
    return on ? [{ receiver, callee: on }] : [];
  });
  const [one, other] = found;
  if (!one || !other || (one.callee.is === 'model' && other.callee.is === 'model')) return undefined;
  if (isSame(identityOf(one.callee), identityOf(other.callee))) return undefined;
  const condition = ts.isConditionalExpression(choice) ? choice.condition : sides[0];
  return { condition, sides: found };
}

/** A parameter of which nothing is known is called whatever it is. */
function ofWhatever(frame: Frame, receiver: ts.Expression, name: string): Callee | undefined {
  const of = ts.isIdentifier(receiver) ? frame.own(receiver.text)?.value : undefined;
  return of?.is === 'parameter' ? target({ is: 'value', value: { is: 'field', of, name } }) : undefined;
}

/** The choice that is written where the call is, or that a local which is set once is made of. */
function choiceBehind(frame: Frame, receiver: ts.Expression): ts.Expression | undefined {
  if (!ts.isIdentifier(receiver)) return receiver;
  const declaration = frame.shared.checker.getSymbolAtLocation(receiver)?.valueDeclaration;
  const isConstant =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && declaration.initializer && frame.own(receiver.text)
    ? unwrap(declaration.initializer)
    : undefined;
}
