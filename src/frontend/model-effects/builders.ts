// Query builders and find options: what a statement loads besides its rows, and how many rows it gives at most.
import { remaining, some } from '../../core/outline/fold.js';
import { isFalsy, type Value } from '../../core/outline/value.js';
import type { MemberModel, Slot } from '../../models/member.js';
import { classPassed, entityAt } from '../declarations/entities/entity-reference.js';
import type { BuilderFacts, MadeIn } from '../frame/builder-facts.js';
import type { Node } from '../../core/outline/outline.js';
import { builderClass, connectionOf } from './model-class.js';
import { handleOf } from './handle.js';
import type { Frame } from '../frame/frame.js';
import { slotNumber, slotValue, type ModelCall } from '../frame/slots.js';
import { varies } from '../frame/terms.js';
import { outermost } from '../frame/varying-loops.js';

/** Notes what a step of a builder adds: `leftJoinAndSelect('order.lines', 'line')`, `take(20)`; `value` is what it gives. */
export function builderStep(frame: Frame, call: ModelCall, member: MemberModel, value: Value): void {
  if (member.effects.length > 0 || member.runs) return;
  const isStart = member.becomes !== undefined && value !== call.receiver;
  const facts =
    factsOf(frame, isStart || member.gives?.as === 'copy' ? value : call.receiver) ?? madeElsewhere(frame, call);
  if (!facts) return;
  noteStatement(frame, facts, call, member);
  const loops = loopsOfSteps(frame, call.receiver, facts);
  for (const value of call.arguments) frame.varies(value, loops);
  for (const node of call.argumentNodes) frame.readsOf(node, loops);
  const isRestricted = member.where?.some((slot) => slotValue(call, slot) !== undefined);
  if (isRestricted || (!member.nothing && call.arguments.some((value) => isComputed(value, frame))))
    facts.isFiltered = true;
  if (member.groups) facts.isGrouped = true;
  if (member.locks && (!member.locks.when || isPessimistic(slotValue(call, member.locks.when))))
    facts.lock = member.locks.lock;
  for (const { slot, form } of member.loads ?? []) {
    const value = slotValue(call, slot);
    if (form === 'path' && value?.is === 'literal') addPath(facts, value.text, call.arguments[Number(slot.of) + 1]);
    else if (value) facts.loads.push(...optionPaths(value));
  }
  for (const slot of member.limit ?? []) {
    const limit = slotNumber(call, slot);
    if (limit !== undefined && frame.arms === facts.arms) facts.limit = limit;
    // A page is not all of them.
    else if (slotValue(call, slot) !== undefined) facts.isFiltered = true;
  }
  if (member.selects) (facts.selects ??= []).push(...namesIn(slotValue(call, member.selects)));
  if (member.cache?.action !== 'rows') return;
  facts.kept = keptFor(call);
  const [id] = call.arguments;
  if (id && call.arguments.length > 1) facts.keptUnder = id;
}

/** Made by a function: it may be a sum or a part of another statement, not a column. */
const isComputed = (value: Value, { builders }: Frame): boolean =>
  some(value, (part) => /^(?:result|function|template|unknown)$/.test(part.is) || builders.has(part));

/** The loops that the steps of this function vary with: those of another function, where the builder is made, are others. */
function loopsOfSteps(frame: Frame, receiver: Value | undefined, facts: BuilderFacts): Set<number> {
  if (receiver?.is !== 'captured') return facts.varies;
  const builder = outermost(receiver);
  const known = frame.outerSteps.get(builder) ?? new Set();
  frame.outerSteps.set(builder, known);
  return known;
}

/** A builder that came as a parameter, from a field or by a call: its steps count here, what it runs is known elsewhere. */
function madeElsewhere(frame: Frame, call: ModelCall): BuilderFacts | undefined {
  const { receiver, receiverNode } = call;
  if (!receiver || !builderClass(frame.shared, receiverNode)) return undefined;
  const made = receiver.is === 'result' ? frame.calls.get(receiver.of) : undefined;
  if (made) {
    const varies = new Set(made.varies);
    for (const value of call.arguments) frame.varies(value, varies);
    for (const node of call.argumentNodes) frame.readsOf(node, varies);
    made.varies = [...varies].sort((a, b) => a - b);
    return undefined;
  }
  openBuilder(frame, receiver, undefined, false);
  return frame.builders.get(receiver);
}

