// The whole run on one page: what decides the exit code, which rules and modules it is about, and what to mend first.
import pc from 'picocolors';
import type { Finding } from '../../core/finding.js';
import { groupBy } from '../../core/multimap.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { relativeLocation, relativePath } from '../paths.js';
import { type RankedCause, rankedCauses } from '../ranking.js';
import type { Report, ReportOptions, Result } from '../report.js';
import { conclusionLines, count, grouped } from '../summary-line.js';

const MOST_CAUSES = 10;
const MOST_MODULES = 20;

/** Tables, and the same last lines as text has. */
export const summary: Report = (result, options) => {
  const { bold } = pc.createColors(options.color);
  const titled = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[bold(title), ...lines.map((line) => `  ${line}`)].join('\n')];
  const { findings } = result;
  const ranked = rankedCauses(findings);
  const blocks = [
    ...titled('By rule', table(countsBy(findings, ({ rule }) => rule))),
    ...titled(
      'By module',
      table(
        countsBy(findings, ({ module }) => module ?? ''),
        MOST_MODULES,
      ),
    ),
    ...titled(
      ranked.length > MOST_CAUSES ? 'Fix these ten first' : 'Fix these first',
      ranked.slice(0, MOST_CAUSES).map((cause, at) => causeLine(cause, at + 1, options)),
    ),
    ...titled('Suppressed in the code', suppressionLines(result, options)),
    conclusionLines(result).join('\n'),
  ];
  return withoutCommands(`${blocks.join('\n\n')}\n`);
};

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

function table(rows: readonly Row[], most = rows.length): readonly string[] {
  const shown = rows.slice(0, most);
  const width = Math.max(0, ...shown.map(({ name }) => printable(name).length));
  const lines = shown.map(({ name, errors, warnings }) => {
    const counts = [
      ...(errors > 0 ? [count(errors, 'error')] : []),
      ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ];
    return `${printable(name).padEnd(width)}  ${counts.join(', ')}`;
  });
  return rows.length > shown.length ? [...lines, `and ${grouped(rows.length - shown.length)} more`] : lines;
}

function causeLine(
  { at, title, findings, weight, entries }: RankedCause,
  rank: number,
  options: ReportOptions,
): string {
  const [first] = findings;
  const what = title ?? first?.message ?? '';
  const cost =
    weight === Infinity
      ? 'unbounded'
      : weight > 1
        ? `${grouped(Math.round(weight))} statements at 100 of everything`
        : '';
  const facts = [
    first?.rule ?? '',
    ...(findings.length > 1 ? [count(findings.length, 'place')] : []),
    ...(cost === '' ? [] : [cost]),
    ...(entries[0] === undefined ? [] : [entries[0]]),
  ];
  const place = printable(relativeLocation(options.base, at));
  return `${String(rank).padStart(2)}. ${printable(what)}  ${place}\n      ${printable(facts.join(', '))}`;
}

function suppressionLines({ statistics }: Result, { base }: ReportOptions): readonly string[] {
  return statistics.suppressions
    .filter(({ used }) => used > 0)
    .map(({ file, line, rules, reason, used }) =>
      printable(`${relativePath(base, file)}:${line}  ${rules.join(', ')}: ${count(used, 'finding')}, ${reason}`),
    );
}
