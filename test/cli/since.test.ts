// `check --since` in real repositories: what a branch brings, what it mends, and what was there before.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { folderWith } from '../config/folder.js';
import { committed, repositoryAt, type TestRepository } from './repository.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

const TOTAL = 'src/orders/total.ts';
const QUOTE = 'src/quotes/quote.ts';
const SERVICE = 'src/price-service.ts';

async function erplint(cwd: string, args: readonly string[], env: Terminal['env'] = {}) {
  const terminal = recordingTerminal(cwd, env);
  const exitCode = await main(['check', ...args], terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

interface Told {
  readonly exitCode: number;
  readonly introduced: readonly string[];
  readonly before: readonly string[];
  readonly fixed: readonly string[];
}

/** The files of what is told, by what became of it. */
async function told(cwd: string, ...args: readonly string[]): Promise<Told> {
  const { exitCode, out, err } = await erplint(cwd, [...args, '--format', 'json']);
  expect(err).toBe('');
  type Files = readonly { readonly file: string }[];
  const report = JSON.parse(out) as { findings: Files; comparison?: { before: Files; fixed: Files } };
  const files = (list: Files | undefined) => (list ?? []).map(({ file }) => file);
  const { comparison } = report;
  return {
    exitCode,
    introduced: files(report.findings),
    before: files(comparison?.before),
    fixed: files(comparison?.fixed),
  };
}

const shop = (files: Readonly<Record<string, string>> = {}): TestRepository => committed(shopWith(files));
const read = ({ folder }: TestRepository, path: string): string => readFileSync(join(folder, path), 'utf8');
const change = (repository: TestRepository, path: string, edit: (text: string) => string): void => {
  repository.write(path, edit(read(repository, path)));
};

const quietly = (text: string): string => text.replace(/await service\.priceOf\(\w+\)/, 'null');
const more = (name: string): string =>
  `import type { PriceService } from '../price-service';\n\nexport async function ${name}(ids: number[], service: PriceService) {\n` +
  '  for (const id of ids) {\n    await service.priceOf(id);\n  }\n}\n';

describe('check --since', () => {
  it('says the same of what an earlier run has seen, without looking at it again', async () => {
    const repository = shop();
    repository.git('checkout', '-qb', 'work');
    change(repository, TOTAL, quietly);
    repository.write('src/more.ts', more('more').replaceAll('../price', './price'));
    const cache = ['--cache-location', folderWith({})];
    const cold = await erplint(repository.folder, ['--since', 'main', '--no-cache']);
    for (const _ of ['first', 'second'])
      expect(await erplint(repository.folder, ['--since', 'main', ...cache])).toEqual(cold);
    const { out } = await erplint(repository.folder, ['--since', 'main', ...cache, '--format', 'json', '--timing']);
    const { stats, comparison } = JSON.parse(out) as { stats: { timing: object }; comparison: { fixed: object[] } };
    expect([Object.keys(stats.timing), comparison.fixed.length]).toEqual([['cache'], 1]);
    change(repository, QUOTE, quietly);
    const changed = await erplint(repository.folder, ['--since', 'main', '--no-cache']);
    expect(await erplint(repository.folder, ['--since', 'main', ...cache])).toEqual(changed);
    expect(changed.out).not.toBe(cold.out);
  });

  it('tells what came in, what is mended, and fails on the first alone', async () => {
    const repository = shop();
    repository.git('checkout', '-qb', 'work');
    repository.write('src/orders/more.ts', more('more'));
    change(repository, QUOTE, quietly);
    repository.commit();
    const state = { introduced: ['src/orders/more.ts'], before: [TOTAL], fixed: [QUOTE] };
    expect(await told(repository.folder, '--since', 'main')).toEqual({ exitCode: 1, ...state });
    const { out } = await erplint(repository.folder, ['--since', 'main']);
    expect(out).toMatch(new RegExp(`^${QUOTE} {2}fixed {2}query-in-loop {2}`, 'm'));
    expect(out).toMatch(/\nAgainst main \([0-9a-f]{9}\): 1 there before, 1 fixed\.\n/);
    rmSync(join(repository.folder, 'src/orders/more.ts'));
    expect(await told(repository.folder, '--since', 'main')).toMatchObject({ exitCode: 0, introduced: [] });
  });

  it('tells an unchanged loop that a changed helper makes bad', async () => {
    const repository = shop();
    const bad = read(repository, SERVICE);
    change(repository, SERVICE, (text) => text.replace('this.prices.findOneBy({ product })', 'Promise.resolve(null)'));
    repository.commit();
    repository.git('checkout', '-qb', 'work');
    repository.write(SERVICE, bad);
    repository.commit();
    expect(await told(repository.folder, '--since', 'main')).toMatchObject({ exitCode: 1, introduced: [TOTAL, QUOTE] });
    expect(await told(repository.folder, '--since', 'main', 'src/orders')).toMatchObject({ introduced: [TOTAL] });
  });

  it('goes by where the branch left, not by what the other one has become', async () => {
    const repository = shop();
    repository.git('checkout', '-qb', 'work');
    repository.write('README.md', 'work');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    change(repository, TOTAL, quietly);
    repository.commit();
    repository.git('checkout', '-q', 'work');
    expect(await told(repository.folder, '--since', 'main')).toEqual({
      exitCode: 0,
      introduced: [],
      before: [TOTAL, QUOTE],
      fixed: [],
    });
  });

  it('knows what is renamed, deleted, binary, untracked, linked or data', async () => {
    const repository = shop({ 'src/old.ts': more('old').replace('../', './'), 'picture.png': '\0\x01' });
    repository.git('mv', TOTAL, 'src/orders/sum.ts');
    rmSync(join(repository.folder, 'src/old.ts'));
    repository.write('picture.png', '\0\x02');
    repository.write('src/orders/stream.ts', '\0\x03\x04'.repeat(600));
    symlinkSync('../quotes/quote.ts', join(repository.folder, 'src/orders/link.ts'));
    repository.write('src/orders/more.ts', more('more'));
    change(repository, 'package.json', (text) => text.replace('"shop"', '"store"'));
    expect(await told(repository.folder, '--since', 'main')).toEqual({
      exitCode: 1,
      introduced: ['src/orders/more.ts'],
      before: [QUOTE, 'src/orders/sum.ts'].sort(),
      fixed: ['src/old.ts'],
    });
    expect(repository.git('status', '--short')).toContain('R  src/orders/total.ts -> src/orders/sum.ts');
  });

  it('has nothing to say of documents and of no change at all', async () => {
    const repository = shop();
    const state = { exitCode: 0, introduced: [], before: [TOTAL, QUOTE], fixed: [] };
    expect(await told(repository.folder, '--since', 'main')).toEqual(state);
    repository.git('checkout', '-qb', 'work');
    repository.write('docs/page.md', 'words');
    repository.commit();
    expect(await told(repository.folder, '--since', 'main')).toEqual(state);
    expect(await told(repository.folder, '--since', 'HEAD~1')).toEqual(state);
  });

  it('finds everything new where there was no code before', async () => {
    const repository = committed(folderWith({ 'README.md': 'a shop' }));
    const { folder } = repositoryAt(shopWith());
    renameSync(join(folder, 'src'), join(repository.folder, 'src'));
    renameSync(join(folder, 'package.json'), join(repository.folder, 'package.json'));
    expect(await told(repository.folder, '--since', 'HEAD')).toMatchObject({ introduced: [TOTAL, QUOTE], before: [] });
  });

  it('compares a submodule with the state that it had, and says so where that is not there', async () => {
    const library = committed(folderWith({ 'more.ts': quietly(more('more')) }));
    const repository = shop();
    repository.git('submodule', '--quiet', 'add', library.folder, 'src/library');
    repository.commit();
    const inside = repositoryAt(join(repository.folder, 'src/library'));
    inside.write('more.ts', more('more'));
    inside.commit();
    repository.git('add', '.');
    expect(await told(repository.folder, '--since', 'main')).toMatchObject({ introduced: ['src/library/more.ts'] });
    expect(await told(repository.folder, '--staged')).toMatchObject({ introduced: ['src/library/more.ts'] });
    rmSync(join(repository.folder, '.git/modules'), { recursive: true });
    rmSync(join(repository.folder, 'src/library'), { recursive: true });
    const { out } = await erplint(repository.folder, ['--since', 'main']);
    expect(out).toMatch(/The submodule src\/library as it was in main \(\w{9}\) is not here/);
  });
});

describe('the revision of --since', () => {
  it('is the branch that a service tells, or the default one', async () => {
    const origin = shop();
    const clone = folderWith({});
    execFileSync('git', ['clone', '--quiet', origin.folder, clone]);
    const against = async (env: Terminal['env']) =>
      /^Against (\S+) /m.exec((await erplint(clone, ['--since'], env)).out)?.[1];
    expect(await against({})).toBe('origin/main');
    repositoryAt(clone).git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    expect(await against({ GITHUB_BASE_REF: 'release' })).toBe('origin/release');
    const { exitCode, err } = await erplint(clone, ['--since'], { GITHUB_BASE_REF: 'gone' });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^erplint: --since: there is no origin\/gone here\./);
  });

  it('of a shallow clone is told how to get, by one command that helps', async () => {
    const origin = shop();
    origin.git('checkout', '-qb', 'work');
    origin.write('src/orders/more.ts', more('more'));
    origin.commit();
    const clone = folderWith({});
    execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', 'work', `file://${origin.folder}`, clone]);
    const { exitCode, err } = await erplint(clone, ['--since'], { GITHUB_BASE_REF: 'main' });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^erplint: --since: this clone is shallow/);
    const [, command = ''] = /\n {2}git (.*)\n/.exec(err) ?? [];
    repositoryAt(clone).git(...command.split(' '));
    expect(await told(clone, '--since', 'main')).toMatchObject({ exitCode: 1, introduced: ['src/orders/more.ts'] });
  });

  it('is refused beside --staged, and outside of a repository', async () => {
    const { folder } = shop();
    expect((await erplint(folder, ['--since', 'main', '--staged'])).exitCode).toBe(2);
    expect((await erplint(shopWith(), ['--since'])).err).toMatch(/^erplint: --since needs a git repository here\./);
  });
});

