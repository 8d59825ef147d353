// Input that is not as it should be: a clear message or a diagnostic, and everything else is loaded all the same.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { type Tree, open, relativeTo, typeOf, writeTree } from './workspace-tree.js';

const FILE = 'export const value = 1;\n';

/** Opens the tree and gives its files and diagnostics as `kind file:line message`. */
function opened(folder: string): { files: readonly string[]; problems: readonly string[] } {
  const program = open(folder);
  const problems = program
    .diagnostics()
    .map(({ kind, message, at }) => `${kind} ${at?.file.slice(folder.length + 1)}:${at?.start.line} ${message}`);
  return { files: relativeTo(folder, program.files), problems };
}

describe('nothing to analyse', () => {
  test.each<[string, Tree]>([
    ['an empty folder', {}],
    ['a folder without sources', { 'package.json': {}, 'README.md': '# ERP' }],
    ['only dependencies and build output', { 'node_modules/x/index.js': FILE, 'dist/index.js': FILE }],
  ])('%s', (_, tree) => {
    const folder = writeTree(tree);
    expect(() => open(folder)).toThrow(UsageError);
    expect(() => open(folder)).toThrow(`Nothing to analyse in ${folder}`);
  });

  test('a folder that does not exist', () => {
    expect(() => open('/does-not-exist/erp')).toThrow(UsageError);
  });
});

describe('tsconfig', () => {
  test('that is broken is reported with its line, and read as far as it goes', () => {
    const folder = writeTree({
      'tsconfig.json': '{\n  "compilerOptions": {\n    "paths": { "@/*": ["./src/*"] },\n    oops\n  }\n}',
      'src/a.ts': "import { value } from '@/b';\nexport const a = value;",
      'src/b.ts': FILE,
    });
    const { files, problems } = opened(folder);
    expect(files).toEqual(['src/a.ts', 'src/b.ts']);
    expect(problems).toEqual([expect.stringMatching(/^configuration tsconfig\.json:4 Not valid JSON/)]);
    expect(typeOf(open(folder), `${folder}/src/a.ts`, 'a')).toBe('1');
  });

  test('that extends what does not exist, or itself in a circle, is reported', () => {
    const { problems } = opened(
      writeTree({
        'tsconfig.json': { extends: './gone.json' },
        'a.ts': FILE,
        'b/tsconfig.json': { extends: './base.json' },
        'b/base.json': { extends: './tsconfig.json' },
        'b/b.ts': FILE,
      }),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^configuration b\/base\.json:1 "extends" goes round in a circle/),
      expect.stringMatching(/^configuration tsconfig\.json:1 "extends" names \.\/gone\.json, which does not exist/),
    ]);
  });

  test('that extends a package which is not installed is fine', () => {
    expect(
      opened(writeTree({ 'tsconfig.json': { extends: '@tsconfig/node20/tsconfig.json' }, 'a.ts': FILE })).problems,
    ).toEqual([]);
  });

  test('whose extends names a package that no manifest lists is reported', () => {
    const files = {
      'tsconfig.json': { extends: '@acme/gone/base.json' },
      'package.json': { name: 'w' },
      'a.ts': "import '@x/y';",
    };
    expect(opened(writeTree(files)).problems).toEqual([
      expect.stringMatching(
        /^configuration tsconfig\.json:1 "extends" names @acme\/gone\/base\.json, and no package\.json/,
      ),
    ]);
  });

  test('whose paths lead nowhere is reported where something is imported by them, once for each', () => {
    const paths = {
      '@gone/*': ['./gone/*', './never/*'],
      '@unused/*': ['./unused/*'],
      '@one': ['./one'],
      '@here/*': ['./src/*'],
    };
    const { problems } = opened(
      writeTree({
        'tsconfig.json': { compilerOptions: { paths } },
        'src/a.ts': "import '@gone/a';\nimport '@gone/b';\nimport '@one';\nimport '@here/generated';\nexport {};\n",
      }),
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^configuration tsconfig\.json:1 "paths" leads @gone\/\* to gone\/\* or never\/\*, where nothing is/,
      ),
      expect.stringMatching(/^configuration tsconfig\.json:1 "paths" leads @one to one, where nothing is/),
    ]);
  });

  test('references in a circle end', () => {
    const references = (path: string): object => ({ references: [{ path }] });
    expect(
      opened(
        writeTree({
          'tsconfig.json': references('./b'),
          'b/tsconfig.json': references('..'),
          'a.ts': "import '@x/y';",
        }),
      ).files,
    ).toEqual(['a.ts']);
  });
});

