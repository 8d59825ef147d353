// The page of one rule, made from the rule's own value and from its executed fixtures.
import { sourceAt } from '../../src/core/pages.js';
import { EXEMPTION_MEANINGS } from '../../src/core/summary/exemption.js';
import type { Proof, Rule, RuleOption } from '../../src/rule.js';
import type { Admission, Example, ExemptExample, MeasuredPoint } from './examples.js';

export interface PageMatter {
  readonly example: Example | undefined;
  readonly admissions: readonly Admission[];
  /** By exemption, where an executed function shows it. */
  readonly exempt: ReadonlyMap<string, ExemptExample>;
  /** By exemption, a rule whose page shows it. */
  readonly shownBy: ReadonlyMap<string, string>;
}

const proofs: Readonly<Record<Proof, string>> = {
  'statements-grow': 'the number of statements grows with the rows',
  'second-connection': 'a second connection is taken',
  'transaction-outlives': 'the transaction outlives the slow call',
  'stays-open': 'a transaction or a connection stays open',
  'loop-stalls': 'the event loop stalls',
  'response-waits': 'the answer waits for work that it does not need',
  'stale-value': 'a stale value is served',
};

const proofText = ({ proof }: Rule): string =>
  (typeof proof === 'string' ? [proof] : proof).map((one) => proofs[one]).join(', or that ');

/** Markdown of the page, from `docs/rules/`. */
export function rulePage(rule: Rule, { example, admissions, exempt, shownBy }: PageMatter): string {
  const sections = [
    `# \`${rule.id}\`\n\n${rule.title}\n\nSeverity: ${rule.severity}. Its fixtures prove by execution that ${proofText(rule)}.`,
    `## Why\n\n${rule.why}`,
    `## What to do\n\n${rule.fix}`,
    example ? exampleSection(rule, example) : undefined,
    `## Messages\n\n${Object.entries(rule.messages)
      .map(([id, text]) => `- \`${id}\`: ${text}`)
      .join('\n')}`,
    `## Options\n\n${options(rule)}`,
    exemptionSection(rule, exempt, shownBy),
    `## Limits\n\n${rule.limits}`,
    admissionSection('Known gaps', 'Real defects that are still missed:', admissions, 'gap'),
    admissionSection('Known noise', 'False alarms that are still raised:', admissions, 'noise'),
    `---\n\nSource: [rules/${rule.id}.ts](${sourceAt(`rules/${rule.id}.ts`)}). This page is generated from it and from the fixtures by \`npm run pages\`.`,
  ];
  return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}

const code = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``;

/** What can keep the rule quiet, with the shortest function that shows it. */
function exemptionSection(
  { exemptions }: Rule,
  shown: ReadonlyMap<string, ExemptExample>,
  shownBy: ReadonlyMap<string, string>,
): string {
  const parts = exemptions.map((name) => {
    const example = shown.get(name);
    const meaning = `**${name}**: ${EXEMPTION_MEANINGS[name]}`;
    const other = shownBy.get(name);
    if (!example) return other === undefined ? `${meaning}.` : `${meaning}; [${other}](${other}.md) shows it.`;
    return `${meaning}, as in [${example.file}](${sourceAt(example.file)}), executed:\n\n${code(example.text)}`;
  });
  return ['## Deliberately not flagged', ...parts].join('\n\n');
}

function exampleSection(rule: Rule, example: Example): string {
  return [
    '## Example',
    `From [${example.file}](${sourceAt(example.file)}), executed on PostgreSQL:`,
    code(example.bad),
    `The same work without \`${rule.id}\`:`,
    code(example.good),
    ...(example.observed === undefined
      ? []
      : [`What the run showed: ${example.observed}; with the mended function, nothing of the kind.`]),
    'Statements that the server counted:',
    countTable(example.measured),
  ].join('\n\n');
}

function countTable(points: readonly MeasuredPoint[]): string {
  const labels = Object.keys(points[0]?.labels ?? {});
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    row([...labels, 'statements', 'statements, mended']),
    row([...labels, '', ''].map(() => '--:')),
    ...points.map(({ labels: values, bad, good }) => row([...labels.map((label) => values[label] ?? ''), bad, good])),
  ].join('\n');
}

function options(rule: Rule): string {
  const named = Object.entries(rule.options);
  if (named.length === 0) return 'None.';
  const line = ([name, { description, type, default: value }]: [string, RuleOption]): string =>
    `- \`${name}\` (${type}, default \`${JSON.stringify(value)}\`): ${description}`;
  return named.map(line).join('\n');
}

function admissionSection(
  title: string,
  lead: string,
  admissions: readonly Admission[],
  as: Admission['as'],
): string | undefined {
  const own = admissions.filter((one) => one.as === as);
  if (own.length === 0) return undefined;
  const lines = own.map(({ why, file, line }) => `- ${why} ([${file}](${sourceAt(file)}#L${line}))`);
  return `## ${title}\n\n${lead}\n\n${lines.join('\n')}`;
}