describe('check --staged', () => {
  it('is stopped by what the commit brings, and not by old debt', async () => {
    const repository = shop();
    change(repository, TOTAL, (text) => `// A line.\n${text}`);
    repository.git('add', '.');
    expect(await told(repository.folder, '--staged')).toEqual({
      exitCode: 0,
      introduced: [],
      before: [TOTAL, QUOTE],
      fixed: [],
    });
    repository.write('src/orders/more.ts', more('more'));
    expect((await told(repository.folder, '--staged')).exitCode).toBe(0);
    repository.git('add', '.');
    rmSync(join(repository.folder, 'src/orders/more.ts'));
    expect(await told(repository.folder, '--staged')).toMatchObject({
      exitCode: 1,
      introduced: ['src/orders/more.ts'],
    });
  });

  it('judges a staged helper by the loops that call it', async () => {
    const repository = shop();
    const bad = read(repository, SERVICE);
    change(repository, SERVICE, (text) => text.replace('this.prices.findOneBy({ product })', 'Promise.resolve(null)'));
    repository.commit();
    repository.write(SERVICE, bad);
    repository.git('add', '.');
    change(repository, SERVICE, (text) => text.replace('this.prices.findOneBy({ product })', 'Promise.resolve(null)'));
    expect(await told(repository.folder, '--staged')).toMatchObject({ exitCode: 1, introduced: [TOTAL, QUOTE] });
  });

  it('has nothing against what a merge takes over, and judges what is added to it', async () => {
    const repository = shop({ 'README.md': 'shop' });
    repository.git('checkout', '-qb', 'other');
    repository.write('src/orders/more.ts', more('more'));
    repository.write('README.md', 'more');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('README.md', 'main');
    change(repository, QUOTE, quietly);
    repository.commit();
    expect(() => repository.git('merge', '--quiet', 'other')).toThrow();
    repository.write('README.md', 'both');
    repository.git('add', '.');
    const taken = { introduced: [], before: ['src/orders/more.ts', TOTAL] };
    expect(await told(repository.folder, '--staged')).toMatchObject({ exitCode: 0, ...taken });
    repository.write('src/quotes/added.ts', more('added'));
    repository.git('add', '.');
    const { out } = await erplint(repository.folder, ['--staged']);
    expect(out).toMatch(/^Against HEAD and MERGE_HEAD: 2 there before\.$/m);
    expect(await told(repository.folder, '--staged')).toMatchObject({ introduced: ['src/quotes/added.ts'] });
  });

  it('takes a first commit as it is, and works in a worktree of its own', async () => {
    const first = repositoryAt(shopWith());
    first.git('init', '--quiet');
    first.git('add', '.');
    expect(await told(first.folder, '--staged')).toMatchObject({ exitCode: 1, introduced: [TOTAL, QUOTE] });
    const repository = shop();
    const beside = join(folderWith({}), 'beside');
    repository.git('worktree', 'add', '--quiet', beside);
    repositoryAt(beside).write('src/orders/more.ts', more('more'));
    repositoryAt(beside).git('add', '.');
    expect(await told(beside, '--staged')).toMatchObject({ exitCode: 1, introduced: ['src/orders/more.ts'] });
  });
});
