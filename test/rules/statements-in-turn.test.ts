// Statements that are made in one place and run in turn in another take one connection, however they got there.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { prismaSchema } from './wanted.js';

const SCHEMA = prismaSchema(`model Order {
  id     Int @id
  amount Int
}
`);

const SOURCE = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function named(ids: number[]) {
  const all = ids.map((id) => prisma.order.update({ where: { id }, data: { amount: 1 } }));
  await prisma.$transaction(all);
}
export async function chosen(rows: { id: number; isNew: boolean }[]) {
  await prisma.$transaction(
    rows.map(({ id, isNew }) => {
      if (isNew) return prisma.order.create({ data: { id, amount: 1 } });
      return prisma.order.update({ where: { id }, data: { amount: 1 } });
    }),
  );
}
export async function spread(ids: number[]) {
  const made = ids.map((id) => prisma.order.delete({ where: { id } }));
  if (made.length > 0) {
    await prisma.$transaction([prisma.order.count(), ...made]);
  }
}
export async function together(ids: number[]) {
  const all = ids.map((id) => prisma.order.update({ where: { id }, data: { amount: 2 } }));
  await Promise.all(all);
}
`;

test('of Prisma: a list that a variable holds, made by branches, or spread into another', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { '@prisma/client': '6.0.0' } }),
    'prisma/schema.prisma': SCHEMA,
    'shop.ts': SOURCE,
  });
  const told = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'query-in-loop')
    .map(({ at, message }) => `${at.start.line} ${message.includes('pool') ? 'takes connections' : 'in turn'}`);
  expect(told).toEqual(['4 in turn', '10 in turn', '11 in turn', '16 in turn', '22 takes connections']);
});
