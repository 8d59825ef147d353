// Functions given to modelled members: lowered in place as the body of a loop, inside a region, or detached,
// as the member's tags say they are called.
import { ts } from 'ts-morph';
import type { Node } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { CallbackTag, MemberModel } from '../../models/member.js';
import { resolveCallee } from '../callees/call-target.js';
import { batchFunction } from '../model-effects/data-loader.js';
import { emitCall } from '../frame/emit.js';
import { expiryOf } from './expiry.js';
import { emitMember } from './emit-member.js';
import type { Callee } from '../callees/callee.js';
import type { Frame, OpenLoop } from '../frame/frame.js';
import { passes } from './callback-passes.js';
import { isAsync, modeOf } from './callback-mode.js';
import { isLimiter, limiterWidth, limitOf } from './pool-width.js';
import { join } from '../frame/terms.js';
import { fewOf } from '../loops/loop-mode.js';
import { lowerRegistered } from './lower-registered.js';
import { noteTaken } from '../model-effects/model-value.js';
import { settledBy } from '../frame/settled-values.js';
import { receivingSlots } from '../messages/messages.js';
import { isFunctionNode, locate } from '../syntax/names.js';
import { boundFunction, unwrap } from '../syntax/syntax.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';

/** Positions of the arguments whose functions the tags take care of. */
export function slotsOfCallbacks(member: MemberModel): ReadonlySet<number> {
  const slots = member.callbacks
    .map((tag) => tag.slot)
    .concat(member.dataloader ? [member.dataloader] : [], member.registers?.slots ?? [], receivingSlots(member));
  return new Set(slots.flatMap((slot) => (typeof slot.of === 'number' && slot.path.length === 0 ? [slot.of] : [])));
}

/** Emits what the functions given to the call do, told what it gives where they are; gives what they give, where it gives that on. */
export function lowerCallbacks(frame: Frame, call: ModelCall, member: MemberModel, given?: Value): Value | undefined {
  const results: Value[] = [];
  for (const tag of member.callbacks) {
    const node = slotNode(call, tag.slot);
    const value = slotValue(call, tag.slot);
    if (tag.times !== 'batch' && !isCallable(frame, node, value)) continue;
    const result = lowerCallback(frame, { call, member, tag, node, value, given });
    if (result) results.push(result);
  }
  lowerRegistered(frame, call, member);
  return results.length > 0 ? join(results) : undefined;
}

/** A function literal, a library's function, a loader, or a value that may hold a function; texts, lists and option bags do not. */
function isCallable(frame: Frame, node: ts.Expression | undefined, value: Value | undefined): boolean {
  const bare = node && unbound(node);
  if (bare && isFunctionNode(bare)) return true;
  if (value !== undefined && !NO_FUNCTION.has(value.is)) return true;
  return bare !== undefined && isReference(bare) && resolveCallee(frame, bare).is === 'model';
}

const isReference = (node: ts.Expression): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);

const NO_FUNCTION = new Set<Value['is']>(['literal', 'template', 'list', 'record', 'unknown', 'constant', 'handle']);

interface Callback {
  readonly call: ModelCall;
  readonly member: MemberModel;
  readonly tag: CallbackTag;
  readonly node: ts.Expression | undefined;
  readonly value: Value | undefined;
  readonly given: Value | undefined;
}

function lowerCallback(frame: Frame, callback: Callback): Value | undefined {
  const { tag } = callback;
  switch (tag.times) {
    case 'each':
    case 'concurrent':
    case 'search':
    case 'batch':
      return lowerPasses(frame, callback);
    case 'detached':
    case 'after-response':
    case 'after-commit': {
      const body = frame.collect(() => run(frame, callback, []));
      const at = locate(callback.call.node);
      frame.out.push(
        tag.times === 'detached'
          ? { node: 'detach', at, caught: false, isCallback: true, body }
          : { node: 'region', region: tag.times, at, body },
      );
      return undefined;
    }
    case 'failed': {
      let value: Value | undefined;
      const body = frame.collect(() => (value = lowerOnce(frame, callback)));
      if (!isEmpty(body))
        frame.out.push({
          node: 'branch',
          at: locate(callback.call.node),
          arms: [body, NOTHING],
          tests: [],
          depends: [],
        });
      return value;
    }
    case 'finally': {
      // The chain goes on when what it gives is there.
      const body = frame.collect(() => {
        const value = run(frame, callback, []);
        if (value) frame.markAwaited(waited(frame, callback, value));
      });
      frame.out.push({ node: 'try', at: locate(callback.call.node), body: NOTHING, finally: body });
      return undefined;
    }
    default:
      return lowerOnce(frame, callback);
  }
}

