// Staged files, asked of a real git.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stagedIn } from '../../src/cli/git/staged.js';
import { folderWith } from '../config/folder.js';

function repositoryWith(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const git = (...args: readonly string[]) => execFileSync('git', [...args], { cwd: folder, stdio: 'pipe' });
  git('init', '-q');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  git('add', '.');
  git('commit', '-qm', 'Start');
  return { folder, git };
}

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

  const { files, texts } = await stagedIn(join(folder, 'src'));
  expect([...files].sort()).toEqual(
    ['changed.ts', 'größe "1".ts', 'partly.ts', 'there.ts'].map((name) => join(folder, 'src', name)).sort(),
  );
  expect(Object.fromEntries(texts)).toEqual({
    [join(folder, 'src/partly.ts')]: 'staged',
    [join(folder, 'src/unstaged.ts')]: 'old',
  });
});

it('is empty when nothing is staged', async () => {
  const { folder } = repositoryWith({ 'a.ts': 'old' });
  writeFileSync(join(folder, 'a.ts'), 'edited');
  expect(await stagedIn(folder)).toEqual({ files: new Set(), texts: new Map(), configurations: new Map() });
});

it('works before the first commit', async () => {
  const folder = folderWith({ 'a.ts': '' });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '.'], { cwd: folder });
  expect((await stagedIn(folder)).files).toEqual(new Set([join(folder, 'a.ts')]));
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
  const { configurations, texts } = await stagedIn(folder);
  expect(Object.fromEntries(configurations)).toEqual({ [join(folder, 'erplint.jsonc')]: '{}' });
  expect(texts.size).toBe(0);
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
  const { texts } = await stagedIn(folder);
  expect([...texts.values()]).toEqual(['staged']);
  expect(existsSync(join(folder, 'executed'))).toBe(false);
});
