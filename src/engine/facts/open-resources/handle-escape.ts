// What becomes of a handle that is passed to a function: ended there, kept there, or only used; and which calls give
// one that their function has taken.
import type { Call, FunctionId, Resource } from '../../../core/outline/outline.js';
import type { LeftOpen } from '../../../core/facts/open-resource.js';
import { isSameValue, valueKey, type Value } from '../../../core/outline/value.js';
import type { Program } from '../../program/program.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { collectionOf } from '../../outlines/value-uses.js';
import { settle } from '../../values/substitute.js';

type What = LeftOpen['what'];

interface HandleEscape {
  readonly closes: ReadonlySet<What>;
  readonly keeps: boolean;
}

const USED: HandleEscape = { closes: new Set(), keeps: false };
const KEPT: HandleEscape = { closes: new Set(), keeps: true };
const MAX_DEPTH = 4;

export class HandleEscapes {
  readonly #program: Program;
  readonly #known = new Map<string, HandleEscape>();
  /** Handles of enclosing functions that literals end, as `function key`. */
  readonly #endedInside = new Set<string>();
  /** Functions that take something by hand: what they give may be theirs no more. */
  readonly #takers = new Set<FunctionId>();

  constructor(program: Program) {
    this.#program = program;
    for (const [id, { resources }] of program.records) {
      for (const node of resources) {
        if (node.action === 'open' || node.action === 'begin') this.#takers.add(id);
        else if (ENDS.has(node.action) && node.handle.is === 'captured') this.#noteInside(node.handle);
      }
    }
    // A literal may leave that to a helper: `bus.once('closed', () => this.finish(runner))`.
    for (const record of program.records.values())
      for (const call of record.inline ? record.callList : [])
        if (call.arguments.some(({ is }) => is === 'captured'))
          for (const { value } of this.closedBy(call, record)) if (value.is === 'captured') this.#noteInside(value);
  }

  #noteInside(value: Value & { is: 'captured' }): void {
    const outer = this.#program.records.get(value.function);
    const settled = outer ? settle(value.value, outer, this.#program) : value.value;
    for (const one of [value.value, settled]) this.#endedInside.add(`${value.function} ${valueKey(one)}`);
    if (value.value.is === 'captured') this.#noteInside(value.value);
  }

  endedInside(function_: FunctionId, key: string): boolean {
    return this.#endedInside.has(`${function_} ${key}`);
  }

  /** Whether some call of the function gives something that its callee has taken. */
  takes(record: FunctionRecord): boolean {
    return record.callList.some((call) => this.takenBy(call, record).length > 0);
  }

  /** What a call gives that its callee has taken or begun, and left open. */
  takenBy(call: Call, record: FunctionRecord): readonly What[] {
    const callees = this.#targets(call, record);
    if (!callees.some((id) => this.#takers.has(id))) return [];
    const value = settle({ is: 'result', of: call.id }, record, this.#program);
    if (value.is !== 'handle' || value.origin !== 'opened' || value.of?.is !== 'captured') return [];
    const { function: taker, value: number } = value.of;
    const done = (this.#program.records.get(taker)?.resources ?? []).filter(({ handle }) => isOf(handle, number));
    const open = done.find(({ action }) => action === 'open');
    const isBegun =
      done.some(({ action }) => action === 'begin') &&
      !done.some(({ action }) => action === 'commit' || action === 'rollback');
    return [
      ...(open ? [open.kind === 'client' ? ('client' as const) : ('connection' as const)] : []),
      ...(isBegun ? ['transaction' as const] : []),
    ];
  }

  /** Which of its arguments a call ends, and as what. */
  closedBy(call: Call, record: FunctionRecord): readonly { readonly value: Value; readonly what: What }[] {
    return this.#passed(call, record).flatMap(({ value, escape }) =>
      [...escape.closes].map((what) => ({ value, what })),
    );
  }

  /** Which of its arguments a call keeps, or hands to somebody who may. */
  keptBy(call: Call, record: FunctionRecord): readonly Value[] {
    return this.#passed(call, record).flatMap(({ value, escape }) => (escape.keeps ? [value] : []));
  }

  #passed(call: Call, record: FunctionRecord): readonly { readonly value: Value; readonly escape: HandleEscape }[] {
    const targets = this.#targets(call, record);
    return call.arguments.flatMap((argument, index) => {
      const escape = targets.length === 0 ? KEPT : united(targets.map((id) => this.#escapeOf(id, index, 0)));
      // `releaseAll([source, target])`: what becomes of the list becomes of all in it.
      return (argument.is === 'list' ? argument.items : [argument]).map((value) => ({ value, escape }));
    });
  }

  #targets(call: Call, record: FunctionRecord): readonly FunctionId[] {
    return this.#program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
  }

  #escapeOf(id: FunctionId, position: number, depth: number): HandleEscape {
    const record = this.#program.records.get(id);
    const rest = record?.outline.parameters.findIndex((one) => one.rest) ?? -1;
    const index = rest >= 0 && position > rest ? rest : position;
    const key = `${id} ${index}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (!record || depth > MAX_DEPTH) return KEPT;
    this.#known.set(key, USED);
    // The parameter, or one of what is in it.
    const isIt = (value: Value): boolean => {
      if (value.is !== 'element') return value.is === 'parameter' && value.index === index;
      const over = collectionOf(value, record);
      return over !== undefined && isIt(over);
    };
    const holds = (value: Value | undefined): boolean =>
      value !== undefined &&
      (isIt(value) ||
        (value.is === 'record' && Object.values(value.fields).some(holds)) ||
        (value.is === 'list' && value.items.some(holds)));
    const closes = record.resources.filter(({ handle }) => isIt(handle)).flatMap(closedWhat);
    const stored = record.assigns.some(({ place, value }) => place.scope !== 'local' && holds(value));
    const captured = this.endedInside(id, valueKey({ is: 'parameter', index }));
    const further = record.callList.flatMap((call) =>
      call.arguments.flatMap((value, i) => {
        if (!holds(value)) return [];
        const targets = this.#targets(call, record);
        return targets.length === 0
          ? [KEPT]
          : targets.map((target) => this.#escapeOf(target, isIt(value) ? i : -1, depth + 1));
      }),
    );
    const own: HandleEscape = { closes: new Set(closes), keeps: stored || captured || record.returns.some(holds) };
    const escape = united([own, ...further]);
    this.#known.set(key, escape);
    return escape;
  }
}

const ENDS: ReadonlySet<Resource['action']> = new Set(['commit', 'rollback', 'close']);

const isOf = (handle: Value, number: Value): boolean =>
  handle.is === 'handle' && handle.of !== undefined && isSameValue(handle.of, number);

function closedWhat({ action }: Resource): readonly What[] {
  if (action === 'commit' || action === 'rollback') return ['transaction'];
  return action === 'close' ? ['connection', 'client'] : [];
}

const united = (escapes: readonly HandleEscape[]): HandleEscape => ({
  closes: new Set(escapes.flatMap(({ closes }) => [...closes])),
  keeps: escapes.some(({ keeps }) => keeps),
});
