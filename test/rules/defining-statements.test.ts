// Statements that say what tables and indexes there are: each is about another one, and none can be batched.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('tables and indexes are made one at a time', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'pg';
import express from 'express';
const pool = new Pool();
const app = express();
const run = (text: string) => pool.query(text);
app.post('/tenants', async (request, response) => {
  const tables: string[] = request.body.tables;
  for (const table of tables) await pool.query(\`CREATE INDEX IF NOT EXISTS \${table}_idx ON \${table} (id)\`);
  for (const table of tables) await run(\`ALTER TABLE \${table} ADD COLUMN note text\`);
  for (const table of tables) await run(\`ANALYZE \${table}\`); // want query-in-loop proven
  for (const id of request.body.ids) await pool.query('UPDATE tenants SET open = true WHERE id = $1', [id]); // want query-in-loop proven
  response.sendStatus(201);
});
`,
    { pg: '8.16.0', express: '4.21.0' },
  );
  expect(found).toEqual(wanted);
});
