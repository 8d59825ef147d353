// What frameworks call by convention: files at their places and functions under directives, known by the package that a
// file's package depends on.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree, type Tree } from './workspace-tree.js';

const next = { name: 'shop', dependencies: { next: '16.0.0' } };
const BLOCKING = `import { execSync } from 'node:child_process';`;
const work = `execSync('ls')`;

/** `file:line entry` of what holds up the event loop for a request, and `file:line rule` of all else. */
function said(tree: Tree): string[] {
  const folder = writeTree(tree);
  return openSession({ cwd: folder })
    .findings()
    .map(({ at, rule, entry }) => {
      const place = `${at.file.slice(folder.length + 1)}:${at.start.line}`;
      return rule === 'blocking-call-in-handler' ? `${place} ${entry ?? ''}` : `${place} ${rule}`;
    })
    .sort();
}

test('files at the places of a framework are entry points by what they export', () => {
  const route = `${BLOCKING}\nexport async function GET() { ${work}; }\nexport const helper = () => ${work};`;
  expect(
    said({
      'package.json': next,
      'app/api/(shop)/orders/[id]/route.ts': route,
      'src/app/@desk/route.js': route,
      'app/orders/page.tsx': `${BLOCKING}\nexport default async function Page() { ${work}; return <p />; }`,
      'app/seen/page.tsx': `'use client';\n${BLOCKING}\nexport default function Page() { ${work}; return <p />; }`,
      'app/terms/page.tsx': `${BLOCKING}\nexport const dynamic = 'force-static';\nexport default async function Page() { ${work}; return <p />; }`,
      'app/desk/page.tsx': `${BLOCKING}\nexport const dynamic = 'force-dynamic';\nexport default async function Page() { ${work}; return <p />; }`,
      'pages/api/orders/index.js': `const { execSync } = require('child_process');\nmodule.exports = (req, res) => { ${work}; res.end(); };`,
      'pages/about.tsx': `${BLOCKING}\nexport const getServerSideProps = async () => { ${work}; };\nexport async function getStaticProps() { ${work}; }`,
      'middleware.ts': `${BLOCKING}\nexport function middleware() { ${work}; }`,
      // Made once and kept.
      'app/sitemap.ts': `${BLOCKING}\nexport default function sitemap() { ${work}; return []; }`,
      'lib/middleware.ts': `${BLOCKING}\nexport function middleware() { ${work}; }`,
    }),
  ).toEqual([
    'app/api/(shop)/orders/[id]/route.ts:2 GET /api/orders/[id]',
    'app/desk/page.tsx:3 page /desk',
    'app/orders/page.tsx:2 page /orders',
    'middleware.ts:2 middleware /',
    'pages/about.tsx:2 page /about',
    'pages/api/orders/index.js:2 ALL /api/orders',
    'src/app/@desk/route.js:2 GET /',
  ]);
});

test('a route that vercel.json has called by a schedule is a job', () => {
  const route = `${BLOCKING}\nexport async function GET() { ${work}; }`;
  expect(
    said({
      'package.json': next,
      'vercel.json': { crons: [{ path: '/api/close-month?all=1', schedule: '0 3 1 * *' }, { schedule: 1 }, null] },
      'app/api/close-month/route.ts': route,
      'app/api/close-year/route.ts': route,
    }),
  ).toEqual(['app/api/close-year/route.ts:2 GET /api/close-year']);
});

test('without the dependency a path says nothing', () => {
  const route = `${BLOCKING}\nexport async function GET() { ${work}; }`;
  expect(said({ 'package.json': { name: 'shop' }, 'app/orders/route.ts': route })).toEqual([]);
  expect(
    said({
      'package.json': { name: 'shop', workspaces: ['web', 'jobs'] },
      'web/package.json': { ...next, name: 'web' },
      'web/app/orders/route.ts': route,
      'jobs/package.json': { name: 'jobs', dependencies: { typeorm: '1.0.0' } },
      'jobs/app/orders/route.ts': route,
    }),
  ).toEqual(['web/app/orders/route.ts:2 GET /orders']);
});

