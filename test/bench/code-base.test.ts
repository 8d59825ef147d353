// Laying out a pinned code base from a bare mirror, as `npm run corpus` and the comparison do.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeBases, gitDirectoryOf, layOut, type CodeBase } from '../../bench/code-base.js';

let folder: string;
let pinned: CodeBase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erplint-corpus-test-'));
  const clone = join(folder, 'clone');
  const git = (...parameters: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...parameters], {
      cwd: clone,
      encoding: 'utf8',
    });
  mkdirSync(join(clone, 'src'), { recursive: true });
  writeFileSync(join(clone, 'src/übersicht.ts'), 'export const größe = 1;\n');
  writeFileSync(join(clone, 'src/empty.ts'), '');
  writeFileSync(join(clone, 'logo.gif'), 'not for us');
  execFileSync('git', ['init', '-q', clone]);
  git('add', '.');
  git('commit', '-qm', 'first');
  const commit = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(clone, 'src/later.ts'), 'export {};\n');
  git('add', '.');
  git('commit', '-qm', 'second');
  execFileSync('git', ['clone', '-q', '--bare', clone, join(folder, 'acme+erp/repo')]);
  pinned = { name: 'erp', repository: 'acme/erp', commit, package: '.' };
});

afterEach(() => rmSync(folder, { recursive: true }));

it('writes the sources of the pinned commit and nothing else', () => {
  const git = gitDirectoryOf(pinned, folder);
  const into = join(folder, 'out');
  expect(layOut(pinned, git ?? '', into)).toBe(2);
  expect(readFileSync(join(into, 'src/übersicht.ts'), 'utf8')).toBe('export const größe = 1;\n');
  expect(readFileSync(join(into, 'src/empty.ts'), 'utf8')).toBe('');
  expect(existsSync(join(into, 'logo.gif'))).toBe(false);
  expect(existsSync(join(into, 'src/later.ts'))).toBe(false);
});

it('says which commit is missing, and what to do', () => {
  const git = gitDirectoryOf(pinned, folder) ?? '';
  const elsewhere = { ...pinned, commit: '0'.repeat(40) };
  expect(() => layOut(elsewhere, git, join(folder, 'out'))).toThrow(/does not have commit 0000.*fetch it there/);
});

it('finds no clone where there is none', () => {
  expect(gitDirectoryOf({ ...pinned, repository: 'acme/other' }, folder)).toBeUndefined();
});

it('pins every code base to a whole commit', () => {
  for (const { commit } of codeBases([])) expect(commit).toMatch(/^[0-9a-f]{40}$/);
});
