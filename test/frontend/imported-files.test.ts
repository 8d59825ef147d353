// What files import, by every way to write it.
import { expect, test } from 'vitest';
import { open, relativeTo, writeTree } from './workspace-tree.js';

test('imports are read off the syntax of a file', () => {
  const folder = writeTree({
    'package.json': { dependencies: { typeorm: '^0.3.20', lodash: '4' } },
    'a.ts': `import { value } from './value';
import type { One } from './type';
import './effect';
import whole = require('./whole');
export * from './all';
export { named } from './named';
export type Deep = import('./deep').Deep;
export const later = () => import('./later');
export const name = \`./\${value}\`;
export const text = "import('./text')";
declare module './added' {}
`,
    'plain.js':
      "const { x } = require('./value');\nfunction late() {\n  return require('./later');\n}\nmodule.exports = { x, late };\n",
    'asks.ts': "export const gone = require('./value');\n",
    'packages.ts':
      "import { DataSource } from 'typeorm';\nexport const map = import('lodash/map');\nimport fs = require('fs');\n",
    ...Object.fromEntries(
      ['value', 'type', 'effect', 'whole', 'all', 'named', 'deep', 'later', 'text', 'added'].map((name) => [
        `${name}.ts`,
        `export const ${name} = 1;\n`,
      ]),
    ),
  });
  const program = open(folder);
  const importsOf = (name: string) => relativeTo(folder, program.importsOf(`${folder}/${name}`));
  expect(importsOf('a.ts')).toEqual([
    'value.ts',
    'type.ts',
    'effect.ts',
    'whole.ts',
    'all.ts',
    'named.ts',
    'added.ts',
    'deep.ts',
    'later.ts',
  ]);
  expect(importsOf('plain.js')).toEqual(['value.ts', 'later.ts']);
  expect(importsOf('asks.ts')).toEqual([]);
  expect(program.packagesOf(`${folder}/packages.ts`)).toEqual(['typeorm', 'node:fs', 'lodash']);
});
