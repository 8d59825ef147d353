// How statements, their number and the way to them are told to people: the same words in all rules.
import { areAlternatives, totalOf } from '../core/summary/alternatives.js';
import { constantOf, costAt, costByVolumes, formatCost, type Cost, type Term } from '../core/summary/cost.js';
import { formatSize, sizeText, type Size } from '../core/summary/size.js';
import { append } from '../core/multimap.js';
import { grouped } from '../core/text.js';
import { effectKey, shortName } from '../core/outline/effect.js';
import type { Finding, TraceStep } from '../core/finding.js';
import { formatLocation } from '../core/location.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import { writtenAt } from './written.js';
import type { LinkedProgram } from '../core/program.js';
import type { Repetition } from '../core/facts/repetition.js';
import type { Site } from '../core/summary/step.js';

/** The statements of one site that a finding speaks of. */
export interface Statements {
  /** The one that the finding is about: certain before assumed, in every pass before in some, reads before writes. */
  readonly main: ReachedEffect;
  readonly all: readonly ReachedEffect[];
  /** The accept comment that every way to them runs through. */
  readonly accepted?: string;
}

const ORDER = ['read', 'write', 'raw', 'lock', 'http', 'transaction'];

/** Chooses what to say of a site's effects; undefined when none is wanted. Ways that nobody accepted go first. */
export function pickStatements(site: Site, wanted: (effect: ReachedEffect) => boolean): Statements | undefined {
  const found = site.effects.filter(wanted);
  const open = found.filter(({ accepted }) => accepted === undefined);
  const all = (open.length > 0 ? open : found).sort(
    (a, b) =>
      Number(a.assumption !== undefined) - Number(b.assumption !== undefined) ||
      Number(a.effect.optional ?? false) - Number(b.effect.optional ?? false) ||
      Number(b.cost.exact) - Number(a.cost.exact) ||
      ORDER.indexOf(a.effect.kind) - ORDER.indexOf(b.effect.kind) ||
      (effectKey(a.effect) < effectKey(b.effect) ? -1 : 1),
  );
  const [main] = all;
  if (!main) return undefined;
  return { main, all, ...(open.length === 0 && main.accepted !== undefined && { accepted: main.accepted }) };
}

function entityName(reached: ReachedEffect, program: LinkedProgram): string | undefined {
  const { entity } = reached.effect;
  if (entity === undefined) return undefined;
  return program.entities.get(entity)?.name ?? shortName(entity);
}

/** More kinds of statements, or of data, than this are told as `and more`. */
const MAX_KINDS = 2;

const ofLoop = ({ total, cost }: ReachedEffect): Cost => total ?? cost;

/**
 * `4 queries on Discount and Price for each of orders.lines`: how many there are of what the finding leads to, by what
 * grows fastest in it. The whole sum is what `costOf` gives.
 */
export function dominantCost({ main, all }: Pick<Statements, 'main' | 'all'>, program: LinkedProgram): string {
  const term = dominantTerm(ofLoop(main));
  const alike = all.filter((one) => one === main || ofLoop(one).terms.some((other) => haveSameSizes(other, term)));
  const total = totalOf(alike, ofLoop);
  const counted = total.terms.find((other) => haveSameSizes(other, term));
  if (counted === undefined || isBeyondWords(total)) return `very many ${nounOf(alike, 2, program)}`;
  const number = counted.coefficient;
  const of = counted.factors.length === 0 ? '' : ` for ${counted.factors.map(eachOf).join(' and ')}`;
  const sum = of === '' ? undefined : costByVolumes({ terms: [counted], exact: total.exact }, program.volumeOf);
  const inAll = sum === undefined ? '' : ` (${grouped(sum)} in all)`;
  return `${total.exact ? '' : 'up to '}${number} ${nounOf(alike, number, program)}${of}${inAll}`;
}

/** Of the most sizes multiplied, then of the largest number. */
function dominantTerm({ terms }: Cost): Term {
  const [first = { coefficient: 1, factors: [] }, ...others] = terms;
  return others.reduce((most, term) => {
    const by = term.factors.length - most.factors.length || term.coefficient - most.coefficient;
    return by > 0 ? term : most;
  }, first);
}

const haveSameSizes = (a: Term, b: Term): boolean =>
  a.factors.length === b.factors.length && a.factors.every((size, i) => sizeText(size) === sizeText(b.factors[i]!));

/** `each of orders.lines`, `each 100 of orders`. */
function eachOf(size: Size): string {
  if (size.is === 'size' && size.from?.some(({ is }) => is === 'recursion')) return 'each call of itself';
  if (size.is === 'size') return `each of ${size.label}`;
  if (size.is === 'min') return `each of at most ${size.limit} of ${formatSize(size.of)}`;
  return `each ${size.by ?? 'few'} of ${formatSize(size.of)}`;
}

const NOUNS: Readonly<Record<string, readonly [string, string, string]>> = {
  read: ['query', 'queries', 'on'],
  write: ['write', 'writes', 'to'],
  transaction: ['transaction statement', 'transaction statements', 'on'],
  http: ['request to another service', 'requests to another service', 'about'],
};
const ANY = ['statement', 'statements', 'on'] as const;

/** `queries on Price and Discount`, `write to Invoice`, `statements on Order, Invoice and 2 more`. */
function nounOf(all: readonly ReachedEffect[], number: number, program: LinkedProgram): string {
  const kinds = new Set(all.map(({ effect }) => effect.kind));
  const [one, many, preposition] = (kinds.size === 1 ? NOUNS[[...kinds].join('')] : undefined) ?? ANY;
  const names = [...new Set(all.flatMap((reached) => entityName(reached, program) ?? []))];
  const noun = number === 1 ? one : many;
  if (names.length === 0) return noun;
  const more = names.length - MAX_KINDS;
  const last = all.some((a, i) => all.slice(i + 1).some((b) => areAlternatives(a, b))) ? 'or' : 'and';
  const listed = more > 0 ? `${names.slice(0, MAX_KINDS).join(', ')} ${last} ${more} more` : names.join(` ${last} `);
  return `${noun} ${preposition} ${listed}`;
}

