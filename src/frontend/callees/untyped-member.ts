// What is called of a value without a type: what the call sites pass for it, where it is a parameter, else a name of which
// nothing more is known.
import { ts } from 'ts-morph';
import { isSame } from '../../core/equality.js';
import { identityOf, type Callee } from './callee.js';
import { byType } from './library-call.js';
import type { Shared } from '../context.js';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';
import { membersPassed, typesCalled, type PassedType } from '../types/inferred-parameters.js';

/** A member of an untyped parameter, by what its call sites pass; `resolve` tells what a member is. */
export function passedMember(
  { shared }: Frame,
  callee: ts.PropertyAccessExpression,
  receiver: ts.Expression,
  resolve: (member: ts.Symbol) => Callee,
): Callee | undefined {
  const found = membersPassed(shared, unwrap(receiver), callee.name.text);
  const callees = shared.callSites.unlessAsked(callee, () =>
    found.map(({ member }) => {
      const own = resolve(member);
      if (own.is === 'model' || own.target.is !== 'unknown') return own;
      return byType(shared, shared.checker.getTypeOfSymbol(member)) ?? own;
    }),
  );
  return agreed(receiver, found, callees ?? []);
}

/** An untyped parameter that is itself called, by what its call sites pass: `db('orders')` of Knex, `sql`…`` of postgres. */
export function passedFunction({ shared }: Frame, name: ts.Identifier): Callee | undefined {
  if (!(shared.declared.typeAt(name).flags & ts.TypeFlags.Any)) return undefined;
  const found = typesCalled(shared, name);
  const callees = found.map(({ type }) => byType(shared, type));
  return agreed(
    name,
    found,
    callees.flatMap((one) => one ?? []),
  );
}

/** The one thing that all of them are, with what that rests on. */
function agreed(receiver: ts.Expression, found: readonly PassedType[], callees: readonly Callee[]): Callee | undefined {
  const [only] = callees;
  const [first] = found;
  if (!first || !only || callees.length < found.length) return undefined;
  if (!callees.every((other) => isSame(identityOf(other), identityOf(only)))) return undefined;
  const inferred = `"${receiver.getText()}" is what its ${found.length === 1 ? 'call site passes' : 'call sites pass'}`;
  const assumed = found.every(({ certain }) => certain) ? {} : { inferred };
  return only.is === 'model' ? { ...only, receiverType: first.type, ...assumed } : { ...only, ...assumed };
}

/** The name that is called; none where a library has a member of that name, as the value may be of that library then. */
export function untypedMember(shared: Shared, callee: ts.Expression): string | undefined {
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return undefined;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : textOf(callee.argumentExpression);
  return isUntyped(shared, callee.expression) ? ownName(shared, name) : undefined;
}

/** A call of one of two members, by a condition. */
export interface ChosenMember {
  readonly condition: ts.Expression;
  /** If it holds, and if not. */
  readonly names: readonly [string | undefined, string | undefined];
}

/** `client[isAsked ? 'ask' : 'send']()`, which is `isAsked ? client.ask() : client.send()`, of a value without a type. */
export function chosenMember(shared: Shared, callee: ts.Expression): ChosenMember | undefined {
  if (!ts.isElementAccessExpression(callee) || !isUntyped(shared, callee.expression)) return undefined;
  const key = unwrap(callee.argumentExpression);
  if (!ts.isConditionalExpression(key)) return undefined;
  return {
    condition: key.condition,
    names: [ownName(shared, textOf(key.whenTrue)), ownName(shared, textOf(key.whenFalse))],
  };
}

const isUntyped = (shared: Shared, of: ts.Expression): boolean =>
  (shared.declared.typeAt(of).flags & ts.TypeFlags.Any) !== 0;

const textOf = (node: ts.Expression): string | undefined => (ts.isStringLiteralLike(node) ? node.text : undefined);

const ownName = (shared: Shared, name: string | undefined): string | undefined =>
  name === undefined || shared.ofLibraries.has(name) ? undefined : name;
