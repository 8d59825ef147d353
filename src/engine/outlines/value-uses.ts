// Where values go in a function: into a call, a condition, a loop, a place, the response, or out of it. And what results
// a value is made of, and those in turn.
import { inputsOf } from '../../core/outline/call.js';
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
  walkNodes(body, (by) => {
    if (!isUser(by)) return;
    const results =
      by.node === 'branch'
        ? by.depends.map((call) => ({ frame, call }))
        : valuesOf(by).flatMap((value) => resultsIn(value, frame));
    if (results.length > 0) found.push({ by, results });
  });
  return found;
}

const USERS: ReadonlySet<Node['node']> = new Set<ResultUse['by']['node']>([
  ...(['call', 'op', 'branch', 'loop', 'assign', 'answer', 'exit'] as const),
]);

const isUser = (node: Node): node is ResultUse['by'] => USERS.has(node.node);

/** The values that a node itself takes, not what stands inside it. */
export function valuesOf(node: Node): readonly Value[] {
  switch (node.node) {
    case 'call':
    case 'op':
      return takenBy(node);
    case 'loop':
    case 'scan':
      return node.over ? [node.over] : [];
    case 'assign':
    case 'answer':
      return [node.value];
    case 'exit':
      return node.value ? [node.value] : [];
    case 'await':
      return [node.of];
    case 'resource':
      return [node.handle];
    default:
      remaining(node, 'seq branch try detach region keep');
      return [];
  }
}

/** The collection that an element is of, where it is told. */
export const collectionOf = (
  { over, loop }: Value & { readonly is: 'element' },
  { loops }: { readonly loops: ReadonlyMap<number, Loop> },
): Value | undefined => over ?? loops.get(loop)?.over;

/** The receiver, the arguments, and what the steps of its builder were given. */
export function takenBy(node: Call | Op): readonly Value[] {
  return node.node === 'op' ? [...inputsOf(node), ...(node.steps ?? [])] : inputsOf(node);
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

/** What goes into a result: what its call takes, or what it was made of in memory. */
function takenFor(id: number, { calls, made }: Results): readonly Value[] {
  const call = calls.get(id);
  return call ? takenBy(call) : (made.get(id)?.of ?? []);
}

/**
 * Ids of the function's calls that the values are made of, through other calls too; an element is made of what its loop goes
 * over.
 */
export function callsBehind(
  values: readonly Value[],
  record: Results & { readonly loops: ReadonlyMap<number, Loop> },
): ReadonlySet<number> {
  const found = new Set<number>();
  const loops = new Set<number>();
  const pending = [...values];
  for (let term = pending.pop(); term; term = pending.pop()) {
    if (term.is === 'handle' || term.is === 'captured') continue;
    if (term.is === 'result' && !found.has(term.of)) {
      found.add(term.of);
      pending.push(...takenFor(term.of, record));
    }
    // What a loop goes over is looked at once, whatever names its elements.
    if (term.is === 'element' && !term.over && loops.has(term.loop)) continue;
    if (term.is === 'element') loops.add(term.loop);
    const over = term.is === 'element' ? collectionOf(term, record) : undefined;
    pending.push(...(over ? [over] : parts(term)));
  }
  return found;
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
    for (const value of known ? takenFor(result.call, known) : []) {
      visit?.(value);
      pending.push(...resultsIn(value, result.frame));
    }
  }
}
