// The whole run on one page: what decides the exit code, which rules and modules it is about, and what to mend first.
import { printable, withoutCommands } from '../../core/printable.js';
import { diagnosticLine } from '../diagnostic-line.js';
import { firstBlock, modulesBlock, rulesBlock, titled } from '../overview.js';
import { relativePath } from '../paths.js';
import type { Report, ReportOptions, Result } from '../report.js';
import { conclusionLines, count } from '../summary-line.js';

/** Tables, and the same last lines as text has. */
export const summary: Report = (result, options) => {
  const { findings } = result;
  const blocks = [
    ...rulesBlock(findings, options),
    ...modulesBlock(findings, options),
    ...firstBlock(findings, options),
    ...titled('Suppressed in the code', suppressionLines(result, options), options),
    ...titled('What could not be done', diagnosticLines(result, options), options),
    conclusionLines(result).join('\n'),
  ];
  return withoutCommands(`${blocks.join('\n\n')}\n`);
};

function diagnosticLines({ diagnostics }: Result, options: ReportOptions): readonly string[] {
  return diagnostics.flatMap((one) => diagnosticLine(one, options)).map(printable);
}

function suppressionLines({ statistics }: Result, { base }: ReportOptions): readonly string[] {
  return statistics.suppressions
    .filter(({ used }) => used > 0)
    .map(({ file, line, rules, reason, used }) =>
      printable(`${relativePath(base, file)}:${line}  ${rules.join(', ')}: ${count(used, 'finding')}, ${reason}`),
    );
}
