// Functions of Deno, as Supabase runs them: packages by registry, address and import map, and handlers that the global serves.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const NAME = 'supabase/functions/orders/index.ts';

function expectSaid(source: string, more: Readonly<Record<string, string>> = {}): void {
  const { found, wanted, diagnostics } = findingsIn(
    source,
    { '@supabase/supabase-js': '2.45.0', react: '18.0.0' },
    more,
    NAME,
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
}

const BODY = `const { items } = await request.json();
  for (const item of items) {
    await db.from('products').update({ stock: item.stock }).eq('id', item.id); // want query-in-loop proven
  }
  return new Response('done');`;

test.each([
  'https://esm.sh/@supabase/supabase-js@2.39.3?target=deno',
  'https://esm.sh/v135/@supabase/supabase-js@2',
  'https://cdn.jsdelivr.net/npm/@supabase/supabase-js@2/+esm',
  'npm:@supabase/supabase-js@2',
  'jsr:@supabase/supabase-js@2',
  '@supabase/supabase-js',
])('%s is the package', (name) => {
  expectSaid(`import { createClient } from '${name}';
const db = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('KEY')!);
Deno.serve(async (request) => {
  ${BODY}
});
`);
});

test('an import map says what names stand for, packages and paths', () => {
  expectSaid(
    `import { createClient } from 'supabase';
import { remove } from '@shared/remove.ts';
const db = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('KEY')!);
Deno.serve({ port: 8000 }, async (request) => {
  const { ids } = await request.json();
  for (const id of ids) {
    await remove(db, id); // want query-in-loop proven
  }
  return new Response('done');
});
`,
    {
      'supabase/functions/deno.json':
        '{ "imports": { "supabase": "npm:@supabase/supabase-js@2", "@shared/": "./_shared/" }, }',
      'supabase/functions/_shared/remove.ts': `import type { SupabaseClient } from 'supabase';
export const remove = (db: SupabaseClient, id: string) => db.from('products').delete().eq('id', id);`,
    },
  );
});

test('the server of the older library answers requests, and what goes on after the response holds up nobody', () => {
  expectSaid(`import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2';
const db = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('KEY')!);
async function remind(text: string) {
  await fetch('https://api.resend.com/emails', { method: 'POST', body: text });
}
serve(async (request) => {
  Deno.readTextFileSync('./template.html'); // want blocking-call-in-handler proven
  EdgeRuntime.waitUntil(remind('later'));
  ${BODY}
});
`);
});

test('a dependency under another name is what it is', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'db';
const pool = new Pool();
export async function remove(ids: number[]) {
  for (const id of ids) {
    await pool.query('DELETE FROM products WHERE id = $1', [id]); // want query-in-loop proven
  }
}
`,
    { db: 'npm:pg@8.11.0' },
  );
  expect(found).toEqual(wanted);
});
