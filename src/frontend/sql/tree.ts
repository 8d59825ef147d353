// Steps through the syntax tree of a parsed SQL statement: plain data whose shape the parser's typings do not have right.

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at the end of the path; undefined where one of its steps is missing. */
export function at(from: unknown, ...path: readonly string[]): unknown {
  let value = from;
  for (const name of path) value = isTree(value) ? value[name] : undefined;
  return value ?? undefined;
}

export const listAt = (from: unknown, ...path: readonly string[]): readonly unknown[] => {
  const value = at(from, ...path);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};

export const textAt = (from: unknown, ...path: readonly string[]): string | undefined => {
  const value = at(from, ...path);
  return typeof value === 'string' ? value : undefined;
};

/** What kind of statement or expression a node is: it has one property, which is called so. */
export const kindOf = (node: unknown): string | undefined => (isTree(node) ? Object.keys(node)[0] : undefined);
