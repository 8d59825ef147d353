// Which part of the rows behind a cached value goes into it: the rows themselves, some columns of them, or nothing but
// what is decided by them. Followed through locals, records, own calls and what those give.
import { collectionOf } from '../../../outlines/value-uses.js';
import { enclosing, ownFrame, passedFor, returnedBy, type Frame, type FrameValue } from '../../../values/frames.js';
import type { CachedRead } from '../../../../core/facts/cached-value.js';
import { parts, remaining, some } from '../../../../core/outline/fold.js';
import { asksServer } from '../../../../core/outline/effect.js';
import type { Call, Op } from '../../../../core/outline/outline.js';
import { isIndex, isOfNoData, valueKey, type Value } from '../../../../core/outline/value.js';
import type { Term } from '../stores/sites.js';
import type { Program } from '../../../program/program.js';
import { isPrimaryKey } from '../../../program/row-key.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { settle } from '../../../values/substitute.js';
import { functionValues } from '../../../graph/resolve-targets.js';

export interface KeptPart {
  /** Rows, or how many there are. */
  rows: boolean;
  readonly columns: Set<string>;
  /** It is of one row at a time, also where the query gives many. */
  single: boolean;
}

/** How a term is used: the path of fields that is taken from it, and whether it is one of many. */
interface Taken {
  readonly path: readonly string[];
  readonly single: boolean;
}

const passKey = ({ record }: Frame, { loop }: Value & { is: 'element' }): string => `${record.outline.id} ${loop}`;

const ALL: Taken = { path: [], single: false };
/** `rows[0]`, `rows[i]`, `byKey[key]` */
const isEntry = (name: string): boolean => name === '[]' || isIndex(name);
const MAX_FRAMES = 12;
const MAX_STEPS = 40_000;

/** What a value is made of. */
export interface Kept {
  /** By entity. */
  readonly parts: ReadonlyMap<string, KeptPart>;
  /** Entities whose rows say which rows the queries behind it give; undefined where that is not understood. */
  readonly choosing?: ReadonlySet<string>;
  /** Another system has answered it. */
  readonly isRemote: boolean;
}

/** Undefined where some of what is put in is not understood. What stands in the key is told apart by it. */
export function keptParts(
  terms: readonly Term[],
  key: Value | undefined,
  record: FunctionRecord,
  program: Program,
): Kept | undefined {
  if (terms.length === 0) return undefined;
  const flow = new Flow(program, record, keyTerms(key, program));
  for (const { value, called } of terms) {
    if (called) flow.made(value, ownFrame(record));
    else flow.follow({ value, frame: ownFrame(record) }, ALL);
  }
  flow.run();
  if (flow.isUnclear) return undefined;
  const { parts, isRemote, choices } = flow;
  return { parts, isRemote, ...(!choices.isUnclear && { choosing: choices.entities }) };
}

/** The terms in the key that are other ones for other keys; with the primary key of a row, the row. */
function keyTerms(key: Value | undefined, program: Program): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (term: Value): void => {
    if (term.is === 'result' || term.is === 'field' || term.is === 'parameter') found.add(valueKey(term));
    if (term.is === 'field' && isPrimaryKey(term.name, program)) found.add(valueKey(term.of));
    if (term.is !== 'field') parts(term).forEach(note);
  };
  if (key) note(key);
  return found;
}

class Flow {
  readonly parts = new Map<string, KeptPart>();
  readonly choices = { entities: new Set<string>(), isUnclear: false };
  isUnclear = false;
  isRemote = false;
  /** It follows what says which rows a query gives. */
  isChoosing = false;
  #steps = 0;
  readonly #collections = new Map<string, Value>();
  readonly #pending: { readonly term: FrameValue; readonly taken: Taken }[] = [];

  constructor(
    private readonly program: Program,
    private readonly home: FunctionRecord,
    private readonly keyed: ReadonlySet<string>,
  ) {}

  /** Where there is nothing to follow, it is not said what is kept. */
  follow(term: FrameValue | undefined, taken: Taken): void {
    if (term) this.#pending.push({ term, taken });
  }

