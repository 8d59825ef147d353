// Where values go in a function: into a call, a condition, a loop, a place, the response, or out of it. And what results
// a value is made of, and those in turn.
import type { Answer, Assign, Branch, Call, Exit, FunctionId, Loop, Node, Op } from '../../core/outline/outline.js';
import { parts, remaining } from '../../core/outline/fold.js';
import type { Value } from '../../core/outline/value.js';
import { walkNodes } from './nodes.js';

/** What a call gives, in whichever frame. */
export interface Result {
  readonly frame: FunctionId;
  readonly call: number;
}

/** A node that takes what calls give. */
export interface ResultUse {
  readonly by: Call | Op | Branch | Loop | Assign | Answer | Exit;
  readonly results: readonly Result[];
}

/** All uses of results in the body of the function, in the order of the outline. */
export function resultUses(body: Node, frame: FunctionId): readonly ResultUse[] {
  const found: ResultUse[] = [];
  const note = (by: ResultUse['by'], values: readonly Value[]): void => {
    const results = values.flatMap((value) => resultsIn(value, frame));
    if (results.length > 0) found.push({ by, results });
  };
  walkNodes(body, (by) => {
    switch (by.node) {
      case 'call':
      case 'op':
        return note(by, takenBy(by));
      case 'branch':
        if (by.depends.length > 0) found.push({ by, results: by.depends.map((call) => ({ frame, call })) });
        return;
      case 'loop':
        return by.over && note(by, [by.over]);
      case 'assign':
      case 'answer':
        return note(by, [by.value]);
      case 'exit':
        return by.value && note(by, [by.value]);
      default:
        return remaining(by, 'seq try await detach region resource scan');
    }
  });
  return found;
}

/** The receiver, the arguments, and what the steps of its builder were given. */
function takenBy(node: Call | Op): readonly Value[] {
  const { receiver, arguments: passed } = node;
  const steps = node.node === 'op' ? (node.steps ?? []) : [];
  return receiver ? [receiver, ...passed, ...steps] : [...passed, ...steps];
}

/** The results that a value of the frame is made of; what statements run on is no part of it. */
export function resultsIn(value: Value, frame: FunctionId): readonly Result[] {
  const found: Result[] = [];
  const pending: { term: Value; frame: FunctionId }[] = [{ term: value, frame }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { term } = next;
    if (term.is === 'handle') continue;
    if (term.is === 'result') found.push({ frame: next.frame, call: term.of });
    const inner = term.is === 'captured' ? term.function : next.frame;
    for (const part of parts(term)) pending.push({ term: part, frame: inner });
  }
  return found;
}

export const resultKey = ({ frame, call }: Result): string => `${frame} ${call}`;

/** What is known of a function's results. */
interface Results {
  readonly calls: ReadonlyMap<number, Call | Op>;
  readonly made: ReadonlyMap<number, { readonly of: readonly Value[] }>;
}

/**
 * Adds the results to `into`, and all that they are made of: whatever a value is handed to may have it in what it gives.
 * `inFrame` gives the function whose results are to be followed; `visit` is told what each call takes.
 */
export function addOrigins(
  results: Iterable<Result>,
  into: Set<string>,
  inFrame: (frame: FunctionId) => Results | undefined,
  visit?: (value: Value) => void,
): void {
  const pending = [...results];
  for (let result = pending.pop(); result; result = pending.pop()) {
    const key = resultKey(result);
    if (into.has(key)) continue;
    into.add(key);
    const known = inFrame(result.frame);
    const call = known?.calls.get(result.call);
    for (const value of call ? takenBy(call) : (known?.made.get(result.call)?.of ?? [])) {
      visit?.(value);
      pending.push(...resultsIn(value, result.frame));
    }
  }
}
