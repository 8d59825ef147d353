// Lowers a call of a modelled member: its tags become ops, loops over callbacks, regions and memo facts.
import { ts } from 'ts-morph';
import { some } from '../../core/outline/fold.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { boundTo } from '../callees/bound-functions.js';
import type { Callee } from '../callees/callee.js';
import { tokenOf } from '../declarations/injection.js';
import { argumentsOf, argumentValue, type CallNode } from '../frame/call-arguments.js';
import type { Frame } from '../frame/frame.js';
import { keptBy } from '../frame/context-slots.js';
import { join } from '../frame/terms.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';
import { madeBus, makesBus } from '../messages/buses.js';
import { askedRegistry } from '../messages/function-registries.js';
import { lowerReception } from '../messages/messages.js';
import { lowerStream } from '../messages/streams.js';
import { resultOf } from '../model-effects/model-value.js';
import { lowerSleep } from '../model-effects/sleep-timer.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { emitEffects } from './emit-effects.js';
import { emitMember } from './emit-member.js';
import { runBuilders, withAwaited } from './run-builders.js';
import { runInTurn } from './run-in-turn.js';
import { lowerCallbacks, slotsOfCallbacks } from './lower-callback.js';

/** Emits what the member does and gives what the call gives. */
export function lowerModelCall(
  frame: Frame,
  node: CallNode,
  { member, receiverType }: Callee & { is: 'model' },
  receiver: Value | undefined,
  binding: string | undefined,
): Value {
  const slept = lowerSleep(frame, node, member);
  if (slept) return slept;
  const opened: ModelCall = { ...openCall(frame, node, member, receiver), ...(receiverType ? { receiverType } : {}) };
  runInTurn(frame, opened, member);
  const call = withAwaited(frame, opened, member);
  const received = lowerReception(frame, call, member) ?? lowerStream(frame, call, member);
  if (received) return received;
  const asked = askedRegistry(frame, call, member);
  if (asked) return asked;
  waitForEnd(frame, call, member);
  const { runs } = member;
  const built = runs && slotValue(call, runs.slot);
  const run = (given?: Value) => inContext(frame, call, member, () => lowerCallbacks(frame, call, member, given));
  const value = inOrder(member, run, (made) =>
    built
      ? runBuilders(frame, runs.slot.of === 'receiver' ? node : (slotNode(call, runs.slot) ?? node), built, {
          byWord: true,
          of: runs.slot.of === 'receiver' ? call.receiverNode : undefined,
          rows: runs.rows,
          given: runs.slot.of === 'receiver' && call.arguments.length > 0 ? call.arguments : undefined,
          together: runs.together,
          binding,
        })
      : emitMember(frame, call, member, { made, binding }),
  );
  const resolved = member.resolves && slotNode(call, member.resolves);
  const token = resolved && tokenOf(frame.shared, resolved);
  if (token !== undefined) frame.tokens.set(value, token);
  return makesBus(frame.shared, node) ? madeBus(node) : value;
}

/** Functions that are told what the call gives run behind it; of all others, what they make may be what it gives. */
function inOrder(
  { callbacks }: MemberModel,
  run: (given?: Value) => Value | undefined,
  emit: (made: Value | undefined) => Value,
): Value {
  if (!callbacks.some(({ result }) => result !== undefined)) return emit(run());
  const value = emit(undefined);
  run(value);
  return value;
}

/** What a call keeps in a context is there for the functions that it calls; of one that calls none, from here on. */
function inContext(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  run: () => Value | undefined,
): Value | undefined {
  const kept = keptBy(frame, call, member);
  if (!kept) return run();
  let value: Value | undefined;
  const body = frame.collect(() => {
    frame.out.push(kept);
    value = run();
  });
  if (member.callbacks.length > 0) frame.out.push(body);
  else frame.out.push(kept);
  return value;
}