  /** Follows what is to be followed to its end: as far as a program leads, and without calling itself for each step. */
  run(): void {
    for (let next = this.#pending.pop(); next && !this.isUnclear; next = this.#pending.pop())
      this.#visit(next.term, next.taken);
  }

  #visit({ value, frame }: FrameValue, taken: Taken): void {
    if (++this.#steps > MAX_STEPS || frame.depth > MAX_FRAMES) this.isUnclear = true;
    if (this.isUnclear) return;
    if (this.isChoosing && frame.record === this.home && this.#isKeyed(value)) return;
    const on = (next: Value, how = taken): void => this.follow({ value: next, frame }, how);
    switch (value.is) {
      case 'result':
        return this.#result(value.of, frame, taken);
      case 'parameter':
        return this.follow(passedFor({ value, frame }), taken);
      case 'field':
        if (isEntry(value.name)) return on(value.of, { ...taken, single: true });
        return on(value.of, { ...taken, path: [value.name, ...taken.path] });
      case 'element':
        return this.#element({ value, frame }, taken);
      case 'captured':
        return this.follow(enclosing({ value, frame }, this.program), taken);
      case 'record': {
        const [first, ...rest] = taken.path;
        const field = first === undefined ? undefined : value.fields[first];
        if (field) return on(field, { ...taken, path: rest });
        const spread = first === undefined ? undefined : value.fields['...'];
        if (spread) return on(spread);
        return Object.values(value.fields).forEach((one) => on(one, ALL));
      }
      case 'list':
        return value.items.forEach((item) => on(item));
      case 'template':
        return value.parts.forEach((part) => on(part, ALL));
      case 'derived':
        if (value.element) this.#noteCollection({ value, frame }, value.element);
        return on(value.element ?? value.from);
      case 'chunks':
        return on(value.of);
      case 'join':
        return value.of.forEach((part) => on(part));
      case 'unknown':
        if (isOfNoData(value)) return;
        if (!value.of) return void (this.isUnclear = true);
        return value.of.forEach((part) => on(part, ALL));
      case 'stream':
        this.isUnclear = true;
        return;
      default:
        remaining(value, 'this literal constant function class handle end input');
    }
  }

  /** Keys have been looked through. */
  #isKeyed(value: Value): boolean {
    if (this.keyed.size === 0) return false;
    return this.keyed.has(valueKey(value)) || this.keyed.has(valueKey(settle(value, this.home, this.program)));
  }

  /** What a function gives that the cache calls. */
  made(value: Value, frame: Frame): void {
    const { functions } = functionValues(value, frame.record, this.program);
    if (functions.size === 0) this.isUnclear = true;
    for (const id of functions)
      for (const returned of returnedBy(id, undefined, frame, this.program)) this.follow(returned, ALL);
  }

  /** A pass that does nothing leaves no loop: `rows.map(({ text }) => text)`. */
  #noteCollection({ value, frame }: FrameValue<'derived'>, element: Value): void {
    if (element.is === 'element') this.#collections.set(passKey(frame, element), value.from);
    else for (const part of parts(element)) this.#noteCollection({ value, frame }, part);
  }

