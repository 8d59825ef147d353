// What pages call in Electron's main process is an entry point: it holds every window up, and loops of its own are told.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const MAIN = `import { readFileSync } from 'node:fs';
import { app, ipcMain } from 'electron';
import { knex } from 'knex';

const db = knex({ client: 'better-sqlite3' });

ipcMain.handle('orders:save', async (event, ids: number[]) => {
  const template = readFileSync('order.html', 'utf8');
  for (const id of ids) await db('orders').where({ id }).update({ template });
});

ipcMain.on('orders:print', () => print());

function print() {
  return readFileSync('print.html', 'utf8');
}

app.whenReady().then(() => readFileSync('start.html', 'utf8'));
`;

test('handlers of the main process are called from outside', () => {
  const cwd = folderWith({
    'package.json': '{ "name": "desk", "dependencies": { "electron": "30.0.0", "knex": "3.1.0" } }',
    'main.ts': MAIN,
  });
  const session = openSession({ cwd });
  expect(session.findings().map(({ rule, at }) => `${at.start.line} ${rule}`)).toEqual([
    '8 blocking-call-in-handler',
    '9 query-in-loop',
  ]);
  expect(session.findings()[0]?.entry).toContain('orders:save');
  expect(session.diagnostics()).toEqual([]);
});
