// `npm run new-rule` and `npm run new-model` in a copy of the repository: what they write compiles, is registered,
// has its page, is executed, and does not trample on what is there.
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
  const parts = ['src', 'rules', 'models', 'fixtures', 'scripts', 'docs', 'test'];
  const files = ['package.json', 'tsconfig.json', 'vitest.config.ts', '.prettierrc.json', 'README.md'];
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
  }, 300_000);

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

const CONFORMANCE = `
import { readModels } from './src/frontend/models/index.js';
import { comparisons } from './test/models/comparisons.js';
import { differences } from './test/models/conformance.js';
import { membersWithoutExample } from './test/models/executed-members.js';
const [found] = differences(comparisons.filter(({ module }) => module === 'postgres-pool'));
const { table } = readModels(['models/postgres-pool.d.ts'], () => undefined);
console.log(JSON.stringify({ differences: found, withoutExample: membersWithoutExample(table) }));
`;

describe('new-model', () => {
  const page = 'docs/dependencies.md';
  const change = (path: string, edit: (before: string) => string): void => {
    writeFileSync(join(copy, path), edit(text(path)));
  };
  const vitest = (...parameters: string[]) => run('node_modules/vitest/vitest.mjs', 'run', ...parameters);
  /** What test/models/conformance.test.ts says of the new model, by the same functions; the other models are left out. */
  const told = (): unknown => {
    const { status, stdout, stderr } = run('--import', 'tsx', '--input-type=module', '--eval', CONFORMANCE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  beforeAll(() => {
    // As if it had just been installed.
    change(page, (before) => before.replace(/^- `postgres-pool`: .*\n/m, ''));
    expect(scaffold('new-model', 'postgres-pool')).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  it('writes a model without problems', () => {
    const { table, problems } = readModels([join(copy, 'models/postgres-pool.d.ts')], () => undefined);
    expect(problems).toEqual([]);
    expect(table.members.get('postgres-pool:Client.query')?.effects).toMatchObject([{ kind: 'raw' }]);
  });

  it('says why its library is a dependency', () => {
    const fixtures = text(page)
      .split('\n## ')
      .find((section) => section.startsWith('Executing the fixtures'));
    expect(fixtures).toContain('- `postgres-pool`: what `models/postgres-pool.d.ts` is compared with');
  });

  it('is told what is not so: what the library does not have, and what nothing has executed', () => {
    expect(told()).toEqual({
      differences: expect.arrayContaining(['Client does not exist']) as string[],
      withoutExample: expect.arrayContaining(['postgres-pool:Client.query']) as string[],
    });
  }, 300_000);

  it('is a model, executed on PostgreSQL, once the real names stand in it', () => {
    for (const file of ['models/postgres-pool.d.ts', 'world.ts', 'models.ts', 'order-lookup/story.ts'])
      change(file.startsWith('models/') ? file : `fixtures/postgres-pool/${file}`, (before) =>
        before.replaceAll(/\bClient\b/g, 'Pool').replaceAll('ClientOptions', 'PoolOptions'),
      );
    // The options of the real one are a type that is not exported.
    change('models/postgres-pool.d.ts', (before) =>
      before.replace('export interface PoolOptions', 'interface PoolOptions'),
    );
    writeFileSync(
      join(copy, 'fixtures/tsconfig.story.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        files: ['world.ts', 'models.ts', 'order-lookup/cases.ts'].map((file) => `postgres-pool/${file}`),
        include: [],
      }),
    );
    const types = run('node_modules/typescript/bin/tsc', '-p', 'fixtures/tsconfig.story.json');
    expect(types).toMatchObject({ status: 0, stdout: '' });
    const executed = vitest('--project', 'postgres-pool', '-u');
    expect(executed.status, executed.stdout).toBe(0);
    expect(JSON.parse(text('fixtures/measured/postgres-pool/models.json'))).toEqual({
      executed: { 'postgres-pool': ['Pool.query'] },
      unexecuted: { 'postgres-pool': {} },
    });
    expect(told()).toEqual({ differences: [], withoutExample: [] });
  }, 600_000);

  it('does not begin what is there already, and writes nothing then', () => {
    const before = text('test/models/comparisons.ts');
    const { status, stderr } = scaffold('new-model', 'postgres-pool');
    expect(status).toBe(2);
    expect(stderr).toContain('postgres-pool has its model already, in models/postgres-pool.d.ts');
    expect(text('test/models/comparisons.ts')).toBe(before);
  });

  it('refuses a library that a model describes, in whichever file', () => {
    const { status, stderr } = scaffold('new-model', 'got');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'got has its model already, in models/http-clients.d.ts: its members belong there.\n',
    });
  });

  it('wants the library installed', () => {
    const { status, stderr } = scaffold('new-model', '@acme/orm');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '@acme/orm is not installed here, and its model is compared with its typings: npm install --save-dev @acme/orm\n',
    });
  });
});

describe('the registry', () => {
  it('is asked for by hand when it has no list', () => {
    expect(() => withRule('export const rules = all();', 'lock-in-loop')).toThrow(/by hand/);
  });
});
