// Procedures that code on the server calls by what they were registered as: what a call passes comes to them as their input.
import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

test('the real tRPC runs the resolver once for a call, inside of what its middlewares call next', async () => {
  const t = initTRPC.context<{ db: string }>().create();
  const ran: unknown[] = [];
  const seen = t.procedure.use(async ({ next }) => {
    ran.push('begins');
    const result = await next();
    ran.push('ends');
    return result;
  });
  const orders = t.router({
    byId: seen.input((given) => given as { id: number }).query(({ ctx, input }) => ran.push({ ctx, input })),
  });
  const app = t.router({ sales: t.router({ orders }) });
  await app.createCaller({ db: 'first' }).sales.orders.byId({ id: 1 });
  await t.createCallerFactory(app)({ db: 'second' }).sales.orders.byId({ id: 2 });
  expect(ran).toEqual([
    'begins',
    { ctx: { db: 'first' }, input: { id: 1 } },
    'ends',
    'begins',
    { ctx: { db: 'second' }, input: { id: 2 } },
    'ends',
  ]);
});

const SCHEMA = prismaSchema(`model Order {
  id    Int @id
  total Int
}
`);

const SERVER = `import { initTRPC } from '@trpc/server';
import { createHydrationHelpers } from '@trpc/react-query/rsc';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
export const context = async () => ({ db: new PrismaClient() });
const t = initTRPC.context<typeof context>().create();
const seen = t.procedure.use(async ({ next }) => next());
const orders = t.router({
  list: seen.query(({ ctx }) => ctx.db.order.findMany()),
  byId: seen.input(z.object({ id: z.number() })).query(async ({ ctx, input }) =>
    ctx.db.order.findFirst({ where: { id: input.id } })),
  many: seen.input(z.object({ ids: z.array(z.number()) })).query(async ({ ctx, input }) => {
    const found = [];
    for (const id of input.ids) found.push(await ctx.db.order.findFirst({ where: { id } }));
    return found;
  }),
  rate: seen.query(() => 1.19),
});
const fees = t.router({ of: seen.query(({ ctx }) => ctx.db.order.count()) });
export const app = t.router({ sales: t.router({ orders }), further: t.mergeRouters(fees, t.router({})) });
export const createCaller = t.createCallerFactory(app);
export const { trpc: api } = createHydrationHelpers<typeof app>(createCaller(context), () => undefined);
`;

const CALLS = `import { api, app, context, createCaller } from './server';
export async function totals(ids: number[]) {
  const caller = createCaller(await context());
  for (const order of await caller.sales.orders.list()) {
    await caller.sales.orders.byId({ id: order.id }); // want query-in-loop proven
    await caller.sales.orders.rate();
  }
  await Promise.all(ids.map((id) => app.createCaller({}).sales.orders.byId({ id }))); // want query-in-loop proven
  for (const id of ids) await caller.further.of({ id }); // want query-in-loop proven
  for (const id of ids) await api.sales.orders.byId({ id }); // want query-in-loop proven
  await caller.sales.orders.many({ ids: [1, 2] });
}
export async function one(id: number) {
  const { sales } = createCaller(await context());
  return sales.orders.byId({ id });
}
`;

test('by callers of tRPC, in routers within routers', () => {
  const dependencies = {
    '@trpc/server': '11.0.0',
    '@trpc/react-query': '11.0.0',
    '@prisma/client': '6.0.0',
    zod: '3.23.0',
  };
  const { found, wanted, diagnostics } = findingsIn(CALLS, dependencies, {
    'server.ts': SERVER,
    'prisma/schema.prisma': SCHEMA,
  });
  expect(diagnostics).toEqual([]);
  expect(wanted).toHaveLength(4);
  expect(found).toEqual(wanted);
});

const ACTIONS = `'use server';
import { createSafeActionClient } from 'next-safe-action';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const db = new PrismaClient();
const client = createSafeActionClient();
export const pay = client.schema(z.object({ id: z.number() })).action(async ({ parsedInput }) =>
  db.order.update({ where: { id: parsedInput.id }, data: { total: 0 } }));
`;

const PAYS = `import { pay } from './actions';
export async function payAll(ids: number[]) {
  for (const id of ids) await pay({ id }); // want query-in-loop proven
  await pay({ id: 1 });
}
`;

test('safe actions that other code on the server calls', () => {
  const dependencies = { next: '15.0.0', 'next-safe-action': '7.0.0', '@prisma/client': '6.0.0', zod: '3.23.0' };
  const { found, wanted } = findingsIn(PAYS, dependencies, { 'actions.ts': ACTIONS, 'prisma/schema.prisma': SCHEMA });
  expect(wanted).toHaveLength(1);
  expect(found).toEqual(wanted);
});
