// Maps that hold several values under one key, in the order in which they come.

/** Adds `value` to those under `key`. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
