// Reads SQL texts for one session: each text is parsed once, by a parser that is loaded for the first of them.
import { messageOf } from '../../core/errors.js';
import { loadSqlParser, type SqlParser } from './parser.js';
import { PIECE, readable } from './pieces.js';
import { statementOf, type SqlStatement } from './statement.js';

/** What a text does, or why that is not known. */
export type ReadSql = SqlStatement | { readonly unread: string };

/** Longer texts hold data, or are dumps. */
const LONGEST = 20_000;

export class SqlReader {
  readonly #read = new Map<string, ReadSql>();
  #parse: SqlParser | undefined;

  /** `text` may hold a `PIECE` for each part that is not known. */
  of(text: string): ReadSql {
    const known = this.#read.get(text);
    if (known) return known;
    const read = this.#of(text);
    this.#read.set(text, read);
    return read;
  }

  #of(text: string): ReadSql {
    if (text.replaceAll(PIECE, '').trim() === '') return { unread: 'its text is put together elsewhere' };
    if (text.length > LONGEST) return { unread: 'its text is too long' };
    const { text: whole, lacksClause } = readable(text);
    try {
      this.#parse ??= loadSqlParser();
      const parsed = this.#parse(whole);
      if ('problem' in parsed) return { unread: parsed.problem };
      const { isFiltered, ...statement } = statementOf(parsed.statements);
      return isFiltered === undefined || (lacksClause && !isFiltered) ? statement : { ...statement, isFiltered };
    } catch (error) {
      return { unread: messageOf(error) };
    }
  }
}
