// Prisma rolls an interactive transaction back when its time is over: how long that is belongs to what is said of slow work.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const SCHEMA = `generator client {
  provider = "prisma-client-js"
}
model Order {
  id    Int @id
  total Int
}
`;

const ORDERS = `import { Prisma, PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();

async function quote(tx: Prisma.TransactionClient, id: number) {
  const order = await tx.order.findFirst({ where: { id } });
  const answer = await fetch('https://quotes.example/' + order!.total);
  await tx.order.update({ where: { id }, data: { total: Number(await answer.text()) } });
}

export const byDefault = (id: number) => prisma.$transaction(async (tx) => quote(tx, id));
export const longer = (id: number) =>
  prisma.$transaction(async (tx) => quote(tx, id), { timeout: 30_000, maxWait: 5000 });
export const onlyWaits = (id: number) => prisma.$transaction(async (tx) => quote(tx, id), { maxWait: 5000 });
export const asTold = (id: number, options: { timeout?: number }) =>
  prisma.$transaction(async (tx) => quote(tx, id), options);
export const asConfigured = (id: number) =>
  prisma.$transaction(async (tx) => quote(tx, id), { timeout: Number(process.env.TRANSACTION_TIMEOUT) });
`;

test('slow work says when the transaction around it is rolled back, where that is known', () => {
  const cwd = folderWith({
    'package.json': '{ "name": "shop", "dependencies": { "@prisma/client": "6.0.0" } }',
    'schema.prisma': SCHEMA,
    'orders.ts': ORDERS,
  });
  const found = openSession({ cwd }).findings();
  expect(found.map(({ rule, at }) => `${at.start.line} ${rule}`)).toEqual(
    [10, 12, 13, 15, 17].map((line) => `${line} slow-work-in-transaction`),
  );
  expect(found.map(({ message }) => /is rolled back (.+?)(?:;|$)/.exec(message)?.[1])).toEqual([
    '5 s after it began, which is the default',
    '30 s after it began',
    '5 s after it began, which is the default',
    undefined,
    undefined,
  ]);
});

const MADE = `import { PrismaClient } from '@prisma/client';
import { Injectable } from '@nestjs/common';
export const prisma = new PrismaClient({ transactionOptions: { timeout: 60_000, maxWait: 10_000 } });
`;

const OWN = `import { PrismaClient } from '@prisma/client';
export class PrismaService extends PrismaClient {
  constructor(options: { timeout: number }) {
    super({ transactionOptions: options });
  }
}
`;

const PAID = `import { prisma } from './client';
export const paid = (id: number) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { total: 0 } });
    await fetch('https://pay.example/' + id);
  });
export const sooner = (id: number) =>
  prisma.$transaction(
    async (tx) => {
      await tx.order.update({ where: { id }, data: { total: 0 } });
      await fetch('https://pay.example/' + id);
    },
    { timeout: 2000 },
  );
`;

test('a client may be made with another time-out, which holds where nothing else is said', () => {
  const saidWith = (more: Record<string, string>): unknown[] => {
    const cwd = folderWith({
      'package.json': '{ "name": "shop", "dependencies": { "@prisma/client": "6.0.0" } }',
      'schema.prisma': SCHEMA,
      'orders.ts': PAID,
      ...more,
    });
    const found = openSession({ cwd }).findings();
    return found.map(({ message }) => /is rolled back (.+?)(?:;|$)/.exec(message)?.[1]);
  };
  expect(saidWith({ 'client.ts': MADE })).toEqual(['60 s after it began', '2 s after it began']);
  expect(saidWith({ 'client.ts': MADE, 'service.ts': OWN })).toEqual([undefined, '2 s after it began']);
});