const VERBS: Readonly<Record<string, string>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
  transaction: 'transactions',
  http: 'asks another service',
};

/** `reads Price`, `runs SQL`: what a statement does, and to what where that is known. */
function doing(reached: ReachedEffect, program: LinkedProgram): string {
  const verb = VERBS[reached.effect.kind] ?? reached.effect.kind;
  const name = entityName(reached, program);
  return name === undefined ? verb.replace(/ on$/, '') : `${verb} ${name}`;
}

/** `reads Price: orders.lines, writes Order: orders`: over all passes, each kind and entity once. */
export function costOf({ all }: Statements, program: LinkedProgram): string {
  const kinds = new Map<string, ReachedEffect[]>();
  for (const reached of all) append(kinds, doing(reached, program), reached);
  const texts = [...kinds].map(([key, group]) => `${key}: ${formatCost(totalOf(group, ofLoop))}`);
  const total = totalOf(all, ofLoop);
  const number = constantOf(total) === undefined ? costByVolumes(total, program.volumeOf) : undefined;
  const byVolumes = number === undefined ? '' : `, which is ${grouped(number)} by the configured volumes`;
  if (texts.length === 1) return `${texts.join('')}${byVolumes}`;
  return `${texts.join(', ')}; ${total.exact ? '' : 'up to '}${formatCost(total)} in all${byVolumes}`;
}

/** Collections have this many elements where findings are ranked and no volumes are configured. */
export const NOMINAL_SIZE = 100;

/** How many statements all passes run together, by the configured volumes. */
export const weightOf = ({ all }: Pick<Statements, 'all'>, program: LinkedProgram): number =>
  costAt(totalOf(all, ofLoop), (size) => program.volumeOf(size) ?? NOMINAL_SIZE);

/** What a hot event brings: as many passes as there are elements. */
export const weightPerEvent = (effect: ReachedEffect, program: LinkedProgram): number =>
  NOMINAL_SIZE * weightOf({ all: [effect] }, program);

/** Unbounded, or a product in which one name stands for several sizes, as where a tree is gone down: nobody reads that. */
const isBeyondWords = ({ terms, unknown }: Cost): boolean =>
  unknown !== undefined ||
  terms.some(({ factors }) => factors.length > 2 && new Set(factors.map(formatSize)).size < factors.length);

/** Whether all run on a connection that was given or taken before: it does one thing at a time, however many ask it. */
export function shareConnection({ all }: Statements, { sites, given }: Repetition): boolean {
  // A pass that begins a transaction does so on a connection of its own.
  const opens = sites.some((site) => site.effects.some(({ effect }) => effect.kind === 'transaction'));
  return all.every(({ handle }) =>
    handle?.is === 'given' ? given === 'one' : !opens && handle?.is === 'opened' && handle.by !== undefined,
  );
}

/** Callers may pass a connection for the statements to run on. */
const isPassed = ({ all }: Statements, { given }: Repetition): boolean =>
  all.some(
    ({ handle }) => (handle?.is === 'given' && given !== 'pool') || (handle?.is === 'own' && handle.orPool === true),
  );

/** How many passes of a concurrent loop run at one time, and what that costs. */
export function poolText(repetition: Repetition, statements: Statements): string {
  const { limit, form, isPooled } = repetition;
  const { service, connection } = statements.main.effect;
  if (connection === 'shared' || connection === 'queued')
    return `one after the other in ${form}, on the only connection`;
  const taken =
    service || connection === 'requests'
      ? 'each a request of its own'
      : shareConnection(statements, repetition)
        ? 'one after the other on the connection that they share, where the first that fails leaves the others running'
        : `each taking a connection from the pool${isPassed(statements, repetition) ? ' where no transaction is passed' : ''}`;
  if (isPooled) return `a few at a time in ${form}, ${taken}`;
  return limit === undefined ? `all at once in ${form}, ${taken}` : `${limit} at a time in ${form}, ${taken}`;
}

/** `, in PriceService.forCustomer`: the function that holds the statement, where that is another one than the finding's. */
export function elsewhere(statements: Statements, program: LinkedProgram): string {
  const { main, all } = statements;
  if (main.trace.length <= 1) return '';
  const isThere = all.every((one) => writtenAt(one).function === writtenAt(main).function);
  return `, ${isThere ? 'in' : 'as in'} ${placeOf(statements, program)}`;
}

/** The function that holds the statement, and where: `PriceService.forCustomer (src/prices.ts:12:5)`. */
export function placeOf({ main }: Pick<Statements, 'main'>, program: LinkedProgram): string {
  const { function: id, at } = writtenAt(main);
  return program.functions.get(id)?.symbol ?? formatLocation(at);
}

/** The statement at the end, as findings are grouped by it. */
export function causeOf({ main }: Statements, program: LinkedProgram): NonNullable<Finding['cause']> {
  const { at, text } = writtenAt(main);
  return { at, title: `${text} ${doing(main, program)}` };
}

/** From the loop's header down to the statement. */
export function traceOf({ main }: Statements, repetition: Repetition): readonly TraceStep[] {
  const times = repetition.mode === 'per-parent' ? 'once for' : 'one pass for each of';
  const header: TraceStep = { at: repetition.at, message: `${repetition.form}: ${times} ${repetition.origin.text}` };
  return [header, ...repetition.via, ...main.trace];
}
