// Who sends a request decides what waits for its answer: people, a partner's webhook, a queue or timer of one's own.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const WORK = `import nodemailer from 'nodemailer';
import { Pool } from 'pg';
import Stripe from 'stripe';
const pool = new Pool();
const transport = nodemailer.createTransport({});
export const stripe = new Stripe('key');
export const store = (id: string) => pool.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
export const mail = (id: string) => transport.sendMail({ to: id, text: 'paid' });
export async function take(event: { id: string }) {
  const answer = await fetch('https://hub.example/objects/' + event.id);
  const found = await answer.json();
  await store(found.id);
  return found.id;
}
`;
const IMPORTS = `import { mail, stripe, store, take } from '../work';\n`;
const PAYS = `const payout = await stripe.payouts.create({ amount: 1, currency: 'eur' }); await store(payout.id);`;
const TAKES = `await Promise.allSettled(JSON.parse(body).map(take));`;
const MAILS = `await store(body); await mail(body);`;
const CHECKED = `async function check(req: Request, body: string) {
  const given = req.headers.get('X-Hub-Signature-256');
  if (given !== createHmac('sha256', 'secret').update(body).digest('hex')) throw new Error('not theirs');
}`;

const route = (...lines: string[]): string =>
  `export async function POST(req: Request) { const body = await req.text(); ${lines.join(' ')} return Response.json({}); }`;

/** Findings about work that could wait, in the files of routes. */
function found(routes: Readonly<Record<string, string>>): string[] {
  const dependencies = { next: '15', nodemailer: '6', pg: '8', stripe: '17', '@upstash/qstash': '2' };
  const cwd = writeTree({
    'package.json': JSON.stringify({ name: 'shop', dependencies }),
    'app/work.ts': WORK,
    ...Object.fromEntries(Object.entries(routes).map(([name, text]) => [`app/${name}/route.ts`, IMPORTS + text])),
  });
  return openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'deferrable-work-in-handler')
    .map(({ confidence, at }) => `${confidence} ${at.file.slice(cwd.length + '/app/'.length, -'/route.ts'.length)}`);
}

test('money that moves, and events that are taken up one by one, need not be waited for by a webhook', () => {
  const constructs = `stripe.webhooks.constructEvent(body, req.headers.get('Stripe-Signature')!, 'secret');`;
  const hmac = `import { createHmac } from 'node:crypto';\n${CHECKED}\n`;
  expect(
    found({
      'pays-by-header': hmac + route('await check(req, body);', PAYS),
      'pays-by-library': route('stripe.webhooks.constructEvent(body, body, body);', PAYS),
      'pays-a-person': route(PAYS),
      'takes-by-header': hmac + route('await check(req, body);', TAKES),
      'takes-for-a-person': route(TAKES),
      'asks-once': route(
        constructs,
        `const customer = await stripe.customers.retrieve(body); await store(customer.id);`,
      ),
    }),
  ).toEqual(['likely pays-by-header', 'likely pays-by-library', 'likely takes-by-header']);
});

test('nobody waits for what a queue or a timer of one’s own sends', () => {
  const verifies = `import { Receiver } from '@upstash/qstash';
const receiver = new Receiver({});
async function verify(req: Request, body: string) {
  if (!(await receiver.verify({ signature: req.headers.get('Upstash-Signature'), body }))) throw new Error('not ours');
}
`;
  const wrapped = `import { verifySignatureAppRouter } from '@upstash/qstash/nextjs';
async function handler(req: Request) { const body = await req.text(); ${MAILS} return Response.json({}); }
export const POST = verifySignatureAppRouter(handler);
`;
  const timed = `if (req.headers.get('authorization') !== 'Bearer ' + process.env.CRON_SECRET) throw new Error('not ours');`;
  expect(
    found({
      person: route(MAILS),
      queue: verifies + route('await verify(req, body);', MAILS),
      timer: route(timed, MAILS),
      wrapped,
    }),
  ).toEqual(['proven person']);
});
