// Every command that a page names is run, in a clone of a repository that is a commit ahead of its origin.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../scripts/repository.js';
import { main } from '../../src/cli/main.js';
import { folderWith } from '../config/folder.js';
import { committed, repositoryAt } from './repository.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

const pages = [
  'README.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const COMMAND =
  /`(?:npx )?erplint((?: [^`\n]*)?)`|^ *(?:run: |entry: )?(?:npx )?erplint ((?:-|[a-z]+ -|(?:init|baseline|check|rules)$)[^\n]*)$/gm;

/** What pages write where a reader puts in something else. */
const PLACES: readonly (readonly [string, string])[] = [
  ['file:line', 'src/orders/order.service.ts:5'],
  ['FILE', 'src/orders/order.service.ts'],
  ['<rule>', 'query-in-loop'],
];
/** Named as what they are, without what they ask for; or run until an editor goes away, as test/language-server does. */
const NAMED_ONLY = ['why', 'debug', 'lsp', 'lsp --stdio'];

const commands = [
  ...new Set(
    pages.flatMap((page) =>
      [...readFileSync(join(repository, page), 'utf8').matchAll(COMMAND)].map(([, inline, block]) =>
        (inline ?? block ?? '').trim(),
      ),
    ),
  ),
]
  .filter((command) => !NAMED_ONLY.includes(command))
  .sort();

/** A clone on a branch, with files that pages name. */
function clone(): string {
  const lines = Array.from({ length: 50 }, (_, at) => `export const line${at} = ${at};\n`).join('');
  const origin = committed(shopWith({ 'src/orders/order.service.ts': lines, 'src/orders.ts': lines }));
  const folder = folderWith({});
  execFileSync('git', ['clone', '--quiet', origin.folder, folder]);
  const own = repositoryAt(folder);
  own.git('checkout', '--quiet', '-b', 'feature');
  own.write('src/more.ts', lines);
  own.commit();
  return folder;
}

async function run(folder: string, line: string) {
  const terminal = recordingTerminal(folder);
  const words = PLACES.reduce((text, [name, value]) => text.replace(name, value), line)
    .replace(/ >.*$/, '')
    .split(' ')
    .filter(Boolean);
  const exitCode = await main(words, { ...terminal, ask: async () => '' });
  return { exitCode, err: terminal.err() };
}

it('pages name commands', () => {
  expect(commands.length).toBeGreaterThan(20);
  expect(commands).toEqual(expect.arrayContaining(['', 'check --since', 'completion bash >> ~/.bashrc']));
});

// In one clone: a reader has one, too, and gives them one after the other.
it('pages name commands that run', { timeout: 300_000 }, async () => {
  const folder = clone();
  const failed: string[] = [];
  for (const command of commands) {
    const { exitCode, err } = await run(folder, command);
    if (exitCode > 1 || err.includes('erplint:')) failed.push(`erplint ${command}: ${exitCode} ${err}`);
  }
  expect(failed).toEqual([]);
});
