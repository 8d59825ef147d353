// What calls call: own functions and members, however they are written down.
import { cases, text } from './lower.js';

cases({
  'own functions cut into chunks': {
    source: `
      export function run<T>(list: T[], size: number): T[][] {
        const all: T[][] = [];
        for (let i = 0; i < list.length; i += size) all.push(list.slice(i, i + size));
        return all;
      }
    `,
    outline: text`
      loop0 for over list [batch]
        all += slice(list)
        i = (each0 | text(each0, size))
      return chunks(list)
    `,
  },
  'members of a class': {
    source: `
      export class Service {
        async run(id: number) {
          await this.load(id);
          await this.arrow(id);
          await Service.once(id);
          this.name = 'x';
          return this.label;
        }
        load(id: number) { return customers.findOneBy({ id }); }
        arrow = async (id: number) => customers.findOneBy({ id });
        static once(id: number) { return customers.findOneBy({ id }); }
        get label() { return String(this.load(1)); }
        set name(value: string) { void this.load(value.length); }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
      #1 call Service.arrow(id) awaited
      #2 call Service.once[static](id) awaited
      #3 call Service.name[set]("x")
      #4 call Service.label[get]() awaited
      return #4
    `,
  },
  'optional chaining': {
    source: `
      export class Service {
        constructor(private readonly next?: Service) {}
        async run(id: number) {
          await this.next?.load(id);
          await this.next?.load?.(id);
        }
        load(id: number) { return customers.findOneBy({ id }); }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
      #1 call Service.load(id) awaited
    `,
  },
  'destructured members': {
    source: `
      export class Service {
        async run(id: number) {
          const { load } = this;
          await load(id);
        }
        load = async (id: number) => customers.findOneBy({ id });
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
    `,
  },
  'bound members': {
    source: `
      export class Service {
        private readonly bound = this.load.bind(this);
        async run(id: number) {
          await this.bound(id);
          const local = this.load.bind(this);
          await local(id);
        }
        load(id: number) { return customers.findOneBy({ id }); }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
      #1 call Service.load(id) awaited
    `,
  },
  'call and apply': {
    source: `
      function load(this: unknown, id: number) { return customers.findOneBy({ id }); }
      export async function run(id: number) {
        await load.call(undefined, id);
        await load.apply(undefined, [id]);
      }
    `,
    outline: text`
      #0 call load(id) awaited
      #1 call load(id) awaited
    `,
  },
  'aliases of this': {
    source: `
      export class Service {
        async run(ids: number[]) {
          const self = this;
          await Promise.all(ids.map(function (id) { return self.load(id); }));
        }
        load(id: number) { return customers.findOneBy({ id }); }
      }
    `,
    of: 'Service.run',
    outline: text`
      loop0 .map over ids [concurrent]
        #0 call Service.load(each0) awaited varies 0
        continue loop0
      await map(ids of #0)
    `,
  },
  'object literals with methods': {
    source: `
      const service = {
        async load(id: number) { return customers.findOneBy({ id }); },
        arrow: async (id: number) => customers.findOneBy({ id }),
        async run(id: number) {
          await this.load(id);
          await service.arrow(id);
        },
      };
      export default service;
    `,
    of: 'service.run',
    outline: text`
      #0 call service.load(id) awaited
      #1 call arrow(id) awaited
    `,
  },
  'closures over services': {
    source: `
      function makeService(repository: Repository<Customer>) {
        const load = (id: number) => repository.findOneBy({ id });
        return { load, async run(id: number) { return load(id); } };
      }
      export const service = makeService(customers);
      export async function run(id: number) {
        return service.load(id);
      }
    `,
    outline: text`
      #0 call load(id) awaited
      return #0
    `,
  },
  'functions given as parameters': {
    source: `
      async function each<T>(list: T[], work: (item: T) => Promise<unknown>) {
        for (const item of list) await work(item);
      }
      export async function run(ids: number[]) {
        await each(ids, (id) => customers.findOneBy({ id }));
      }
    `,
    outline: text`
      #0 call each(ids, function 1) awaited
    `,
  },
  'a parameter is called': {
    source: `
      export async function run<T>(list: T[], work: (item: T) => Promise<unknown>) {
        for (const item of list) await work(item);
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        #0 call value work(each0) awaited varies 0
    `,
  },
  'a function in an option bag': {
    source: `
      export async function run(list: number[], options: { load: (id: number) => Promise<unknown> }) {
        for (const id of list) await options.load(id);
        const { load } = options;
        await load(1);
      }
    `,
    outline: text`
      loop0 for…of over list [per-element]
        #0 call value options.load(each0) awaited varies 0
      #1 call value options.load("1") awaited
    `,
  },
  'a function in a parameter property': {
    source: `
      export class Runner {
        constructor(private readonly work: (id: number) => Promise<unknown>) {}
        async run(ids: number[]) {
          for (const id of ids) await this.work(id);
        }
      }
    `,
    of: 'Runner.run',
    outline: text`
      loop0 for…of over ids [per-element]
        #0 call value this.work(each0) awaited varies 0
    `,
  },
  'default and spread arguments': {
    source: `
      async function load(id = 1, ...more: number[]) {
        return customers.findBy({ id: In([id, ...more]) });
      }
      export async function run(ids: number[]) {
        await load();
        await load(...ids);
        await load(1, ...ids);
      }
    `,
    outline: text`
      #0 call load() awaited
      #1 call load(spread(ids)) awaited
      #2 call load("1", spread(ids)) awaited
    `,
  },
  'inherited members and super': {
    source: `
      class Base {
        async load(id: number) { return customers.findOneBy({ id }); }
      }
      export class Service extends Base {
        override async load(id: number) { return super.load(id); }
        async run(id: number) { return this.load(id); }
      }
      export class Other extends Service {}
      export const run = (id: number) => new Other().run(id);
    `,
    outline: text`
      #0 call Other.constructor[exact]()
      #1 call Other.run(id) awaited
      return #1
    `,
  },
  'super calls': {
    source: `
      class Base {
        async load(id: number) { return customers.findOneBy({ id }); }
      }
      export class Service extends Base {
        override async load(id: number) { return super.load(id); }
      }
    `,
    of: 'Service.load',
    outline: text`
      #0 call Base.load[exact](id) awaited
      return #0
    `,
  },
  'repositories that classes inherit from': {
    source: `
      export class OrderRepository extends Repository<Order> {
        async run(id: number) {
          await this.findOneBy({ id });
          return super.countBy({ id });
        }
      }
    `,
    of: 'OrderRepository.run',
    outline: text`
      #0 op typeorm:Repository.findOneBy read Order handle this awaited
      #1 op typeorm:Repository.countBy read Order handle this awaited
      return #1
    `,
  },
  'members of interfaces': {
    source: `
      export interface Store { load(id: number): Promise<unknown>; save: (id: number) => Promise<unknown> }
      export async function run(store: Store) {
        await store.load(1);
        await store.save(1);
      }
    `,
    outline: text`
      #0 call Store.load("1") awaited
      #1 call Store.save("1") awaited
    `,
  },
  'generic base classes': {
    source: `
      class Crud<T extends { id: number }> {
        constructor(protected readonly repository: Repository<T>) {}
        async run(id: number) { return this.repository.findOne({ where: { id } as never }); }
      }
      export class Orders extends Crud<Order> {}
    `,
    of: 'Crud.run',
    outline: text`
      #0 op typeorm:Repository.findOne read Crud<T> handle this.repository awaited
      return #0
    `,
  },
  'getters and setters of other objects': {
    source: `
      class Box {
        get size() { return Math.max(1, 2); }
        set size(value: number) { console.log(value); }
      }
      export function run(box: Box) {
        const { size } = box;
        box.size = size + box.size;
      }
    `,
    outline: text`
      #0 call Box.size[get]()
      #1 call Box.size[get]()
      #2 call Box.size[set](text(#0, #1))
    `,
  },
  'element access by a text': {
    source: `
      export class Service {
        async run(id: number) { return this['load'](id); }
        load(id: number) { return customers.findOneBy({ id }); }
      }
    `,
    of: 'Service.run',
    outline: text`
      #0 call Service.load(id) awaited
      return #0
    `,
  },
  'a table of handlers': {
    source: `
      const handlers: Record<string, (id: number) => Promise<unknown>> = {
        customer: (id) => customers.findOneBy({ id }),
        order: (id) => orders.findOneBy({ id }),
      };
      export async function run(kind: string, id: number) {
        return handlers[kind]!(id);
      }
    `,
    outline: text`
      #0 call value (function customer | function order)(id) awaited
      return #0
    `,
  },
  // Of which entity is left open: the one without a type may be a repository of another.
  'either of one without a type and another': {
    source: `
      declare const loose: any;
      export async function run(id: number) {
        await (loose || customers).findOneBy({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read handle (constant loose | constant customers) awaited
    `,
  },
  'either of two': {
    source: `
      declare const other: Repository<Customer> | undefined;
      export async function run(id: number, flag: boolean) {
        await (other || customers).findOneBy({ id });
        await (other ?? customers).findOneBy({ id });
        await (customers as any).findOneBy({ id });
        await (flag ? customers : other!).findOneBy({ id });
        const chosen = flag ? customers : orders;
        await chosen.findOneBy({ id });
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle (constant other | constant customers) awaited
      #1 op typeorm:Repository.findOneBy read Customer handle (constant other | constant customers) awaited
      #2 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      #3 op typeorm:Repository.findOneBy read Customer handle (constant customers | constant other) awaited
      #4 op typeorm:Repository.findOneBy read handle (constant customers | constant orders) awaited
    `,
  },
  'a function chosen by a condition': {
    source: `
      const a = (id: number) => customers.findOneBy({ id });
      const b = (id: number) => orders.findOneBy({ id });
      export async function run(flag: boolean, id: number) {
        const load = flag ? a : b;
        await load(id);
        await (flag ? a : b)(id);
      }
    `,
    outline: text`
      #0 call value (function a | function b)(id) awaited
      #1 call value (function a | function b)(id) awaited
    `,
  },
  'immediately invoked functions': {
    source: `
      export async function run(id: number) {
        await (async () => { await customers.findOneBy({ id }); })();
      }
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited
      await ? nothing is returned
    `,
  },
  'work that nobody waits for': {
    source: `
      async function load(id: number) { await customers.findOneBy({ id }); }
      export function run(id: number) {
        void load(id);
        load(id).catch(() => undefined);
        load(id);
      }
    `,
    outline: text`
      detach
        #0 call load(id)
      detach caught
        #1 call load(id) awaited
      detach
        #2 call load(id)
    `,
  },
  'members of a library that are inherited through a generic class': {
    source: `
      abstract class BaseRepository<T> extends Repository<T> {}
      class Keyed<Key, Row> extends BaseRepository<Row> { key?: Key; }
      class CustomerRepository extends Keyed<string, Customer> {}
      export const run = async (repository: CustomerRepository, rows: Keyed<Order, Customer>) => {
        await repository.findOneBy({ id: 1 });
        await rows.findOneBy({ id: 1 });
      };
    `,
    outline: text`
      #0 op typeorm:Repository.findOneBy read Customer handle repository awaited
      #1 op typeorm:Repository.findOneBy read Customer handle rows awaited
    `,
  },
  'static members and inherited ones': {
    source: `
      class Base { static load(id: number) { return customers.findOneBy({ id }); } }
      class Service extends Base {}
      export const run = (id: number) => Service.load(id);
    `,
    outline: text`
      #0 call Service.load[static](id) awaited
      return #0
    `,
  },
  'functions that a library gave along with something else': {
    source: `
      import { useState } from 'react';
      export async function run() {
        const [shown, setShown] = useState('');
        const show = () => setShown('a');
        setShown('b');
        show();
        return shown;
      }
    `,
    outline: text`
      #1 call external react("b")
      #2 call show()
      return #0.0
    `,
  },
  'what a required package makes at once': {
    source: `
      const debug = require('acme-debug')('orders');
      exports.run = async function () { debug('x'); };
    `,
    outline: text`
      #0 call external acme-debug("x")
    `,
  },
  'functions of external packages': {
    source: `
      import portal from 'acme-portal';
      import { client } from './client.js';
      export async function run(id: number) {
        await portal.get('x');
        await client.get(id);
      }
    `,
    outline: text`
      #0 call external acme-portal("x") awaited
      #1 call unknown: no type(id) awaited
    `,
  },
});
