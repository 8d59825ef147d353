// Text as data: the one order that reports and summaries are sorted in, the same on every machine.

/** By code units: negative, zero or positive. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
