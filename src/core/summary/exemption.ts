// Facts that keep a finding quiet.

/** A fact that keeps a finding quiet, by name; `--explain` and `why` print it. */
export const EXEMPTIONS = [
  'batch',
  'page',
  'drain',
  'retry',
  'poll',
  'search',
  'few',
  'memoised',
  'loaded',
  'dataloader',
  'reference',
  'fresh',
  'setting',
] as const;

export type ExemptionName = (typeof EXEMPTIONS)[number];

/** What each exemption stands for, for the pages of the rules and `--explain`. */
export const EXEMPTION_MEANINGS: Readonly<Record<ExemptionName, string>> = {
  batch: 'one statement for each chunk of many elements',
  page: 'one statement for each page of a query',
  drain: 'one pass for each row or chunk that a stream, cursor or queue hands out',
  retry: 'the same statement again until it succeeds',
  poll: 'the same statement again until something has happened elsewhere',
  search: 'the loop leaves as soon as it has found what it looked for',
  few: 'the loop runs over a literal list, an enum, configuration, or 20 rows at most',
  memoised: 'a map, cache or flag is asked before the statement and filled after it',
  loaded: 'the relation was loaded by the query that gave the entity',
  dataloader: 'calls of one tick are gathered into one batched statement',
  reference: 'the entity is declared small in the configuration, or holds what others only look up',
  fresh: 'the key of what is cached changes with the row, or only keys of rows are kept',
  setting: 'test, migration, seed or script code, or code that runs at start-up only',
};

export interface Exemption {
  readonly name: ExemptionName;
  /** In words for people: `Map 'prices' is asked before the query`. */
  readonly evidence: string;
}
