// Messages in the form that ESLint wants: placeholders in double braces, the rest of the finding behind them.
import path from 'node:path';
import type { Finding, Rule } from 'erplint';

/** What a message adds when the file could not be analysed or the rule failed. */
export const FAILURE = 'failure';

/** ESLint messages by id: those of the rule, each followed by its call chain, and one for failures. */
export function eslintMessages(rule: Rule): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [id, text] of Object.entries(rule.messages))
    messages[id] = `${text.replace(/\{(\w+)\}/g, '{{$1}}')}{{details}}`;
  return { ...messages, [FAILURE]: '{{reason}}' };
}

/** Assumption, call chain and advice on one line, since ESLint's formats print messages in a row. */
export function details(finding: Finding, cwd: string): string {
  const chain = finding.trace.map(
    ({ at, message }) => `${message} (${relative(at.file, cwd)}:${at.start.line}:${at.start.column})`,
  );
  return [
    ...(finding.assumption === undefined ? [] : [` Likely: assumes that ${sentence(finding.assumption)}`]),
    ...(chain.length === 0 ? [] : [` Chain: ${chain.join(' → ')}.`]),
    ...(finding.advice === undefined ? [] : [` ${sentence(finding.advice)}`]),
  ]
    .join('')
    .replace(/\s+/g, ' ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function relative(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}
