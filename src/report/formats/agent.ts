// The report for a coding agent: few words, the same lines each time, and with each rule once how it is mended and checked.
import type { Finding } from '../../core/finding.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { diagnosticLine } from '../diagnostic-line.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report, ReportOptions } from '../report.js';
import { capped, moreLine } from '../shown.js';
import { conclusionLines } from '../summary-line.js';

/** A block of `key: value` lines for each finding, a recipe for each rule, and the last lines of every report. */
export const agent: Report = (result, options) => {
  const { shown, more } = capped(result.findings, options);
  const blocks = [
    ...shown.map((finding) => findingBlock(finding, options)),
    ...moreLine(more),
    ...recipes(shown, options),
    result.diagnostics
      .flatMap((one) => diagnosticLine(one, options))
      .map(printable)
      .join('\n'),
    conclusionLines(result).map(printable).join('\n'),
  ];
  return withoutCommands(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
};

function findingBlock(finding: Finding, { base }: ReportOptions): string {
  const { at, severity, rule, confidence, message, trace, entry, assumption, advice, fingerprint } = finding;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['finding', `${relativeLocation(base, at)} ${severity} ${rule} ${confidence} ${fingerprint}`],
    ['says', message],
    ['assumes', assumption],
    ['entry', entry],
    ...trace.map((step) => ['step', `${relativeLocation(base, step.at)} ${step.message}`] as const),
    ['fix', advice],
    ['verify', `erplint check ${relativePath(base, at.file)} --rule ${rule} --format agent`],
  ];
  return lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${printable(value)}`])).join('\n');
}

/** What to do about each rule that has something to say, and what to keep from doing. */
function recipes(findings: readonly Finding[], { rules }: ReportOptions): readonly string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  return rules
    .filter(({ id }) => found.has(id))
    .map(
      ({ id, fix }) =>
        `recipe ${id}: ${printable(fix.replace(/\s+/g, ' ').trim())}\n` +
        `suppress ${id}: only where it cannot grow: // erplint-disable-next-line ${id} -- reason`,
    );
}