/** What the builder runs, on what, and what it was given on the way. */
function noteStatement(frame: Frame, facts: BuilderFacts, call: ModelCall, member: MemberModel): void {
  facts.node = call.node;
  facts.passed.push(...call.arguments);
  const handle = member.handle && handleOf(call, member)?.handle;
  if (handle) facts.handle = handle;
  const connection = facts.connection ?? connectionOf(frame.shared, call.receiverNode);
  if (connection) facts.connection = connection;
  const { becomes, about } = member;
  const { inferred } = frame;
  if (becomes) facts.statement = { call, member, tags: becomes, ...(inferred !== undefined && { inferred }) };
  const reference = about ?? becomes?.find((tag) => tag.entity)?.entity;
  if (!reference) return;
  const entity = entityAt(frame, call, reference);
  const ofClass = classPassed(frame, call, reference);
  if (entity !== undefined) facts.entity = entity;
  if (ofClass) facts.class = ofClass;
}

/** `.cache(true)`, `.cache(60000)`, `.cache('rates', 60000)`: the last argument is the time, if it is one. */
function keptFor(call: ModelCall): string {
  const last = call.argumentNodes.at(-1)?.getText() ?? 'true';
  return /^['"`]/.test(last) ? 'true' : last;
}

/** For how long the rows of the builder that the call ends are kept, as the source has it. */
export function rowsKeptBy(frame: Frame, call: ModelCall): { readonly time: string; readonly id?: Value } | undefined {
  const { kept, keptUnder } = factsOf(frame, call.receiver) ?? {};
  return kept === undefined ? undefined : { time: kept, ...(keptUnder ? { id: keptUnder } : {}) };
}

/** `order.lines` with alias `line`, then `line.item`: paths count from the builder's own rows. */
function addPath(facts: BuilderFacts, text: string, alias: Value | undefined): void {
  const [owner, ...rest] = text.split('.');
  const prefix = facts.aliases.get(owner ?? '') ?? '';
  const path = [prefix, ...rest].filter(Boolean).join('.');
  if (path === '') return;
  facts.loads.push(path);
  if (alias?.is === 'literal') facts.aliases.set(alias.text, path);
}

/** Starts the facts of a builder at the value that stands for it. */
export function openBuilder(frame: Frame, builder: Value, alias: Value | undefined, isMadeHere = true): void {
  const aliases = new Map<string, string>();
  if (alias?.is === 'literal') aliases.set(alias.text, '');
  const madeIn = isMadeHere && frame.shared.models.hasBuilders ? placeIn(frame) : undefined;
  frame.builders.set(builder, {
    loads: [],
    aliases,
    passed: [],
    varies: new Set(),
    arms: isMadeHere ? frame.arms : 0,
    ...(madeIn && { madeIn }),
  });
}

/** A place among the statements at hand, for what a builder made in a loop runs when that is over. */
function placeIn(frame: Frame): MadeIn | undefined {
  if (frame.loops.length === 0) return undefined;
  const body: Node[] = [];
  frame.out.push({ node: 'seq', body });
  return { frame, loops: [...frame.loops], body };
}

/** A builder of its own that goes on from another one. */
export function copyBuilder(frame: Frame, from: Value): Value {
  const facts = factsOf(frame, from);
  if (!facts) return from;
  const copy = { ...from };
  frame.builders.set(copy, {
    ...facts,
    loads: [...facts.loads],
    aliases: new Map(facts.aliases),
    passed: [...facts.passed],
    varies: new Set(facts.varies),
    ...(facts.selects && { selects: [...facts.selects] }),
  });
  return copy;
}

/** What is known of the builder that a value is, or of the first of several. */
export function factsOf(frame: Frame, receiver: Value | undefined): BuilderFacts | undefined {
  if (!receiver) return undefined;
  const own = frame.builders.get(receiver);
  if (own) return own;
  if (receiver.is === 'captured') return factsOf(frame, receiver.value);
  if (receiver.is !== 'join') return undefined;
  for (const part of receiver.of) {
    const facts = factsOf(frame, part);
    if (facts) return facts;
  }
  return undefined;
}

/** What the steps of the builder were given, but for what is fixed. */
export function stepsOf(frame: Frame, receiver: Value | undefined): { readonly steps?: readonly Value[] } {
  const steps = factsOf(frame, receiver)?.passed.filter(varies) ?? [];
  return steps.length > 0 ? { steps } : {};
}

/** What the statement locks: by an option, or by a step of its builder. */
export function lockOf(frame: Frame, call: ModelCall, { locks }: MemberModel): 'row' | 'table' | undefined {
  if (!locks) return factsOf(frame, call.receiver)?.lock;
  if (!locks.when) return locks.lock;
  return isWritten(call, locks.when) && isPessimistic(slotValue(call, locks.when)) ? locks.lock : undefined;
}

/** Whether the call itself names the option; options that came from elsewhere seldom hold it. */
function isWritten(call: ModelCall, { path, ...slot }: Slot): boolean {
  const name = path.at(-1);
  const options = slotValue(call, { ...slot, path: path.slice(0, -1) });
  return name === undefined || (options?.is === 'record' && name in options.fields);
}

/** An optimistic lock compares a version; nothing is asked where nothing is given. */
function isPessimistic(mode: Value | undefined): boolean {
  if (mode?.is === 'record') return isPessimistic(mode.fields.mode);
  return mode !== undefined && !(mode.is === 'literal' && /^(optimistic|dirty_read|undefined)$/.test(mode.text));
}

/** Relation paths that the statement loads, by its options or by its builder's steps. */
export function loadsOf(frame: Frame, call: ModelCall, member: MemberModel): readonly string[] {
  const paths = [...(factsOf(frame, call.receiver)?.loads ?? [])];
  for (const { slot, form } of member.loads ?? []) {
    const value = slotValue(call, slot);
    if (value && form === 'options') paths.push(...optionPaths(value));
    if (value && form === 'nested') paths.push(...nestedPaths(value, nestedNames(member)));
  }
  return [...new Set(paths)].sort();
}

/** Whether anything restricts the rows, by option or by a step of the builder; undefined where nothing tells. */
export function isFiltered(frame: Frame, call: ModelCall, { where, limit }: MemberModel): boolean | undefined {
  if (!where) return undefined;
  const isGiven = (slot: Slot): boolean => slotValue(call, slot) !== undefined;
  if (call.built) return call.built.isFiltered === true || call.built.isGrouped === true;
  if (where.length > 0) return where.some(isGiven) || limit?.some(isGiven);
  const facts = factsOf(frame, call.receiver);
  return facts && facts.isFiltered === true;
}

/** A constant bound on the rows, by option or by a step of the builder. */
export function limitOf(frame: Frame, call: ModelCall, member: MemberModel): number | undefined {
  for (const slot of member.limit ?? []) {
    const limit = slotNumber(call, slot);
    if (limit !== undefined) return limit;
  }
  return factsOf(frame, call.receiver)?.limit;
}

/** `['lines', 'lines.item']` and `{ lines: { item: true } }` as paths; anything else may load everything. */
function optionPaths(value: Value, prefix = ''): readonly string[] {
  const under = (name: string): string => (prefix === '' ? name : `${prefix}.${name}`);
  switch (value.is) {
    case 'literal':
      return value.text === 'true' ? [prefix].filter(Boolean) : isFalsy(value) ? [] : allOf(under(value.text));
    case 'list':
      return value.items.flatMap((item) => optionPaths(item, prefix));
    case 'record':
      return Object.entries(value.fields).flatMap(([name, inner]) =>
        name === '...'
          ? optionPaths(inner, prefix)
          : [...(isFalsy(inner) ? [] : [under(name)]), ...optionPaths(inner, under(name))],
      );
    case 'join':
      return value.of.flatMap((part) => optionPaths(part, prefix));
    case 'constant':
    case 'derived':
    case 'field':
    case 'parameter':
    case 'captured':
    case 'result':
      return ['*'];
    default:
      remaining(value, 'this element template chunks function class handle end stream input unknown');
      return [];
  }
}

/** What the options of relations are called: `include` and `select` of `arg0.include arg0.select`. */
const nestedNames = ({ loads = [] }: MemberModel): readonly string[] =>
  loads.flatMap(({ slot, form }) => (form === 'nested' ? (slot.path.at(-1) ?? []) : []));

/** `{ lines: { where: …, include: { item: true } } }` as `lines` and `lines.item`. */
function nestedPaths(value: Value, names: readonly string[], prefix = ''): readonly string[] {
  if (value.is === 'join') return value.of.flatMap((part) => nestedPaths(part, names, prefix));
  if (value.is !== 'record') return [];
  return Object.entries(value.fields).flatMap(([name, inner]) => {
    if (name === '...') return nestedPaths(inner, names, prefix);
    if (isFalsy(inner)) return [];
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const below = inner.is === 'record' ? names.flatMap((option) => inner.fields[option] ?? []) : [];
    return [path, ...below.flatMap((options) => nestedPaths(options, names, path))];
  });
}

/** A dotted path loads every relation on its way. */
function allOf(path: string): readonly string[] {
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

const namesIn = (value: Value | undefined): readonly string[] =>
  value?.is === 'literal' ? [value.text] : value?.is === 'list' ? value.items.flatMap(namesIn) : ['*'];

/** The columns of its own rows that the builder's steps name; undefined where they name none, or whole rows. */
export function selectedBy(frame: Frame, receiver: Value | undefined): readonly string[] | undefined {
  const { selects, aliases } = factsOf(frame, receiver) ?? {};
  const own = [...(aliases ?? [])].find(([, path]) => path === '')?.[0];
  if (!selects || selects.some((name) => name === '*' || name === own)) return undefined;
  return selects.flatMap((name) => {
    const [alias, column] = name.split('.');
    return column !== undefined && (own === undefined || alias === own) ? [column] : [];
  });
}
