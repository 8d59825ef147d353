// The extension of VS Code: it finds the erplint of a workspace as Node does, has one version with the packages, and
// promises nothing that its code does not do. It is packed by `vsce` where it is published, and by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedIn } from '../../editors/vscode/src/installed.js';
import { repository } from '../../scripts/repository.js';
import { folderWith } from '../config/folder.js';

const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');
const manifest = JSON.parse(textOf('editors/vscode/package.json')) as {
  version: string;
  main: string;
  contributes: {
    commands: readonly { command: string }[];
    configuration: { properties: Readonly<Record<string, object>> };
  };
};

test('finds the command that each folder has installed, those further up included', () => {
  const bin = { name: 'erplint', bin: { erplint: './dist/cli.js' }, exports: { './package.json': './package.json' } };
  const folder = folderWith({
    'shop/node_modules/erplint/package.json': JSON.stringify(bin),
    'shop/node_modules/erplint/dist/cli.js': '',
    'shop/apps/server/index.ts': '',
    'other/node_modules/erplint/package.json': JSON.stringify(bin),
    'other/node_modules/erplint/dist/cli.js': '',
    'unfinished/node_modules/erplint/package.json': JSON.stringify(bin),
    'broken/node_modules/erplint/package.json': '{',
    'none/index.ts': '',
  });
  const folders = ['none', 'shop/apps/server', 'other', 'shop', 'unfinished', 'broken'].map((one) => join(folder, one));
  expect(installedIn(folders)).toEqual([
    {
      command: join(folder, 'shop/node_modules/erplint/dist/cli.js'),
      folders: [join(folder, 'shop/apps/server'), join(folder, 'shop')],
    },
    { command: join(folder, 'other/node_modules/erplint/dist/cli.js'), folders: [join(folder, 'other')] },
  ]);
});

test('has the version of the packages, and does what its manifest says', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  expect(manifest.version).toBe(version);
  const code = textOf('editors/vscode/src/extension.ts');
  for (const { command } of manifest.contributes.commands) expect(code).toContain(`registerCommand('${command}'`);
  for (const name of Object.keys(manifest.contributes.configuration.properties)) expect(code).toContain(`'${name}'`);
  expect(textOf('editors/vscode/LICENSE')).toBe(textOf('LICENSE'));
});
