// docs/contributing/README.md shows a small project and what the commands print of it: both are real. After a change of
// what they print: `npx vitest run test/manual.test.ts -u`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../scripts/repository.js';
import { main } from '../src/cli/main.js';
import { textOf } from './architecture/files.js';
import { recordingTerminal } from './cli/terminal.js';
import { folderWith } from './config/folder.js';

const page = textOf('docs/contributing/README.md');
/** A block whose first line names the file that it is the text of. */
const FILE_BLOCK = /```\w+ (\S+\.\w+)\n([^]*?)```/g;
const COMMAND_BLOCK = /```console\n\$ erplint ([^\n]+)\n[^]*?```/g;

it('the manual prints what the commands print of its project', async () => {
  const files = Object.fromEntries([...page.matchAll(FILE_BLOCK)].map(([, name = '', text = '']) => [name, text]));
  expect(Object.keys(files)).toContain('package.json');
  const project = folderWith(files);
  const printed = new Map<string, string>();
  for (const [, command = ''] of page.matchAll(COMMAND_BLOCK)) {
    const terminal = recordingTerminal(project, { NO_COLOR: '1' });
    await main(command.split(' '), terminal);
    expect(terminal.err()).toBe('');
    printed.set(command, terminal.out());
  }
  expect(printed.size).toBeGreaterThan(5);
  const fresh = page.replace(
    COMMAND_BLOCK,
    (_, command: string) => `\`\`\`console\n$ erplint ${command}\n${printed.get(command) ?? ''}\`\`\``,
  );
  await expect(fresh).toMatchFileSnapshot('../docs/contributing/README.md');
});

it('the manual names files and folders that there are', () => {
  const named = [...page.matchAll(/`((?:src|test|models|rules|fixtures|scripts|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path!,
  );
  const own = [...page.matchAll(FILE_BLOCK)].map(([, name]) => name);
  expect(named.filter((path) => !own.includes(path) && !existsSync(join(repository, path)))).toEqual([]);
});
