// Functions that a library makes of others, and that do the same: calls of them are calls of what they were made of.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

test('a function is followed by the one that a library made of it, whether it has a name or is written in the call', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { PrismaClient } from '@prisma/client';
import { memoize } from 'lodash';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
const prisma = new PrismaClient();
const load = async (id: number) => prisma.product.findUnique({ where: { id } });
const named = cache(load);
const perRequest = cache(async (id: number) => prisma.product.findUnique({ where: { id } }));
const kept = unstable_cache(async (id: number) => prisma.product.findUnique({ where: { id } }), ['product']);
const memoised = memoize(async (id: number) => prisma.product.findUnique({ where: { id } }));
export async function products(ids: number[]) {
  for (const id of ids) {
    await named(id); // want query-in-loop proven
  }
  for (const id of ids) {
    await perRequest(id); // want query-in-loop proven
  }
  for (const id of ids) {
    await kept(id); // want query-in-loop proven
  }
  for (const id of ids) {
    await memoised(id); // want query-in-loop proven
  }
}
`,
    { '@prisma/client': '6.1.0', lodash: '4.17.21', next: '15.1.0', react: '19.0.0' },
    { 'schema.prisma': prismaSchema('model Product { id Int @id }') },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
