// A helper that runs on the transaction which its options name, else on the client that its class was made with.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

test('options that name no transaction leave it out', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { PrismaClient, Prisma } from '@prisma/client';
type Tx = Prisma.TransactionClient;
class JobStore {
  #prisma: PrismaClient;
  #name: string;
  constructor(options: { name: string; prisma: PrismaClient }) {
    this.#name = options.name;
    this.#prisma = options.prisma;
  }
  async enqueue(payload: object, options?: { tx?: Tx; key?: string }) {
    return this.#add(payload, options?.tx ?? this.#prisma);
  }
  async #add(payload: object, tx: PrismaClient | Tx) {
    await tx.$queryRawUnsafe('INSERT INTO jobs (queue, payload) VALUES ($1, $2)', this.#name, JSON.stringify(payload));
  }
}
const prisma = new PrismaClient();
const jobs = new JobStore({ name: 'closing', prisma });
const notify = (id: number, tx?: Tx) => jobs.enqueue({ id }, { tx, key: \`closed:\${id}\` });
export const close = (id: number) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { number: 0 } });
    await notify(id); // want transaction-escape proven
  });
export const closeBare = (id: number) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { number: 0 } });
    await jobs.enqueue({ id }, { key: \`closed:\${id}\` }); // want transaction-escape proven
  });
export const closeWell = (id: number, rest: { tx?: Tx }) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { number: 0 } });
    await notify(id, tx);
    await jobs.enqueue({ id }, { tx });
    await jobs.enqueue({ id }, { ...rest, tx });
  });
`,
    { '@prisma/client': '6.0.0' },
    { 'schema.prisma': prismaSchema('model Order {\n  id Int @id\n  number Int\n}\n') },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
