// The published schema.json is the schema that configurations are validated with. After a change of a rule's
// options: `npx vitest run test/config/schema.test.ts -u`.
import { Ajv } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { configurationSchema, type JsonSchema } from '../../src/config/schema.js';
import { ruleWithOptions } from './rule.js';

it('schema.json is fresh', async () => {
  const style = (await resolveConfig('schema.json')) ?? {};
  const published = await format(JSON.stringify(configurationSchema(rules)), { ...style, parser: 'json' });
  await expect(published).toMatchFileSnapshot('../../schema.json');
});

it('describes every key', () => {
  const silent = keysOf(configurationSchema([ruleWithOptions])).filter(([, schema]) => !schema['description']);
  expect(silent.map(([key]) => key)).toEqual([]);
});

it('is valid by itself', () => {
  const ajv = new Ajv();
  expect(ajv.validateSchema(configurationSchema([ruleWithOptions]))).toBe(true);
});

/** All keys below a schema, however deep. */
function keysOf(schema: unknown): readonly (readonly [string, JsonSchema])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries((schema as { properties?: Readonly<Record<string, JsonSchema>> }).properties ?? {});
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}
