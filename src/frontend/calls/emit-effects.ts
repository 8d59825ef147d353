// The one place where the tags of a modelled member become ops: for a call of it, for the member handed over as a
// function, and for a function of the user's that bears tags.
import { ts } from 'ts-morph';
import type { Op } from '../../core/outline/call.js';
import { isStatement, type Effect } from '../../core/outline/effect.js';
import type { RunsHooks } from '../../core/outline/message.js';
import { isFalsy, type Value } from '../../core/outline/value.js';
import type { EffectTag, MemberModel, Slot } from '../../models/member.js';
import { classPassed, entityAt } from '../declarations/entities/entity-reference.js';
import { emitOp } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { slotNode, slotNumber, slotValue, type ModelCall } from '../frame/slots.js';
import { eachMessage, messageOf } from '../messages/messages.js';
import { isFiltered, limitOf, loadsOf, lockOf, selectedBy, stepsOf } from '../model-effects/builders.js';
import { cacheUseOf, scriptedKeys } from '../model-effects/cache-use.js';
import { handleOf, isApart } from '../model-effects/handle.js';
import { noteStep } from '../model-effects/model-value.js';
import { connectionOf } from '../model-effects/model-class.js';
import { withNested } from '../model-effects/nested-writes.js';
import { isGathered, isNeverRun } from '../model-effects/one-tick.js';
import { hooksWith } from '../model-effects/run-hooks.js';
import { bySql, readSql } from '../model-effects/sql-text.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { countedBy } from './counted-by.js';

/** Emits the statements and the other work of a modelled call, in the order of its tags; gives what the first gives. */
export function emitEffects(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  all: readonly EffectTag[] = member.effects,
): Value | undefined {
  if (isNeverRun(frame, call, member)) return undefined;
  if (member.cache?.script && scriptedKeys(call, member.cache.script) === undefined) return undefined;
  // By an option: what is loaded so in any case is tagged as it is.
  const separate = member.separately !== 'always' && loadsSeparately(call, member);
  const tags = all.flatMap((tag) => {
    const applied = applies(call, tag, handleOf(call, member)?.handle);
    // Statements that joined relations call for may not be needed without a join.
    return applied && separate && tag.when ? { ...applied, optional: true } : (applied ?? []);
  });
  if (tags.length === 0) return member.cache?.action === 'memo' ? emitOnce(frame, call, member, []) : undefined;
  if (member.message?.each && member.message.name)
    return eachMessage(frame, call, member.message.name, (element) => emitOnce(frame, call, member, tags, { element }));
  const perElement = tags.filter((tag) => tag.each && isList(frame, call, tag.each));
  const once = tags.filter((tag) => !perElement.includes(tag));
  const first = perElement[0];
  const over = first && elementsOf(call, first);
  const written = perElement.map((tag) => effectOf(frame, call, member, tag));
  const hooks = first ? hooksWith(member, perElement, written, over) : undefined;
  const op = once.length > 0 ? emitOnce(frame, call, member, once, { hooks }) : undefined;
  if (!first) return op;
  const id = frame.newLoop();
  let inner: Value | undefined;
  const body = frame.collect(() => (inner = emitOnce(frame, call, member, perElement, { hooks: op ? {} : hooks })));
  const evidence = 'one call for all, the library goes over the list';
  frame.out.push({
    node: 'loop',
    id,
    at: locate(call.node),
    form: member.id,
    ...(over ? { over } : {}),
    mode: 'batch',
    isInternal: true,
    evidence,
    body,
  });
  const parts = [op, inner].flatMap((part) => (part?.is === 'result' ? [part.of] : []));
  if (parts.length > 1) frame.together.set(parts[0]!, parts.slice(1));
  return op ?? inner;
}

/** What the statement happens once for each of: elements, or groups of so many of them. */
function elementsOf(call: ModelCall, { each, by }: EffectTag): Value | undefined {
  const list = each && slotValue(call, each);
  if (!list || !by) return list;
  const size = slotValue(call, by.slot) ? slotNumber(call, by.slot) : by.else;
  return { is: 'chunks', of: list, ...(size !== undefined && { size }) };
}

