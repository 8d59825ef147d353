// Transactions and connections by hand: SQL text, decorators, handles of their own, `await using`, and work that a loop
// leaves behind.
import { cases, text } from './lower.js';

cases({
  'BEGIN and COMMIT as text': {
    source: `
      import { Pool } from 'pg';
      declare const pool: Pool;
      export async function run(id: number) {
        const client = await pool.connect();
        await client.query('BEGIN');
        await client.query(\`SELECT * FROM orders WHERE id = \${id} FOR UPDATE\`);
        await client.query({ text: 'LOCK TABLE orders' });
        await client.query('SAVEPOINT a');
        await client.query('ROLLBACK TO a');
        await client.query('COMMIT');
        await pool.query('ROLLBACK');
        client.release();
      }
    `,
    outline: text`
      open connection on handle opened of #0 awaited
      await handle opened of #0
      #1 op pg:ClientBase.query transaction handle handle opened of #0 awaited
      begin transaction on handle opened of #0 awaited
      #2 op pg:ClientBase.query read orders handle handle opened of #0 awaited
      #3 op pg:ClientBase.query lock orders handle handle opened of #0 awaited
      #4 op pg:ClientBase.query transaction handle handle opened of #0 awaited
      #5 op pg:ClientBase.query transaction handle handle opened of #0 awaited
      #6 op pg:ClientBase.query transaction handle handle opened of #0 awaited
      commit transaction on handle opened of #0 awaited
      #7 op pg:Pool.query transaction awaited
      close connection on handle opened of #0
    `,
  },
  'a decorated method': {
    source: `
      import { Transactional } from 'typeorm-transactional';
      export class Service {
        @Transactional()
        async run(order: Order) {
          await orders.insert(order);
        }
      }
    `,
    of: 'Service.run',
    outline: text`
      #1 op typeorm-transactional:Transactional transaction optional
      region transaction
        #0 op typeorm:Repository.insert write Order handle constant orders awaited
      #2 op typeorm-transactional:Transactional transaction optional
    `,
  },
  'a handle kept in async local storage': {
    source: `
      import { InjectTransaction, Transaction, Transactional, TransactionHost } from '@nestjs-cls/transactional';
      import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
      export class Service {
        constructor(
          private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
          @InjectTransaction() private readonly tx: Transaction<TransactionalAdapterTypeOrm>,
        ) {}
        @Transactional()
        async run(order: Order) {
          await this.host.tx.getRepository(Order).insert(order);
          await this.tx.insert(Order, order);
          await this.host.withTransaction(async () => {
            await this.host.tx.insert(Order, order);
          });
        }
      }
    `,
    of: 'Service.run',
    outline: text`
      #4 op @nestjs-cls/transactional:Transactional transaction optional
      region transaction
        #0 op typeorm:Repository.insert write Order handle handle given awaited
        #1 op typeorm:EntityManager.insert write Order apart handle this.tx awaited
        region transaction
          #2 op typeorm:EntityManager.insert write Order handle handle given awaited
        #3 op @nestjs-cls/transactional:TransactionHost.withTransaction transaction optional, transaction optional awaited
        await ? nothing is returned
      #5 op @nestjs-cls/transactional:Transactional transaction optional
    `,
  },
  'a handle that is injected into a property': {
    source: `
      import { InjectTransaction, Transaction } from '@nestjs-cls/transactional';
      import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
      export class Service {
        @InjectTransaction()
        private readonly tx: Transaction<TransactionalAdapterTypeOrm>;
      }
    `,
    of: '<module>',
    outline: text`
      Service.tx = handle given
    `,
  },
  'what a library binds to the code around it does not reach': {
    source: `
      export class Service {
        constructor(
          private readonly manager: EntityManager,
          private readonly orders: Repository<Order>,
          private readonly source: DataSource,
        ) {}
        async run(order: Order) {
          await this.manager.insert(Order, order);
          await this.manager.findOneBy(Order, order);
          await this.orders.manager.insert(Order, order);
          await this.source.manager.insert(Order, order);
          await this.source.transaction(async (manager) => {
            await manager.insert(Order, order);
          });
        }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 op typeorm:EntityManager.insert write Order apart handle this.manager awaited
      #1 op typeorm:EntityManager.findOneBy read Order handle this.manager awaited
      #2 op typeorm:EntityManager.insert write Order handle handle given of this.orders awaited
      #3 op typeorm:EntityManager.insert write Order handle this.source.manager awaited
      region transaction
        #5 op typeorm:EntityManager.insert write Order handle handle opened of #4 awaited
      #6 op typeorm:DataSource.transaction transaction apart, transaction apart awaited
      await ? nothing is returned
    `,
  },
  'repositories and builders of the data source are the pool’s': {
    source: `
      export async function run() {
        await dataSource.getRepository(Order).find();
        await dataSource.createQueryBuilder(Order, 'o').getMany();
        await orders.createQueryBuilder('o').setLock('pessimistic_write').getMany();
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle handle pool of constant dataSource awaited
      #1 op typeorm:SelectQueryBuilder.getMany read Order handle handle pool of constant dataSource awaited
      #2 op typeorm:SelectQueryBuilder.getMany read Order handle handle given of constant orders awaited
    `,
  },
  'a runner that ends with its block': {
    source: `
      export async function run(order: Order) {
        await using runner = dataSource.createQueryRunner();
        runner.manager.insert(Order, order);
      }
    `,
    outline: text`
      open connection on handle opened of #0
      close connection on handle opened of #0 awaited
      detach
        #1 op typeorm:EntityManager.insert write Order handle handle opened of #0
    `,
  },
  'a loop that waits for none of its passes': {
    source: `
      export async function run(list: Order[]) {
        list.forEach(async (order) => {
          await orders.insert(order);
        });
        list.forEach((order) => console.log(order));
      }
    `,
    outline: text`
      loop0 .forEach over list [concurrent]
        detach
          #0 op typeorm:Repository.insert write Order handle constant orders awaited varies 0
    `,
  },
});
