// What is sent beside a transaction before an exception that a return may come before: it need not be meant to stay.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

test('an exception behind a loop of attempts does not follow in any case: an attempt that succeeds returns', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { PrismaClient } from '@prisma/client';
import express from 'express';
const prisma = new PrismaClient();
const app = express();
async function upload(hash: string) {
  let attempts = 0;
  while (attempts < 5) {
    try {
      return await prisma.$transaction(async (tx) => {
        const known = await prisma.media.findUnique({ where: { hash } }); // want transaction-escape proven
        if (known) return known;
        return await tx.media.create({ data: { hash, used: 0 } });
      });
    } catch {
      attempts++;
    }
  }
  throw new Error('every attempt has failed');
}
app.post('/media', async (req, res) => {
  res.json(await upload(req.body.hash));
});
app.post('/refuse', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    const known = await tx.media.findUnique({ where: { hash: req.body.hash } });
    if (known) {
      await prisma.refusal.create({ data: { hash: req.body.hash } });
      throw new Error('refused');
    }
    await tx.media.create({ data: { hash: req.body.hash, used: 0 } });
  });
  res.end();
});
`,
    { '@prisma/client': '6.0.0', express: '5.0.0' },
    {
      'prisma/schema.prisma': prismaSchema(`model Media {
  hash String @id
  used Int
}
model Refusal {
  id Int @id @default(autoincrement())
  hash String
}
`),
    },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