/** The tag as it applies to this call: not at all, certainly, or perhaps. */
function applies(call: ModelCall, tag: EffectTag, handle: Value | undefined): EffectTag | undefined {
  let perhaps = tag.optional === true;
  for (const slot of tag.when ?? []) {
    const value = slotValue(call, slot);
    if (!value || isFalsy(value)) return undefined;
    if (value.is !== 'literal' && value.is !== 'list' && value.is !== 'record' && value.is !== 'constant')
      perhaps = true;
  }
  if (tag.outside && handle?.is === 'handle') {
    if (handle.origin === 'opened') return undefined;
    if (handle.origin === 'given-or-opened') perhaps = true;
  }
  return perhaps ? { ...tag, optional: true } : tag;
}

function isList(frame: Frame, call: ModelCall, slot: Slot): boolean {
  const value = slotValue(call, slot);
  if (value?.is === 'list' || value?.is === 'chunks' || value?.is === 'derived') return true;
  const node = slotNode(call, slot);
  if (!node || ts.isObjectLiteralExpression(unwrap(node))) return false;
  return frame.shared.checker.isArrayLikeType(frame.shared.declared.typeAt(node));
}

/** What one of several ops of a call is about: one message of many, the hooks of all rows. */
interface Part {
  readonly element?: Value;
  readonly hooks?: { readonly hooks?: RunsHooks } | undefined;
}

function hooksOf(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  tags: readonly EffectTag[],
  written: readonly { effect: Effect }[],
) {
  const isMany = tags.some(({ hooks }) => hooks) && member.plural && isList(frame, call, member.plural);
  const effects = written.map(({ effect }) => effect);
  return hooksWith(member, tags, effects, isMany ? slotValue(call, member.plural) : undefined);
}

function emitOnce(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  tags: readonly EffectTag[],
  { element, hooks }: Part = {},
): Value {
  // Where a model has a word for what it does, the caller wrote none of it.
  const sql = tags.some(({ kind, verb }) => kind === 'raw' && verb === undefined)
    ? readSql(frame.shared, textOf(call, member))
    : undefined;
  const written = tags.map((tag) => bySql(frame.shared, effectOf(frame, call, member, tag), sql, call.arguments[0]));
  const bySqlText = written.find(({ effect }) => effect.kind !== 'transaction');
  const limit = limitOf(frame, call, member) ?? bySqlText?.limit;
  const loads = loadsOf(frame, call, member);
  const op = emitOp(
    frame,
    call.node,
    {
      member: member.id,
      effects: withNested(
        frame,
        call,
        member,
        written.map(({ effect }) => effect),
      ),
      ...(call.receiver ? { receiver: call.receiver } : {}),
      arguments: element ? [element] : (call.built?.passed ?? call.arguments),
      ...(!call.built && stepsOf(frame, call.receiver)),
      ...(call.isReturned && { ifRun: true }),
      ...(limit !== undefined ? { limit } : {}),
      ...(member.rowsIn !== undefined && { rowsIn: member.rowsIn }),
      ...(limit === undefined && (bySqlText?.whole ?? readsWhole(frame, call, member, tags)) ? { whole: true } : {}),
      ...(bySqlText?.unread !== undefined ? { unread: bySqlText.unread } : {}),
      ...(loads.length > 0 ? { loads } : {}),
      ...(member.eager ? { eager: true } : {}),
      ...(loads.length > 0 && loadsSeparately(call, member)
        ? { separately: member.separately === 'always' ? 'one' : 'keys-first' }
        : {}),
      ...(handleOf(call, member) ?? {}),
      ...(isSingle(call, member) ? { single: true } : {}),
      ...(bySqlText?.values ? { values: bySqlText.values } : valuesOf(call, tags, element)),
      ...selectsOf(frame, call, member),
      ...countedBy(frame, call, tags),
      ...cacheUseOf(frame, call, member),
      ...messageOf(frame, call, member, element),
      ...(hooks ?? hooksOf(frame, call, member, tags, written)),
    },
    call.isHandedOver,
  );
  const step = written.find((one) => one.step)?.step;
  const on = step && handleOf(call, member)?.handle;
  if (on) noteStep(frame, call, { action: step, kind: 'transaction', handle: on });
  return op;
}

