// The JSON schema of `erplint.jsonc`: validates what is read, and is published as schema.json for completion in
// editors. Each rule adds its own options to it.
import type { Rule, RuleOption } from '../rule.js';

export const SEVERITIES = ['off', 'warning', 'error', 'default'] as const;

/** A JSON schema, as far as this file writes one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const texts = (description: string): JsonSchema => ({
  description,
  type: 'array',
  items: { type: 'string', minLength: 1 },
  default: [],
});

const entityList = (what: string): JsonSchema =>
  texts(`Names of entities ${what}, as their classes are called: \`["Country"]\`.`);

/** The schema for the given rules. */
export function configurationSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of erplint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where this schema is, for completion in editors.', type: 'string' },
      rules: {
        description:
          'Severity and options by rule: `"error"`, `["warning", { … }]` or `{ "severity": "warning", "options": { … } }`.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        default: {},
      },
      ignore: texts('Files that are not analysed: patterns as in .gitignore, from the folder of this file.'),
      followLinks: {
        description: 'Whether links to folders and files outside the workspace are followed, as if these lay in it.',
        type: 'boolean',
        default: false,
      },
      modules: {
        description:
          'Which folders are which ERP module: `{ "src/sales": "sales" }`, relative to the folder of this file. ' +
          'Default: the packages of the workspace, else the folders of `src/modules` and the like.',
        type: 'object',
        additionalProperties: { type: 'string', minLength: 1 },
        default: {},
      },
      models: texts(
        'Own `.d.ts` files that describe a library or an in-house framework, relative to the folder of this file.',
      ),
      entities: entitiesSchema,
      hotEvents: texts(
        'Names or classes of events that are published so often that their listeners must be quick: `["stock.moved"]`.',
      ),
      volumes: {
        description:
          'How many rows tables have, and how many a relation has for each row: `{ "Order": 200000, "Order.lines": 12 }`.',
        type: 'object',
        additionalProperties: { type: 'number', minimum: 0 },
        default: {},
      },
    },
  };
}

const entitiesSchema: JsonSchema = {
  description: 'What kind of data entities hold, where that cannot be seen from who writes them.',
  type: 'object',
  additionalProperties: false,
  properties: {
    transactional: entityList('that change with every business transaction'),
    reference: entityList('that others look up and that hardly ever change'),
    small: entityList('that never have more than a few rows, whatever the company does'),
  },
  default: {},
};

function ruleSchema(rule: Rule): JsonSchema {
  const severity: JsonSchema = {
    description: `Severity of \`${rule.id}\`; \`"default"\` is ${rule.severity} for what is proven, warning for what is likely.`,
    enum: SEVERITIES,
  };
  const options = optionsSchema(rule);
  // By type and not by `anyOf`, so that a mistake is reported against the form that was meant.
  return {
    description: rule.title,
    type: ['string', 'array', 'object'],
    if: { type: 'string' },
    then: severity,
    else: {
      if: { type: 'array' },
      then: { type: 'array', items: [severity, options], minItems: 1, maxItems: 2 },
      else: { additionalProperties: false, properties: { severity, options } },
    },
  };
}

function optionsSchema(rule: Rule): JsonSchema {
  const entries = Object.entries(rule.options).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    description: `Options of \`${rule.id}\`.`,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(entries.map(([name, option]) => [name, optionSchema(option)])),
  };
}

function optionSchema(option: RuleOption): JsonSchema {
  const type = option.type === 'string[]' ? { type: 'array', items: { type: 'string' } } : { type: option.type };
  const choices = option.choices && { enum: option.choices };
  return { description: option.description, ...type, ...choices, default: option.default };
}
