// Copies whose time of reading is noted in another field, and copies in an object that is made when it is first asked for.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const WRITER = `
export const sell = (id: number) => db.query('UPDATE wares SET stock = stock - 1 WHERE id = $1', [id]);
`;
const HEAD = `import { Pool } from 'pg';
const db = new Pool();
`;
const DEPENDENCIES = { pg: '8.13.0' };

test('the time stands in a field beside the rows: it is asked in place of them', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}
class Prices {
  private rows: unknown[] = [];
  private at = 0;
  async list() {
    if (Date.now() - this.at > 300_000) {
      this.rows = (await db.query('SELECT * FROM wares')).rows; // want transactional-cache proven
      this.at = Date.now();
    }
    return this.rows;
  }
}
export const prices = new Prices();
const kept: { at: number; rows: unknown[] } = { at: 0, rows: [] };
export async function list() {
  if (Date.now() - kept.at < 300_000) return kept.rows;
  kept.rows = (await db.query('SELECT * FROM wares')).rows; // want transactional-cache proven
  kept.at = Date.now();
  return kept.rows;
}
${WRITER}`,
    DEPENDENCIES,
  );
  expect(found).toEqual(wanted);
});

test('setting the time back drops the copy, in the process that does it', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}
class Stocks {
  private rows: unknown[] = [];
  private at = 0;
  async list() {
    if (Date.now() - this.at > 300_000) {
      this.rows = (await db.query('SELECT * FROM wares')).rows; // want transactional-cache likely
      this.at = Date.now();
    }
    return this.rows;
  }
  async sell(id: number) {
    await db.query('UPDATE wares SET stock = stock - 1 WHERE id = $1', [id]);
    this.at = 0;
  }
}
export const stocks = new Stocks();
`,
    DEPENDENCIES,
  );
  expect(found).toEqual(wanted);
});

test('what is worked off each time, and given to nobody, is no copy', () => {
  const { found } = findingsIn(
    `${HEAD}
let at = 0;
let rows: { id: number }[] = [];
export async function work(tell: (id: number) => void) {
  if (Date.now() - at < 1000) return;
  rows = (await db.query('SELECT * FROM wares')).rows;
  at = Date.now();
  for (const { id } of rows) tell(id);
}
${WRITER}`,
    DEPENDENCIES,
  );
  expect(found).toEqual([]);
});

test('an object that a static field keeps lasts as long as one that is made when the module is loaded', () => {
  const of = (kept: string) => `${HEAD}
class Wares {
  private readonly byId: Record<number, unknown> = {};
  private static instance: Wares | undefined;
  ${kept}
  async find(id: number) {
    if (this.byId[id]) return this.byId[id];
    this.byId[id] = await db.query('SELECT * FROM wares WHERE id = $1', [id]);KEPT
    return this.byId[id];
  }
}
export const find = (id: number) => Wares.get().find(id);
${WRITER}`;
  const want = ' // want transactional-cache proven';
  for (const get of [
    'static get() { return (Wares.instance ??= new Wares()); }',
    'static get() { if (!Wares.instance) { Wares.instance = new Wares(); } return Wares.instance; }',
  ]) {
    const { found, wanted } = findingsIn(of(get).replace('KEPT', want), DEPENDENCIES);
    expect(found).toEqual(wanted);
  }
  expect(findingsIn(of('static get() { return new Wares(); }').replace('KEPT', ''), DEPENDENCIES).found).toEqual([]);
});
