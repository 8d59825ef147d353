// Whether a row that is saved is in no table yet: it was made just before, here, further down, or by all callers. Values are
// followed as everywhere (values/frames); what is asked on the way is whether whoever made the row has saved it as well.
import { remaining } from '../../../../core/outline/fold.js';
import type { Call, FunctionId, Op } from '../../../../core/outline/outline.js';
import type { Value } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../calls.js';
import type { Program } from '../../../program/program.js';
import { isKeySet, keyColumns, lacksKey } from '../../../program/row-key.js';
import { ownFrame, passedFor, returnedBy, type Frame, type FrameValue } from '../../../values/frames.js';
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
  return saved && new NewRows(entity, program, calls).of({ value: saved, frame: ownFrame(record) });
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
  of(term: FrameValue): Novelty | undefined {
    const { record } = term.frame;
    return isKeySet(localName(term.value, record), this.#keys, record) ? undefined : this.#made(term);
  }

  #made({ value, frame }: FrameValue): Novelty | undefined {
    const on = (one: Value): Novelty | undefined => this.#made({ value: one, frame });
    switch (value.is) {
      case 'join':
        return all(value.of.map(on));
      case 'derived':
        return value.element && on(value.element);
      case 'record':
        return lacksKey(value, this.#keys) ? 'new' : undefined;
      case 'parameter':
        return this.#passed({ value, frame });
      case 'result':
        return this.#result(value.of, frame);
      default:
        return remaining(
          value,
          'this element literal constant field list template chunks function class captured handle end stream input unknown',
        );
    }
  }

  #result(id: number, frame: Frame): Novelty | undefined {
    const { record } = frame;
    const row = record.outline.made?.find(({ result, row: isRow }) => isRow && result === id);
    if (row) return row.of.every((value) => this.#isUnkeyed(value)) ? 'new' : undefined;
    const call = record.calls.get(id);
    if (call?.node !== 'call') return undefined;
    if (call.target.is === 'member' && call.target.name === 'constructor')
      return call.target.owner === this.entity ? 'new' : undefined;
    if (frame.depth >= MAX_HANDS) return undefined;
    const targets = this.program.targets.get(record.outline.id)?.get(id)?.functions ?? [];
    return all(targets.map((target) => this.#below(target, call, frame)));
  }

  /** What a function of the project gives. */
  #below(id: FunctionId, call: Call, frame: Frame): Novelty | undefined {
    const made = all(returnedBy(id, call, frame, this.program).map((term) => this.of(term)));
    const writes = this.program.results
      .get(id)
      ?.summary.effects.some(({ effect }) => effect.kind === 'write' && effect.entity === this.entity);
    return made && writes ? 'saved' : made;
  }

  /** What the call on the way here passes, else what all callers do. */
  #passed(term: FrameValue<'parameter'>): Novelty | undefined {
    const { value, frame } = term;
    if (frame.call) {
      const passed = passedFor(term);
      return passed && this.of(passed);
    }
    if (frame.depth >= MAX_HANDS || frame.record.outline.entries.length > 0) return undefined;
    return all(
      this.calls.callers.of(frame.record.outline.id).map(({ caller, binding }) => {
        const passed = binding.via ? undefined : caller.calls.get(binding.call)?.arguments[value.index];
        return passed && this.of({ value: passed, frame: { record: caller, depth: frame.depth + 1 } });
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
