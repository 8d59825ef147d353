// Whether a row that is saved is in no table yet: it was made just before, here, further down, or by all callers. No shared walk
// answers that: of each maker on the way it has to be known whether it has saved the row itself, and all callers have to agree.
import { remaining } from '../../../../core/outline/fold.js';
import type { Call, FunctionId, Op } from '../../../../core/outline/outline.js';
import type { Value } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../calls.js';
import type { Program } from '../../../program/program.js';
import { isKeySet, keyColumns, lacksKey } from '../../../program/row-key.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { localName, MAX_HANDS, savedBy } from './written-rows.js';

/** `new`: nothing has written it yet; `saved`: made for the request, but a function that made it has also written it. */
export type Novelty = 'new' | 'saved';

/** Undefined where the row may be an old one. */
export function novelty(
  node: Call | Op | undefined,
  entity: string,
  record: FunctionRecord,
  program: Program,
  calls: CacheCalls,
): Novelty | undefined {
  const saved = savedBy(node);
  return saved && new NewRows(entity, program, calls).of(saved, record, 0);
}

class NewRows {
  readonly #keys: ReadonlySet<string>;

  constructor(
    private readonly entity: string,
    private readonly program: Program,
    private readonly calls: CacheCalls,
  ) {
    this.#keys = keyColumns(entity, program);
  }

  /** A row whose key is set is an old one. */
  of(value: Value, record: FunctionRecord, depth: number): Novelty | undefined {
    const isKeyed = isKeySet(localName(value, record), this.#keys, record);
    return isKeyed ? undefined : this.#made(value, record, depth);
  }

  #made(value: Value, record: FunctionRecord, depth: number): Novelty | undefined {
    const on = (one: Value): Novelty | undefined => this.#made(one, record, depth);
    switch (value.is) {
      case 'join':
        return all(value.of.map(on));
      case 'derived':
        return value.element && on(value.element);
      case 'record':
        return lacksKey(value, this.#keys) ? 'new' : undefined;
      case 'parameter':
        return this.#passed(value.index, record, depth);
      case 'result':
        return this.#result(value.of, record, depth);
      default:
        return remaining(
          value,
          'this element literal constant field list template chunks function class captured handle end stream input unknown',
        );
    }
  }

  #result(id: number, record: FunctionRecord, depth: number): Novelty | undefined {
    const row = record.outline.made?.find(({ result, row: isRow }) => isRow && result === id);
    if (row) return row.of.every((value) => this.#isUnkeyed(value)) ? 'new' : undefined;
    const call = record.calls.get(id);
    if (call?.node !== 'call') return undefined;
    if (call.target.is === 'member' && call.target.name === 'constructor')
      return call.target.owner === this.entity ? 'new' : undefined;
    if (depth >= MAX_HANDS) return undefined;
    const targets = this.program.targets.get(record.outline.id)?.get(id)?.functions ?? [];
    return all(targets.map((target) => this.#below(target, call, record, depth)));
  }

  /** What a function of the project gives. */
  #below(id: FunctionId, call: Call, record: FunctionRecord, depth: number): Novelty | undefined {
    const callee = this.program.records.get(id);
    if (!callee) return undefined;
    const made = all(
      callee.returns.map((value) => {
        if (value.is !== 'parameter') return this.of(value, callee, depth + 1);
        const passed = call.arguments[value.index];
        return passed && this.of(passed, record, depth + 1);
      }),
    );
    const writes = this.program.results
      .get(id)
      ?.summary.effects.some(({ effect }) => effect.kind === 'write' && effect.entity === this.entity);
    return made && writes ? 'saved' : made;
  }

  /** What all callers pass. */
  #passed(index: number, record: FunctionRecord, depth: number): Novelty | undefined {
    if (depth >= MAX_HANDS || record.outline.entries.length > 0) return undefined;
    const arrivals = this.calls.callers.of(record.outline.id);
    return all(
      arrivals.map(({ caller, binding }) => {
        const call = caller.calls.get(binding.call);
        const passed = binding.via ? undefined : call?.arguments[index];
        return passed && this.of(passed, caller, depth + 1);
      }),
    );
  }

  #isUnkeyed(value: Value): boolean {
    return value.is !== 'record' || Object.keys(value.fields).every((name) => !this.#keys.has(name));
  }
}

/** Undefined where one is, or there are none. */
function all(found: readonly (Novelty | undefined)[]): Novelty | undefined {
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return found.includes('saved') ? 'saved' : 'new';
}
