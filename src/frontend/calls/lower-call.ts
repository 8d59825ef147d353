// Lowers calls: resolves the callee, lowers receiver and arguments in order, and hands calls of modelled
// members to their tags.
import { ts } from 'ts-morph';
import { argumentsOf, argumentValue, isAwaited, type CallNode } from '../frame/call-arguments.js';
import type { Target } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { resolveCallee } from '../callees/call-target.js';
import type { Callee } from '../callees/callee.js';
import { chosenReceiver } from '../callees/chosen-receiver.js';
import { inheritedConstructor, modelledSuper } from '../callees/constructors.js';
import { chosenMember } from '../callees/untyped-member.js';
import { branch, condition } from '../conditions/condition.js';
import { handled } from '../model-effects/model-value.js';
import { builderClass } from '../model-effects/model-class.js';
import { sqlGiven } from '../model-effects/sql-text.js';
import { factsOf } from '../model-effects/builders.js';
import { assuming, emitCall } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { noteExpiry } from './expiry.js';
import { noteFilled } from './filled-arguments.js';
import { lowerModelCall } from './lower-model-call.js';
import { isFunctionNode } from '../syntax/names.js';
import { requiredText } from '../types/required-modules.js';
import { unwrap } from '../syntax/syntax.js';
import { sendToRegistered } from '../messages/function-registries.js';
import { settles } from '../frame/settled-values.js';
import { isRacedSleep } from '../callees/sleep.js';
import { join } from '../frame/terms.js';

/** Lowers a call and gives its result. */
export function lowerCall(frame: Frame, node: CallNode): Value {
  const { binding } = frame;
  frame.binding = undefined;
  const expression = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  const callee = unwrap(expression);
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return unknownValue('dynamic import');
  const required = requiredText(node);
  if (required) return { is: 'constant', name: required.text };
  if (isFunctionNode(callee) && ts.isCallExpression(node))
    return frame.shared.walk.inPlace(
      frame,
      callee,
      node.arguments.map((argument) => argumentValue(frame, argument)),
    );
  const settled = settles(frame, node, callee);
  if (settled) return settled;
  const receiver =
    ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)
      ? frame.shared.walk.expression(frame, callee.expression)
      : undefined;
  const either = chosenReceiver(frame, callee, node);
  if (either) {
    const calls = either.sides.map((side) => (): Value => {
      const on = frame.shared.walk.expression(frame, side.receiver);
      return lowerResolved(frame, node, { callee, receiver: on, resolved: side.callee, binding });
    });
    return ofEither(frame, either.condition, calls);
  }
  const resolved = heldBy(frame, callee, receiver, resolveCallee(frame, callee, node));
  return lowerResolved(frame, node, { callee, receiver, resolved, binding });
}

interface Resolved {
  readonly callee: ts.Expression;
  readonly receiver: Value | undefined;
  readonly resolved: Callee;
  /** The name that the result is bound to. */
  readonly binding: string | undefined;
}

