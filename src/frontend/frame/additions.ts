// What is added to collections and taken out of them: `push`, `set`, `delete`, `x[k] = v`.
import { ts } from 'ts-morph';
import { isSameValue, unknownValue, type Value } from '../../core/outline/value.js';
import type { Place } from '../../core/outline/place.js';
import type { Frame } from './frame.js';
import { bounded, isPart, join } from './terms.js';
import { locate } from '../syntax/names.js';
import { placeOf } from './places.js';
import { unwrap } from '../syntax/syntax.js';

/** `cache.delete(key)`, `cache.clear()`, `delete cache[key]`: takes out of what outlives the call. */
export function dropFrom(frame: Frame, receiver: ts.Expression, node: ts.Node, key: Value | undefined): void {
  const place = placeOf(frame, unwrap(receiver));
  if (place?.scope !== 'field' && place?.scope !== 'module') return;
  const value = unknownValue('nothing');
  frame.out.push({ node: 'assign', at: locate(node), place, value, adds: true, drops: true, ...(key ? { key } : {}) });
}

/** How something is added to a collection. */
interface Addition {
  /** The elements of the value are added, not the value. */
  readonly spread?: boolean;
  readonly key?: Value | undefined;
  /** The collection lets go of what nobody else holds. */
  readonly weak?: boolean;
}

/**
 * Adds `value` to the collection that `receiver` names: it is then made of what is added in the open loops.
 */
export function addTo(
  frame: Frame,
  receiver: ts.Expression,
  value: Value,
  node: ts.Node,
  { spread = false, key, weak }: Addition = {},
): void {
  const bare = unwrap(receiver);
  const place = key ? keyedPlace(frame, bare, key) : placeOf(frame, bare);
  if (place)
    frame.out.push({
      node: 'assign',
      at: locate(node),
      place,
      value,
      adds: true,
      ...(key ? { key } : {}),
      ...(weak ? { weak } : {}),
    });
  const added = addedValue(frame, value, spread, place);
  for (const { queue } of frame.loops) if (queue && queue.place === place?.name) queue.added.push(added);
  if (ts.isPropertyAccessExpression(bare)) return noteField(frame, bare, added);
  if (!ts.isIdentifier(bare)) return;
  const local = frame.own(bare.text);
  if (!local) return addToOuter(frame.parent, bare.text);
  if (added.is !== 'list') local.value = join([local.value, added]);
  else local.value = appended(local.value, value, frame.arms > (local.arms ?? 0));
}

/** A list that is written out, with one more element: in any case, or where an arm of a branch is taken. */
function appended(list: Value, value: Value, sometimes: boolean): Value {
  const isSome = list.is === 'derived' && list.by === 'push' && list.count === undefined && list.from.is === 'list';
  const known = isSome ? list.from : list;
  if (known.is !== 'list') return list;
  const all: Value = { is: 'list', items: [...known.items, value] };
  return isSome || sometimes ? { is: 'derived', from: all, by: 'push' } : all;
}

/** `found.orders.push(order)`, `found.orders = orders`: what a field of an object that is written out here holds too. */
export function noteField(frame: Frame, node: ts.PropertyAccessExpression, value: Value): void {
  const object = unwrap(node.expression);
  const local = ts.isIdentifier(object) ? frame.own(object.text) : undefined;
  if (local?.value.is !== 'record') return;
  const { fields } = local.value;
  const name = node.name.text;
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  local.value = bounded({ ...local.value, fields: { ...fields, [name]: before ? join([before, value]) : value } });
}

/** `byId[row.id] = row`: the object then has an entry for each pass of the loop, whatever is added to that later. */
export function addEntry(frame: Frame, object: ts.Expression): void {
  if (!ts.isIdentifier(object)) return;
  const local = frame.own(object.text);
  if (!local) return addToOuter(frame.parent, object.text);
  const from = innermostSource(frame);
  if (from) local.value = join([local.value, { is: 'derived', from, by: 'push', count: 'all' }]);
}

/** What a callback adds to a local of a function around it: as many as the loop there has passes, or nobody knows. */
function addToOuter(frame: Frame | undefined, name: string): void {
  const local = frame?.own(name);
  if (!frame || !local) return frame && addToOuter(frame.parent, name);
  const from = innermostSource(frame) ?? unknownValue('what a callback adds');
  local.value = join([local.value, { is: 'derived', from, by: 'push', count: 'all' }]);
}

function innermostSource(frame: Frame): Value | undefined {
  const loop = frame.loops.at(-1);
  return loop && frame.loopSources.get(loop.id);
}

/** A local map filled under a key lasts as long as what it came from, unless it was made here. */
function keyedPlace(frame: Frame, bare: ts.Expression, key: Value): Place | undefined {
  const place = placeOf(frame, bare);
  if (place?.scope !== 'local' || !ts.isIdentifier(bare)) return place;
  const declaration = frame.own(bare.text)?.declaration;
  const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const isGiven = initializer
    ? ts.isCallExpression(unwrap(initializer)) || ts.isPropertyAccessExpression(unwrap(initializer))
    : declaration && ts.isParameter(declaration);
  return isGiven ? { ...place, lifetime: 'singleton', key } : place;
}

/** All that is added in the passes of the open loops. */
function addedValue(frame: Frame, value: Value, spread: boolean, to: Place | undefined): Value {
  if (spread) return { is: 'derived', from: value.is === 'derived' ? value.from : value, by: 'push', count: 'all' };
  // What each pass makes anew holds what that pass adds.
  const isOfPass = to?.scope === 'local' && to.loop !== undefined && to.loop === frame.loops.at(-1)?.id;
  const over = isOfPass ? undefined : innermostSource(frame);
  if (!over) return { is: 'list', items: [value] };
  // Slices of what the loop goes over, one after the other, are its chunks.
  if (isPart(value) && isSameValue(value.from, over)) return { is: 'chunks', of: over };
  return { is: 'derived', from: over, by: 'push', count: 'all', element: value };
}
