// What lowering notes for caches: rows that are made and not stored yet, and whether the ORM keeps rows at all.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { lower, lowerProject } from './lower.js';

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
  const [made] = functions.find(({ symbol }) => symbol === 'run')!.made!;
  expect(made).toMatchObject({ of: [{ is: 'record', fields: { customerId: { is: 'parameter', index: 0 } } }] });
});

test('what a collection is asked with chooses what it gives, and is no part of it', () => {
  const { functions } = lower(`
    const kept = new Map<number, { count: number }>();
    export function run(order: { id: number }) {
      const entry = kept.get(order.id);
      return { entry };
    }
  `);
  const { made = [] } = functions.find(({ symbol }) => symbol === 'run')!;
  expect(made.flatMap(({ of }) => of)).toEqual([]);
});

const KEEPING = `
  import { Controller, Get, Module, UseInterceptors } from '@nestjs/common';
  import { CacheInterceptor, CacheKey, CacheTTL } from '@nestjs/cache-manager';
  import { APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
  class Chosen extends CacheInterceptor {
    trackBy(context: unknown): string | undefined { return undefined; }
  }
  class Other { intercept() {} }
`;

test.each([
  ['a class', `@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: CacheInterceptor }] }) class A {}`, 0],
  [
    'an existing one',
    `@Module({ providers: [{ provide: APP_INTERCEPTOR, useExisting: CacheInterceptor }] }) class A {}`,
    0,
  ],
  [
    'what a function makes',
    `const provider = { provide: APP_INTERCEPTOR, useFactory: (a: any, b: any) => new CacheInterceptor(a, b) };`,
    0,
  ],
  ['a class of its own', `@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: Chosen }] }) class A {}`, 1],
  [
    'one that the container gives',
    `async function run() { const app = await NestFactory.create(Other); app.useGlobalInterceptors(new Other(), app.get(CacheInterceptor)); }`,
    0,
  ],
  [
    'another interceptor',
    `@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: Other }] }) class A {}`,
    undefined,
  ],
  ['a guard', `@Module({ providers: [{ provide: APP_GUARD, useClass: CacheInterceptor }] }) class A {}`, undefined],
])('answers that an application keeps by %s', (_, source, choices) => {
  const keepers = lower(KEEPING + source).answerKeepers;
  expect(keepers.map(({ folder, chooses }) => [folder.split('/').at(-1), chooses.length])).toEqual(
    choices === undefined ? [] : [['src', choices]],
  );
});

test('answers that are kept by what older versions have in their own package', () => {
  const { functions } = lowerProject({
    'package.json': { name: 'shop', dependencies: { '@nestjs/common': '9.4.0' } },
    'src/rates.ts': `
      import { CacheInterceptor, CacheTTL, Controller, Get, UseInterceptors } from '@nestjs/common';
      @Controller('rates')
      class Rates {
        @Get('one') @UseInterceptors(CacheInterceptor) @CacheTTL(20) one() {}
      }
    `,
  });
  const { answer } = functions.find(({ symbol }) => symbol === 'Rates.one')!;
  expect(answer).toMatchObject({ keeper: { name: 'CacheInterceptor', chooses: [] }, ttl: '20 s' });
});

test('answers that are kept by decorators', () => {
  const { functions } = lower(`${KEEPING}
    @Controller('rates')
    @CacheKey('not asked for')
    @CacheTTL(60_000)
    class Rates {
      @Get('one') @UseInterceptors(Chosen) one() {}
      @Get('two') @CacheKey('two') two() {}
      @Get('three') @CacheKey((context: unknown) => 'three') @CacheTTL(1000) three() {}
      four() {}
    }
  `);
  const answers = functions.filter(({ symbol }) => symbol.startsWith('Rates.')).map(({ answer }) => answer);
  expect(answers).toMatchObject([
    { keeper: { name: 'Chosen', chooses: [expect.stringContaining('Chosen.trackBy')] }, ttl: '60 s' },
    { key: { is: 'literal', text: 'two' }, ttl: '60 s' },
    { key: { is: 'unknown' }, ttl: '1 s' },
    undefined,
  ]);
  expect(answers[0]).not.toHaveProperty('key');
});
