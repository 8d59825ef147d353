// Rows that start-up code reads into a variable or a field, from which everything else is answered: as old as the process. What
// a timer, a message or each request sets anew is not, and neither is what only the function that sets it has others read.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const READ = `(await pool.query('SELECT id, total FROM orders WHERE open')).rows`;

test('what is read at start and kept for good is a copy of its rows', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { express: '4.21.0', pg: '8.13.0' } }),
    'db.ts': `import { Pool } from 'pg';
export const pool = new Pool();
export const close = (id: number) => pool.query('UPDATE orders SET open = false WHERE id = $1', [id]);
`,
    'loaded.ts': `import { pool } from './db';
let open: { id: number; total: number }[] = [];
async function load() { open = ${READ}; }
void load();
export const totalOf = (id: number) => open.find((one) => one.id === id)?.total;
`,
    'timed.ts': `import { pool } from './db';
let open: { id: number; total: number }[] = [];
async function load() { open = ${READ}; }
setInterval(load, 60_000);
void load();
export const totalOf = (id: number) => open.find((one) => one.id === id)?.total;
`,
    'asked.ts': `import express from 'express';
import { pool } from './db';
let open: { id: number; total: number }[] = [];
const app = express();
app.use(async (req, res, next) => { open = ${READ}; next(); });
app.get('/totals/:id', (req, res) => { res.json(open.find((one) => one.id === Number(req.params.id))); });
`,
    'handed.ts': `import { pool } from './db';
let open: { id: number; total: number }[] = [];
export async function report() {
  open = ${READ};
  return sum();
}
const sum = () => open.reduce((all, one) => all + one.total, 0);
`,
  });
  const found = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'transactional-cache')
    .map(({ at }) => `${at.file.slice(cwd.length + 1)}:${at.start.line}`);
  expect(found).toEqual(['loaded.ts:3']);
});
