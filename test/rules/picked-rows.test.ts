// Subscribers of every entity that pick theirs out by a name, a class or a table.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const subscriber = (name: string, filter: string, mark = ''): string => `
@EventSubscriber() export class ${name} implements EntitySubscriberInterface {
  async afterInsert(event: InsertEvent<any>) {
    ${filter}
    await event.manager.insert(Audit, { text: 'added' });${mark}
  }
}`;

const EVERY = ' // want catch-all-listener proven';

test('a filter by what is inserted, and one that lets all others through', () => {
  const { found, wanted } = findingsIn(
    `import { Column, Entity, EventSubscriber, PrimaryGeneratedColumn, Repository, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
@Entity() export class Invoice { @PrimaryGeneratedColumn() id!: number; @Column() total!: number; }
@Entity() export class Audit { @PrimaryGeneratedColumn() id!: number; @Column() text!: string; }
const LIMITS: Record<string, number> = { Invoice: 100 };
const NAMES = new Set(['Invoice']);
const LATER = new Set(['Invoice']);
export const watch = (name: string) => LATER.add(name);
${subscriber('ByName', "if (event.metadata.name !== 'Invoice') return;")}
${subscriber('ByClass', 'if (event.metadata.target !== Invoice) return;')}
${subscriber('ByTable', 'const limit = LIMITS[event.metadata.name];\n    if (limit === undefined || !LIMITS[event.metadata.name]) return;')}
${subscriber('ByHeldEntry', 'const limit = LIMITS[event.metadata.name];\n    if (!limit) return;')}
${subscriber('ByKey', 'if (!(event.metadata.tableName in LIMITS)) return;')}
${subscriber('BySet', 'if (!NAMES.has(event.metadata.name)) return;')}
${subscriber('ByList', "if (!['Invoice'].includes(event.metadata.name)) return;")}
${subscriber('AllButOne', "if (event.metadata.name === 'Audit') return;", EVERY)}
${subscriber('AllButListed', 'if (NAMES.has(event.metadata.name)) return;', EVERY)}
${subscriber('WhatIsWatched', 'if (!LATER.has(event.metadata.name)) return;', EVERY)}
${subscriber('WhatIsThere', 'if (!event.entity) return;', EVERY)}
export const add = (invoices: Repository<Invoice>) => invoices.save({ total: 1 });
`,
    { typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});

test('a table decides for the literal that a caller passes', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'pg';
const pool = new Pool();
const MAILED = ['order', 'invoice'];
async function note(kind: string, id: number) {
  if (MAILED.includes(kind)) await pool.query('INSERT INTO mails VALUES ($1)', [id]);
}
export async function orders(ids: number[]) {
  for (const id of ids) await note('order', id); // want query-in-loop proven
}
export async function drafts(ids: number[]) {
  for (const id of ids) await note('draft', id);
}
`,
    { pg: '8.0.0' },
  );
  expect(found).toEqual(wanted);
});