test('broken configuration that is data of a test, or of a package that is left out, is not reported', () => {
  const folder = writeTree({
    'package.json': { workspaces: ['packages/*'] },
    'packages/shop/package.json': { name: 'shop', dependencies: { typeorm: '*' } },
    'packages/shop/a.ts': FILE,
    'packages/shop/test/broken/tsconfig.json': '{',
    'packages/site/package.json': { name: 'site' },
    'packages/site/b.ts': FILE,
    'packages/site/tsconfig.json': '{',
  });
  expect(opened(folder)).toEqual({ files: ['packages/shop/a.ts'], problems: [] });
});

test('a broken package.json is reported', () => {
  const { files, problems } = opened(writeTree({ 'package.json': '{ "name": "erp", ', 'a.ts': FILE }));
  expect(files).toEqual(['a.ts']);
  expect(problems).toEqual([expect.stringMatching(/^configuration package\.json:1 Not valid JSON/)]);
});

test('a broken pnpm-workspace.yaml hides nothing', () => {
  expect(opened(writeTree({ 'pnpm-workspace.yaml': 'packages: [', 'package.json': {}, 'a.ts': FILE })).files).toEqual([
    'a.ts',
  ]);
});

test('of a file with syntax errors the first is reported; the file and the others stay', () => {
  const folder = writeTree({
    'bad.ts': 'export function post() {\n  const x = ;\n  const y = ;\n}\nexport function after() { return 1; }\n',
    'good.ts': "import { after } from './bad.js';\nexport const value = after();\n",
    'flow.js': 'export const f = (x: number) => x;\n',
  });
  const { files, problems } = opened(folder);
  expect(files).toEqual(['bad.ts', 'flow.js', 'good.ts']);
  expect(problems).toEqual([expect.stringMatching(/^syntax-error bad\.ts:2 Expression expected\./)]);
  expect(typeOf(open(folder), `${folder}/good.ts`, 'value')).toBe('number');
});

describe('unreadable:', () => {
  test('a link that leads nowhere', () => {
    const folder = writeTree({ 'a.ts': FILE });
    symlinkSync('gone.ts', `${folder}/b.ts`);
    expect(opened(folder)).toEqual({
      files: ['a.ts'],
      problems: [expect.stringMatching(/^unreadable b\.ts:1 The link leads nowhere/)],
    });
  });

  test('links in a circle', () => {
    const folder = writeTree({ 'src/a.ts': FILE });
    symlinkSync('..', `${folder}/src/up`);
    symlinkSync('two', `${folder}/one`);
    symlinkSync('one', `${folder}/two`);
    const { files, problems } = opened(folder);
    expect(files).toEqual(['src/a.ts']);
    expect(problems).toEqual([
      expect.stringMatching(/^unreadable one:1 .*circle/),
      expect.stringMatching(/^unreadable src\/up:1 .*circle/),
      expect.stringMatching(/^unreadable two:1 .*circle/),
    ]);
  });

  test.each(['/proc/self/mem', '/proc/kmsg', '/dev/zero', '/dev/stdin'])(
    'a link to %s, which is not opened',
    (target) => {
      const folder = writeTree({ 'a.ts': FILE });
      for (const name of ['b.ts', 'package.json', '.gitignore', 'tsconfig.json', 'yarn.lock'])
        symlinkSync(target, `${folder}/${name}`);
      expect(opened(folder)).toEqual({
        files: ['a.ts'],
        problems: [expect.stringMatching(/^unreadable b\.ts:1 The link leads nowhere, .* or to what is no file/)],
      });
    },
  );

  test.skipIf(process.platform === 'win32')('pipes, of which nobody writes into one', () => {
    const folder = writeTree({ 'a.ts': FILE, 'src/b.ts': FILE });
    const names = ['c.ts', 'package.json', '.gitignore', 'tsconfig.json', 'yarn.lock', 'src/schema.prisma'];
    execFileSync('mkfifo', names, { cwd: folder });
    symlinkSync('c.ts', `${folder}/d.ts`);
    expect(opened(folder)).toEqual({
      files: ['a.ts', 'src/b.ts'],
      problems: ['c', 'd'].map((name) =>
        expect.stringMatching(new RegExp(`^unreadable ${name}\\.ts:1 .* or to what is no file`)),
      ),
    });
  });

  test('a file that may not be read', () => {
    const folder = writeTree({ 'a.ts': FILE, 'b.ts': FILE });
    // No permission keeps root out, but nobody reads three gigabytes at once; none of them takes room on the disk.
    if (process.getuid?.() === 0) truncateSync(`${folder}/b.ts`, 3 * 2 ** 30);
    else chmodSync(`${folder}/b.ts`, 0);
    expect(opened(folder)).toEqual({
      files: ['a.ts'],
      problems: [expect.stringMatching(/^unreadable b\.ts:1 The file cannot be read/)],
    });
  });

  test('a folder named like a source is only a folder', () => {
    const folder = writeTree({ 'a.ts': "import './b';", 'b.ts/c.ts': FILE });
    mkdirSync(`${folder}/empty.ts`);
    expect(opened(folder)).toEqual({ files: ['a.ts', 'b.ts/c.ts'], problems: [] });
  });
});

