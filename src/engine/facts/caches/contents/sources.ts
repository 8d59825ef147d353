// What a value is made of: the reads whose rows it may hold, followed through locals, calls and functions that a cache
// calls; and what it takes from the caller, where only callers can tell. Beside kept-parts, which says what certainly goes in and
// gives up where a term is not understood, this misses none: an effect of a step counts whether its result is seen or not.
import { collectionOf } from '../../../outlines/value-uses.js';
import type { CachedRead } from '../../../../core/facts/cached-value.js';
import { isSameLocation } from '../../../../core/location.js';
import { relationAt } from '../../../../core/outline/entity.js';
import { isNamedByText } from '../../../../core/outline/effect.js';
import { remaining, accessOf } from '../../../../core/outline/fold.js';
import type { Node, Op } from '../../../../core/outline/outline.js';
import type { ReachedEffect } from '../../../../core/summary/summary.js';
import type { Step } from '../../../../core/summary/step.js';
import type { Value } from '../../../../core/outline/value.js';
import { compareWitnesses } from '../../../effects/effect-block.js';
import type { Term } from '../stores/sites.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { callsInside } from '../code-points.js';
import { functionValues } from '../../../graph/resolve-targets.js';

const MAX_DEPTH = 24;

/** What the caller gives, by the place of the parameter. */
export interface FromCaller {
  readonly index: number;
  readonly path: readonly string[];
  /** It is a function, and what it gives is what is kept. */
  readonly called: boolean;
}

export interface Sources {
  readonly reads: readonly CachedRead[];
  readonly fromCaller: readonly FromCaller[];
  /** No value shows the reads: they stand beside it. */
  readonly beside: boolean;
}

/** Follows the terms in the frame of `record`; `around` is the code whose reads count where no value shows them. */
export function sourcesOf(
  terms: readonly Term[],
  around: Node | undefined,
  record: FunctionRecord,
  program: Program,
): Sources {
  const search = new Search(program, record);
  for (const { value, called } of terms) {
    if (called) search.made(value, record);
    else search.follow(value, record, 0);
  }
  const beside = search.reads.size === 0 && search.fromCaller.length === 0;
  if (beside && around) search.inside(around, record);
  const reads = [...search.reads.values()].sort((a, b) => compareWitnesses(a.read, b.read));
  return { reads, fromCaller: search.fromCaller, beside };
}

class Search {
  readonly reads = new Map<string, CachedRead>();
  readonly fromCaller: FromCaller[] = [];
  readonly #seen = new Set<string>();

  constructor(
    private readonly program: Program,
    private readonly home: FunctionRecord,
  ) {}

  follow(value: Value, record: FunctionRecord, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const on = (next: Value | undefined, frame = record): void => void (next && this.follow(next, frame, depth + 1));
    switch (value.is) {
      case 'result':
        return this.#result(value.of, record, depth);
      case 'parameter':
        return this.#noteFromCaller(value, [], false, record);
      case 'field':
        return this.#field(value, record, depth);
      case 'element':
        return on(collectionOf(value, record));
      case 'captured':
        return on(value.value, this.program.records.get(value.function) ?? record);
      case 'function':
        return;
      case 'list':
        return value.items.forEach((item) => on(item));
      case 'record':
        return Object.values(value.fields).forEach((field) => on(field));
      case 'template':
        return value.parts.forEach((part) => on(part));
      case 'derived':
        on(value.from);
        return on(value.element);
      case 'chunks':
        return on(value.of);
      case 'join':
        return value.of.forEach((part) => on(part));
      case 'handle':
        return on(value.of);
      default:
        remaining(value, 'this literal constant class end stream input unknown');
    }
  }

  /** What a function gives that the cache calls. */
  made(value: Value, record: FunctionRecord): void {
    const { functions, parameters } = functionValues(value, record, this.program);
    for (const id of functions)
      for (const effect of this.program.results.get(id)?.summary.effects ?? []) this.#add(effect);
    for (const { of, index, path } of parameters)
      if (of === undefined && record === this.home) this.fromCaller.push({ index, path, called: true });
  }