function lowerOnce(frame: Frame, callback: Callback): Value | undefined {
  const { tag, call } = callback;
  const around = frame.loops.at(-1);
  if (around && isLimiter(tag)) around.poolWidth ??= limiterWidth(frame, call);
  const { settled } = tag;
  if (settled !== undefined)
    return settledBy(frame, callback.node, settled, (passed) => void run(frame, callback, passed));
  const handle: Value | undefined = tag.handle === undefined ? undefined : newHandle(frame);
  const values: Value[] = [];
  if (tag.taken) values.push(noteTaken(frame, call, handle!));
  if (tag.givesBack !== undefined) values[tag.givesBack] = handle!;
  if (tag.handle !== undefined) values[tag.handle] = handle!;
  else if (tag.slot.of === 'receiver') values.push(...passedOn(call));
  else if (tag.result !== undefined) values[tag.result] = callback.given ?? unknownValue('no result');
  else if (call.receiver) values[0] = call.receiver;
  if (!tag.region) {
    const result = isForFailure(callback) ? runOnFailure(frame, callback, values) : run(frame, callback, values);
    return result && callback.member.gives?.as === 'awaits' ? waited(frame, callback, result) : result;
  }
  let value: Value | undefined;
  const body = frame.collect(() => {
    value = run(frame, callback, values);
    if (value) value = waited(frame, callback, value);
  });
  const { inside } = callback.member;
  const expires = expiryOf(callback.call, callback.member);
  frame.out.push({
    node: 'region',
    region: tag.region,
    at: locate(call.node),
    ...(handle && { handle }),
    ...(tag.region === 'transaction' && call.receiver && { on: call.receiver }),
    ...(inside !== undefined && { inside }),
    ...(expires && { expires }),
    body,
  });
  return value;
}

/** `catch(f)`, and the second function of `then`. */
const isForFailure = ({ member, tag }: Callback): boolean =>
  member.gives?.as === 'awaits' && (member.name === 'catch' || tag.slot.of === 1);

/** What is only noted or let go of when something has failed stands in a clause of its own; work may be done either way. */
function runOnFailure(frame: Frame, callback: Callback, values: readonly Value[]): Value | undefined {
  let value: Value | undefined;
  const body = frame.collect(() => (value = run(frame, callback, values)));
  const nodes = body.node === 'seq' ? body.body : [body];
  if (nodes.length === 0 || nodes.some(({ node }) => node !== 'assign')) frame.out.push(...nodes);
  else frame.out.push({ node: 'try', at: locate(callback.call.node), body: { node: 'seq', body: [] }, catch: body });
  return value;
}

/** The library waits for what the function gives. */
const waited = (frame: Frame, { node, call }: Callback, value: Value): Value =>
  frame.shared.walk.run(frame, node ?? call.node, value);

/** A handle that the library opens, told from all others by a number of its own. */
const newHandle = (frame: Frame): Value => ({
  is: 'handle',
  origin: 'opened',
  of: { is: 'result', of: frame.newCall() },
});

/** What `f.call(self, …)`, `f.apply(self, [...])`, and `f(…)` itself, pass to the function. */
function passedOn(call: ModelCall): readonly Value[] {
  if (call.receiverNode && call.receiverNode.parent === call.node) return call.arguments;
  const [, list] = call.arguments;
  return list?.is === 'list' && call.arguments.length === 2 ? list.items : call.arguments.slice(1);
}

