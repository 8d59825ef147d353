// Queries and handles: find options, builders, transactions, query runners, lazy relations.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { cases, lower, text } from './lower.js';

cases({
  'relations in find options': {
    source: `
      export async function run() {
        await orders.find({ relations: ['customer', 'lines.order'], take: 10 });
        await orders.find({ relations: { customer: true, lines: { order: true }, items: false } });
        await orders.findOne({ where: { id: 1 }, relations: ['items'] });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order, read Order handle constant orders loads customer lines lines.order limit 10 awaited
      #1 op typeorm:Repository.find read Order handle constant orders loads customer lines lines.order awaited
      #2 op typeorm:Repository.findOne read Order, read Order handle constant orders loads items awaited
    `,
  },
  'find options put together from variables': {
    source: `
      export async function run(more: { relations: string[] }) {
        const relations = ['customer'];
        const options = { where: { id: 1 }, relations };
        await orders.find(options);
        await orders.find({ ...options, take: 5 });
        await orders.find({ ...more });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle constant orders loads customer awaited
      #1 op typeorm:Repository.find read Order, read Order handle constant orders loads customer limit 5 awaited
      #2 op typeorm:Repository.find read Order, read Order optional handle constant orders loads * awaited
    `,
  },
  'statements of an active record, also those that give none': {
    source: `
      import { BaseEntity, Entity } from 'typeorm';
      @Entity() export class Note extends BaseEntity { id: number; }
      export async function run(id: number) {
        await Note.delete({ id });
        await Note.exists({ where: { id } });
        await Note.findOneBy({ id });
      }
    `,
    outline: text`
      #0 op typeorm:BaseEntity.static delete write Note awaited
      #1 op typeorm:BaseEntity.static exists read Note awaited
      #2 op typeorm:BaseEntity.static findOneBy read Note awaited
    `,
  },
  'a builder in one chain': {
    source: `
      export async function run(id: number) {
        return orders
          .createQueryBuilder('o')
          .leftJoinAndSelect('o.lines', 'line')
          .leftJoinAndSelect('line.order', 'back')
          .leftJoin('o.customer', 'c')
          .where('o.id = :id', { id })
          .take(5)
          .getMany();
      }
    `,
    outline: text`
      #0 op typeorm:SelectQueryBuilder.getMany read Order handle handle given of constant orders loads lines lines.order limit 5 awaited
      return #0
    `,
  },
  'a builder over variables and conditions': {
    source: `
      export async function run(ids: number[], deep: boolean) {
        const query = orders.createQueryBuilder('o').where('o.id IN (:...ids)', { ids });
        if (deep) query.innerJoinAndSelect('o.items', 'item');
        const limited = deep ? query.limit(10) : query;
        return limited.getMany();
      }
    `,
    outline: text`
      #0 op typeorm:SelectQueryBuilder.getMany read Order handle handle given of constant orders loads items awaited
      return #0
    `,
  },
  'a builder that is set anew': {
    source: `
      export async function run(deep: boolean) {
        let query = orders.createQueryBuilder('o');
        if (deep) query = query.leftJoinAndSelect('o.items', 'item');
        return query.getManyAndCount();
      }
    `,
    outline: text`
      branch tests deep
      arm 0
        query = handle given of constant orders
      arm 1
      #0 op typeorm:SelectQueryBuilder.getManyAndCount read Order, read Order optional handle handle given of constant orders loads items awaited
      return #0
    `,
  },
  'builders of each pass vary with its element': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids) {
          await orders.createQueryBuilder('o').where('o.id = :id', { id }).getOne();
          const query = orders.createQueryBuilder('o');
          query.andWhere('o.id = :id', { id });
          await query.getOne();
          await orders.createQueryBuilder().delete().from(Order).where('id = :id', { id }).execute();
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op typeorm:SelectQueryBuilder.getOne read Order handle handle given of constant orders awaited varies 0
        #1 op typeorm:SelectQueryBuilder.getOne read Order handle handle given of constant orders awaited varies 0
        #2 op typeorm:DeleteQueryBuilder.execute write Order handle handle given of constant orders awaited varies 0
    `,
  },
  'a builder that is never run is no statement': {
    source: `
      export function run() {
        return orders.createQueryBuilder('o').where('o.total > 0');
      }
    `,
    outline: text`
      return handle given of constant orders
    `,
  },
  'a transaction by callback': {
    source: `
      export async function run(order: Order) {
        await dataSource.transaction(async (manager) => {
          await manager.save(order);
          await manager.getRepository(Customer).save({ id: 1 });
          await orders.save(order);
        });
      }
    `,
    outline: text`
      region transaction
        #1 op typeorm:EntityManager.save#4 read Order optional, write Order handle handle opened of #0 awaited
        await order
        #2 op typeorm:Repository.save read Customer optional, write Customer handle handle opened of #0 awaited
        await {id: "1"}
        #3 op typeorm:Repository.save read Order optional, transaction, write Order, transaction handle constant orders awaited
        await order
      #4 op typeorm:DataSource.transaction transaction apart, transaction apart awaited
      await ? nothing is returned
    `,
  },
  'a transaction that gives a value': {
    source: `
      export async function run(id: number) {
        return dataSource.transaction('SERIALIZABLE', (manager) => manager.findOneBy(Order, { id }));
      }
    `,
    outline: text`
      region transaction
        #1 op typeorm:EntityManager.findOneBy read Order handle handle opened of #0 awaited
      #2 op typeorm:DataSource.transaction#2 transaction apart, transaction apart, transaction apart awaited
      return #1
    `,
  },
  'a query runner': {
    source: `
      export async function run(order: Order) {
        const runner = dataSource.createQueryRunner();
        await runner.connect();
        await runner.startTransaction();
        try {
          await runner.manager.save(order);
          await runner.query('SELECT 1');
          await runner.commitTransaction();
        } catch (error) {
          await runner.rollbackTransaction();
          throw error;
        } finally {
          await runner.release();
        }
      }
    `,
    outline: text`
      open connection on handle opened of #0
      connect connection on handle opened of #0 awaited
      #2 op typeorm:QueryRunner.startTransaction transaction handle handle opened of #0 awaited
      begin transaction on handle opened of #0 awaited
      try
        #3 op typeorm:EntityManager.save#4 read Order optional, write Order handle handle opened of #0 awaited
        await order
        #4 op typeorm:QueryRunner.query raw handle handle opened of #0 awaited
        #5 op typeorm:QueryRunner.commitTransaction transaction handle handle opened of #0 awaited
        commit transaction on handle opened of #0 awaited
      catch
        #6 op typeorm:QueryRunner.rollbackTransaction transaction handle handle opened of #0 awaited
        rollback transaction on handle opened of #0 awaited
        throw
      finally
        close connection on handle opened of #0 awaited
    `,
  },
  'a manager that may be given': {
    source: `
      export async function run(order: Order, manager?: EntityManager) {
        const repository = manager ? manager.getRepository(Order) : orders;
        await repository.save(order);
      }
    `,
    outline: text`
      #0 op typeorm:Repository.save read Order optional, transaction, write Order, transaction handle (handle given of manager | constant orders) awaited
      await order
    `,
  },
  'a list is saved in one call': {
    source: `
      export async function run(list: Order[]) {
        await orders.save(list);
        await orders.save(list.map((order) => ({ ...order, total: 0 })));
      }
    `,
    outline: text`
      #0 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders awaited
      loop0 typeorm:Repository.save over list [batch]
        #1 op typeorm:Repository.save write Order handle constant orders awaited
      await list
      #2 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders awaited
      loop2 typeorm:Repository.save over map(list of {...: each1, total: "0"}) [batch]
        #3 op typeorm:Repository.save write Order handle constant orders awaited
      await map(list of {...: each1, total: "0"})
    `,
  },
  'lazy relations are read by access and by destructuring': {
    source: `
      export async function run(list: Order[]) {
        for (const order of list) {
          await order.customer;
          const { lines } = order;
          await lines;
          const [customer, items] = await Promise.all([order.customer, order.lines]);
          order.items;
          console.log(customer, items);
        }
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        #0 op lazy:Order.customer read Customer of each0 awaited varies 0
        #1 op lazy:Order.lines read Item of each0 awaited varies 0
        #2 op lazy:Order.customer read Customer of each0 awaited varies 0
        #3 op lazy:Order.lines read Item of each0 awaited varies 0
        await [#2, #3]
    `,
  },
  'lazy relations of what a query gave': {
    source: `
      export async function run() {
        const list = await orders.find({ relations: ['customer'] });
        for (const order of list) {
          const customer = await order.customer;
          for (const other of await customer.orders) await other.lines;
        }
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle constant orders loads customer awaited
      loop0 for…of over #0 [per-element]
        #1 op lazy:Order.customer read Customer of each0 awaited varies 0
        #2 op lazy:Customer.orders read Order of #1 awaited varies 0
        loop1 for…of over #2 [per-element]
          #3 op lazy:Order.lines read Item of each1 awaited varies 0 1
    `,
  },
  'a lazy relation in a mapper': {
    source: `
      const toDto = async (order: Order) => ({ id: order.id, customer: (await order.customer).name });
      export async function run(list: Order[]) {
        return Promise.all(list.map(toDto));
      }
    `,
    outline: text`
      loop0 .map over list [concurrent]
        #0 call toDto(each0) awaited varies 0
      return map(list of #0)
    `,
  },
  'writing a lazy relation reads nothing': {
    source: `
      export function run(order: Order, customer: Customer) {
        order.customer = Promise.resolve(customer);
      }
    `,
    outline: text`
      order.customer = customer
    `,
  },
  'raw statements': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids) await dataSource.query('SELECT * FROM orders WHERE id = $1', [id]);
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op typeorm:DataSource.query read orders awaited varies 0
    `,
  },
  'chains of relation builders': {
    source: `
      export async function run(order: Order) {
        await dataSource.createQueryBuilder().relation(Order, 'items').of(order).add(1);
      }
    `,
    outline: text`
      #0 op typeorm:RelationQueryBuilder.add write Order handle handle pool of constant dataSource awaited
    `,
  },
  'an entity that the function is given': {
    source: `
      type Class<T> = new () => T;
      declare const manager: EntityManager;
      export async function run<T extends Order>(row: T, id: number, type: Class<T>) {
        await dataSource.getRepository(type).findOneBy({ id });
        await manager.delete(type, { id });
        const many = [1, 2].map(async () => dataSource.getRepository(type).find());
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Order given type handle handle pool of constant dataSource awaited
      #1 op typeorm:EntityManager.delete write given type handle constant manager awaited
      loop0 .map over ["1", "2"] [few]
        #2 op typeorm:Repository.find read Order given type handle handle pool of constant dataSource awaited
    `,
  },
});

test('a lock is asked for where the call says so, not by options that may hold one', () => {
  const { functions } = lower(`
    export async function run(options: { lock?: { mode: 'pessimistic_write' } }) {
      await orders.findOne({ where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
      await orders.findOne(options);
    }
  `);
  const locks: (string | undefined)[] = [];
  walkNodes(functions.find(({ symbol }) => symbol === 'run')!.body, (node) => {
    if (node.node === 'op') locks.push(node.effects[0]!.lock);
  });
  expect(locks).toEqual(['row', undefined]);
});