describe('bytes', () => {
  test('that are not UTF-8 are read byte by byte and reported', () => {
    const bytes = Buffer.from('// first\nexport const name = "Mähren"; export const after = 1;\n', 'latin1');
    const folder = writeTree({ 'a.ts': bytes });
    const { files, problems } = opened(folder);
    expect(files).toEqual(['a.ts']);
    expect(problems).toEqual([
      expect.stringMatching(/^unreadable a\.ts:1 The file is not UTF-8 \(line 2\); read as Windows-1252/),
    ]);
    expect(typeOf(open(folder), `${folder}/a.ts`, 'name')).toBe('"Mähren"');
  });

  test.each([
    ['a byte-order mark', Buffer.from(`\uFEFF${FILE}`)],
    ['UTF-16', Buffer.from(`\uFEFF${FILE}`, 'utf16le')],
    ['a replacement character that is meant', Buffer.from(`${FILE}// \uFFFD`)],
  ])('%s is no problem', (_, bytes) => {
    const folder = writeTree({ 'a.ts': bytes });
    expect(opened(folder)).toEqual({ files: ['a.ts'], problems: [] });
    expect(open(folder).sourceFile(`${folder}/a.ts`)?.text.startsWith('export')).toBe(true);
  });
});

test('imports in a circle', () => {
  const folder = writeTree({
    'a.ts': "import { b } from './b.js';\nexport const a = (): number => b();",
    'b.ts': "import { a } from './a.js';\nexport const b = (): number => a();",
  });
  expect(opened(folder)).toEqual({ files: ['a.ts', 'b.ts'], problems: [] });
});

test('file names that differ by case only are two files', () => {
  const folder = writeTree({
    'order.ts': 'export const a = 1;',
    'Order.ts': 'export const a = "x";',
    'main.ts': "import { a } from './Order.js';\nexport const got = a;",
  });
  expect(opened(folder)).toEqual({ files: ['Order.ts', 'main.ts', 'order.ts'], problems: [] });
  expect(typeOf(open(folder), `${folder}/main.ts`, 'got')).toBe('"x"');
});

test('a file of 20,000 lines', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `export const value${at} = ${at};`);
  const folder = writeTree({ 'long.ts': lines.join('\n') });
  expect(opened(folder)).toEqual({ files: ['long.ts'], problems: [] });
  expect(typeOf(open(folder), `${folder}/long.ts`, 'value19999')).toBe('19999');
});

test('names with blanks, brackets and other scripts', () => {
  const names = ['[id].ts', 'a b.ts', 'größe.ts', '発注.ts'];
  expect(opened(writeTree(Object.fromEntries(names.map((name) => [name, FILE])))).files).toEqual(names);
});

test('two runs say the same', () => {
  const folder = writeTree({
    'b.ts': 'const x = ;',
    'a.ts': 'const y = ;',
    'tsconfig.json': '{',
    'c/tsconfig.json': '{',
  });
  expect(opened(folder)).toEqual(opened(folder));
  expect(opened(folder).problems.map((problem) => problem.split(' ')[1])).toEqual([
    'a.ts:1',
    'b.ts:1',
    'c/tsconfig.json:1',
    'tsconfig.json:1',
  ]);
});
