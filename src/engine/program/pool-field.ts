// The field of an object that a statement on the pool is sent through: what all statements of it have in common is that
// nobody has bound it to a transaction.
import type { Op } from '../../core/outline/outline.js';
import { shortName } from '../../core/outline/effect.js';
import { accessOf } from '../../core/outline/fold.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { ownerOf } from './fields.js';
import type { Program } from './program.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** `OrderStore.entries`, for `this.entries.insert(…)`. */
export function poolField(op: Op, record: FunctionRecord, program: Program): Pick<ReachedEffect, 'poolField'> {
  const { root, path } = op.receiver ? accessOf(op.receiver) : { root: undefined, path: [] };
  const [field] = path;
  const owner = root?.is === 'this' && field !== undefined ? ownerOf(record, program.records) : undefined;
  return owner === undefined ? {} : { poolField: `${shortName(owner)}.${field!}` };
}
