// Reviewdog's diagnostic format, which posts findings as review comments on many services.
import type { Finding } from '../../core/finding.js';
import type { Location, Position } from '../../core/location.js';
import { rulePage } from '../../core/pages.js';
import { printableJson } from '../../core/printable.js';
import { relativePath } from '../paths.js';
import type { Report, ReportOptions } from '../report.js';

/** One `DiagnosticResult`. */
export const rdjson: Report = ({ findings }, options) => {
  const result = {
    source: { name: 'erplint', url: 'https://github.com/erplint/erplint' },
    diagnostics: findings.map((finding) => diagnosticOf(finding, options)),
  };
  return printableJson(`${JSON.stringify(result, null, 2)}\n`);
};

function diagnosticOf(finding: Finding, options: ReportOptions): object {
  const { message, advice, severity, rule, at, cause } = finding;
  return {
    message: advice === undefined ? message : `${message}\n${advice}`,
    location: locationOf(at, options),
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: rule, url: rulePage(rule) },
    related_locations: cause && [{ message: cause.title, location: locationOf(cause.at, options) }],
  };
}

function locationOf({ file, start, end }: Location, { base, source }: ReportOptions): object {
  const lines = source(file)?.split(/\r\n|\n|\r/);
  return { path: relativePath(base, file), range: { start: inBytes(start, lines), end: inBytes(end, lines) } };
}

/** Its columns count the bytes of UTF-8. */
function inBytes({ line, column }: Position, lines: readonly string[] | undefined): Position {
  const before = lines?.[line - 1]?.slice(0, column - 1);
  return { line, column: before === undefined ? column : Buffer.byteLength(before) + 1 };
}
