// Loop statements and iteration callbacks: what they go over, in which mode, and what stands in them.
import { cases, text } from './lower.js';

cases({
  'what is set on a new object varies with the loop': {
    source: `
      export async function run(names: string[]) {
        for (const name of names) {
          const customer = new Customer();
          customer.name = name;
          await customers.insert(customer);
        }
      }
    `,
    outline: text`
      loop0 for…of over names [per-element]
        #0 call Customer.constructor[exact]()
        customer.name = each0
        #1 op typeorm:Repository.insert write Customer handle constant customers awaited varies 0
    `,
  },
  'an object is filled under computed keys': {
    source: `
      export async function run(rows: Order[]) {
        const byId: Record<string, Order[]> = {};
        rows.forEach((row) => {
          if (!byId[row.id]) byId[row.id] = [];
          byId[row.id]!.push(row);
        });
        for (const id of Object.keys(byId)) await customers.findOneBy({ id: Number(id) });
        const named: Record<string, number> = {};
        named['first'] = 1;
        for (const name in named) await customers.findOneBy({ name });
      }
    `,
    outline: text`
      loop0 .forEach over rows [concurrent]
        branch tests byId row row.id
        arm 0
          byId += []
        arm 1
        byId += each0
      loop1 for…of over keys(({} | push(rows))) [per-element]
        #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 1
      named += "1"
      loop2 for…in over {} [per-element]
        #3 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
    `,
  },
  'a list is filled by a callback of a function that nobody knows': {
    source: `
      declare function stream(path: string, each: (line: string) => void): Promise<void>;
      export async function run(path: string) {
        const lines: string[] = [];
        await stream(path, (line) => { lines.push(line); });
        for (const name of lines) await customers.findOneBy({ name });
      }
    `,
    outline: text`
      #0 call unknown: no type(path, function 1) awaited
      loop0 for…of over push(? what a callback adds) [per-element]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'for…of goes over its elements': {
    source: `
      export async function run(ids: number[]) {
        for (const id of ids) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'for…in goes over keys': {
    source: `
      export async function run(byId: Record<number, number>) {
        for (const id in byId) await customers.findOneBy({ id: Number(id) });
      }
    `,
    outline: text`
      loop0 for…in over byId [per-element]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'a counting for goes over what bounds it': {
    source: `
      export async function run(ids: number[]) {
        for (let i = 0; i < ids.length; i++) await customers.findOneBy({ id: ids[i] });
      }
    `,
    outline: text`
      loop0 for over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        i = (each0 | ? counter)
    `,
  },
  'a counting for with the length taken before': {
    source: `
      export async function run(ids: number[]) {
        for (let i = 0, n = ids.length; i < n; i++) await customers.findOneBy({ id: ids[i] });
      }
    `,
    outline: text`
      loop0 for over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        i = (each0 | ? counter)
    `,
  },
  'a while over a queue': {
    source: `
      export async function run(ids: number[]) {
        while (ids.length > 0) {
          const id = ids.shift();
          await customers.findOneBy({ id });
        }
      }
    `,
    outline: text`
      loop0 while over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'do…while': {
    source: `
      export async function run(ids: number[]) {
        let i = 0;
        do {
          await customers.findOneBy({ id: ids[i] });
          i++;
        } while (i < ids.length);
      }
    `,
    outline: text`
      loop0 do…while over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        i = ("0" | each0 | ? counter)
    `,
  },
  'for await over an array, a set or what a list stands in for goes over its elements': {
    source: `
      export async function run(ids: number[], given: readonly number[] | undefined, untyped: any) {
        for await (const id of ids) await customers.findOneBy({ id });
        for await (const id of given!) await customers.findOneBy({ id });
        for await (const id of new Set(ids)) await customers.findOneBy({ id });
        const some = untyped.ids || [];
        for await (const id of some) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for await…of over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      loop1 for await…of over given [per-element]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 1
      loop2 for await…of over new(ids) [per-element]
        #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
      loop3 for await…of over untyped.ids [per-element]
        #3 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 3
    `,
  },
  'for await over a stream whose class has the name of a collection drains it': {
    source: `
      interface Map extends AsyncIterable<{ id: number }> {}
      export async function run(rows: Map) {
        for await (const row of rows) await customers.findOneBy({ id: row.id });
      }
    `,
    outline: text`
      loop0 for await…of over rows [drain]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'for await over a stream drains it': {
    source: `
      export async function run(rows: AsyncIterable<{ id: number }>) {
        for await (const row of rows) await customers.findOneBy({ id: row.id });
      }
    `,
    outline: text`
      loop0 for await…of over rows [drain]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'for await over an async generator drains it': {
    source: `
      async function* pages(): AsyncGenerator<Order> {
        yield* await orders.find();
      }
      export async function run() {
        for await (const order of pages()) await customers.findOneBy({ id: order.customerId });
      }
    `,
    outline: text`
      #0 call pages() awaited
      loop0 for await…of over #0 [drain]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'an async generator yields to who iterates it': {
    source: `
      export async function* run(ids: number[]) {
        for (const id of ids) yield await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      return yield([#0])
    `,
  },
  'forEach with an async callback runs together and nobody waits': {
    source: `
      export function run(ids: number[]) {
        ids.forEach(async (id) => {
          await customers.findOneBy({ id });
        });
      }
    `,
    outline: text`
      loop0 .forEach over ids [concurrent]
        detach
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'Promise.all over map': {
    source: `
      export async function run(ids: number[]) {
        return Promise.all(ids.map((id) => customers.findOneBy({ id })));
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      return map(ids of #0)
    `,
  },
  'Promise.allSettled, any and race wait too': {
    source: `
      export async function run(ids: number[]) {
        await Promise.allSettled(ids.map((id) => customers.findOneBy({ id })));
        await Promise.any(ids.map((id) => orders.findOneBy({ id })));
        await Promise.race(ids.map((id) => orders.countBy({ id })));
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      await map(ids of #0)
      loop1 .map over ids [concurrent]
        #1 op typeorm:Repository.findOneBy read Order handle constant orders awaited varies 1
      await map(ids of #1)
      loop2 .map over ids [concurrent]
        #2 op typeorm:Repository.countBy read Order handle constant orders awaited varies 2
      await map(ids of #2)
    `,
  },
  'promises kept in a variable and awaited later': {
    source: `
      export async function run(ids: number[]) {
        const started = ids.map(async (id) => {
          const customer = await customers.findOneBy({ id });
          return customer?.name;
        });
        return Promise.all(started);
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        continue loop0
      return map(ids of #0.name)
    `,
  },
  'promises collected by push and awaited later run together': {
    source: `
      export async function run(ids: number[]) {
        const started: Promise<unknown>[] = [];
        for (const id of ids) started.push(customers.findOneBy({ id }));
        await Promise.all(started);
      }
    `,
    outline: text`
      loop0 for…of over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        started += #0
      await push(ids of #0)
    `,
  },
  'promises of calls collected by push': {
    source: `
      async function load(id: number) {
        return customers.findOneBy({ id });
      }
      export async function run(ids: number[]) {
        const started: Promise<unknown>[] = [];
        for (const id of ids) started.push(load(id));
        await Promise.all(started);
      }
    `,
    outline: text`
      loop0 for…of over ids [concurrent]
        #0 call load(each0) awaited varies 0
        started += #0
      await push(ids of #0)
    `,
  },
  'one of Promise.all in each pass is sequential': {
    source: `
      export async function run(list: Order[]) {
        for (const order of list) {
          const [customer, count] = await Promise.all([
            customers.findOneBy({ id: order.customerId }),
            orders.countBy({ customerId: order.customerId }),
          ]);
          console.log(customer, count);
        }
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        #1 op typeorm:Repository.countBy read Order handle constant orders awaited varies 0
        await [#0, #1]
    `,
  },
  'a named function as callback': {
    source: `
      async function load(id: number) {
        return customers.findOneBy({ id });
      }
      export async function run(ids: number[]) {
        return Promise.all(ids.map(load));
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent]
        #0 call load(each0) awaited varies 0
      return map(ids of #0)
    `,
  },
  'a method reference as callback': {
    source: `
      export class Mapper {
        async run(list: Order[]) {
          return Promise.all(list.map(this.toDto));
        }
        toDto = async (order: Order) => ({ customer: await customers.findOneBy({ id: order.customerId }) });
      }
    `,
    of: 'Mapper.run',
    outline: text`
      loop0 .map over list [concurrent]
        #0 call Mapper.toDto(each0) awaited varies 0
      return map(list of #0)
    `,
  },
  'a bound method as callback': {
    source: `
      export class Mapper {
        async run(list: Order[]) {
          return Promise.all(list.map(this.toDto.bind(this)));
        }
        async toDto(order: Order) {
          return { customer: await customers.findOneBy({ id: order.customerId }) };
        }
      }
    `,
    of: 'Mapper.run',
    outline: text`
      loop0 .map over list [concurrent]
        #0 call Mapper.toDto(each0) awaited varies 0
      return map(list of #0)
    `,
  },
  'a handler given by the caller': {
    source: `
      export function run(list: Order[], handler: (order: Order) => Promise<void>) {
        list.forEach(handler);
      }
    `,
    outline: text`
      loop0 .forEach over list [concurrent]
        #0 call value handler(each0) varies 0
    `,
  },
  'a repository method handed over': {
    source: `
      export async function run(list: { id: number }[]) {
        return Promise.all(list.map(customers.findOneBy));
      }
    `,
    outline: text`
      loop0 .map over list [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      return map(list of #0)
    `,
  },
  'reduce that awaits what came before is sequential': {
    source: `
      export async function run(ids: number[]) {
        await ids.reduce(async (before, id) => {
          await before;
          await customers.findOneBy({ id });
        }, Promise.resolve());
      }
    `,
    outline: text`
      loop0 .reduce over ids [per-element]
        await ? parameter 0 of a callback
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      scan ids
      await ? nothing is returned
    `,
  },
  'reduce by then is sequential': {
    source: `
      export async function run(ids: number[]) {
        await ids.reduce((before, id) => before.then(() => customers.findOneBy({ id })), Promise.resolve<unknown>(undefined));
      }
    `,
    outline: text`
      loop0 .reduce over ids [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      scan ids
    `,
  },
  'reduce that awaits nothing runs together': {
    source: `
      export async function run(ids: number[]) {
        await ids.reduce(async (before, id) => {
          const customer = await customers.findOneBy({ id });
          return [...(await before), customer];
        }, Promise.resolve([] as unknown[]));
      }
    `,
    outline: text`
      loop0 .reduce over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        await ? parameter 0 of a callback
        continue loop0
      scan ids
      await ([#0] | spread(? parameter 0 of a callback))
    `,
  },
  'some and every search': {
    source: `
      export async function run(ids: number[]) {
        return ids.some((id) => customers.existsBy({ id }));
      }
    `,
    outline: text`
      loop0 .some over ids [search]
        #0 op typeorm:Repository.existsBy read Customer handle constant customers awaited varies 0
      scan ids
      return #0
    `,
  },
  'Array.from with a callback': {
    source: `
      export async function run(ids: Set<number>) {
        return Promise.all(Array.from(ids, (id) => customers.findOneBy({ id })));
      }
    `,
    outline: text`
      loop0 .from over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      return from(ids of #0)
    `,
  },
  flatMap: {
    source: `
      export async function run(ids: number[]) {
        return Promise.all(ids.flatMap((id) => [customers.findOneBy({ id }), orders.findBy({ customerId: id })]));
      }
    `,
    outline: text`
      loop0 .flatMap over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        #1 op typeorm:Repository.findBy read Order handle constant orders awaited varies 0
      return flatMap(ids of [#0, #1])
    `,
  },
  'Map and Set iterate their values': {
    source: `
      export async function run(byId: Map<number, Order>, ids: Set<number>) {
        for (const [id, order] of byId) await customers.findOneBy({ id: order.customerId ?? id });
        byId.forEach((order) => void customers.findOneBy({ id: order.customerId }));
        for (const id of ids.values()) await customers.findOneBy({ id });
      }
    `,
    outline: text`
      loop0 for…of over byId [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      loop1 .forEach over byId [concurrent]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers varies 1
      loop2 for…of over values(ids) [per-element]
        #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
    `,
  },
  'filter and sort keep what they go over': {
    source: `
      export async function run(list: Order[]) {
        const open = list.filter((order) => order.total > 0).sort((a, b) => a.total - b.total);
        for (const order of open) await customers.findOneBy({ id: order.customerId });
      }
    `,
    outline: text`
      scan list
      loop2 for…of over filter(list) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
    `,
  },
  'nested loops': {
    source: `
      export async function run(list: Order[]) {
        for (const order of list)
          for (const item of order.items) await customers.findOneBy({ id: item.id + order.customerId });
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        loop1 for…of over each0.items [per-element]
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0 1
    `,
  },
  'entries of an array': {
    source: `
      export async function run(list: Order[]) {
        for (const [index, order] of list.entries()) await customers.findOneBy({ id: order.customerId + index });
      }
    `,
    outline: text`
      loop0 for…of over entries(list) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
    `,
  },
  'Object.entries and Object.values': {
    source: `
      export async function run(byId: Record<string, Order>) {
        for (const [key, order] of Object.entries(byId)) await customers.findOneBy({ id: order.customerId, name: key });
        for (const order of Object.values(byId)) await customers.findOneBy({ id: order.customerId });
      }
    `,
    outline: text`
      loop0 for…of over entries(byId) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      loop1 for…of over values(byId) [per-element]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 1
    `,
  },
  'a level of a graph after the other: each pass asks with what the pass before has found': {
    source: `
      export async function run(start: number[], depth: number) {
        let frontier = [...start];
        for (let hop = 0; hop < depth && frontier.length; hop++) {
          const found = await orders.findBy({ id: In(frontier) });
          frontier = found.map((order) => order.customerId);
        }
      }
    `,
    outline: text`
      loop0 for over depth [per-element]
        #0 op typeorm:Repository.findBy read Order handle constant orders awaited varies 0
        frontier = map(#0 of each1.customerId)
        hop = (each0 | ? counter)
    `,
  },
  'as many passes as a number that is the least of some': {
    source: `
      export async function run(ids: number[], depth: number) {
        for (let i = 0; i < Math.min(ids.length, 50); i++) await customers.findOneBy({ id: ids[i] });
        for (let hop = 0; hop < Math.min(2, depth); hop++) await orders.find({ take: Math.min(depth, 10) });
      }
    `,
    outline: text`
      loop0 for over min(ids <=50) [per-element]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        i = (each0 | ? counter)
      loop1 for over min(depth <=2) [few]
        #1 op typeorm:Repository.find read Order handle constant orders limit 10 awaited
        hop = (each1 | ? counter)
    `,
  },
  'lists in an object that is written out, filled and set later': {
    source: `
      export async function run(ids: number[]) {
        const found: { orders: Order[]; gone: number[] } = { orders: [], gone: [] };
        for (const order of await orders.find()) if (order.total > 0) found.orders.push(order);
        found.gone = ids.filter((id) => id > 0);
        for (const order of found.orders) await customers.findOneBy({ id: order.customerId });
        for (const id of found.gone) await customers.delete({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle constant orders awaited
      loop0 for…of over #0 [per-element]
        branch tests order order.total
        arm 0
          found.orders += each0
        arm 1
      scan ids
      found.gone = filter(ids)
      loop2 for…of over push(#0 of each0) [per-element]
        #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
      loop3 for…of over filter(ids) [per-element]
        #3 op typeorm:Repository.delete write Customer handle constant customers awaited varies 3
    `,
  },
  'what is computed from the counter or the element': {
    source: `
      export async function run(list: Order[]) {
        for (let i = 0; i < list.length; i++) await orders.update(1, { total: (i + 1) / list.length });
        for (const order of list) await orders.update(1, { total: order.total * 2 });
        for (const order of list) await orders.update(1, { total: list.length * 2 });
        for (const order of list) await orders.save(list.filter(({ id }) => id > order.id));
        for (const order of list) await orders.save(list.filter(({ id }) => id > 1));
      }
    `,
    outline: text`
      loop0 for over list [per-element]
        #0 op typeorm:Repository.update write Order handle constant orders awaited varies 0
        i = (each0 | ? counter)
      loop1 for…of over list [per-element]
        #1 op typeorm:Repository.update write Order handle constant orders awaited varies 1
      loop2 for…of over list [per-element]
        #2 op typeorm:Repository.update write Order handle constant orders awaited
      loop3 for…of over list [per-element]
        scan list
        #3 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders awaited varies 3
        loop5 typeorm:Repository.save over filter(list) [batch]
          #4 op typeorm:Repository.save write Order handle constant orders awaited varies 3
        await filter(list)
      loop6 for…of over list [per-element]
        scan list
        #5 op typeorm:Repository.save read Order optional, transaction, transaction handle constant orders awaited
        loop8 typeorm:Repository.save over filter(list) [batch]
          #6 op typeorm:Repository.save write Order handle constant orders awaited
        await filter(list)
    `,
  },
  'labelled continue': {
    source: `
      export async function run(list: Order[]) {
        outer: for (const order of list) {
          for (const item of order.items) {
            if (item.sku === '') continue outer;
            await customers.findOneBy({ id: item.id });
          }
        }
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        loop1 for…of over each0.items [per-element]
          branch tests item item.sku
          arm 0
            continue loop0
          arm 1
            #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0 1
    `,
  },
  'then chains': {
    source: `
      export function run(ids: number[]) {
        return Promise.all(
          ids.map((id) => customers.findOneBy({ id }).then((customer) => orders.findBy({ customerId: customer!.id }))),
        );
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent]
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        #1 op typeorm:Repository.findBy read Order handle constant orders awaited varies 0
      return map(ids of #1)
    `,
  },
  'recursion over data': {
    source: `
      interface Tree { id: number; children: Tree[] }
      export async function run(node: Tree): Promise<void> {
        await customers.findOneBy({ id: node.id });
        for (const child of node.children) await run(child);
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      loop0 for…of over node.children [per-element]
        #1 call run(each0) awaited varies 0
    `,
  },
});
