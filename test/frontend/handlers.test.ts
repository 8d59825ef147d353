// Where requests come in with Hono, Koa, tRPC and GraphQL servers that are given their resolvers as data.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree, type Tree } from './workspace-tree.js';

const SCHEMA = `datasource db { provider = "postgresql" }
generator client { provider = "prisma-client-js" }
model Customer { id Int @id\n name String }
model Order { id Int @id\n number String\n customerId Int }
`;
const DB = `import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();`;
const BLOCKS = `execSync('ls')`;
const HEAD = `import { execSync } from 'node:child_process';\nimport { db } from './db';\n`;

/** `file:line rule entry`, sorted. */
function said(library: string, tree: Tree): string[] {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { [library]: '*', '@prisma/client': '7.0.0' } },
    'schema.prisma': SCHEMA,
    'db.ts': DB,
    ...tree,
  });
  return openSession({ cwd: folder })
    .findings()
    .map(({ at, rule, entry = '' }) => `${at.file.slice(folder.length + 1)}:${at.start.line} ${rule} ${entry}`.trim())
    .sort();
}

test('Hono', () => {
  expect(
    said('hono', {
      'app.ts': `${HEAD}import { Hono } from 'hono';
export const app = new Hono();
app.use(async (c, next) => { ${BLOCKS}; await next(); });
app.get('/orders/:id', async (c) => { ${BLOCKS}; return c.json({}); });
app.post('/orders', async (c) => {
  const { ids } = await c.req.json();
  for (const id of ids) await db.order.update({ where: { id }, data: {} });
  return c.json({});
});`,
    }),
  ).toEqual([
    'app.ts:5 blocking-call-in-handler use *',
    'app.ts:6 blocking-call-in-handler GET /orders/:id',
    'app.ts:9 query-in-loop POST /orders',
  ]);
});

test('Koa with its router', () => {
  expect(
    said('@koa/router', {
      'app.js': `const Router = require('@koa/router');
const { execSync } = require('child_process');
const orders = require('./orders');
const router = new Router();
router.get('/orders', orders.list);
router.post('/print', async (ctx) => { ${BLOCKS}; ctx.body = {}; });
module.exports = router.routes();`,
      'orders.js': `const { execSync } = require('child_process');
exports.list = async (ctx) => { ${BLOCKS}; ctx.body = []; };`,
    }),
  ).toEqual(['app.js:6 blocking-call-in-handler POST /print', 'orders.js:2 blocking-call-in-handler GET /orders']);
});

test('tRPC', () => {
  expect(
    said('@trpc/server', {
      'trpc.ts': `${HEAD}import { initTRPC } from '@trpc/server';
export const createContext = async () => ({ db });
const t = initTRPC.context<typeof createContext>().create();
const signedIn = t.middleware(async ({ ctx, next }) => { ${BLOCKS}; return next({ ctx }); });
export const procedure = t.procedure.use(signedIn);
export const router = t.router;`,
      'orders.ts': `import { execSync } from 'node:child_process';
import { z } from 'zod';
import { procedure, router } from './trpc';
export const orders = router({
  list: procedure.query(async ({ ctx }) => {
    const orders = await ctx.db.order.findMany();
    for (const order of orders) await ctx.db.customer.findFirst({ where: { id: order.customerId } });
    return orders;
  }),
  print: procedure.input({}).mutation(({ input }) => ${BLOCKS}),
  confirm: procedure
    .input(z.object({ ids: z.array(z.number()).max(500) }))
    .input(z.object({ status: z.enum(['open', 'closed']) }))
    .mutation(({ ctx, input }) => Promise.all(input.ids.map((id) => ctx.db.customer.update({ where: { id }, data: {} })))),
});`,
    }),
  ).toEqual([
    'orders.ts:10 blocking-call-in-handler mutation print',
    'orders.ts:14 query-in-loop mutation confirm',
    'orders.ts:7 query-in-loop query list',
    'trpc.ts:6 blocking-call-in-handler middleware procedure, middleware signedIn',
  ]);
});

