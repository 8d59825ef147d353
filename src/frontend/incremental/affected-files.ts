// Which files have to be lowered again when others have changed: those that see what is another now.
import { ts } from 'ts-morph';
import type { FileOutline } from '../../core/outline/outline.js';
import { isTyped, type FileShapes } from '../program/file-shape.js';
import type { FunctionNode } from '../syntax/names.js';
import { answerOf, calledIn, type Looked } from '../types/looks.js';
import { dependentsOf } from './dependents.js';
import { resultsGiven } from './given-results.js';
import type { LocatedFiles } from './located-files.js';
import type { SeenFiles } from './seen-files.js';
import type { Checker } from '../program/ports.js';

/** A file as it was lowered, and what was looked at for it. */
export interface Asker {
  readonly outline: FileOutline;
  readonly looked: Looked;
}

/** What has changed of a file, as others see it. */
interface Change {
  readonly file: string;
  /** Whether its types may be others. */
  readonly isSeen: boolean;
  /** The functions whose bodies say something else, as they were and as they are, by number. */
  readonly bodies: ReadonlyMap<number, readonly [FunctionNode, FunctionNode]>;
  /** What is called where something has changed. */
  readonly called: ReadonlySet<string>;
}

/** What is known of the files' text, and of places in the outlines. */
export interface Known {
  readonly shapes: FileShapes;
  readonly located: LocatedFiles;
}

/** The files that see something else than before, the changed ones with them; `all` where that may be any. */
export function affectedFiles(
  before: SeenFiles,
  now: SeenFiles,
  askers: ReadonlyMap<string, Asker>,
  known: Known,
): ReadonlySet<string> | 'all' {
  const changes: Change[] = [];
  for (const name of new Set([...before.files.keys(), ...now.files.keys()])) {
    const change = changeOf(name, before, now, known.shapes);
    if (change === 'global') return 'all';
    if (change) changes.push(change);
  }
  const seen = [
    ...changes.filter(({ isSeen }) => isSeen).map(({ file }) => file),
    ...[...now.files.keys()].filter((file) => !isSameList(before.imports.get(file), now.imports.get(file))),
    ...now.narrowed.changedSince(before.narrowed, before.files, now.files),
    ...filesNaming(namesChanged(before, now), [...askers.keys()], now),
  ];
  const dependent = dependentsOf(seen, now.files.keys(), (file) => [
    ...(before.imports.get(file) ?? []),
    ...(now.imports.get(file) ?? []),
    ...(askers.get(file)?.looked.files ?? []),
  ]);
  const looking = [...askers].filter(([, asker]) => changes.some((change) => concerns(asker, change, known.located)));
  return new Set([...changes.map(({ file }) => file), ...dependent, ...looking.map(([file]) => file)]);
}

/** `global` where all files may see it; `undefined` where nothing is another. */
function changeOf(name: string, before: SeenFiles, now: SeenFiles, shapes: FileShapes): Change | 'global' | undefined {
  const [old, file] = [before.files.get(name), now.files.get(name)];
  if (old === file && before.lowered.get(name) === now.lowered.get(name)) return undefined;
  const change = old && file && old !== file ? bodyChange(old, before.checker, file, now.checker, shapes) : undefined;
  if (change && !change.isSeen) return change;
  const called = new Set([old, file].flatMap((one) => (one ? [...calledIn(one)] : [])));
  const isForAll = (old && isGlobal(old, before.checker)) || (file && isGlobal(file, now.checker));
  return isForAll ? 'global' : (change ?? { file: name, isSeen: true, bodies: new Map(), called });
}

/** What is another in bodies alone; `undefined` where more is. */
function bodyChange(
  old: ts.SourceFile,
  oldChecker: Checker,
  now: ts.SourceFile,
  checker: Checker,
  shapes: FileShapes,
): Change | undefined {
  const [was, is] = [shapes.of(old), shapes.of(now)];
  if (was.surface !== is.surface) return undefined;
  const bodies = new Map<number, readonly [FunctionNode, FunctionNode]>();
  is.bodies.forEach((body, index) => {
    const before = was.bodies[index]!;
    if (body.text !== before.text) bodies.set(index, [before.of, body.of]);
  });
  const changed = [...bodies.values()].flat();
  const called = new Set(changed.flatMap(({ body }) => [...calledIn(body)]));
  const isSeen = !changed.every(isTyped) && !isSameList(resultsGiven(was, oldChecker), resultsGiven(is, checker));
  return { file: now.fileName, isSeen, bodies, called };
}

/** Whether the change is in what was looked at for a file. */
function concerns({ outline, looked }: Asker, { file, bodies, called }: Change, located: LocatedFiles): boolean {
  const lookedAt = looked.bodies.get(file);
  const isAnother = ([index, [old, now]]: readonly [number, readonly [FunctionNode, FunctionNode]]): boolean => {
    const asked = lookedAt?.get(index);
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
