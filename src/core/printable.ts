// Text of a stranger on its way to people: what cannot be seen is made visible, and nothing in it is taken for a
// command by what reads the output.

/** Control characters, marks that turn the direction of writing, line separators, and what has no width or no meaning. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The text with escapes such as `\u001b` in place of what cannot be seen; on one line. */
export function printable(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

/** The same for a line of source: each character keeps its column, and tabs stay. */
export function printableLine(line: string): string {
  return line.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') return character;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd'.repeat(character.length);
  });
}

/** JSON with the same escapes, which mean the same characters to those who parse it. */
export function printableJson(json: string): string {
  return json
    .replace(UNSEEN, (character) => (character === '\n' ? character : escapeOf(character)))
    .replaceAll('##', '#\\u0023');
}

/** Several lines of output, of which none is a command to a runner of workflows: `::error …`, `##[error]`, `##vso[…]`. */
export function withoutCommands(output: string): string {
  return output.replace(/^((?:[^\S\n]|\u001b\[[\d;]*m)*)::/gm, '$1\\::').replace(/##(?=\w*\[)/g, '#\\#');
}

function escapeOf(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
