// What a middleware puts on the request, or a start-up script on the application, is what handlers find there.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from '../rules/wanted.js';

const ROUTES = `const router = require('express').Router();
const mark = (request, id) => request.pool.query('UPDATE stock SET marked = true WHERE id = $1', [id]);
router.post('/sales', async (request, response) => {
  for (const item of request.body.items) await request.pool.query('UPDATE stock SET amount = 0 WHERE id = $1', [item.id]); // want query-in-loop proven
  const { pool } = request;
  for (const item of request.body.items) await pool.query('DELETE FROM reserved WHERE id = $1', [item.id]); // want query-in-loop proven
  const db = request.app.locals.db;
  for (const item of request.body.items) await db.query('DELETE FROM cart WHERE id = $1', [item.id]); // want query-in-loop proven
  for (const item of request.body.items) request.list.query(item);
  await request.app.locals.db.query('SELECT 1');
  response.json({});
});
module.exports = router;
`;

const APP = `const express = require('express');
const { Pool } = require('pg');
const app = express();
const pool = new Pool();
app.locals.db = pool;
app.use((req, res, next) => {
  req.pool = pool;
  req.list = { query: (item) => item };
  next();
});
app.use(require('./routes'));
`;

test('plain JavaScript', () => {
  const { found, wanted } = findingsIn(ROUTES, { express: '5.0.0', pg: '8.0.0' }, { 'app.js': APP }, 'routes.js');
  expect(found).toEqual(wanted);
});

test('a property that is set to one thing here and another there is not known', () => {
  const more = {
    'app.js': APP,
    'other.js': `require('express')().use((req, res, next) => { req.pool = new Map(); next(); });`,
  };
  const { found } = findingsIn(ROUTES, { express: '5.0.0', pg: '8.0.0' }, more, 'routes.js');
  expect(found).toEqual(['8 query-in-loop proven']);
});

test('what a body brings is not what the application keeps under the same name', () => {
  const source = `const router = require('express').Router();
router.post('/', async (request, response) => {
  for (const id of request.body.ids) await request.body.db.query(id);
  response.json({});
});`;
  const { found } = findingsIn(source, { express: '5.0.0', pg: '8.0.0' }, { 'app.js': APP }, 'routes.js');
  expect(found).toEqual([]);
});

test('TypeScript that looks away from types', () => {
  const source = `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.use((req, res, next) => {
  (req as any).pool = new Pool();
  next();
});
app.post('/sales', async (req, res) => {
  for (const item of req.body.items) await (req as any).pool.query('UPDATE stock SET amount = 0 WHERE id = $1', [item.id]); // want query-in-loop proven
  res.json({});
});`;
  const { found, wanted } = findingsIn(source, { express: '5.0.0', pg: '8.0.0' });
  expect(found.filter((one) => one.includes('loop'))).toEqual(wanted);
});

test('a session that lives on sees that what is set there is another thing now, and back again', () => {
  const folder = folderWith({
    'package.json': JSON.stringify({ dependencies: { express: '5.0.0', pg: '8.0.0' } }),
    'routes.js': ROUTES,
    'app.js': APP,
  });
  const session = openSession({ cwd: folder });
  const lines = (): number[] => session.findings().map(({ at }) => at.start.line);
  const before = lines();
  session.update(`${folder}/app.js`, APP.replace('req.pool = pool', 'req.pool = new Map()'));
  expect(lines()).toEqual([8]);
  session.update(`${folder}/app.js`, undefined);
  expect(lines()).toEqual(before);
});
