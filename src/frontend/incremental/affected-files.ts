// Which files have to be lowered again when others have changed: those that see what is another now.
import { ts } from 'ts-morph';
import type { FileOutline } from '../../core/outline/outline.js';
import { isScript } from '../files/extensions.js';
import { FileShapes } from '../program/file-shape.js';
import type { Names } from '../syntax/names.js';
import { answerOf, calledIn, type Looked } from '../types/looks.js';
import { type BodyChange, type ChangedUnit, changedUnits } from './changed-units.js';
import { dependentsOf, usersAmong } from './dependents.js';
import { LocatedFiles } from './located-files.js';
import { KeyedTypes } from './keyed-types.js';
import { RelatedTypes } from './related-types.js';
import type { SeenFiles } from './seen-files.js';
import { SeenNames } from './seen-names.js';
import { type Container, FileUnits, type Unit } from './units.js';
import type { Checker } from '../program/ports.js';

/** A file as it was lowered, and what was looked at for it. */
export interface Asker {
  readonly outline: FileOutline;
  readonly looked: Looked;
}

/** What has changed of a file, as others see it. */
interface Change {
  readonly file: string;
  /** What of it others may see: all, nothing, or units. */
  readonly seen: 'all' | readonly ChangedUnit[];
  /** The functions whose bodies say something else, by their symbols of before. */
  readonly bodies: ReadonlyMap<string, BodyChange>;
  /** What is called where something has changed. */
  readonly called: ReadonlySet<string>;
}

/** What is known of the files' text, and of places in the outlines. */
export interface Known {
  readonly shapes: FileShapes;
  readonly names: Names;
  readonly units: FileUnits;
  readonly located: LocatedFiles;
}

/** Nothing yet. */
export const newKnown = (names: Names): Known => ({
  names,
  shapes: new FileShapes(),
  units: new FileUnits(names),
  located: new LocatedFiles(),
});

/** The files that see something else than before, the changed ones with them; `all` where that may be any. */
export function affectedFiles(
  before: SeenFiles,
  now: SeenFiles,
  askers: ReadonlyMap<string, Asker>,
  known: Known,
): ReadonlySet<string> | 'all' {
  const changes: Change[] = [];
  for (const name of new Set([...before.files.keys(), ...now.files.keys()])) {
    const change = changeOf(name, before, now, known);
    if (change === 'global') return 'all';
    if (change) changes.push(change);
  }
  const byUnits = changes.filter(({ seen }) => seen !== 'all' && seen.length > 0);
  const isAsMany =
    before.files.size === now.files.size && [...now.files.keys()].every((file) => before.files.has(file));
  const told = new Set(isAsMany ? byUnits.map(({ file }) => file) : []);
  const seen = [
    ...changes.filter((change) => change.seen === 'all').map(({ file }) => file),
    // Where no file has come or gone, an import leads elsewhere only if it says something else.
    ...[...now.files.keys()].filter(
      (file) => !told.has(file) && !isSameList(before.imports.get(file), now.imports.get(file)),
    ),
    ...now.narrowed.changedSince(before.narrowed, before.files, now.files),
  ];
  const lookedAt = (file: string): Iterable<string> => askers.get(file)?.looked.files ?? [];
  const users = usersAmong(now.files.keys(), (file) => [
    ...(before.imports.get(file) ?? []),
    ...(now.imports.get(file) ?? []),
    ...lookedAt(file),
  ]);
  const lookers = usersAmong(askers.keys(), lookedAt);
  const candidates = dependentsOf(
    byUnits.map(({ file }) => file),
    users,
  );
  // What a name means to lowering, it means where it stands.
  const naming = filesNaming(namesChanged(before, now), [...askers.keys()], now);
  const looking = [...askers].filter(([, asker]) => changes.some((change) => concerns(asker, change, known.located)));
  return new Set([
    ...changes.map(({ file }) => file),
    ...dependentsOf(seen, users),
    ...dependentsOf(
      [...byUnits.map(({ file }) => file), ...seeingUnits(byUnits, before, now, known, candidates), ...naming],
      lookers,
    ),
    ...looking.map(([file]) => file),
  ]);
}

