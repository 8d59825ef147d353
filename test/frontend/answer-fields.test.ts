// Which GraphQL types an answer can hold many of, as decorators of NestJS and type-graphql tell it.
import { expect, test } from 'vitest';
import { createFrontend } from '../../src/frontend/index.js';
import { writeTree } from './workspace-tree.js';

function fieldsOf(library: string, source: string): string[] {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { [library]: '1.0.0', typeorm: '0.3.20' } },
    'shop.ts': source,
  });
  const files = createFrontend({ cwd: folder, paths: [], ignore: [], models: [] }).outlines();
  const short = (id: string): string => id.slice(id.lastIndexOf('#') + 1);
  return files.flatMap(({ answerFields }) =>
    (answerFields ?? []).map(({ of, isOperation, gives, many, function: id }) => {
      const types = gives.map(short).join(' | ');
      const from = isOperation ? 'operation' : of === undefined ? '?' : short(of);
      return `${from} -> ${many ? `[${types}]` : types}${id === undefined ? '' : ` by ${short(id)}`}`;
    }),
  );
}

test('NestJS', () => {
  const fields = fieldsOf(
    '@nestjs/graphql',
    `
    import { createUnionType, Field, InterfaceType, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
    @InterfaceType() export abstract class Party {}
    @ObjectType({ implements: () => Party }) export class Customer { @Field() name: string; }
    @ObjectType() export class Order {
      @Field(() => Customer) customer: Customer;
      @Field() party: Party | null;
      @Field(() => [Order]) parts: Order[];
    }
    export const Found = createUnionType({ name: 'Found', types: () => [Customer, Order] as const });
    function Paginated<T>(type: new () => T) { return class { items: T[] }; }
    @ObjectType() export class OrderPage extends Paginated(Order) {}
    @Resolver(() => Order)
    export class OrderResolver {
      @Query(() => [Found]) search() { return []; }
      @Query() async orders(): Promise<Order[]> { return []; }
      @Query(() => OrderPage, { name: 'page' }) page() { return null; }
      @ResolveField('payer', () => Customer) payer() { return null; }
    }
  `,
  );
  expect(fields).toEqual([
    'Party -> Customer',
    'Customer -> ',
    'Order -> Customer',
    'Order -> Party',
    'Order -> [Order]',
    'OrderPage -> [Order]',
    'operation -> [Customer | Order] by OrderResolver.search',
    'operation -> [Order] by OrderResolver.orders',
    'operation -> OrderPage by OrderResolver.page',
    'Order -> Customer by OrderResolver.payer',
  ]);
});

test('type-graphql', () => {
  const fields = fieldsOf(
    'type-graphql',
    `
    import { Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
    @ObjectType() export class Order {}
    @Resolver(Order)
    export class OrderResolver {
      @Query((returns) => Order) order() { return null; }
      @FieldResolver((type) => [Order]) parts() { return []; }
    }
  `,
  );
  expect(fields).toEqual(['operation -> Order by OrderResolver.order', 'Order -> [Order] by OrderResolver.parts']);
});
