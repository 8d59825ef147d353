// What a linker keeps from one state of the program to the next: records, call targets and results of functions that
// did not change, and whose callees did not either.
import { isSame } from '../core/equality.js';
import type { Entity } from '../core/outline/entity.js';
import type { Call, FileOutline, FunctionId, FunctionOutline } from '../core/outline/outline.js';
import { noInstances } from './program/inherited-instances.js';
import type { Program } from './program/program.js';
import { recordOf, type FunctionRecord } from './outlines/function-record.js';
import { Extended } from './graph/registered-entries.js';
import type { FunctionResult } from './program/function-result.js';
import type { Targets } from './program/call-target.js';

/** One function as it was when its result was computed. */
interface Kept {
  readonly outline: FunctionOutline;
  readonly targets: ReadonlyMap<number, Targets>;
  /** Who gets what it sends. */
  readonly messages: readonly unknown[];
  readonly result: FunctionResult;
  readonly callees: readonly (FunctionResult | undefined)[];
}

/** What all results depend on. */
interface Compared {
  readonly files: readonly FileOutline[];
  readonly entities: readonly Entity[];
  readonly held: Program['held'];
  readonly fields: Program['fields'];
}

export class Memory {
  readonly #records = new WeakMap<FunctionOutline, FunctionRecord>();
  readonly instances = noInstances();
  readonly extended = new Extended();
  #kept = new Map<FunctionId, Kept>();
  #before: Compared | undefined;

  record(outline: FunctionOutline): FunctionRecord {
    let record = this.#records.get(outline);
    if (!record) this.#records.set(outline, (record = recordOf(outline)));
    return record;
  }

  /** Forgets everything that depends on classes, providers, held functions or entities if one of these changed. */
  compare(files: readonly FileOutline[], entities: readonly Entity[], { held, fields }: Program): void {
    const before = this.#before;
    this.#before = { files, entities, held, fields };
    const holds =
      before !== undefined &&
      sameList(before.files, files, declarationsOf) &&
      sameList(before.entities, entities, (entity) => entity) &&
      sameList([...before.held], [...held], (place) => place) &&
      sameList([...before.fields.made].sort(), [...fields.made].sort(), (id) => id) &&
      sameList([...before.fields.assigned], [...fields.assigned], (place) => place) &&
      sameList([...before.fields.makers], [...fields.makers], (maker) => maker) &&
      sameList([...before.fields.scopedSlots].sort(), [...fields.scopedSlots].sort(), (slot) => slot);
    if (!holds) this.#kept.clear();
  }

  /** Forgets all results. */
  forget(): void {
    this.#kept.clear();
  }

  /** The targets found last time; calls of values, and by a name alone, depend on other functions, so they are resolved anew. */
  targets(record: FunctionRecord): ReadonlyMap<number, Targets> | undefined {
    const kept = this.#kept.get(record.outline.id);
    if (kept?.outline !== record.outline) return undefined;
    return record.callList.some(isFollowed) ? undefined : kept.targets;
  }

  /** Whether the results of all functions of a component still hold; they are put into the program then. */
  reuse(
    component: readonly FunctionId[],
    callees: (id: FunctionId) => readonly FunctionId[],
    program: Program,
  ): boolean {
    const kept = component.map((id) => this.#kept.get(id));
    const members = new Set(component);
    const holds = component.every((id, i) => {
      const before = kept[i];
      if (!before || before.outline !== program.records.get(id)!.outline) return false;
      if (!sameTargets(before.targets, program.targets.get(id)!)) return false;
      if (!isSame(before.messages, messagesOf(id, program))) return false;
      const now = callees(id);
      return (
        now.length === before.callees.length &&
        now.every((callee, k) => members.has(callee) || program.results.get(callee) === before.callees[k])
      );
    });
    if (holds) component.forEach((id, i) => program.results.set(id, kept[i]!.result));
    return holds;
  }

  /** Keeps what was found; a result equal to the last one stands in its place, so that callers need no new one. */
  keep(component: readonly FunctionId[], callees: (id: FunctionId) => readonly FunctionId[], program: Program): void {
    for (const id of component) {
      const before = this.#kept.get(id)?.result;
      const now = program.results.get(id)!;
      if (before && isSame(before, now)) program.results.set(id, before);
    }
    for (const id of component) {
      this.#kept.set(id, {
        outline: program.records.get(id)!.outline,
        targets: program.targets.get(id)!,
        messages: messagesOf(id, program),
        result: program.results.get(id)!,
        callees: callees(id).map((callee) => program.results.get(callee)),
      });
    }
  }

  /** Drops functions that are no more. */
  retain(records: ReadonlyMap<FunctionId, FunctionRecord>): void {
    if (this.#kept.size === records.size) return;
    for (const id of this.#kept.keys()) if (!records.has(id)) this.#kept.delete(id);
  }
}

/** Whether what it calls depends on what other functions are. */
const isFollowed = ({ target }: Call): boolean =>
  target.is === 'value' || (target.is === 'unknown' && target.member !== undefined);

/** What other files see of one. */
const declarationsOf = ({ file, classes, providers, functions, expiries }: FileOutline): unknown => [
  file,
  classes,
  providers,
  expiries,
  functions.map(({ id }) => id),
];

/** Whether both lists tell the same, locations aside; most of their items are the very same objects. */
function sameList<T>(a: readonly T[], b: readonly T[], tells: (item: T) => unknown): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i] || isSame(tells(item), tells(b[i]!), 'at'));
}

function messagesOf(id: FunctionId, { messages }: Program): readonly unknown[] {
  const sent = messages.deliveries.get(id);
  const open = messages.open.get(id);
  if (!sent && !open) return [];
  const sending = [...(sent ?? [])].map(([node, bySending]) => [node, [...bySending]]);
  return [sending, [...(messages.guessed.get(id) ?? [])].sort(), [...(open ?? [])].sort()];
}

function sameTargets(a: ReadonlyMap<number, Targets>, b: ReadonlyMap<number, Targets>): boolean {
  return a === b || isSame([...a], [...b]);
}
