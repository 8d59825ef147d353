// When two pieces of plain data are the same through and through.

/** Whether they are; what stands in a property called `except` is not looked at. */
export function isSame(a: unknown, b: unknown, except?: string): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value], i) => right[i]![0] === key && (key === except || isSame(value, right[i]![1], except)))
  );
}
