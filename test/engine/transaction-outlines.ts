// Hand-written outlines of transactions: their handles, what runs on them, what begins and ends them; and what the
// rules say of a program, as one text a report.
import type { FunctionOutline, Node, Op, Region, Resource } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { at, op, seq } from './outline-builder.js';
import { linkFunctions, reportsOf } from './program.js';

/** The handle that statement `id` has opened. */
export const opened = (id: number): Value => ({ is: 'handle', origin: 'opened', of: { is: 'result', of: id } });

export const POOL: Value = { is: 'handle', origin: 'pool' };

/** A write on a handle. */
export const on = (id: number, line: number, handle: Value, more: Partial<Op> = {}): Op =>
  op(id, line, 'write', 'Order', { handle, handleArgument: -1, ...more });

/** A request to another system. */
export const http = (id: number, line: number): Op =>
  op(id, line, 'read', 'Order', { effects: [{ kind: 'http' }], text: 'fetch' });

export const transaction = (line: number, handle: Value | undefined, ...body: Node[]): Region => ({
  node: 'region',
  region: 'transaction',
  at: at(line),
  ...(handle && { handle }),
  body: seq(...body),
});

export const resource = (line: number, action: Resource['action'], handle: Value): Resource => ({
  node: 'resource',
  at: at(line),
  text: `runner.${action}`,
  action,
  kind: action === 'open' || action === 'close' ? 'connection' : 'transaction',
  handle,
  awaited: action !== 'open',
});

/** Line, message and confidence of each report of a rule. */
export const said = (
  rule: string,
  functions: readonly FunctionOutline[],
  more?: Parameters<typeof linkFunctions>[1],
): string[] =>
  reportsOf(linkFunctions(functions, more), rule).map(
    ({ at: place, message, confidence }) => `${place.start.line} ${message} ${confidence}`,
  );

export const escapes = (...functions: FunctionOutline[]): string[] => said('transaction-escape', functions);

export const slow = (...functions: FunctionOutline[]): string[] => said('slow-work-in-transaction', functions);
