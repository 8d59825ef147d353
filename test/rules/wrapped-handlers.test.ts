// Transactions that a middleware or an interceptor opens around what it calls next cover the handlers that it is put
// around, and no others.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const ORDER = `import axios from 'axios';
import { Column, DataSource, Entity, EntityManager, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() total!: number; }
export async function register(manager: EntityManager) {
  await manager.insert(Order, { total: 1 });
  return (await axios.post('https://tax.example/register', {})).data;
}
declare const dataSource: DataSource;
`;

/** What is said of transactions in a module that begins like that, and what it wants. */
function transactionsIn(
  source: string,
  dependencies: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const { found, wanted } = findingsIn(ORDER + source, { axios: '1.6.0', typeorm: '0.3.20', ...dependencies }, more);
  return { found: found.filter((one) => one.includes('slow-work-in-transaction')), wanted };
}

const NEST = `import { CallHandler, Controller, ExecutionContext, Injectable, NestInterceptor, Post, Req, UseInterceptors } from '@nestjs/common';
import { catchError, concatMap, finalize, firstValueFrom } from 'rxjs';
@Injectable() export class Begun implements NestInterceptor {
  constructor(private readonly source: DataSource) {}
  async intercept(context: ExecutionContext, next: CallHandler) {
    const runner = this.source.createQueryRunner();
    await runner.startTransaction();
    context.switchToHttp().getRequest().manager = runner.manager;
    return next.handle().pipe(
      concatMap(async (data) => { await runner.commitTransaction(); return data; }),
      catchError(async (error) => { await runner.rollbackTransaction(); throw error; }),
      finalize(() => runner.release()),
    );
  }
}
@Injectable() export class Around implements NestInterceptor {
  constructor(protected readonly source: DataSource) {}
  async intercept(context: ExecutionContext, next: CallHandler) {
    return this.source.transaction(async (manager) => {
      context.switchToHttp().getRequest().manager = manager;
      return firstValueFrom(next.handle());
    });
  }
}
@Injectable() export class Further extends Around {}
@Injectable() export class Before implements NestInterceptor {
  constructor(private readonly source: DataSource) {}
  async intercept(context: ExecutionContext, next: CallHandler) {
    await this.source.transaction(async (manager) => { await manager.increment(Order, { id: 1 }, 'total', 1); });
    return next.handle();
  }
}
@Controller('orders') export class Orders {
  @Post('a') @UseInterceptors(Begun) async begun(@Req() request: { manager: EntityManager }) {
    return register(request.manager); // want slow-work-in-transaction proven
  }
  @Post('c') @UseInterceptors(Before) async before(@Req() request: { manager: EntityManager }) {
    return register(request.manager);
  }
  @Post('d') async bare(@Req() request: { manager: EntityManager }) { return register(request.manager); }
}
@UseInterceptors(Further) @Controller('bills') export class Bills {
  @Post('b') async around(@Req() request: { manager: EntityManager }) {
    return register(request.manager); // want slow-work-in-transaction proven
  }
  plain(manager: EntityManager) { return register(manager); }
}
`;

test('interceptors of Nest, by decorators of methods and of classes', () => {
  const { found, wanted } = transactionsIn(NEST, { '@nestjs/common': '10.0.0', rxjs: '7.8.0' });
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

const COMPOSED = `import { applyDecorators, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { Around, Guard } from './around';
export const Transactional = () => UseInterceptors(Around);
export function Posted(path: string) {
  return applyDecorators(Post(path), UseGuards(Guard), Transactional());
}
export const Guarded = (path: string) => applyDecorators(Post(path), UseGuards(Guard));
`;

const COMPOSING = `import { Controller, Req } from '@nestjs/common';
import { Guarded, Posted, Transactional } from './composed';
@Controller('orders') export class Orders {
  @Posted('a') async posted(@Req() request: { manager: EntityManager }) {
    return register(request.manager); // want slow-work-in-transaction proven
  }
  @Guarded('b') @Transactional() async both(@Req() request: { manager: EntityManager }) {
    return register(request.manager); // want slow-work-in-transaction proven
  }
  @Guarded('c') async guarded(@Req() request: { manager: EntityManager }) { return register(request.manager); }
}
`;

const AROUND = `import { CallHandler, CanActivate, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';
import { DataSource } from 'typeorm';
export class Guard implements CanActivate { canActivate() { return true; } }
@Injectable() export class Around implements NestInterceptor {
  constructor(private readonly source: DataSource) {}
  async intercept(context: ExecutionContext, next: CallHandler) {
    return this.source.transaction(async (manager) => {
      context.switchToHttp().getRequest().manager = manager;
      return firstValueFrom(next.handle());
    });
  }
}
`;

test('interceptors and routes by decorators that are made of others', () => {
  const { found, wanted } = transactionsIn(
    COMPOSING,
    { '@nestjs/common': '10.0.0', rxjs: '7.8.0' },
    { 'composed.ts': COMPOSED, 'around.ts': AROUND },
  );
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

const KOA = `import Koa from 'koa';
import Router from '@koa/router';
const transactional: Koa.Middleware = async (ctx, next) => {
  await dataSource.transaction(async (manager) => { ctx.state.manager = manager; await next(); });
};
const early = new Router();
early.post('/before', async (ctx) => { ctx.body = await register(ctx.state.manager); });
early.use(transactional);
early.post('/behind', async (ctx) => {
  ctx.body = await register(ctx.state.manager); // want slow-work-in-transaction proven
});
const other = new Router();
other.post('/plain', async (ctx) => { ctx.body = await register(ctx.state.manager); });
other.post('/listed', transactional, async (ctx) => {
  ctx.body = await register(ctx.state.manager); // want slow-work-in-transaction proven
});
`;

test('middleware of Koa: in the same call, or given to the router before', () => {
  const { found, wanted } = transactionsIn(KOA, { koa: '3.0.0', '@koa/router': '13.0.0' });
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

const HONO = `import { Hono } from 'hono';
const app = new Hono();
app.get('/health', async (c) => c.json(await register(dataSource.manager)));
app.use('*', async (c, next) => {
  await dataSource.transaction(async (manager) => { c.set('manager', manager); await next(); });
});
app.post('/orders', async (c) => {
  return c.json(await register(c.get('manager'))); // want slow-work-in-transaction proven
});
export const bills = new Hono()
  .use(async (c, next) => { await dataSource.transaction(async (manager) => { c.set('manager', manager); await next(); }); })
  .post('/bills', async (c) => {
    return c.json(await register(c.get('manager'))); // want slow-work-in-transaction proven
  });
`;

test('middleware of Hono, in chains too', () => {
  const { found, wanted } = transactionsIn(HONO, { hono: '4.0.0' });
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

const TRPC = `import { initTRPC } from '@trpc/server';
const t = initTRPC.context<{ dataSource: DataSource; manager: EntityManager }>().create();
const transactional = t.middleware(async ({ ctx, next }) =>
  ctx.dataSource.transaction((manager) => next({ ctx: { ...ctx, manager } })));
const plain = t.procedure.use(async (passing) => passing.next());
const inTransaction = plain.use(transactional);
export const router = t.router({
  read: plain.query(({ ctx }) => register(ctx.manager)),
  create: inTransaction.input((given: { total: number }) => given).mutation(async ({ ctx }) => {
    return register(ctx.manager); // want slow-work-in-transaction proven
  }),
});
`;

test('middleware of tRPC, along the procedures that go on from others', () => {
  const { found, wanted } = transactionsIn(TRPC, { '@trpc/server': '11.0.0' });
  expect(wanted).toHaveLength(1);
  expect(found).toEqual(wanted);
});

const EXPRESS = `import express from 'express';
const app = express();
const begun: express.RequestHandler = async (request, response, next) => {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  response.locals.manager = runner.manager;
  response.on('finish', async () => { await runner.commitTransaction(); await runner.release(); });
  next();
};
const told: express.RequestHandler = async (request, response, next) => {
  await dataSource.transaction(async (manager) => {
    if ((await manager.count(Order)) === 0) next(new Error('none'));
  });
  next();
};
app.post('/begun', begun, async (request, response) => {
  response.json(await register(response.locals.manager)); // want slow-work-in-transaction proven
});
app.post('/told', told, async (request, response) => { response.json(await register(response.locals.manager)); });
`;

test('middleware of Express; an error that is passed on goes to nobody behind', () => {
  const { found, wanted } = transactionsIn(EXPRESS, { express: '5.0.0' });
  expect(wanted).toHaveLength(1);
  expect(found).toEqual(wanted);
});
