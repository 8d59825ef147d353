// Emits calls and ops into the frame's statement list and gives their results as values.
import type { ts } from 'ts-morph';
import type { Call, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import type { Frame, OpenCall } from './frame.js';
import { failsAlone } from '../syntax/failing-alone.js';
import { locate, shorten } from '../syntax/names.js';
import { useOf, useOfHandedOver } from '../syntax/result-use.js';

type CallParts = Pick<Call, 'target' | 'receiver' | 'arguments' | 'takes' | 'sql'>;
type OpParts = Omit<Op, 'node' | 'id' | 'at' | 'text' | 'awaited' | 'varies' | 'bound' | 'accepted' | 'use'> & {
  readonly text?: string;
};

/** Emits a call and gives its result. */
export function emitCall(frame: Frame, node: ts.Node, parts: CallParts): Value {
  // What a builder is given to may make further steps.
  for (const value of parts.arguments) {
    const facts = frame.builders.get(value);
    if (facts) facts.isFiltered = true;
  }
  return emit(frame, { node: 'call', ...common(frame, node, parts.receiver, parts.arguments), ...parts });
}

/** Emits an op and gives its result; `isHandedOver`: the node names a function that is called elsewhere. */
export function emitOp(frame: Frame, node: ts.Node, parts: OpParts, isHandedOver = false): Value {
  const shared = common(frame, node, parts.receiver, parts.arguments, isHandedOver);
  const accepted = frame.file.accepted(shared.at);
  return emit(frame, { node: 'op', ...shared, ...parts, ...(accepted ? { accepted } : {}) });
}

function emit(frame: Frame, call: OpenCall): Value {
  frame.calls.set(call.id, call);
  const loop = frame.loops.at(-1);
  if (loop) frame.callLoops.set(call.id, loop.id);
  frame.out.push(call);
  return { is: 'result', of: call.id };
}

function common(
  frame: Frame,
  node: ts.Node,
  receiver: Value | undefined,
  values: readonly Value[],
  isHandedOver = false,
) {
  const varies = new Set<number>();
  if (receiver) frame.varies(receiver, varies);
  for (const value of values) frame.varies(value, varies);
  const lastSet = isHandedOver ? undefined : frame.file.setNames.before(node);
  const use = (isHandedOver ? useOfHandedOver : useOf)(node, (call, argument) => givesOn(frame, call, argument));
  return {
    id: frame.newCall(),
    at: locate(node),
    text: textOf(node),
    awaited: false,
    varies: [...varies].sort((a, b) => a - b),
    ...(frame.binding !== undefined ? { bound: frame.binding } : {}),
    ...(frame.inferred !== undefined ? { inferred: frame.inferred } : {}),
    ...(use ? { use } : {}),
    ...(!isHandedOver && frame.loops.length > 0 && failsAlone(node) ? { failsAlone: true as const } : {}),
    ...(lastSet ? { lastSet } : {}),
  };
}

/** `lastValueFrom(answer)` gives the answer. */
function givesOn({ shared }: Frame, call: ts.CallExpression, argument: number): boolean {
  const id = modelIdOf(call.expression, shared);
  const gives = id === undefined ? undefined : shared.models.table.members.get(id)?.gives;
  return gives?.of.of === argument && (gives.as === 'same' || gives.as === 'awaits');
}

/** Emits what rests on an assumption with it. */
export function assuming<T>(frame: Frame, inferred: string | undefined, work: () => T): T {
  const outer = frame.inferred;
  frame.inferred = inferred;
  try {
    return work();
  } finally {
    frame.inferred = outer;
  }
}

/** The source of what is called, shortened. */
export function textOf(node: ts.Node): string {
  const { expression, arguments: passed } = node as Partial<ts.CallExpression>;
  return shorten((expression && passed ? expression : node).getText());
}