/** SQL that is told what it runs on holds its text itself: `` sql`…`.execute(db) ``. */
const textOf = (call: ModelCall, { handle = [] }: MemberModel): Value | undefined =>
  handle.some(({ of, path }) => of === 0 && path.length === 0) ? call.receiver : call.arguments[0];

function effectOf(frame: Frame, call: ModelCall, member: MemberModel, tag: EffectTag): Effect {
  const entity = tag.entity ? entityAt(frame, call, tag.entity) : call.built?.entity;
  const ofClass = tag.entity ? classPassed(frame, call, tag.entity) : call.built?.class;
  const lock = tag.lock ?? (tag.kind === 'read' ? lockOf(frame, call, member) : undefined);
  const connection = isStatement(tag)
    ? (call.built?.connection ?? connectionOf(frame.shared, call.receiverNode))
    : undefined;
  return {
    kind: tag.kind,
    ...(entity !== undefined ? { entity } : {}),
    ...(ofClass ? { class: ofClass } : {}),
    ...(tag.rows !== undefined ? { rows: tag.rows === 'count' && call.built?.isGrouped ? 'many' : tag.rows } : {}),
    ...(tag.change ? { change: tag.change } : {}),
    verb: tag.verb ?? member.name,
    ...(isApart(call, member) && { apart: true }),
    ...(connection && { connection }),
    ...(tag.outside && { outside: true }),
    ...(tag.optional ? { optional: true } : {}),
    ...((tag.kind === 'read' || tag.service) && isGathered(frame, call, member, entity) ? { gathers: true } : {}),
    ...(tag.kind === 'emit' && member.message?.awaits ? { awaitsReceivers: true } : {}),
    ...(tag.kind === 'emit' && member.message?.later ? { later: true } : {}),
    ...(lock ? { lock } : {}),
    ...(tag.defer ? { defer: tag.defer } : {}),
    ...(tag.threaded ? { threaded: true } : {}),
    ...(tag.brief ? { brief: true } : {}),
    ...(tag.service ? { service: true } : {}),
    ...(tag.defines ? { defines: true } : {}),
    ...(member.instead !== undefined ? { instead: member.instead } : {}),
  };
}

function valuesOf(call: ModelCall, tags: readonly EffectTag[], element: Value | undefined): Pick<Op, 'values'> {
  const slot = tags.find(({ values }) => values)?.values;
  const values = slot && (element ?? slotValue(call, slot));
  return values ? { values } : {};
}

/** Many rows, and nothing that restricts them. */
const readsWhole = (frame: Frame, call: ModelCall, member: MemberModel, tags: readonly EffectTag[]): boolean =>
  tags.some(({ kind, rows }) => kind === 'read' && (rows === 'many' || rows === 'all')) &&
  isFiltered(frame, call, member) === false;

function loadsSeparately(call: ModelCall, { separately }: MemberModel): boolean {
  if (separately === undefined || separately === 'always') return separately === 'always';
  const value = slotValue(call, separately.slot);
  return value?.is === 'literal' && value.text === separately.value;
}

function isSingle(call: ModelCall, member: MemberModel): boolean {
  const value = member.plural && slotValue(call, member.plural);
  return value?.is === 'list' && value.items.length === 1;
}

/** The columns that the statement's options name. */
function selectsOf(frame: Frame, call: ModelCall, { selects }: MemberModel): { selects?: readonly string[] } {
  const built = selectedBy(frame, call.receiver);
  if (built) return { selects: built };
  const value = selects && slotValue(call, selects);
  if (value?.is === 'record') return '...' in value.fields ? {} : { selects: Object.keys(value.fields) };
  if (value?.is !== 'list') return {};
  const names = value.items.flatMap((item) => (item.is === 'literal' ? [item.text] : []));
  return names.length === value.items.length ? { selects: names } : {};
}
