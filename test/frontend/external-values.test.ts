// What an unmodelled package has made is its own wherever it is used, also in another file than where it was made.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

test('calls of what a module of the project has from a package are counted as that package', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { '@acme/client': '1.0.0', pg: '8.16.0' } }),
    'client.ts': `import { makeClient } from '@acme/client';
export const client = makeClient();
`,
    'orders.ts': `import { Pool } from 'pg';
import { client } from './client.js';
export const pool = new Pool();
export async function refresh() {
  const orders = client.orders.all.ask();
  await orders.refetch();
  await client.orders.forget();
}
`,
  });
  const { external, unknown } = openSession({ cwd }).statistics().calls.all;
  expect(external).toEqual({ '@acme/client': 4 });
  expect(unknown).toEqual({});
});
