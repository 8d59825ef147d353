// What becomes of answers: what a call gives is dropped, given on or used; responses that are sent; collections gone
// through in memory; handlers that a router is given by name.
import { describe, expect, test } from 'vitest';
import type { Node, Use } from '../../../src/core/outline/outline.js';
import { cases, lower, text } from './lower.js';

/** `use` of the calls and ops of `run`, in their order. */
function uses(source: string): (Use | 'used')[] {
  const found: (Use | 'used')[] = [];
  const visit = (node: Node): void => {
    if (node.node === 'call' || node.node === 'op') found.push(node.use ?? 'used');
    if (node.node === 'seq') node.body.forEach(visit);
    if (node.node === 'branch') node.arms.forEach(visit);
    if (node.node === 'loop' || node.node === 'detach' || node.node === 'region') visit(node.body);
  };
  visit(lower(source).function('run').body);
  return found;
}

describe('what a call gives', () => {
  test.each<[string, string, Use | 'used']>([
    ['is dropped by a statement', 'await orders.find();', 'dropped'],
    ['is dropped by void', 'void orders.find();', 'dropped'],
    ['is dropped behind a condition', 'flag && (await orders.find());', 'dropped'],
    ['is dropped in a list', 'await Promise.all([orders.find(), undefined]);', 'dropped'],
    ['is dropped by callbacks', 'await Promise.all(ids.map((id) => orders.findOneBy({ id })));', 'dropped'],
    ['is dropped by forEach', 'ids.forEach(async (id) => { return orders.findOneBy({ id }); });', 'dropped'],
    ['is dropped by a chain that looks at nothing', 'await orders.find().then(() => undefined);', 'dropped'],
    ['is dropped through a call that gives it on', 'await lastValueFrom(orders.find() as never);', 'dropped'],
    ['is bound and left', 'const all = await orders.find();', 'dropped'],
    [
      'is bound and logged',
      'const all = await orders.find(); console.log(`${ids} ${JSON.stringify(all)}`);',
      'dropped',
    ],
    ['is logged, and returned', 'const all = await orders.find(); console.log(all); return all;', 'used'],
    ['is logged by way of a call', 'const all = await orders.find(); console.log(log(all));', 'used'],
    ['is dropped in a spread list', 'await Promise.all([...ids.map((id) => orders.findOneBy({ id }))]);', 'dropped'],
    ['is returned', 'return orders.find();', 'returned'],
    ['is returned in part', 'return (await orders.find()).length;', 'returned'],
    ['is returned by one of two ways', 'return flag ? orders.find() : undefined;', 'returned'],
    ['is bound', 'const all = await orders.find(); log(all);', 'used'],
    ['is tested', 'if (await orders.find()) return 1;', 'used'],
    ['is passed on', 'log(await orders.find());', 'used'],
    ['is used by a chain', 'await orders.find().then((all) => log(all));', 'used'],
    ['is computed with', 'return (await orders.count()) * 2;', 'used'],
  ])('%s', (_, statement, expected) => {
    const body = `import { lastValueFrom } from 'rxjs';
      declare function log(value: unknown): void;
      export async function run(ids: number[], flag: boolean) { ${statement} }`;
    expect(uses(body)[0]).toBe(expected);
  });
});

cases({
  'what stands behind the response': {
    source: `
      import express from 'express';
      export async function run(req: express.Request, res: express.Response) {
        const all = await orders.find();
        if (all.length === 0) return res.sendStatus(404);
        res.json(all);
        await customers.find();
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle constant orders awaited
      branch tests all orders all.length on #0 found 1
      arm 0
        answer "undefined"
        return res
      arm 1
        answer #0
        region after-response
          #1 op typeorm:Repository.find read Customer handle constant customers awaited
    `,
  },
  'collections gone through in loops': {
    source: `
      export async function run() {
        const all = await orders.find();
        const known = await customers.find();
        const few = known.find((customer) => customer.id === 1);
        return all.map((order) => known.find((customer) => customer.id === order.customerId));
      }
    `,
    outline: text`
      #0 op typeorm:Repository.find read Order handle constant orders awaited
      #1 op typeorm:Repository.find read Customer handle constant customers awaited
      loop1 .map over #0 [concurrent]
        scan #1
      return map(#0 of #1[])
    `,
  },
});

test('handlers that are named are noted with their route', () => {
  const project = lower(`
    import { Router } from 'express';
    export async function list() { return orders.find(); }
    class Controller { async create() { return orders.find(); } }
    const controller = new Controller();
    Router().get('/orders', list).post('/orders', controller.create.bind(controller));
  `);
  const named = project.registrations.filter(({ handler }) => handler.is === 'function');
  expect(named.map(({ entry, handler }) => [entry.name, handler.is])).toEqual([
    ['GET /orders', 'function'],
    ['POST /orders', 'function'],
  ]);
});
