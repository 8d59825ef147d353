// What is another in a file, unit by unit: what others see of them, what functions in them give, and bodies.
import type { ts } from 'ts-morph';
import { append } from '../../core/multimap.js';
import { isSetInBodies, isTyped, type WithBody } from '../program/file-shape.js';
import { resultGiven } from './given-results.js';
import type { FileUnits, Unit } from './units.js';
import type { Checker } from '../program/ports.js';

export interface ChangedUnit {
  readonly before?: Unit;
  readonly now?: Unit;
}

/** A function as it was and as it is, if that is known. */
export type BodyChange = readonly [before: WithBody, now: WithBody | undefined];

export interface ChangedUnits {
  /** Those that others see. */
  readonly seen: readonly ChangedUnit[];
  /** Functions whose bodies say something else. */
  readonly bodies: readonly BodyChange[];
  /** What the places are in that have changed. */
  readonly nodes: readonly ts.Node[];
}

/** A file in one state, and the checker of that state. */
interface State {
  readonly file: ts.SourceFile;
  readonly checker: Checker;
}

/** `undefined` where that cannot be told by its units. */
export function changedUnits(before: State, now: State, of: FileUnits): ChangedUnits | undefined {
  const [old, units] = [of.of(before.file), of.of(now.file)];
  const seen: ChangedUnit[] = [];
  const bodies: BodyChange[] = [];
  const nodes: ts.Node[] = [];
  for (const [were, are] of paired(old, units)) {
    const isAsBefore = were.length === are.length && were.every((unit, at) => isSameUnit(unit, are[at]!));
    if (!isAsBefore) {
      seen.push(...were.map((unit) => ({ before: unit })), ...are.map((unit) => ({ now: unit })));
      nodes.push(...[...were, ...are].flatMap((unit) => unit.nodes));
      bodies.push(...were.flatMap((unit) => unit.bodies.map((body) => [body.of, undefined] as const)));
      continue;
    }
    were.forEach((unit, at) => {
      const changed = changedBodies(unit, are[at]!);
      bodies.push(...changed);
      nodes.push(...changed.flat());
      if (changed.some((pair) => givesAnother(pair, before, now))) seen.push({ before: unit, now: are[at]! });
    });
  }
  // One of the bodies may be where it is set.
  if (bodies.length > 0)
    seen.push(...units.filter(({ nodes: of }) => of.some(isSetInBodies)).map((unit) => ({ now: unit })));
  if (seen.some(({ before: was, now: is }) => (is ?? was)!.names.length === 0)) return undefined;
  return { seen, bodies, nodes };
}

/** Units that go by the same names, those of before beside those of now. */
function paired(before: readonly Unit[], now: readonly Unit[]): Iterable<readonly [readonly Unit[], readonly Unit[]]> {
  const [old, by] = [new Map<string, Unit[]>(), new Map<string, Unit[]>()];
  for (const unit of before) append(old, keyOf(unit), unit);
  for (const unit of now) append(by, keyOf(unit), unit);
  return [...new Set([...old.keys(), ...by.keys()])].map((key) => [old.get(key) ?? [], by.get(key) ?? []]);
}

const keyOf = ({ is, names, container }: Unit): string => `${is} ${container?.name?.text ?? ''} ${names.join()}`;

const isSameUnit = (a: Unit, b: Unit): boolean =>
  a.surface === b.surface && a.from === b.from && a.isOpen === b.isOpen && a.symbols.join() === b.symbols.join();

function changedBodies(before: Unit, now: Unit): readonly (readonly [WithBody, WithBody])[] {
  return now.bodies.flatMap((body, at) => {
    const was = before.bodies[at]!;
    return was.text === body.text ? [] : [[was.of, body.of] as const];
  });
}

const givesAnother = ([was, is]: readonly [WithBody, WithBody], before: State, now: State): boolean =>
  !isTyped(is) && resultGiven(was, before.checker) !== resultGiven(is, now.checker);
