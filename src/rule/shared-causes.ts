// One cause, one finding: what several transactions come by further down, and one repair there mends for all of them, is
// told there once, with the transactions as its places.
import type { TraceStep } from '../core/finding.js';
import type { Transaction } from '../core/facts/transaction.js';
import { compareLocations, formatLocation, isSameLocation, type Location } from '../core/location.js';
import type { LinkedProgram } from '../core/program.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import { writtenAt } from './written.js';
import type { Report } from './contract.js';
import { symbolOf } from './effect-text.js';

/** What a rule would say of one transaction's step. */
export interface TransactionReport {
  readonly transaction: Transaction;
  readonly effect: ReachedEffect;
  readonly report: Report;
}

/** How it is told for all of them: at the statement itself, or where the code that they share begins. */
export interface Sharing {
  readonly at: 'cause' | 'shared-call';
  readonly message: string;
  /** What several statements have in common, with how all of them are told. */
  readonly common?: { readonly by: string; readonly message: string };
}

/** Fewer transactions are told one by one, each where it can be mended. */
const FEWEST = 3;
/** Fewer findings of what they have in common are told statement by statement. */
const FEWEST_IN_COMMON = 4;
/** More transactions than this are counted, not listed. */
const MOST_LISTED = 12;
export const MOST_ENTRIES = 3;

/** The reports, with those of one cause put together, as `sharing` has it; what it has nothing for is told one by one. */
export function withSharedCauses(
  found: readonly TransactionReport[],
  program: LinkedProgram,
  sharing: (one: TransactionReport) => Sharing | undefined,
): readonly Report[] {
  // In the order of what is told first.
  const reports = new Map<TransactionReport, Report>();
  const byCause = new Map<string, { readonly how: Sharing; readonly all: TransactionReport[] }>();
  const covered = new Set<TransactionReport>();
  for (const { common, all } of inCommon(found, sharing)) {
    for (const one of all) covered.add(one);
    reports.set(all[0]!, ofCommon(all, common, program));
  }
  for (const one of found) {
    if (covered.has(one)) continue;
    const how = sharing(one);
    if (!how || !isBelow(one)) {
      reports.set(one, one.report);
      continue;
    }
    const key = `${how.message} ${formatLocation(writtenAt(one.effect).at)}`;
    const known = byCause.get(key) ?? { how, all: [] };
    byCause.set(key, known);
    known.all.push(one);
  }
  for (const { how, all } of byCause.values()) {
    let left: readonly TransactionReport[] = all;
    for (let spot = mostShared(left, how); spot; spot = mostShared(left, how)) {
      const { place, through } = spot;
      reports.set(through[0]!, shared(through, place, how, program));
      left = left.filter((one) => !through.includes(one));
    }
    for (const one of left) reports.set(one, one.report);
  }
  return found.flatMap((one) => reports.get(one) ?? []);
}

/** Further down than the transaction's own code. */
const isBelow = ({ effect: { trace } }: TransactionReport): boolean => trace.length >= 2;

type Common = NonNullable<Sharing['common']>;

/** What several statements have in common, where enough transactions come by and enough would be told. */
function inCommon(found: readonly TransactionReport[], sharing: (one: TransactionReport) => Sharing | undefined) {
  const groups = new Map<string, { readonly common: Common; readonly all: TransactionReport[] }>();
  for (const one of found) {
    const common = isBelow(one) ? sharing(one)?.common : undefined;
    if (!common) continue;
    const group = groups.get(common.by) ?? { common, all: [] };
    groups.set(common.by, group);
    group.all.push(one);
  }
  return [...groups.values()].filter(
    ({ all }) =>
      all.length >= FEWEST_IN_COMMON &&
      transactionsIn(all) >= FEWEST &&
      new Set(all.map(({ effect }) => formatLocation(writtenAt(effect).at))).size > 1,
  );
}

/** At the statement that is told first, with the others and the transactions behind it. */
function ofCommon(all: readonly TransactionReport[], { by, message }: Common, program: LinkedProgram): Report {
  const [first] = inOrder(all);
  const own = writtenAt(first!.effect).at;
  const others = new Map<string, TraceStep>();
  for (const { effect } of inOrder(all)) {
    const { at, text } = writtenAt(effect);
    others.set(formatLocation(at), { at, message: `${text} does so too` });
  }
  others.delete(formatLocation(own));
  const report = shared(all, own, { at: 'cause', message }, program);
  const listed = [...others.values()].sort((a, b) => compareLocations(a.at, b.at)).slice(0, MOST_LISTED);
  return {
    ...report,
    data: { ...report.data, others: `${others.size}`, common: by.split(' ')[0]! },
    trace: [...report.trace, ...listed],
    identity: [by, message],
  };
}

