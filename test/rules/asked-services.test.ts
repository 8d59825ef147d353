// A request to another service of the system costs what a query costs: in a loop, and in a field of each parent.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree, type Tree } from '../frontend/workspace-tree.js';

/** `file:line rule: message`, sorted. */
function said(tree: Tree): string[] {
  const folder = writeTree({
    'package.json': {
      name: 'shop',
      dependencies: { '@trpc/client': '11.0.0', '@trpc/server': '11.0.0', typeorm: '0.3.20' },
    },
    ...tree,
  });
  return openSession({ cwd: folder })
    .findings()
    .filter(({ rule }) => rule.startsWith('query-in-'))
    .map(
      ({ at, rule, confidence, message }) =>
        `${at.file.slice(folder.length + 1)}:${at.start.line} ${confidence} ${rule}: ${message}`,
    )
    .sort();
}

const router = {
  'router.ts': `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const router = t.router({
  customers: t.router({ name: t.procedure.query(() => 'A') }),
  seen: t.procedure.mutation(() => true),
});
export type Api = typeof router;`,
};

const client = `import { createTRPCClient, createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import type { Api } from './router';
const api = createTRPCClient<Api>({ links: [httpBatchLink({ url: 'http://contacts' })] });
const plain = createTRPCUntypedClient<Api>({ links: [httpBatchLink({ url: 'http://contacts' })] });
`;

test('what is asked one after the other is a request each; what is asked in one tick is gathered', () => {
  expect(
    said({
      ...router,
      'names.ts': `${client}
export async function names(ids: string[]) {
  const found: string[] = [];
  for (const id of ids) found.push(await api.customers.name.query({ id }));
  for (const id of ids) await api.seen.mutate({ id });
  return found;
}
export const together = (ids: string[]) => Promise.all(ids.map((id) => api.customers.name.query({ id })));`,
    }),
  ).toEqual([
    'names.ts:8 proven query-in-loop: api.customers.name.query runs 1 request to another service for each of ids',
    'names.ts:9 proven query-in-loop: api.seen.mutate runs 1 request to another service for each of ids',
  ]);
});

test('a member that is named by what is passed, of a client that is made where it is used', () => {
  expect(
    said({
      ...router,
      'send.ts': `${client}
async function isEnabled(): Promise<boolean> { return true; }
export async function send(method: 'query' | 'mutation' | undefined, action: string, input: object) {
  if (!method) method = 'query';
  if (!(await isEnabled())) return undefined;
  let made;
  try {
    made = createTRPCUntypedClient<Api>({ links: [httpBatchLink({ url: 'http://contacts' })] });
    return await made[method](action, input);
  } catch {
    return undefined;
  }
}
export const all = (ids: string[]) => Promise.all(ids.map((id) => send('query', 'customers.name', { id })));`,
    }),
  ).toEqual([
    'send.ts:18 proven query-in-loop: send starts up to 1 request to another service for each of ids, in send, all at once in .map, each a request of its own',
  ]);
});

test('what is asked for another thing is another request to mend', () => {
  const lines = (second: string): number[] =>
    said({
      ...router,
      'ask.ts': `${client}
const ask = (action: string, input: object) => plain.query(action, input);
export async function names(ids: string[]) {
  for (const id of ids) {
    await ask('customers.name', { id });
    await ask(${second}, { id });
  }
}`,
    })
      .map((text) => Number(/:(\d+)/.exec(text)![1]))
      .sort((a, b) => a - b);
  expect(lines(`'orders.count'`)).toEqual([9, 10]);
  expect(lines(`'customers.name'`)).toEqual([9]);
});
