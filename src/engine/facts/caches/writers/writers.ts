// Who writes the entities that a cached value is made of, and which of them drop it: afterwards, too soon, or never.
// A writer whose callers drop the value is as good as one that does so itself.
import type { CacheWriter, WriterState } from '../../../../core/facts/cached-value.js';
import { isSameLocation, type Location } from '../../../../core/location.js';
import type { FunctionId, RegionKind } from '../../../../core/outline/outline.js';
import type { ReachedEffect } from '../../../../core/summary/summary.js';
import type { Step } from '../../../../core/summary/step.js';
import type { CacheCalls } from '../calls.js';
import type { CacheSite } from '../stores/sites.js';
import type { Program } from '../../../program/program.js';
import type { Reach } from '../../../graph/entry-reach.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Point } from '../code-points.js';
import { isPutBack } from './put-back.js';
import { append } from '../../../../core/multimap.js';

/** A call or op that writes rows of an entity, in the function where the entity is known. */
export interface WriteSite {
  readonly function: FunctionId;
  readonly call: number;
  readonly entity: string;
  readonly step: Step;
  readonly effect: ReachedEffect;
}

/** All writes of product code in daily work, by entity. */
export function writesOf(program: Program, reach: Reach): ReadonlyMap<string, readonly WriteSite[]> {
  const found = new Map<string, WriteSite[]>();
  for (const id of [...program.results.keys()].sort()) {
    const record = program.records.get(id)!;
    const isCopy = record.original !== undefined;
    if (isCopy || record.outline.setting !== 'product' || reach.aside(id) !== undefined) continue;
    for (const step of program.results.get(id)!.steps)
      for (const effect of step.site.effects) {
        const { entity } = effect.effect;
        if (effect.effect.kind !== 'write' || entity === undefined || effect.unlikely !== undefined) continue;
        if (!isOwn(step, effect, record, program)) continue;
        append(found, entity, { function: id, call: step.id, entity, step, effect });
      }
  }
  return found;
}

/** The statement itself, or the call of a generic function that gives it its entity. */
function isOwn(
  step: Step,
  { effect, causeFunction, cause }: ReachedEffect,
  record: FunctionRecord,
  program: Program,
): boolean {
  const node = record.calls.get(step.id);
  // Who takes its message, or hooks that run with it, write for themselves.
  if (node?.node === 'op') return isSameLocation(cause, node.at);
  const callees = program.targets.get(record.outline.id)?.get(step.id)?.functions ?? [];
  const known = callees.some((id) =>
    program.results
      .get(id)
      ?.summary.effects.some((inner) => inner.effect.kind === 'write' && inner.effect.entity === effect.entity),
  );
  if (known) return false;
  // What only a callback of this function writes is written there.
  for (const inner of program.records.get(causeFunction)?.calls.values() ?? [])
    if (inner.node === 'op' && isSameLocation(inner.at, cause))
      return !inner.effects.some(({ entity }) => entity === effect.entity);
  return false;
}

/** A writer before its module is told. */
type Verdict = Omit<CacheWriter, 'module'>;

type WritePath = Pick<CacheWriter, 'function' | 'at' | 'text' | 'trace'>;

/** What is known of one cached value's drops. */
export class Coverage {
  readonly #own = new Map<FunctionId, CacheSite[]>();
  readonly #reaching: ReadonlySet<FunctionId>;
  readonly #above = new Map<string, boolean>();

  readonly #certain: ReadonlySet<FunctionId>;
  readonly #some: ReadonlySet<FunctionId>;

