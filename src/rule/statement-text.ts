// How statements, their number and the way to them are told to people: the same words in all rules.
import { areAlternatives, totalOf } from '../core/summary/alternatives.js';
import { constantOf, costAt, formatCost, type Cost } from '../core/summary/cost.js';
import { formatSize } from '../core/summary/size.js';
import { append } from '../core/multimap.js';
import { effectKey, shortName } from '../core/outline/effect.js';
import type { Finding, TraceStep } from '../core/finding.js';
import { formatLocation } from '../core/location.js';
import type { ReachedEffect } from '../core/summary/summary.js';
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

const ORDER = ['read', 'write', 'raw', 'lock', 'transaction'];

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

const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  read: ['read of', 'reads of'],
  write: ['write to', 'writes to'],
  raw: ['SQL statement on', 'SQL statements on'],
  lock: ['lock on', 'locks on'],
  transaction: ['transaction statement', 'transaction statements'],
};

function entityName(reached: ReachedEffect, program: LinkedProgram): string | undefined {
  const { entity } = reached.effect;
  if (entity === undefined) return undefined;
  return program.entities.get(entity)?.name ?? shortName(entity);
}

/** More kinds of statements than this are told as `and more`. */
const MAX_KINDS = 2;

/** `1 read of Price and 2 writes to Stock`, `up to 1 read of Price or 1 read of Offer`: what one pass runs. */
export function statementsText({ all }: Statements, program: LinkedProgram): string {
  const kinds = new Map<string, ReachedEffect[]>();
  for (const reached of all) append(kinds, `${reached.effect.kind} ${entityName(reached, program) ?? ''}`, reached);
  const groups = [...kinds.values()];
  const isEither = groups.every((group, i) =>
    groups.slice(i + 1).every((other) => group.every((a) => other.every((b) => areAlternatives(a, b)))),
  );
  const texts = [...kinds].map(([key, group], i) => {
    const text = countedText(key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1), totalOf(group, ofPass));
    return isEither && i > 0 ? text.replace(/^up to /, '') : text;
  });
  if (texts.length > MAX_KINDS) return `${texts.slice(0, MAX_KINDS).join(', ')} ${isEither ? 'or others' : 'and more'}`;
  return texts.join(isEither ? ' or ' : ' and ');
}

/** Amounts that are longer than this tell nobody anything. */
const MAX_AMOUNT = 60;
const MAX_TERMS = 3;

/** `order.lines`, `(orders + 2·lines)`. */
function amountText(cost: Cost): string | undefined {
  const text = formatCost(cost);
  if (cost.unknown !== undefined || text.length > MAX_AMOUNT) return undefined;
  return cost.terms.length > 1 ? `(${text})` : text;
}

const ofPass = ({ cost }: ReachedEffect): Cost => cost;
const ofLoop = ({ total, cost }: ReachedEffect): Cost => total ?? cost;

/** `2 reads of Price`, `order.lines reads of Price`. */
function countedText(kind: string, entity: string, cost: Cost): string {
  const count = constantOf(cost);
  const [one, many] = NOUNS[kind] ?? ['statement on', 'statements on'];
  const noun = count === 1 ? one : many;
  const name = entity === '' ? noun.replace(/ (of|to|on)$/, '') : `${noun} ${entity}`;
  const amount = count ?? amountText(cost);
  if (amount === undefined) return cost.unknown === undefined ? `many ${name}` : `an unbounded number of ${name}`;
  return cost.exact ? `${amount} ${name}` : `up to ${amount} ${name}`;
}

const VERBS: Readonly<Record<string, string>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
  transaction: 'transactions',
};

/** `reads Price: orders.lines`: over all passes, each kind and entity once. */
export function costOf({ all }: Statements, program: LinkedProgram): string {
  const kinds = new Map<string, ReachedEffect[]>();
  for (const reached of all) {
    const verb = VERBS[reached.effect.kind] ?? reached.effect.kind;
    append(kinds, [verb, entityName(reached, program)].filter(Boolean).join(' '), reached);
  }
  const texts = [...kinds].map(([key, group]) => `${key}: ${formatCost(totalOf(group, ofLoop))}`);
  return texts.length > MAX_KINDS ? `${texts.slice(0, MAX_KINDS).join(', ')}, …` : texts.join(', ');
}

/** Collections have this many elements where findings are ranked. */
const NOMINAL_SIZE = 100;

/** How many statements all passes run together, of collections of one size. */
export const weightOf = ({ all }: Pick<Statements, 'all'>): number => costAt(totalOf(all, ofLoop), NOMINAL_SIZE);

/** What a hot event brings: as many passes as there are elements. */
export const weightPerEvent = (effect: ReachedEffect): number => NOMINAL_SIZE * weightOf({ all: [effect] });

/** How many statements all passes run together; of a long sum the parts that grow fastest. */
export function totalText({ all }: Pick<Statements, 'all'>): string {
  const total = totalOf(all, ofLoop);
  if (isBeyondWords(total)) return 'very many';
  const terms = formatCost(total).split(' + ');
  const text = terms.length > MAX_TERMS ? `${terms.slice(0, MAX_TERMS).join(' + ')} + …` : terms.join(' + ');
  return total.exact ? text : `up to ${text}`;
}

/** Unbounded, or a product in which one name stands for several sizes, as where a tree is gone down: nobody reads that. */
const isBeyondWords = ({ terms, unknown }: Cost): boolean =>
  unknown !== undefined ||
  terms.some(({ factors }) => factors.length > 2 && new Set(factors.map(formatSize)).size < factors.length);

/** Whether all run on a connection that was given or taken before: it does one thing at a time, however many ask it. */
export function shareConnection({ all }: Statements): boolean {
  return all.every(({ handle }) =>
    handle?.is === 'given' ? !handle.orPool : handle?.is === 'opened' && handle.by !== '',
  );
}

/** How many passes of a concurrent loop run at one time, and what that costs. */
export function poolText({ limit, form, isPooled }: Repetition, statements: Statements): string {
  const taken = shareConnection(statements)
    ? 'one after the other on the connection that they share, where the first that fails leaves the others running'
    : 'each taking a connection from the pool';
  if (isPooled) return `a few at a time in ${form}, ${taken}`;
  return limit === undefined ? `all at once in ${form}, ${taken}` : `${limit} at a time in ${form}, ${taken}`;
}

/** The function that holds the statement, and where: `PriceService.forCustomer (src/prices.ts:12:5)`. */
export function placeOf({ main }: Pick<Statements, 'main'>, program: LinkedProgram): string {
  return program.functions.get(main.causeFunction)?.symbol ?? formatLocation(main.cause);
}

/** The statement at the end, as findings are grouped by it. */
export function causeOf({ main }: Statements, program: LinkedProgram): NonNullable<Finding['cause']> {
  const what = [VERBS[main.effect.kind] ?? main.effect.kind, entityName(main, program)].filter(Boolean).join(' ');
  return { at: main.cause, title: `${main.causeText} ${what}` };
}

/** From the loop's header down to the statement. */
export function traceOf({ main }: Statements, repetition: Repetition): readonly TraceStep[] {
  const header: TraceStep = {
    at: repetition.at,
    message: `${repetition.form}: one pass for each of ${repetition.origin.text}`,
  };
  return [header, ...repetition.via, ...main.trace];
}
