// How many objects of a GraphQL type one answer can hold: many where some field or operation gives a list of them, or
// is a field of a type of which there are many.
import type { AnswerField } from '../../../core/outline/graphql-field.js';
import type { ClassId, FileOutline, FunctionId } from '../../../core/outline/outline.js';
import type { Hierarchy } from '../../program/class-hierarchy.js';
import { append } from '../../../core/multimap.js';

export class Answers {
  readonly #hierarchy: Hierarchy;
  readonly #byFunction = new Map<FunctionId, ClassId>();
  readonly #fields = new Map<ClassId, AnswerField[]>();
  readonly #reached: ReadonlySet<ClassId>;
  readonly #many: ReadonlySet<ClassId>;

  constructor(files: readonly FileOutline[], hierarchy: Hierarchy) {
    this.#hierarchy = hierarchy;
    const all = files.flatMap(({ answerFields }) => answerFields ?? []);
    for (const field of all) {
      if (field.of === undefined) continue;
      if (field.function !== undefined) this.#byFunction.set(field.function, field.of);
      append(this.#fields, field.of, field);
    }
    const typesOf = (fields: readonly AnswerField[]): ClassId[] => fields.flatMap(({ gives }) => gives);
    this.#reached = this.#spread(typesOf(all.filter(({ isOperation }) => isOperation)));
    this.#many = this.#spread(typesOf(all.filter(({ many }) => many)));
  }

  /** The type whose field the function answers. */
  parentOf(id: FunctionId): ClassId | undefined {
    return this.#byFunction.get(id);
  }

  /** The same, where an answer is known to hold one object of it. */
  onlyParent(id: FunctionId): ClassId | undefined {
    const parent = this.parentOf(id);
    return parent !== undefined && this.#reached.has(parent) && !this.#many.has(parent) ? parent : undefined;
  }

  /** The types, what stands for them, what they stand for, and all that their fields lead to. */
  #spread(from: readonly ClassId[]): ReadonlySet<ClassId> {
    const found = new Set<ClassId>();
    const pending = [...from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      pending.push(...this.#hierarchy.subclasses(at));
      for (const type of this.#hierarchy.ancestry(at))
        for (const { gives } of this.#fields.get(type) ?? []) pending.push(...gives);
    }
    // Fields of an interface are fields of each type that implements it.
    for (const type of [...found]) for (const base of this.#hierarchy.ancestry(type)) found.add(base);
    return found;
  }
}
