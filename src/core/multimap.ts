// Maps that hold several values under one key, in the order in which they come.

/** Adds `value` to those under `key`. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The elements of a list by a key, in their order. */
export function groupBy<K, V>(list: readonly V[], key: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of list) append(groups, key(one), one);
  return groups;
}
