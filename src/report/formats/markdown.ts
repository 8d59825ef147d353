// A comment on a pull request: what came in and what is mended, with the call chains folded away.
import type { Finding } from '../../core/finding.js';
import { rulePage } from '../../core/pages.js';
import { printable } from '../../core/printable.js';
import type { KnownFinding } from '../../session.js';
import { diagnosticLine } from '../diagnostic-line.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report, ReportOptions, Result } from '../report.js';
import { grouped } from '../../core/text.js';
import { conclusionLines, count, nothingText } from '../summary-line.js';

/** Comments have an end: GitHub takes 65,536 characters. */
const MOST_ROWS = 40;

/** A heading, a table, and a folded part for each finding. */
export const markdown: Report = (result, options) => {
  const { findings, comparison } = result;
  const isRevision = comparison?.kind === 'revision';
  const fixed = isRevision ? comparison.fixed : [];
  const blocks = [
    `### erplint: ${headline(result)}`,
    ...table(
      isRevision ? 'Introduced' : 'Finding',
      findings.map((finding) => row(finding, options)),
    ),
    ...table(
      'Fixed',
      fixed.map((one) => fixedRow(one, options)),
    ),
    ...findings.slice(0, MOST_ROWS).map((finding) => details(finding, options)),
    ...notes(result, options),
    conclusionLines(result).map(escaped).join('<br>\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
};

/** What could not be done, folded away. */
function notes({ diagnostics }: Result, options: ReportOptions): readonly string[] {
  const lines = diagnostics.flatMap((one) => diagnosticLine(one, options)).slice(0, MOST_ROWS);
  if (lines.length === 0) return [];
  const list = lines.map((line) => `- ${escaped(line)}`);
  return [['<details><summary>What could not be done</summary>', '', ...list, '', '</details>'].join('\n')];
}

function headline(result: Result): string {
  const { findings, comparison } = result;
  const found = findings.length === 0 ? 'nothing' : grouped(findings.length);
  if (comparison?.kind !== 'revision')
    return findings.length === 0 ? nothingText(result) : count(findings.length, comparison ? 'new finding' : 'finding');
  return `${found} introduced, ${grouped(comparison.fixed.length)} fixed`;
}

function table(title: string, rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length > MOST_ROWS ? [`| … | ${grouped(rows.length - MOST_ROWS)} more | |`] : [];
  return [[`| ${title} | Where | Rule |`, '| --- | --- | --- |', ...rows.slice(0, MOST_ROWS), ...more].join('\n')];
}

function row({ message, at, rule, severity }: Finding, { base }: ReportOptions): string {
  const sign = severity === 'error' ? '🔴' : '🟡';
  return `| ${sign} ${escaped(message)} | ${code(relativeLocation(base, at))} | [${rule}](${rulePage(rule)}) |`;
}

function fixedRow({ message, at, rule }: KnownFinding, { base }: ReportOptions): string {
  return `| ✅ ${escaped(message)} | ${code(relativePath(base, at.file))} | [${rule}](${rulePage(rule)}) |`;
}

function details({ at, trace, cost, entry, assumption, advice }: Finding, { base }: ReportOptions): string {
  const facts = [
    ...trace.map((step, index) => `${index + 1}. ${escaped(step.message)} ${code(relativeLocation(base, step.at))}`),
    ...(cost === undefined ? [] : [`- cost: ${escaped(cost)}`]),
    ...(entry === undefined ? [] : [`- entry: ${escaped(entry)}`]),
    ...(assumption === undefined ? [] : [`- assuming: ${escaped(assumption)}`]),
    ...(advice === undefined ? [] : [`- advice: ${escaped(advice)}`]),
  ];
  const title = `<summary>${html(relativeLocation(base, at))}</summary>`;
  return [`<details>${title}`, '', ...facts, '', '</details>'].join('\n');
}

const html = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Nothing in it is a command of Markdown, HTML or GitHub (a mention, a reference). */
const escaped = (text: string): string =>
  html(text).replace(/[\\`*_{}[\]()#+!|~@-]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Between `code` tags, where backticks do not end it. */
const code = (text: string): string =>
  `<code>${html(text).replace(/[|`@]/g, (sign) => `&#${sign.codePointAt(0)};`)}</code>`;
