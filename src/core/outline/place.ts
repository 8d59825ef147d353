// Places: what can be written to and read back later, with what is written there.
import type { Location } from '../location.js';
import { shortName } from './effect.js';
import type { Value } from './value.js';

/**
 * It lives as long as its owner: a local as long as the call, a field as long as its object, a variable of a module as
 * long as the process.
 */
export interface Place {
  readonly scope: 'local' | 'parameter' | 'field' | 'module' | 'captured';
  /** Equal for what is the same place: `/src/a.ts#load:order.lines`, `/src/a.ts#Rates.byCode`. */
  readonly name: string;
  /** Whose it is: the function of a local, the class of a field, the file of a variable. */
  readonly owner: string;
  /** The local, field or variable, and what is taken from there on: `order`, `lines`. */
  readonly path: readonly string[];
  readonly lifetime: 'call' | 'request' | 'singleton' | 'process';
  /** It is a field: of an object, or of the class itself. */
  readonly isField?: boolean;
  /** The innermost loop that it is declared in: new in each pass, so it remembers nothing from one pass to the next. */
  readonly loop?: number;
  /** What it is filled under, where it is a map: a term of the function at hand. */
  readonly key?: Value;
}

export interface Assign {
  readonly node: 'assign';
  readonly at: Location;
  readonly place: Place;
  readonly value: Value;
  /** The place is added to (`map.set`, `set.add`, `push`, `x[k] = v`), not replaced. */
  readonly adds?: boolean;
  /** Entries are taken out of it: one, or all of them where there is no key. */
  readonly drops?: boolean;
  /** The key of the entry that is added or dropped. */
  readonly key?: Value;
  /** Its entries last as long as their keys do (`WeakMap`). */
  readonly weak?: boolean;
}

/** A name in an async local storage, as text: equal for what is the same. */
export type ContextSlot = string;

/** The slot of what a store has under these names; what its user has written is never read out of it again. */
export const contextSlot = (store: string, path: readonly string[]): ContextSlot =>
  [store, ...path].filter(Boolean).join(' ');

/** Something is kept in a context from here on to the end of the list that it stands in, and in what is called. */
export interface Keep {
  readonly node: 'keep';
  readonly at: Location;
  /** What is in which slot; nothing where one is cleared. */
  readonly slots: Readonly<Record<ContextSlot, Value>>;
  /** It stays when the function is left, until something else is kept there. */
  readonly stays?: true;
}

/** A local or parameter of a function. */
export const localPlace = (owner: string, name: string): Place => ({
  scope: 'local',
  name: `${owner}:${name}`,
  owner,
  path: [name],
  lifetime: 'call',
});

/** A field of an object of the class, or of the `this` of a function. */
export const fieldPlace = (owner: string, name: string): Place => ({
  scope: 'field',
  name: `${owner}.${name}`,
  owner,
  path: [name],
  lifetime: 'singleton',
  isField: true,
});

/** A variable of a file's module. */
export const variablePlace = (file: string, name: string): Place => ({
  scope: 'module',
  name: `${file}#${name}`,
  owner: file,
  path: [name],
  lifetime: 'process',
});

/** A class, whose properties are its static fields. */
export const classPlace = (owner: string): Place => ({
  scope: 'module',
  name: owner,
  owner,
  path: [],
  lifetime: 'process',
  isField: true,
});

/** What the place has under the name. */
export const propertyPlace = (of: Place, name: string): Place => ({
  ...of,
  name: `${of.name}.${name}`,
  path: [...of.path, name],
});

/** Whether it is the other place, or a property of that. */
export const isInPlace = ({ owner, path, isField }: Place, other: Place): boolean =>
  owner === other.owner && isField === other.isField && other.path.every((name, i) => path[i] === name);

/** As people write it: `order.lines`, `OrderService.cache`. */
export const placeText = ({ owner, path, isField }: Place): string =>
  (isField ? [shortName(owner), ...path] : path).join('.');
