// Keys that a store is asked for by a pattern: who deletes them drops what is kept under keys that fit, and nothing else.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const SCHEMA = `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
model Price {
  id     Int    @id
  name   String @unique
  amount Int
}
`;

const prices = (client: string, keep: string, drop: string): string => `${client}
import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
const prisma = new PrismaClient();

async function price(name: string) {
  const known = await redis.get(\`price:\${name}\`);
  if (known) return known;
  const row = await prisma.price.findUnique({ where: { name } });
  ${keep};
  return row;
}
async function raise(name: string) {
  await prisma.price.update({ where: { name }, data: { amount: { increment: 1 } } });
  ${drop}
}
async function lower(name: string) {
  await prisma.price.update({ where: { name }, data: { amount: { decrement: 1 } } });
}
const app = new Hono();
app.get('/:name', async (c) => c.json(await price(c.req.param('name'))));
app.post('/:name/raise', async (c) => c.json(await raise(c.req.param('name'))));
app.post('/:name/lower', async (c) => c.json(await lower(c.req.param('name'))));
`;

const IOREDIS = `import Redis from 'ioredis';\nconst redis = new Redis();`;
const REDIS = `import { createClient } from 'redis';\nconst redis = createClient();`;
const UPSTASH = `import { Redis } from '@upstash/redis';\nconst redis = Redis.fromEnv();`;
const KV = `import { kv as redis } from '@vercel/kv';`;
const SET = 'await redis.set(`price:${name}`, JSON.stringify(row))';

/** The lines of writers of which it is said that others drop the value, or places where it is said that none does. */
function said(source: string): readonly string[] {
  const folder = folderWith({
    'schema.prisma': SCHEMA,
    'prices.ts': source,
    'package.json': JSON.stringify({
      name: 'shop',
      dependencies: {
        '@prisma/client': '6',
        hono: '4',
        ioredis: '5',
        redis: '5',
        '@upstash/redis': '1',
        '@vercel/kv': '3',
      },
    }),
  });
  return openSession({ cwd: folder })
    .findings()
    .filter(({ rule }) => rule.includes('cache'))
    .map(({ rule, at }) => `${rule}: ${source.split('\n')[at.start.line - 1]!.trim()}`)
    .sort();
}

const LOWERED =
  'missing-cache-invalidation: await prisma.price.update({ where: { name }, data: { amount: { decrement: 1 } } });';

test.each([
  ['ioredis', IOREDIS, "await redis.del(...(await redis.keys('price:*')));"],
  ['redis', REDIS, "for await (const key of redis.scanIterator({ MATCH: 'price:*' })) await redis.del(key);"],
  [
    '@upstash/redis',
    UPSTASH,
    "const keys = await redis.keys('price:*'); for (const key of keys) await redis.del(key);",
  ],
  [
    '@vercel/kv',
    KV,
    "for await (const key of kv().scanIterator({ match: 'price:*' })) await redis.del(key);".replace('kv()', 'redis'),
  ],
  ['a pipeline', UPSTASH, 'const all = redis.pipeline(); all.del(`price:${name}`); await all.exec();'],
  [
    'a script of ioredis',
    IOREDIS,
    `await redis.eval('local keys = redis.call("KEYS", ARGV[1] .. "*") if #keys > 0 then redis.call("DEL", unpack(keys)) end', 0, 'price:');`,
  ],
  [
    'a script of ioredis that is given keys',
    IOREDIS,
    "await redis.eval(`if redis.call('GET', KEYS[1]) then redis.call('UNLINK', KEYS[1]) end`, 1, `price:${name}`, name);",
  ],
  [
    'a script of redis',
    REDIS,
    "await redis.eval(`return redis.call('DEL', KEYS[1])`, { keys: [`price:${name}`], arguments: [] });",
  ],
  [
    'a script of @upstash/redis',
    UPSTASH,
    "await redis.eval(`for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end`, [], ['price:*']);",
  ],
])('who deletes all keys that fit drops the value: %s', (_, client, drop) => {
  expect(said(prices(client, SET, drop))).toEqual([LOWERED]);
});

test('keys that fit another pattern are no drop', () => {
  const source = prices(IOREDIS, SET, "await redis.del(...(await redis.keys('stock:*')));");
  expect(said(source)).toEqual([`transactional-cache: ${SET};`]);
});

test.each([
  ['drops other keys', "await redis.eval(`return redis.call('DEL', KEYS[1])`, 1, 'stock:1');"],
  ['drops none', "await redis.eval(`return redis.call('INCR', KEYS[1])`, 1, `price:${name}`);"],
])('a script that %s drops no value', (_, drop) => {
  expect(said(prices(IOREDIS, SET, drop))).toEqual([`transactional-cache: ${SET};`]);
});

test('a lock around the write keeps readers from putting back what is dropped before it', () => {
  const writer = (before: string, behind: string): string =>
    prices(IOREDIS, SET, 'await redis.del(`price:${name}`);').replace(
      /async function lower[^]*?\n}/,
      `const locked = (name: string) => redis.setex(\`lock:\${name}\`, 30, 'locked');
const unlocked = (name: string) => redis.del(\`lock:\${name}\`);
async function lower(name: string) {
  ${before}
  await redis.del(\`price:\${name}\`);
  await prisma.price.update({ where: { name }, data: { amount: { decrement: 1 } } });
  ${behind}
}`,
    );
  expect(said(writer('', ''))).toEqual(['missing-cache-invalidation: await redis.del(`price:${name}`);']);
  expect(said(writer('await locked(name);', 'await unlocked(name);'))).toEqual([]);
  expect(said(writer("await redis.setex(`lock:${name}`, 30, 'locked');", 'await redis.del(`lock:${name}`);'))).toEqual(
    [],
  );
});

test('a key of what is handed on in an object', () => {
  const { found, wanted } = findingsIn(
    `import Redis from 'ioredis';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity() export class Task { @PrimaryGeneratedColumn() id!: number; @Column() organization!: string; @Column() team!: string }
interface Scope { organization: string; team: string }
export class Board {
  private readonly redis = new Redis();
  constructor(private readonly tasks: Repository<Task>) {}
  async all(params: { scope: Scope }) {
    const key = \`tasks:\${params.scope.organization}:\${params.scope.team}\`;
    const known = await this.redis.get(key);
    if (known) return known;
    const tasks = await this.shown(params.scope);
    await this.redis.setex(key, 300, JSON.stringify(tasks));
    return tasks;
  }
  async byTeam(params: { scope: Scope }) {
    const key = \`team:\${params.scope.team}\`;
    const known = await this.redis.get(key);
    if (known) return known;
    const tasks = await this.shown(params.scope);
    await this.redis.setex(key, 300, JSON.stringify(tasks)); // want missing-cache-invalidation proven
    return tasks;
  }
  private shown(scope: Scope) { return this.read({ scope }); }
  private read(params: { scope: Scope }) {
    return this.tasks.find({ where: { organization: params.scope.organization, team: params.scope.team } });
  }
}
`,
    { ioredis: '5.0.0', typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});
