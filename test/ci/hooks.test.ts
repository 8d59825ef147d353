// The hooks of docs/pre-commit.md, set up as the page says, with the real tools in real git repositories: a commit
// with a finding is stopped, and goes through when it is mended.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { SHELL_COMMAND } from '../command.js';
import { ORDER_FILE, ORDER_SERVICE, project, SHOP, type Project } from '../eslint/project.js';

// Each commit starts git, a hook runner, npx and erplint.
vi.setConfig({ testTimeout: 180_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(path.join(ROOT, 'docs/pre-commit.md'), 'utf8');
const QUIET = ORDER_SERVICE.replace('await this.prices.priceOf(order.sku)', 'order.sku.length');

/** Code blocks of the page below a heading, by language. */
function blocks(heading: string, language: string): string[] {
  const section = PAGE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
}

/** The block that tells its file's name in its first line, written to that file. */
function writeNamed(repository: Project, block: string | undefined): void {
  const name = /^(?:#|\/\/) (\S+)\n/.exec(block ?? '')?.[1];
  if (!block || !name) throw new Error('The page has no block with a file name here.');
  repository.write(name, block);
}

const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GIT_|npm_|HUSKY|LEFTHOOK)/.test(name))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  NO_COLOR: '1',
};

function run(cwd: string, command: string, args: readonly string[] = []): string {
  return execFileSync(command, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: 'pipe',
    shell: args.length === 0,
  });
}

/** A repository with a first commit and the tools in `node_modules`, as an installation leaves them. */
function repository(tools: readonly string[]): Project {
  const made = project({ ...SHOP, [ORDER_FILE]: QUIET, '.gitignore': 'node_modules/\n' });
  const bin = made.file('node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  for (const tool of tools) symlinkSync(path.join(ROOT, 'node_modules/.bin', tool), path.join(bin, tool));
  const erplint = path.join(bin, 'erplint');
  writeFileSync(erplint, `#!/bin/sh\nexec ${SHELL_COMMAND} "$@"\n`);
  chmodSync(erplint, 0o755);
  run(made.folder, 'git', ['init', '--quiet', '--initial-branch', 'main']);
  run(made.folder, 'git', ['add', '.']);
  run(made.folder, 'git', ['commit', '--quiet', '--message', 'start']);
  return made;
}

function commit(cwd: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'change'], {
    cwd,
    env: environment,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Commits: one with a finding, and the mended one. */
function expectGuarded({ folder, write }: Project): void {
  const head = () => run(folder, 'git', ['rev-parse', 'HEAD']);
  const before = head();
  write(ORDER_FILE, ORDER_SERVICE);
  run(folder, 'git', ['add', '.']);
  const stopped = commit(folder);
  expect(stopped.output).toContain('query-in-loop');
  expect(stopped.output).toContain(ORDER_FILE);
  expect(stopped.status).not.toBe(0);
  expect(head()).toBe(before);

  write(ORDER_FILE, `${QUIET}\nexport const mended = true;\n`);
  run(folder, 'git', ['add', '.']);
  const passed = commit(folder);
  expect(passed.status, passed.output).toBe(0);
  expect(head()).not.toBe(before);
}

describe('a commit is guarded by', () => {
  test('husky', () => {
    const made = repository(['husky']);
    const [setUp] = blocks('husky', 'sh');
    const commands = (setUp ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('npm install'));
    expect(commands).toHaveLength(2);
    for (const command of commands) run(made.folder, command);
    expectGuarded(made);
  });

  test('lefthook', () => {
    const made = repository(['lefthook']);
    symlinkSync(path.join(ROOT, 'node_modules/lefthook'), made.file('node_modules/lefthook'));
    writeNamed(made, blocks('lefthook', 'yaml')[0]);
    run(made.folder, 'npx lefthook install');
    expectGuarded(made);
  });

  test.each([0, 1])('lint-staged under husky, form %i of the page', (form) => {
    const made = repository(['husky', 'lint-staged']);
    run(made.folder, 'npx husky init');
    const config = blocks('lint-staged', 'js')[0] ?? '';
    const other = /`('\*\.ts': 'erplint check')`/.exec(PAGE)?.[1];
    expect(other).toBeDefined();
    writeNamed(made, form === 0 ? config : `// lint-staged.config.js\nexport default { ${other} };\n`);
    const hook = /`(echo 'npx lint-staged' > \S+)`/.exec(PAGE)?.[1];
    expect(hook).toBeDefined();
    run(made.folder, hook ?? '');
    expectGuarded(made);
  });
});

test('what is staged counts, not what the working tree has', () => {
  const { folder, write, file } = repository([]);
  const staged = () =>
    spawnSync(file('node_modules/.bin/erplint'), ['check', '--staged'], { cwd: folder, env: environment });
  write(ORDER_FILE, ORDER_SERVICE);
  run(folder, 'git', ['add', '.']);
  write(ORDER_FILE, QUIET);
  expect(staged().status).toBe(1);
  run(folder, 'git', ['add', '.']);
  write(ORDER_FILE, ORDER_SERVICE);
  expect(staged().status).toBe(0);
});

test('a commit without source files is not analysed', () => {
  const made = repository([]);
  made.write('README.md', 'x');
  made.write('src/broken.ts', 'class {');
  run(made.folder, 'git', ['add', 'README.md']);
  const { status, stdout } = spawnSync(
    made.file('node_modules/.bin/erplint'),
    ['check', '--staged', '--format', 'json'],
    {
      cwd: made.folder,
      env: environment,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ findings: [], diagnostics: [] });
});
