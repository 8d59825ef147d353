// What one parsed SQL statement does: to which table above all, how many rows it gives at most, what it locks, and how it
// begins or ends a transaction.
import type { RowBound, RowChange } from '../../core/outline/effect.js';
import { UNKNOWN_NAME } from './pieces.js';
import { insertChange, updateOf } from './row-changes.js';
import { at, isTree, kindOf, listAt, textAt, type Tree } from './tree.js';

export interface SqlStatement {
  readonly kind: 'read' | 'write' | 'lock' | 'transaction' | 'raw';
  /** The table's own name, without its schema. */
  readonly table?: string;
  readonly rows?: RowBound;
  readonly change?: RowChange;
  /** The columns that an update sets. */
  readonly columns?: readonly string[];
  readonly lock?: 'row' | 'table';
  /** A constant bound on the rows that it gives. */
  readonly limit?: number;
  /** Whether anything restricts the rows that it reads. */
  readonly isFiltered?: boolean;
  /** `BEGIN`; of other statements the caller says what they do. */
  readonly verb?: string;
  readonly step?: 'begin' | 'commit' | 'rollback';
  /** It is about what tables and indexes there are, not about what is in them. */
  readonly defines?: true;
}

const RAW: SqlStatement = { kind: 'raw' };
const DEFINES: SqlStatement = { kind: 'raw', defines: true };

/** What the statements of one text do together: the first that writes, else the first that reads. */
export function statementOf(statements: readonly unknown[]): SqlStatement {
  const found = statements.map(readStatement);
  if (found.length === 1) return found[0]!;
  const ofRows = found.filter(({ kind, defines }) => kind !== 'transaction' && !defines);
  return ofRows.find(({ kind }) => kind === 'write') ?? ofRows[0] ?? found.find(({ defines }) => defines) ?? RAW;
}

function readStatement(statement: unknown): SqlStatement {
  const kind = kindOf(statement);
  const body = kind && at(statement, kind);
  switch (kind) {
    case 'Query':
      return query(body);
    case 'Insert':
      return { ...write(tableNamed(at(body, 'table', 'TableName')), insertedRows(body)), change: insertChange(body) };
    case 'Update':
      return {
        ...write(tableOf(at(body, 'table', 'relation')), at(body, 'selection') ? 'many' : 'all'),
        ...updateOf(body),
      };
    case 'Delete':
      return { ...write(deletedFrom(body), at(body, 'selection') ? 'many' : 'all'), change: 'remove' };
    case 'Merge':
      return write(tableOf(at(body, 'table')), 'many');
    case 'Truncate':
      return { ...write(tableNamed(at(listAt(body, 'table_names')[0], 'name')), 'all'), change: 'remove' };
    case 'Lock':
      return withTable({ kind: 'lock', lock: 'table' }, tableNamed(at(listAt(body, 'tables')[0], 'name')));
    case 'LockTables':
      return withTable({ kind: 'lock', lock: 'table' }, textAt(listAt(body, 'tables')[0], 'table', 'value'));
    default:
      return control(kind, body);
  }
}

/** Statements that control a transaction; anything else is told as it is written. */
function control(kind: string | undefined, body: unknown): SqlStatement {
  switch (kind) {
    case 'StartTransaction':
      return { kind: 'transaction', verb: 'BEGIN', step: 'begin' };
    case 'Commit':
      return { kind: 'transaction', verb: 'COMMIT', step: 'commit' };
    case 'Rollback':
      return { kind: 'transaction', verb: 'ROLLBACK', ...(!at(body, 'savepoint') && { step: 'rollback' as const }) };
    case 'Savepoint':
      return { kind: 'transaction', verb: 'SAVEPOINT' };
    case 'ReleaseSavepoint':
      return { kind: 'transaction', verb: 'RELEASE' };
    case 'Call':
      return { kind: 'raw', verb: 'CALL' };
    case 'Set':
      return at(body, 'SetTransaction') ? { kind: 'transaction', verb: 'SET' } : RAW;
    default:
      return /^(Create|Alter|Drop)/.test(kind ?? '') ? DEFINES : RAW;
  }
}

