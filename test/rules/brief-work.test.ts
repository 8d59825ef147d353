// Work that is over in microseconds is told where a loop over data repeats it, also where it stands in a function that the loop calls.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

function said(loop: string): string[] {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { 'cron-parser': '4.9.0', express: '5.0.0', knex: '3.0.0' } },
    'times.ts': `import parser, { parseExpression } from 'cron-parser';
export const before = (schedule: string): Date => parseExpression(schedule, { utc: true }).prev().toDate();
export const after = (schedule: string): Date => parser.parse(schedule).next().toDate();`,
    'list.ts': `import express from 'express';
import knex from 'knex';
import { after, before } from './times';
const db = knex({ client: 'pg' });
const app = express();
app.get('/runs', async (req, res) => {
  const rows = await db('schedules').select();
  ${loop}
});`,
  });
  return openSession({ cwd: folder })
    .findings()
    .map(
      ({ at, rule, confidence, message }) =>
        `${at.file.slice(folder.length + 1)}:${at.start.line} ${confidence} ${rule}: ${message}`,
    )
    .filter((text) => text.includes('blocking'))
    .sort();
}

test('for each row of a query', () => {
  expect(said('res.json(rows.map((row) => ({ ...row, last: before(row.cron) })));')).toEqual([
    'list.ts:8 proven blocking-call-in-handler: before works out a time of a schedule on the event loop: every other request waits; called for GET /runs',
  ]);
  expect(said('res.json(rows.map((row) => ({ ...row, next: after(row.cron) })));')).toHaveLength(1);
});

test('not once, and not for a few', () => {
  expect(said(`res.json({ last: before(rows[0].cron) });`)).toEqual([]);
  expect(said(`res.json(['daily', 'weekly'].map((name) => before(name)));`)).toEqual([]);
});
