// What is kept under an id made just then says what was, then; what is put back as it was before a write is not
// dropped by it; and of a row that is spread and taken apart the columns that are kept are known.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const dependencies = {
  '@prisma/client': '6.0.0',
  '@upstash/redis': '1.34.0',
  '@planetscale/database': '1.18.0',
  express: '5.0.0',
  nanoid: '5.0.0',
  uuid: '9.0.0',
};

const HEAD = `import { randomUUID } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import { connect } from '@planetscale/database';
import { Redis } from '@upstash/redis';
import express from 'express';
import { customAlphabet, nanoid } from 'nanoid';
import { v4 as uuid, v5 } from 'uuid';
const prisma = new PrismaClient();
const connection = connect({ url: 'x' });
const redis = Redis.fromEnv();
const app = express();
`;

const schema = prismaSchema(`model Link {
  id String @id
  url String
  clicks Int
}
model Workspace {
  id String @id
  slug String
  hosts String[]
  usage Int
}
`);

const told = (source: string) => findingsIn(HEAD + source, dependencies, { 'prisma/schema.prisma': schema });

test('a click under its own new id is a note, and a copy under the id of the link is a copy', () => {
  const { found, wanted, diagnostics } = told(`const newId = (size = 7) => customAlphabet('0123456789', size)();
async function note(click: string, link: { id: string; url: string }) {
  await redis.set(\`click:\${click}\`, { click, link: link.id, url: link.url }, { ex: 300 });
}
app.get('/go/:id', async (req, res) => {
  const link = await prisma.link.findUniqueOrThrow({ where: { id: req.params.id } });
  let click = req.cookies.click;
  if (!click) click = nanoid(16);
  await note(click, link);
  await redis.set(\`session:\${uuid()}\`, link, { ex: 300 });
  await redis.set(\`open:\${randomUUID()}\`, link, { ex: 300 });
  await redis.set(\`seen:\${newId()}\`, link, { ex: 300 });
  await redis.set(\`named:\${v5(req.params.id, 'links')}\`, link, { ex: 300 }); // want transactional-cache likely
  res.redirect(link.url);
});
app.put('/link/:id', async (req, res) => {
  await prisma.link.update({ where: { id: req.params.id }, data: { url: req.body.url } });
  res.end();
});
app.delete('/click/:id', async (req, res) => {
  await prisma.link.updateMany({ where: { url: req.body.url }, data: { url: '' } });
  await redis.del(\`click:\${req.params.id}\`);
  res.end();
});
`);
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});

test('what was read before a write, and is put back behind it, is not dropped by it', () => {
  const { found, wanted, diagnostics } = told(`app.get('/deep/:id', async (req, res) => {
  const link = await prisma.link.findUniqueOrThrow({ where: { id: req.params.id } });
  await prisma.link.update({ where: { id: req.params.id }, data: { clicks: { increment: 1 } } });
  await redis.set(\`deep:\${link.id}\`, { id: link.id, url: link.url }, { ex: 3600 }); // want transactional-cache likely
  res.end();
});
app.put('/link/:id', async (req, res) => {
  await prisma.link.update({ where: { id: req.params.id }, data: { url: req.body.url } });
  res.end();
});
`);
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});

test('a column of a row that was spread: who writes others need not drop it', () => {
  const { found, wanted, diagnostics } = told(`const workspaceOf = async (slug: string) => {
  const { rows } = (await connection.execute('SELECT w.* FROM Workspace w WHERE w.slug = ?', [slug])) || {};
  if (!rows || rows.length === 0) return null;
  const { usage, ...workspace } = { ...(rows[0] as any) };
  return { ...workspace, isKnown: true };
};
app.get('/hosts/:slug', async (req, res) => {
  let hosts = await redis.get<string[]>(\`hosts:\${req.params.slug}\`);
  if (!hosts) {
    const workspace = await workspaceOf(req.params.slug);
    hosts = workspace?.hosts ?? [];
    await redis.set(\`hosts:\${req.params.slug}\`, JSON.stringify(hosts), { ex: 3600 });
  }
  res.json(hosts);
});
app.put('/hosts/:slug', async (req, res) => {
  await prisma.workspace.updateMany({ where: { slug: req.params.slug }, data: { hosts: req.body.hosts } });
  await redis.del(\`hosts:\${req.params.slug}\`);
  res.end();
});
app.put('/usage/:slug', async (req, res) => {
  await prisma.workspace.updateMany({ where: { slug: req.params.slug }, data: { usage: 0 } });
  res.end();
});
app.delete('/hosts/:slug', async (req, res) => {
  await prisma.workspace.updateMany({ where: { slug: req.params.slug }, data: { hosts: [] } }); // want missing-cache-invalidation proven
  res.end();
});
`);
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