const withTable = (statement: SqlStatement, table: string | undefined): SqlStatement =>
  table === undefined ? statement : { ...statement, table };

const write = (table: string | undefined, rows: RowBound): SqlStatement => withTable({ kind: 'write', rows }, table);

function query(body: unknown): SqlStatement {
  const named = new Map(
    listAt(body, 'with', 'cte_tables').map((one) => [textAt(one, 'alias', 'name', 'value'), at(one, 'query')] as const),
  );
  for (const inner of [...named.values(), body]) {
    const statement = at(inner, 'body');
    const kind = kindOf(statement);
    // `WITH gone AS (DELETE …) SELECT …`
    if (kind === 'Insert' || kind === 'Update' || kind === 'Delete') return readStatement(at(statement, kind));
  }
  const select = selectOf(at(body, 'body'));
  if (select && takesLocks(select)) return { kind: 'lock' };
  // `SELECT … INTO archive FROM …` makes a table.
  if (select && at(select, 'into')) return DEFINES;
  const table = select && mainTable(select, named);
  // A function that is selected from no table may do anything.
  if (!select || table === undefined) return RAW;
  const limit = limitOf(body, select);
  return withTable(
    {
      kind: 'read',
      rows: table.isAsked || limit === 1 ? 'one' : aggregates(select) ? 'count' : 'many',
      isFiltered: table.isFiltered === true || isRestricted(select),
      ...(limit !== undefined && { limit }),
      ...((listAt(body, 'locks').length > 0 || table.isLocked) && { lock: 'row' as const }),
    },
    table.name,
  );
}

/** The SELECT that a query comes down to: the first of a union. */
function selectOf(body: unknown): Tree | undefined {
  switch (kindOf(body)) {
    case 'Select':
      return at(body, 'Select') as Tree;
    case 'Query':
      return selectOf(at(body, 'Query', 'body'));
    case 'SetOperation':
      return selectOf(at(body, 'SetOperation', 'left'));
    default:
      return undefined;
  }
}

interface MainTable {
  readonly name: string | undefined;
  readonly isLocked?: boolean;
  /** What stands between the query and the table restricts the rows. */
  readonly isFiltered?: boolean;
  /** It is asked whether, or what, something is in it: one row comes of that. */
  readonly isAsked?: boolean;
}

const isRestricted = (select: Tree): boolean =>
  at(select, 'selection') !== undefined || at(select, 'having') !== undefined;

const MAX_DEPTH = 20;

/** The first table that is selected from, also by way of a subquery or of a query that was given a name. */
function mainTable(select: Tree, named: ReadonlyMap<string | undefined, unknown>, depth = 0): MainTable | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const within = (query: unknown, without = named): MainTable | undefined => {
    const inner = selectOf(at(query, 'body'));
    const found = inner && mainTable(inner, without, depth + 1);
    return found && isRestricted(inner) ? { ...found, isFiltered: true } : found;
  };
  for (const from of listAt(select, 'from'))
    for (const { relation } of [from, ...listAt(from, 'joins')].filter(isTree)) {
      if (at(relation, 'Derived')) return within(at(relation, 'Derived', 'subquery'));
      const table = at(relation, 'Table');
      if (!table || at(table, 'args')) continue;
      const name = tableNamed(at(table, 'name'));
      if (name !== undefined && named.has(name)) {
        return within(named.get(name), new Map([...named].filter(([one]) => one !== name)));
      }
      const hints = listAt(table, 'with_hints').map((hint) => textAt(hint, 'Identifier', 'value')?.toUpperCase());
      return { name, isLocked: hints.some((hint) => hint === 'UPDLOCK' || hint === 'XLOCK') };
    }
  // `SELECT EXISTS (SELECT 1 FROM …)`
  for (const item of listAt(select, 'projection')) {
    const value = at(item, 'UnnamedExpr') ?? at(item, 'ExprWithAlias', 'expr');
    const inner = at(value, 'Exists', 'subquery') ?? at(value, 'Subquery');
    const asked = inner ? within(inner) : undefined;
    if (asked) return { ...asked, isAsked: true };
  }
  return undefined;
}

