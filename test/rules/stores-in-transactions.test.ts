// A command of Redis inside a transaction is a round trip to another server that the transaction waits for; elsewhere it is over at once.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const DEPENDENCIES = { '@prisma/client': '6.0.0', ioredis: '5.4.0', redis: '5.0.0', '@upstash/redis': '1.34.0' };
const SCHEMA = { 'schema.prisma': prismaSchema('model Order {\n  id Int @id\n  number Int\n}\n') };

const CLIENTS = {
  ioredis: "import Redis from 'ioredis';\nconst redis = new Redis();",
  redis: "import { createClient } from 'redis';\nconst redis = createClient();",
  '@upstash/redis': "import { Redis } from '@upstash/redis';\nconst redis = Redis.fromEnv();",
};

test.each(Object.entries(CLIENTS))('a number that %s gives is asked for before the transaction', (_, client) => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { PrismaClient } from '@prisma/client';
${client}
const prisma = new PrismaClient();
const next = (key: string) => redis.incr(key);
export const place = (id: number) =>
  prisma.$transaction(async (tx) => {
    const number = await next('orders'); // want slow-work-in-transaction likely
    await tx.order.create({ data: { id, number } });
    await tx.order.updateMany({ where: { number: { lt: number } }, data: { number: 0 } });
  });
export async function placeWell(id: number) {
  const number = await next('orders');
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { id, number } });
    await tx.order.updateMany({ where: { number: { lt: number } }, data: { number: 0 } });
  });
}
export async function each(ids: number[]) {
  for (const id of ids) await next(String(id));
}
`,
    DEPENDENCIES,
    SCHEMA,
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
