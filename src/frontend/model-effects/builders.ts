// Query builders and find options: what a statement loads besides its rows, and how many rows it gives at most.
import { remaining } from '../../core/outline/fold.js';
import { isFalsy, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { BuilderFacts } from '../frame/builder-facts.js';
import type { Frame } from '../frame/frame.js';
import { slotNumber, slotValue, type ModelCall } from '../frame/slots.js';

/** Notes what a step of a builder adds: `leftJoinAndSelect('order.lines', 'line')`, `take(20)`. */
export function builderStep(frame: Frame, call: ModelCall, member: MemberModel): void {
  if (member.effects.length > 0) return;
  const facts = factsOf(frame, call.receiver);
  if (!facts) return;
  for (const value of call.arguments) frame.varies(value, facts.varies);
  if (member.where) facts.isFiltered = true;
  if (member.locks && isPessimistic(call.arguments[0])) facts.lock = member.locks.lock;
  for (const { slot, form } of member.loads ?? []) {
    const value = slotValue(call, slot);
    if (form === 'path' && value?.is === 'literal') addPath(facts, value.text, call.arguments[Number(slot.of) + 1]);
    else if (value) facts.loads.push(...optionPaths(value));
  }
  for (const slot of member.limit ?? []) {
    const limit = slotNumber(call, slot);
    if (limit !== undefined && frame.arms === facts.arms) facts.limit = limit;
  }
  if (member.selects) (facts.selects ??= []).push(...namesIn(slotValue(call, member.selects)));
  if (member.cache?.action !== 'rows') return;
  facts.kept = keptFor(call);
  const [id] = call.arguments;
  if (id && call.arguments.length > 1) facts.keptUnder = id;
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
export function openBuilder(frame: Frame, builder: Value, alias: Value | undefined): void {
  const aliases = new Map<string, string>();
  if (alias?.is === 'literal') aliases.set(alias.text, '');
  frame.builders.set(builder, { loads: [], aliases, varies: new Set(), arms: frame.arms });
}

function factsOf(frame: Frame, receiver: Value | undefined): BuilderFacts | undefined {
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

/** What the statement locks: by an option, or by a step of its builder. */
export function lockOf(frame: Frame, call: ModelCall, { locks }: MemberModel): 'row' | 'table' | undefined {
  if (!locks) return factsOf(frame, call.receiver)?.lock;
  const asked = locks.when && slotValue(call, locks.when);
  return !locks.when || isPessimistic(asked) ? locks.lock : undefined;
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
export function isFiltered(frame: Frame, call: ModelCall, { where }: MemberModel): boolean | undefined {
  if (!where) return undefined;
  if (where.length > 0) return where.some((slot) => slotValue(call, slot) !== undefined);
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
      remaining(value, 'this element template chunks function class handle stream input unknown');
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