function lowerPasses(frame: Frame, callback: Callback): Value | undefined {
  const { call, member, tag, node } = callback;
  const over = tag.over && slotValue(call, tag.over);
  const id = frame.newLoop();
  if (over) frame.loopSources.set(id, over);
  const open: OpenLoop = { id };
  frame.loops.push(open);
  const element: Value = { is: 'element', loop: id };
  const values: Value[] = [];
  values[tag.element ?? 0] =
    tag.times === 'batch' ? { is: 'chunks', of: over ?? unknownValue('no collection') } : element;
  let value: Value | undefined;
  const passed = frame.collect(() => {
    value = run(frame, callback, values, id);
    if (value && (tag.waits || tag.times === 'concurrent')) value = waited(frame, callback, value);
  });
  frame.loops.pop();
  if (isEmpty(passed)) return value;
  const body: Node =
    tag.drops && isAsync(node) ? { node: 'detach', at: locate(call.node), caught: false, body: passed } : passed;
  if (open.workers && isAsync(node)) {
    // All workers together make the passes of the loop inside.
    frame.out.push(body);
    return value;
  }
  const limit = limitOf(call, tag);
  const pool = isLimiter(tag) ? limiterWidth(frame, call) : open.poolWidth;
  const fact =
    tag.times === 'batch'
      ? { mode: 'batch' as const, evidence: 'the callback gets a chunk at a time' }
      : over && fewOf(over);
  frame.out.push(passes({ call, member, id, over, fact, mode: modeOf(tag, node), limit, pool, body }));
  return value;
}

const NOTHING: Node = { node: 'seq', body: [] };

const isEmpty = (node: Node): boolean => node.node === 'seq' && node.body.every((inner) => inner.node === 'exit');

/** Lowers one call of the function: a literal in place, anything else as a call of what it names. */
function run(frame: Frame, callback: Callback, values: readonly Value[], loop?: number): Value | undefined {
  const { node, value } = callback;
  if (callback.tag.slot.of === 'receiver' && callback.tag.times === 'batch') return runLoader(frame, callback, values);
  const literal = node && unbound(node);
  if (literal && isFunctionNode(literal)) return frame.shared.walk.inPlace(frame, literal, values, loop);
  const filled = Array.from(values, (value) => value ?? unknownValue('not passed'));
  if (literal && isReference(literal)) {
    const callee = resolveCallee(frame, literal);
    if (callee.is === 'model') return runModel(frame, literal, callee, filled);
    if (callee.target.is === 'builtin') return undefined;
    return emitCall(frame, literal, { target: callee.target, arguments: filled });
  }
  if (!value || value.is === 'unknown') return undefined;
  return emitCall(frame, literal ?? callback.call.node, { target: { is: 'value', value }, arguments: filled });
}

/** The batch function of the loader that the call is made on, where it can be seen how the loader was made: once for all calls of a tick. */
function runLoader(frame: Frame, { node, call }: Callback, values: readonly Value[]): Value | undefined {
  const batch = node && batchFunction(frame.shared, node);
  if (!batch) return undefined;
  const callee = unbound(batch);
  const resolved = resolveCallee(frame, callee);
  let value: Value | undefined;
  const body = frame.collect(() => {
    value =
      resolved.is === 'model'
        ? runModel(frame, callee, resolved, values)
        : emitCall(frame, call.node, { target: resolved.target, arguments: values });
  });
  frame.out.push({ node: 'region', region: 'debounced', at: locate(call.node), body });
  return value;
}

/** The function behind `this.toDto.bind(this)`. */
function unbound(node: ts.Expression): ts.Expression {
  const bare = unwrap(node);
  const bound = ts.isCallExpression(bare) && bare.arguments.length === 1 ? boundFunction(bare) : undefined;
  return bound ?? bare;
}

/** A library's own member handed over as the function, `ids.map(repository.findOneBy)`: as if it was called with what it is passed. */
function runModel(
  frame: Frame,
  node: ts.Expression,
  callee: Callee & { is: 'model' },
  values: readonly Value[],
): Value {
  const { member, receiverType } = callee;
  const receiverNode = ts.isPropertyAccessExpression(node) ? node.expression : undefined;
  let receiver: Value | undefined;
  // What stands before the dot has run where the function was handed over.
  if (receiverNode) frame.collect(() => (receiver = frame.shared.walk.expression(frame, receiverNode)));
  frame.file.count('model', false);
  return emitMember(
    frame,
    {
      node,
      ...(receiverNode && { receiverNode }),
      ...(receiver && { receiver }),
      ...(receiverType && { receiverType }),
      argumentNodes: [],
      arguments: values,
      isHandedOver: true,
    },
    member,
  );
}
