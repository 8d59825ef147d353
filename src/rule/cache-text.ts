// How cached values are told to people: the same words in all rules about caches.
import type { CachedRead, CachedValue, CacheWriter } from '../core/facts/cached-value.js';
import { shortName } from '../core/outline/effect.js';
import type { Finding, TraceStep } from '../core/finding.js';
import type { LinkedProgram } from '../core/program.js';

const MAX_NAMES = 3;

/** The entity's name as people say it. */
export const entityName = (entity: string, program: LinkedProgram): string =>
  program.entities.get(entity)?.name ?? shortName(entity);

/** `Price and ProductVariant`: what the value is made of. */
export function madeOf({ reads }: CachedValue, program: LinkedProgram): string {
  const names = [...new Set(reads.map(({ entity }) => entityName(entity, program)))];
  return listed(names);
}

/** `a, b and c`, or `a, b, c and 4 more`. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES);
  if (names.length > MAX_NAMES) return `${shown.join(', ')} and ${names.length - MAX_NAMES} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `"price:{productId}" of this.cache`: which cached value it is. */
export function slotText({ key, store, form }: CachedValue): string {
  if (form === 'rows') return "the ORM's result cache";
  return key === undefined ? store : `"${key}" of ${store}`;
}

/** `for 60 s`, `until something empties it`, `for good`. */
export function keptText({ form, ttl, timed, lifted, isEmptied }: CachedValue): string {
  if (ttl !== undefined) return `for ${ttl}`;
  if (timed) return 'for as long as the condition around it lets it';
  if (isEmptied) return 'until something empties it';
  return lifted || form === 'answer' ? 'for as long as that cache keeps it' : 'for good';
}

/** Where the value is read: `this.prices.findOne in PriceService.load`. */
export function queryText({ reads }: CachedValue, program: LinkedProgram): string {
  const { read } = reads[0]!;
  return `${read.causeText} in ${program.functions.get(read.causeFunction)?.symbol ?? 'a callback'}`;
}

/** From the call that caches down to the query behind the value. */
export function cacheTrace(
  value: CachedValue,
  program: LinkedProgram,
  read: CachedRead = value.reads[0]!,
): readonly TraceStep[] {
  const kept: TraceStep = { at: value.at, message: `keeps ${madeOf(value, program)} in ${slotText(value)}` };
  return [kept, ...value.trace.slice(1), ...read.read.trace];
}

/** The query at the end, as findings are grouped by it. */
export function cacheCause(value: CachedValue, program: LinkedProgram): NonNullable<Finding['cause']> {
  const { read, entity } = value.reads[0]!;
  return { at: read.cause, title: `${read.causeText} reads ${entityName(entity, program)}` };
}

/** Anything but evidence that business changes the data is an assumption. */
export function staleAssumption({ assumption, data, reads, ttl }: CachedValue): string | undefined {
  if (assumption !== undefined) return assumption;
  if (data.class === 'master' || data.class === 'unknown')
    return `the data changes while the system is in use: ${data.reason}`;
  if (data.byName) return data.reason;
  if (ttl !== undefined && isBrief(ttl)) return 'a value does harm that is a few seconds old';
  return reads[0]!.read.assumption;
}

/** Times are written with their unit: `500 ms`, `the default of 1 s`. */
function isBrief(ttl: string): boolean {
  const [, number, unit] = /(\d+(?:\.\d+)?) (ms|s)$/.exec(ttl) ?? [];
  return number !== undefined && Number(number) * (unit === 's' ? 1000 : 1) <= BRIEF_MS;
}

const BRIEF_MS = 5000;

/** `OrderService.close (sales) and StockImport.run (inventory)` */
export function byModule(writers: readonly CacheWriter[], program: LinkedProgram): string {
  const names = writers.map(({ function: id, module }) => `${program.functions.get(id)?.symbol ?? id} (${module})`);
  return listed([...new Set(names)]);
}
