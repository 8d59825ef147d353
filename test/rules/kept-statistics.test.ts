// Counts and sums over all that there is, kept for a time that is written down: a statistic, which may be that old. One that
// is kept for good, that belongs to somebody, or that holds rows is a copy like any other.
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
model Order {
  id       Int @id
  customer Int
  total    Int
}
`;

const SOURCE = `import Redis from 'ioredis';
import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
const redis = new Redis();
const prisma = new PrismaClient();
async function turnover() {
  const known = await redis.get('turnover');
  if (known) return known;
  const orders = await prisma.order.count();
  const sums = await prisma.order.aggregate({ _sum: { total: true } });
  const statistic = { orders, turnover: sums._sum.total };
  await redis.setex('turnover', 300, JSON.stringify(statistic));
  return statistic;
}
async function turnoverForGood() {
  const known = await redis.get('turnover-of-all');
  if (known) return known;
  const orders = await prisma.order.count();
  await redis.set('turnover-of-all', JSON.stringify({ orders })); // want transactional-cache likely
  return { orders };
}
async function balance(customer: number) {
  const known = await redis.get(\`balance:\${customer}\`);
  if (known) return known;
  const sums = await prisma.order.aggregate({ where: { customer }, _sum: { total: true } });
  await redis.setex(\`balance:\${customer}\`, 300, JSON.stringify(sums)); // want transactional-cache likely
  return sums;
}
async function newest() {
  const known = await redis.get('newest');
  if (known) return known;
  const orders = await prisma.order.findMany();
  await redis.setex('newest', 300, JSON.stringify(orders)); // want transactional-cache likely
  return orders;
}
const app = new Hono();
app.get('/turnover', async (c) => c.json([await turnover(), await turnoverForGood()]));
app.get('/newest', async (c) => c.json([await newest()]));
app.get('/balance/:id', async (c) => c.json(await balance(Number(c.req.param('id')))));
app.post('/orders', async (c) => c.json(await prisma.order.create({ data: await c.req.json() })));
app.post('/orders/:id', async (c) => c.json(await prisma.order.update({ where: { id: 1 }, data: { total: 2 } })));
`;

const BY_QUERY = `import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { Controller, Get, Param, Post } from '@nestjs/common';
export const source = new DataSource({ type: 'postgres', cache: true });
@Entity()
export class Application {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  institution!: number;
}
@Controller('applications')
export class Applications {
  constructor(private readonly applications: Repository<Application>) {}
  @Get(':id/:institution')
  mayRead(@Param('id') id: number, @Param('institution') institution: number) {
    return this.applications.exists({ where: { id, institution }, cache: true }); // want transactional-cache likely
  }
  @Post(':id/:institution')
  async move(@Param('id') id: number, @Param('institution') institution: number) {
    await this.applications.update({ id }, { institution });
  }
}
`;

test('what is kept for a few seconds is likely to do harm, and what is kept for long certain', () => {
  const { found, wanted } = findingsIn(
    `import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column() total!: number;
}
export class Orders {
  constructor(private readonly orders: Repository<Order>) {}
  brief(id: number) {
    return this.orders.findOne({ where: { id }, cache: true }); // want transactional-cache likely
  }
  seconds(id: number) {
    return this.orders.findOne({ where: { id }, cache: 2000 }); // want transactional-cache likely
  }
  long(id: number) {
    return this.orders.findOne({ where: { id }, cache: 60000 }); // want transactional-cache proven
  }
}
`,
    { '@nestjs/common': '10.0.0', typeorm: '0.3.20' },
    {
      'posting.ts': `import { Controller, Post } from '@nestjs/common';
import { DataSource, Repository } from 'typeorm';
import { Order } from './source.js';
export const source = new DataSource({ type: 'postgres', cache: true });
@Controller('orders')
export class Posting {
  constructor(private readonly orders: Repository<Order>) {}
  @Post('a') async a() { await this.orders.update({ id: 1 }, { total: 1 }); }
  @Post('b') async b() { await this.orders.update({ id: 1 }, { total: 2 }); }
  @Post('c') async c() { await this.orders.insert({ total: 2 }); }
}
@Controller('returns')
export class Returns {
  constructor(private readonly orders: Repository<Order>) {}
  @Post('a') async a() { await this.orders.update({ id: 1 }, { total: 1 }); }
  @Post('b') async b() { await this.orders.update({ id: 1 }, { total: 2 }); }
}
@Controller('claims')
export class Claims {
  constructor(private readonly orders: Repository<Order>) {}
  @Post('a') async a() { await this.orders.update({ id: 1 }, { total: 1 }); }
}
`,
    },
  );
  expect(found).toEqual(wanted);
});

test('an answer that is kept by its query belongs to who asks', () => {
  const { found, wanted } = findingsIn(BY_QUERY, { '@nestjs/common': '10.0.0', typeorm: '0.3.20' });
  expect(found).toEqual(wanted);
});

test('what is kept of data that changes', () => {
  const { found, wanted, diagnostics } = findingsIn(
    SOURCE,
    { '@prisma/client': '6.0.0', hono: '4.0.0', ioredis: '5.0.0' },
    { 'schema.prisma': SCHEMA },
  );
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});

const BY_HELPER = `import Redis from 'ioredis';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() total!: number }
export class Store {
  private readonly redis = new Redis();
  async put(key: string, value: unknown, ttl: number) {
    await this.redis.setex(key, ttl, JSON.stringify(value));
  }
  get(key: string) { return this.redis.get(key); }
}
export class Orders {
  constructor(private readonly orders: Repository<Order>, private readonly store: Store) {}
  async newest(id: number) {
    const known = await this.store.get(\`order:\${id}\`);
    if (known) return known;
    const order = await this.orders.findOneBy({ id });
    await this.store.put(\`order:\${id}\`, order, 300);
    return order;
  }
  async change(id: number, total: number) { await this.orders.update({ id }, { total }); }
}
`;

test('a time that a helper is given is not told by the name that it has there', () => {
  const dependencies = { ioredis: '5.0.0', typeorm: '0.3.20' };
  const cwd = folderWith({ 'package.json': JSON.stringify({ name: 'shop', dependencies }), 'source.ts': BY_HELPER });
  const [kept] = openSession({ cwd }).findings();
  expect(kept?.message).toContain('for a time that is given');
});
