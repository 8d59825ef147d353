// Links that frameworks make: injection tokens, the container, requests, loaders, tagged functions and mixins.
import { cases, text } from './lower.js';

cases({
  'injection tokens and the container': {
    source: `
      import { Controller, Get, Post, Body, Inject, Injectable, Module } from '@nestjs/common';
      import { ModuleRef } from '@nestjs/core';
      @Controller('orders')
      export class OrderController {
        constructor(private readonly moduleRef: ModuleRef, @Inject('PRICES') private readonly prices: Prices) {}
        @Get(':id') async show(id: number) { return orders.findOneBy({ id }); }
        @Post() async run(@Body() body: { ids: number[] }) {
          for (const id of body.ids) await this.prices.of(id);
          await this.moduleRef.get(PriceService).of(1);
          const late = await this.moduleRef.resolve<Prices>('PRICES');
          await late.of(2);
        }
      }
      export interface Prices { of(id: number): Promise<unknown> }
      @Injectable() export class PriceService implements Prices { async of(id: number) { return customers.findOneBy({ id }); } }
      @Injectable() export class OtherPrices implements Prices { async of(id: number) { return orders.findOneBy({ id }); } }
      @Module({ providers: [
        { provide: 'PRICES', useClass: PriceService },
        { provide: 'A', useExisting: PriceService },
        { provide: 'B', useFactory: () => new OtherPrices() },
        { provide: 'C', useValue: new OtherPrices() },
        { provide: PriceService, useClass: OtherPrices },
        PriceService,
      ] })
      export class AppModule {}
    `,
    of: 'OrderController.run',
    outline: text`
      loop0 for…of over input request.ids [per-element]
        #0 call Prices.of by PRICES(each0) awaited varies 0
      #2 call PriceService.of("1") awaited
      #4 call Prices.of by PRICES("2") awaited
    `,
  },
  'a handler registered with a router': {
    source: `
      import express from 'express';
      const app = express();
      const router = express.Router();
      async function list(req: express.Request, res: express.Response) { res.json(await orders.find()); }
      router.get('/orders', list);
      router.post('/orders', async (req, res) => {
        for (const id of req.body.ids) await customers.findOneBy({ id });
        res.end();
      });
      app.use('/api', router);
    `,
    of: 'router.post("/orders")#1',
    outline: text`
      loop0 for…of over input request.ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      answer "undefined"
    `,
  },
  'a handler of a Fastify plugin, with what runs before it and behind the response': {
    source: `
      import Fastify, { type FastifyInstance } from 'fastify';
      const app = Fastify();
      async function plugin(fastify: FastifyInstance) {
        fastify.addHook('onResponse', async () => { await orders.find(); });
        fastify.post<{ Body: { ids: number[] } }>('/orders', { schema: {} }, async (request, reply) => {
          for (const id of request.body.ids) await customers.findOneBy({ id });
          return reply.send({ ok: true });
        });
      }
      app.register(plugin);
    `,
    of: 'plugin/fastify.post("/orders")#1',
    outline: text`
      loop0 for…of over input request.ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      answer {ok: "true"}
      return reply
    `,
  },
  'a loader of the module': {
    source: `
      import DataLoader from 'dataloader';
      const loader = new DataLoader(async (ids: readonly number[]) => {
        const rows = await customers.findBy({ id: In([...ids]) });
        return ids.map((id) => rows.find((row) => row.id === id));
      });
      export async function run(list: Order[]) {
        return Promise.all(list.map((order) => loader.load(order.customerId)));
      }
    `,
    outline: text`
      loop0 .map over list [concurrent]
        loop1 .load [batch]
          region debounced
            #0 call 1(chunks(? no collection)) awaited
      return map(list of #0)
    `,
  },
  'a loader in a class': {
    source: `
      import DataLoader from 'dataloader';
      export class Loaders {
        readonly customer = new DataLoader<number, Customer>((ids) => this.batch(ids));
        readonly other = new DataLoader<number, Customer>(this.batch.bind(this));
        readonly named = new DataLoader<number, Customer>(this.batch, { cache: false });
        async batch(ids: readonly number[]) { return customers.findBy({ id: In([...ids]) }); }
        async run(list: Order[]) {
          await Promise.all(list.map((order) => this.named.load(order.customerId)));
          return Promise.all(list.map((order) => this.customer.load(order.customerId)));
        }
      }
    `,
    of: 'Loaders.run',
    outline: text`
      loop0 .map over list [concurrent]
        loop1 .load [batch]
          region debounced
            #0 call Loaders.batch(chunks(? no collection)) awaited
      await map(list of #0)
      loop2 .map over list [concurrent]
        loop3 .load [batch]
          region debounced
            #1 call 1(chunks(? no collection)) awaited
      return map(list of #1)
    `,
  },
  'members of an alias and of an interface': {
    source: `
      export interface Store { load(id: number): Promise<unknown> }
      export type Alias = { load(id: number): Promise<unknown> };
      export const a: Store = { load: (id) => customers.findOneBy({ id }) };
      export const b: Alias = { async load(id) { return orders.findOneBy({ id }); } };
      export function make(): Store { return { load: async (id) => orders.findOneBy({ id }) }; }
      export async function run(s: Store, t: Alias) { await s.load(1); await t.load(1); }
    `,
    outline: text`
      #0 call Store.load("1") awaited
      #1 call value t.load("1") awaited
    `,
  },
  'own functions with tags': {
    source: `
      /** @erplint reads many "Order" */
      declare function legacy(id: number): Promise<unknown>;
      export class Repo {
        /** Runs SQL.
         * @erplint writes one "Customer" */
        async store(id: number) { return (globalThis as any).sql(id); }
      }
      export async function run(repo: Repo, ids: number[]) { for (const id of ids) { await repo.store(id); await legacy(id); } }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op Repo.store write Customer awaited varies 0
        #1 op legacy read Order awaited varies 0
    `,
  },
  'mixins of an unmodelled package': {
    source: `
      import { compose } from 'unknown-mixins';
      class Base { async load(id: number) { return customers.findOneBy({ id }); } }
      const Timestamped = <T extends new (...args: any[]) => object>(B: T) => class extends B { async touch(id: number) { return orders.findOneBy({ id }); } };
      class Soft { async drop(id: number) { return orders.delete({ id }); } }
      const Mixed = compose(Timestamped, Soft)(Base);
      export class Service extends Mixed {
        async run(id: number) { await this.load(id); await this.touch(id); await this.drop(id); }
      }
      export class Plain extends Timestamped(Base) {
        async go(id: number) { await this.load(id); await this.touch(id); }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
      #1 call Service.touch(id) awaited
      #2 call Service.drop(id) awaited
    `,
  },
});
