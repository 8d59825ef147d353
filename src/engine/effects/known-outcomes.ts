// What is known of conditions on a way through a function: which way each question went, until something that it reads
// is written. Guards on the same constant or unchanged variable are thereby taken together.
import type { Branch } from '../../core/outline/outline.js';
import type { Place } from '../../core/outline/place.js';

interface Answer {
  readonly is: boolean;
  readonly reads: readonly Place[];
}

/** By question. */
export type Known = ReadonlyMap<string, Answer>;

export const NOTHING_KNOWN: Known = new Map();

/** The question whether a call or op gave something. */
export const givesQuestion = (call: number): string => `result ${call}`;

/** The same where a call or op has given something, and what a callback would be told of a failure is not there. */
export function whereGiven(known: Known, call: number | undefined, failure: number | undefined): Known {
  const more = new Map(known);
  if (call !== undefined) more.set(givesQuestion(call), { is: true, reads: [] });
  if (failure !== undefined) more.set(givesQuestion(failure), { is: false, reads: [] });
  return more;
}

/** What an arm of the branch tells; `unsteady` names what others may write at any time. */
export function knownInArm(branch: Branch, arm: number, unsteady: ReadonlySet<string>): Known {
  const { outcomes = [], depends, foundArm, tests } = branch;
  const known = new Map<string, Answer>();
  if (branch.arms.length > 2) return known;
  if (!tests.some(({ name }) => unsteady.has(name)))
    for (const one of outcomes) if (one.arm === arm) known.set(one.question, { is: one.is, reads: tests });
  // Where several are asked for, one that is not there is enough.
  if (foundArm !== undefined && (arm === foundArm || depends.length === 1))
    for (const call of depends) known.set(givesQuestion(call), { is: arm === foundArm, reads: [] });
  return known;
}

/** Both together; undefined where one says what the other denies: no way leads there. */
export function together(known: Known, more: Known): Known | undefined {
  if (more.size === 0) return known;
  for (const [question, { is }] of more) if ((known.get(question)?.is ?? is) !== is) return undefined;
  return new Map([...known, ...more]);
}

/** What is known on both ways. */
export function common(a: Known, b: Known): Known {
  if (a === b) return a;
  const both = new Map([...a].filter(([question, { is }]) => b.get(question)?.is === is));
  return both.size === a.size ? a : both;
}

/** Without the answers that may be others now. */
export function forget(known: Known, isWritten: (place: Place) => boolean): Known {
  const left = new Map([...known].filter(([, { reads }]) => !reads.some(isWritten)));
  return left.size === known.size ? known : left;
}
