// Which folder is the workspace, which packages and files are in it, and what is reported.
import { describe, expect, test } from 'vitest';
import { type Tree, open, relativeTo, writeTree } from './workspace-tree.js';

const QUERY = "import { Repository } from 'typeorm';\nexport const find = (r: Repository<object>) => r.find();\n";
const shop = { name: '@acme/shop', dependencies: { typeorm: '^0.3.20' } };

/** A workspace with a shop on TypeORM, an API built on the shop, and a site that needs neither. */
const members: Tree = {
  'packages/shop/package.json': shop,
  'packages/shop/src/index.ts': QUERY,
  'packages/api/package.json': { name: '@acme/api', dependencies: { '@acme/shop': 'workspace:*' } },
  'packages/api/src/orders.ts': "import { find } from '@acme/shop';\nexport const orders = find;\n",
  'packages/site/package.json': { name: '@acme/site', dependencies: { moment: '*' } },
  'packages/site/src/page.ts': 'export const page = 1;\n',
};

describe.each([
  ['npm', { 'package.json': { workspaces: ['packages/*'] } }],
  ['yarn', { 'package.json': { workspaces: { packages: ['packages/*'] } } }],
  ['pnpm', { 'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\n', 'package.json': { name: 'root' } }],
  ['lerna', { 'lerna.json': { version: '1.0.0' }, 'package.json': { name: 'root' } }],
  ['nx', { 'nx.json': {}, 'package.json': { name: 'root' } }],
  [
    'rush',
    {
      'rush.json':
        '// projects\n{ "projects": [{ "projectFolder": "packages/shop" }, { "projectFolder": "packages/api" }] }',
    },
  ],
] satisfies [string, Tree][])('%s workspace', (_, root) => {
  test('is analysed whole from any folder in it, less what is tied to no modelled library', () => {
    const folder = writeTree({ ...members, ...root });
    const program = open(folder, { cwd: 'packages/api/src' });
    expect(program.root).toBe(folder);
    expect(relativeTo(folder, program.files)).toEqual(['packages/api/src/orders.ts', 'packages/shop/src/index.ts']);
    expect(program.resolve('@acme/shop', `${folder}/packages/api/src/orders.ts`)).toBe(
      `${folder}/packages/shop/src/index.ts`,
    );
    expect(program.packageOf(`${folder}/packages/api/src/orders.ts`)).toMatchObject({
      name: '@acme/api',
      analysed: true,
    });
  });
});

test('without a workspace file the nearest package.json decides', () => {
  const folder = writeTree({ 'server/package.json': shop, 'server/src/a.ts': QUERY, 'client/b.ts': QUERY });
  const program = open(folder, { cwd: 'server/src' });
  expect(program.root).toBe(`${folder}/server`);
  expect(relativeTo(folder, program.files)).toEqual(['server/src/a.ts']);
});

test('a manifest that only sets the module type is no package', () => {
  const folder = writeTree({ 'package.json': shop, 'src/package.json': { type: 'module' }, 'src/a.ts': QUERY });
  const program = open(folder, { cwd: 'src' });
  expect(program.root).toBe(folder);
  expect(program.packageOf(`${folder}/src/a.ts`).name).toBe('@acme/shop');
});

test('without any manifest the folder is the workspace', () => {
  const folder = writeTree({ 'a.ts': QUERY, 'sub/b.ts': 'export {};' });
  const program = open(folder);
  expect(program.root).toBe(folder);
  expect(relativeTo(folder, program.files)).toEqual(['a.ts', 'sub/b.ts']);
});

test('a project that no workspace lists and that builds on no member stands alone', () => {
  const folder = writeTree({
    ...members,
    'package.json': { workspaces: ['packages/*'] },
    'examples/erp/package.json': { name: 'erp' },
    'examples/erp/a.ts': QUERY,
  });
  expect(open(folder, { cwd: 'examples/erp' }).root).toBe(`${folder}/examples/erp`);
});

test('a package that imports a hoisted library without listing it is analysed', () => {
  const folder = writeTree({
    'package.json': { workspaces: ['packages/*'], dependencies: { typeorm: '*' } },
    'packages/a/package.json': { name: 'a' },
    'packages/a/a.ts': QUERY,
    'packages/b/package.json': { name: 'b' },
    'packages/b/b.ts': 'export const typeorm = 1;',
  });
  expect(relativeTo(folder, open(folder).files)).toEqual(['packages/a/a.ts']);
});

