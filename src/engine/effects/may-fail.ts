// What may happen at any call while something is open: it fails, or a function literal writes what guards ask.
import type { Call, Op } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** Work that waits for something fails sometimes; a statement that only ends a transaction is not asked to. */
export function mayFail(node: Call | Op, { outline }: FunctionRecord, { targets, results }: Program): boolean {
  if (node.node === 'op')
    return node.effects.some(({ kind }) => kind !== 'transaction') && (node.awaited || !!node.lazy);
  const functions = targets.get(outline.id)?.get(node.id)?.functions ?? [];
  return node.awaited && functions.some((id) => (results.get(id)?.summary.effects.length ?? 0) > 0);
}

/** Whatever the call calls ends the process: `fail(error)`, which logs and exits. */
export function endsProcessAt({ id }: Call, { outline }: FunctionRecord, { targets, results }: Program): boolean {
  const functions = targets.get(outline.id)?.get(id)?.functions ?? [];
  return functions.length > 0 && functions.every((callee) => results.get(callee)?.endsProcess);
}

/** Names of the function's places that its literals write. */
export function writtenInLiterals({ mentions }: FunctionRecord, { records }: Program): ReadonlySet<string> {
  const written = new Set<string>();
  const seen = new Set<string>();
  const pending = [...mentions];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const literal = records.get(id);
    if (!literal?.inline || seen.has(id)) continue;
    seen.add(id);
    for (const { place } of literal.assigns) if (place.scope === 'captured') written.add(place.name);
    pending.push(...literal.mentions);
  }
  return written;
}
