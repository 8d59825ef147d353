// Functions that are handed to a framework by name become entry points: `router.post('/orders', this.create)`.
import { isSame } from '../../core/equality.js';
import type { Entry, FileOutline, FunctionId, FunctionOutline, Registration } from '../../core/outline/outline.js';
import { attempt, nothing } from '../program/guarded.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { functionValues } from './resolve-targets.js';

/** The entries that registrations give to functions, by function, each once and in a stable order. */
export function registeredEntries(
  files: readonly FileOutline[],
  program: Program,
): ReadonlyMap<FunctionId, readonly Entry[]> {
  const found = new Map<FunctionId, Entry[]>();
  for (const { registrations } of files)
    for (const registration of registrations ?? [])
      for (const id of handlersIn(registration, program)) {
        const entries = found.get(id) ?? [];
        found.set(id, entries);
        const { kind, name } = registration.entry;
        if (!entries.some((known) => known.kind === kind && known.name === name)) entries.push(registration.entry);
      }
  return found;
}

const handlersIn = (registration: Registration, program: Program): readonly FunctionId[] =>
  attempt(registration.function, program.crashes, () => handlersOf(registration, program), nothing);

/** The functions that a handler can be; one that a wrapper was given runs with each request too. */
function handlersOf({ handler, function: home }: Registration, program: Program): readonly FunctionId[] {
  const record = program.records.get(home);
  if (!record) return [];
  const values = [handler, ...(handler.is === 'result' ? argumentsOf(handler.of, record) : [])];
  const found = new Set<FunctionId>();
  for (const value of values) for (const id of functionValues(value, record, program).functions) found.add(id);
  return [...found].filter((id) => program.records.has(id)).sort();
}

const argumentsOf = (call: number, record: FunctionRecord): readonly FunctionRecord['returns'][number][] =>
  record.calls.get(call)?.arguments.filter(({ is }) => is === 'function' || is === 'captured') ?? [];

/** The outline with entries added; the same one for the same entries, so that what rests on it need not be redone. */
export class Extended {
  readonly #known = new WeakMap<
    FunctionOutline,
    { readonly entries: readonly Entry[]; readonly outline: FunctionOutline }
  >();

  with(outline: FunctionOutline, entries: readonly Entry[]): FunctionOutline {
    const known = this.#known.get(outline);
    if (known && isSame(known.entries, entries)) return known.outline;
    const extended = { ...outline, entries: [...outline.entries, ...entries] };
    this.#known.set(outline, { entries, outline: extended });
    return extended;
  }
}
