// Text as data, the same on every machine: the one order that reports and summaries are sorted in, and how numbers are told.

/** By code units: negative, zero or positive. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Digits in groups of three, the same on every machine. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
