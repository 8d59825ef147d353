// What another client sends as requests while a transaction is open: it takes part in none, and cannot be run on its handle.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('Supabase in a transaction of pg', () => {
  const { found, wanted, told } = findingsIn(
    `import { createClient } from '@supabase/supabase-js';
import { Pool } from 'pg';
const pool = new Pool();
const supabase = createClient('https://shop.example', 'key');
export async function close(id: number) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE orders SET closed = true WHERE id = $1', [id]);
    await supabase.from('audit_entries').insert({ subject: 'order', text: 'closed' }); // want transaction-escape likely
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
`,
    { '@supabase/supabase-js': '2.45.0', pg: '8.11.0' },
  );
  expect(found).toEqual(wanted);
  const [escape] = told;
  expect(escape?.assumption).toBe('what it is sent to as a request holds the same data');
  expect(escape?.advice).toContain('do it when the transaction has committed');
});