/** `trx.executionPromise.then(…)`: what the callbacks do comes behind it; no call stands for a property. */
function waitForEnd(frame: Frame, call: ModelCall, { gives }: MemberModel): void {
  const of = gives?.as === 'awaits' && gives.of.of === 'receiver' ? call.receiver : undefined;
  if (of && some(of, ({ is }) => is === 'end')) frame.out.push({ node: 'await', at: locate(call.node), of });
}

/** What a function of the user's does by its tags, its parameters being the arguments. */
export function lowerTagged(
  frame: Frame,
  node: ts.Node,
  member: MemberModel,
  parameters: number,
  receiverType?: ts.Type,
): Value {
  const values = Array.from({ length: parameters }, (_, index): Value => ({ is: 'parameter', index }));
  const call: ModelCall = {
    node,
    receiver: { is: 'this' },
    argumentNodes: [],
    arguments: values,
    ...(receiverType ? { receiverType } : {}),
  };
  return inOrder(
    member,
    (given) => lowerCallbacks(frame, call, member, given),
    (made) => resultOf(frame, call, member, emitEffects(frame, call, member), made),
  );
}

/** Whether the library goes on with what it is given there when the response is out. */
const isLate = ({ callbacks }: MemberModel, index: number): boolean =>
  callbacks.some(({ times, slot }) => times === 'after-response' && slot.of === index && slot.path.length === 0);

/** `waitUntil(Promise.all([…]))`: what is started in the argument holds up no response; a function is called then. */
function startedLate(frame: Frame, argument: ts.Expression): Value {
  let value: Value = unknownValue('nothing');
  const body = frame.collect(() => (value = argumentValue(frame, argument)));
  if (body.node !== 'seq' || body.body.length === 0) return value;
  frame.markAwaited(value);
  frame.out.push({ node: 'region', region: 'after-response', at: locate(argument), body });
  return unknownValue('what was started');
}

/** What stands for the receiver where the function is held by a local that bound it. */
function boundValue(frame: Frame, callee: ts.Identifier): Value | undefined {
  const values: Value[] = [];
  // It was looked at where the function was bound; here it does nothing.
  frame.collect(() =>
    boundTo(frame.shared, callee).forEach((one) => values.push(frame.shared.walk.expression(frame, one))),
  );
  return values.length > 0 ? join(values) : undefined;
}

/** `knex('orders')`: the builder comes from what is called; `next()`: what is called is what runs. */
const isReceiverItself = ({ becomes, gives, callbacks, transaction }: MemberModel, callee: ts.Expression): boolean =>
  transaction === 'release' ||
  (becomes !== undefined && gives?.as === 'handle') ||
  (ts.isIdentifier(callee) && callbacks.some(({ slot }) => slot.of === 'receiver'));

/** `({ ctx, next }) => next()`: what the member was taken out of. */
function takenFrom(frame: Frame, { text }: ts.Identifier, { name }: MemberModel): Value | undefined {
  const value = frame.lookup(text)?.value;
  return value?.is === 'field' && value.name === name ? value.of : undefined;
}

/** Lowers the arguments; functions that a tag says how to call are left to it. */
function openCall(frame: Frame, node: CallNode, member: MemberModel, receiver: Value | undefined): ModelCall {
  const callee = unwrap(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  const isAccess = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee);
  const isCalled = member.name === 'call' && isReceiverItself(member, callee);
  const receiverNode = isCalled ? callee : isAccess ? callee.expression : undefined;
  if (isCalled) frame.collect(() => (receiver = frame.shared.walk.expression(frame, callee)));
  else if (ts.isIdentifier(callee))
    receiver = boundValue(frame, callee) ?? takenFrom(frame, callee, member) ?? receiver;
  const argumentNodes = argumentsOf(node);
  const taken = slotsOfCallbacks(member);
  const values = argumentNodes.map((argument, index) =>
    taken.has(index) && ts.isFunctionLike(unwrap(argument))
      ? unknownValue('callback')
      : isLate(member, index)
        ? startedLate(frame, argument)
        : argumentValue(frame, argument),
  );
  return {
    node,
    ...(receiverNode ? { receiverNode } : {}),
    ...(receiver ? { receiver } : {}),
    argumentNodes,
    arguments: values,
  };
}
