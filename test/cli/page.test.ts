// docs/cli.md shows the help as the command prints it, names every option, and documents JSON by a valid example.
// After a change of the help: `npx vitest run test/cli/page.test.ts -u`.
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recordingTerminal } from './terminal.js';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
/** The usage line up to the command's options, then whatever the block holds. */
const HELP_BLOCK =
  /```\nUsage: erplint( check| rules| baseline| why| debug| models| init| explain| lsp| completion)?\b[^`]*```/g;

async function help(command: string): Promise<string> {
  const terminal = recordingTerminal('/');
  expect(await main([...command.split(' ').filter(Boolean), '--help'], terminal)).toBe(0);
  return terminal.out();
}

it('docs/cli.md has the help of every command', async () => {
  const commands = [...page.matchAll(HELP_BLOCK)].map(([, command = '']) => command);
  expect(commands).toEqual([
    '',
    ' check',
    ' rules',
    ' baseline',
    ' why',
    ' debug',
    ' models',
    ' init',
    ' explain',
    ' lsp',
    ' completion',
  ]);
  const texts = new Map(await Promise.all(commands.map(async (command) => [command, await help(command)] as const)));
  const fresh = page.replace(HELP_BLOCK, (_, command = '') => `\`\`\`\n${texts.get(command as string) ?? ''}\`\`\``);
  await expect(fresh).toMatchFileSnapshot('../../docs/cli.md');
});

it('the example of the JSON report follows its schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')) as object;
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  const isValid = new Ajv({ allErrors: true }).compile(schema);
  isValid(JSON.parse(example));
  expect(isValid.errors ?? []).toEqual([]);
});
