// What a modelled member does when it is called, but for the functions that it is given: for a call that is written out,
// and for the member handed over as a function.
import { ts } from 'ts-morph';
import { some } from '../../core/outline/fold.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel, Slot } from '../../models/member.js';
import { ECMASCRIPT } from '../models/index.js';
import { sendsResponse } from '../callees/library-call.js';
import { addTo, dropFrom } from '../frame/additions.js';
import { textOf } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { placeOf } from '../frame/places.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';
import { noteRegistration } from '../messages/function-registries.js';
import { builderStep } from '../model-effects/builders.js';
import { resultOf, handled, noteAdded, noteDepends } from '../model-effects/model-value.js';
import { noteRowsSwitch } from '../model-effects/row-cache-switch.js';
import { locate } from '../syntax/names.js';
import { emitEffects } from './emit-effects.js';
import { noteExpiry } from './expiry.js';

interface Around {
  /** What the functions that the call was given make. */
  readonly made?: Value | undefined;
  /** The local that the call's result is bound to. */
  readonly binding?: string | undefined;
}

/** Emits what the member does and gives what its call gives. */
export function emitMember(frame: Frame, call: ModelCall, member: MemberModel, { made, binding }: Around = {}): Value {
  noteMemo(frame, call, member);
  noteRequest(frame, call, member);
  noteExpiry(frame, call, member);
  noteRowsSwitch(frame, call, member);
  frame.noteSender(member.verifies);
  if (member.cache?.action === 'tag') frame.cacheTags.push(...call.arguments);
  frame.binding = binding;
  const op = emitEffects(frame, made ? { ...call, made } : call, member);
  frame.binding = undefined;
  const value = handled(frame, call, member, resultOf(frame, call, member, op, made));
  builderStep(frame, call, member, value);
  noteDepends(frame, call, member.name, value);
  if (member.endsProcess) frame.out.push({ node: 'exit', at: locate(call.node), how: 'exit' });
  return value;
}

/** `map.set(k, v)` adds to its receiver; `map.get(k)` in a condition tests it. */
function noteMemo(frame: Frame, call: ModelCall, member: MemberModel): void {
  if (!member.memo || !call.receiverNode) return;
  if (member.memo === 'drops') return dropFrom(frame, call.receiverNode, call.node, call.arguments[0]);
  if (member.memo === 'adds') {
    noteRegistration(frame, call);
    if (call.receiver) noteAdded(frame, call, call.receiver);
    // Each argument is an element; of a map the first one is its key.
    if (LISTS.has(member.id) && call.arguments.length > 1 && !call.argumentNodes.some(ts.isSpreadElement)) {
      for (const element of call.arguments) addTo(frame, call.receiverNode, element, call.node);
      return;
    }
    return addTo(frame, call.receiverNode, call.arguments.at(-1) ?? unknownValue('nothing'), call.node, {
      spread: call.argumentNodes.at(-1)?.kind === ts.SyntaxKind.SpreadElement,
      key: call.arguments.length > 1 ? call.arguments[0] : undefined,
      weak: member.package === ECMASCRIPT && WEAK.has(member.owner ?? ''),
    });
  }
  const place = frame.condition && placeOf(frame, call.receiverNode);
  if (place) frame.condition!.places.push(place);
}

const LISTS: ReadonlySet<string> = new Set(['ecmascript:Array.push', 'ecmascript:Array.unshift']);
const WEAK: ReadonlySet<string> = new Set(['WeakMap', 'WeakSet']);

/** The response that is sent, and a collection that is gone through. */
function noteRequest(frame: Frame, call: ModelCall, { answers, scans }: MemberModel): void {
  if (answers && (answers === true || isSentTo(frame, call, answers.to))) {
    const value = answers === true ? undefined : slotValue(call, answers.of);
    frame.out.push({ node: 'answer', at: locate(call.node), value: value ?? { is: 'literal', text: 'undefined' } });
    frame.answered = true;
  }
  const over = scans && slotValue(call, scans.slot);
  // Callers may have it in a loop, where it is theirs.
  const matters = frame.loops.length > 0 || scans?.sums || (over && some(over, ({ is }) => is === 'parameter'));
  if (over && matters && isCollection(over))
    frame.out.push({
      node: 'scan',
      at: locate(call.node),
      text: textOf(call.node),
      over,
      ...(scans.sums && { sums: true }),
    });
}

/** `stream.pipe(response)`: what it is sent to has a member that answers. */
function isSentTo(frame: Frame, call: ModelCall, to: Slot | undefined): boolean {
  const node = to && slotNode(call, to);
  if (!node) return to === undefined;
  return frame.shared.checker
    .getTypeAtLocation(node)
    .getProperties()
    .some((member) => sendsResponse(frame, member));
}

const isCollection = ({ is }: Value): boolean => is !== 'literal' && is !== 'list' && is !== 'constant';
