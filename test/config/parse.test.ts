// What may stand in erplint.jsonc, and what is said of everything else.
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/config/parse.js';
import { UsageError } from '../../src/core/errors.js';
import { ruleWithOptions } from './rule.js';

const parse = (text: string) => parseConfiguration(text, 'erplint.jsonc', [ruleWithOptions]).value;

function mistakes(text: string): readonly string[] {
  try {
    parse(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message.split('\n');
  }
  throw new Error('The configuration was accepted.');
}

describe('a configuration', () => {
  it('may have comments, trailing commas, a byte-order mark and a schema', () => {
    const text = '\ufeff{\n  // which rules\n  "$schema": "./schema.json", /* all */ "ignore": ["**/*.gen.ts",],\n}\n';
    expect(parse(text)).toEqual({ $schema: './schema.json', ignore: ['**/*.gen.ts'] });
  });

  it('takes a rule as severity, as pair and as object', () => {
    expect(parse('{"rules":{"query-in-loop":"off"}}').rules).toEqual({ 'query-in-loop': 'off' });
    expect(parse('{"rules":{"query-in-loop":["warning",{"limit":5}]}}').rules).toEqual({
      'query-in-loop': ['warning', { limit: 5 }],
    });
    expect(parse('{"rules":{"query-in-loop":{"options":{"tables":["a"],"writes":false}}}}').rules).toEqual({
      'query-in-loop': { options: { tables: ['a'], writes: false } },
    });
  });
});

describe('mistakes', () => {
  it('in the syntax are named with their place', () => {
    expect(mistakes('{\n  "ignore": [\n')).toEqual([
      'erplint.jsonc:3:1: This is not valid JSON with comments: close bracket expected.',
      'erplint.jsonc:3:1: This is not valid JSON with comments: close brace expected.',
    ]);
    expect(mistakes('')).toEqual(['erplint.jsonc:1:1: This is not valid JSON with comments: value expected.']);
  });

  it('in keys come with a suggestion', () => {
    expect(mistakes('{\n  "ignored": [],\n  "zebra": 1\n}')).toEqual([
      'erplint.jsonc:2:3: Unknown key "ignored" in the configuration. Did you mean "ignore"?',
      'erplint.jsonc:3:3: Unknown key "zebra" in the configuration. ' +
        'Known are: rules, ignore, followLinks, modules, models, entities, hotEvents, volumes.',
    ]);
    expect(mistakes('{"entities": {"smal": []}}')).toEqual([
      'erplint.jsonc:1:15: Unknown key "smal" in "entities". Did you mean "small"?',
    ]);
    expect(mistakes('{"rules": {"querry-in-loop": "off"}}')).toEqual([
      'erplint.jsonc:1:12: Unknown rule "querry-in-loop" in "rules". Did you mean "query-in-loop"?',
    ]);
  });

  it('in rules say what is allowed there', () => {
    expect(mistakes('{"rules": {"query-in-loop": "warn"}}')).toEqual([
      'erplint.jsonc:1:29: "warn" is not a severity; it must be one of "off", "warning", "error", "default".' +
        ' Did you mean "warning"?',
    ]);
    expect(mistakes('{"rules": {"query-in-loop": ["error", {"limt": 3}]}}')).toEqual([
      'erplint.jsonc:1:40: Unknown option "limt" in "rules/query-in-loop/1". Did you mean "limit"?',
    ]);
    expect(mistakes('{"rules": {"query-in-loop": {"options": {"limit": "3"}}}}')).toEqual([
      'erplint.jsonc:1:51: "rules/query-in-loop/options/limit" must be a number, not "3".',
    ]);
    expect(mistakes('{"rules": {"query-in-loop": 2}}')).toEqual([
      'erplint.jsonc:1:29: "rules/query-in-loop" must be a string, an array or an object, not 2.',
    ]);
  });

  it('in values name the element', () => {
    expect(mistakes('{"hotEvents": ["a", 3, ""]}')).toEqual([
      'erplint.jsonc:1:21: "hotEvents/1" must be a string, not 3.',
      'erplint.jsonc:1:24: "hotEvents/2" must not be empty.',
    ]);
    expect(mistakes('[]')).toEqual(['erplint.jsonc:1:1: the configuration must be an object, not [].']);
  });

  it('include keys that appear twice and keys of every prototype', () => {
    expect(mistakes('{"ignore": [],\n "ignore": ["a"]}')).toEqual([
      'erplint.jsonc:2:2: The key "ignore" appears twice. Keep one of them.',
    ]);
    expect(mistakes('{"__proto__": {}}')[0]).toContain('erplint.jsonc:1:2: Unknown key "__proto__"');
  });
});
