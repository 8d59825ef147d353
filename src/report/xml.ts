// XML as reports write it: elements with attributes, everything escaped.
import { printable } from '../core/printable.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on a line of its own; `children` are whole elements, or text that is `escaped`. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(printable(String(value)))}"`)
    .join('');
  if (children.length === 0) return `<${name}${list}/>`;
  const lines = children.map((child) => child.replace(/^(?= *<)/gm, '  '));
  return [`<${name}${list}>`, ...lines, `</${name}>`].join('\n');
}

/** A document with one root. */
export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

/** Text as it stands between tags or quotes. */
export const escaped = (text: string): string =>
  text.replace(
    /[&<>"'\n\r\t]|[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    (character) => ENTITIES[character] ?? '\uFFFD',
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