test('what a wrapper was given, a list of exports and another file are followed', () => {
  expect(
    said({
      'package.json': next,
      'app/a/route.ts': `${BLOCKING}
import { guarded } from '../../lib/guarded';
export const GET = guarded(async () => {
  ${work};
});
async function create() { ${work}; }
export { create as POST };
export { remove as DELETE } from '../../lib/remove';`,
      'lib/guarded.ts': `type Handler = (user: string) => Promise<unknown>;
export const guarded = (handler: Handler) => async (request: Request) => handler(request.url);`,
      'lib/remove.ts': `${BLOCKING}\nexport async function remove() { ${work}; }`,
    }),
  ).toEqual(['app/a/route.ts:4 GET /a', 'app/a/route.ts:6 POST /a', 'lib/remove.ts:2 DELETE /a']);
});

test('directives make functions entry points, those of a file only what it exports', () => {
  expect(
    said({
      'package.json': next,
      'lib/actions.ts': `'use server';
${BLOCKING}
export async function create() { ${work}; }
const remove = async () => { ${work}; };
const secret = async () => { ${work}; };
export { remove };`,
      'lib/form.tsx': `${BLOCKING}
export function Form() {
  async function save() {
    'use server';
    ${work};
  }
  return <form action={save} />;
}`,
    }),
  ).toEqual([
    'lib/actions.ts:3 server action create',
    'lib/actions.ts:4 server action remove',
    'lib/form.tsx:5 server action save',
  ]);
});

const PRISMA = `datasource db { provider = "postgresql" }
generator client { provider = "prisma-client-js" }
model Order { id Int @id\n number String\n customerId Int }
`;
const shop = { name: 'shop', dependencies: { next: '16.0.0', '@prisma/client': '7.0.0' } };
const db = `import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();`;

test('server components are called for each element, those of the browser are not', () => {
  const list = `import { db } from '../lib/db';
import { Row } from './row';
export default async function Page() {
  const orders = await db.order.findMany();
  return <ul>{orders.map((order) => (
    <Row key={order.id} id={order.id} />
  ))}</ul>;
}`;
  const row = `import { db } from '../lib/db';
export async function Row({ id }: { id: number }) {
  return <li>{await db.order.count({ where: { customerId: id } })}</li>;
}`;
  const tree = { 'package.json': shop, 'schema.prisma': PRISMA, 'lib/db.ts': db, 'app/page.tsx': list };
  expect(said({ ...tree, 'app/row.tsx': row })).toEqual(['app/page.tsx:6 query-in-loop']);
  expect(said({ ...tree, 'app/row.tsx': `'use client';\n${row}` })).toEqual([]);
});

test('what is kept goes by its tags: a writer that revalidates another one leaves a stale copy', () => {
  const cached = `import { cacheTag, unstable_cache } from 'next/cache';
import { db } from './db';
export const orders = unstable_cache(async () => db.order.findMany(), ['orders'], { tags: ['orders'] });
export async function order(id: number) {
  'use cache';
  cacheTag(\`order-\${id}\`);
  return db.order.findUnique({ where: { id } });
}`;
  const actions = `'use server';
import { revalidateTag } from 'next/cache';
import { db } from './db';
export async function rename(id: number, number: string) {
  await db.order.update({ where: { id }, data: { number } });
  revalidateTag('orders', 'max');
  revalidateTag(\`order-\${id}\`, 'max');
}
export async function renumber(id: number, number: string) {
  await db.order.update({ where: { id }, data: { number } });
  revalidateTag('customers', 'max');
}`;
  expect(
    said({
      'package.json': shop,
      'schema.prisma': PRISMA,
      'lib/db.ts': db,
      'lib/cached.ts': cached,
      'lib/actions.ts': actions,
    }),
  ).toEqual(['lib/actions.ts:10 missing-cache-invalidation', 'lib/actions.ts:10 missing-cache-invalidation']);
});

test('what runs after the response holds up nobody', () => {
  expect(
    said({
      'package.json': { name: 'shop', dependencies: { next: '16.0.0', nodemailer: '7.0.0' } },
      'app/route.ts': `import { waitUntil } from '@vercel/functions';
import { after } from 'next/server';
import { createTransport } from 'nodemailer';
const mailer = createTransport({});
export async function GET() {
  after(async () => { await mailer.sendMail({ to: 'a' }); });
  return Response.json({});
}
export async function POST() {
  await mailer.sendMail({ to: 'a' });
  return Response.json({});
}
export async function PUT() {
  waitUntil(Promise.all([mailer.sendMail({ to: 'a' }), mailer.sendMail({ to: 'b' })]));
  after(mailer.sendMail({ to: 'c' }));
  return Response.json({});
}`,
    }),
  ).toEqual(['app/route.ts:10 deferrable-work-in-handler']);
});
