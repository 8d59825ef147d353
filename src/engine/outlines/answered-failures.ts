// What a function makes of the failure of what it tries: an answer of its own, an error of its own, or an entry in a report.
import type { Call, FunctionOutline, Node, Op, Try } from '../../core/outline/outline.js';
import type { Place } from '../../core/outline/place.js';
import { isNothing, type Value } from '../../core/outline/value.js';
import { children, walkNodes } from './nodes.js';

/** Calls and ops by what the function makes of their failure. */
export interface Answered {
  /** Their failure decides what the function gives: `try { …; return true; } catch { return false; }`. */
  readonly reportsFailureOf: ReadonlySet<number>;
  /** Of their failure it throws an error of its own, which no caller can pass over in silence, or notes it beside what went well. */
  readonly tellsFailureOf: ReadonlySet<number>;
}

/** The calls of these blocks whose failure is answered, in the function that gives this. */
export function answeredIn(tries: readonly Try[], outline: FunctionOutline, returns: readonly Value[]): Answered {
  const reportsFailureOf = new Set<number>();
  const tellsFailureOf = new Set<number>();
  const gives = returns.some((value) => !isNothing(value));
  // A property of what it was handed is the caller's to see.
  const isSeen = ({ path }: Place): boolean =>
    gives || (path.length > 1 && outline.parameters.some(({ name }) => name === path[0]));
  for (const { body, catch: caught } of tries) {
    if (!caught) continue;
    if (givesOutcome(caught)) addCalls(body, reportsFailureOf);
    else if (answersItself(caught)) addFirst(body, reportsFailureOf);
    else if (tells(caught) || notesBoth(body, caught, isSeen)) addFirst(body, tellsFailureOf);
  }
  return { reportsFailureOf, tellsFailureOf };
}

/** A report of what went well and what failed, that the function gives or was handed: `catch { report.failed += 1; }`. */
function notesBoth(body: Node, caught: Node, isSeen: (place: Place) => boolean): boolean {
  const wentWell = notedIn(body);
  return notedIn(caught).some(
    (failed) =>
      isSeen(failed) &&
      wentWell.some((place) => placeRoot(place) === placeRoot(failed) || (isWhole(place) && isWhole(failed))),
  );
}

/** What is set there and is no more than the call's. */
function notedIn(node: Node): readonly Place[] {
  const places: Place[] = [];
  walkNodes(node, (inner) => {
    if (inner.node === 'assign' && inner.place.lifetime === 'call') places.push(inner.place);
  });
  return places;
}

const placeRoot = ({ owner, path }: Place): string => `${owner}#${path[0]}`;

const isWhole = ({ path }: Place): boolean => path.length === 1;

function addCalls(body: Node, ids: Set<number>): void {
  walkNodes(body, (inner) => {
    if (inner.node === 'call' || inner.node === 'op') ids.add(inner.id);
  });
}

/** The function gives a value of its own where something fails. */
const givesOutcome = (node: Node): boolean =>
  node.node === 'exit'
    ? node.how === 'return' && node.value !== undefined && MADE_HERE.has(node.value.is)
    : children(node).some(givesOutcome);

/** The response says so where something fails: `catch { response.status(502).json({ sent: false }); }`. */
const answersItself = (node: Node): boolean =>
  node.node === 'answer' ? MADE_HERE.has(node.value.is) : children(node).some(answersItself);

/** The function says so where something fails: `catch { throw new BadGatewayException('The mail could not be sent'); }`. */
const tells = (node: Node): boolean => (node.node === 'exit' ? node.tells === true : children(node).some(tells));

/**
 * Adds what is waited for first, on each way through, beside what is read for it: what is said of a failure is said of that, and
 * what stands behind it is done only where it has gone well. Gives whether there is any.
 */
function addFirst(node: Node, ids: Set<number>): boolean {
  if (node.node === 'branch') return node.arms.filter((arm) => addFirst(arm, ids)).length > 0;
  const isWork = (node.node === 'call' || node.node === 'op') && node.awaited && !isReadOnly(node);
  if (isWork) ids.add(node.id);
  return isWork || children(node).some((child) => addFirst(child, ids));
}

const isReadOnly = (node: Call | Op): boolean =>
  node.node === 'op' && node.effects.length > 0 && node.effects.every(({ kind }) => kind === 'read');

const MADE_HERE: ReadonlySet<Value['is']> = new Set<Value['is']>(['literal', 'constant', 'record', 'list']);
