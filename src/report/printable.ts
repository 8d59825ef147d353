// Text of the project under check on its way to a terminal.

/** Replaces control characters, so that a stranger's source cannot steer the reader's terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\t' ? character : '\ufffd'));
}
