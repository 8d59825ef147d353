// The options of a rule as ESLint takes them.
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { optionsSchema } from '../../eslint-plugin/src/schema.js';
import { rules } from '../../rules/index.js';

it('takes the rule’s own options, with the words that they may be, and no others', () => {
  const [schema] = optionsSchema(rules.find(({ id }) => id === 'query-in-loop')!);
  const isValid = new Ajv().compile(schema!);
  for (const options of [{}, { likely: false }, { background: 'off', readsOnly: true }])
    expect(isValid(options)).toBe(true);
  for (const options of [{ background: 'never' }, { readsOnly: 'yes' }, { small: true }])
    expect(isValid(options)).toBe(false);
});