  /** `isCertain`: the drop is of this very value, not of one that its key may also name. */
  constructor(
    drops: readonly CacheSite[],
    /** Those that let go of some copies only. */
    some: readonly CacheSite[],
    private readonly isCertain: (drop: CacheSite) => boolean,
    /** The entities that the value is made of. */
    private readonly entities: ReadonlySet<string>,
    private readonly calls: CacheCalls,
    private readonly program: Program,
  ) {
    for (const drop of drops) append(this.#own, drop.function, drop);
    this.#reaching = calls.callers.reaching(this.#own.keys());
    this.#some = calls.callers.reaching(some.map((drop) => drop.function));
    this.#certain = calls.callers.reaching(drops.filter(isCertain).map((drop) => drop.function));
  }

  get isEmpty(): boolean {
    return this.#own.size === 0;
  }

  /** What the writer does about the value; several where its callers differ. */
  of(site: WriteSite): readonly CacheWriter[] {
    const record = this.program.records.get(site.function)!;
    const { at, text } = site.step.site;
    const path: WritePath = { function: site.function, at, text, trace: site.effect.trace };
    const module = (file: string): string => this.program.moduleOf(file);
    return this.#judge(path, site, record, site.call, new Set()).map((one) => ({
      ...one,
      module: module(one.at.file),
      ...(one.state === 'misses' && this.#some.has(one.function) && { onlySome: true }),
    }));
  }

  #judge(
    path: WritePath,
    site: WriteSite,
    record: FunctionRecord,
    call: number,
    open: ReadonlySet<FunctionId>,
  ): readonly Verdict[] {
    const point = this.calls.pointOf(record, call);
    const clears = this.#clearsIn(record);
    const later = clears.filter((clear) => point !== undefined && this.#isBehind(clear, point, call, record));
    const isEarly = (clear: Clear): boolean =>
      inTransaction(point!) && inTransaction(clear.point) && !clear.point.regions.includes('after-commit');
    const after = later.find((clear) => !isEarly(clear)) ?? later[0];
    if (after) {
      if (isEarly(after) && after.isCertain) return [verdict(path, site, 'uncommitted', after)];
      return [after.isCertain ? verdict(path, site, 'drops') : { ...verdict(path, site, 'drops'), perhaps: true }];
    }
    if (this.#isDroppedAbove(record.outline.id, open)) {
      const certain = this.#isDroppedAbove(record.outline.id, open, true);
      return [{ ...verdict(path, site, 'drops'), ...(!certain && { perhaps: true }) }];
    }
    const before = clears.findLast(
      (clear) => point !== undefined && clear.point.order < point.order && clear.isOwn && clear.isCertain,
    );
    if (before && point && this.#isLocked(record, point)) return [verdict(path, site, 'drops')];
    if (before) return [verdict(path, site, 'early', before)];
    return this.#byCallers(path, site, record, open);
  }

  /** Whether something is put into a store before the write and taken out behind it: a lock that keeps readers from filling. */
  #isLocked(record: FunctionRecord, write: Point): boolean {
    const kinds = (isThere: (point: Point) => boolean): ReadonlySet<string> => {
      const steps = this.program.results.get(record.outline.id)?.steps ?? [];
      const there = steps.filter(({ id }) => {
        const point = this.calls.pointOf(record, id);
        return point !== undefined && isThere(point);
      });
      return new Set(there.flatMap(({ site }) => site.effects.map(({ effect }) => effect.kind)));
    };
    return (
      kinds(({ order }) => order < write.order).has('cache-set') &&
      kinds(({ order }) => order > write.order).has('cache-delete')
    );
  }

  /** Where some callers drop the value, those that do not are the writers that miss it. */
  #byCallers(
    path: WritePath,
    site: WriteSite,
    record: FunctionRecord,
    open: ReadonlySet<FunctionId>,
  ): readonly Verdict[] {
    const { id } = record.outline;
    const arrivals = open.has(id)
      ? []
      : this.calls.callers.of(id).filter(({ caller }) => caller.outline.setting === 'product');
    const next = new Set(open).add(id);
    const inLiteral = record.inline && arrivals.length === 1;
    const dropping = arrivals.filter(({ caller, binding }) => this.#dropsAt(caller, binding.call, next));
    if (dropping.length === 0 && !inLiteral) return [verdict(path, site, 'misses')];
    return arrivals.flatMap((arrival) => {
      const { caller, binding } = arrival;
      const node = caller.calls.get(binding.call);
      const trace = [{ at: binding.at, message: `calls ${record.outline.symbol}` }, ...path.trace];
      const here: WritePath = inLiteral
        ? path
        : { function: caller.outline.id, at: binding.at, text: node?.text ?? path.text, trace };
      return this.#judge(here, site, caller, binding.call, next);
    });
  }

  /** Whether every way to the function drops the value behind it. */
  #isDroppedAbove(id: FunctionId, open: ReadonlySet<FunctionId>, certain = false): boolean {
    const key = `${id} ${certain}`;
    const known = this.#above.get(key);
    if (known !== undefined) return known;
    const record = this.program.records.get(id);
    if (!record || open.has(id)) return false;
    this.#above.set(key, false);
    const arrivals = this.calls.callers.of(id).filter(({ caller }) => caller.outline.setting === 'product');
    const next = new Set(open).add(id);
    const isEntry = record.outline.entries.length > 0;
    const all =
      arrivals.length > 0 &&
      !isEntry &&
      arrivals.every(({ caller, binding }) => this.#dropsAt(caller, binding.call, next, certain));
    this.#above.set(key, all);
    return all;
  }

  #dropsAt(caller: FunctionRecord, call: number, open: ReadonlySet<FunctionId>, certain = false): boolean {
    const point = this.calls.pointOf(caller, call);
    const later = this.#clearsIn(caller).some(
      (clear) => point !== undefined && this.#isBehind(clear, point, call, caller) && (clear.isCertain || !certain),
    );
    return later || this.#isDroppedAbove(caller.outline.id, open, certain);
  }

  /** Whether it comes after the write, and does not put back what was there before. */
  #isBehind({ point, fill }: Clear, write: Point, call: number, record: FunctionRecord): boolean {
    if (point.order <= write.order) return false;
    return !fill || !isPutBack(fill, call, record, this.calls, this.program);
  }

  /** Calls and assignments of the function that drop the value, itself or further down, in their order. */
  #clearsIn(record: FunctionRecord): readonly Clear[] {
    const { id } = record.outline;
    if (!this.#reaching.has(id)) return [];
    const found: Clear[] = (this.#own.get(id) ?? []).map((drop) => ({
      at: drop.at,
      text: drop.text,
      point: drop.point,
      isOwn: true,
      isCertain: this.isCertain(drop),
      ...(drop.action === 'fill' && { fill: drop }),
    }));
    for (const [call, point] of this.calls.points(record).calls) {
      const callees = this.calls.callees(record, call).filter((callee) => this.#reaching.has(callee));
      const node = record.calls.get(call);
      if (!node || callees.length === 0) continue;
      // What drops for a write of its own, or as a hook, does not do so for one that comes later.
      const isOwn = node.node === 'call' && !callees.some((callee) => this.#writes(callee));
      const isCertain = callees.some((callee) => this.#certain.has(callee));
      found.push({ at: node.at, text: node.text, point, isOwn, isCertain });
    }
    return found.sort((a, b) => a.point.order - b.point.order);
  }

  #writes(id: FunctionId): boolean {
    return (this.program.results.get(id)?.summary.effects ?? []).some(
      ({ effect }) => effect.kind === 'write' && effect.entity !== undefined && this.entities.has(effect.entity),
    );
  }
}

interface Clear {
  readonly at: Location;
  readonly text: string;
  readonly point: Point;
  /** It is there to drop the value. */
  readonly isOwn: boolean;
  readonly isCertain: boolean;
  /** It puts another value there. */
  readonly fill?: CacheSite;
}

const inTransaction = ({ regions }: { readonly regions: readonly RegionKind[] }): boolean =>
  regions.includes('transaction');

function verdict(path: WritePath, { entity, effect }: WriteSite, state: WriterState, clear?: Clear): Verdict {
  return {
    ...path,
    entity,
    state,
    ...(clear && { clear: { at: clear.at, text: clear.text } }),
    ...(effect.assumption !== undefined && { assumption: effect.assumption }),
  };
}
