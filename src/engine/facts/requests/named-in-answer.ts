// Documents that are made under a name which the answer tells: whoever reads the answer asks for them next, so they
// cannot be made later.
import { parts } from '../../../core/outline/fold.js';
import { valueKey, type Value } from '../../../core/outline/value.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { walkNodes } from '../../outlines/nodes.js';

/** Whether what the call is given has a name in it that the function also gives, or sends. */
export function isNamedInAnswer(call: number, record: FunctionRecord): boolean {
  const node = record.calls.get(call);
  const given = node && namesIn(node.arguments, record);
  return (
    given !== undefined && given.size > 0 && [...namesIn(answersOf(record), record)].some((name) => given.has(name))
  );
}

/** Names that are put together in the terms, or in what they were made of: `bill-${id}.pdf`. */
function namesIn(terms: readonly Value[], record: FunctionRecord): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<number>();
  const pending = [...terms];
  for (let term = pending.pop(); term; term = pending.pop()) {
    if (term.is === 'template' && term.parts.some(({ is }) => is !== 'literal' && is !== 'constant'))
      found.add(valueKey(term));
    pending.push(...parts(term));
    if (term.is !== 'result' || seen.has(term.of)) continue;
    seen.add(term.of);
    // A path is made of the name; rows are not what they were asked for by.
    pending.push(...(record.made.get(term.of)?.of ?? []));
  }
  return found;
}

/** What the function gives, and what it sends. */
function answersOf({ outline, returns }: FunctionRecord): readonly Value[] {
  const sent: Value[] = [];
  walkNodes(outline.body, (node) => {
    if (node.node === 'answer') sent.push(node.value);
  });
  return [...returns, ...sent];
}