  /** All reads in a piece of code that it waits for: what comes later is in no value that is there now. */
  inside(node: Node, record: FunctionRecord): void {
    const ids = callsInside(node);
    for (const step of this.#steps(record)) if (ids.has(step.id) && !step.detached) this.#step(step, record);
  }

  #result(id: number, record: FunctionRecord, depth: number): void {
    const key = `${record.outline.id} ${id}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const node = record.calls.get(id);
    if (!node) return record.made.get(id)?.of.forEach((value) => void this.follow(value, record, depth + 1));
    if (node.node === 'call' && node.target.is === 'value') this.made(node.target.value, record);
    const step = this.#steps(record).find((one) => one.id === id);
    if (step) this.#step(step, record);
    if (node.node === 'op' && node.cache && node.cache.action !== 'rows' && node.cache.value)
      this.follow(node.cache.value, record, depth + 1);
    if (node.node === 'op' && node.handleArgument === -1) this.#arguments(node, record, depth, undefined);
    else this.#arguments(node, record, depth, node.receiver);
  }

  #arguments(
    node: Op | { readonly arguments: readonly Value[] },
    record: FunctionRecord,
    depth: number,
    receiver: Value | undefined,
  ): void {
    const inner = new Set(this.fromCaller);
    const steps = 'steps' in node ? (node.steps ?? []) : [];
    const follows = [...node.arguments, ...steps, ...(receiver ? [receiver] : [])];
    for (const value of follows) if (value.is !== 'parameter') this.follow(value, record, depth + 1);
    // The caller's own arguments to a query say which rows; they are not what is kept.
    this.fromCaller.splice(0, this.fromCaller.length, ...inner);
  }

  #field(value: Value & { is: 'field' }, record: FunctionRecord, depth: number): void {
    const { root, path } = accessOf(value);
    if (root.is === 'parameter') return this.#noteFromCaller(root, path, false, record);
    this.follow(root, record, depth + 1);
  }

  #noteFromCaller(
    value: Value & { is: 'parameter' },
    path: readonly string[],
    called: boolean,
    record: FunctionRecord,
  ): void {
    if (record !== this.home) return;
    this.fromCaller.push({ index: value.index, path, called });
  }

  #steps(record: FunctionRecord): readonly Step[] {
    return this.program.results.get(record.outline.id)?.steps ?? [];
  }

  #step({ site, id }: Step, record: FunctionRecord): void {
    const node = record.calls.get(id);
    for (const effect of [...site.effects, ...site.quiet.map((quiet) => quiet.effect)])
      this.#add(effect, node?.node === 'op' ? node : undefined);
  }

  #add(read: ReachedEffect, own?: Op): void {
    const { effect, unlikely } = read;
    if ((effect.kind !== 'read' && effect.kind !== 'lock') || effect.entity === undefined || unlikely !== undefined)
      return;
    // Bounds of type parameters are no tables; what a text names is one.
    const entity = this.program.entities.get(effect.entity);
    const isTable =
      entity !== undefined ||
      isNamedByText(effect.entity) ||
      this.program.hierarchy.classOf(effect.entity)?.kind === 'class';
    const op = own ?? this.#opAt(read);
    // What is read before a write only serves to see what has changed.
    if (!isTable || op?.effects.some(({ kind }) => kind === 'write')) return;
    const by = op?.separately && this.#relationRead(effect.entity, op);
    if (by !== undefined) return this.#keep({ entity: effect.entity, read, relation: by });
    const [key] = entity?.indexes ?? [];
    const isFixed = key !== undefined && op?.selects?.every((name) => key.includes(name)) === true;
    const columns = op?.selects ?? op?.counts;
    this.#keep({
      entity: effect.entity,
      read,
      ...(isFixed && { fixed: true }),
      ...(columns && { columns }),
    });
    if (!op?.loads || op.separately) return;
    for (const path of op.loads) this.#relation(effect.entity, path, read);
  }

  /** The relation that a statement of its own loads these rows by. */
  #relationRead(entity: string, { effects, loads }: Op): string | undefined {
    const { entities } = this.program;
    const owner = effects.find((one) => one.entity !== undefined)?.entity;
    return effects.some((one) => one.entity === entity)
      ? undefined
      : loads?.find((path) => relationAt(owner, path, entities)?.target === entity);
  }

  /** Rows that come with the query by its relations. */
  #relation(owner: string, path: string, read: ReachedEffect): void {
    const { entities } = this.program;
    const at = entities.get(relationAt(owner, path, entities)?.target ?? '');
    if (at) this.#keep({ entity: at.id, read, relation: path });
  }

  #keep(read: CachedRead): void {
    const known = this.reads.get(read.entity);
    if (!known || (known.relation !== undefined && read.relation === undefined)) this.reads.set(read.entity, read);
    else if (read.relation === undefined) this.reads.set(read.entity, both(known, read));
  }

  #opAt({ causeFunction, cause }: ReachedEffect): Op | undefined {
    for (const node of this.program.records.get(causeFunction)?.calls.values() ?? [])
      if (node.node === 'op' && isSameLocation(node.at, cause)) return node;
    return undefined;
  }
}

/** Of two queries for the same rows the first stands for both; it says so of the columns of either. */
function both({ columns, fixed, ...first }: CachedRead, second: CachedRead): CachedRead {
  const all = columns && second.columns && [...new Set([...columns, ...second.columns])].sort();
  return { ...first, ...(fixed && second.fixed && { fixed }), ...(all && { columns: all }) };
}
