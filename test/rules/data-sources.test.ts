// Several data sources in one program: a statement on another one than the transaction's cannot take part in it, whatever
// is passed on.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const NEST = `import { InjectDataSource, InjectEntityManager, InjectRepository } from '@nestjs/typeorm';
import { Column, DataSource, Entity, EntityManager, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { Sources } from './sources.js';
@Entity()
export class Parcel {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  area!: number;
}
export class ParcelStore {
  @InjectEntityManager(Sources.maps)
  readonly maps!: EntityManager;
  constructor(
    @InjectRepository(Parcel, 'maps') private readonly parcels: Repository<Parcel>,
    @InjectRepository(Parcel) private readonly own: Repository<Parcel>,
    @InjectDataSource('default') private readonly source: DataSource,
    @InjectDataSource('maps') private readonly mapSource: DataSource,
    @InjectEntityManager() private readonly manager: EntityManager,
  ) {}
  async elsewhere(id: number) {
    await this.manager.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.parcels.delete({ id });
      await this.maps.delete(Parcel, { id });
      await this.maps.getRepository(Parcel).delete({ id });
      await this.mapSource.getRepository(Parcel).delete({ id });
      await this.mapSource.createQueryBuilder().delete().from(Parcel).execute();
      await this.mapSource.query('DELETE FROM parcel WHERE id = $1', [id]);
      await this.dropOn(this.maps, id);
    });
  }
  async beside(id: number) {
    await this.manager.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.own.delete({ id }); // want transaction-escape proven
      await this.source.query('DELETE FROM parcel WHERE id = $1', [id]); // want transaction-escape proven
    });
  }
  async besideMaps(id: number) {
    await this.maps.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.own.delete({ id });
      await this.parcels.delete({ id }); // want transaction-escape proven
    });
  }
  async byRunner(id: number) {
    const runner = this.mapSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.manager.delete(Parcel, { id });
      await this.own.delete({ id });
      await this.maps.delete(Parcel, { id }); // want transaction-escape proven
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
  async byHelper(id: number) {
    await this.onMaps(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.own.delete({ id });
      await this.parcels.delete({ id }); // want transaction-escape proven
    });
  }
  async both(id: number) {
    await this.manager.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.maps.transaction(async (onMaps) => {
        await onMaps.delete(Parcel, { id });
      });
    });
  }
  async given(id: number, manager = this.maps) {
    await manager.delete(Parcel, { id });
  }
  async lost(id: number) {
    await this.maps.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.given(id); // want transaction-escape proven
    });
    await this.manager.transaction(async (manager) => {
      await manager.delete(Parcel, { id });
      await this.given(id);
    });
  }
  private async dropOn(manager: EntityManager, id: number) {
    await manager.delete(Parcel, { id });
  }
  private onMaps(work: (manager: EntityManager) => Promise<void>) {
    return this.maps.transaction(work);
  }
}
`;

const SOURCES = `export enum Sources {
  maps = 'maps',
}
`;

const PLAIN = `import { DataSource } from 'typeorm';
import { archive, Order, orders, sales } from './clients.js';
const archived = archive.getRepository(Order);
export async function move(id: number) {
  await sales.transaction(async (manager) => {
    await manager.delete(Order, { id });
    await archive.query('DELETE FROM "order" WHERE id = $1', [id]);
    await archived.delete({ id });
    await orders.delete({ id }); // want transaction-escape proven
    await sales.manager.delete(Order, { id }); // want transaction-escape proven
  });
}
export async function any(source: DataSource, id: number) {
  await source.query('DELETE FROM "order" WHERE id = $1', [id]);
}
export async function moved(id: number) {
  await archive.transaction(async (manager) => {
    await manager.delete(Order, { id });
    await any(archive, id); // want transaction-escape proven
  });
}
`;

const CLIENTS = `import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  code!: string;
}
export const sales = new DataSource({ type: 'postgres', entities: [Order] });
export const archive = new DataSource({ type: 'postgres', entities: [Order], database: 'archive' });
export const orders = sales.getRepository(Order);
`;

const PRISMA = `import { PrismaClient } from '@prisma/client';
const sales = new PrismaClient();
const archive = new PrismaClient({ datasourceUrl: process.env['ARCHIVE_URL'] });
export async function move(id: number) {
  await sales.$transaction(async (tx) => {
    await tx.order.delete({ where: { id } });
    await archive.order.delete({ where: { id } });
    await sales.order.count(); // want transaction-escape proven
  });
}
`;

const SCHEMA = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
generator client {
  provider = "prisma-client-js"
}
model Order {
  id Int @id
}
`;

const KNEX = `import { knex } from 'knex';
const sales = knex({ client: 'pg' });
const archive = knex({ client: 'pg', connection: { database: 'archive' } });
export async function move(id: number) {
  await sales.transaction(async (trx) => {
    await trx('orders').where({ id }).delete();
    await archive('orders').where({ id }).delete();
    await sales('orders').where({ id }).delete(); // want transaction-escape proven
  });
}
`;

const NAMED = `import { Column, Entity, getManager, getRepository, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  code!: string;
}
export async function move(id: number) {
  await getManager().transaction(async (manager) => {
    await manager.delete(Order, { id });
    await getRepository(Order, 'archive').delete({ id });
    await getManager('archive').delete(Order, { id });
    await getRepository(Order).delete({ id }); // want transaction-escape proven
  });
}
`;

const NEST_TYPEORM = { '@nestjs/common': '10.0.0', '@nestjs/typeorm': '10.0.0', typeorm: '0.3.20' };

test.each([
  ['decorators that name one', NEST, NEST_TYPEORM, { 'sources.ts': SOURCES }],
  ['constants', PLAIN, { typeorm: '0.3.20' }, { 'clients.ts': CLIENTS }],
  ['clients of Prisma', PRISMA, { '@prisma/client': '5.0.0' }, { 'schema.prisma': SCHEMA }],
  ['instances of Knex', KNEX, { knex: '3.1.0' }, {}],
  ['functions that name one', NAMED, { typeorm: '0.2.45' }, {}],
])('%s: who works on another data source leaves no transaction', (_, source, dependencies, more) => {
  const { found, wanted, diagnostics } = findingsIn(source, dependencies, more);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
