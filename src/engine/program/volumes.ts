// How many elements collections have by the volumes that the configuration tells: rows of tables, and rows of a relation
// for each row that has it.
import { formatLocation } from '../../core/location.js';
import { shortName } from '../../core/outline/effect.js';
import type { Entity } from '../../core/outline/entity.js';
import type { Size } from '../../core/summary/size.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** By name: `Order` for the rows of its table, `Order.lines` for the lines of one order. */
export type Volumes = Readonly<Record<string, number>>;

/** The number of elements of a collection that a query gives, or that relations of its rows hold; undefined where that is not told. */
export type VolumeOf = (size: Size & { readonly is: 'size' }) => number | undefined;

/** Reads sizes by what they are made of: `rows(…)[].lines`. */
export function volumesOf(
  volumes: Volumes,
  records: ReadonlyMap<string, FunctionRecord>,
  entities: ReadonlyMap<string, Entity>,
): VolumeOf {
  if (Object.keys(volumes).length === 0) return () => undefined;
  let queried: ReadonlyMap<string, string> | undefined;
  return ({ path, from }) => {
    const [source, ...others] = from ?? [];
    if (source?.is !== 'rows' || others.length > 0) return undefined;
    const place = formatLocation(source.at);
    const rows = `rows(${place})`;
    if (!path.startsWith(rows)) return undefined;
    queried ??= queriedEntities(records);
    return along(path.slice(rows.length), queried.get(place), volumes, entities);
  };
}

/** From the rows of a query by its relations: all lines of all orders, or the lines of one. */
function along(
  path: string,
  root: string | undefined,
  volumes: Volumes,
  entities: ReadonlyMap<string, Entity>,
): number | undefined {
  let entity = root;
  let number = root === undefined ? undefined : volumeNamed(root, entities.get(root)?.name, volumes);
  for (const [, all, name] of path.matchAll(/(\[\])|\.([^.[]+)/g)) {
    if (all !== undefined) continue;
    const owner = entities.get(entity ?? '');
    const relation = owner?.relations.find((one) => one.name === name);
    if (!owner || !relation) return undefined;
    const isTotal = path.includes(`[].${relation.name}`);
    const each = relation.cardinality === 'one' ? 1 : volumes[`${owner.name}.${relation.name}`];
    const product = each === undefined ? undefined : isTotal && number !== undefined ? number * each : each;
    // There are no more of them in all than their table has.
    const whole =
      relation.target === undefined
        ? undefined
        : volumeNamed(relation.target, entities.get(relation.target)?.name, volumes);
    number = product === undefined ? (isTotal ? whole : undefined) : Math.min(product, whole ?? product);
    entity = relation.target;
  }
  return number;
}

const volumeNamed = (id: string, name: string | undefined, volumes: Volumes): number | undefined =>
  volumes[name ?? ''] ?? volumes[shortName(id)] ?? volumes[id];

/** Entities by the place of the query that gives their rows. */
function queriedEntities(records: ReadonlyMap<string, FunctionRecord>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { calls } of records.values())
    for (const call of calls.values()) {
      const entity =
        call.node === 'op' ? call.effects.find((effect) => effect.entity !== undefined)?.entity : undefined;
      if (entity !== undefined) found.set(formatLocation(call.at), entity);
    }
  return found;
}
