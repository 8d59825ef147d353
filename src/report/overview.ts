// The whole run at a glance: which rules and modules its findings are of, and what to mend first.
import pc from 'picocolors';
import type { Finding } from '../core/finding.js';
import { groupBy } from '../core/multimap.js';
import { rulePage } from '../core/pages.js';
import { printable } from '../core/printable.js';
import { relativeLocation } from './paths.js';
import { type RankedCause, rankedCauses } from './ranking.js';
import type { ReportOptions } from './report.js';
import { grouped } from '../core/text.js';
import { count } from './summary-line.js';

/** As many causes as are named to begin with. */
export const MOST_CAUSES = 10;
const MOST_MODULES = 20;

/** A heading and the lines below it; nothing where there are none. */
export function titled(title: string, lines: readonly string[], { color }: Pick<ReportOptions, 'color'>) {
  return lines.length === 0
    ? []
    : [[pc.createColors(color).bold(title), ...lines.map((line) => `  ${line}`)].join('\n')];
}

/** Errors and warnings by rule, each with its page. */
export function rulesBlock(findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const { dim } = pc.createColors(options.color);
  const rows = countsBy(findings, ({ rule }) => rule);
  const links = rows.map(({ name }) => dim(rulePage(name)));
  return titled('By rule', table(rows, links), options);
}

/** Errors and warnings by module. */
export function modulesBlock(findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const rows = countsBy(findings, ({ module }) => module ?? '');
  const more = rows.length - MOST_MODULES;
  const lines = table(rows.slice(0, MOST_MODULES));
  return titled('By module', more > 0 ? [...lines, `and ${grouped(more)} more`] : lines, options);
}

/** What to mend first. */
export function firstBlock(findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const ranked = rankedCauses(findings);
  const title = ranked.length > MOST_CAUSES ? 'Fix these ten first' : 'Fix these first';
  const lines = ranked.slice(0, MOST_CAUSES).map((cause, at) => causeLine(cause, at + 1, options));
  return titled(title, lines, options);
}

interface Row {
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
}

function countsBy(findings: readonly Finding[], key: (finding: Finding) => string): readonly Row[] {
  return [...groupBy(findings, key)]
    .map(([name, list]) => {
      const errors = list.filter(({ severity }) => severity === 'error').length;
      return { name, errors, warnings: list.length - errors };
    })
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.name < b.name ? -1 : 1));
}

/** Names, counts and, behind them, what else there is to say of each. */
function table(rows: readonly Row[], ends: readonly string[] = []): readonly string[] {
  const names = padded(rows.map(({ name }) => printable(name)));
  const counts = rows.map(({ errors, warnings }) =>
    [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', '),
  );
  const shown = ends.length > 0 ? padded(counts) : counts;
  return rows.map((_, at) => [names[at], shown[at], ...(ends[at] === undefined ? [] : [ends[at]])].join('  '));
}

function padded(texts: readonly string[]): readonly string[] {
  const width = Math.max(0, ...texts.map((text) => text.length));
  return texts.map((text) => text.padEnd(width));
}

function causeLine({ at, title, findings, weight, entries }: RankedCause, rank: number, options: ReportOptions) {
  const [first] = findings;
  const what = title ?? first?.message ?? '';
  const facts = [
    first?.rule ?? '',
    ...(findings.length > 1 ? [count(findings.length, 'place')] : []),
    ...costText(weight, options),
    ...(entries[0] === undefined ? [] : [entries[0].split(', ')[0]!]),
  ];
  const place = printable(relativeLocation(options.base, at));
  return `${String(rank).padStart(2)}. ${printable(what)}  ${place}\n      ${printable(facts.join(', '))}`;
}

function costText(weight: number, { volumes }: ReportOptions): readonly string[] {
  if (weight === Infinity) return ['unbounded'];
  const by = volumes ? 'by the configured volumes' : 'at 100 of everything';
  return weight > 1 ? [`${grouped(Math.round(weight))} statements ${by}`] : [];
}
