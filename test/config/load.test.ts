// Which erplint.jsonc is read, and what its paths are relative to.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../src/config/load.js';
import { defaultConfiguration } from '../../src/session/defaults.js';
import { folderWith } from './folder.js';
import { ruleWithOptions } from './rule.js';

const load = (cwd: string, file?: string) => loadConfiguration({ cwd, file, rules: [ruleWithOptions] });

describe('the nearest configuration', () => {
  it('is looked for up to the workspace, and no further', () => {
    const root = folderWith({
      'erplint.jsonc': '{"hotEvents": ["outside"]}',
      'shop/pnpm-workspace.yaml': 'packages: [packages/*]',
      'shop/packages/sales/package.json': '{"name": "sales"}',
      'shop/packages/sales/src/a.ts': '',
      'shop/packages/stock/erplint.jsonc': '{"hotEvents": ["stock"]}',
      'shop/packages/stock/src/a.ts': '',
    });
    expect(load(join(root, 'shop/packages/stock/src')).hotEvents).toEqual(['stock']);
    expect(load(join(root, 'shop/packages/sales/src'))).toEqual(defaultConfiguration());
  });

  it('is that of an npm workspace above a package', () => {
    const root = folderWith({
      'package.json': '{"workspaces": ["packages/*"]}',
      'erplint.jsonc': '{"hotEvents": ["top"]}',
      'packages/sales/package.json': '{}',
    });
    expect(load(join(root, 'packages/sales')).hotEvents).toEqual(['top']);
  });

  it('is only the one at hand outside of any package', () => {
    const root = folderWith({ 'erplint.jsonc': '{"hotEvents": ["above"]}', 'a/b.ts': '' });
    expect(load(root).hotEvents).toEqual(['above']);
    expect(load(join(root, 'a'))).toEqual(defaultConfiguration());
  });
});

describe('a configuration', () => {
  it('is completed with defaults, its paths made absolute', () => {
    const root = folderWith({
      'package.json': '{"workspaces": ["packages/*"]}',
      'packages/sales[1]/package.json': '{}',
      'packages/sales[1]/own.d.ts': '',
      'packages/sales[1]/erplint.jsonc': JSON.stringify({
        rules: { 'query-in-loop': ['warning', { limit: 5 }] },
        ignore: ['generated/**', '!./generated/kept.ts', '*.gen.ts', '/old/**'],
        modules: { 'src/orders': 'sales' },
        models: ['own.d.ts'],
        entities: { small: ['Country'] },
      }),
    });
    const folder = join(root, 'packages/sales[1]');
    expect(load(folder)).toEqual({
      file: `${folder}/erplint.jsonc`,
      rules: { 'query-in-loop': { severity: 'warning', options: { limit: 5 } } },
      ignore: [
        '/packages/sales\\[1\\]/generated/**',
        '!/packages/sales\\[1\\]/generated/kept.ts',
        '/packages/sales\\[1\\]/**/*.gen.ts',
        '/packages/sales\\[1\\]/old/**',
      ],
      modules: { [`${folder}/src/orders`]: 'sales' },
      models: [`${folder}/own.d.ts`],
      entities: { transactional: [], reference: [], small: ['Country'] },
      hotEvents: [],
      volumes: {},
    });
  });

  it('gives a rule its default severity where only options are set', () => {
    const root = folderWith({ 'erplint.jsonc': '{"rules": {"query-in-loop": {"options": {"writes": false}}}}' });
    expect(load(root).rules).toEqual({ 'query-in-loop': { severity: 'default', options: { writes: false } } });
  });

  it('must exist when it is asked for', () => {
    const root = folderWith({});
    expect(() => load(root, 'other.jsonc')).toThrow(/^The configuration file other\.jsonc does not exist\./);
  });

  it('must be a file', () => {
    const root = folderWith({});
    mkdirSync(join(root, 'erplint.jsonc'));
    expect(() => load(root)).toThrow(/^The configuration file erplint\.jsonc cannot be read: /);
  });

  it('names models that exist and are declarations', () => {
    const root = folderWith({
      'erplint.jsonc': '{\n  "models": ["a.ts"]\n}',
      'b.jsonc': '{"models": ["none.d.ts"]}',
    });
    expect(() => load(root)).toThrow('erplint.jsonc:2:14: The model "a.ts" is not a declaration file');
    expect(() => load(root, 'b.jsonc')).toThrow('b.jsonc:1:13: The model "none.d.ts" does not exist');
  });
});