const tableOf = (relation: unknown): string | undefined => tableNamed(at(relation, 'Table', 'name'));

function tableNamed(name: unknown): string | undefined {
  const last = Array.isArray(name) ? textAt(name.at(-1), 'Identifier', 'value') : undefined;
  return last === undefined || last.includes(UNKNOWN_NAME) ? undefined : last;
}

function deletedFrom(body: unknown): string | undefined {
  const from = at(body, 'from');
  const [first] = [...listAt(from, 'WithFromKeyword'), ...listAt(from, 'WithoutKeyword')];
  return tableOf(at(first, 'relation'));
}

function insertedRows(body: unknown): RowBound {
  const rows = listAt(body, 'source', 'body', 'Values', 'rows');
  const values = listAt(rows[0], 'content');
  // One unknown piece may be a list of rows.
  const isOpen = values.length === 1 && textAt(values[0], 'Identifier', 'value') === UNKNOWN_NAME;
  return (rows.length === 1 && !isOpen) || listAt(body, 'assignments').length > 0 ? 'one' : 'many';
}

function limitOf(body: unknown, select: Tree): number | undefined {
  const value =
    at(body, 'limit_clause', 'LimitOffset', 'limit') ??
    at(body, 'limit_clause', 'OffsetCommaLimit', 'limit') ??
    at(body, 'fetch', 'quantity') ??
    at(select, 'top', 'quantity', 'Expr');
  const [text] = listAt(value, 'Value', 'value', 'Number');
  const number = Number(at(select, 'top', 'quantity', 'Constant') ?? text ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

/** Functions of PostgreSQL and MySQL that take, or give back, a lock that is on no table. */
const LOCKS = /^(PG_(TRY_)?ADVISORY_\w+|GET_LOCK|RELEASE_LOCK)$/;

/** `SELECT pg_advisory_xact_lock($1)`, and nothing else. */
function takesLocks(select: Tree): boolean {
  const items = listAt(select, 'projection');
  const isLock = (item: unknown): boolean => {
    const call = at(at(item, 'UnnamedExpr') ?? at(item, 'ExprWithAlias', 'expr'), 'Function');
    return LOCKS.test(textAt(listAt(call, 'name').at(-1), 'Identifier', 'value')?.toUpperCase() ?? '');
  };
  return listAt(select, 'from').length === 0 && items.length > 0 && items.every(isLock);
}

const AGGREGATES: ReadonlySet<string> = new Set(['AVG', 'COUNT', 'MAX', 'MIN', 'SUM']);

/** Aggregates of all rows, one row of them. */
function aggregates(select: Tree): boolean {
  const [grouped] = listAt(select, 'group_by', 'Expressions');
  const items = listAt(select, 'projection');
  return (
    Array.isArray(grouped) &&
    grouped.length === 0 &&
    items.length > 0 &&
    items.every((item) => isAggregate(at(item, 'UnnamedExpr') ?? at(item, 'ExprWithAlias', 'expr')))
  );
}

function isAggregate(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const inner = at(value, 'Cast', 'expr') ?? at(value, 'Nested');
  if (inner) return isAggregate(inner, depth + 1);
  const call = at(value, 'Function');
  if (!call || at(call, 'over')) return false;
  const name = textAt(listAt(call, 'name').at(-1), 'Identifier', 'value')?.toUpperCase() ?? '';
  if (AGGREGATES.has(name)) return true;
  const [first] = listAt(call, 'args', 'List', 'args');
  return name === 'COALESCE' && isAggregate(at(first, 'Unnamed', 'Expr'), depth + 1);
}
