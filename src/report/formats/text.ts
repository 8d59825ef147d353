// The report for people: findings grouped by their cause, each with its code, its call chain, its cost and what
// to do; then what the run could not do, and a summary line.
import pc from 'picocolors';
import type { Diagnostic, Finding } from '../../core/finding.js';
import { groupByCause, type CauseGroup } from '../cause.js';
import { codeFrame } from '../code-frame.js';
import { comparePositions } from '../../core/location.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report, ReportOptions, Result } from '../report.js';
import { capped, moreLine } from '../shown.js';
import { statisticsText, timingText } from '../statistics.js';
import { conclusion, count } from '../summary-line.js';
import { wrap } from '../wrap.js';

/** Running text is broken here, whatever the terminal: a report is the same everywhere. */
const WIDTH = 100;
/** Findings of one cause that are printed in full; a query that half the code runs would fill the screen. */
const MOST_IN_FULL = 5;
const FACT_WIDTH = 'assuming '.length;

type Colors = ReturnType<typeof pc.createColors>;

/** What a report's parts are written with. */
interface Writing {
  readonly colors: Colors;
  readonly options: ReportOptions;
}

/** Findings with code frames and call chains, for a terminal. */
export const text: Report = (result, options) => {
  const writing: Writing = { colors: pc.createColors(options.color), options };
  const { shown, more } = capped(result.findings, options);
  const blocks = [
    ...groupByCause(shown).map((group) => groupText(group, writing)),
    ...moreLine(more),
    fixedText(result, writing),
    diagnosticsText(result.diagnostics, writing),
    options.statistics ? statisticsText(result.statistics, options.base) : '',
    options.timing ? timingText(result.statistics.timing) : '',
    conclusionText(result, writing.colors),
  ];
  return withoutCommands(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
};

function groupText(group: CauseGroup, writing: Writing): string {
  const findings = group.findings.slice(0, MOST_IN_FULL).map((finding) => findingText(finding, writing));
  if (isOwnCause(group)) return findings.join('\n\n');
  findings.push(...briefText(group.findings.slice(MOST_IN_FULL), writing));
  const { colors, options } = writing;
  const times = group.findings.length === 1 ? '' : `, reached from ${count(group.findings.length, 'place')}`;
  const place = colors.cyan(printable(relativeLocation(options.base, group.at)));
  const title = `${colors.bold(printable(group.title ?? ''))}${times}  ${place}`;
  return [title, ...findings.map((finding) => indented(finding, '  '))].join('\n\n');
}

/** The rest of a long group, each without its code and call chain. */
function briefText(findings: readonly Finding[], writing: Writing): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding) => headLines(finding, writing));
  return [
    [`${count(findings.length, 'more place')}; check one file to see its findings in full:`, ...lines].join('\n'),
  ];
}

/** Whether the group is one finding that stands at its own cause, so that a title would say the same again. */
function isOwnCause({ at, title, findings }: CauseGroup): boolean {
  const [first, ...others] = findings;
  if (title === undefined || first === undefined) return true;
  return others.length === 0 && first.at.file === at.file && comparePositions(first.at.start, at.start) === 0;
}

function headLines(finding: Finding, { colors, options }: Writing): readonly string[] {
  const place = colors.cyan(printable(relativeLocation(options.base, finding.at)));
  const severity = finding.severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const rule = finding.confidence === 'likely' ? `${finding.rule} (likely)` : finding.rule;
  return [`${place}  ${severity}  ${colors.dim(rule)}`, ...wrap(printable(finding.message), WIDTH)];
}

function findingText(finding: Finding, writing: Writing): string {
  const { options } = writing;
  const lines = [...headLines(finding, writing)];
  const source = options.source(finding.at.file);
  const frame = source === undefined ? undefined : codeFrame(source, finding.at, options.color);
  if (frame !== undefined) lines.push('', indented(frame, '  '), '');
  return [...lines, ...factLines(finding, writing)].join('\n');
}

function factLines(finding: Finding, writing: Writing): readonly string[] {
  const { colors, options } = writing;
  const facts = (name: string, values: readonly string[]) =>
    values.map((value, index) => `${colors.dim((index === 0 ? name : '').padEnd(FACT_WIDTH))}${value}`);
  const fact = (name: string, value: string | undefined) =>
    value === undefined ? [] : facts(name, wrap(printable(value), WIDTH - FACT_WIDTH));
  const steps = finding.trace.map(
    (step) => `${printable(step.message)}  ${colors.cyan(printable(relativeLocation(options.base, step.at)))}`,
  );
  return [
    ...facts('trace', steps),
    ...fact('cost', finding.cost),
    ...fact('entry', finding.entry),
    ...fact('assuming', finding.assumption),
    ...fact('advice', finding.advice),
  ];
}

/** What a change has mended; entries of a baseline that are gone are counted only. */
function fixedText({ comparison }: Result, { colors, options }: Writing): string {
  if (comparison?.kind !== 'revision') return '';
  return comparison.fixed
    .map(({ rule, message, at }) => {
      const place = colors.cyan(printable(relativePath(options.base, at.file)));
      return `${place}  ${colors.green('fixed')}  ${colors.dim(rule)}  ${printable(message)}`;
    })
    .join('\n');
}

function diagnosticsText(diagnostics: readonly Diagnostic[], writing: Writing): string {
  const { colors, options } = writing;
  return (
    diagnostics
      // They stand beside the summary.
      .filter(({ kind }) => kind !== 'unmodelled')
      .map(({ kind, message, at, incomplete }) => {
        const place = at ? `${colors.cyan(printable(relativeLocation(options.base, at)))}  ` : '';
        const level = incomplete ? colors.yellow('incomplete') : colors.dim('note');
        return `${place}${level}  ${printable(message)}  ${colors.dim(kind)}`;
      })
      .join('\n')
  );
}

function conclusionText(result: Result, { bold, yellow, dim }: Colors): string {
  const paint = { plain: (text: string) => text, strong: bold, warning: yellow, dim };
  return conclusion(result)
    .map(({ text, tone }) => paint[tone](text))
    .join('\n');
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
