// One client for the whole process, in the forms in which people keep it: what goes through it is seen.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SCHEMA = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Item {\n  id Int @id\n  price Int\n}\n';

const total = (file: string, name = '{ prisma }'): string => `import ${name} from './${file}';

export async function total(ids) {
  let sum = 0;
  for (const id of ids) {
    const item = await prisma.item.findFirst({ where: { id } }); // want query-in-loop proven
    sum += item?.price ?? 0;
  }
  return sum;
}
`;

const CLIENT = `import { PrismaClient } from '@prisma/client';\n`;
const KEEP = `if (process.env.NODE_ENV !== 'production') kept.prisma = prisma;\n`;

test.each<[string, string, string?]>([
  [
    'JavaScript, on the global object',
    `const kept = globalThis;\nexport const prisma = kept.prisma || new PrismaClient({ log: ['error'] });\n${KEEP}`,
  ],
  [
    'JavaScript, by default',
    `const prisma = global.prisma ?? new PrismaClient();\nglobal.prisma = prisma;\nexport default prisma;\n`,
    'prisma',
  ],
  [
    'with an extension of a package that has no model',
    `export const prisma = new PrismaClient().$extends(accelerate());\n`,
  ],
])('%s', (_, source, name) => {
  const imports = source.includes('accelerate') ? `import { accelerate } from '@acme/accelerate';\n` : '';
  const file = { 'client.js': `${CLIENT}${imports}${source}`, 'schema.prisma': SCHEMA };
  const { found, wanted } = findingsIn(total('client', name), { '@prisma/client': '^6.4.0' }, file);
  expect(found).toEqual(wanted);
});

test.each([
  ['any', `const kept = globalThis as any;\nexport const prisma = kept.prisma || new PrismaClient();\n${KEEP}`],
  [
    'a type of its own',
    `const kept = globalThis as unknown as { prisma: PrismaClient };\nexport const prisma = kept.prisma || new PrismaClient();\n${KEEP}`,
  ],
  [
    'an extension that is cast',
    `import { accelerate } from '@acme/accelerate';\nexport const prisma = new PrismaClient().$extends(accelerate() as any);\n`,
  ],
])('TypeScript, by %s', (_, source) => {
  const file = { 'client.ts': `${CLIENT}${source}`, 'schema.prisma': SCHEMA };
  const { found, wanted } = findingsIn(total('client'), { '@prisma/client': '^6.4.0' }, file);
  expect(found).toEqual(wanted);
});

test('in fields that have the name of what they hold', () => {
  const source = `import prisma from './client';

export class Items {
  private prisma = prisma;

  async total(ids: number[]) {
    for (const id of ids) await this.prisma.item.findFirst({ where: { id } }); // want query-in-loop proven
  }
}

export class Prices {
  private prisma: typeof prisma;

  constructor() {
    this.prisma = prisma;
  }

  async total(ids: number[]) {
    for (const id of ids) await this.prisma.item.findFirst({ where: { id } }); // want query-in-loop proven
  }
}
`;
  const client = `${CLIENT}import { accelerate } from '@acme/accelerate';\nexport default new PrismaClient().$extends(accelerate());\n`;
  const { found, wanted } = findingsIn(
    source,
    { '@prisma/client': '^6.4.0' },
    { 'client.ts': client, 'schema.prisma': SCHEMA },
  );
  expect(found).toEqual(wanted);
});
