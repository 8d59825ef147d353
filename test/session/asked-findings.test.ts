// Findings of files that are asked about: what is told once, further down, for several transactions is told at one of them where
// the place further down is not asked about.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const AUDIT = `import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();
export const note = (text: string) => prisma.note.create({ data: { text } });
`;
const orders = (name: string) => `import { note, prisma } from '@shop/audit';
export async function ${name}(id: number) {
  await prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { state: 1 } });
    await note('done');
  });
}
`;
const files = {
  'package.json': JSON.stringify({ name: 'shop', private: true, workspaces: ['packages/*'] }),
  'schema.prisma': `generator client { provider = "prisma-client-js" }
datasource db { provider = "postgresql" }
model Order { id Int @id state Int }
model Note { id Int @id @default(autoincrement()) text String }
`,
  'packages/audit/package.json': JSON.stringify({
    name: '@shop/audit',
    main: 'index.ts',
    dependencies: { '@prisma/client': '6.0.0' },
  }),
  'packages/audit/index.ts': AUDIT,
  'packages/orders/package.json': JSON.stringify({
    name: '@shop/orders',
    dependencies: { '@prisma/client': '6.0.0', '@shop/audit': '*' },
  }),
  ...Object.fromEntries(
    ['close', 'open', 'void'].map((name) => [`packages/orders/${name}.ts`, orders(`${name}Order`)]),
  ),
};

test('one place told for three transactions', () => {
  const cwd = folderWith(files);
  const told = (...paths: string[]) =>
    openSession({ cwd, paths })
      .findings()
      .map(({ rule, at }) => `${rule} ${at.file.slice(cwd.length + 1)}:${at.start.line}`);
  expect(told()).toEqual(['transaction-escape packages/audit/index.ts:3']);
  expect(told('packages/audit')).toEqual(['transaction-escape packages/audit/index.ts:3']);
  expect(told('packages/orders')).toEqual(['transaction-escape packages/orders/close.ts:5']);
  expect(told('packages/orders/void.ts')).toEqual(['transaction-escape packages/orders/void.ts:5']);
});
