// Contexts (async local storage) that tell whether a transaction is open: joined where somebody on the way keeps one there.
import { expect, test } from 'vitest';
import { openSession } from '../../../src/index.js';
import { folderWith } from '../../config/folder.js';

const UNITS = `import { AsyncLocalStorage } from 'node:async_hooks';
import { ClsService } from 'nestjs-cls';
import { Column, DataSource, Entity, EntityManager, PrimaryColumn } from 'typeorm';

@Entity()
export class Order {
  @PrimaryColumn() id: number;
  @Column() status: string;
}

export const storage = new AsyncLocalStorage<{ manager?: EntityManager; tenant?: string }>();

/** Kept by name, as the container's own. */
export class Unit {
  constructor(private readonly source: DataSource, private readonly cls: ClsService) {}

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.cls.get('tx.manager');
    if (open !== undefined) return await work(open);
    return await this.source.transaction(async (manager) => {
      this.cls.set('tx.manager', manager);
      try {
        return await work(manager);
      } finally {
        this.cls.set('tx.manager', undefined);
      }
    });
  }
}

/** Kept in a field of what the storage holds. */
export class Context {
  constructor(private readonly source: DataSource) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (!storage.getStore()?.manager)
      return this.source.transaction((manager) => storage.run({ ...storage.getStore(), manager }, work));
    return work();
  }
}
`;

const STORY = `import { DataSource } from 'typeorm';
import { Context, Order, storage, Unit } from './units';

export class Orders {
  constructor(private readonly source: DataSource, private readonly unit: Unit, private readonly context: Context) {}

  async close(id: number) {
    await this.unit.run(async (manager) => {
      await manager.update(Order, { id }, { status: 'closed' });
    });
  }

  async closeTwice(id: number) {
    await this.unit.run(async () => {
      await this.close(id);
      await this.close(id + 1);
    });
  }

  async closeBeside(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.update(Order, { id }, { status: 'open' });
      await this.close(id); // want transaction-escape
    });
  }

  async note(id: number) {
    await this.context.run(async () => {
      await storage.getStore()?.manager?.update(Order, { id }, { status: 'noted' });
    });
  }

  async noteTwice(id: number) {
    await this.context.run(async () => {
      await this.note(id);
      await this.note(id + 1);
    });
  }

  /** What is kept is another thing. */
  async noteForTenant(id: number, tenant: string) {
    await this.source.transaction(async (manager) => {
      await manager.update(Order, { id }, { status: 'open' });
      await storage.run({ tenant }, async () => {
        await this.note(id); // want transaction-escape
      });
    });
  }

  /** Behind the run nothing is kept any more. */
  async noteBehind(id: number) {
    await this.source.transaction(async (manager) => {
      await storage.run({ manager }, () => this.note(id));
      await this.note(id); // want transaction-escape
    });
  }

  /** It is kept no more when it is cleared. */
  async closeWhenCleared(id: number) {
    await this.unit.run(async () => this.close(id));
    await this.source.transaction(async (manager) => {
      await manager.update(Order, { id }, { status: 'open' });
      await this.close(id); // want transaction-escape
    });
  }
}
`;

test('a transaction is joined where the slot that is asked for is filled, and a second one where it is not', () => {
  const cwd = folderWith({
    'package.json': '{ "name": "shop", "dependencies": { "typeorm": "0.3.20", "nestjs-cls": "4.5.0" } }',
    'units.ts': UNITS,
    'story.ts': STORY,
  });
  const wanted = STORY.split('\n').flatMap((line, index) => {
    const rule = /\/\/ want (\S+)/.exec(line)?.[1];
    return rule === undefined ? [] : [`${index + 1} ${rule}`];
  });
  expect(wanted).toHaveLength(4);
  const found = openSession({ cwd }).findings();
  expect(found.map(({ rule, at }) => `${at.start.line} ${rule}`)).toEqual(wanted);
});
