// Modes of loops by their evidence, and look-alikes that have none.
import { cases, text } from './lower.js';

cases({
  'parts counted beforehand are batches': {
    source: `
      export async function run(ids: number[]) {
        const SIZE = 100;
        const parts = Math.ceil(ids.length / SIZE);
        for (let i = 0; i < parts; i++) await customers.findBy({ id: In(ids.slice(i * SIZE, (i + 1) * SIZE)) });
        for (let i = 0; i < Math.ceil(ids.length); i++) await customers.findBy({ id: ids[i] });
        const total = await customers.count();
        for (let page = 0; page < Math.ceil(total / 50); page++) await customers.find({ take: 50, skip: page * 50 });
      }
    `,
    outline: text`
      loop0 for over chunks(ids by 100) [batch]
        #1 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
        i = (each0 | ? counter)
      loop1 for [per-element]
        #3 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 1
        i = (each1 | ? counter)
      #4 op typeorm:Repository.count read Customer handle constant customers awaited
      loop2 for over chunks(#4 by 50) [batch]
        #6 op typeorm:Repository.find read Customer handle constant customers limit 50 awaited varies 2
        page = (each2 | ? counter)
    `,
  },
  'slices of a hundred are batches': {
    source: `
      export async function run(ids: number[]) {
        for (let i = 0; i < ids.length; i += 100) await customers.findBy({ id: In(ids.slice(i, i + 100)) });
      }
    `,
    outline: text`
      loop0 for over chunks(ids by 100) [batch]
        #0 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
        i = (each0 | text(each0, "100"))
    `,
  },
  'slices in a while are batches, a sum that grows is none': {
    source: `
      export async function run(ids: number[], size = 100) {
        const total = ids.length;
        let at = 0;
        while (at < total) {
          await customers.findBy({ id: In(ids.slice(at, at + size)) });
          at += size;
        }
        let sum = 0;
        while (sum < total) {
          const order = await orders.findOneByOrFail({ id: sum });
          sum += order.total;
        }
      }
    `,
    outline: text`
      loop0 while over ids [batch]
        #0 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
        at = ("0" | each0 | text(("0" | each0), size))
      loop1 while [per-element]
        #1 op typeorm:Repository.findOneByOrFail read Order handle constant orders awaited varies 1
        sum = ("0" | each1 | text(("0" | each1), #1.total))
    `,
  },
  'a stride by a constant is a batch': {
    source: `
      const SIZE = 50;
      export async function run(ids: number[]) {
        for (let i = 0; i < ids.length; i += SIZE) {
          const part = ids.slice(i, i + SIZE);
          await customers.findBy({ id: In(part) });
        }
      }
    `,
    outline: text`
      loop0 for over chunks(ids by 50) [batch]
        #0 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
        i = (each0 | text(each0, "50"))
    `,
  },
  'chunks of a library are batches': {
    source: `
      import { chunk } from 'lodash';
      export async function run(ids: number[]) {
        for (const part of chunk(ids, 100)) await customers.findBy({ id: In(part) });
      }
    `,
    outline: text`
      loop0 for…of over chunks(ids by 100) [batch]
        #0 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
    `,
  },
  'an own function that cuts into chunks': {
    source: `
      function chunks<T>(list: T[], size: number): T[][] {
        const all: T[][] = [];
        for (let i = 0; i < list.length; i += size) all.push(list.slice(i, i + size));
        return all;
      }
      export async function run(ids: number[]) {
        for (const part of chunks(ids, 100)) await customers.findBy({ id: In(part) });
      }
    `,
    outline: text`
      #0 call chunks(ids, "100")
      loop0 for…of over #0 [per-element]
        #1 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
    `,
  },
  'splice takes off batches': {
    source: `
      export async function run(ids: number[]) {
        while (ids.length > 0) {
          const part = ids.splice(0, 100);
          await customers.findBy({ id: In(part) });
        }
      }
    `,
    outline: text`
      loop0 while over chunks(ids by 100) [batch]
        #0 op typeorm:Repository.findBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a stride of one is no batch': {
    source: `
      export async function run(ids: number[]) {
        for (let i = 0; i < ids.length; i += 1) await customers.findOneBy({ id: ids[i] });
      }
    `,
    outline: text`
      loop0 for over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        i = (each0 | text(each0, "1"))
    `,
  },
  'splice of one is no batch': {
    source: `
      export async function run(ids: number[]) {
        while (ids.length > 0) {
          const [id] = ids.splice(0, 1);
          await customers.findOneBy({ id });
        }
      }
    `,
    outline: text`
      loop0 while over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'offset paging': {
    source: `
      export async function run() {
        let skip = 0;
        while (true) {
          const page = await orders.find({ skip, take: 100 });
          if (page.length === 0) break;
          skip += 100;
        }
      }
    `,
    outline: text`
      loop0 while [page]
        #0 op typeorm:Repository.find read Order handle constant orders limit 100 awaited varies 0
        branch tests page orders page.length on #0 found 1
        arm 0
          break loop0
        arm 1
          skip = ("0" | each0 | text(("0" | each0), "100"))
    `,
  },
  'paging in a do…while': {
    source: `
      export async function run() {
        let page: Order[];
        let skip = 0;
        do {
          page = await orders.find({ skip, take: 100 });
          skip += page.length;
        } while (page.length === 100);
      }
    `,
    outline: text`
      loop0 do…while [page]
        #0 op typeorm:Repository.find read Order handle constant orders limit 100 awaited varies 0
        page = #0
        skip = ("0" | each0 | text(("0" | each0), #0.length))
    `,
  },
  'cursor paging': {
    source: `
      export async function run() {
        let last = 0;
        for (;;) {
          const page = await orders.createQueryBuilder('o').where('o.id > :last', { last }).take(100).getMany();
          if (page.length === 0) return;
          last = page[page.length - 1]!.id;
        }
      }
    `,
    outline: text`
      loop0 for [page]
        #0 op typeorm:SelectQueryBuilder.getMany read Order handle handle given of constant orders limit 100 awaited varies 0
        branch tests page page.length on #0 found 1
        arm 0
          return "undefined"
        arm 1
          last = #0[].id
    `,
  },
  'cursor paging by way of a local': {
    source: `
      export async function run() {
        let last = 0;
        for (;;) {
          const page = await orders.find({ where: { id: MoreThan(last) }, take: 100 });
          if (page.length === 0) return;
          const row = page[page.length - 1];
          const { id } = row!;
          last = id;
        }
      }
    `,
    outline: text`
      loop0 for [page]
        #0 op typeorm:Repository.find read Order handle constant orders limit 100 awaited varies 0
        branch tests page orders page.length on #0 found 1
        arm 0
          return "undefined"
        arm 1
          last = #0[].id
    `,
  },
  'what moves by something else than the rows pages nothing': {
    source: `
      export async function run(next: () => number) {
        let at = 0;
        for (;;) {
          const rows = await orders.find({ where: { customerId: at } });
          if (rows.length === 0) return;
          const id = next();
          at = id;
        }
      }
    `,
    outline: text`
      loop0 for [per-element]
        #0 op typeorm:Repository.find read Order handle constant orders awaited varies 0
        branch tests rows orders rows.length on #0 found 1
        arm 0
          return "undefined"
        arm 1
          #1 call value next()
          at = #1
    `,
  },
  'taking limited rows until none is left': {
    source: `
      export async function run() {
        for (;;) {
          const open = await orders.find({ where: { total: 0 }, take: 50 });
          if (open.length === 0) break;
          await orders.remove(open);
        }
      }
    `,
    outline: text`
      loop0 for [page]
        #0 op typeorm:Repository.find read Order handle constant orders limit 50 awaited
        branch tests open orders open.length on #0 found 1
        arm 0
          break loop0
        arm 1
          #1 op typeorm:Repository.remove read Order optional, transaction, write Order, transaction handle constant orders awaited
    `,
  },
  'walking up a tree is no paging': {
    source: `
      interface Node { id: number; parentId: number | null }
      declare const nodes: Repository<Node>;
      export async function run(id: number) {
        let current = await nodes.findOneBy({ id });
        while (current?.parentId) current = await nodes.findOneBy({ id: current.parentId });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Node handle constant nodes awaited
      loop0 while [per-element]
        #1 op typeorm:Repository.findOneBy read Node handle constant nodes awaited varies 0
        current = #1
    `,
  },
  'a queue of nodes is no paging': {
    source: `
      interface Node { id: number; parentId: number }
      declare const nodes: Repository<Node>;
      export async function run(id: number) {
        const queue = [id];
        while (queue.length > 0) {
          const parentId = queue.shift()!;
          const children = await nodes.findBy({ parentId });
          queue.push(...children.map((child) => child.id));
        }
      }
    `,
    outline: text`
      loop0 while over ([id] | push(map(#0 of each1.id))) [per-element]
        #0 op typeorm:Repository.findBy read Node handle constant nodes awaited varies 0
        queue += spread(map(#0 of each1.id))
    `,
  },
  'draining a cursor': {
    source: `
      interface Cursor { next(): Promise<Order | undefined> }
      export async function run(cursor: Cursor) {
        let order: Order | undefined;
        while ((order = await cursor.next())) await customers.findOneBy({ id: order.customerId });
      }
    `,
    outline: text`
      loop0 while [drain]
        #0 call Cursor.next() awaited
        order = #0
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'trying again': {
    source: `
      export async function run(id: number) {
        for (let attempt = 0; attempt < 5; attempt++) {
          try {
            return await customers.findOneByOrFail({ id });
          } catch {
            // once more
          }
        }
        return undefined;
      }
    `,
    outline: text`
      loop0 for [retry]
        try
          #0 op typeorm:Repository.findOneByOrFail read Customer handle constant customers awaited
          return #0
        catch
        attempt = (each0 | ? counter)
      return "undefined"
    `,
  },
  'trying again in an endless loop': {
    source: `
      export async function run(id: number) {
        while (true) {
          try {
            await customers.update({ id }, { name: 'x' });
            break;
          } catch (error) {
            console.warn(error);
          }
        }
      }
    `,
    outline: text`
      loop0 while [retry]
        try
          #0 op typeorm:Repository.update write Customer handle constant customers awaited
          break loop0
        catch
    `,
  },
  'an attempt that rolls back what it has done': {
    source: `
      export async function run(id: number, most: number) {
        for (let attempt = 0; attempt < most; attempt++) {
          try {
            try {
              await customers.update({ id }, { name: 'x' });
              return true;
            } catch (error) {
              await customers.update({ id }, { name: 'y' });
              throw error;
            } finally {
              console.warn(attempt);
            }
          } catch {
            if (attempt > 1) break;
          }
        }
        return false;
      }
    `,
    outline: text`
      loop0 for over most [retry]
        try
          try
            #0 op typeorm:Repository.update write Customer handle constant customers awaited
            return "true"
          catch
            #1 op typeorm:Repository.update write Customer handle constant customers awaited
            throw
          finally
        catch
          branch tests attempt
          arm 0
            break loop0
          arm 1
        attempt = (each0 | ? counter)
      return "false"
    `,
  },
  'a try in each pass is no retry': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids) {
          try {
            await customers.update({ id }, { name: 'x' });
          } catch (error) {
            console.warn(error);
          }
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        try
          #0 op typeorm:Repository.update write Customer handle constant customers awaited varies 0
        catch
    `,
  },
  'a literal list is few': {
    source: `
      export async function run() {
        for (const name of ['a', 'b']) await customers.findOneBy({ name });
      }
    `,
    outline: text`
      loop0 for…of over ["a", "b"] [few]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a constant list is few': {
    source: `
      const NAMES = ['a', 'b', 'c'];
      export async function run() {
        await Promise.all(NAMES.map((name) => customers.findOneBy({ name })));
      }
    `,
    outline: text`
      loop0 .map over constant NAMES [few]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      await map(constant NAMES of #0)
    `,
  },
  'an enum is few': {
    source: `
      enum Kind { A = 'a', B = 'b' }
      export async function run() {
        for (const name of Object.values(Kind)) await customers.findOneBy({ name });
      }
    `,
    outline: text`
      loop0 for…of over values(constant Kind) [few]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a constant slice is few': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids.slice(0, 10)) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over slice(ids <=10) [few]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a large slice is not': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids.slice(0, 1000)) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over slice(ids <=1000) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a list with a spread is not': {
    source: `
      export async function run(ids: number[]) {
        for (const id of [0, ...ids]) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over (["0"] | spread(ids)) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a constant count is few': {
    source: `
      export async function run() {
        for (let i = 0; i < 12; i++) await orders.countBy({ id: i });
      }
    `,
    outline: text`
      loop0 for [few]
        #0 op typeorm:Repository.countBy read Order handle constant orders awaited varies 0
        i = (each0 | ? counter)
    `,
  },
  'a long constant list is not': {
    source: `
      const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u'];
      export async function run() {
        for (const name of NAMES) await customers.findOneBy({ name });
      }
    `,
    outline: text`
      loop0 for…of over constant NAMES [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a list of one given to a plural call': {
    source: `
      export async function run(list: Order[]) {
        for (const order of list) {
          await orders.save([order]);
          await orders.save([order, order]);
        }
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        #0 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders single awaited varies 0
        loop1 typeorm:Repository.save over [each0] [batch]
          #1 op typeorm:Repository.save write Order handle constant orders single awaited varies 0
        await [each0]
        #2 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders awaited varies 0
        loop2 typeorm:Repository.save over [each0, each0] [batch]
          #3 op typeorm:Repository.save write Order handle constant orders awaited varies 0
        await [each0, each0]
    `,
  },
  'a pool with a limit': {
    source: `
      import pMap from 'p-map';
      export async function run(ids: number[]) {
        await pMap(ids, (id) => customers.findOneBy({ id }), { concurrency: 5 });
      }
    `,
    outline: text`
      loop0 pMap over ids [concurrent limit 5]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      await pMap(ids of #0)
    `,
  },
  'a poll': {
    source: `
      export async function run(id: number) {
        for (;;) {
          const order = await orders.findOneByOrFail({ id });
          if (order.total > 0) return order;
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
      }
    `,
    outline: text`
      loop0 for [poll]
        #0 op typeorm:Repository.findOneByOrFail read Order handle constant orders awaited
        branch tests order orders order.total on #0
        arm 0
          return #0
        arm 1
          #1 op ecmascript:setTimeout sleep awaited
    `,
  },
  'a library that waits for each pass runs them one after the other': {
    source: `
      import Bluebird from 'bluebird';
      export async function run(ids: number[]) {
        const found = await Bluebird.mapSeries(ids, (id) => customers.findOneBy({ id }));
        await Bluebird.map(found, (customer) => customers.save(customer!), { concurrency: 4 });
      }
    `,
    outline: text`
      loop0 .mapSeries over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      await mapSeries(ids of #0)
      loop1 .map over mapSeries(ids of #0) [concurrent limit 4]
        #1 op typeorm:Repository.save read Customer optional, transaction, write Customer, transaction handle constant customers awaited varies 1
      await map(mapSeries(ids of #0) of each1)
    `,
  },
});
