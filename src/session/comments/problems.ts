// What is wrong with a comment that speaks to erplint, told with what was probably meant.
import { DIRECTIVE_KINDS, type Directive } from '../../core/directive.js';
import type { Diagnostic } from '../../core/finding.js';
import { didYouMean } from '../suggest.js';

/** An unknown comment, unknown or missing rules, a missing reason. `known` are the rules that there are, sorted. */
export function problemsOf(directive: Directive, known: readonly string[]): readonly Diagnostic[] {
  const { kind, word, rules, reason } = directive;
  const listed = known.join(', ');
  const problem = (kind: Diagnostic['kind'], message: string): Diagnostic => diagnostic(directive, kind, message);
  if (kind === 'unknown') {
    const words = DIRECTIVE_KINDS.map((one) => `erplint-${one}`);
    const hint = didYouMean(word, words, ` There are: ${words.join(', ')}.`);
    return [problem('unknown-comment', `There is no comment '${word}', so this one does nothing.${hint}`)];
  }
  const problems = rules
    .filter((rule) => !known.includes(rule))
    .map((rule) => {
      const hint = didYouMean(rule, known, ` The rules are: ${listed}.`);
      return problem('unknown-rule', `This ${word} comment names the rule '${rule}', which does not exist.${hint}`);
    });
  if (kind === 'accept' && rules.length === 0)
    problems.push(
      problem(
        'unknown-rule',
        `This ${word} comment names no rule. Write \`${word} rule -- reason\` with one of: ${listed}.`,
      ),
    );
  if (kind !== 'enable' && reason === '')
    problems.push(
      problem(
        'suppression-without-reason',
        `This ${word} comment gives no reason and therefore does nothing. Add one: \`${[word, rules.join(', ')].filter((part) => part !== '').join(' ')} -- reason\`.`,
      ),
    );
  return problems;
}

const REACH: Readonly<Record<Exclude<Directive['kind'], 'unknown'>, string>> = {
  'disable-next-line': 'nothing is reported on the line below it',
  'disable-line': 'nothing is reported on its line',
  disable: 'nothing is reported below it',
  'disable-file': 'nothing is reported in this file',
  enable: 'no erplint-disable comment above it holds here',
  accept: 'no loop that reaches the function or query below it is reported',
};

/** A comment that takes nothing out, of a rule or at all. */
export function unneeded(directive: Directive, rule?: string): Diagnostic {
  const { kind, word } = directive;
  const reach = kind === 'unknown' ? '' : `: ${REACH[kind]}`;
  const what = rule === undefined ? '' : ` for '${rule}'`;
  return diagnostic(directive, 'unused-suppression', `This ${word} comment is not needed${what}${reach}. Remove it.`);
}

function diagnostic({ at }: Directive, kind: Diagnostic['kind'], message: string): Diagnostic {
  return { kind, message, at, incomplete: false };
}
