// What of the rows behind a cache changes it: of a number, the columns that its conditions name.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const dependencies = { typeorm: '0.3.20' };
const ENTITIES = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Invoice {
  @PrimaryGeneratedColumn() id!: number;
  @Column() customerId!: number;
  @Column() isOpen!: boolean;
  @Column() note!: string;
}
`;
const CONFIGURATION = JSON.stringify({ entities: { transactional: ['Invoice'] } });
const found = (source: string) =>
  findingsIn(source, dependencies, { 'entities.ts': ENTITIES, 'erplint.jsonc': CONFIGURATION });

test('a number of rows changes with the columns that its conditions name', () => {
  const { found: is, wanted } = found(`import { DataSource } from 'typeorm';
import { Invoice } from './entities';
const numbers = new Map<string, { open: number; closed: number }>();
export class Numbers {
  constructor(private readonly source: DataSource) {}
  async all() {
    const known = numbers.get('all');
    if (known) return known;
    const invoices = this.source.getRepository(Invoice);
    const open = await invoices.count({ where: { isOpen: true } });
    const closed = await invoices.createQueryBuilder('i').where('i.is_open = false').getCount();
    numbers.set('all', { open, closed });
    return { open, closed };
  }
  async close(id: number) {
    await this.source.getRepository(Invoice).update({ id }, { isOpen: false });
    numbers.delete('all');
  }
  async note(id: number, note: string) {
    await this.source.getRepository(Invoice).update({ id }, { note });
  }
  async reopen(id: number) {
    await this.source.getRepository(Invoice).update({ id }, { isOpen: true }); // want missing-cache-invalidation proven
  }
}
`);
  const missing = is.filter((one) => one.includes('missing-cache-invalidation'));
  expect(missing).toEqual(wanted);
});
