// Reading model files: ids, versions, and what is said of files that are wrong.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSourceProgram } from '../../src/frontend/program/loaded-program.js';
import {
  modelledPackages,
  modelText,
  readModels,
  type Models,
  type Versions,
} from '../../src/frontend/models/index.js';
import { BUNDLED } from './bundled.js';

const folder = mkdtempSync(path.join(tmpdir(), 'models-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(text: string, name = 'shop.d.ts'): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

const newest: Versions = () => undefined;

const read = (text: string, versions = newest): Models => readModels([file(text)], versions);

const ids = (text: string, versions = newest): string[] => [...read(text, versions).table.members.keys()];

/** `line: message` of all problems. */
const problems = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('ids', () => {
  test('functions, methods, statics, constructors, call signatures, namespaces', () => {
    expect(
      ids(`declare module 'shop' {
        /** @nothing */ export function open(): void;
        /** @nothing */ export const close: () => void;
        /** @nothing */ export default class Store {
          constructor(name: string);
          find(): void;
          static find(): void;
          readonly find2: (id: number) => void;
          [Symbol.iterator](): void;
        }
        /** @nothing */ interface Gate { (): void; new (): Gate; }
        namespace tools { /** @nothing */ function sort(): void; }
      }`),
    ).toEqual([
      'shop:open',
      'shop:close',
      'shop:Store',
      'shop:Store.find',
      'shop:Store.static find',
      'shop:Store.find2',
      'shop:Store.[Symbol.iterator]',
      'shop:Gate.call',
      'shop:Gate.new',
      'shop:tools.sort',
    ]);
  });

  test('overloads share the tags of the first, but for those that have their own', () => {
    const { table } = read(`declare module 'shop' {
      export class Store<Row> {
        /** @writes many Row @plural arg1 */
        save(rows: Row[]): void;
        save(row: Row, options: object): void;
        /** @writes one Row */
        save(row: Row): void;
      }
    }`);
    expect([...table.members.keys()]).toEqual(['shop:Store.save', 'shop:Store.save#3']);
    expect(table.members.get('shop:Store.save')?.plural).toEqual({ of: 1, path: [] });
    expect(table.members.get('shop:Store.save#3')?.effects).toMatchObject([{ rows: 'one' }]);
  });

  test('members of an option bag need no tags; those that have some are read', () => {
    const { table, problems: found } = read(`declare module 'shop' {
      /** @options */
      export interface Asked {
        /** @brings request */
        body: any;
        path: any;
      }
    }`);
    expect(found).toEqual([]);
    expect([...table.members.keys()]).toEqual(['shop:Asked.body']);
    expect(table.members.get('shop:Asked.body')?.brings).toBe('request');
  });

  test('globals', () => {
    const models = read(
      '// erplint globals: of our scripting host\n/** @io prompt */\ndeclare function ask(q: string): string;\n',
    );
    expect(models.problems).toEqual([]);
    expect(models.table.members.get('ecmascript:ask')?.effects).toEqual([{ kind: 'prompt' }]);
  });
});

describe('versions', () => {
  const text = `declare module 'shop' {
  /** @until 1.0  @nothing */
  export function old(options: { a: { b: string } }): void;
  /** @since 1.2 @nothing */
  export class Fresh {
    now(): { at: number };
  }
  /** @nothing */
  export function always(): void;
}
declare module '@scope/part/sub' {
  /** @since 2.0 @nothing */
  export function late(): void;
}
`;

  test.each([
    [undefined, ['shop:Fresh.now', 'shop:always']],
    ['latest', ['shop:Fresh.now', 'shop:always']],
    ['workspace:*', ['shop:Fresh.now', 'shop:always']],
    ['0.9.3', ['shop:old', 'shop:always']],
    ['^0.9.0', ['shop:old', 'shop:always']],
    ['1.0.0', ['shop:always']],
    ['1.0.0-beta.1', ['shop:always']],
    ['^1.1.0', ['shop:Fresh.now', 'shop:always']],
    ['~1.1.0', ['shop:always']],
    ['^0.9.0 || ^1.3.0', ['shop:old', 'shop:Fresh.now', 'shop:always']],
  ])('%s', (version, expected) => {
    const versions: Versions = (name) => (name === 'shop' ? version : '1.0.0');
    expect(ids(text, versions)).toEqual(expected);
    const cut = modelText(file(text), versions);
    expect(cut).toHaveLength(text.length);
    expect(cut.split('\n')).toHaveLength(text.split('\n').length);
    // The text that is left, read as the newest, has just what exists.
    expect(ids(cut.replaceAll(/@(since|until) \S+/g, ''))).toEqual(expected);
  });

  test('a version counts for all modules of its package', () => {
    expect(ids(text, (name) => (name === '@scope/part' ? '2.1.0' : '1.0.0'))).toContain('@scope/part/sub:late');
  });

  test('an overload with a version comes last', () => {
    const shop = `declare module 'shop' {
      /** @until 1.0 @nothing */ export function f(a: string): void;
      /** @nothing */ export function f(): void;
    }`;
    expect(read(shop, () => '0.9.0').problems.map((problem) => problem.message)).toEqual([
      'shop:f: an overload with `@since` or `@until` comes after those without',
    ]);
  });
});

describe('problems', () => {
  test('all at once, with lines, and the good members are read all the same', () => {
    const text = `import { Row } from 'shop';
declare module 'shop' {
  export function naked(): void;
  /** @nothing */
  export function loose(options: any): void;
  /** @nothing */
  export function good(): void;
  /** @reeds many */
  export function typo(): void;
}
`;
    expect(problems(text)).toEqual([
      expect.stringContaining("1: stands outside `declare module '…'`"),
      '3: shop:naked: bears no tag; say what it does, `@nothing` if it has no effect',
      '5: shop:loose: says `any`, which hides what it is; write a type, `unknown`, or a bag marked `@options`',
      '8: shop:typo: there is no tag `@reeds`; did you mean `@reads`?',
    ]);
    expect(ids(text)).toEqual(['shop:loose', 'shop:good']);
  });

  test('`any` in an option bag is none', () => {
    expect(
      problems("declare module 'shop' { /** @options */ export interface Bag { [key: string]: any; f(): void } }"),
    ).toEqual([]);
  });

  test('broken syntax', () => {
    expect(problems("declare module 'shop' {\n  /** @nothing */ export function f(: void;\n}\n")[0]).toMatch(/^2: /);
  });

  test('a file that is not there', () => {
    const missing = path.join(folder, 'missing.d.ts');
    expect(readModels([missing], newest).problems).toMatchObject([
      { file: missing, line: 1, message: expect.stringContaining('cannot read this model') as string },
    ]);
  });
});

test('the first file that describes a package is named for it', () => {
  const first = file("declare module 'shop' {}\ndeclare module 'shop/sub' {}\n", 'first.d.ts');
  const second = file("declare module 'shop' {}\n", 'second.d.ts');
  const expected = new Map([
    ['shop', first],
    ['shop/sub', first],
  ]);
  expect(modelledPackages([first, second])).toEqual(expected);
  expect(readModels([first, second], newest).table.packages).toEqual(expected);
});

test('models that nothing imports are not parsed', () => {
  const project = path.join(realpathSync(folder), 'project');
  mkdirSync(project);
  writeFileSync(path.join(project, 'package.json'), '{ "name": "shop" }');
  writeFileSync(
    path.join(project, 'a.ts'),
    "import axios from 'axios';\nexport const rates = () => axios.get('/rates');\n",
  );
  const { program } = openSourceProgram({ cwd: project, paths: [], ignore: [], modelFiles: modelledPackages(BUNDLED) });
  const parsed = BUNDLED.filter((model) => program.getSourceFile(model)).map((model) => path.basename(model));
  expect(parsed).toEqual(['axios.d.ts', 'globals.d.ts']);
});