/** Of files that may see changed units those that do. */
function seeingUnits(
  changes: readonly Change[],
  before: SeenFiles,
  now: SeenFiles,
  { units }: Known,
  candidates: ReadonlySet<string>,
): Iterable<string> {
  if (changes.length === 0) return [];
  const files = [...candidates].flatMap((file) => now.files.get(file) ?? []);
  const all = [...now.files.values()];
  const related = new RelatedTypes(all, now.checker);
  const names = new SeenNames(files, units, related, new KeyedTypes(all, units), before, now);
  for (const { file, seen } of changes)
    for (const { before: was, now: is } of seen === 'all' ? [] : seen) {
      if (was) names.add(was, before.files.get(file)!, containerLike(was, units.of(now.files.get(file)!)));
      if (is) names.add(is, now.files.get(file)!, is.container);
    }
  const seeing = names.seeing();
  // JavaScript has no types that go by names.
  return seeing ? [...[...seeing].map(({ fileName }) => fileName), ...[...candidates].filter(isScript)] : candidates;
}

/** The class or interface of the name that a unit's own had. */
const containerLike = ({ container }: Unit, among: readonly Unit[]): Container | undefined =>
  container && among.find((unit) => unit.container && unit.container.name?.text === container.name?.text)?.container;

/** `global` where all files may see it; `undefined` where nothing is another. */
function changeOf(name: string, before: SeenFiles, now: SeenFiles, known: Known): Change | 'global' | undefined {
  const [old, file] = [before.files.get(name), now.files.get(name)];
  if (old === file && before.lowered.get(name) === now.lowered.get(name)) return undefined;
  const isEdited = old && file && old !== file && before.lowered.get(name) === now.lowered.get(name);
  const change = isEdited ? unitChange(old, before.checker, file, now.checker, known) : undefined;
  if (change?.seen.length === 0) return change;
  const isForAll = (old && isGlobal(old, before.checker)) || (file && isGlobal(file, now.checker));
  if (isForAll) return 'global';
  const called = new Set([old, file].flatMap((one) => (one ? [...calledIn(one)] : [])));
  return change ?? { file: name, seen: 'all', bodies: new Map(), called };
}

/** What is another in units of a file; `undefined` where that says too little. */
function unitChange(
  old: ts.SourceFile,
  oldChecker: Checker,
  now: ts.SourceFile,
  checker: Checker,
  { shapes, units, names }: Known,
): Change | undefined {
  const [was, is] = [shapes.of(old), shapes.of(now)];
  if (isScript(now.fileName) && was.surface !== is.surface) return undefined;
  const changed = changedUnits({ file: old, checker: oldChecker }, { file: now, checker }, units);
  if (!changed) return undefined;
  const bodies = new Map(changed.bodies.map((pair) => [names.symbol(pair[0]), pair] as const));
  const called = new Set(changed.nodes.flatMap((node) => [...calledIn(node)]));
  return { file: now.fileName, seen: changed.seen, bodies, called };
}

/** Whether the change is in what was looked at for a file. */
function concerns({ outline, looked }: Asker, { file, bodies, called }: Change, located: LocatedFiles): boolean {
  const lookedAt = looked.bodies.get(file);
  const isAnother = ([symbol, [old, now]]: readonly [string, BodyChange]): boolean => {
    const asked = lookedAt?.get(symbol);
    if (!now) return asked !== undefined;
    return (
      asked === 'all' || [...(asked ?? [])].some((question) => answerOf(question, old) !== answerOf(question, now))
    );
  };
  return (
    (lookedAt !== undefined && [...bodies].some(isAnother)) ||
    [...looked.called].some((name) => called.has(name)) ||
    located.of(outline).has(file)
  );
}

/** Whether what a file declares is there for all files, or adds to what others declare. */
function isGlobal(file: ts.SourceFile, checker: Checker): boolean {
  const isModule = checker.getSymbolAtLocation(file) !== undefined;
  return !isModule || file.statements.some((one) => ts.isModuleDeclaration(one) && isAmbient(one));
}

/** `declare global`, `declare module 'express'` */
const isAmbient = (node: ts.ModuleDeclaration): boolean =>
  ts.isStringLiteral(node.name) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;

function namesChanged(before: SeenFiles, now: SeenFiles): ReadonlySet<string> {
  const changed = Object.entries(now.names).flatMap(([kind, names]) => {
    const old = before.names[kind]!;
    return [...[...names].filter((name) => !old.has(name)), ...[...old].filter((name) => !names.has(name))];
  });
  return new Set(changed);
}

function filesNaming(names: ReadonlySet<string>, among: readonly string[], { files }: SeenFiles): readonly string[] {
  if (names.size === 0) return [];
  const all = [...names];
  return among.filter((file) => all.some((name) => files.get(file)?.text.includes(name)));
}

const isSameList = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
  a === b || (a?.length === b?.length && a!.every((one, index) => one === b![index]));
