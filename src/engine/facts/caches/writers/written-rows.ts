// What a call writes: which row, and which columns of it.
import type { Call, Op } from '../../../../core/outline/outline.js';
import type { Value } from '../../../../core/outline/value.js';
import { nameOf, propertySet } from '../../../outlines/local-names.js';
import type { Program } from '../../../program/program.js';
import { keyColumns } from '../../../program/row-key.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';

/** Whether it sets columns of rows that are there already. */
const isUpdate = ({ effects }: Op): boolean => effects.some(({ change }) => change === 'update' || change === 'count');

/** The columns that the call sets besides the key; undefined where that is not known. */
export function columnsWritten(
  node: Call | Op | undefined,
  entity: string,
  record: FunctionRecord,
  program: Program,
): readonly string[] | undefined {
  const keys = keyColumns(entity, program);
  return (columnsUpdated(node) ?? columnsAssigned(node, record, program))?.filter((column) => !keys.has(column));
}

/** `syncIgnored` is `sync_ignored`. */
export const isSameColumn = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** The columns that an update names. */
function columnsUpdated(node: Call | Op | undefined): readonly string[] | undefined {
  if (node?.node !== 'op' || !isUpdate(node)) return undefined;
  return node.values?.is === 'record' ? namesIn(node.values) : undefined;
}

const namesIn = ({ fields }: Value & { is: 'record' }): readonly string[] | undefined =>
  '...' in fields ? undefined : Object.keys(fields);

/** What is saved: the one argument, or the receiver, that can be a row. */
export function savedBy(node: Call | Op | undefined): Value | undefined {
  if (!node) return undefined;
  if (node.node === 'op') return isUpdate(node) ? undefined : node.values;
  const rows = node.arguments.filter(({ is }) => !['class', 'literal', 'constant', 'handle', 'function'].includes(is));
  if (rows.length > 0) return rows.length === 1 ? rows[0] : undefined;
  return node.receiver;
}

/** The columns that are set of the object that is saved, here and in functions that it is handed to before. */
function columnsAssigned(
  node: Call | Op | undefined,
  record: FunctionRecord,
  program: Program,
): readonly string[] | undefined {
  const saved = savedBy(node);
  if (!node || !saved) return undefined;
  if (saved.is === 'record') return namesIn(saved);
  const name = localName(saved, record);
  const set = name === undefined ? undefined : columnsOf(name, record, program, node.id, 0);
  return set && set.length > 0 ? set : undefined;
}

/** The one local that the term, or each alternative of it that has a name, is bound to. */
export function localName(value: Value, record: FunctionRecord): string | undefined {
  const alternatives = value.is === 'join' ? value.of : [value];
  const [name, ...others] = new Set(alternatives.flatMap((one) => nameOf(one, record) ?? []));
  return others.length > 0 ? undefined : name;
}

export const MAX_HANDS = 3;

/** Undefined where somebody else has a hand in it. */
function columnsOf(
  name: string,
  record: FunctionRecord,
  program: Program,
  before: number,
  depth: number,
): readonly string[] | undefined {
  const found = record.assigns.flatMap((assign) => {
    const set = propertySet(assign, record);
    return set?.local === name ? [set.property] : [];
  });
  for (const call of record.callList) {
    if (call.id >= before) continue;
    const targets = program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
    if (targets.length === 0) continue;
    if (call.receiver && localName(call.receiver, record) === name) return undefined;
    for (const [index, value] of call.arguments.entries()) {
      if (localName(value, record) !== name) continue;
      for (const target of targets) {
        const callee = program.records.get(target);
        const parameter = callee?.outline.parameters[index]?.name;
        if (!callee || parameter === undefined || depth >= MAX_HANDS) return undefined;
        const inner = columnsOf(parameter, callee, program, Infinity, depth + 1);
        if (!inner) return undefined;
        found.push(...inner);
      }
    }
  }
  return found;
}
