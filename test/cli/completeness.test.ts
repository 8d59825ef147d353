// What an answer does not speak of is said: libraries without a model, files that are left out, paths with nothing in.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { FORMATS, saysWhatIsLeftOut, type Format } from '../../src/report/formats/index.js';
import { DATA_LIBRARIES } from '../../src/models/data-libraries.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function erplint(cwd: string, ...args: readonly string[]) {
  const terminal = recordingTerminal(cwd);
  const exitCode = await main(args, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const read = (file: string): string => readFileSync(file, 'utf8');

const QUIET = { 'src/orders/total.ts': '', 'src/quotes/quote.ts': '' };
const UNSEEN = {
  ...QUIET,
  'src/a.ts': "import { createPool } from 'mariadb/callback';\nexport const pool = createPool({});\n",
  'src/b.ts':
    "export { createPool } from 'mariadb/callback';\nimport mysql = require('mariadb');\nexport const c = mysql;\n",
  'src/c.js': "const { MongoClient } = require('mongodb');\nmodule.exports = MongoClient;\n",
  'test/d.spec.ts': "import 'mariadb';\n",
};
const LINES = [
  '2 files import mariadb, which is not modelled: its queries are not seen.',
  '1 file imports mongodb, which is not modelled: its queries are not seen.',
];

describe('a data library without a model', () => {
  it('is named in the summary, and nothing is called clear above it', async () => {
    const { exitCode, out } = await erplint(shopWith(UNSEEN), 'check');
    expect(exitCode).toBe(0);
    expect(out).not.toContain('Nothing found');
    expect(out.split('\n')).toEqual(expect.arrayContaining(LINES));
  });

  it('is said in every report, or beside it, and nothing is called clear', async () => {
    const shop = shopWith(UNSEEN);
    const formats = Object.keys(FORMATS) as Format[];
    const outputs = formats.flatMap((format) => ['-f', format, '-o', `out.${format}`]);
    await erplint(shop, 'check', ...outputs);
    const reports = new Map<string, string>(formats.map((format) => [format, read(join(shop, `out.${format}`))]));
    for (const format of formats.filter((one) => !saysWhatIsLeftOut(one))) {
      expect(reports.get(format)).not.toContain('not modelled');
      reports.set(format, (await erplint(shop, 'check', '-f', format)).err);
    }
    for (const report of reports.values()) {
      for (const library of ['mariadb', 'mongodb'])
        expect(report).toMatch(new RegExp(`imports? ${library}, which is not modelled: its queries are not seen`));
      expect(report).not.toMatch(/nothing (found|new)/i);
    }
  });

  it('is data in the formats that programs read', async () => {
    const shop = shopWith(UNSEEN);
    const json = JSON.parse((await erplint(shop, 'check', '-f', 'json')).out) as {
      readonly diagnostics: readonly {
        readonly kind: string;
        readonly message: string;
        readonly incomplete: boolean;
      }[];
      readonly stats: { readonly unmodelled: unknown };
    };
    expect(json.stats.unmodelled).toEqual([
      { package: 'mariadb', files: 2 },
      { package: 'mongodb', files: 1 },
    ]);
    expect(json.diagnostics.map(({ message }) => message).sort()).toEqual([...LINES].sort());
    const github = (await erplint(shop, 'check', '-f', 'github')).out;
    for (const line of LINES) expect(github).toContain(`::warning title=erplint unmodelled::${line}`);
    const sarif = (await erplint(shop, 'check', '-f', 'sarif')).out;
    for (const line of LINES) expect(sarif).toContain(JSON.stringify(line));
    const { err } = await erplint(shop, 'check', '-f', 'json', '-o', 'out.json');
    expect(err.split('\n')).toEqual(expect.arrayContaining(LINES));
  });

  it('makes the answer incomplete', async () => {
    const { exitCode, err } = await erplint(shopWith(UNSEEN), 'check', '--fail-on-incomplete');
    expect([exitCode, err]).toEqual([2, 'erplint: The answer is incomplete in 2 places (--fail-on-incomplete).\n']);
  });

  it('is none once it has a model', async () => {
    expect(DATA_LIBRARIES.has('typeorm') && DATA_LIBRARIES.has('pg')).toBe(true);
    const { out } = await erplint(shopWith({ ...QUIET, 'src/pool.ts': "import 'pg';\n" }), 'check', '-f', 'json');
    expect(JSON.parse(out)).toMatchObject({
      stats: {
        platforms: [
          { package: 'typeorm', files: expect.any(Number) as number },
          { package: 'pg', files: 1 },
        ],
        unmodelled: [],
      },
    });
    const own = {
      ...UNSEEN,
      'erplint.jsonc': '{ "models": ["mariadb.d.ts"] }',
      'mariadb.d.ts':
        "declare module 'mariadb' {\n  /** @nothing */\n  export function createPool(options: object): object;\n}\n",
    };
    const described = (await erplint(shopWith(own), 'check', '-f', 'json')).out;
    expect(JSON.parse(described)).toMatchObject({ stats: { unmodelled: [{ package: 'mongodb', files: 1 }] } });
  });
});

describe('files that are left out', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'scratch\n',
    'erplint.jsonc': '{ "ignore": ["old"] }',
    'src/gen.ts': '// @generated by codegen\nexport const a = 1;\n',
    'src/orders/total.spec.ts': 'export {};\n',
    'src/scratch/x.ts': 'export {};\n',
    'src/old/y.ts': 'export {};\n',
    'src/vendor/jquery.min.js': '',
    'src/db/migrations/1700000000000-add.ts': 'export class Add {}\n',
    'README.md': '# Shop\n',
  };

  it('are counted by reason', async () => {
    const shop = shopWith(files);
    expect((await erplint(shop, 'check')).out).toContain(
      '\nLeft out: 1 file of tests, 1 file generated, 1 file bundled or minified, 1 folder ignored by git, ' +
        '1 file ignored by the configuration (erplint why FILE tells it of one).\n',
    );
    const { out } = await erplint(shop, 'check', '-f', 'json');
    expect((JSON.parse(out) as { stats: { leftOut: unknown } }).stats.leftOut).toEqual([
      { reason: 'test', files: 1, folders: 0 },
      { reason: 'generated', files: 1, folders: 0 },
      { reason: 'packed', files: 1, folders: 0 },
      { reason: 'git-ignored', files: 0, folders: 1 },
      { reason: 'ignored', files: 1, folders: 0 },
    ]);
  });

  it.each([
    ['src/gen.ts', 'This file is not analysed: it is generated (@generated).'],
    ['src/gen.ts:2', 'This file is not analysed: it is generated (@generated).'],
    ['src/orders/total.spec.ts', 'This file is not analysed: it is a test.'],
    ['src/scratch/x.ts', 'This file is not analysed: it is ignored by git (scratch).'],
    ['src/old/y.ts', 'This file is not analysed: it is ignored by the configuration (old).'],
    ['README.md', 'This file is not analysed: it is no TypeScript or JavaScript.'],
    ['src/orders/total.ts', 'This file is analysed, and findings in it are reported.'],
    ['src/db/migrations/1700000000000-add.ts', 'it is a migration by its name or folder.'],
  ])('why %s', async (place, text) => {
    expect((await erplint(shopWith(files), 'why', place)).out).toContain(text);
  });

  it.each([
    [['README.md'], 'README.md was named and not analysed: it is no TypeScript or JavaScript.', true],
    [['node_modules'], 'node_modules was named and not analysed: it belongs to dependencies.', true],
    [['src/gen.ts'], 'src/gen.ts was named and not analysed: it is generated (@generated).', true],
    [['src/old', 'src/orders'], 'src/old was named and not analysed: it is ignored by the configuration (old).', true],
    [['src/orders/total.spec.ts'], 'src/orders/total.spec.ts was named and not analysed: it is a test.', false],
    [
      ['docs'],
      'docs was named and not analysed: it is no TypeScript or JavaScript (there are no sources in it).',
      true,
    ],
  ])('named on the command line: %s', async (paths, message, incomplete) => {
    const shop = shopWith(files);
    for (const folder of ['node_modules/x', 'docs']) mkdirSync(join(shop, folder), { recursive: true });
    const { out } = await erplint(shop, 'check', ...paths, '-f', 'json');
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ kind: 'left-out', message, incomplete }] });
  });

  it('all of them: there is nothing to analyse, and it says why', async () => {
    const { exitCode, err } = await erplint(shopWith({ 'erplint.jsonc': '{ "ignore": ["**"] }' }), 'check');
    expect(exitCode).toBe(2);
    expect(err).toContain('left out were 4 files ignored by the configuration.');
  });
});
