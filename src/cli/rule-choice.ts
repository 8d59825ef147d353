// Rules named on the command line.
import { didYouMean } from '../session/suggest.js';
import { UsageError } from '../core/errors.js';
import type { Rule } from '../rule.js';
import type { Configuration, RuleSetting } from '../session.js';

/** The rule of that name; a UsageError with a suggestion when there is none. */
export function ruleNamed(id: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const ids = rules.map((one) => one.id);
  throw new UsageError(`There is no rule "${id}".${didYouMean(id, ids, ` Rules are: ${ids.join(', ')}.`)}`);
}

/** The configuration with only the `chosen` rules on; all as configured when none is chosen. */
export function withOnly(chosen: readonly string[], config: Configuration, rules: readonly Rule[]): Configuration {
  if (chosen.length === 0) return config;
  const ids = new Set(chosen.map((id) => ruleNamed(id, rules).id));
  const settings = rules.map((rule) => [rule.id, settingOf(config.rules[rule.id], ids.has(rule.id))] as const);
  return { ...config, rules: Object.fromEntries(settings) };
}

/** Somebody who names a rule wants to see it, even where the configuration has it off. */
function settingOf(configured: RuleSetting | undefined, chosen: boolean): RuleSetting {
  const { severity, options } = configured ?? { severity: 'default', options: {} };
  if (!chosen) return { severity: 'off', options };
  return { severity: severity === 'off' ? 'default' : severity, options };
}
