// What is told, as JSON keeps it: numbers that nothing bounds have a word of their own.
import type { Finding } from '../../core/finding.js';
import { printable } from '../../core/printable.js';
import type { EntryCost, LandscapeData } from '../costs/landscape-data.js';
import type { StatementCost } from '../costs/statements.js';
import type { Told } from './told.js';

type KeptWeight = number | 'unbounded';

export interface KeptTold extends Omit<Told, 'findings'> {
  readonly findings: readonly KeptFinding[];
}

export interface KeptFinding extends Omit<Finding, 'weight'> {
  readonly weight?: KeptWeight;
}

export interface KeptLandscape extends Omit<LandscapeData, 'entries'> {
  readonly entries: readonly KeptEntry[];
}

interface KeptEntry extends Omit<EntryCost, 'weight' | 'statements'> {
  readonly weight: KeptWeight;
  readonly statements: readonly KeptStatement[];
}

interface KeptStatement extends Omit<StatementCost, 'weight'> {
  readonly weight: KeptWeight;
}

export const keptTold = (told: Told): KeptTold => ({
  ...told,
  findings: told.findings.map((finding) => ({ ...finding, ...optional(finding.weight, keptWeight) })),
});

/** Anybody may have written it: of what findings say nothing but names of files goes to people as it stands. */
export const toldFrom = (kept: KeptTold): Told => ({
  ...kept,
  findings: kept.findings.map((finding) => {
    const texts: Omit<KeptFinding, 'weight'> = withPrintable(finding);
    return { ...texts, ...optional(finding.weight, weightOf) };
  }),
});

export const keptLandscape = (landscape: LandscapeData): KeptLandscape => ({
  ...landscape,
  entries: landscape.entries.map((entry) => ({
    ...entry,
    weight: keptWeight(entry.weight),
    statements: entry.statements.map((one) => ({ ...one, weight: keptWeight(one.weight) })),
  })),
});

export const landscapeDataFrom = (kept: KeptLandscape): LandscapeData => ({
  ...kept,
  entries: kept.entries.map((entry) => ({
    ...entry,
    weight: weightOf(entry.weight),
    statements: entry.statements.map((one) => ({ ...one, weight: weightOf(one.weight) })),
  })),
});

const keptWeight = (weight: number): KeptWeight => (weight === Infinity ? 'unbounded' : weight);
const weightOf = (weight: KeptWeight): number => (weight === 'unbounded' ? Infinity : weight);

const optional = <From, To>(weight: From | undefined, to: (weight: From) => To): { readonly weight?: To } =>
  weight === undefined ? {} : { weight: to(weight) };

/** The same with its texts as they are printed. */
function withPrintable<Data>(data: Data, name = ''): Data {
  if (typeof data === 'string') return (name === 'file' ? data : printable(data)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => withPrintable(one)) as Data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withPrintable(value as unknown, key)]),
  ) as Data;
}
