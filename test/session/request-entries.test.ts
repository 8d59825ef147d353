// Where requests come in by a framework's convention, chain or type: routes of Remix, functions of Vercel and of AWS Lambda,
// server actions of next-safe-action, and procedures in constants of their own.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const WORK = `import nodemailer from 'nodemailer';
import { Pool } from 'pg';
const pool = new Pool();
const transport = nodemailer.createTransport({});
export const store = (id: string) => pool.query('UPDATE orders SET closed = true WHERE id = $1', [id]);
export const mail = (id: string) => transport.sendMail({ to: id, text: 'closed' });
`;

/** `file: what is answered` of the mails that responses wait for. */
function waits(files: Readonly<Record<string, string>>, ...packages: string[]): string[] {
  const dependencies = Object.fromEntries(['nodemailer', 'pg', ...packages].map((name) => [name, '*']));
  const cwd = writeTree({
    'package.json': JSON.stringify({ name: 'shop', dependencies }),
    'app/work.ts': WORK,
    ...files,
  });
  return openSession({ cwd })
    .findings()
    .map(({ at, confidence, entry }) => `${at.file.slice(cwd.length + 1)}: ${entry}, ${confidence}`);
}

const BODY = `await store('a'); await mail('a');`;

test('what routes of Remix export is answered, wrapped or not; other exports and other files are none', () => {
  expect(
    waits(
      {
        'app/routes/orders.close.ts': `import { json, type ActionFunctionArgs } from '@remix-run/node';
import { mail, store } from '../work';
export async function action({ params }: ActionFunctionArgs) { ${BODY} return json({ ok: true }); }
export async function other() { ${BODY} }`,
        'app/routes/orders.ts': `import type { LoaderFunctionArgs } from '@remix-run/node';
import { mail, store } from '../work';
const route = (answer: (id: string) => Promise<Response>) => async ({ params }: LoaderFunctionArgs) => answer(params.id!);
export const loader = route(async (id) => { ${BODY} return Response.json({}); });`,
        'app/models/orders.ts': `import { mail, store } from '../work';
export async function action() { ${BODY} }`,
      },
      '@remix-run/node',
      '@remix-run/react',
    ),
  ).toEqual(['app/routes/orders.close.ts: POST /orders.close, proven', 'app/routes/orders.ts: GET /orders, proven']);
});

test('files below api are functions of Vercel, and each answers by its default or by its methods', () => {
  expect(
    waits(
      {
        'api/close.ts': `import type { VercelRequest, VercelResponse } from '@vercel/node';
import { mail, store } from '../app/work';
export default async function handler(request: VercelRequest, response: VercelResponse) { ${BODY} response.json({}); }`,
        'api/answered.ts': `import type { VercelRequest, VercelResponse } from '@vercel/node';
import { mail, store } from '../app/work';
export default async function handler(request: VercelRequest, response: VercelResponse) { response.json({}); ${BODY} }`,
        'api/orders/index.ts': `import { mail, store } from '../../app/work';
export async function POST(request: Request) { ${BODY} return Response.json({}); }`,
      },
      '@vercel/node',
    ),
  ).toEqual(['api/close.ts: ALL /api/close, proven', 'api/orders/index.ts: POST /api/orders, proven']);
});

test('actions and procedures have the names of the constants that hold them', () => {
  expect(
    waits(
      {
        'app/actions.ts': `'use server';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';
import { mail, store } from './work';
const client = createSafeActionClient().use(async ({ next }) => next({ ctx: {} }));
export const closeOrder = client.schema(z.object({ id: z.string() })).action(async ({ parsedInput }) => { ${BODY} });`,
        'app/procedures.ts': `import { initTRPC } from '@trpc/server';
import { mail, store } from './work';
const { procedure, router } = initTRPC.create();
const close = procedure.mutation(async () => { ${BODY} });
export const orders = router({ close });`,
      },
      '@trpc/server',
      'next',
      'next-safe-action',
      'zod',
    ),
  ).toEqual(['app/actions.ts: server action closeOrder, proven', 'app/procedures.ts: mutation close, proven']);
});

test('functions of AWS Lambda are known by their types; who asks waits, and a queue does not', () => {
  expect(
    waits(
      {
        'src/functions.ts': `import type { APIGatewayProxyEvent, APIGatewayProxyHandlerV2, APIGatewayProxyResult, SQSEvent, SQSHandler } from 'aws-lambda';
import { mail, store } from '../app/work';
export const declared: APIGatewayProxyHandlerV2 = async (event) => { ${BODY} return { statusCode: 200 }; };
const inner = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => { ${BODY} return { statusCode: 200, body: '' }; };
export async function handler(event: APIGatewayProxyEvent) { ${BODY} return { statusCode: 200 }; }
export const helper = async (event: APIGatewayProxyEvent) => { ${BODY} return event.body; };
export const consume: SQSHandler = async () => { ${BODY} };
export const queue = { handler: async (event: SQSEvent) => { ${BODY} } };
export const wrapped = [inner];`,
      },
      '@types/aws-lambda',
    ),
  ).toEqual([
    'src/functions.ts: function declared, proven',
    'src/functions.ts: function inner, proven',
    'src/functions.ts: function handler, proven',
  ]);
});
