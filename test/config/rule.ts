// A rule with options of every type, for tests of configuration.
import { defineRule } from '../../src/rule.js';

export const ruleWithOptions = defineRule({
  id: 'query-in-loop',
  title: 'A query runs once for each element',
  why: 'Statements grow with the rows.',
  fix: 'Read all rows with one statement.',
  limits: 'Calls that cannot be resolved.',
  severity: 'error',
  options: {
    limit: { description: 'How many are few.', type: 'number', default: 20 },
    writes: { description: 'Whether writes count.', type: 'boolean', default: true },
    tables: { description: 'Tables to leave out.', type: 'string[]', default: [] },
  },
  messages: {},
  proof: 'statements-grow',
  exemptions: ['few'],
  requires: [],
  check: () => undefined,
});
