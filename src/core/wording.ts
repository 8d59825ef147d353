// How statements, their number and the way to them are told to people: the same words in all rules.
import { formatCost } from './cost.js';
import { effectKey } from './effect.js';
import type { Finding, TraceStep } from './finding.js';
import { formatLocation } from './location.js';
import type { LinkedProgram, ReachedEffect, Repetition, Site } from './summary.js';

/** The statements of one site that a finding speaks of. */
export interface Statements {
  /** The one that the finding is about: certain before assumed, then reads before writes. */
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
  return (
    program.entities.get(entity)?.name ?? entity.slice(Math.max(entity.lastIndexOf('#'), entity.lastIndexOf(':')) + 1)
  );
}

/** `1 read of Price and 2 writes to Stock`: what one pass runs. */
export function statementsText({ all }: Statements, program: LinkedProgram): string {
  const texts = new Set(
    all.map((reached) => {
      const count = formatCost(reached.cost);
      const [one, many] = NOUNS[reached.effect.kind] ?? ['statement on', 'statements on'];
      const noun = count === '1' ? one : many;
      const entity = entityName(reached, program);
      const bound = reached.cost.exact ? count : `up to ${count}`;
      return entity === undefined ? `${bound} ${noun.replace(/ (of|to|on)$/, '')}` : `${bound} ${noun} ${entity}`;
    }),
  );
  const [...list] = texts;
  const last = list.pop()!;
  return list.length === 0 ? last : `${list.join(', ')} and ${last}`;
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
  const texts = all.map(
    (reached) =>
      [VERBS[reached.effect.kind] ?? reached.effect.kind, entityName(reached, program)].filter(Boolean).join(' ') +
      `: ${formatCost(reached.total ?? reached.cost)}`,
  );
  return [...new Set(texts)].join(', ');
}

/** How many statements all passes run together, of the finding's own kind. */
export function totalText({ main }: Statements): string {
  return formatCost(main.total ?? main.cost);
}

/** The function that holds the statement, and where: `PriceService.forCustomer (src/prices.ts:12:5)`. */
export function placeOf({ main }: Statements, program: LinkedProgram): string {
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

/** The one assumption that the finding rests on, if it does. */
export function assumptionOf({ main }: Statements, repetition: Repetition): string | undefined {
  if (main.assumption !== undefined) return main.assumption;
  if (repetition.origin.from !== 'unknown') return undefined;
  return `${repetition.origin.text} grows with the data`;
}