test('calling another server makes no package worth analysing, unless analysed code leads there; answering requests does', () => {
  const folder = writeTree({
    'package.json': { workspaces: ['packages/*'] },
    'packages/shop/package.json': { ...shop, dependencies: { typeorm: '*', '@acme/rates': '*' } },
    'packages/shop/a.ts': `import '@acme/rates';\n${QUERY}`,
    'packages/rates/package.json': { name: '@acme/rates', main: 'rates.ts', dependencies: { axios: '*' } },
    'packages/rates/rates.ts': "import axios from 'axios';\nexport const rates = () => axios.get('/rates');",
    'packages/rates/unused.ts': 'export const unused = 1;',
    'packages/site/package.json': { name: 'site', dependencies: { axios: '*' } },
    'packages/site/page.ts': "import axios from 'axios';\nexport const page = () => axios.get('/page');",
    'packages/gate/package.json': { name: 'gate', dependencies: { express: '*' } },
    'packages/gate/gate.ts': "import express from 'express';\nexport const app = express();",
  });
  expect(relativeTo(`${folder}/packages`, open(folder).files)).toEqual(['gate/gate.ts', 'rates/rates.ts', 'shop/a.ts']);
});

test('of a user interface only the files that reach analysed code are loaded', () => {
  const folder = writeTree({
    ...members,
    'package.json': { workspaces: ['packages/*'] },
    'packages/web/package.json': { name: 'web', dependencies: { '@acme/shop': '*', react: '*' } },
    'packages/web/src/button.tsx': 'export const Button = () => <b/>;',
    'packages/web/src/types.ts': "import type { find } from '@acme/shop';\nexport type Find = typeof find;",
    'packages/web/src/page.tsx': "import { load } from './server.js';\nexport const page = load;",
    'packages/web/src/own.ts': '/** @reads many Order */\nexport declare function load(): void;',
    'packages/web/src/server.ts': "import { find } from '@acme/shop';\nexport const load = find;",
  });
  expect(
    relativeTo(
      `${folder}/packages/web`,
      open(folder).files.filter((file) => file.includes('/web/')),
    ),
  ).toEqual(['src/own.ts', 'src/page.tsx', 'src/server.ts']);
});

test('what is handed a transaction imports nothing but the type of it', () => {
  const folder = writeTree({
    ...members,
    'package.json': { workspaces: ['packages/*'] },
    'packages/web/package.json': { name: 'web', dependencies: { '@acme/shop': '*', react: '*' } },
    'packages/web/src/button.tsx': 'export const Button = () => <b/>;',
    'packages/web/src/close.ts':
      "import type { EntityManager } from 'typeorm';\nexport const close = (m: EntityManager) => m.query('SELECT 1');",
  });
  const loaded = open(folder).files.filter((file) => file.includes('/web/'));
  expect(relativeTo(`${folder}/packages/web`, loaded)).toEqual(['src/close.ts']);
});

test('relative imports are followed out of the workspace', () => {
  const folder = writeTree({
    'erp/package.json': shop,
    'erp/a.ts': "import { b } from '../shared/b.js';\nexport const a = b;",
    'shared/b.ts': 'export const b = 1;',
    'shared/c.ts': 'export const c = 1;',
  });
  expect(relativeTo(folder, open(folder, { cwd: 'erp' }).files)).toEqual(['erp/a.ts', 'shared/b.ts']);
});

