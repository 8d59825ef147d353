// GitHub workflow commands: one annotation for each finding and diagnostic, on the lines of a pull request.
import type { Diagnostic, Finding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import { printable } from '../../core/printable.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report } from '../report.js';

/** `::error file=…,line=…::…` lines, as GitHub Actions reads them from standard output. */
export const github: Report = (result, options) =>
  [
    ...result.findings.map((finding) => findingCommand(finding, options.base)),
    ...result.diagnostics.map((diagnostic) => diagnosticCommand(diagnostic, options.base)),
  ]
    .map((line) => `${line}\n`)
    .join('');

function findingCommand(finding: Finding, base: string): string {
  const lines = [finding.message];
  if (finding.cost !== undefined) lines.push(`Cost: ${finding.cost}`);
  if (finding.assumption !== undefined) lines.push(`Assuming: ${finding.assumption}`);
  lines.push(...finding.trace.map((step) => `  ${step.message} (${relativeLocation(base, step.at)})`));
  if (finding.advice !== undefined) lines.push(`Advice: ${finding.advice}`);
  return command(finding.severity, `erplint ${finding.rule}`, lines, finding.at, base);
}

function diagnosticCommand(diagnostic: Diagnostic, base: string): string {
  const level = diagnostic.incomplete ? 'warning' : 'notice';
  return command(level, `erplint ${diagnostic.kind}`, [diagnostic.message], diagnostic.at, base);
}

function command(
  level: string,
  title: string,
  lines: readonly string[],
  at: Location | undefined,
  base: string,
): string {
  const properties = [...(at ? position(at, base) : []), ['title', title] as const];
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(printable(value))}`).join(',');
  return `::${level} ${list}::${escapeData(lines.map(printable).join('\n'))}`;
}

function position(at: Location, base: string): (readonly [string, string])[] {
  const properties: (readonly [string, string])[] = [
    ['file', relativePath(base, at.file)],
    ['line', String(at.start.line)],
    ['endLine', String(at.end.line)],
  ];
  // GitHub ignores an annotation that has columns and runs over several lines.
  if (at.start.line === at.end.line) {
    properties.push(['col', String(at.start.column)], ['endColumn', String(at.end.column)]);
  }
  return properties;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
