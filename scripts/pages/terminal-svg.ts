// Draws text with ANSI colours as an SVG picture of a terminal, so that the README shows what a user sees.

interface Style {
  readonly color?: string;
  readonly bold?: boolean | undefined;
  readonly dim?: boolean | undefined;
  readonly underline?: boolean | undefined;
}

const colors: Readonly<Record<number, string>> = {
  30: '#3b4048',
  31: '#e06c75',
  32: '#98c379',
  33: '#e5c07b',
  34: '#61afef',
  35: '#c678dd',
  36: '#56b6c2',
  37: '#d7dae0',
  90: '#7f848e',
};
/** The width at which the terminal wraps. */
const width = 120;
const metrics = { size: 13, line: 18, character: 7.83, margin: 16, bar: 28 } as const;

/** One select-graphic-rendition code applied to a style. */
function apply(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { bold: style.bold, dim: style.dim, underline: style.underline };
  return colors[code] ? { ...style, color: colors[code] } : style;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');

function attributes({ color, bold, dim, underline }: Style): string {
  return [
    color ? ` fill="${color}"` : '',
    bold ? ' font-weight="bold"' : '',
    dim ? ' fill-opacity="0.6"' : '',
    underline ? ' text-decoration="underline"' : '',
  ].join('');
}

/** The picture of `lines` below the command that printed them. */
export function terminalSvg(command: string, lines: readonly string[]): string {
  const shown = [`\u001b[32m$\u001b[39m \u001b[1m${command}\u001b[22m`, '', ...lines];
  let style: Style = {};
  const rows = shown.flatMap((line) => {
    const read = spansOf(line, style);
    style = read.style;
    return wrapped(read.spans);
  });
  const size = {
    x: Math.ceil(width * metrics.character + 2 * metrics.margin),
    y: rows.length * metrics.line + metrics.bar + metrics.margin,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.x} ${size.y}" width="${size.x}" height="${size.y}" role="img" aria-label="${escaped(command)}">`,
    `<rect width="${size.x}" height="${size.y}" rx="8" fill="#21252b"/>`,
    ...['#e06c75', '#e5c07b', '#98c379'].map(
      (fill, at) => `<circle cx="${20 + at * 18}" cy="16" r="5.5" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${metrics.size}" fill="#d7dae0" xml:space="preserve">`,
    ...rows.map(
      (row, index) =>
        `<text x="${metrics.margin}" y="${metrics.bar + (index + 1) * metrics.line - 5}">${row.map(tspan).join('')}</text>`,
    ),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Span {
  readonly text: string;
  readonly style: Style;
}

const tspan = ({ text, style }: Span): string => `<tspan${attributes(style)}>${escaped(text)}</tspan>`;

/** A line in pieces of one style each, and the style that the next line begins with. */
function spansOf(line: string, first: Style): { readonly spans: readonly Span[]; readonly style: Style } {
  let style = first;
  const spans: Span[] = [];
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes === undefined) spans.push({ text: part, style });
    else for (const code of codes.split(';')) style = apply(style, Number(code));
  }
  return { spans: spans.filter(({ text }) => text !== ''), style };
}

/** Rows as a terminal breaks them: in the middle of a word if need be. */
function wrapped(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [[]];
  let column = 0;
  for (const { text, style } of spans) {
    for (let rest = [...text]; rest.length > 0;) {
      if (column === width) {
        rows.push([]);
        column = 0;
      }
      const piece = rest.slice(0, width - column);
      rows.at(-1)?.push({ text: piece.join(''), style });
      column += piece.length;
      rest = rest.slice(piece.length);
    }
  }
  return rows;
}

/** Text without its ANSI colours. */
export const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '');
