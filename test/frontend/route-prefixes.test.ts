// The address of a route: its path behind what its router is made with, given, or mounted under in the same file.
import { expect, test } from 'vitest';
import { createFrontend } from '../../src/frontend/index.js';
import { writeTree } from './workspace-tree.js';

/** The names of all entry points of one file. */
function addresses(source: string): readonly string[] {
  const dependencies = { hono: '4.0.0', koa: '3.0.0', '@koa/router': '13.0.0', express: '5.0.0' };
  const cwd = writeTree({ 'package.json': { name: 'shop', dependencies }, 'routes.ts': source });
  return createFrontend({ cwd, paths: [], ignore: [], models: [] })
    .outlines()
    .flatMap(({ functions }) => functions.flatMap(({ entries }) => entries.map(({ name }) => name)))
    .filter((name) => name !== 'module')
    .sort();
}

test('of Hono: base paths, and applications that are mounted on others', () => {
  const source = `import { Hono } from 'hono';
const lines = new Hono().get('/', (c) => c.text('lines'));
const orders = new Hono();
orders.get('/open', (c) => c.text('open'));
orders.route('/lines', lines);
const app = new Hono().basePath('/api');
app.get('/health', (c) => c.text('well'));
app.route('/orders', orders);
const twice = new Hono();
twice.get('/same', (c) => c.text('same'));
app.route('/a', twice);
app.route('/b', twice);
export default app;
`;
  expect(addresses(source)).toEqual(['GET /api/health', 'GET /api/orders/lines', 'GET /api/orders/open', 'GET /same']);
});

test('of Koa: what the router is made with, and routers inside of routers', () => {
  const source = `import Koa from 'koa';
import Router from '@koa/router';
const levels = new Router();
levels.get('/levels', async (ctx) => { ctx.body = 'levels'; });
const stock = new Router({ prefix: '/stock' });
stock.post('/moves', async (ctx) => { ctx.body = 'moved'; });
stock.use('/:place', levels.routes());
const later = new Router();
later.prefix('/later');
later.del('/gone', async () => undefined);
later.get('/late', async () => undefined);
new Koa().use(stock.routes());
`;
  const found = addresses(source);
  expect(found).toContain('POST /stock/moves');
  expect(found).toContain('GET /stock/:place/levels');
  expect(found).toContain('GET /later/late');
});

test('of Express: routers that a function makes and mounts, behind middleware too', () => {
  const source = `import express, { Router } from 'express';
export function routes(guard: express.RequestHandler, prefix: string) {
  const api = express();
  const things = express.Router();
  things.get('/things', (request, response) => { response.json({}); });
  api.use('/api', guard, things);
  const plain = Router();
  plain.get('/plain', (request, response) => { response.json({}); });
  api.use(plain);
  const chosen = Router();
  chosen.get('/chosen', (request, response) => { response.json({}); });
  api.use(prefix, chosen);
  return api;
}
`;
  expect(addresses(source).filter((name) => name.startsWith('GET'))).toEqual([
    'GET /api/things',
    'GET /chosen',
    'GET /plain',
  ]);
});

test('each route of a router has what that is mounted under, and no route of another', () => {
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  const routesOf = (router: string): string =>
    numbers
      .map((n) => `${router}.get('/${n}', (request, response) => { response.json([request.query]); });`)
      .join('\n');
  const source = `import express from 'express';
const orders = express.Router();
const bills = express.Router();
${routesOf('orders')}
${routesOf('bills')}
export const app = express();
app.use('/orders', orders);
app.use('/bills', bills);
`;
  const wanted = numbers.flatMap((n) => [`GET /orders/${n}`, `GET /bills/${n}`]);
  expect(addresses(source)).toEqual(wanted.sort());
});
