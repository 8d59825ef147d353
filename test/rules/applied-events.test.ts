// Events that an aggregate notes and publishes when it is told to: before the commit of a transaction only where that is.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SOURCE = `import { DataSource, Entity, PrimaryGeneratedColumn, Column } from 'typeorm';
import { AggregateRoot, EventBus, EventPublisher, EventsHandler, IEventHandler } from '@nestjs/cqrs';
import { Injectable } from '@nestjs/common';
@Entity() export class Piece { @PrimaryGeneratedColumn() id!: number; @Column() state!: string; }
export class PieceDone { constructor(readonly id: number) {} }
export class Import extends AggregateRoot {
  constructor(readonly id: number) { super(); }
  complete() { this.apply(new PieceDone(this.id)); }
}
export class Archived {}
@EventsHandler(PieceDone) export class Archive implements IEventHandler<PieceDone> {
  constructor(private readonly events: EventBus) {}
  async handle() { this.events.publish(new Archived()); }
}
@Injectable() export class Imports {
  constructor(private readonly source: DataSource, private readonly publisher: EventPublisher) {}
  async behind(id: number) {
    const done = await this.source.transaction(async (manager) => {
      const one = this.publisher.mergeObjectContext(new Import(id));
      await manager.update(Piece, id, { state: 'done' });
      one.complete();
      return one;
    });
    done.commit();
  }
  async inside(id: number) {
    await this.source.transaction(async (manager) => {
      const one = this.publisher.mergeObjectContext(new Import(id));
      await manager.update(Piece, id, { state: 'done' });
      one.complete();
      one.commit(); // want transaction-escape proven
    });
  }
}
`;

test('what an aggregate has noted goes out where it is told to publish it', () => {
  const { found, wanted, diagnostics } = findingsIn(SOURCE, {
    '@nestjs/common': '^10',
    '@nestjs/cqrs': '^10',
    typeorm: '^0.3',
  });
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