test.each(['@graphql-tools/schema', '@apollo/server', 'graphql-yoga'])(
  'maps of resolvers, %s: fields run for each parent, operations once',
  (library) => {
    const make = {
      '@graphql-tools/schema': 'makeExecutableSchema({ typeDefs, resolvers })',
      '@apollo/server': 'new ApolloServer({ typeDefs, resolvers })',
      'graphql-yoga': 'createSchema({ typeDefs, resolvers })',
    }[library]!;
    expect(
      said(library, {
        'server.ts': `import { makeExecutableSchema } from '@graphql-tools/schema';
import { ApolloServer } from '@apollo/server';
import { createSchema } from 'graphql-yoga';
import { Order } from './order';
import * as Query from './query';
const typeDefs = '';
const resolvers = { Query, Order, ...{ Mutation: { rename: async () => null } } };
export const server = ${make};`,
        'order.ts': `import { db } from './db';
export const Order = {
  customer: (order: { customerId: number }) => db.customer.findFirst({ where: { id: order.customerId } }),
  number: (order: { number: string }) => order.number,
};`,
        'query.ts': `import { db } from './db';
export const orders = () => db.order.findMany();
export async function customers() { return db.customer.findMany(); }`,
      }),
    ).toEqual(['order.ts:3 query-in-field-resolver graphql-field Order.customer']);
  },
);

test('types of graphql-js', () => {
  expect(
    said('graphql', {
      'types.js': `const { GraphQLObjectType, GraphQLString, GraphQLList } = require('graphql');
const { db } = require('./db');
const Order = new GraphQLObjectType({
  name: 'Order',
  fields: () => ({
    number: { type: GraphQLString },
    customer: {
      type: GraphQLString,
      resolve(order) { return db.customer.findFirst({ where: { id: order.customerId } }); },
    },
  }),
});
exports.Query = new GraphQLObjectType({
  name: 'Query',
  fields: { orders: { type: new GraphQLList(Order), resolve: async () => db.order.findMany() } },
});`,
    }),
  ).toEqual(['types.js:9 query-in-field-resolver graphql-field Order.customer']);
});

test('types of Pothos: fields of objects run for each parent, those of the roots once', () => {
  expect(
    said('@pothos/core', {
      'builder.ts': `import SchemaBuilder from '@pothos/core';
export const builder = new SchemaBuilder<{ Scalars: object }>({});`,
      'order.ts': `import { builder } from './builder';
import { db } from './db';
const Order = builder.objectRef<{ id: number; customerId: number }>('Order');
Order.implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    customer: t.field({ type: 'Customer', resolve: (order) => db.customer.findFirst({ where: { id: order.customerId } }) }),
  }),
});
builder.objectType('Customer', {
  fields: (t) => ({
    orders: t.int({
      resolve: async (customer) => (await db.order.findMany({ where: { customerId: customer.id } })).length,
    }),
  }),
});
builder.queryType({ fields: (t) => ({ orders: t.field({ type: [Order], resolve: () => db.order.findMany() }) }) });`,
    }),
  ).toEqual([
    'order.ts:13 query-in-field-resolver graphql-field Customer.orders',
    'order.ts:7 query-in-field-resolver graphql-field Order.customer',
  ]);
});

test.each([
  ["const mercurius = require('mercurius');", 'js'],
  ["import mercurius from 'mercurius';", 'ts'],
])('maps of resolvers of Mercurius, a plugin of Fastify: %s', (imported, language) => {
  expect(
    said('fastify', {
      [`server.${language}`]: `${imported}
${language === 'js' ? "const fastify = require('fastify');\nconst { db } = require('./db');" : "import fastify from 'fastify';\nimport { db } from './db';"}
const app = fastify();
const resolvers = {
  Query: { orders: () => db.order.findMany() },
  Order: { customer: (order) => db.customer.findFirst({ where: { id: order.customerId } }) },
};
app.register(mercurius, { schema: '', resolvers });`,
    }),
  ).toEqual([`server.${language}:7 query-in-field-resolver graphql-field Order.customer`]);
});
