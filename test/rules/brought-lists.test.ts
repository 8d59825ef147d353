// Lists that a request brings: parsed from its text, checked by a schema, taken from its form or its address.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const SCHEMA = prismaSchema('model Product { id Int @id }');
const PRISMA = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const remove = (id: number) => prisma.product.delete({ where: { id } });
`;

function expectSaid(source: string, dependencies: Readonly<Record<string, string>>, name: string): void {
  const { found, wanted, diagnostics } = findingsIn(
    PRISMA + source,
    { '@prisma/client': '6.1.0', ...dependencies },
    { 'schema.prisma': SCHEMA },
    name,
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
}

test('text, form and address of a request are what it brings', () => {
  expectSaid(
    `export async function POST(request: Request) {
  const form = await request.formData();
  for (const id of form.getAll('ids')) {
    await remove(Number(id)); // want query-in-loop proven
  }
  for (const line of JSON.parse(form.get('lines') as string)) {
    await remove(line.id); // want query-in-loop proven
  }
  const { searchParams } = new URL(request.url);
  for (const id of searchParams.getAll('id')) {
    await remove(Number(id)); // want query-in-loop proven
  }
  for (const id of searchParams.get('ids')!.split(',')) {
    await remove(Number(id)); // want query-in-loop proven
  }
  for (const id of JSON.parse('[1, 2]')) await remove(id);
  return new Response(null);
}
`,
    { next: '15.1.0' },
    'app/products/route.ts',
  );
});

test('what a schema accepts is what it was given', () => {
  expectSaid(
    `import { z } from 'zod';
const Removal = z.object({ ids: z.array(z.number()) });
const checked = (body: unknown) => Removal.safeParse(body);
export async function POST(request: Request) {
  const parsed = Removal.safeParse(await request.json());
  if (!parsed.success) return Response.json(parsed.error.format(), { status: 400 });
  for (const id of parsed.data.ids) {
    await remove(id); // want query-in-loop proven
  }
  const { success, data } = checked(await request.json());
  for (const id of success ? data.ids : []) {
    await remove(id); // want query-in-loop proven
  }
  const one = Removal.safeParse({ ids: [1, 2] });
  if (!one.success) return new Response(null, { status: 400 });
  for (const id of one.data.ids) await remove(id);
  return new Response(null);
}
`,
    { next: '15.1.0', zod: '3.23.0' },
    'app/products/route.ts',
  );
});

test('the text that asks a function of AWS Lambda is what it brings', () => {
  expectSaid(
    `import type { APIGatewayProxyHandlerV2, SQSHandler } from 'aws-lambda';
export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { ids } = JSON.parse(event.body ?? '{}');
  for (const id of ids) {
    await remove(id); // want query-in-loop proven
  }
  return { statusCode: 204 };
};
export const consume: SQSHandler = async (event) => {
  for (const record of event.Records) {
    for (const id of JSON.parse(record.body).ids) {
      await remove(id); // want query-in-loop proven
    }
  }
};
`,
    { '@types/aws-lambda': '8.10.0' },
    'src/functions.ts',
  );
});
