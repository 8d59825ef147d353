// Branches, guards and exits: what a condition reads, which arm is the hit, and where control leaves.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { cases, lower, text } from './lower.js';

cases({
  'what only runs in development or in tests': {
    source: `
      const isProduction = process.env.NODE_ENV === 'production';
      export async function run(id: number) {
        if (process.env.NODE_ENV !== 'production') await orders.find();
        if (!isProduction && id > 0) await orders.find();
        if (process.env['NODE_ENV'] === 'test') await orders.find();
        else await customers.findOneBy({ id });
        if (process.env.NODE_ENV === 'staging') await customers.findOneBy({ id });
        if (isProduction || id > 0) await customers.findOneBy({ id });
        if (isProduction) return;
        await orders.find();
      }
    `,
    outline: text`
      #3 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests process process.env process.env.NODE_ENV
      arm 0
        #4 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      arm 1
      #5 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      return "undefined"
    `,
  },
  'a result that is there': {
    source: `
      export async function run(id: number) {
        const customer = await customers.findOneBy({ id });
        if (customer) await orders.save({ customerId: customer.id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customer customers on #0 found 0
      arm 0
        #1 op typeorm:Repository.save read Order optional, transaction, write Order, transaction handle constant orders awaited
        await {customerId: #0.id}
      arm 1
    `,
  },
  'a result that is not there leaves, the rest stands in the other arm': {
    source: `
      export async function run(id: number) {
        const customer = await customers.findOneBy({ id });
        if (!customer) return undefined;
        return orders.findBy({ customerId: customer.id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customer customers on #0 found 1
      arm 0
        return "undefined"
      arm 1
        #1 op typeorm:Repository.findBy read Order handle constant orders awaited
        return #1
    `,
  },
  'comparisons with null and undefined': {
    source: `
      export async function run(id: number) {
        const a = await customers.findOneBy({ id });
        if (a === null) await orders.countBy({ id });
        const b = await customers.findOneBy({ id });
        if (b !== undefined) await orders.countBy({ id });
        const c = await customers.findOneBy({ id });
        if (null == c) await orders.countBy({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests a customers on #0 found 1
      arm 0
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests b customers on #2 found 0
      arm 0
        #3 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      #4 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests c customers on #4 found 1
      arm 0
        #5 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
    `,
  },
  'lengths and counts': {
    source: `
      export async function run(id: number) {
        const rows = await customers.findBy({ id });
        if (rows.length > 0) await orders.countBy({ id: 1 });
        if (rows.length === 0) await orders.countBy({ id: 2 });
        if (!rows.length) await orders.countBy({ id: 3 });
        if (rows.length >= 1) await orders.countBy({ id: 4 });
        if (rows.length < 1) await orders.countBy({ id: 5 });
        if (0 < rows.length) await orders.countBy({ id: 6 });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findBy read Customer handle constant customers awaited
      branch tests rows customers rows.length on #0 found 0
      arm 0
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests rows customers rows.length on #0 found 1
      arm 0
        #2 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests rows customers rows.length on #0 found 1
      arm 0
        #3 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests rows customers rows.length on #0 found 0
      arm 0
        #4 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests rows customers rows.length on #0 found 1
      arm 0
        #5 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests rows customers rows.length on #0 found 0
      arm 0
        #6 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
    `,
  },
  'a call in the condition itself': {
    source: `
      export async function run(id: number) {
        if (await customers.existsBy({ id })) return;
        if ((await orders.countBy({ id })) > 0) throw new Error('taken');
        await orders.save({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.existsBy read Customer handle constant customers awaited
      branch tests customers id on #0 found 0
      arm 0
        return "undefined"
      arm 1
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
        branch tests orders id on #1 found 0
        arm 0
          throw
        arm 1
          #3 op typeorm:Repository.save read Order optional, transaction, write Order, transaction handle constant orders awaited
          await {id: id}
    `,
  },
  'conjunctions and disjunctions': {
    source: `
      export async function run(id: number, force: boolean) {
        const customer = await customers.findOneBy({ id });
        if (customer && force) await orders.countBy({ id: 1 });
        if (!customer || force) await orders.countBy({ id: 2 });
        if (customer || force) await orders.countBy({ id: 3 });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customer customers force on #0 found 0
      arm 0
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests customer customers force on #0 found 1
      arm 0
        #2 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests customer customers force on #0 found 0
      arm 0
        #3 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
    `,
  },
  'conditions on anything else say nothing about hits': {
    source: `
      export async function run(id: number) {
        const customer = await customers.findOneBy({ id });
        if (customer?.name === 'x') await orders.countBy({ id });
        if (id > 5) await orders.countBy({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customer customers customer.name on #0
      arm 0
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
      branch tests id
      arm 0
        #2 op typeorm:Repository.countBy read Order handle constant orders awaited
      arm 1
    `,
  },
  'conditional expressions': {
    source: `
      export async function run(id: number) {
        const customer = await customers.findOneBy({ id });
        return customer ? orders.findBy({ customerId: customer.id }) : orders.find();
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customer customers on #0 found 0
      arm 0
        #1 op typeorm:Repository.findBy read Order handle constant orders awaited
      arm 1
        #2 op typeorm:Repository.find read Order handle constant orders awaited
      return (#1 | #2)
    `,
  },
  '?? and || run their right side only without a left one': {
    source: `
      export async function run(id: number) {
        return (await customers.findOneBy({ id })) ?? (await customers.save({ name: String(id) }));
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      branch tests customers id on #0 found 1
      arm 0
        #1 op typeorm:Repository.save read Customer optional, transaction, write Customer, transaction handle constant customers awaited
        await {name: call(id)}
      arm 1
      return (#0 | {name: call(id)})
    `,
  },
  'a map asked before and filled after': {
    source: `
      export async function run(ids: number[]) {
        const seen = new Map<number, Customer | null>();
        for (const id of ids) {
          let customer = seen.get(id);
          if (!customer) {
            customer = await customers.findOneBy({ id });
            seen.set(id, customer);
          }
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests customer seen on #1 found 1
        arm 0
          #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
          customer = #2
          seen += (#1 | #2)
        arm 1
    `,
  },
  'a map asked by has': {
    source: `
      export async function run(ids: number[]) {
        const seen = new Map<number, Customer | null>();
        for (const id of ids) {
          if (!seen.has(id)) seen.set(id, await customers.findOneBy({ id }));
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests seen id on #0 found 1
        arm 0
          #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
          seen += #2
        arm 1
    `,
  },
  'a set asked with an early continue': {
    source: `
      export async function run(ids: number[]) {
        const seen = new Set<number>();
        for (const id of ids) {
          if (seen.has(id)) continue;
          seen.add(id);
          await customers.findOneBy({ id });
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests seen id on #0 #1 found 0
        arm 0
          continue loop0
        arm 1
          seen += each0
          #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'an object as cache': {
    source: `
      export async function run(ids: number[]) {
        const byId: Record<number, Customer | null> = {};
        for (const id of ids) {
          if (!byId[id]) byId[id] = await customers.findOneBy({ id });
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests byId id
        arm 0
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
          byId += #0
        arm 1
    `,
  },
  '??= fills a cache': {
    source: `
      export async function run(ids: number[]) {
        const byId: Record<number, Customer | null> = {};
        for (const id of ids) byId[id] ??= await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests byId id
        arm 0
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
          byId += #0
        arm 1
    `,
  },
  'a field as cache': {
    source: `
      export class Settings {
        private cached?: Customer | null;
        async run() {
          if (this.cached) return this.cached;
          this.cached = await customers.findOneBy({ id: 1 });
          return this.cached;
        }
      }
    `,
    of: 'Settings.run',
    outline: text`
      branch tests Settings.cached
      arm 0
        return this.cached
      arm 1
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
        Settings.cached = #0
        return this.cached
    `,
  },
  'a module variable as cache': {
    source: `
      let cached: Customer | null | undefined;
      export async function run() {
        cached ??= await customers.findOneBy({ id: 1 });
        return cached;
      }
    `,
    outline: text`
      branch tests cached
      arm 0
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
        cached = #0
      arm 1
      return constant cached
    `,
  },
  'a flag': {
    source: `
      export async function run(ids: number[]) {
        let done = false;
        for (const id of ids) {
          if (!done) {
            await customers.findOneBy({ id });
            done = true;
          }
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests done
        arm 0
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
          done = "true"
        arm 1
    `,
  },
  'an array asked by includes': {
    source: `
      export async function run(ids: number[]) {
        const seen: number[] = [];
        for (const id of ids) {
          if (seen.includes(id)) continue;
          seen.push(id);
          await customers.findOneBy({ id });
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        branch tests seen id on #0 found 0
        arm 0
          continue loop0
        arm 1
          seen += each0
          #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'try, catch and finally': {
    source: `
      export async function run(id: number) {
        try {
          return await customers.findOneByOrFail({ id });
        } catch (error) {
          await orders.countBy({ id });
          throw error;
        } finally {
          await orders.clear();
        }
      }
    `,
    outline: text`
      try
        #0 op typeorm:Repository.findOneByOrFail read Customer handle constant customers awaited
        return #0
      catch
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited
        throw
      finally
        #2 op typeorm:Repository.clear write Order handle constant orders awaited
    `,
  },
  'what a promise runs when it has settled': {
    source: `
      export async function run(id: number) {
        await customers.findOneByOrFail({ id }).finally(() => orders.clear());
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneByOrFail read Customer handle constant customers awaited
      try
      finally
        #1 op typeorm:Repository.clear write Order handle constant orders awaited
    `,
  },
  'a guard inside nested blocks': {
    source: `
      export async function run(list: Order[]) {
        for (const order of list) {
          if (order.total > 0) {
            if (order.total > 100) break;
            await orders.save(order);
          } else {
            await orders.remove(order);
            continue;
          }
          await customers.findOneBy({ id: order.customerId });
        }
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        branch tests order order.total
        arm 0
          branch tests order order.total
          arm 0
            break loop0
          arm 1
            #0 op typeorm:Repository.save read Order optional, transaction, write Order, transaction handle constant orders awaited varies 0
            await each0
          #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        arm 1
          #2 op typeorm:Repository.remove read Order optional, transaction, write Order, transaction handle constant orders awaited varies 0
          await each0
          continue loop0
    `,
  },
  switch: {
    source: `
      export async function run(kind: string, id: number) {
        switch (kind) {
          case 'a':
            await customers.findOneBy({ id });
            break;
          case 'b':
            return orders.findOneBy({ id });
          default:
            throw new Error(kind);
        }
        return undefined;
      }
    `,
    outline: text`
      branch tests kind
      arm 0
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      arm 1
        #1 op typeorm:Repository.findOneBy read Order handle constant orders awaited
        return #1
      arm 2
        throw
      return "undefined"
    `,
  },
  'a search leaves the loop with the hit': {
    source: `
      export async function run(codes: string[]) {
        for (const name of codes) {
          const customer = await customers.findOneBy({ name });
          if (customer) return customer;
        }
        return null;
      }
    `,
    outline: text`
      loop0 for…of over codes [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        branch tests customer customers on #0 found 0
        arm 0
          return #0
        arm 1
      return "null"
    `,
  },
});

test('a local map filled under a key outlives the call unless it was made here', () => {
  const lowered = lower(`
    export class Rates {
      private readonly all = new WeakMap<object, Map<string, Promise<Customer | null>>>();
      kept(user: object, code: string) {
        const own = this.of(user);
        const known = own.get(code);
        if (known) return known;
        const loaded = customers.findOneBy({ name: code });
        own.set(code, loaded);
        return loaded;
      }
      fresh(code: string) {
        const own = new Map<string, Promise<Customer | null>>();
        own.set(code, customers.findOneBy({ name: code }));
        return own;
      }
      of(user: object) { return this.all.get(user)!; }
    }
  `);
  const filled = (symbol: string): readonly string[] => {
    const found: string[] = [];
    walkNodes(lowered.function(symbol).body, (node) => {
      if (node.node === 'assign' && node.adds) found.push(`${node.place.lifetime} ${JSON.stringify(node.place.key)}`);
    });
    return found;
  };
  expect(filled('Rates.kept')).toEqual(['singleton {"is":"parameter","index":1}']);
  expect(filled('Rates.fresh')).toEqual(['call undefined']);
});
