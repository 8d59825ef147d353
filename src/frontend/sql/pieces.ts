// Makes a text that a parser can read of one with pieces that are not known: what was put into a template, or added to a
// text, becomes whatever SQL expects in its place.

/** Stands for a piece of the text that is not known. */
export const PIECE = '\uFFFC';

/** A name in the place of such a piece; what bears it is not known either. */
export const UNKNOWN_NAME = 'erplint_piece';

const QUOTED = [
  /'(?:[^']|'')*(?:'|$)/,
  /"(?:[^"]|"")*(?:"|$)/,
  /`[^`]*(?:`|$)/,
  /--[^\n]*/,
  /\/\*[^]*?(?:\*\/|$)/,
  /\$([A-Za-z_]\w*)?\$[^]*?(?:\$\1\$|$)/,
];
const TOKEN = new RegExp(`${QUOTED.map(({ source }) => source).join('|')}|${PIECE}|\\?\\??`, 'g');

/** What an operand follows; anything else is followed by a clause. */
const BEFORE_OPERAND =
  /(?:^|[=<>!+\-*/%|,(~&^:[])$|\b(?:ALL|ALTER|AND|ANY|AS|ASC|BETWEEN|BY|CALL|CASE|COLLATE|DATABASE|DISTINCT|ELSE|EXEC|EXECUTE|EXISTS|FETCH|FROM|FUNCTION|HAVING|ILIKE|INDEX|INTERVAL|INTO|IS|JOIN|LIKE|LIMIT|NEXT|NOT|OF|OFFSET|ON|OR|RETURNING|SAVEPOINT|SCHEMA|SELECT|SIMILAR TO|TABLE|THEN|TO|TOP|TRUNCATE|UPDATE|USING|VIEW|WHEN|WHERE|WITH)$/i;
const INSERTED = /\bINTO\s+[\w."`[\]]+\s*(?:\([^()]*\)\s*)?$/i;

export interface Readable {
  readonly text: string;
  /** A whole clause may have stood where nothing stands now. */
  readonly lacksClause: boolean;
}

/** The text with something readable in the place of each unknown piece, and of what drivers expand. */
export function readable(text: string): Readable {
  let out = '';
  let end = 0;
  let lacksClause = false;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    out += text.slice(end, match.index);
    end = match.index + token.length;
    if (token === PIECE) {
      const stands = inPlace(out, text[end]);
      lacksClause ||= stands === undefined;
      out += stands ?? ' ';
    } else if (token === '??') out += UNKNOWN_NAME;
    else if (token === '?') out += expanded(out) ?? token;
    else out += token.replaceAll(PIECE, UNKNOWN_NAME);
  }
  out += text.slice(end);
  return { text: out.replace(/\b(UPDATE|FROM|TABLE)\s+ONLY\s+(?=[\w"])/gi, '$1 '), lacksClause };
}

/** What SQL expects behind `before`; undefined: a clause, or none. */
function inPlace(before: string, next: string | undefined): string | undefined {
  if (before.endsWith('$')) return '1';
  if (/[\w.@:"`\]]$/.test(before) || (next !== undefined && /[\w."`[]/.test(next))) return UNKNOWN_NAME;
  return expanded(before) ?? (BEFORE_OPERAND.test(endOf(before)) ? UNKNOWN_NAME : undefined);
}

/** Where drivers put a list, rows or assignments in the place of one parameter. */
function expanded(before: string): string | undefined {
  const known = endOf(before);
  if (/\bIN$/i.test(known)) return `(${UNKNOWN_NAME})`;
  if (/\bVALUES$/i.test(known)) return `(${UNKNOWN_NAME})`;
  if (/\bSET$/i.test(known)) return `${UNKNOWN_NAME} = ${UNKNOWN_NAME}`;
  return INSERTED.test(known) ? ` VALUES (${UNKNOWN_NAME})` : undefined;
}

/** What stands right before a piece can be told from so much. */
const endOf = (text: string): string => text.trimEnd().slice(-1_000);
