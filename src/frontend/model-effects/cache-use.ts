// What a modelled call does to a cache: which store, under which key, what is put in, and for how long. The ORM's own
// result cache is one too: the rows of a query are kept when an option or a builder's step asks for it.
import { ts } from 'ts-morph';
import type { CacheUse } from '../../core/outline/outline.js';
import { fieldPlace, variablePlace, type Place } from '../../core/outline/place.js';
import { isFalsyText, unknownValue, type Value } from '../../core/outline/value.js';
import type { CacheTag, MemberModel, Slot } from '../../models/member.js';
import { rowsKeptBy } from './builders.js';
import { madeBy } from './data-loader.js';
import { decoratorsOf, type DecoratorLookup } from '../declarations/decorators.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode, memberName } from '../syntax/names.js';
import { placeOf } from '../frame/places.js';
import { keysDroppedBy } from '../syntax/redis-script.js';
import { unwrap, propertyOf } from '../syntax/syntax.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';

const SECOND = 1000;

/** The cache that the call uses, as a part of its op; empty where it uses none. */
export function cacheUseOf(frame: Frame, call: ModelCall, member: MemberModel): { cache?: CacheUse } {
  const tag = member.cache;
  if (!tag || tag.action === 'rows') return rowsKept(frame, call, member);
  if (tag.action === 'store' || tag.action === 'tag' || isOff(call, tag.unless)) return {};
  const store = storeOf(frame, call);
  const dropped = tag.script && scriptedKeys(call, tag.script);
  const key = dropped === 'all' ? undefined : (dropped ?? (tag.key && slotValue(call, tag.key)));
  const value = (tag.action === 'wrap' ? call.made : undefined) ?? (tag.value && keptValue(frame, call, tag.value));
  const lifetime = tag.ttl && slotValue(call, tag.ttl);
  const ttl =
    (lifetime?.is === 'literal'
      ? duration(lifetime.text, tag.unit)
      : tag.ttl && ttlText(slotNode(call, tag.ttl), tag.unit)) ?? storeTtl(frame, call);
  const cache: CacheUse = {
    action: tag.action,
    ...(store ? { store } : {}),
    ...(tag.shared ? { shared: true } : {}),
    ...(tag.orm && { orm: true }),
    ...(key ? { key } : {}),
    ...(tag.tags && { tags: tagsIn(call, tag) }),
    ...(value ? { value } : {}),
    ...(tag.first && !key ? { first: true } : {}),
    ...(ttl !== undefined && !isFalsyText(ttl) ? { ttl } : {}),
  };
  return { cache };
}

/** What the Lua script that Redis is given drops; undefined where it drops nothing, or cannot be read. */
export function scriptedKeys(call: ModelCall, slot: Slot): Value | 'all' | undefined {
  const script = slotValue(call, slot);
  if (script?.is !== 'literal') return undefined;
  const [, first, second, ...more] = call.arguments;
  const items = (value: Value | undefined): readonly Value[] => (value?.is === 'list' ? value.items : []);
  if (first?.is === 'literal') {
    const count = Number(first.text);
    const given = second ? [second, ...more] : [];
    return keysDroppedBy(script.text, { keys: given.slice(0, count), values: given.slice(count) });
  }
  const { keys, arguments: values } = first?.is === 'record' ? first.fields : { keys: first, arguments: second };
  return keysDroppedBy(script.text, { keys: items(keys), values: items(values) });
}

/** What has no tags is dropped by none. */
function tagsIn(call: ModelCall, { tags, action }: CacheTag): Value | true {
  const named = tags === true ? undefined : tags && slotValue(call, tags);
  return named ?? (action === 'delete' ? true : { is: 'list', items: [] });
}

const isOff = (call: ModelCall, slot: Slot | undefined): boolean => {
  const value = slot && slotValue(call, slot);
  return value?.is === 'literal' && value.text === 'false';
};

/** What is put in; a function that is written in the call and lowered for a purpose of its own is itself. */
function keptValue(frame: Frame, call: ModelCall, slot: Slot): Value | undefined {
  const node = slotNode(call, slot);
  const bare = node && unwrap(node);
  if (bare && isFunctionNode(bare)) return { is: 'function', id: frame.shared.names.functionId(bare) };
  return slotValue(call, slot);
}

