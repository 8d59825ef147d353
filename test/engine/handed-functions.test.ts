// Stores that are made of functions: what is handed to the maker is what the methods of what it gives call.
import { expect, test } from 'vitest';
import { findingsIn } from '../rules/wanted.js';

const MAKER = `import { Pool } from 'pg';
export const pool = new Pool();
type Save = (id: number, event: object) => Promise<unknown>;
type Find = (id: number) => Promise<unknown>;
export const eventStore = ({ save }: { save: Save }, find: Find) => {
  const append = async (id: number, event: object) => { await save(id, event); };
  return {
    append,
    async load(id: number) { return await find(id); },
    inTurn: (ids: number[]) => ids.reduce(async (before, id) => { await before; await append(id, {}); }, Promise.resolve()),
  };
};
export function reader(find: Find) {
  return (id: number) => find(id);
}
export const save: Save = async (id, event) => await pool.query('INSERT INTO event (stream, data) VALUES ($1, $2)', [id, event]);
export const find: Find = async (id) => (await pool.query('SELECT * FROM event WHERE stream = $1', [id])).rows;
`;

const USES = `import { eventStore, find, reader, save } from './maker';
export const store = eventStore({ save }, find);
const read = reader(find);

export async function replay(ids: number[]) {
  for (const id of ids) await store.load(id); // want query-in-loop proven
}
export async function note(ids: number[]) {
  for (const id of ids) await store.append(id, {}); // want query-in-loop proven
}
export async function plain(ids: number[]) {
  for (const id of ids) await read(id); // want query-in-loop proven
}
export class Replays {
  constructor(private readonly events: ReturnType<typeof eventStore>) {}
  async run(ids: number[]) {
    for (const id of ids) await this.events.load(id); // want query-in-loop proven
  }
}
export async function once(id: number) {
  await store.append(id, {});
  return await store.load(id);
}
`;

const more = { 'maker.ts': MAKER };

test('a maker that is called once, or with the same functions each time', () => {
  const { found, wanted } = findingsIn(USES, { pg: '8.0.0' }, more);
  expect(found).toEqual(wanted);
  const twice = findingsIn(
    USES,
    { pg: '8.0.0' },
    {
      ...more,
      'again.ts': `import { eventStore, find, save } from './maker';\nexport const again = eventStore({ save }, find);\n`,
    },
  );
  expect(twice.found).toEqual(wanted);
});

test('what tests hand to it says nothing', () => {
  const { found, wanted } = findingsIn(
    USES,
    { pg: '8.0.0' },
    {
      ...more,
      'maker.test.ts': `import { eventStore, reader } from './maker';
export const fake = eventStore({ save: async () => undefined }, async () => []);
export const none = reader(async () => []);\n`,
    },
  );
  expect(found).toEqual(wanted);
});

test('of a maker that is handed one function here and another there, nobody knows which a store calls', () => {
  const { found } = findingsIn(
    USES,
    { pg: '8.0.0' },
    {
      ...more,
      'memory.ts': `import { eventStore, reader } from './maker';
const kept = new Map<number, object>();
export const memory = eventStore({ save: async (id, event) => kept.set(id, event) }, async (id) => kept.get(id));
export const inMemory = reader(async (id) => kept.get(id));\n`,
    },
  );
  expect(found).toEqual([]);
});

test('a transaction that a maker opens around what it is handed is told where that is written, however many there are', () => {
  const maker = `import { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
export const source = new DataSource({ type: 'postgres' });
export function transactional<A extends unknown[]>(work: (tx: EntityManager, ...args: A) => Promise<void>) {
  return (...args: A) => source.transaction((tx) => work(tx, ...args));
}
`;
  const send = (name: string): string => `export const ${name} = transactional(async (tx, id: number) => {
  await tx.query('UPDATE orders SET state = 1 WHERE id = $1', [id]);
  await axios.post('https://mail.example', { id }); // want slow-work-in-transaction proven
  await source.query('INSERT INTO sent VALUES ($1)', [id]); // want transaction-escape proven
});
`;
  for (const names of [['send'], ['send', 'resend']]) {
    const uses = `import axios from 'axios';
import { source, transactional } from './maker';
${names.map(send).join('')}`;
    const { found, wanted } = findingsIn(
      uses,
      { typeorm: '0.3.20', axios: '1.0.0', pg: '8.0.0' },
      { 'maker.ts': maker },
    );
    expect(found).toEqual(wanted);
  }
});