/** The place that most of them come by, of several the first on the way; their own calls are no shared code. */
function mostShared(found: readonly TransactionReport[], { at: where }: Sharing) {
  const spots = new Map<string, { readonly place: Location; readonly through: TransactionReport[] }>();
  for (const one of found) {
    const steps = one.effect.trace.slice(1);
    const cause = steps.find(({ at }) => isSameLocation(at, writtenAt(one.effect).at));
    const candidates = where === 'shared-call' ? steps.slice(0, -1) : cause ? [cause] : steps.slice(-1);
    for (const { at } of candidates) {
      const spot = spots.get(formatLocation(at)) ?? { place: at, through: [] };
      spots.set(formatLocation(at), spot);
      if (!spot.through.includes(one)) spot.through.push(one);
    }
  }
  const [most] = [...spots.values()].sort((a, b) => transactionsIn(b.through) - transactionsIn(a.through));
  return most && transactionsIn(most.through) >= FEWEST ? most : undefined;
}

const transactionsIn = (found: readonly TransactionReport[]): number =>
  new Set(found.map(({ transaction }) => transaction.id)).size;

/** The surest first, of those the one with the shortest way. */
const inOrder = (found: readonly TransactionReport[]): readonly TransactionReport[] =>
  [...found].sort(
    (a, b) =>
      Number(a.report.assumption !== undefined) - Number(b.report.assumption !== undefined) ||
      a.effect.trace.length - b.effect.trace.length ||
      compareLocations(a.report.at, b.report.at),
  );

function shared(
  found: readonly TransactionReport[],
  at: Location,
  { message }: Sharing,
  program: LinkedProgram,
): Report {
  const sorted = inOrder(found);
  const [first] = sorted;
  const { report, effect } = first!;
  const { header: _, accepted, entry: __, severity, ...rest } = report;
  const entries = entriesOf(sorted.map(({ transaction }) => transaction));
  const isAccepted = found.every((one) => one.report.accepted !== undefined);
  // One that somebody waits for is as bad as the rule says.
  const isAside = found.every((one) => one.report.severity !== undefined);
  return {
    ...rest,
    message,
    at,
    places: placesOf(sorted.map(({ report: { at: where } }) => where)),
    data: { ...report.data, call: writtenAt(effect).text, count: `${transactionsIn(found)}` },
    trace: [
      ...report.trace,
      ...otherTransactions(
        sorted.map(({ transaction, report: { at: where } }) => ({
          transaction,
          at: where,
          message: `so does the transaction in ${symbolOf(transaction.function, program)}`,
        })),
      ),
    ],
    ...(entries !== '' && { entry: entries }),
    ...(isAside && severity && { severity }),
    identity: [
      symbolOf(writtenAt(effect).function, program),
      writtenAt(effect).text,
      effect.effect.kind,
      effect.effect.entity ?? '',
    ],
    ...(isAccepted && accepted !== undefined && { accepted }),
  };
}

/** Each once, sorted. */
export const placesOf = (places: readonly Location[]): readonly Location[] =>
  [...new Map(places.map((at) => [formatLocation(at), at])).values()].sort(compareLocations);

/** The entry points that reach the transactions; the first ones when there are many. */
export const entriesOf = (transactions: readonly Transaction[]): string =>
  [...new Set(transactions.flatMap(({ entries }) => entries))].sort().slice(0, MOST_ENTRIES).join(', ');

/** Steps of a trace for all transactions but the first one's, each once. */
export function otherTransactions(
  all: readonly (TraceStep & { readonly transaction: Transaction })[],
): readonly TraceStep[] {
  const others = new Map<string, TraceStep>();
  for (const { transaction, at, message } of all)
    if (transaction.id !== all[0]?.transaction.id) others.set(transaction.id, { at, message });
  const steps = [...others.values()].sort((a, b) => compareLocations(a.at, b.at));
  const listed = steps.slice(0, MOST_LISTED);
  const rest = steps.length - listed.length;
  const last = listed.at(-1);
  return rest > 0 && last
    ? [...listed.slice(0, -1), { ...last, message: `${last.message}, and ${rest} more transactions` }]
    : listed;
}
