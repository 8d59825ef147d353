// The report for people. Findings are grouped by their cause; of each there is what it is, the line that it is about, the
// way to its end, and what to do, once for all that need the same. What else is known of one, `why` tells.
import pc from 'picocolors';
import type { Diagnostic, Finding } from '../../core/finding.js';
import { groupByCause, type CauseGroup } from '../cause.js';
import { codeFrame } from '../code-frame.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { firstBlock, modulesBlock, MOST_CAUSES, rulesBlock } from '../overview.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report, ReportOptions, Result } from '../report.js';
import { capped, moreLine } from '../shown.js';
import { statisticsText, timingText } from '../statistics.js';
import { conclusion, count } from '../summary-line.js';
import { wrap } from '../wrap.js';

/** Findings of one cause that are printed in full; a query that half the code runs would fill the screen. */
const MOST_IN_FULL = 3;
/** Steps of a longer way are left out in its middle. */
const MOST_STEPS = 5;

type Colors = ReturnType<typeof pc.createColors>;

/** What a report's parts are written with. */
interface Writing {
  readonly colors: Colors;
  readonly options: ReportOptions;
}

/** Findings with code and call chains, for a terminal, and what they come to. */
export const text: Report = (result, options) => {
  const writing: Writing = { colors: pc.createColors(options.color), options };
  const { shown, more } = capped(result.findings, options);
  const blocks = [
    ...groupByCause(shown).map((group) => groupText(group, writing)),
    ...moreLine(more),
    fixedText(result, writing),
    diagnosticsText(result.diagnostics, writing),
    options.statistics ? statisticsText(result.statistics, options.base) : '',
    options.timing ? timingText(result.statistics) : '',
    ...overview(result.findings, options),
    conclusionText(result, writing.colors),
  ];
  return withoutCommands(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
};

/** As much as does not say again what stands above it. */
function overview(findings: readonly Finding[], options: ReportOptions): readonly string[] {
  const modules = new Set(findings.map(({ module }) => module));
  return [
    ...rulesBlock(findings, options),
    ...(modules.size > 1 ? modulesBlock(findings, options) : []),
    ...(groupByCause(findings).length > MOST_CAUSES ? firstBlock(findings, options) : []),
  ];
}

function groupText(group: CauseGroup, writing: Writing): string {
  const { findings, title } = group;
  const advice = adviceLines(findings, writing);
  const [only, ...others] = findings;
  if (only && others.length === 0) return [...findingLines(only, writing), ...advice].join('\n');
  const { colors, options } = writing;
  const place = colors.cyan(printable(relativeLocation(options.base, group.at)));
  return [
    `${colors.bold(printable(title ?? ''))}, reached from ${count(findings.length, 'place')}  ${place}`,
    ...findings.slice(0, MOST_IN_FULL).map((finding) => indented(findingLines(finding, writing).join('\n'), '  ')),
    ...briefText(findings.slice(MOST_IN_FULL), writing),
    advice.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The rest of a long group, each without its code and call chain. */
function briefText(findings: readonly Finding[], writing: Writing): readonly string[] {
  if (findings.length === 0) return [];
  const head = `${count(findings.length, 'more place')}; check one file to see its findings in full:`;
  const lines = findings.flatMap((finding) => [
    placeLine(finding, writing),
    ...messageLines(finding, writing).map((line) => `  ${line}`),
  ]);
  return [indented([head, ...lines].join('\n'), '  ')];
}

/** What to do, once for all that need the same. */
function adviceLines(findings: readonly Finding[], { colors, options }: Writing): readonly string[] {
  const advice = new Set(findings.flatMap((finding) => finding.advice ?? []));
  return [...advice].flatMap((one) => hanging(colors.green('fix'), 'fix'.length, one, options));
}

function placeLine({ at, severity, rule, confidence }: Finding, { colors, options }: Writing): string {
  const place = colors.cyan(printable(relativeLocation(options.base, at)));
  const paint = severity === 'error' ? colors.red : colors.yellow;
  return `${place}  ${paint(severity)}  ${colors.dim(confidence === 'likely' ? `${rule} (likely)` : rule)}`;
}

function messageLines({ message }: Finding, { colors, options }: Writing): readonly string[] {
  return wrap(printable(message), options.width).map(colors.bold);
}

function findingLines(finding: Finding, writing: Writing): readonly string[] {
  const { colors, options } = writing;
  const source = options.source(finding.at.file);
  const frame = source === undefined ? undefined : codeFrame(source, finding, options.color);
  return [
    placeLine(finding, writing),
    ...messageLines(finding, writing),
    ...(frame === undefined ? [] : [indented(frame, '  ')]),
    ...chainLines(finding, writing),
    ...(finding.assumption === undefined
      ? []
      : hanging(colors.dim('assuming'), 'assuming'.length, finding.assumption, options)),
  ];
}

/** From what asks for it down to its end, a step further in with each call; a file is named where the way enters it. */
function chainLines({ at, entry, trace }: Finding, { colors, options }: Writing): readonly string[] {
  let file = at.file;
  const placed = trace.map(({ at: step, message }) => {
    const place =
      step.file === file ? `:${step.start.line}:${step.start.column}` : relativeLocation(options.base, step);
    file = step.file;
    return `${printable(message)}  ${colors.cyan(printable(place))}`;
  });
  const steps = shortened(placed, at, options);
  const top = entry === undefined || trace[0]?.message.startsWith(entry) ? [] : [printable(firstEntry(entry))];
  return [...top, ...steps].map((line, depth) => `${'  '.repeat(depth + 1)}${line}`);
}

/** The first and the last steps; how to see the others. */
function shortened(steps: readonly string[], at: Finding['at'], { base }: ReportOptions): readonly string[] {
  const left = steps.length - MOST_STEPS + 1;
  if (left <= 1) return steps;
  const hidden = `… ${count(left, 'call')} (erplint why ${printable(relativePath(base, at.file))}:${at.start.line})`;
  return [...steps.slice(0, 2), hidden, ...steps.slice(2 + left)];
}

/** Of many entry points the first, and how many more. */
function firstEntry(entry: string): string {
  const [first = '', ...others] = entry.split(', ');
  return others.length === 0 ? first : `${first} and ${count(others.length, 'more entry point')}`;
}

/** A word, and running text beside it. */
function hanging(word: string, length: number, text: string, { width }: ReportOptions): readonly string[] {
  const indent = ' '.repeat(length + 4);
  return wrap(printable(text), width - indent.length).map((line, at) =>
    at === 0 ? `  ${word}  ${line}` : indent + line,
  );
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