describe('paths', () => {
  const tree = { 'package.json': shop, 'src/a.ts': QUERY, 'src/b.ts': QUERY, 'src/[id].ts': QUERY, 'lib/c.ts': QUERY };
  const reported = (paths: readonly string[], cwd = '.'): readonly string[] => {
    const folder = writeTree(tree);
    const program = open(folder, { paths, cwd });
    expect(relativeTo(folder, program.files)).toEqual(['lib/c.ts', 'src/[id].ts', 'src/a.ts', 'src/b.ts']);
    return relativeTo(
      folder,
      program.files.filter((file) => program.isReported(file)),
    );
  };

  test('filter what is reported, never what is analysed', () => {
    expect(reported(['src/a.ts'])).toEqual(['src/a.ts']);
    expect(reported(['src'])).toEqual(['src/[id].ts', 'src/a.ts', 'src/b.ts']);
    expect(reported(['**/{b,c}.ts'])).toEqual(['lib/c.ts', 'src/b.ts']);
    expect(reported(['src/[id].ts'])).toEqual(['src/[id].ts']);
    expect(reported(['../lib', 'a.ts'], 'src')).toEqual(['lib/c.ts', 'src/a.ts']);
    expect(reported([], 'lib')).toEqual(['lib/c.ts']);
  });

  test('that lead nowhere are named', () => {
    const folder = writeTree(tree);
    expect(() => open(folder, { paths: ['src/z.ts'] })).toThrow('src/z.ts does not exist');
    expect(() => open(folder, { paths: ['src/a.ts', 'test/*.ts'] })).toThrow('test/*.ts matches no file');
  });
});

describe('versionOf', () => {
  const manifest = { dependencies: { typeorm: '^0.3.11' } };
  test.each([
    [
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/typeorm': { version: '0.3.17' } } }, null, 2),
      '0.3.17',
    ],
    [
      'pnpm-lock.yaml',
      'packages:\n\n  typeorm@0.3.20:\n    resolution: {}\n\n  typeorm-x@9.0.0:\n    resolution: {}\n',
      '0.3.20',
    ],
    ['pnpm-lock.yaml', 'packages:\n\n  /typeorm@0.3.20(pg@8.0.0):\n    resolution: {}\n', '0.3.20'],
    ['yarn.lock', 'typeorm@^0.3.11, typeorm@^0.3.0:\n  version "0.3.12"\n', '0.3.12'],
    ['yarn.lock', '"typeorm@npm:^0.3.11":\n  version: 0.3.12\n', '0.3.12'],
    ['other', '', '0.3.11'],
  ])('from %s', (file, text, version) => {
    const folder = writeTree({ 'package.json': manifest, 'a.ts': QUERY, [file]: text });
    expect(open(folder).versionOf('typeorm')).toBe(version);
    expect(open(folder).versionOf('express')).toBeUndefined();
  });

  test('takes the locked version that the workspace asks for, not that of a tool', () => {
    const lock = {
      packages: {
        'node_modules/typeorm': { version: '1.1.0' },
        'node_modules/cli/node_modules/typeorm': { version: '0.2.45' },
      },
    };
    const folder = writeTree({
      'package.json': { dependencies: { typeorm: '>=1' } },
      'a.ts': QUERY,
      'package-lock.json': JSON.stringify(lock, null, 2),
    });
    expect(open(folder).versionOf('typeorm')).toBe('1.1.0');
  });

  test('reads ranges of the pnpm catalog', () => {
    const folder = writeTree({
      'package.json': { dependencies: { typeorm: 'catalog:' } },
      'a.ts': QUERY,
      'pnpm-workspace.yaml': 'packages: ["x"]\ncatalog:\n  typeorm: ^0.3.5\n',
    });
    expect(open(folder).versionOf('typeorm')).toBe('0.3.5');
  });
});

test.each([
  ['a script', 'declare module "legacy" {\n  export default 1;\n}\n', true],
  ['globals of a module', 'export {};\ndeclare global {\n  var shop: string;\n}\n', true],
  ['more of a modelled module', "import 'typeorm';\ndeclare module 'typeorm' {\n  interface FindOptions {}\n}\n", true],
  [
    'more of a module that is not loaded',
    "export type A = 1;\ndeclare module 'gql.tada' {\n  interface Setup {}\n}\n",
    false,
  ],
  ['types for who imports them', '/* import */ export type A = 1;\n', false],
])('typings with %s are loaded where nothing imports them: %s', (_, text, isLoaded) => {
  const folder = writeTree({ 'package.json': shop, 'src/a.ts': QUERY, 'src/env.d.ts': text });
  const program = open(folder);
  expect(program.sourceFile(`${folder}/src/env.d.ts`) !== undefined).toBe(isLoaded);
});
