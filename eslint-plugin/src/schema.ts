// The JSON schema of an ESLint rule's options, from what the rule declares.
import type { JSONSchema } from '@typescript-eslint/utils';
import type { Rule } from 'erplint';

type Option = Rule['options'][string];

/** Schema of `['error', { … }]`: the rule's own options, and whether likely findings are wanted. */
export function optionsSchema(rule: Rule): JSONSchema.JSONSchema4[] {
  const properties: Record<string, JSONSchema.JSONSchema4> = {
    likely: {
      type: 'boolean',
      description:
        'Whether to report what rests on one reasoned assumption. Default: true, unless the rule `likely-…` does.',
    },
  };
  for (const [name, option] of Object.entries(rule.options))
    properties[name] = { ...typeOf(option), description: option.description };
  return [{ type: 'object', properties, additionalProperties: false }];
}

function typeOf(option: Option): JSONSchema.JSONSchema4 {
  if (option.type === 'string[]') return { type: 'array', items: { type: 'string' } };
  if (option.choices) return { type: 'string', enum: [...option.choices] };
  return { type: option.type };
}
