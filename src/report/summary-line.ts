// The last line of a run: what was found, and in how much code.
import type { Diagnostic } from '../core/finding.js';
import { leftOutCounts } from '../core/left-out.js';
import { grouped } from '../core/text.js';
import { printable } from '../core/printable.js';
import type { Statistics } from '../session.js';
import { unmodelledText } from '../session/checks/completeness.js';
import { groupByCause } from './cause.js';
import type { Result } from './report.js';

/** More data libraries than this are counted. */
const MOST_PLATFORMS = 4;

/** `, on typeorm and pg`: the data libraries that the code is written on, as far as there are models of them. */
function platformsText({ platforms }: Statistics): string {
  if (platforms.length === 0) return '';
  const names = platforms.map((one) => one.package);
  const more = names.length - MOST_PLATFORMS;
  const listed = more > 0 ? [...names.slice(0, MOST_PLATFORMS), `${more} more`] : names;
  const last = listed.pop()!;
  return `, on ${listed.length === 0 ? last : `${listed.join(', ')} and ${last}`}`;
}

/** `3 findings (2 errors, 1 warning) with 2 causes in 2 files; 120 files and 840 functions analysed, on typeorm.` */
export function summaryLine(result: Result): string {
  const { findings, statistics } = result;
  const analysed = `${count(statistics.files, 'file')} and ${count(statistics.functions, 'function')} analysed${platformsText(statistics)}`;
  if (findings.length === 0) return `${sentence(nothingText(result))}; ${analysed}.`;
  const isCompared = result.comparison !== undefined;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const severities = `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  const causes = count(groupByCause(findings).length, 'cause');
  const files = count(new Set(findings.map((finding) => finding.at.file)).size, 'file');
  return `${count(findings.length, isCompared ? 'new finding' : 'finding')} (${severities}) with ${causes} in ${files}; ${analysed}.`;
}

/** What is said in place of findings; where queries are not seen, nobody has found that there is nothing. */
export function nothingText({ statistics, comparison }: Result): string {
  if (statistics.unmodelled.length > 0) return 'no finding in what is modelled';
  return comparison === undefined ? 'nothing found' : 'nothing new';
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Says what the findings were compared with, and what came of it. */
export function comparisonLines({ comparison }: Result): readonly string[] {
  if (comparison === undefined) return [];
  const { against, kind, before, fixed } = comparison;
  const known = before.length === 1 ? 'finding is' : 'findings are';
  if (kind === 'revision') {
    const gone = fixed.length === 0 ? '' : `, ${grouped(fixed.length)} fixed`;
    return [`Against ${printable(against)}: ${grouped(before.length)} there before${gone}.`];
  }
  if (fixed.length === 0)
    return before.length === 0 ? [] : [`${grouped(before.length)} ${known} in ${against}, and not told again.`];
  const entries = fixed.length === 1 ? '1 entry of it is gone' : `${grouped(fixed.length)} entries of it are gone`;
  return [
    `${grouped(before.length)} ${known} in ${against}, and not told again; ${entries} (erplint baseline --prune takes them out).`,
  ];
}

/** A line at the end of a report, and how it is meant. */
export interface ConclusionLine {
  readonly text: string;
  readonly tone: 'plain' | 'strong' | 'warning' | 'dim';
}

/** What stands at the end of every report for people. */
export function conclusion(result: Result): readonly ConclusionLine[] {
  const { statistics, diagnostics, findings } = result;
  const line = (tone: ConclusionLine['tone']) => (text: string) => ({ text, tone });
  return [
    line(findings.length > 0 ? 'strong' : 'plain')(summaryLine(result)),
    ...comparisonLines(result).map(line('plain')),
    ...suppressedLines(statistics).map(line('plain')),
    ...unmodelledLines(statistics).map(line('warning')),
    ...incompleteLines(diagnostics).map(line('warning')),
    ...leftOutLines(statistics).map(line('dim')),
  ];
}

/** The same without how it is meant. */
export const conclusionLines = (result: Result): readonly string[] => conclusion(result).map(({ text }) => text);

/** Says how many findings comments in the code take out. */
function suppressedLines({ suppressions }: Statistics): readonly string[] {
  const used = suppressions.filter((one) => one.used > 0);
  if (used.length === 0) return [];
  const findings = used.reduce((sum, one) => sum + one.used, 0);
  return [
    `Suppressed: ${count(findings, 'finding')} by ${count(used.length, 'comment')} (--format summary has the reasons).`,
  ];
}

/** Says how much of the code the answer leaves out, if any. */
function incompleteLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const incomplete = diagnostics.filter(({ incomplete: is, kind }) => is && kind !== 'unmodelled').length;
  if (incomplete === 0) return [];
  return [`The answer is incomplete: ${count(incomplete, 'place')} could not be analysed (see above).`];
}

/** Says which libraries' queries the answer leaves out. */
export function unmodelledLines({ unmodelled }: Statistics): readonly string[] {
  return unmodelled.map((one) => `${unmodelledText(one)}.`);
}

/** Says what was left out of the analysis, by reason. */
function leftOutLines({ leftOut }: Statistics): readonly string[] {
  return leftOut.length === 0 ? [] : [`Left out: ${leftOutCounts(leftOut)} (erplint why FILE tells it of one).`];
}

/** `1 file`, `2 files`, `1,204 files`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
