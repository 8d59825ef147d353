// Handlers that stand in tables: routes made in a loop, a handler picked by the method of the request, and routes that a
// function of another file adds to the application that it is given.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const DEPENDENCIES = {
  express: '4.18.0',
  bcryptjs: '2.4.3',
  next: '15.1.0',
  'koa-router': '12.0.0',
  'next-connect': '1.0.0',
};
const HEAD = `const express = require('express');
const bcrypt = require('bcryptjs');
`;

/** What is said of the source, by the file that has it. */
function expectSaid(source: string, more: Readonly<Record<string, string>> = {}, name = 'routes.js'): void {
  const { found, wanted, diagnostics } = findingsIn(HEAD + source, DEPENDENCIES, more, name);
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
}

test('rows of a table that a loop makes routes of', () => {
  expectSaid(`const app = express();
const create = (req, res) => {
  bcrypt.hashSync('one', 10); // want blocking-call-in-handler proven
  res.end();
};
const unused = () => bcrypt.hashSync('two', 10);
const routes = [
  {
    method: 'get',
    path: '/orders',
    handler: (req, res) => {
      bcrypt.hashSync('three', 10); // want blocking-call-in-handler proven
      res.end();
    },
  },
  { method: 'post', path: '/orders', handler: create },
];
routes.forEach((route) => app[route.method](route.path, route.handler));
`);
});

test('pairs and entries', () => {
  expectSaid(`const router = express.Router();
function list(req, res) {
  bcrypt.hashSync('one', 10); // want blocking-call-in-handler proven
  res.end();
}
function remove(req, res) {
  bcrypt.hashSync('two', 10); // want blocking-call-in-handler proven
  res.end();
}
const table = { '/orders': list };
for (const [path, handler] of Object.entries(table)) router.post(path, handler);
for (const [method, path, handler] of [['delete', '/orders', remove]]) router[method](path, handler);
`);
});

test('a handler by the method of the request is one of those that the table has', () => {
  expectSaid(
    `async function create(req, res) {
  bcrypt.hashSync('one', 10); // want blocking-call-in-handler likely
  res.end();
}
const list = (req, res) => res.json([]);
const handlers = { POST: create, GET: list };
module.exports = async (req, res) => {
  const handler = handlers[req.method];
  return handler ? handler(req, res) : res.status(405).end();
};
`,
    {},
    'pages/api/orders.js',
  );
});

test('handlers that a function of the project gives back by name', () => {
  expectSaid(
    `const routes = ({ POST }) => ({ POST });
export const { POST } = routes({
  POST: async (request) => {
    bcrypt.hashSync('one', 10); // want blocking-call-in-handler proven
    return new Response(null);
  },
});
`,
    {},
    'app/orders/route.js',
  );
});

test('routes that another file adds to the application that it is given', () => {
  expectSaid(
    `module.exports = (app) => {
  app.get('/orders', (req, res) => {
    bcrypt.hashSync('one', 10); // want blocking-call-in-handler proven
    res.end();
  });
};
`,
    { 'server.js': "const app = require('express')();\nrequire('./routes')(app);\n" },
  );
});

test('routers of next-connect and of koa-router', () => {
  expectSaid(
    `import { createRouter } from 'next-connect';
import Router from 'koa-router';
const router = createRouter();
router.post(async (req, res) => {
  bcrypt.hashSync('one', 10); // want blocking-call-in-handler proven
  res.end();
});
export default router.handler();
export const others = new Router().post('/orders', async (ctx) => {
  bcrypt.hashSync('two', 10); // want blocking-call-in-handler proven
});
`,
    {},
    'pages/api/orders.js',
  );
});
