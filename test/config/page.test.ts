// docs/configuration.md speaks of every key and severity, and its example is a valid configuration.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { parseConfiguration } from '../../src/config/parse.js';
import { configurationSchema, SEVERITIES } from '../../src/config/schema.js';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

describe('docs/configuration.md', () => {
  it('has a section for every key', () => {
    const keys = Object.keys(configurationSchema(rules)['properties'] as object).filter((key) => key !== '$schema');
    const sections = [...page.matchAll(/^## `(.*)`$/gm)].map(([, key]) => key);
    expect(sections).toEqual(keys);
  });

  it('names every severity', () => {
    const rows = [...page.matchAll(/^\| `"(.*?)"`/gm)].map(([, severity = '']) => severity);
    expect(rows.sort()).toEqual([...SEVERITIES].sort());
  });

  it('shows a valid configuration', () => {
    const example = /```jsonc\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(parseConfiguration(example, 'erplint.jsonc', rules).value).toMatchObject({ hotEvents: ['stock.moved'] });
  });
});
