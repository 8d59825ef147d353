// Where imports lead: to models, to sources of the workspace, or nowhere with a package's name.
import { describe, expect, test } from 'vitest';
import { type Tree, addFiles, open, resolveIn, typeOf, writeTree } from './workspace-tree.js';

const FILE = 'export const value = 1;\n';
const root = { 'package.json': { name: 'root', workspaces: ['packages/*'] } };
const from = 'packages/app/src/main.ts';
const app = { ...root, 'packages/app/package.json': { name: 'app', dependencies: { lib: '*' } }, [from]: FILE };

describe('a workspace package resolves to its source', () => {
  const cases: readonly (readonly [title: string, specifier: string, lib: Tree, source: string])[] = [
    ['main in dist', 'lib', { 'package.json': { main: 'dist/index.js' }, 'src/index.ts': FILE }, 'src/index.ts'],
    ['types only', 'lib', { 'package.json': { types: './build/types/main.d.ts' }, 'src/main.ts': FILE }, 'src/main.ts'],
    [
      'main without extension',
      'lib',
      { 'package.json': { main: './lib/server' }, 'src/server.ts': FILE },
      'src/server.ts',
    ],
    ['no entry at all', 'lib', { 'package.json': {}, 'index.ts': FILE }, 'index.ts'],
    [
      'main is a source',
      'lib',
      { 'package.json': { main: 'server.js' }, 'server.js': 'exports.value = 1;' },
      'server.js',
    ],
    [
      'outDir and rootDir',
      'lib',
      {
        'package.json': { main: 'out/es/entry.js' },
        'tsconfig.build.json': { compilerOptions: { outDir: 'out/es', rootDir: 'code' } },
        'code/entry.ts': FILE,
        'src/entry.ts': FILE,
      },
      'code/entry.ts',
    ],
    [
      'outDir that a base configuration names',
      'lib',
      {
        'package.json': { main: 'package/index.js' },
        'config/base.json': { compilerOptions: { outDir: '${configDir}/package' } },
        'tsconfig.json': { extends: './config/base' },
        'src/index.ts': FILE,
      },
      'src/index.ts',
    ],
    [
      'nested conditions',
      'lib',
      {
        'package.json': {
          exports: { '.': { import: { types: './dist/esm/mod.d.ts', default: './dist/esm/mod.js' } } },
        },
        'src/mod.ts': FILE,
      },
      'src/mod.ts',
    ],
    ['exports as a string', 'lib', { 'package.json': { exports: './dist/a.mjs' }, 'src/a.mts': FILE }, 'src/a.mts'],
    [
      'subpath export',
      'lib/money',
      { 'package.json': { exports: { './money': './dist/values/money.js' } }, 'src/values/money.ts': FILE },
      'src/values/money.ts',
    ],
    [
      'wildcard export, the longest first',
      'lib/deep/x/y',
      {
        'package.json': { exports: { './*': './dist/other/*.js', './deep/*': './dist/deep/*.js' } },
        'src/deep/x/y.ts': FILE,
        'src/other/deep/x/y.ts': FILE,
      },
      'src/deep/x/y.ts',
    ],
    [
      'wildcard export, of two with the same beginning the longer',
      'lib/money.js',
      {
        'package.json': { exports: { './*': './dist/other/*.js', './*.js': './dist/values/*.js' } },
        'src/values/money.ts': FILE,
        'src/other/money.js.ts': FILE,
      },
      'src/values/money.ts',
    ],
    [
      'path into the build',
      'lib/dist/values/money',
      { 'package.json': {}, 'src/values/money.ts': FILE },
      'src/values/money.ts',
    ],
    [
      'path into the source',
      'lib/src/values',
      { 'package.json': {}, 'src/values/index.ts': FILE },
      'src/values/index.ts',
    ],
    [
      'typesVersions',
      'lib/money',
      { 'package.json': { typesVersions: { '*': { '*': ['dist/types/*'] } } }, 'src/money.ts': FILE },
      'src/money.ts',
    ],
    [
      'source, though the build is there',
      'lib',
      {
        'package.json': { main: 'dist/index.js' },
        'dist/index.js': FILE,
        'dist/index.d.ts': 'export {};',
        'src/index.ts': FILE,
      },
      'src/index.ts',
    ],
  ];
  test.each(cases)('%s: %s', (_, specifier, lib, source) => {
    const tree = { ...app, 'packages/lib/package.json': {} };
    for (const [name, content] of Object.entries(lib)) Object.assign(tree, { [`packages/lib/${name}`]: content });
    Object.assign(tree, { 'packages/lib/package.json': { name: 'lib', ...(lib['package.json'] as object) } });
    expect(resolveIn(tree, specifier, from)).toBe(`packages/lib/${source}`);
  });

  test('and never to a build that has no source', () => {
    const lib = {
      'packages/lib/package.json': { name: 'lib', main: 'dist/index.js' },
      'packages/lib/dist/index.js': FILE,
    };
    expect(resolveIn({ ...app, ...lib }, 'lib', from)).toBeUndefined();
  });

  test('its own name and its own imports field too', () => {
    const own = {
      ...root,
      'packages/app/package.json': { name: 'app', main: 'dist/main.js', imports: { '#db/*': './dist/db/*.js' } },
      'packages/app/src/main.ts': FILE,
      'packages/app/src/db/pool.ts': FILE,
    };
    expect(resolveIn(own, 'app', from)).toBe('packages/app/src/main.ts');
    expect(resolveIn(own, '#db/pool', from)).toBe('packages/app/src/db/pool.ts');
  });
});

