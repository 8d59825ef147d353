// Where directives are found in source text, and where words that look like them are none.
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { acceptedOn, readDirectives } from '../../src/frontend/syntax/directives.js';

const read = (text: string, file = '/a.ts') =>
  readDirectives(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));

const lines = (text: string, file?: string) => read(text, file).map(({ at, line }) => [at.start.line, line]);

const disable = 'erplint-disable-next-line query-in-loop -- five regions';

test('line, block and documentation comments, with the line of code below', () => {
  expect(lines(`// ${disable}\nfoo();`)).toEqual([[1, 2]]);
  expect(lines(`foo();\n  /* ${disable} */\n\n// and\n/* more */\nbar();`)).toEqual([[2, 6]]);
  expect(lines(`/**\n * ${disable}\n */\nfunction f() {}`)).toEqual([[1, 4]]);
  expect(lines(`const a = [\n  // ${disable}\n];`)).toEqual([[2, 3]]);
  expect(lines(`foo();\n// ${disable}`)).toEqual([[2, 3]]);
});

test('a comment in front of code acts on the next line, as its name says', () => {
  expect(lines(`/* ${disable} */ foo();\nbar();`)).toEqual([[1, 2]]);
});

test('a comment for its own line, and those that there are not', () => {
  const own = 'erplint-disable-line query-in-loop -- five regions';
  expect(lines(`foo();\nbar(); // ${own}\nbaz();`)).toEqual([[2, 2]]);
  expect(read('// erplint-disabel query-in-loop -- five regions\nfoo();')).toMatchObject([{ kind: 'unknown' }]);
  expect(read('// see erplint-disable in the manual\nfoo();')).toEqual([]);
});

test('comments in JSX', () => {
  expect(lines(`const x = (\n  <ul>\n    {/* ${disable} */}\n    {rows.map(r)}\n  </ul>\n);`, '/a.tsx')).toEqual([
    [3, 4],
  ]);
});

test('comments inside expressions and decorators', () => {
  expect(lines(`await Promise.all(\n  // ${disable}\n  orders.map(load),\n);`)).toEqual([[2, 3]]);
  expect(lines(`class A {\n  // erplint-accept query-in-loop -- x\n  @Memo()\n  load() {}\n}`)).toEqual([[2, 3]]);
});

test.each([
  ['a string', `const a = '// ${disable}';`, '/a.ts'],
  ['a template', `const a = \`\n// ${disable}\n\${b}\n// ${disable}\n\`;`, '/a.ts'],
  ['a regular expression', `const a = /\\/\\/ ${disable}/;`, '/a.ts'],
  ['JSX text', `const a = <p>{'/* '}/* ${disable} */</p>;`, '/a.tsx'],
])('%s holds none', (_, text, file) => {
  expect(read(text, file)).toEqual([]);
});

test('a comment inside a template expression is one', () => {
  expect(lines(`const a = \`x \${\n// ${disable}\nb}\`;`)).toEqual([[2, 3]]);
});

test('an accept belongs to the code below it, or before it on its line', () => {
  const directives = read(
    '// erplint-accept query-in-loop -- cached\nload();\n/* erplint-accept a -- b */ each();\nfind(); // erplint-accept query-in-loop -- cached\n// erplint-accept query-in-loop\nlist();',
  );
  expect([1, 2, 3, 4, 6].map((line) => acceptedOn(directives, line))).toEqual([
    undefined,
    '/a.ts:1',
    '/a.ts:3',
    '/a.ts:4',
    undefined,
  ]);
});
