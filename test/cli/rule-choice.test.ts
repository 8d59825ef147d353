// Rules named on the command line, and what is printed about one.
import { expect, it } from 'vitest';
import { explanationOf } from '../../src/cli/commands/explain.js';
import { ruleNamed, withOnly } from '../../src/cli/rule-choice.js';
import { EXEMPTIONS } from '../../src/core/summary/exemption.js';
import { defaultConfiguration } from '../../src/session/defaults.js';
import { ruleWithOptions } from '../config/rule.js';

const other = { ...ruleWithOptions, id: 'query-in-field-resolver' };
const rules = [other, ruleWithOptions];

it('turns all others off, and the named ones on with their options', () => {
  const options = { limit: 5 };
  const config = { ...defaultConfiguration(), rules: { 'query-in-loop': { severity: 'off', options } as const } };
  expect(withOnly(['query-in-loop'], config, rules).rules).toEqual({
    'query-in-loop': { severity: 'default', options },
    'query-in-field-resolver': { severity: 'off', options: {} },
  });
  const warned = { ...config, rules: { 'query-in-loop': { severity: 'warning', options } as const } };
  expect(withOnly(['query-in-loop'], warned, rules).rules['query-in-loop']?.severity).toBe('warning');
});

it('leaves the configuration alone when none is named', () => {
  const config = defaultConfiguration();
  expect(withOnly([], config, rules)).toBe(config);
});

it('suggests the rule that was meant', () => {
  expect(() => ruleNamed('querry-in-loop', rules)).toThrow(
    'There is no rule "querry-in-loop". Did you mean "query-in-loop"?',
  );
  expect(() => withOnly(['semicolon'], defaultConfiguration(), rules)).toThrow(
    'There is no rule "semicolon". Rules are: query-in-field-resolver, query-in-loop.',
  );
});

it('explains a rule with its exemptions and options', () => {
  const text = explanationOf(ruleWithOptions, false);
  for (const part of [
    ruleWithOptions.why,
    ruleWithOptions.fix,
    ruleWithOptions.limits,
    ...ruleWithOptions.exemptions,
  ]) {
    expect(text).toContain(part);
  }
  // Only what can keep this very rule quiet.
  for (const other of EXEMPTIONS.filter((one) => !ruleWithOptions.exemptions.includes(one)))
    expect(text).not.toContain(`  ${other}  `);
  expect(text).toContain('limit  How many are few. (default: 20)');
});