describe('relative imports', () => {
  const tree = {
    'a.ts': FILE,
    'b.tsx': FILE,
    'c.mts': FILE,
    'd.cts': FILE,
    'e/index.ts': FILE,
    'e.js': 'exports.value = 1;',
    'f/package.json': { main: 'start.js' },
    'f/start.js': 'exports.value = 1;',
    'g.jsx': FILE,
    'sub/main.ts': FILE,
  };
  test.each([
    ['../a', 'a.ts'],
    ['../a.js', 'a.ts'],
    ['../a.ts', 'a.ts'],
    ['../b.js', 'b.tsx'],
    ['../b.jsx', 'b.tsx'],
    ['../c.mjs', 'c.mts'],
    ['../d.cjs', 'd.cts'],
    ['../e', 'e.js'],
    ['../e/', 'e/index.ts'],
    ['../f', 'f/start.js'],
    ['../g', 'g.jsx'],
    ['./main', 'sub/main.ts'],
    ['../A', 'a.ts'],
    ['../missing', undefined],
  ])('%s', (specifier, expected) => {
    expect(resolveIn(tree, specifier, 'sub/main.ts')).toBe(expected);
  });
});

describe('tsconfig', () => {
  const paths = { '@app/*': ['./src/*'], '@config': ['./src/config.ts'], '@/*': ['src/missing/*', 'src/*'] };
  const sources = { 'src/orders/post.ts': FILE, 'src/config.ts': FILE, 'src/main.ts': FILE };
  const base = { compilerOptions: { paths } };

  test.each<[string, Tree]>([
    ['paths', { 'tsconfig.json': base }],
    ['jsconfig', { 'jsconfig.json': base }],
    [
      'comments and commas',
      { 'tsconfig.json': `// ours\n{ "compilerOptions": { "paths": ${JSON.stringify(paths)}, }, }` },
    ],
    [
      'extends',
      {
        'tsconfig.json': { extends: ['./absent-from-a-package', './tools/base.json'].slice(1) },
        'tools/base.json': { compilerOptions: { baseUrl: '..', paths } },
      },
    ],
    [
      'references of a solution',
      { 'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] }, 'tsconfig.app.json': base },
    ],
    ['the workspace, where the nearest has none', { 'tsconfig.base.json': base, 'src/tsconfig.json': {} }],
  ])('%s', (_, config) => {
    const tree = { ...sources, ...config };
    expect(resolveIn(tree, '@app/orders/post', 'src/main.ts')).toBe('src/orders/post.ts');
    expect(resolveIn(tree, '@app/orders/post.js', 'src/main.ts')).toBe('src/orders/post.ts');
    expect(resolveIn(tree, '@config', 'src/main.ts')).toBe('src/config.ts');
    expect(resolveIn(tree, '@/config', 'src/main.ts')).toBe('src/config.ts');
  });

  test('baseUrl', () => {
    const tree = { ...sources, 'tsconfig.json': { compilerOptions: { baseUrl: 'src' } } };
    expect(resolveIn(tree, 'orders/post', 'src/main.ts')).toBe('src/orders/post.ts');
    expect(resolveIn(tree, 'fs', 'src/main.ts')).toBe('package node:fs');
  });

  test.each([
    ['baseUrl', { baseUrl: '.' }],
    ['paths', { paths: { '*': ['./*'] } }],
  ])('own source below the name of a package, by %s', (_, compilerOptions) => {
    const tree = {
      'package.json': { dependencies: { prisma: '^6', typeorm: '^0.3' } },
      'tsconfig.json': { compilerOptions },
      'src/main.ts': FILE,
      ...Object.fromEntries(
        ['prisma/service', 'events/shipped', 'typeorm/index', 'typeorm/source', 'fs/promises'].map((name) => [
          `${name}.ts`,
          FILE,
        ]),
      ),
    };
    expect(resolveIn(tree, 'prisma/service', 'src/main.ts')).toBe('prisma/service.ts');
    expect(resolveIn(tree, 'events/shipped', 'src/main.ts')).toBe('events/shipped.ts');
    expect(resolveIn(tree, 'typeorm/source', 'src/main.ts')).toBe('typeorm/source.ts');
    expect(resolveIn(tree, 'prisma/client', 'src/main.ts')).toBe('package prisma');
    expect(resolveIn(tree, 'fs/promises', 'src/main.ts')).toBe('package node:fs');
    expect(resolveIn(tree, 'typeorm', 'src/main.ts')).toMatch(/models\/typeorm\.d\.ts$/);
  });

  test('the nearest one decides', () => {
    const tree = {
      'tsconfig.json': { compilerOptions: { paths: { '~/*': ['./outer/*'] } } },
      'outer/x.ts': FILE,
      'inner/tsconfig.json': { compilerOptions: { paths: { '~/*': ['./*'] } } },
      'inner/x.ts': FILE,
      'inner/main.ts': FILE,
      'main.ts': FILE,
    };
    expect(resolveIn(tree, '~/x', 'inner/main.ts')).toBe('inner/x.ts');
    expect(resolveIn(tree, '~/x', 'main.ts')).toBe('outer/x.ts');
  });

  test('an alias that leads nowhere is no package', () => {
    expect(resolveIn({ ...sources, 'tsconfig.json': base }, '@app/generated', 'src/main.ts')).toBeUndefined();
  });
});

describe('packages', () => {
  const tree = { 'package.json': { dependencies: { old: 'npm:typeorm@^0.3', 'pg-promise': '*' } }, 'main.ts': FILE };
  test.each([
    ['pg-promise', 'package pg-promise'],
    ['pg-promise/typescript', 'package pg-promise'],
    ['@scope/name/sub', 'package @scope/name'],
    ['fs/promises', 'package node:fs'],
    ['node:path', 'package node:path'],
  ])('%s stays unresolved', (specifier, name) => {
    expect(resolveIn(tree, specifier, 'main.ts')).toBe(name);
  });

  test('modelled ones resolve to their model, by alias and subpath too', () => {
    const folder = writeTree(tree);
    const program = open(folder);
    for (const specifier of ['typeorm', 'old', 'typeorm/repository/Repository', 'lodash/map', 'lodash/map.js']) {
      const file = program.resolve(specifier, `${folder}/main.ts`);
      expect(file && program.isModelFile(file), specifier).toBe(true);
      const name = specifier.startsWith('lodash') ? 'lodash' : 'typeorm';
      expect(program.packageOfSpecifier(specifier, `${folder}/main.ts`)).toBe(name);
      expect(file && program.modelledPackage(file)).toBe(name);
    }
  });

  test('what is installed changes nothing', () => {
    const source = [
      "import { Repository } from 'typeorm';",
      "import { thing } from 'thing';",
      'declare const orders: Repository<{ id: number }>;',
      'export const found = await orders.find();',
      'export const other = thing();',
    ];
    const folder = writeTree({ 'package.json': {}, 'main.ts': source.join('\n') });
    const types = (): readonly string[] =>
      ['found', 'other'].map((name) => typeOf(open(folder), `${folder}/main.ts`, name));
    const bare = types();
    addFiles(folder, {
      'node_modules/typeorm/package.json': { name: 'typeorm', types: 'index.d.ts' },
      'node_modules/typeorm/index.d.ts': 'export class Repository<T> { find(): string }',
      'node_modules/thing/index.d.ts': 'export function thing(): number;',
    });
    expect(types()).toEqual(bare);
    expect(bare).toEqual(['{ id: number; }[]', 'any']);
  });
});

describe('the compiler follows', () => {
  const typed = (files: Tree, name: string, file = 'main.ts'): string => {
    const folder = writeTree({ 'package.json': {}, ...files });
    return typeOf(open(folder), `${folder}/${file}`, name);
  };

  test('members of modelled packages imported by subpath', () => {
    expect(
      typed(
        { 'main.ts': "import map from 'lodash/map';\nexport const ids = map([{ id: 1 }], (one) => one.id);" },
        'ids',
      ),
    ).toBe('number[]');
    expect(
      typed(
        {
          'main.ts':
            "import { Repository } from 'typeorm/repository/Repository';\ndeclare const r: Repository<{ id: number }>;\nexport const rows = await r.find();",
        },
        'rows',
      ),
    ).toBe('{ id: number; }[]');
    expect(
      typed(
        { 'main.js': "const map = require('lodash/map');\nconst ids = map([{ id: 1 }], (one) => one.id);" },
        'ids',
        'main.js',
      ),
    ).toBe('number[]');
  });

  test('require and module.exports in JavaScript', () => {
    const files = {
      'main.js':
        "const { total } = require('./money');\nconst Account = require('./account');\nconst sum = total([1]);\nconst account = new Account();\nconst held = account.balance();\nexports.sum = sum;",
      'money.js':
        '/** @param {number[]} amounts */\nfunction total(amounts) { return amounts.length; }\nmodule.exports = { total };',
      'account.js': 'class Account { balance() { return 1; } }\nmodule.exports = Account;',
    };
    expect(typed(files, 'sum', 'main.js')).toBe('number');
    expect(typed(files, 'held', 'main.js')).toBe('number');
  });

  test('typings and augmentations of the project', () => {
    const files = {
      'typings/global.d.ts':
        "declare const tenant: { id: string };\ndeclare module 'untyped' { export function f(): number }",
      'augment.ts': "import 'typeorm';\ndeclare module 'typeorm' { interface Repository<Entity> { mine(): 'mine' } }",
      'main.ts':
        "import { f } from 'untyped';\nimport { Repository } from 'typeorm';\ndeclare const r: Repository<{ id: number }>;\nexport const a = tenant.id;\nexport const b = f();\nexport const c = r.mine();",
    };
    expect(['a', 'b', 'c'].map((name) => typed(files, name))).toEqual(['string', 'number', '"mine"']);
  });

  test('two scripts with functions of one name', () => {
    const files = {
      'main.ts': 'function run() { return 1; }\nconst result = run();',
      'other.ts': "function run() { return 'x'; }",
    };
    expect(typed(files, 'result')).toBe('number');
  });

  test('decorators, Promise and async iteration of ECMAScript', () => {
    expect(typed({ 'main.ts': 'export const a = await Promise.all([1].map(async (x) => x));' }, 'a')).toBe('number[]');
  });
});

test('a module that is written in other case than its file has is what runs where file systems tell no case apart', () => {
  const tree = { 'package.json': { name: 'shop' }, 'routes/user.ts': FILE, 'src/Models/Model.user.ts': FILE };
  const found = (specifier: string): string | undefined => resolveIn(tree, specifier, 'routes/user.ts');
  expect(found('../src/Models/model.user')).toBe('src/Models/Model.user.ts');
  expect(found('../SRC/models/model.user.js')).toBe('src/Models/Model.user.ts');
  expect(found('../src/models')).toBeUndefined();
  expect(found('../src/models/model')).toBeUndefined();
});
