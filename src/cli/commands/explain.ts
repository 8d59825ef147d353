// `erplint explain RULE`, and `--explain`: what a rule looks for, what to do about it, and what it leaves alone.
import pc from 'picocolors';
import { rules } from '../../../rules/index.js';
import { EXEMPTION_MEANINGS } from '../../core/summary/exemption.js';
import type { Rule } from '../../rule.js';
import { ruleNamed } from '../rule-choice.js';
import { wantsColor, write, type Terminal } from '../terminal.js';

/** Prints the page and gives the exit code. */
export async function explain(id: string, { stdout, env }: Terminal): Promise<number> {
  await write(stdout, explanationOf(ruleNamed(id, rules), wantsColor(stdout, env)));
  return 0;
}

/** The rule's page for a terminal. */
export function explanationOf(rule: Rule, color: boolean): string {
  const { bold, dim } = pc.createColors(color);
  const options = Object.entries(rule.options).map(
    ([name, option]) => `  ${name}  ${option.description} ${dim(`(default: ${JSON.stringify(option.default)})`)}`,
  );
  const width = Math.max(...rule.exemptions.map((name) => name.length));
  const parts = [
    `${bold(rule.id)}  ${rule.title}  ${dim(rule.severity)}`,
    rule.why,
    `${bold('What to do')}\n${rule.fix}`,
    `${bold('Deliberately not flagged')}\n${rule.exemptions.map((name) => `  ${name.padEnd(width)}  ${EXEMPTION_MEANINGS[name]}`).join('\n')}`,
    `${bold('What it cannot see')}\n${rule.limits}`,
    ...(options.length > 0 ? [`${bold('Options')}\n${options.join('\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
