// `check` and `why` from arguments to output, over real files and the real engine.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { FORMATS } from '../../src/report/formats/index.js';
import { folderWith } from '../config/folder.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function erplint(cwd: string, args: readonly string[], env: Terminal['env'] = {}) {
  const terminal = recordingTerminal(cwd, env);
  const exitCode = await main(args, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

/** File and line of the findings in a JSON report. */
function placesIn(report: string): readonly string[] {
  const { findings } = JSON.parse(report) as { findings: readonly { file: string; start: { line: number } }[] };
  return findings.map(({ file, start }) => `${file}:${start.line}`);
}

const BOTH = ['src/orders/total.ts:6', 'src/quotes/quote.ts:5'];

describe('check', () => {
  it('reports both loops under the query that they run', async () => {
    const { exitCode, out, err } = await erplint(shopWith(), ['check']);
    expect([exitCode, err]).toEqual([1, '']);
    expect(out).toMatch(/^\S.*, reached from 2 places {2}src\/price-service\.ts:8:12$/m);
    expect(out).toMatch(/^ {2}src\/orders\/total\.ts:6:\d+ {2}error {2}/m);
    expect(out).toMatch(/^ {2}src\/quotes\/quote\.ts:5:\d+ {2}error {2}/m);
    expect(out).toContain('> 6 |   const price = await service.priceOf(product);');
    expect(out).toMatch(
      /\n2 findings \(2 errors, 0 warnings\) with 1 cause in 2 files; 4 files and \d+ functions analysed, on typeorm\.\n$/,
    );
  });

  it('reports on the paths that are given, and analyses all', async () => {
    const shop = shopWith();
    const report = async (...paths: readonly string[]) =>
      placesIn((await erplint(shop, ['check', ...paths, '--format', 'json'])).out);
    expect(await report()).toEqual(BOTH);
    expect(await report('src/quotes')).toEqual(['src/quotes/quote.ts:5']);
    expect(await report('src/orders/total.ts')).toEqual(['src/orders/total.ts:6']);
    expect(await report('src/*/*.ts')).toEqual(BOTH);
    expect(await report('src/price.ts')).toEqual([]);
  });

  it('writes several reports in one run, the same ones every time', async () => {
    const shop = shopWith();
    const args = [
      'check',
      '--format',
      'json',
      '--output',
      'reports/a.json',
      '--format',
      'github',
      '--format',
      'sarif',
      '-o',
      'a.sarif',
    ];
    const first = await erplint(shop, args);
    const files = ['reports/a.json', 'a.sarif'].map((file) => readFileSync(join(shop, file), 'utf8'));
    expect(first.exitCode).toBe(1);
    expect(first.out.match(/^::error file=src\//gm)).toHaveLength(2);
    expect(placesIn(files[0] ?? '')).toEqual(BOTH);
    expect(files[1]).toContain('"version": "2.1.0"');
    expect(await erplint(shop, args)).toEqual(first);
    expect(['reports/a.json', 'a.sarif'].map((file) => readFileSync(join(shop, file), 'utf8'))).toEqual(files);
  });

  it('sums up on standard error when all reports go to files', async () => {
    const { out, err } = await erplint(shopWith(), ['check', '--format', 'json', '--output', 'a.json']);
    expect(out).toBe('');
    expect(err).toMatch(/^2 findings .*\.\n$/);
  });

  it('gives GitHub paths from the root of the checkout', async () => {
    const shop = shopWith();
    const env = { GITHUB_WORKSPACE: shop };
    const inside = await erplint(join(shop, 'src/quotes'), ['check', '--format', 'github'], env);
    expect(inside.out).toMatch(/^::error file=src\/quotes\/quote\.ts,line=5,/);
    const elsewhere = await erplint(join(shop, 'src/quotes'), ['check', '--format', 'github'], {
      GITHUB_WORKSPACE: join(shop, 'src/orders'),
    });
    expect(elsewhere.out).toMatch(/^::error file=quote\.ts,line=5,/);
  });

  it('colours text where it is asked for', async () => {
    const shop = shopWith();
    expect((await erplint(shop, ['check'], { FORCE_COLOR: '1' })).out).toContain('\u001b[31merror');
    expect((await erplint(shop, ['check'], { NO_COLOR: '1' })).out).not.toContain('\u001b');
    await erplint(shop, ['check', '-o', 'a.txt'], { FORCE_COLOR: '1' });
    expect(readFileSync(join(shop, 'a.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('prints statistics and timing', async () => {
    const { out } = await erplint(shopWith(), ['check', '--stats', '--timing']);
    expect(out).toContain('\nCalls in product code\n  own ');
    expect(out).toMatch(/\nTime\n(?: {2}\S.* +\d+ ms\n)+/);
  });

  it('keeps what it made of the code where packages are installed, unless told not to', async () => {
    const shop = shopWith({ 'node_modules/.package-lock.json': '{}' });
    const cache = join(shop, 'node_modules/.cache/erplint');
    const cold = await erplint(shop, ['check', '--no-cache']);
    expect(existsSync(cache)).toBe(false);
    expect(await erplint(shop, ['check'])).toEqual(cold);
    expect((await erplint(shop, ['check', '--timing'])).out).toMatch(/\n {2}from the cache +4 of 4 files\n/);
    expect((await erplint(shop, ['check', '--timing', '--no-cache'])).out).not.toContain('from the cache');
    expect((await erplint(shop, ['why', 'src/orders/total.ts:6'])).out).toContain('priceOf');
    const bare = shopWith();
    await erplint(bare, ['check']);
    expect(existsSync(join(bare, 'node_modules'))).toBe(false);
  });

  it('tells again what it has told, in every format and to whoever counts it otherwise', async () => {
    const shop = shopWith({
      'erplint.jsonc': '{ "volumes": { "Nobody": 3 } }',
      'src/skipped.ts': '// erplint-disable-file query-in-loop -- nothing here\nexport const nothing = 1;\n',
    });
    const formats = Object.keys(FORMATS).flatMap((name) => ['--format', name, '--output', `out/${name}`]);
    const told = async (...more: readonly string[]) => {
      const { exitCode, out, err } = await erplint(shop, ['check', ...formats, ...more]);
      const reports = Object.keys(FORMATS).map((name) => readFileSync(join(shop, 'out', name), 'utf8'));
      return { exitCode, out, err, reports };
    };
    const cold = await told('--no-cache');
    expect(await told('--cache')).toEqual(cold);
    expect(await told('--cache')).toEqual(cold);
    for (const more of [['--quiet'], ['--stats', '--report-unused'], ['src/orders', '--max-diagnostics', '1']])
      expect(await told('--cache', ...more)).toEqual(await told('--no-cache', ...more));
    expect((await erplint(shop, ['baseline'])).exitCode).toBe(0);
    const known = await told('--cache');
    expect(known.exitCode).toBe(0);
    expect(known).toEqual(await told('--no-cache'));
    const { out } = await erplint(shop, ['check', '--cache', '--format', 'json', '--timing']);
    const { stats } = JSON.parse(out) as { stats: { timing: object } };
    expect(Object.keys(stats.timing)).toEqual(['cache']);
  });
});

describe('exit codes', () => {
  const warnings = { 'erplint.jsonc': '{"rules": {"query-in-loop": "warning"}}' };

  it('are 0 for warnings, 1 for too many', async () => {
    const shop = shopWith(warnings);
    expect((await erplint(shop, ['check'])).exitCode).toBe(0);
    expect((await erplint(shop, ['check', '--max-warnings', '2'])).exitCode).toBe(0);
    const over = await erplint(shop, ['check', '--max-warnings', '1']);
    expect([over.exitCode, over.err]).toEqual([1, 'erplint: 2 warnings, more than --max-warnings 1.\n']);
  });

  it('are 0 when the rule is off, and 1 when it is named all the same', async () => {
    const shop = shopWith({ 'erplint.jsonc': '{"rules": {"query-in-loop": "off"}}' });
    expect((await erplint(shop, ['check'])).exitCode).toBe(0);
    expect((await erplint(shop, ['check', '--rule', 'query-in-loop'])).exitCode).toBe(1);
    expect((await erplint(shop, ['check', '--rule', 'lazy-relation-in-loop'])).exitCode).toBe(0);
  });

  it('are 2 for an incomplete answer only where that is asked for', async () => {
    const shop = shopWith({ 'src/broken.ts': 'export function broken( {\n' });
    const lenient = await erplint(shop, ['check']);
    expect(lenient.exitCode).toBe(1);
    expect(lenient.out).toMatch(/^src\/broken\.ts:\d+:\d+ {2}incomplete {2}/m);
    const strict = await erplint(shop, ['check', '--fail-on-incomplete']);
    expect(strict.exitCode).toBe(2);
    expect(strict.out).toBe(lenient.out);
  });

  it.each([
    [
      'a rule that is not there',
      {},
      ['check', '--rule', 'querry-in-loop'],
      'There is no rule "querry-in-loop". Did you mean "query-in-loop"?',
    ],
    ['a rule to explain that is not there', {}, ['check', '--explain', 'query'], 'There is no rule "query".'],
    ['a path that does not exist', {}, ['check', 'src/none'], 'src/none'],
    ['a glob that matches nothing', {}, ['check', 'src/**/*.vue'], 'src/**/*.vue'],
    [
      'a broken configuration',
      { 'erplint.jsonc': '{"ignored": []}' },
      ['check'],
      'erplint.jsonc:1:2: Unknown key "ignored" in the configuration. Did you mean "ignore"?',
    ],
    [
      'a configuration that does not exist',
      {},
      ['check', '--config', 'x.jsonc'],
      'The configuration file x.jsonc does not exist.',
    ],
    ['an output that is a folder', {}, ['check', '--output', 'src'], 'src is a folder'],
    ['--staged without a repository', {}, ['check', '--staged'], '--staged needs a git repository here.'],
  ] as const)('are 2 for %s', async (_, files, args, message) => {
    const { exitCode, out, err } = await erplint(shopWith(files), args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('internal error');
  });

  it('are 2 where there is nothing to analyse', async () => {
    const { exitCode, out, err } = await erplint(folderWith({ 'README.md': '' }), ['check']);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^erplint: (?!internal error)/);
  });
});

describe('--explain', () => {
  it('prints the rule and checks nothing', async () => {
    const { exitCode, out } = await erplint(folderWith({}), ['check', '--explain', 'query-in-loop']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^query-in-loop {2}/);
    expect(out).toContain('Deliberately not flagged');
  });
});

describe('--staged', () => {
  function committed(files: Readonly<Record<string, string>> = {}) {
    const shop = shopWith(files);
    const git = (...args: readonly string[]) => execFileSync('git', [...args], { cwd: shop, stdio: 'pipe' });
    git('init', '-q');
    git('config', 'user.name', 'Somebody');
    git('config', 'user.email', 'somebody@example.org');
    git('add', '.');
    git('commit', '-qm', 'Start');
    return { shop, git };
  }

  it('looks at what is staged, not at what is on disk', async () => {
    const good = 'export const quote = () => undefined;\n';
    const { shop, git } = committed({ 'src/quotes/quote.ts': good });
    const file = join(shop, 'src/quotes/quote.ts');
    const bad = readFileSync(join(shopWith(), 'src/quotes/quote.ts'), 'utf8');
    writeFileSync(file, `\n${bad}`);
    git('add', '.');
    writeFileSync(file, good);
    const { exitCode, out } = await erplint(shop, ['check', '--staged']);
    expect(exitCode).toBe(1);
    expect(out).toContain('> 6 |   await service.priceOf(product);');

    writeFileSync(file, `\n${good}`);
    git('add', '.');
    writeFileSync(file, bad);
    expect((await erplint(shop, ['check', '--staged'])).exitCode).toBe(0);
  });

  it('sees a staged file that is no longer on disk', async () => {
    const { shop, git } = committed();
    const file = join(shop, 'src/quotes/offer.ts');
    copyFileSync(join(shop, 'src/quotes/quote.ts'), file);
    git('add', '.');
    rmSync(file);
    const { exitCode, out } = await erplint(shop, ['check', '--staged', '--format', 'json']);
    expect([exitCode, placesIn(out)]).toEqual([1, ['src/quotes/offer.ts:5']]);
  });

  it('says nothing when nothing is staged', async () => {
    const { shop } = committed();
    const { exitCode, out } = await erplint(shop, ['check', '--staged']);
    expect([exitCode, out]).toEqual([0, 'Nothing found; 0 files and 0 functions analysed.\n']);
  });
});

describe('configuration', () => {
  it('is that of the paths’ workspace, wherever the command runs', async () => {
    const shop = shopWith({ 'erplint.jsonc': '{"ignore": ["src/quotes/**"]}' });
    const { out } = await erplint('/', ['check', shop, '--format', 'json']);
    expect(placesIn(out)).toEqual([`${shop.slice(1)}/src/orders/total.ts:6`]);
  });
});

describe('why', () => {
  it('says what is known about a line', async () => {
    const shop = shopWith();
    const { exitCode, out } = await erplint(shop, ['why', 'src/orders/total.ts:6']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^src\/orders\/total\.ts:6\n\n/);
    expect(out).toContain('(src/orders/total.ts:5:');
    expect(out).not.toContain(shop);
    expect((await erplint(shop, ['why', 'src/orders/total.ts:2'])).out).toContain('Nothing is known here');
  });

  it.each([
    ['src/orders/gone.ts', '"src/orders/gone.ts" is neither a file nor a place. Write file:line'],
    ['src/orders/total.ts:99', 'src/orders/total.ts has 10 lines; there is no line 99.'],
    ['src/none.ts:1', '"src/none.ts" cannot be read'],
  ])('refuses %s', async (place, message) => {
    const { exitCode, err } = await erplint(shopWith(), ['why', place]);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});

it('executes nothing of the project', async () => {
  const trap = `require('node:fs').writeFileSync(__dirname + '/executed', '')`;
  const shop = shopWith({
    'erplint.config.js': trap,
    'ormconfig.js': trap,
    'src/trap.js': trap,
    'node_modules/typeorm/index.js': trap,
  });
  await erplint(shop, ['check']);
  for (const folder of ['', 'src', 'node_modules/typeorm'])
    expect(existsSync(join(shop, folder, 'executed'))).toBe(false);
});
