// Ways out of a loop or function that are taken for what a call gave. A check that fails leaves too, but goes through all
// elements when all is well: nothing was found.
import type { Branch, Call, Exit, Node, Op } from '../../core/outline/outline.js';
import { isSameValue, isNothing, type Value } from '../../core/outline/value.js';
import { some, accessOf } from '../../core/outline/fold.js';
import { children } from './nodes.js';
import { append } from '../../core/multimap.js';

/** One way out of the function or loop that is taken for what a call gave. */
export interface FoundExit {
  readonly exit: Exit;
  /** The condition says that the result is there. */
  readonly isKnown: boolean;
  /** What the same pass does where this way is not taken. */
  readonly otherwise: readonly Node[];
}

/** Statements still to come in the same pass. */
interface Rest {
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly outer?: Rest;
}

/** Calls and ops of the function, and the innermost loops that they stand in. */
interface Asked {
  readonly calls: ReadonlyMap<number, Call | Op>;
  readonly loops: ReadonlyMap<number, number>;
}

/** By id of a call or op: how the function leaves when its result is what was looked for. */
export function foundExitsOf(
  body: Node,
  calls: ReadonlyMap<number, Call | Op>,
): ReadonlyMap<number, readonly FoundExit[]> {
  const found = new Map<number, FoundExit[]>();
  const loops = new Map<number, number>();
  const visit = (node: Node, rest: Rest | undefined, loop?: number): void => {
    if ((node.node === 'call' || node.node === 'op') && loop !== undefined) loops.set(node.id, loop);
    if (node.node === 'branch') noteFoundExits(node, rest, { calls, loops }, found);
    if (node.node === 'seq')
      node.body.forEach((child, i) =>
        visit(child, { nodes: node.body, from: i + 1, ...(rest && { outer: rest }) }, loop),
      );
    else if (node.node === 'loop') for (const child of children(node)) visit(child, undefined, node.id);
    else for (const child of children(node)) visit(child, rest, loop);
  };
  visit(body, undefined);
  return found;
}

function noteFoundExits(
  branch: Branch,
  rest: Rest | undefined,
  { calls, loops }: Asked,
  into: Map<number, FoundExit[]>,
): void {
  const results = new Set(branch.depends);
  // A sum over the rows is tested through the local that holds the rows.
  for (const place of branch.tests) {
    if (place.loop === undefined || place.path.length > 1) continue;
    const [name] = place.path;
    for (const { id, bound } of calls.values())
      if (bound !== undefined && name === bound && loops.get(id) === place.loop) results.add(id);
  }
  if (results.size === 0) return;
  const namesArm = branch.foundArm !== undefined;
  const known = new Set([...results].filter((id) => namesArm && !asksFurther(id, results, calls)));
  branch.arms.forEach((arm, index) => {
    const isMiss = branch.foundArm !== undefined && branch.foundArm !== index;
    const failed = setsFailure(arm);
    for (const exit of exitsOf(arm)) {
      if (!isFound(exit, failed)) continue;
      const otherwise = [...branch.arms.filter((other) => other !== arm), ...later(rest)];
      for (const id of results) {
        // `if (!taken) return number`: where nothing is there, what was asked about is what was looked for.
        const isAsked = isAskedAbout(exit.value, calls.get(id));
        if (isMiss && !isAsked) continue;
        // `if (row.version !== known) return 'stale'`: a check has failed, unless the row is what is given.
        if (branch.otherArm === index && exit.value && !isAsked && !isRowOf(id, exit.value)) continue;
        append(into, id, { exit, isKnown: known.has(id), otherwise });
      }
    }
  });
}

/** `result.isFailed()`: a method of what it gave is asked, not whether it is there. */
function asksFurther(id: number, results: ReadonlySet<number>, calls: ReadonlyMap<number, Call | Op>): boolean {
  return [...results].some((other) => {
    const receiver = calls.get(other)?.receiver;
    return receiver?.is === 'result' && receiver.of === id;
  });
}

function later(rest: Rest | undefined): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = rest; at; at = at.outer) nodes.push(...at.nodes.slice(at.from));
  return nodes;
}

const isFailure = (value: Value | undefined): boolean =>
  value !== undefined && (isNothing(value) || (value.is === 'literal' && value.text === 'false'));

/** Leaving by an exception, or with nothing, is a failed check; so is an answer that says no. */
function isFound({ how, value }: Exit, failed: boolean): boolean {
  if (how === 'break') return !failed;
  return how === 'return' && !isFailure(value) && !saysNo(value);
}

/** `{ ok: false }` */
export const saysNo = (value: Value | undefined): boolean =>
  value?.is === 'record' &&
  Object.values(value.fields).some((field) => field.is === 'literal' && field.text === 'false');

/** `ok = false; break;` */
function setsFailure(arm: Node): boolean {
  if (arm.node === 'assign') return !arm.adds && isFailure(arm.value);
  return arm.node === 'seq' && arm.body.some(setsFailure);
}

/** The row that the call gave, or something that has parts of it; a text about it is what is said of a failure. */
const isRowOf = (id: number, value: Value): boolean =>
  value.is !== 'template' && some(value, (term) => term.is === 'result' && term.of === id);

function isAskedAbout(value: Value | undefined, call: Call | Op | undefined): boolean {
  if (!value) return false;
  if (accessOf(value).root.is === 'element') return true;
  if (value.is !== 'template' && value.is !== 'derived' && value.is !== 'result') return false;
  return call?.arguments.some((argument) => some(argument, (part) => isSameValue(part, value))) ?? false;
}

/** Exits that the node always or sometimes takes itself, outside further branches. */
function exitsOf(node: Node): Exit[] {
  if (node.node === 'exit') return [node];
  return node.node === 'seq' || node.node === 'try' || node.node === 'region' ? children(node).flatMap(exitsOf) : [];
}