/** The place that holds the store: the receiver's, or the variable that a memoised function is given to. */
function storeOf(frame: Frame, call: ModelCall): Place | undefined {
  if (call.receiverNode) return placeOf(frame, call.receiverNode);
  const { parent } = call.node;
  // `this.rates = memoize(…)`, `this.rates ??= memoize(…)`
  if (ts.isBinaryExpression(parent) && parent.right === call.node) return placeOf(frame, parent.left);
  if (!frame.isModule || frame.binding === undefined) return undefined;
  const field = ts.findAncestor(call.node, ts.isPropertyDeclaration);
  // `private rates = memoize(…)`
  return field
    ? {
        ...fieldPlace(frame.shared.names.classId(field.parent), memberName(field.name)),
        scope: 'module',
        lifetime: 'process',
      }
    : variablePlace(call.node.getSourceFile().fileName, frame.binding);
}

/** How long a store keeps what is put in without a time of its own, where it can be seen how the store was made. */
function storeTtl(frame: Frame, call: ModelCall): string | undefined {
  const made = call.receiverNode && madeBy(frame.shared, unwrap(call.receiverNode));
  const id = made && modelIdOf(made.expression, frame.shared);
  const { members } = frame.shared.models.table;
  const name = id?.split(':')[0];
  const model =
    (id === undefined ? undefined : members.get(id)) ??
    [...members.values()].find((member) => member.package === name && member.cache?.action === 'store');
  const tag = model?.cache;
  const [first] = made?.arguments ?? [];
  const option = tag?.ttl?.path[0];
  const node = first && option !== undefined ? propertyOf(unwrap(first), option) : undefined;
  return ttlText(node, tag?.unit);
}

/** The ORM's own cache, where the query's options or the steps of its builder ask for it. */
function rowsKept(frame: Frame, call: ModelCall, member: MemberModel): { cache?: CacheUse } {
  if (!member.effects.some(({ kind }) => kind === 'read')) return {};
  const kept = rowsKeptBy(frame, call) ?? optionOf(frame, call, member.cache?.when);
  if (kept === undefined || isFalsyText(kept.time)) return {};
  const ttl = kept.time === 'true' ? 'the default of 1 s' : duration(kept.time);
  return { cache: { action: 'rows', shared: true, ttl, ...(kept.id ? { key: kept.id } : {}) } };
}

/** `true`, a number of milliseconds, or an id with one; what cannot be read may have any id. */
function optionOf(
  frame: Frame,
  call: ModelCall,
  slot: Slot | undefined,
): { readonly time: string; readonly id?: Value } | undefined {
  const node = slot && slotNode(call, slot);
  const bare = node && unwrap(node);
  if (!slot || !bare) return undefined;
  const value = slotValue(call, slot);
  if (value?.is === 'record') {
    const { id, milliseconds } = value.fields;
    return { time: milliseconds?.is === 'literal' ? milliseconds.text : 'true', ...(id ? { id } : {}) };
  }
  const text = bare.getText();
  const { flags } = frame.shared.declared.typeAt(bare);
  if (PLAIN.test(text) || flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) return { time: text };
  // An option that something else gives names its key in a field of it.
  const id: Value = value ? { is: 'field', of: value, name: 'id' } : unknownValue('the option of the query');
  return { time: text, id };
}

const PLAIN = /^(true|false|undefined|null|[\d_.]+)$/;

/** A time to live as people say it: `60 s` for a number, else the source text. */
export function ttlText(node: ts.Expression | undefined, unit: 'seconds' | undefined): string | undefined {
  if (!node) return undefined;
  const text = unwrap(node).getText();
  return duration(text, unit);
}

const NAME = /^[\w$.]+$/;

function duration(text: string, unit?: 'seconds'): string {
  const scale = unit === 'seconds' ? SECOND : 1;
  const factors = text.split('*').map((factor) => Number(factor.trim().replaceAll('_', '')));
  const milliseconds = factors.reduce((product, factor) => product * factor, scale);
  if (text.trim() === '' || !Number.isFinite(milliseconds)) return NAME.test(text) ? text : 'a time that is worked out';
  return milliseconds < SECOND ? `${milliseconds} ms` : `${milliseconds / SECOND} s`;
}

/** How long the container keeps an instance of the class, by its decorators; undefined when it makes none. */
export function lifetimeOf(
  node: ts.ClassLikeDeclaration,
  lookup: DecoratorLookup,
): 'singleton' | 'request' | undefined {
  for (const { model, arguments: passed } of decoratorsOf(node, lookup)) {
    if (!model.provider) continue;
    const { scope } = model.provider;
    const options = scope && typeof scope.of === 'number' ? passed[scope.of] : undefined;
    const text = options?.getText() ?? '';
    return /\bScope\.(REQUEST|TRANSIENT)\b/.test(text) ? 'request' : 'singleton';
  }
  return undefined;
}
