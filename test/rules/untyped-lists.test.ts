// Lists that nobody gave a type: what goes over all of them shows that they are lists.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const SCHEMA = prismaSchema(`model Fee {
  id     Int @id
  amount Int
}
`);

const SOURCE = `const express = require('express');
const { PrismaClient } = require('@prisma/client');
const Bluebird = require('bluebird');
const prisma = new PrismaClient();
const router = express.Router();
router.post('/fees', async (req, res) => {
  const { fees, kept } = req.body;
  const made = await prisma.$transaction(
    fees.map((fee) => prisma.fee.create({ data: { id: fee.id, amount: fee.amount } })), // want query-in-loop proven
  );
  const changes = fees.map((fee) => prisma.fee.update({ where: { id: fee.id }, data: { amount: 0 } })); // want query-in-loop proven
  await prisma.$transaction([prisma.fee.deleteMany({ where: { amount: 1 } }), ...changes]);
  await Bluebird.all(kept.map((id) => prisma.fee.findFirst({ where: { id } }))); // want query-in-loop proven
  // One that has a map of its own, and is no list for all that anybody knows.
  kept.map((id) => prisma.fee.findFirst({ where: { id } }));
  res.json(made);
});
module.exports = router;
`;

test('what runs a list of statements goes over the list', () => {
  const dependencies = { express: '5.0.0', '@prisma/client': '6.0.0', bluebird: '3.7.0' };
  const { found, wanted } = findingsIn(SOURCE, dependencies, { 'prisma/schema.prisma': SCHEMA }, 'routes.js');
  expect(wanted).toHaveLength(3);
  expect(found.filter((one) => one.includes('query-in-loop'))).toEqual(wanted);
});
