// One line a finding, in the form that compilers print and editors jump by.
import type { Finding } from '../../core/finding.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { diagnosticLine } from '../diagnostic-line.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report, ReportOptions } from '../report.js';
import { capped, moreLine } from '../shown.js';
import { conclusionLines } from '../summary-line.js';

/** Findings, what is fixed, what could not be done, and the summary. */
export const concise: Report = (result, options) => {
  const { shown, more } = capped(result.findings, options);
  const fixed = result.comparison?.kind === 'revision' ? result.comparison.fixed : [];
  const lines = [
    ...shown.map((finding) => findingLine(finding, options)),
    ...moreLine(more),
    ...fixed.map(({ at, rule, message }) => `${relativePath(options.base, at.file)}: fixed: ${message} [${rule}]`),
    ...result.diagnostics.flatMap((diagnostic) => diagnosticLine(diagnostic, options)),
    ...conclusionLines(result),
  ];
  return withoutCommands(`${lines.map(printable).join('\n')}\n`);
};

function findingLine({ at, severity, message, rule }: Finding, { base }: ReportOptions): string {
  return `${relativeLocation(base, at)}: ${severity}: ${message} [${rule}]`;
}