/** Lowers the arguments of a call and emits it, now that it is known what it calls. */
function lowerResolved(frame: Frame, node: CallNode, { callee, receiver, resolved, binding }: Resolved): Value {
  if (resolved.is === 'model') {
    frame.file.count('model', isAwaited(node));
    return assuming(frame, resolved.inferred, () => lowerModelCall(frame, node, resolved, receiver, binding));
  }
  const values = passedTo(
    resolved,
    argumentsOf(node).map((argument) => argumentValue(frame, argument)),
  );
  if (resolved.target.is === 'builtin') {
    frame.file.count('builtin', isAwaited(node));
    const above = modelledSuper(frame, callee);
    if (above) noteExpiry(frame, { node, argumentNodes: argumentsOf(node), arguments: values }, above);
    const from = receiver ?? values[0];
    return from ? { is: 'derived', from, by: resolved.target.name } : unknownValue(resolved.target.name);
  }
  if (isRacedSleep(frame, node, resolved)) return unknownValue('a timer that bounds a race');
  const sent = sendToRegistered(frame, node, callee, receiver, values);
  if (sent) return sent;
  frame.binding = binding;
  const { target } = resolved;
  const emit = (to: Target): Value =>
    emitCall(frame, node, {
      target: to,
      ...(receiver ? { receiver } : {}),
      arguments: values,
      ...(to.is !== 'external' && sqlGiven(frame.shared, values)),
    });
  const chosen = target.is === 'unknown' ? chosenMember(frame.shared, callee) : undefined;
  const named = chosen?.names.map(
    (name) => (): Value => emit({ ...target, ...(name !== undefined && { member: name }) }),
  );
  const result = assuming(frame, resolved.inferred, () =>
    chosen && named ? ofEither(frame, chosen.condition, named) : emit(target),
  );
  frame.binding = undefined;
  noteFilled(frame, argumentsOf(node), resolved.declaration);
  const base = ts.isNewExpression(node) ? inheritedConstructor(frame, node) : undefined;
  const call = { node, argumentNodes: argumentsOf(node), arguments: values };
  return base ? handled(frame, call, base, result) : handedOn(frame, node, result, values);
}

/** What a procedure is called with comes to it beside its context. */
function passedTo({ as }: Callee & { is: 'target' }, values: readonly Value[]): readonly Value[] {
  if (as === undefined) return values;
  const [given = { is: 'literal', text: 'undefined' } as const] = values;
  return [{ is: 'record', fields: { '...': unknownValue('the context of the call'), [as]: given } }];
}

/** Emits the one call or the other, as the condition says. */
function ofEither(frame: Frame, asked: ts.Expression, calls: readonly (() => Value)[]): Value {
  const guard = condition(frame, asked);
  const values: Value[] = [];
  const arms = calls.map((emit) => frame.arm(() => values.push(emit())));
  branch(frame, asked, arms, guard);
  return join(values);
}

/** A call that gives a builder runs nothing by itself; one that is given a builder, and gives one, is that with more steps. */
function handedOn(frame: Frame, node: CallNode, result: Value, values: readonly Value[]): Value {
  const { shared } = frame;
  if (!shared.models.hasBuilders) return result;
  const at = argumentsOf(node).findIndex((argument) => builderClass(shared, unwrap(argument)));
  const passed = values[at];
  const facts = passed && factsOf(frame, passed);
  for (const value of values) if (facts && value !== passed) frame.varies(value, facts.varies);
  if (!builderClass(shared, node)) return result;
  if (passed) return passed;
  const call = result.is === 'result' ? frame.calls.get(result.of) : undefined;
  if (call) call.builder = 'built';
  return result;
}

/** A function picked from a table, given by another call, or chosen by a condition: what the expression holds. */
function heldBy(frame: Frame, callee: ts.Expression, receiver: Value | undefined, resolved: Callee): Callee {
  if (ts.isIdentifier(callee) || ts.isPropertyAccessExpression(callee)) return resolved;
  const isCall = !ts.isElementAccessExpression(callee) && callee.kind !== ts.SyntaxKind.SuperKeyword;
  // What stands in the place of a name runs before the call.
  const value = isCall ? frame.shared.walk.expression(frame, callee) : receiver && anyOf(receiver);
  if (resolved.is === 'model' || resolved.target.is !== 'unknown' || !value || !holdsFunctions(value)) return resolved;
  return { is: 'target', target: { is: 'value', value } };
}

const anyOf = (table: Value): Value | undefined =>
  table.is === 'record' ? join(Object.values(table.fields)) : table.is === 'list' ? join(table.items) : undefined;

const holdsFunctions = (value: Value): boolean =>
  value.is === 'function' ||
  value.is === 'result' ||
  value.is === 'parameter' ||
  (value.is === 'join' && value.of.every(holdsFunctions));
