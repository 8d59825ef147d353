// The class hierarchy of the whole program: which function a member name means on a class, and which other
// ones it can mean in its subclasses and implementations.
import type { ClassId, ClassOutline, FunctionId, Provider, Target } from '../../core/outline/outline.js';
import { append } from '../../core/multimap.js';

export type MemberTarget = Target & { is: 'member' };

/** No class is further below another one. */
const MAX_HEIGHT = 32;

export class Hierarchy {
  readonly #classes = new Map<ClassId, ClassOutline>();
  readonly #subclasses = new Map<ClassId, ClassId[]>();
  readonly #providers = new Map<string, readonly ClassId[]>();
  readonly #dispatched = new Map<string, readonly FunctionId[]>();

  constructor(classes: readonly ClassOutline[], providers: readonly Provider[]) {
    for (const outline of classes) {
      const known = this.#classes.get(outline.id);
      this.#classes.set(outline.id, known ? merged(known, outline) : outline);
    }
    for (const { id, bases } of this.#classes.values()) {
      for (const base of bases) {
        append(this.#subclasses, base, id);
      }
    }
    for (const { token, classes: added } of providers) {
      this.#providers.set(token, [...new Set([...(this.#providers.get(token) ?? []), ...added])].sort());
    }
  }

  classOf(id: ClassId): ClassOutline | undefined {
    return this.#classes.get(id);
  }

  /** How many classes extend it, directly or through others. */
  subclassCount(id: ClassId): number {
    return this.subclasses(id).size;
  }

  /** The classes that extend it, directly or through others. */
  subclasses(id: ClassId): ReadonlySet<ClassId> {
    const seen = new Set<ClassId>();
    const pending = [...(this.#subclasses.get(id) ?? [])];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      pending.push(...(this.#subclasses.get(at) ?? []));
    }
    return seen;
  }

  /** Whether the class extends or implements the other one, directly or through others. */
  extends(id: ClassId, base: ClassId, height = 0): boolean {
    if (height > MAX_HEIGHT) return false;
    return (this.#classes.get(id)?.bases ?? []).some((one) => one === base || this.extends(one, base, height + 1));
  }

  nameOf(id: ClassId): string {
    return this.#classes.get(id)?.name ?? id.slice(id.lastIndexOf('#') + 1);
  }

  /** All functions that the member can run, sorted; empty when there is no code for it. */
  dispatch(target: MemberTarget): readonly FunctionId[] {
    const key = [target.owner, memberKey(target), target.exact ? '!' : '', target.token ?? ''].join(' ');
    let found = this.#dispatched.get(key);
    if (!found) {
      found = this.#find(target);
      this.#dispatched.set(key, found);
    }
    return found;
  }

  #find(target: MemberTarget): readonly FunctionId[] {
    const name = memberKey(target);
    const own = (owner: ClassId): FunctionId[] => {
      const id = this.lookup(owner, name);
      return id === undefined ? [] : [id];
    };
    if (target.exact) return own(target.owner);
    const provided = target.token === undefined ? undefined : this.#providers.get(target.token);
    const found = new Set<FunctionId>();
    for (const owner of provided && provided.length > 0 ? provided : [target.owner]) {
      for (const id of own(owner)) found.add(id);
      for (const id of this.#overrides(owner, name)) found.add(id);
    }
    return [...found].sort();
  }

  /** The one function that the member is on the class itself, its own or inherited. */
  inherited(target: MemberTarget): FunctionId | undefined {
    return this.lookup(target.owner, memberKey(target));
  }

  /** The one class that a container gives for the target's token, else the class that the target names. */
  classBehind({ token, owner }: MemberTarget): ClassId {
    const provided = token === undefined ? undefined : this.#providers.get(token);
    return provided?.length === 1 ? provided[0]! : owner;
  }

  /** The class and all that it extends or implements, nearest first. */
  ancestry(id: ClassId): readonly ClassId[] {
    const found = new Set<ClassId>([id]);
    for (const one of found) for (const base of this.#classes.get(one)?.bases ?? []) found.add(base);
    return [...found];
  }

  /** What `classId<T>` is for a class that extends that generic one, directly or through others. */
  typeArgument(owner: ClassId, parameter: string, depth = 0): string | undefined {
    const outline = this.#classes.get(owner);
    if (!outline || depth > MAX_HEIGHT) return undefined;
    const argument = outline.typeArguments?.[parameter];
    if (argument !== undefined) return argument;
    for (const base of outline.bases) {
      const found = this.typeArgument(base, parameter, depth + 1);
      // A class between the two may hand on a parameter of its own.
      if (found !== undefined) return outline.typeArguments?.[found] ?? found;
    }
    return undefined;
  }

  /** The class's own member or the nearest inherited one. */
  lookup(owner: ClassId, name: string): FunctionId | undefined {
    const seen = new Set<ClassId>();
    let level: readonly ClassId[] = [owner];
    while (level.length > 0) {
      const next: ClassId[] = [];
      for (const id of level) {
        if (seen.has(id)) continue;
        seen.add(id);
        const outline = this.#classes.get(id);
        const members = outline?.members;
        if (members && Object.hasOwn(members, name)) return members[name];
        next.push(...(outline?.bases ?? []));
      }
      level = next;
    }
    return undefined;
  }

  #overrides(owner: ClassId, name: string): readonly FunctionId[] {
    const found: FunctionId[] = [];
    const seen = new Set<ClassId>([owner]);
    const isInterface = this.#classes.get(owner)?.kind === 'interface';
    const pending = [...(this.#subclasses.get(owner) ?? [])];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const outline = this.#classes.get(id);
      if (!outline) continue;
      // A class that implements an interface may inherit the member from another base.
      const own = Object.hasOwn(outline.members, name) ? outline.members[name] : undefined;
      const member = own ?? (isInterface ? this.lookup(id, name) : undefined);
      if (member !== undefined) found.push(member);
      pending.push(...(this.#subclasses.get(id) ?? []));
    }
    return found;
  }
}

function memberKey(target: MemberTarget): string {
  const name = target.accessor ? `${target.accessor} ${target.name}` : target.name;
  return target.static ? `static ${name}` : name;
}

/** Declarations of one interface or namespace in several places are one. */
function merged(a: ClassOutline, b: ClassOutline): ClassOutline {
  return { ...a, bases: [...new Set([...a.bases, ...b.bases])], members: { ...b.members, ...a.members } };
}
