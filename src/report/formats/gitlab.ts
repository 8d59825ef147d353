// GitLab's code-quality report, with what other readers of Code Climate's issues ask for besides. GitLab compares the reports of
// two branches by itself, so it has what was there before, too.
import { compareFindings } from '../../session/findings.js';
import type { Finding } from '../../core/finding.js';
import { printableJson } from '../../core/printable.js';
import { relativePath } from '../paths.js';
import type { Report } from '../report.js';

/** An array of issues. */
export const gitlab: Report = ({ findings, comparison }, { base }) => {
  const all = [...findings, ...(comparison?.before ?? [])].sort(compareFindings);
  return printableJson(
    `${JSON.stringify(
      all.map((finding) => issue(finding, base)),
      null,
      2,
    )}\n`,
  );
};

function issue({ message, rule, fingerprint, severity, at }: Finding, base: string): object {
  return {
    type: 'issue',
    categories: ['Performance'],
    description: message,
    check_name: rule,
    fingerprint,
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: relativePath(base, at.file), lines: { begin: at.start.line, end: at.end.line } },
  };
}
