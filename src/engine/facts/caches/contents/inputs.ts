// What the query behind a cached value varies with, against what its key is made of: a parameter that decides which rows
// come back and is missing in the key serves one tenant's rows to another.
import type { CachedRead, LeftOut } from '../../../../core/facts/cached-value.js';
import type { Call, FunctionId, Op } from '../../../../core/outline/outline.js';
import type { CacheContext } from '../context.js';
import type { CacheSite } from '../stores/sites.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { callsBehind } from '../../../outlines/value-uses.js';
import { CONTEXT, inputKey, inputsIn, inputsOfKey, isCovered, REQUEST, type Input } from './key-inputs.js';
import { callsInside } from '../code-points.js';
import { isRecord } from './freshness.js';
import { functionValues } from '../../../graph/resolve-targets.js';
import { fieldOf } from '../../../values/substitute.js';

const MAX_DEPTH = 6;

/** Inputs of the value's reads that the key does not have; empty where the key cannot be read. */
export function leftOutOf(
  fill: CacheSite,
  reads: readonly CachedRead[],
  record: FunctionRecord,
  context: CacheContext,
): readonly LeftOut[] {
  const { form } = fill.store;
  if (isRecord(fill)) return [];
  // Without a key of its own, an answer is kept under the whole address.
  if (form === 'rows' || (form === 'answer' && !fill.key) || (form === 'field' && !isOnlyGuard(fill))) return [];
  const search = new Inputs(context, new Set(reads.map(({ entity }) => entity)));
  const taken = search.ofFill(fill, record);
  if (fill.store.form === 'memo') return ofMemo(fill, taken, record, context);
  // A field that is asked for nothing but itself has what the first call was about.
  const has = fill.key ? inputsOfKey(fill.ownKey ?? fill.key, record, context.program) : [];
  if (!has || (form !== 'field' && !fill.key)) return [];
  return distinct(
    taken.filter((input) => !isCovered(input, has, context.program)).map((input) => leftOut(input, context)),
  );
}

/** The field is filled where it is empty, whatever else is asked for. */
function isOnlyGuard({ guarded, point, store }: CacheSite): boolean {
  const guard = point.arms.findLast(({ branch }) => branch.tests.some(({ name }) => name === store.place?.name));
  if (!guarded || !guard) return false;
  return guard.branch.depends.length === 0 && guard.branch.tests.every(({ name }) => name === store.place?.name);
}

/** A memoiser by the first argument forgets the others. */
function ofMemo(
  fill: CacheSite,
  taken: readonly Input[],
  record: FunctionRecord,
  context: CacheContext,
): readonly LeftOut[] {
  if (!fill.first) return [];
  const made = new Set(
    fill.terms.flatMap(({ value }) => [...functionValues(value, record, context.program).functions]),
  );
  return distinct(
    taken.filter(({ frame, index }) => made.has(frame) && index > 0).map((input) => leftOut(input, context)),
  );
}

function leftOut({ frame, index, path, at }: Input, { program }: CacheContext): LeftOut {
  if (frame === CONTEXT) return { text: `${path.join('.')} of the request's context`, at };
  const parameters = program.records.get(frame)?.outline.parameters ?? [];
  const [only, ...others] = index === REQUEST ? parameters.filter(({ input }) => input) : [];
  const name = index === REQUEST ? undefined : (parameters[index]?.name ?? `argument ${index + 1}`);
  const request = only && others.length === 0 ? only.name : 'request';
  return { text: [name ?? request, ...path].join('.'), at };
}

function distinct(found: readonly LeftOut[]): readonly LeftOut[] {
  return [...new Map(found.map((one) => [one.text, one])).values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** What reads take, followed through calls; each function is looked at once. */
class Inputs {
  readonly #known = new Map<FunctionId, readonly Input[]>();

  /** Only statements about these entities count. */
  constructor(
    private readonly context: CacheContext,
    private readonly of: ReadonlySet<string>,
  ) {}

  ofFill(fill: CacheSite, record: FunctionRecord): readonly Input[] {
    const { program } = this.context;
    const made = fill.terms.filter(({ called }) => called);
    const functions = made.flatMap(({ value }) => [...functionValues(value, record, program).functions]);
    if (functions.length > 0) return functions.flatMap((id) => this.#ofFunction(id, 0));
    const inside = fill.around ? callsInside(fill.around) : undefined;
    const behind = callsBehind(
      fill.terms.map(({ value }) => value),
      record,
    );
    const calls = [...record.calls.values()].filter(({ id }) => inside?.has(id) === true || behind.has(id));
    return calls.flatMap((call) => this.#ofCall(call, record, 0));
  }

  /** In terms of the function's own parameters, and of those of functions around it. */
  #ofFunction(id: FunctionId, depth: number): readonly Input[] {
    const known = this.#known.get(id);
    if (known) return known;
    const record = this.context.program.records.get(id);
    if (!record || depth > MAX_DEPTH) return [];
    this.#known.set(id, []);
    const found = [...record.calls.values()].flatMap((call) => this.#ofCall(call, record, depth));
    this.#known.set(id, found);
    return found;
  }

  #ofCall(node: Call | Op, record: FunctionRecord, depth: number): readonly Input[] {
    if (node.node === 'op') {
      const reads = node.effects.some(
        ({ kind, entity }) => kind === 'read' && entity !== undefined && this.of.has(entity),
      );
      if (!reads || node.effects.some(({ kind }) => kind === 'write')) return [];
      const passed = node.arguments.filter((value, index) => index !== node.handleArgument && value.is !== 'parameter');
      return [...passed, ...(node.steps ?? [])].flatMap((value) =>
        inputsIn(value, record, this.context.program, node.at),
      );
    }
    const passed = new Map<string, Input>();
    const callees = this.context.calls.callees(record, node.id);
    // Several implementations need not all take the same.
    if (callees.length !== 1) return [];
    for (const callee of callees) {
      for (const input of this.#ofFunction(callee, depth + 1)) {
        if (input.frame !== callee) {
          passed.set(inputKey(input), input);
          continue;
        }
        const argument = node.arguments[input.index];
        // Of an object that is written there, the part that is taken: `load({ tenant })` is given no more of it.
        const taken = argument && input.path.reduce(fieldOf, argument);
        for (const outer of taken ? inputsIn(taken, record, this.context.program, node.at) : [])
          passed.set(inputKey(outer), outer);
      }
    }
    return [...passed.values()];
  }
}
