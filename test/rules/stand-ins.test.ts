// Rows that stand in for a list which callers may leave out: whether they are gone through is up to the callers.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const SCHEMA = `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
model Price {
  id   Int    @id
  name String @unique
}
`;

/** Whether the loop over the names is told, by how the function comes by them and by what its callers pass. */
function isTold(wanted: string, callers: string): boolean {
  const cwd = folderWith({
    'package.json': '{ "name": "shop", "dependencies": { "@prisma/client": "6", "bullmq": "5" } }',
    'schema.prisma': SCHEMA,
    'prices.ts': `import { PrismaClient } from '@prisma/client';
import { Worker } from 'bullmq';
const prisma = new PrismaClient();
const all = async () => (await prisma.price.findMany()).map(({ name }) => name);

async function refresh(names?: string[]) {
  ${wanted}
  for (const name of wanted) await prisma.price.updateMany({ where: { name }, data: { name } });
}
new Worker('prices', async (job) => {
  ${callers}
});
`,
  });
  const found = openSession({ cwd }).findings();
  expect(found.every(({ rule }) => rule === 'query-in-loop')).toBe(true);
  return found.length > 0;
}

const ONE = 'await refresh([String(job.data.name)]);';

test.each([
  ['by ??', `const wanted = names ?? (await all());`],
  ['by a branch', `let wanted = names; if (!wanted) wanted = await all();`],
  [
    'by a branch on some of them',
    `let wanted = names?.filter((one) => one !== ''); if (!wanted) wanted = await all();`,
  ],
])('all rows where no list is passed, %s', (_, wanted) => {
  expect(isTold(wanted, ONE)).toBe(false);
  expect(isTold(wanted, `${ONE} await refresh();`)).toBe(true);
  expect(isTold(wanted, 'await refresh(await all());')).toBe(true);
});

test('all rows where nothing is found among those that are passed', () => {
  const wanted = `const some = names?.find((one) => one !== ''); const wanted = some ? [some] : await all();`;
  expect(isTold(wanted, ONE)).toBe(true);
});
