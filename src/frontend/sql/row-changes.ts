// What a parsed INSERT or UPDATE does to rows, and which columns an UPDATE sets.
import type { RowChange } from '../../core/outline/effect.js';
import { UNKNOWN_NAME } from './pieces.js';
import { at, isTree, listAt, textAt } from './tree.js';

const MAX_DEPTH = 20;

/** `ON CONFLICT DO UPDATE`, `ON DUPLICATE KEY UPDATE` and `REPLACE` change rows that are there. */
export function insertChange(body: unknown): RowChange {
  const conflict = at(body, 'on');
  const updates = at(conflict, 'OnConflict', 'action', 'DoUpdate') ?? at(conflict, 'DuplicateKeyUpdate');
  return updates !== undefined || at(body, 'replace_into') === true ? 'save' : 'insert';
}

/** `SET quantity = quantity - 1` counts; undefined where the columns are not all known. */
export function updateOf(body: unknown): { readonly change: RowChange; readonly columns?: readonly string[] } {
  const table = at(body, 'table', 'relation', 'Table');
  const own = [textAt(listAt(table, 'name').at(-1), 'Identifier', 'value'), textAt(table, 'alias', 'name', 'value')];
  const assignments = listAt(body, 'assignments');
  const set = assignments.map((one) => {
    const name = textAt(listAt(one, 'target', 'ColumnName').at(-1), 'Identifier', 'value');
    const column = name?.includes(UNKNOWN_NAME) ? undefined : name;
    return { column, counts: column !== undefined && isArithmetic(one) && names(at(one, 'value'), column, own) };
  });
  const columns = set.flatMap(({ column }) => column ?? []);
  return {
    change: set.some(({ counts }) => counts) ? 'count' : 'update',
    ...(columns.length === assignments.length && { columns }),
  };
}

const ARITHMETIC: ReadonlySet<unknown> = new Set(['Plus', 'Minus']);

const isArithmetic = (assignment: unknown): boolean => ARITHMETIC.has(at(assignment, 'value', 'BinaryOp', 'op'));

/** Whether the expression reads the table's own column: `quantity`, `s.quantity`, `COALESCE(quantity, 0)`. */
function names(expression: unknown, column: string, own: readonly (string | undefined)[], depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(expression)) return expression.some((one) => names(one, column, own, depth + 1));
  if (!isTree(expression)) return false;
  if (textAt(expression, 'Identifier', 'value') === column) return true;
  const [table, name] = listAt(expression, 'CompoundIdentifier').slice(-2);
  if (textAt(name, 'value') === column && own.includes(textAt(table, 'value'))) return true;
  return Object.values(expression).some((one) => names(one, column, own, depth + 1));
}
