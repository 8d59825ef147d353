// `npm run new-rule` and `npm run new-model` in a copy of the repository: what they write compiles, is registered,
// has its page, and does not trample on what is there.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../scripts/repository.js';
import { writeNew } from '../scripts/scaffold/files.js';
import { withRule } from '../scripts/scaffold/registry.js';
import { ruleFiles } from '../scripts/scaffold/rule-files.js';
import { readModels } from '../src/frontend/models/index.js';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'erplint-scaffold-'));
  const parts = ['src', 'rules', 'models', 'fixtures', 'scripts', 'docs', 'test/fixtures'];
  const files = ['package.json', 'tsconfig.json', '.prettierrc.json', 'README.md'];
  for (const path of [...parts, ...files]) {
    if (existsSync(join(repository, path))) cpSync(join(repository, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true }), 60_000);

const run = (...parameters: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, parameters, { cwd: copy, encoding: 'utf8' });
const scaffold = (script: string, name: string) => run('--import', 'tsx', `scripts/${script}.ts`, name);
const text = (path: string): string => readFileSync(join(copy, path), 'utf8');

describe('new-rule', () => {
  beforeAll(() => {
    expect(scaffold('new-rule', 'lock-in-loop')).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  it('registers the rule in order', () => {
    expect(text('rules/index.ts')).toMatch(/import leakedConnection .*\nimport lockInLoop from '.\/lock-in-loop.js';/);
    expect(text('rules/index.ts')).toMatch(/leakedConnection,\s+lockInLoop,\s+missingCacheInvalidation/);
  });

  it('writes its page and links it from the index', () => {
    expect(text('docs/rules/lock-in-loop.md')).toContain('# `lock-in-loop`');
    expect(text('docs/README.md')).toContain('(rules/lock-in-loop.md)');
  });

  it('writes a rule and a story that compile', () => {
    const project = (path: string, extended: string, files: string[]): string => {
      writeFileSync(join(copy, path), JSON.stringify({ extends: extended, files, include: [] }));
      return path;
    };
    const tsc = 'node_modules/typescript/bin/tsc';
    const rules = project('tsconfig.rules.json', './tsconfig.json', ['rules/index.ts']);
    const story = project('fixtures/tsconfig.story.json', './tsconfig.json', ['typeorm/lock-in-loop/cases.ts']);
    expect(run(tsc, '-p', rules)).toMatchObject({ status: 0, stdout: '' });
    expect(run(tsc, '-p', story)).toMatchObject({ status: 0, stdout: '' });
  });

  it('does not write over a rule that is there', async () => {
    const before = text('rules/query-in-loop.ts');
    await expect(writeNew(copy, ruleFiles('query-in-loop'))).rejects.toThrow(/rules\/query-in-loop.ts.*already there/);
    expect(text('rules/query-in-loop.ts')).toBe(before);
    expect(existsSync(join(copy, 'fixtures/typeorm/query-in-loop'))).toBe(false);
  });

  it('says how a rule is named', () => {
    const { status, stderr } = scaffold('new-rule', 'QueryInLoop');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "'QueryInLoop' is no name for a rule: write it like transaction-in-loop.\n",
    });
  });
});

describe('new-model', () => {
  it('writes a model without problems', () => {
    expect(scaffold('new-model', '@acme/orm')).toMatchObject({ status: 0, stderr: '' });
    const { table, problems } = readModels([join(copy, 'models/acme-orm.d.ts')], () => undefined);
    expect(problems).toEqual([]);
    expect(table.members.get('@acme/orm:Table.list')?.effects).toMatchObject([{ kind: 'read', rows: 'many' }]);
    expect(table.members.get('@acme/orm:Table.describe')?.nothing).toBe(true);
  });
});

describe('the registry', () => {
  it('is asked for by hand when it has no list', () => {
    expect(() => withRule('export const rules = all();', 'lock-in-loop')).toThrow(/by hand/);
  });
});
