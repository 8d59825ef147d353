// `erplint models`: what there is a model of, the user's own models among them.
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { folderWith } from '../config/folder.js';
import { recordingTerminal } from './terminal.js';

async function models(folder: string, ...args: string[]) {
  const terminal = recordingTerminal(folder);
  const exitCode = await main(['models', ...args], terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const OWN = `// Prices 2: over a socket.
declare module '@acme/prices' {
  /** @reads one "Price" @instead "fetchPrices(products)" */
  export function fetchPrice(product: number): Promise<number>;
  /** @since 2.1  @nothing */
  export function format(price: number): string;
}
`;
const folder = () => folderWith({ 'acme.d.ts': OWN, 'erplint.jsonc': '{ "models": ["acme.d.ts"] }' });

it('lists libraries, versions, members and tags', async () => {
  const { exitCode, out } = await models(folder());
  expect(exitCode).toBe(0);
  const blocks = out.trimEnd().split('\n\n');
  expect(blocks[0]).toBe(
    `@acme/prices  acme.d.ts
  Prices 2: over a socket.
  2 members, some of them since 2.1
  @instead 1, @nothing 1, @reads 1`,
  );
  const names = blocks.map((block) => /^\S+/.exec(block)?.[0]);
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(['typeorm', 'knex', 'ecmascript', '@nestjs/common']));
  const typeorm = blocks.find((block) => block.startsWith('typeorm\n'));
  expect(typeorm).toMatch(
    /TypeORM 0\.2 .*, 0\.3 and 1\.x.*\n {2}\d+ members, some of them since 0\.3.*until 1\.0\n.*@reads \d+/,
  );
});

it('lists the members of one, with their tags as they are written', async () => {
  const { exitCode, out } = await models(folder(), '@acme/prices');
  expect([exitCode, out]).toEqual([
    0,
    `@acme/prices  acme.d.ts
  Prices 2: over a socket.
  fetchPrice  @reads one "Price"  @instead "fetchPrices(products)"
  format  @since 2.1  @nothing
`,
  ]);
});

it('says what to do when there is none', async () => {
  expect(await models(folder(), 'sequelize')).toEqual({
    exitCode: 2,
    out: '',
    err: 'erplint: there is no model of "sequelize". `erplint models` lists those that there are.\n',
  });
});
