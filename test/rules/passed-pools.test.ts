// Plain JavaScript whose modules are handed the pool: functions that a module is, or exports by default, are known by their calls
// whatever name they are imported under.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const LOOP = `router.post('/check', async (request, response) => {
    const { rows } = await pool.query('SELECT code FROM sales');
    for (const row of rows) await Goods.find(pool, row.code);
    response.json({ ok: true });
  });`;

const MODULES = {
  'app.js': `import express from 'express';
import pg from 'pg';
import goodsRoutes from './routes/goods.js';

const pool = new pg.Pool();
const app = express();
app.use('/goods', goodsRoutes(pool));
`,
  'routes/goods.js': `import { Router } from 'express';
import Goods from '../models/goods.js';

const router = Router();
export default (pool) => {
  ${LOOP}
  return router;
};
`,
  'models/goods.js': `export default class Goods {
  static async find(pool, code) {
    return (await pool.query('SELECT * FROM goods WHERE code = $1', [code])).rows[0];
  }
}
`,
};

const REQUIRED = {
  'app.js': `const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.use('/goods', require('./routes/goods')(pool));
`,
  'routes/goods.js': `const { Router } = require('express');
const Goods = require('../models');

function create(pool) {
  const router = Router();
  ${LOOP}
  return router;
}
module.exports = create;
`,
  'models/index.js': `exports.find = async (pool, code) => {
  return (await pool.query('SELECT * FROM goods WHERE code = $1', [code])).rows[0];
};
`,
};

const manifest = (type: string) => ({
  'package.json': JSON.stringify({ name: 'shop', type, dependencies: { express: '^4.21.0', pg: '^8.16.0' } }),
});

const saidIn = (cwd: string): readonly string[] =>
  openSession({ cwd })
    .findings()
    .map(({ rule, at, message }) => `${at.file.slice(cwd.length + 1)} ${rule}: ${message}`);

const WANTED = ['routes/goods.js query-in-loop: Goods.find runs 1 query on goods for each of sales, in '];

test.each([
  ['modules', { ...manifest('module'), ...MODULES }, 'Goods.static find'],
  ['required', { ...manifest('commonjs'), ...REQUIRED }, 'find'],
])('%s: the pool reaches what it is handed to', (_, files, symbol) => {
  expect(saidIn(folderWith(files))).toEqual(WANTED.map((text) => text + symbol));
});

test('what is handed may change in another file, under another name', () => {
  const cwd = folderWith({ ...manifest('module'), ...MODULES });
  const session = openSession({ cwd });
  const file = join(cwd, 'app.js');
  const messages = () => session.findings().map(({ message }) => message);
  expect(messages()).toHaveLength(1);
  const withoutPool = MODULES['app.js']
    .replaceAll('goodsRoutes', 'routes')
    .replace('routes(pool)', 'routes(new Map())');
  writeFileSync(file, withoutPool);
  session.revalidate();
  expect(messages()).toEqual([]);
  writeFileSync(file, MODULES['app.js']);
  session.revalidate();
  expect(messages()).toHaveLength(1);
});
