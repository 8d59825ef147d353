// From where the code is reached: entry points by name, and functions that only start-up code, command lines,
// migrations, seeds or scripts ever run.
import { isAside, isUnattended } from '../../core/outline/entry-kinds.js';
import type { EntryKind, FunctionId } from '../../core/outline/outline.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Binding } from '../program/function-result.js';
import { senderOf } from './senders.js';

const MAX_ENTRIES = 3;

export interface Reach {
  /** Why the function's loops are no concern, in words; undefined when they are. */
  aside(id: FunctionId): string | undefined;
  /** Names of the entry points that reach the function, at most a few; sorted. By guesses only where there are no others. */
  entries(id: FunctionId): readonly string[];
  /** Whether entry points reach the function, and nobody waits for any of them: jobs, timers, command lines. */
  isBackground(id: FunctionId): boolean;
}

export interface CallEdges {
  readonly records: ReadonlyMap<FunctionId, FunctionRecord>;
  /** In bottom-up order. */
  readonly components: readonly (readonly FunctionId[])[];
  /** What stands for a function on one class or another: who calls that calls the function. */
  readonly instances: ReadonlyMap<FunctionId, readonly FunctionId[]>;
  /** What the function runs. One that is only mentioned, or handed to a library, may run at any time. */
  runs(id: FunctionId): readonly Binding[];
  /** Whether the function need not run it: it is one of several implementations, or rests on an assumption. */
  isGuess(id: FunctionId, binding: Binding): boolean;
}

export function reachOf(graph: CallEdges): Reach {
  const daily = new Set<FunctionId>();
  const called = new Set<FunctionId>(graph.instances.keys());
  const entries = new Map<FunctionId, Entries>();
  // Callers come after their callees: going backwards, everything about a component's callers is known.
  for (let i = graph.components.length - 1; i >= 0; i--) {
    const component = graph.components[i]!;
    const members = component.map((id) => graph.records.get(id)!);
    const isRoot = !component.some((id) => called.has(id));
    if (members.some((record) => isDaily(record, isRoot))) for (const id of component) daily.add(id);
    const isDailyHere = component.some((id) => daily.has(id));
    const names = collectEntries(component, graph, entries);
    for (const record of members) {
      const { id, setting } = record.outline;
      if (isDailyHere && setting === 'product') daily.add(id);
      entries.set(id, names);
      // Tests say nothing about who else runs the code.
      if (setting === 'test') continue;
      for (const binding of graph.runs(id)) {
        const { callee } = binding;
        called.add(callee);
        if (daily.has(id) && graph.records.get(callee)?.outline.setting === 'product') daily.add(callee);
        const passed = graph.isGuess(id, binding) ? asGuessed(names) : names;
        entries.set(callee, united(entries.get(callee) ?? NO_ENTRIES, passed));
      }
    }
  }
  const all = (id: FunctionId): readonly FunctionId[] => [id, ...(graph.instances.get(id) ?? [])];
  const known = (id: FunctionId): Entries =>
    all(id).reduce((sum, one) => united(sum, entries.get(one) ?? NO_ENTRIES), NO_ENTRIES);
  return {
    aside: (id) => (all(id).some((one) => daily.has(one)) ? undefined : asideReason(graph.records.get(id), daily)),
    entries: (id) => {
      const { sure, guessed } = known(id);
      return [...(sure.size > 0 ? sure : guessed)].sort();
    },
    isBackground: (id) => {
      const { sure, guessed, isAwaited } = known(id);
      return !isAwaited && sure.size + guessed.size > 0;
    },
  };
}

/** What is known where nobody could tell who reaches what: the settings of files. */
export const settingsOnly = (records: ReadonlyMap<FunctionId, FunctionRecord>): Reach => ({
  aside: (id) => {
    const setting = records.get(id)?.outline.setting ?? 'product';
    return setting === 'product' ? undefined : `${setting} code`;
  },
  entries: () => [],
  isBackground: () => false,
});

function isDaily({ outline }: FunctionRecord, isRoot: boolean): boolean {
  if (outline.setting !== 'product') return false;
  if (outline.entries.length > 0) return outline.entries.some(({ kind }) => !isAside(kind));
  return isRoot && !outline.lent && outline.kind !== 'module';
}

function asideReason(record: FunctionRecord | undefined, daily: ReadonlySet<FunctionId>): string | undefined {
  if (!record) return undefined;
  const { outline } = record;
  if (outline.setting !== 'product') return `${outline.setting} code`;
  if (daily.has(outline.id)) return undefined;
  const entry = outline.entries.find(({ kind }) => isAside(kind));
  if (outline.lent) return 'its file is for tests or tools by name, and no product code reaches it';
  return entry
    ? `it runs only at ${entry.kind} (${entry.name})`
    : 'only start-up, scripts, seeds or migrations reach it';
}

function collectEntries(
  component: readonly FunctionId[],
  graph: CallEdges,
  entries: ReadonlyMap<FunctionId, Entries>,
): Entries {
  const members = component.map((id) => graph.records.get(id)!);
  const names = new Set<string>();
  for (const { outline } of members)
    if (outline.setting === 'product')
      for (const { name, kind } of outline.entries) if (kind !== 'start-up') names.add(entryText(kind, name));
  return component.reduce<Entries>((known, id) => united(known, entries.get(id) ?? NO_ENTRIES), {
    sure: first(names),
    guessed: NO_NAMES,
    isAwaited: members.some(
      ({ outline: { id, entries: own } }) =>
        own.some(({ kind }) => !isUnattended(kind)) && senderOf(id, graph) !== 'job',
    ),
  });
}

/** `POST /orders`, `job close-month`. */
export const entryText = (kind: EntryKind, name: string): string => (kind === 'http' ? name : `${kind} ${name}`);

/** Names of entry points: by calls that are known to come there, and by guesses among implementations. */
interface Entries {
  readonly sure: ReadonlySet<string>;
  readonly guessed: ReadonlySet<string>;
  /** Somebody may wait for one of them: a request, or what a hook or a listener runs in. */
  readonly isAwaited: boolean;
}

const NO_NAMES: ReadonlySet<string> = new Set();
const NO_ENTRIES: Entries = { sure: NO_NAMES, guessed: NO_NAMES, isAwaited: false };

const asGuessed = ({ sure, guessed, isAwaited }: Entries): Entries => ({
  sure: NO_NAMES,
  guessed: unitedNames(guessed, sure),
  isAwaited,
});

const united = (a: Entries, b: Entries): Entries =>
  a === b
    ? a
    : {
        sure: unitedNames(a.sure, b.sure),
        guessed: unitedNames(a.guessed, b.guessed),
        isAwaited: a.isAwaited || b.isAwaited,
      };

function unitedNames(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  return [...b].every((name) => a.has(name)) ? a : first(new Set([...a, ...b]));
}

function first(names: ReadonlySet<string>): ReadonlySet<string> {
  return names.size <= MAX_ENTRIES ? names : new Set([...names].sort().slice(0, MAX_ENTRIES));
}
