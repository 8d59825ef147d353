// `init` in real projects: what it finds, what it writes, that twice changes nothing, and that what it writes works.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.js';
import { parseConfiguration } from '../../src/config/parse.js';
import { folderWith } from '../config/folder.js';
import { committed } from './repository.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function erplint(cwd: string, args: readonly string[], answers?: string[]) {
  const terminal = recordingTerminal(cwd);
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers?.shift() ?? '';
  };
  const exitCode = await main(args, answers ? { ...terminal, ask } : terminal);
  return { exitCode, out: terminal.out(), err: terminal.err(), asked };
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const changesIn = (folder: string): readonly string[] =>
  execFileSync('git', ['status', '--short', '--untracked-files=all'], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));

const TOOLS = {
  'pnpm-lock.yaml': 'lockfileVersion: 9\n',
  '.husky/pre-commit': 'pnpm test',
  '.github/CODEOWNERS': '* @shop\n',
  'eslint.config.js':
    "import { defineConfig } from 'eslint/config';\n\nexport default defineConfig([\n  { ignores: ['dist/'] },\n]);\n",
};

describe('init', () => {
  it('finds what there is, writes all of it, and the second time nothing', async () => {
    const { folder, git } = committed(shopWith(TOOLS));
    const first = await erplint(folder, ['init', '--yes']);
    expect([first.exitCode, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^Found:\n {2}data libraries: typeorm\n {2}package manager: pnpm\n {2}hooks: husky\n/);
    expect(first.out).toContain('  CI: GitHub Actions\n  ESLint: eslint.config.js\n  today: 2 findings\n');
    expect(first.out).toContain('pnpm add -D erplint eslint-plugin-erplint\n');
    expect([...changesIn(folder)].sort()).toEqual([
      '.github/workflows/erplint.yml',
      '.husky/pre-commit',
      'erplint-baseline.json',
      'erplint.jsonc',
      'eslint.config.js',
    ]);
    expect(read(folder, '.husky/pre-commit')).toBe('pnpm test\npnpm exec erplint check --staged\n');
    expect(parse(read(folder, '.github/workflows/erplint.yml'))).toMatchObject({ on: { pull_request: null } });
    expect(parseConfiguration(read(folder, 'erplint.jsonc'), 'erplint.jsonc', []).value).toMatchObject({ rules: {} });
    expect((await erplint(folder, ['check'])).exitCode).toBe(0);
    git('add', '.');
    git('commit', '-qm', 'Set up');
    const again = await erplint(folder, ['init', '--yes']);
    expect(again.out).toContain('All is set up; there is nothing to write.\n');
    expect(changesIn(folder)).toEqual([]);
  });

  it('--dry-run prints every line and writes nothing', async () => {
    const { folder } = committed(shopWith(TOOLS));
    const { exitCode, out } = await erplint(folder, ['init', '--dry-run']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Change .husky/pre-commit: the commit hook\n    + pnpm exec erplint check --staged\n');
    expect(out).toContain('\n    +   "rules": {\n');
    expect(out).toMatch(/\nCreate erplint-baseline\.json: 2 findings of today, so that only new ones are told\n\n$/);
    expect(changesIn(folder)).toEqual([]);
  });

  it('leaves what it read to the run that comes next, but for --dry-run', async () => {
    const folder = shopWith({ ...TOOLS, 'node_modules/.yarn-integrity': '' });
    await erplint(folder, ['init', '--dry-run']);
    expect(existsSync(join(folder, 'node_modules/.cache'))).toBe(false);
    await erplint(folder, ['init', '--yes']);
    const { out } = await erplint(folder, ['check', '--timing']);
    expect(out).toMatch(/^ {2}from the cache +[45] of 5 files$/m);
  });

  it('asks before it writes, and about the baseline by itself', async () => {
    const { folder } = committed(shopWith());
    const { asked } = await erplint(folder, ['init'], ['', 'no']);
    expect(asked).toEqual(['Write 1 file? [Y/n] ', 'Take on the findings of today as a baseline? [Y/n] ']);
    expect(changesIn(folder)).toEqual(['erplint.jsonc']);
    const unattended = await erplint(committed(shopWith()).folder, ['init']);
    expect([unattended.exitCode, unattended.err]).toEqual([
      2,
      'erplint: nobody can be asked here: say --yes to write this, or --dry-run to see all of it.\n',
    ]);
  });

  it('names the folder of a workspace that is not that of the repository', async () => {
    const { folder } = committed(
      folderWith({
        '.github/CODEOWNERS': '',
        'lefthook.yml': '# Hooks.\npre-commit:\n  jobs:\n    - run: make test\n',
      }),
    );
    const server = join(folder, 'apps/server');
    mkdirSync(join(folder, 'apps'));
    execFileSync('cp', ['-r', shopWith(), server]);
    expect((await erplint(server, ['init', '--yes'])).exitCode).toBe(0);
    expect(read(folder, 'lefthook.yml')).toMatch(/^# Hooks\.\n/);
    expect(parse(read(folder, 'lefthook.yml'))).toMatchObject({
      'pre-commit': { jobs: [{ run: 'make test' }, { name: 'erplint', root: 'apps/server/' }] },
    });
    const workflow = parse(read(folder, '.github/workflows/erplint.yml')) as { jobs: { check: { steps: object[] } } };
    expect(workflow.jobs.check.steps.at(-1)).toMatchObject({ with: { 'working-directory': 'apps/server' } });
    expect(read(server, 'erplint.jsonc')).toContain('"$schema"');
  });

  it('finds the frameworks of all packages of a workspace, and writes where all of them are seen', async () => {
    const { folder } = committed(
      shopWith({
        'package.json': '{ "name": "erp", "workspaces": ["apps/*"], "dependencies": { "typeorm": "^0.3.20" } }\n',
        'apps/server/package.json': '{ "name": "server", "dependencies": { "hono": "^4", "@hapi/hapi": "^21" } }\n',
        'apps/server/src/index.ts': 'export const server = 1;\n',
        'apps/web/package.json': '{ "name": "web", "dependencies": { "next": "^16" } }\n',
        'apps/web/node_modules/koa/package.json': '{ "name": "koa", "dependencies": { "express": "^5" } }\n',
        '.husky/pre-commit': '',
        '.gitignore': 'node_modules\n',
      }),
    );
    const { exitCode, out, err } = await erplint(join(folder, 'apps/server'), ['init', '--yes']);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('  frameworks: Hono, Next.js\n');
    expect(out).toContain('  frameworks without a model, whose handlers are no entry points: hapi\n');
    expect([...changesIn(folder)].sort()).toEqual(['.husky/pre-commit', 'erplint-baseline.json', 'erplint.jsonc']);
    expect(read(folder, '.husky/pre-commit')).toBe('npx erplint check --staged\n');
    expect((await erplint(folder, ['init', '--yes'])).out).toContain('All is set up; there is nothing to write.\n');
    expect((await erplint(join(folder, 'apps/server'), ['check'])).exitCode).toBe(0);
    expect((await erplint(folder, ['check'])).exitCode).toBe(0);
  });

  it('adds to lefthook commands, pre-commit and GitLab, beside what is there', async () => {
    const commands = 'pre-commit:\n  commands:\n    test:\n      run: make test\n';
    const lefthook = committed(
      shopWith({ 'lefthook.yml': commands, '.gitlab-ci.yml': '# Ours.\ntest:\n  script: make\n' }),
    );
    await erplint(lefthook.folder, ['init', '--yes']);
    expect(parse(read(lefthook.folder, 'lefthook.yml'))).toMatchObject({
      'pre-commit': { commands: { test: { run: 'make test' }, erplint: { run: 'npx erplint check --staged' } } },
    });
    const gitlab = read(lefthook.folder, '.gitlab-ci.yml');
    expect(gitlab).toMatch(/^# Ours\.\ntest:\n/);
    expect(gitlab).toContain(read(fileURLToPath(new URL('../..', import.meta.url)), 'templates/erplint.gitlab-ci.yml'));
    const preCommit = committed(shopWith({ '.pre-commit-config.yaml': 'repos:\n  - repo: meta\n    hooks: []\n' }));
    await erplint(preCommit.folder, ['init', '--yes']);
    expect(parse(read(preCommit.folder, '.pre-commit-config.yaml'))).toMatchObject({
      repos: [{ repo: 'meta' }, { repo: 'local', hooks: [{ id: 'erplint', entry: 'npx erplint check --staged' }] }],
    });
    expect((await erplint(preCommit.folder, ['init', '--yes'])).out).toContain('All is set up');
  });

  it('adds to simple-git-hooks behind what is there, and says what installs it', async () => {
    const manifest = JSON.parse(read(shopWith(), 'package.json')) as object;
    const withHooks = {
      ...manifest,
      devDependencies: { erplint: '1' },
      'simple-git-hooks': { 'pre-commit': 'npm test' },
    };
    const { folder } = committed(shopWith({ 'package.json': `${JSON.stringify(withHooks, null, 2)}\n` }));
    const { out } = await erplint(folder, ['init', '--yes']);
    expect(out).toContain('  hooks: simple-git-hooks\n');
    expect(out).toContain('  Install the hook: npx simple-git-hooks\n');
    expect(JSON.parse(read(folder, 'package.json'))).toEqual({
      ...withHooks,
      'simple-git-hooks': { 'pre-commit': 'npm test && npx erplint check --staged' },
    });
    expect((await erplint(folder, ['init', '--yes'])).out).toContain('All is set up');
  });

  it('finds entry points and modules, and asks for the volumes of the tables that findings lead to', async () => {
    const sample = fileURLToPath(new URL('../../fixtures/sample-erp', import.meta.url));
    const folder = folderWith({});
    execFileSync('cp', ['-r', `${sample}/.`, folder]);
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "experimentalDecorators": true } }\n');
    const { out } = await erplint(folder, ['init', '--yes']);
    expect(out).toMatch(/^ {2}entry points: .*\d http/m);
    const text = read(folder, 'erplint.jsonc');
    expect(text).toContain('// Seen here: billing, inventory, sales.');
    const [, volumes = ''] = /"volumes": \{\n([^}]*)\}/.exec(text) ?? [];
    expect(volumes.split('\n')[0]).toBe('    // "Discount": 0, // SELECT count(*) FROM "Discount"');
    const told = volumes.replaceAll('// "', '"');
    expect(told).toContain('"StockItem": 0');
    // With the comment signs taken away it is a configuration that names nothing unknown.
    const { err, exitCode } = await erplint(folder, ['check', '--format', 'concise', '--no-baseline']);
    expect([exitCode, err]).toEqual([1, '']);
    writeFileSync(join(folder, 'erplint.jsonc'), text.replace(volumes, told));
    const checked = await erplint(folder, ['check', '--format', 'json', '--no-baseline']);
    expect((JSON.parse(checked.out) as { diagnostics: unknown[] }).diagnostics).toEqual([]);
  });

  it('leaves alone what it does not understand, and says what to write', async () => {
    const files = { 'eslint.config.js': 'module.exports = require("./base");\n', 'lefthook.yml': 'pre-commit: [\n' };
    const { folder } = committed(shopWith(files));
    const { out } = await erplint(folder, ['init', '--yes']);
    expect(out).toContain('  Add to lefthook.yml by hand: npx erplint check --staged\n');
    expect(out).toContain("  Add to eslint.config.js by hand:\n    import erplint from 'eslint-plugin-erplint';\n");
    expect(read(folder, 'lefthook.yml')).toBe('pre-commit: [\n');
  });

  it.each([
    ['defineConfig', TOOLS['eslint.config.js']],
    ['a list', "export default [{ ignores: ['dist/'] }];\n"],
    [
      'tseslint.config',
      "import tseslint from 'typescript-eslint';\nexport default tseslint.config({ ignores: ['dist/'] });\n",
    ],
  ])('writes lines that ESLint runs with: %s', async (_, config) => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { folder } = committed(
      shopWith({ 'eslint.config.js': config, '.gitignore': 'node_modules\n', 'a.js': 'a;\n' }),
    );
    await erplint(folder, ['init', '--yes']);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
    const printed = spawnSync(process.execPath, [eslint, '--print-config', 'a.js'], { cwd: folder, encoding: 'utf8' });
    expect(printed.stderr.replace(/^\(node.*|^\(Use.*|^Reparsing.*|^To eliminate.*/gm, '').trim()).toBe('');
    expect(printed.stdout).toContain('"erplint/query-in-loop"');
  });
});
