// Checkstyle's XML, which Jenkins, reviewdog and many others read.
import type { Finding } from '../../core/finding.js';
import { groupBy } from '../../core/multimap.js';
import { relativePath } from '../paths.js';
import type { Report } from '../report.js';
import { document, element } from '../xml.js';

/** One `file` for each file with findings. */
export const checkstyle: Report = ({ findings }, { base }) => {
  const files = groupBy(findings, ({ at }) => at.file);
  const elements = [...files].map(([file, list]) =>
    element('file', { name: relativePath(base, file) }, list.map(errorElement)),
  );
  return document(element('checkstyle', { version: '4.3' }, elements));
};

function errorElement({ at, severity, message, rule }: Finding): string {
  const { line, column } = at.start;
  return element('error', { line, column, severity, message, source: `erplint.${rule}` });
}
