// Copies of rows that Prisma loads a relation of by a statement of its own, and copies that were asked for among other keys.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const SCHEMA = prismaSchema(`
model User {
  id Int @id
  name String
  tokens Token[]
}
model Token {
  id Int @id
  code String @unique
  scopes String
  userId Int
  user User @relation(fields: [userId], references: [id])
}
`);

test('a new row of a relation changes no copy, one that goes away may', () => {
  const { found, wanted } = findingsIn(
    `import { PrismaClient } from '@prisma/client';
import { Redis } from 'ioredis';
const prisma = new PrismaClient();
const redis = new Redis();
export async function tokenOf(code: string) {
  const hit = await redis.get(\`token:\${code}\`);
  if (hit) return JSON.parse(hit);
  const token = await prisma.token.findUnique({ where: { code }, select: { scopes: true, user: { select: { id: true } } } });
  await redis.set(\`token:\${code}\`, JSON.stringify(token), 'EX', 600);
  return token;
}
export async function narrow(code: string, scopes: string) {
  await prisma.token.update({ where: { code }, data: { scopes } });
  await redis.del(\`token:\${code}\`);
}
export const join = (id: number, name: string) => prisma.user.create({ data: { id, name } });
export const leave = (id: number) => prisma.user.delete({ where: { id } }); // want missing-cache-invalidation likely
export const revoke = (code: string) => prisma.token.delete({ where: { code } }); // want missing-cache-invalidation proven
`,
    { '@prisma/client': '6.0.0', ioredis: '5.0.0' },
    { 'prisma/schema.prisma': SCHEMA },
  );
  expect(found).toEqual(wanted);
});

test('the keys that a cache is asked for are no part of what it gives', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'pg';
import { Redis } from 'ioredis';
import { keyOf } from './keys.js';
const db = new Pool();
const redis = new Redis();
export async function hostsOf(id: number) {
  let [hosts] = await redis.mget(\`hosts:\${id}\`, keyOf(id));
  if (!hosts) {
    const { rows } = await db.query('SELECT * FROM shops WHERE id = $1', [id]);
    hosts = rows[0].hosts;
    await redis.set(\`hosts:\${id}\`, JSON.stringify(hosts), 'EX', 600);
  }
  return hosts;
}
export async function move(id: number, hosts: string) {
  await db.query('UPDATE shops SET hosts = $2 WHERE id = $1', [id, hosts]);
  await redis.del(\`hosts:\${id}\`);
}
export const use = (id: number) => db.query('UPDATE shops SET used = used + 1 WHERE id = $1', [id]);
export const open = (id: number) => db.query('UPDATE shops SET hosts = NULL WHERE id = $1', [id]); // want missing-cache-invalidation proven
`,
    { pg: '8.13.0', ioredis: '5.0.0' },
    {
      'keys.ts':
        'export const keyOf = (id: number) => { let text = String(id); for (const one of [id]) text = [...text].map((part) => `${part}${one}`).join(); return text; };\n',
    },
  );
  expect(found).toEqual(wanted);
});