  #element({ value, frame }: FrameValue<'element'>, taken: Taken): void {
    const over = collectionOf(value, frame.record) ?? this.#collections.get(passKey(frame, value));
    if (over) this.follow({ value: over, frame }, { ...taken, single: true });
    else this.isUnclear = true;
  }

  #result(id: number, frame: Frame, taken: Taken): void {
    const node = frame.record.calls.get(id);
    const made = node ? undefined : frame.record.made.get(id)?.of;
    // What an object of the project's own keeps is not looked into.
    if (made?.some((value) => some(value, ({ is }) => is === 'this'))) return void (this.isUnclear = true);
    if (!node) return made?.forEach((value) => void this.follow({ value, frame }, ALL));
    if (node.node === 'op') return this.#op(node, frame, taken);
    if (node.target.is === 'value') return this.made(node.target.value, frame);
    const targets = this.program.targets.get(frame.record.outline.id)?.get(id)?.functions ?? [];
    const isOutside = node.target.is === 'external' || node.target.is === 'unknown';
    if (targets.length === 0 && node.awaited && isOutside) return this.#outside(node, frame);
    const isMade = node.target.is === 'member' && node.target.name === 'constructor';
    if (targets.length === 0 || isMade) return this.#inputs(node, frame);
    for (const target of targets)
      for (const returned of returnedBy(target, node, frame, this.program)) this.follow(returned, taken);
  }

  /** Rows of a query; of any other op, what goes into it. */
  #op(node: Op, frame: Frame, taken: Taken): void {
    if (node.cache?.value && node.cache.action !== 'rows')
      return this.follow({ value: node.cache.value, frame }, taken);
    const reads = node.effects.filter(
      ({ kind, entity }) => entity !== undefined && (kind === 'read' || kind === 'lock' || kind === 'write'),
    );
    // Rows that a request is sent with are the way to the answer.
    if (reads.length === 0 && node.effects.some(asksServer)) return void (this.isRemote = true);
    // What a cache gives has been put in elsewhere; its keys are no part of that.
    if (node.cache?.action === 'get') return;
    if (reads.length === 0) return this.#inputs(node, frame);
    this.#choose(node, frame);
    // Of a pair of rows and count, "0" is the list.
    const isOne = taken.single && reads.length === 1;
    for (const { entity, rows } of reads) this.#note(entity!, { path: taken.path, single: isOne || rows === 'one' });
  }

  /**
   * A promise that none of the project's functions gives: something outside has answered, whatever its client was made of.
   * It may have made its answer of the rows that it was sent, where those are understood.
   */
  #outside(node: Call, frame: Frame): void {
    const sent = new Flow(this.program, this.home, this.keyed);
    sent.#steps = this.#steps;
    for (const value of node.arguments) sent.follow({ value, frame }, ALL);
    sent.run();
    this.#steps = sent.#steps;
    this.isRemote = true;
    for (const [entity, part] of sent.isUnclear ? [] : sent.parts)
      this.parts.set(entity, this.parts.get(entity) ?? part);
  }

  /** Notes what says which rows a query gives. */
  #choose(node: Op, frame: Frame): void {
    const flow = this.isChoosing ? this : new Flow(this.program, this.home, this.keyed);
    flow.isChoosing = true;
    flow.#steps = this.#steps;
    for (const value of [...node.arguments, ...(node.steps ?? [])]) flow.follow({ value, frame }, ALL);
    if (flow === this) return;
    flow.run();
    this.#steps = flow.#steps;
    for (const entity of flow.parts.keys()) this.choices.entities.add(entity);
    this.choices.isUnclear ||= flow.isUnclear;
  }

  #inputs(node: Call | Op, frame: Frame): void {
    for (const value of node.arguments) this.follow({ value, frame }, ALL);
    if (node.receiver) this.follow({ value: node.receiver, frame }, ALL);
  }

  #note(id: string, { path, single }: Taken): void {
    const entity = this.program.entities.get(id);
    const [name, ...rest] = path;
    let part = this.parts.get(id);
    if (!part) this.parts.set(id, (part = { rows: false, columns: new Set(), single: true }));
    part.single &&= single;
    const relation = entity?.relations.find((one) => one.name === name);
    if (name === undefined || (!relation && this.#isMade(id, name))) {
      part.rows = true;
      return;
    }
    part.columns.add(name);
    if (relation?.target !== undefined && relation.target !== id)
      this.#note(relation.target, { path: rest, single: single && relation.cardinality === 'one' });
  }

  /**
   * What a method or a getter gives can be made of every column; the length of a list is no column. Rows of a table that
   * nothing but its name tells of have nothing but columns.
   */
  #isMade(id: string, name: string): boolean {
    if (name === 'length') return true;
    const { hierarchy, entities } = this.program;
    if (!hierarchy.classOf(id)) return entities.get(id)?.fields.includes(name) === false;
    return [name, `get ${name}`].some((one) => hierarchy.lookup(id, one) !== undefined);
  }
}

/**
 * Adds to each read what of it is kept, where that is understood. Rows that were read to get at the others only, for the
 * key or to ask another system, are no part of it.
 */
export function withParts(reads: readonly CachedRead[], kept: Kept | undefined): readonly CachedRead[] {
  if (!kept) return reads;
  const { parts, choosing, isRemote } = kept;
  const isWhole = [...parts.values()].some(({ rows }) => rows);
  const isSeen = choosing !== undefined && (parts.size > 0 || isRemote);
  return reads.flatMap((read): readonly CachedRead[] => {
    const part = parts.get(read.entity);
    // Rows that are kept hold those that were loaded with them.
    if (!part && read.relation !== undefined && isWhole) return [read];
    if (!part) return isSeen && !choosing.has(read.entity) ? [] : [{ ...read, part: 'decision' }];
    const single = part.single && { single: true };
    if (part.rows) return [{ ...read, ...single, part: 'rows' }];
    const columns = [...part.columns].sort();
    const { fixed, ...rest } = read;
    const isFixed = fixed && columns.every((name) => read.columns?.includes(name));
    return [{ ...rest, ...single, ...(isFixed && { fixed }), part: 'columns', columns }];
  });
}
