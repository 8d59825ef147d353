// Staged files, asked of a real git.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { textIn } from '../../src/cli/git/changes.js';
import { stagedIn } from '../../src/cli/git/staged.js';
import type { OtherFiles } from '../../src/session.js';
import { folderWith } from '../config/folder.js';
import { repositoryWith } from './repository.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Texts by path from the folder; `undefined` for what is not there. */
const texts = (files: OtherFiles | undefined, folder: string) =>
  Object.fromEntries([...(files ?? [])].map(([file]) => [file.slice(folder.length + 1), textIn(files!, file)]));

it('gives what a commit would add or change, and staged texts where there is more on disk', async () => {
  const { folder, git } = repositoryWith({
    'src/same.ts': 'same',
    'src/changed.ts': 'old',
    'src/deleted.ts': 'old',
    'src/moved.ts': 'a file that is moved\nwith a few lines\nso that git sees it\n',
    'src/partly.ts': 'old',
    'src/unstaged.ts': 'old',
    'notes.md': 'old',
  });
  const write = (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
  };
  write('src/changed.ts', 'new');
  write('src/partly.ts', 'staged');
  write('src/größe "1".ts', 'new');
  write('notes.md', 'new');
  rmSync(join(folder, 'src/deleted.ts'));
  git('mv', 'src/moved.ts', 'src/there.ts');
  git('add', '-A');
  write('src/partly.ts', 'edited again');
  write('src/unstaged.ts', 'edited');
  write('src/untracked.ts', 'new');

  const changes = await stagedIn(join(folder, 'src'));
  const names = [
    'src/changed.ts',
    'src/größe "1".ts',
    'src/partly.ts',
    'src/there.ts',
    'src/deleted.ts',
    'src/moved.ts',
  ];
  expect([...(changes.files ?? [])].sort()).toEqual([...names, 'notes.md'].map((name) => join(folder, name)).sort());
  const outside = { 'src/untracked.ts': undefined };
  expect(texts(changes.now, folder)).toEqual({ 'src/partly.ts': 'staged', 'src/unstaged.ts': 'old', ...outside });
  expect(changes.before.map((files) => texts(files, folder))).toEqual([
    {
      'src/changed.ts': 'old',
      'src/deleted.ts': 'old',
      'src/moved.ts': 'a file that is moved\nwith a few lines\nso that git sees it\n',
      'src/partly.ts': 'old',
      'src/unstaged.ts': 'old',
      'src/größe "1".ts': undefined,
      'src/there.ts': undefined,
      ...outside,
    },
  ]);
});

it('is idle when nothing is staged that is analysed', async () => {
  const { folder, git } = repositoryWith({ 'a.ts': 'old' });
  writeFileSync(join(folder, 'a.ts'), 'edited');
  writeFileSync(join(folder, 'notes.md'), 'new');
  git('add', 'notes.md');
  expect((await stagedIn(folder)).isProgram).toBe(false);
});

it('works before the first commit', async () => {
  const folder = folderWith({ 'a.ts': '' });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '.'], { cwd: folder });
  const changes = await stagedIn(folder);
  expect(changes.files).toEqual(new Set([join(folder, 'a.ts')]));
  expect(changes.before).toEqual([]);
});

it('says so outside of a repository', async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'sub'));
  await expect(stagedIn(join(folder, 'sub'))).rejects.toThrow(/^--staged needs a git repository here\. git says: /);
});

it('gives the staged configuration where the one on disk is another', async () => {
  const { folder, git } = repositoryWith({ 'erplint.jsonc': '{}', 'a.ts': 'old' });
  writeFileSync(join(folder, 'a.ts'), 'new');
  git('add', '.');
  writeFileSync(join(folder, 'erplint.jsonc'), '{ "ignore": ["**"] }');
  const { now } = await stagedIn(folder);
  expect(texts(now, folder)).toEqual({ 'erplint.jsonc': '{}' });
});

it('refuses files that are not merged', async () => {
  const { folder, git } = repositoryWith({ 'a.ts': 'old' });
  git('checkout', '-qb', 'other');
  writeFileSync(join(folder, 'a.ts'), 'one');
  git('commit', '-qam', 'One');
  git('checkout', '-q', '-');
  writeFileSync(join(folder, 'a.ts'), 'two');
  git('commit', '-qam', 'Two');
  expect(() => git('merge', 'other')).toThrow();
  await expect(stagedIn(folder)).rejects.toThrow('--staged: a.ts is not merged yet. Resolve the conflict');
});

it('runs no filter and no monitor of the repository', async () => {
  const { folder, git } = repositoryWith({ 'a.ts': 'old', '.gitattributes': '*.ts filter=trap diff=trap\n' });
  const trap = `touch ${join(folder, 'executed')}; cat`;
  for (const key of ['filter.trap.smudge', 'diff.trap.textconv', 'diff.trap.command', 'core.fsmonitor']) {
    git('config', key, trap);
  }
  writeFileSync(join(folder, 'b.ts'), 'staged');
  git('-c', 'core.fsmonitor=false', 'add', 'b.ts');
  writeFileSync(join(folder, 'b.ts'), 'edited');
  const { now } = await stagedIn(folder);
  expect(texts(now, folder)).toEqual({ 'b.ts': 'staged' });
  expect(existsSync(join(folder, 'executed'))).toBe(false);
});

it.each([
  ['the top', '.', '../meta', '.'],
  ['a folder', 'src', '../../meta', '..'],
])('takes a repository elsewhere that is named from %s', async (_, from, gitDir, workTree) => {
  const { folder, git } = repositoryWith({ 'work/src/a.ts': 'old' });
  writeFileSync(join(folder, 'work/src/a.ts'), 'staged');
  git('rm', '-rq', '--cached', 'work');
  git('--work-tree', 'work', 'add', '.');
  renameSync(join(folder, '.git'), join(folder, 'meta'));
  writeFileSync(join(folder, 'work/src/a.ts'), 'edited');
  vi.stubEnv('GIT_DIR', gitDir);
  vi.stubEnv('GIT_WORK_TREE', workTree);
  const { now, files } = await stagedIn(join(folder, 'work', from));
  expect(texts(now, join(folder, 'work'))).toEqual({ 'src/a.ts': 'staged' });
  expect([...files!]).toContain(join(folder, 'work/src/a.ts'));
});

it('has one process of git read all files', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `a${at}.ts`);
  const { folder, git } = repositoryWith(Object.fromEntries(names.map((name) => [name, 'old'])));
  for (const name of names) writeFileSync(join(folder, name), 'staged');
  git('add', '.');
  for (const name of names) writeFileSync(join(folder, name), 'edited');
  const log = join(folder, '.git/trace');
  vi.stubEnv('GIT_TRACE', log);
  const { now, before } = await stagedIn(folder);
  expect([now.size, before[0]?.size]).toEqual([30, 30]);
  // One for what is staged, one for what is committed.
  expect(readFileSync(log, 'utf8').match(/built-in: git cat-file/g)).toHaveLength(2);
});
