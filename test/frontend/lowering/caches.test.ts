// What lowering notes for caches: rows that are made and not stored yet, and whether the ORM keeps rows at all.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/nodes.js';
import { lower } from './lower.js';

const HEAD = `
  import { Module } from '@nestjs/common';
  import { TypeOrmModule } from '@nestjs/typeorm';
  import { DataSource } from 'typeorm';
`;

/** Whether each data source of the source is told to keep no rows. */
function switches(source: string): (boolean | undefined)[] {
  const found: (boolean | undefined)[] = [];
  for (const { body } of lower(HEAD + source).functions)
    walkNodes(body, (node) => {
      if (node.node === 'op' && node.cache?.action === 'rows' && node.effects.length === 0) found.push(node.cache.off);
    });
  return found;
}

test.each([
  ['no cache among its options', `new DataSource({ type: 'postgres' })`, true],
  ['it turned off', `new DataSource({ type: 'postgres', cache: false })`, true],
  ['it turned on', `new DataSource({ type: 'postgres', cache: true })`, undefined],
  ['a cache of its own', `new DataSource({ type: 'postgres', cache: { duration: 1000 } })`, undefined],
  ['options from a constant', `const options = { url: 'x' }; new DataSource(options)`, true],
  ['options that are put together', `const base = { cache: true }; new DataSource({ ...base, url: 'x' })`, undefined],
  ['options from elsewhere', `declare const options: object; new DataSource(options)`, undefined],
])('a data source with %s', (_, source, off) => {
  expect(switches(`${source};`)).toEqual([off]);
});

test('the data sources of modules', () => {
  const module = (call: string): string => `@Module({ imports: [TypeOrmModule.${call}] }) export class AppModule {}`;
  expect(switches(module(`forRoot({ url: 'x' })`))).toEqual([true]);
  expect(switches(module(`forRoot({ url: 'x', cache: true })`))).toEqual([undefined]);
  expect(switches(module(`forRootAsync({ useFactory: () => ({ url: 'x' }) })`))).toEqual([true]);
  expect(switches(module(`forRootAsync({ useFactory: (c: any) => c.get('database') })`))).toEqual([undefined]);
  expect(switches(module(`forRootAsync({ useClass: Options })`))).toEqual([undefined]);
});

test('rows that are made', () => {
  const { functions } = lower(`
    export async function run(id: number) {
      const order = orders.create({ customerId: id });
      await orders.save(order);
    }
  `);
  const [made] = functions.find(({ symbol }) => symbol === 'run')!.rowsMade!;
  expect(made).toMatchObject({ of: [{ is: 'record', fields: { customerId: { is: 'parameter', index: 0 } } }] });
});
