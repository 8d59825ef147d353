// Listeners of what an entity's hook publishes run as often as the rows are written that the hook runs with.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const DEPENDENCIES = { typeorm: '^0.3.20', '@nestjs/event-emitter': '^3.0.0', '@nestjs/common': '^11.0.0' };

const source = (
  posting: string,
  marks: readonly [string, string],
): string => `import { EventEmitter } from 'node:events';
import { AfterUpdate, Column, Entity, EntitySubscriberInterface, EventSubscriber, PrimaryGeneratedColumn, Repository, UpdateEvent } from 'typeorm';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Injectable } from '@nestjs/common';
const bus = new EventEmitter();
@Entity() export class Rack { @PrimaryGeneratedColumn() id!: number; @Column() label!: string;
  @AfterUpdate() changed() { bus.emit('rack.changed', this.id); }
}
@Entity() export class Bin { @PrimaryGeneratedColumn() id!: number; @Column() label!: string }
@EventSubscriber()
export class BinSubscriber implements EntitySubscriberInterface<Bin> {
  constructor(private readonly events: EventEmitter2) {}
  listenTo() { return Bin; }
  afterUpdate({ entity }: UpdateEvent<Bin>) { this.tell(entity as Bin); }
  private tell(bin: Bin) { this.events.emit('bin.moved', bin); }
}
@Injectable()
export class Warehouse {
  constructor(private readonly racks: Repository<Rack>, private readonly bins: Repository<Bin>) {
    bus.on('rack.changed', () => this.racks.find());${marks[0]}
  }
  @OnEvent('bin.moved')
  async moved() {
    const all = await this.bins.find();${marks[1]}
    return all.length;
  }
  ${posting}
}
`;

const slow = (text: string): string[] => {
  const { found } = findingsIn(text, DEPENDENCIES);
  return found.filter((one) => one.includes('slow-hot-listener'));
};

const WANTED = [' // want slow-hot-listener likely', ' // want slow-hot-listener likely'] as const;

test('where many rows are written at once, or one in each pass of a loop', () => {
  const many = source(
    'async move(racks: Rack[], bins: Bin[]) { await this.racks.save(racks); await this.bins.save(bins); }',
    WANTED,
  );
  expect(slow(many)).toEqual(findingsIn(many, DEPENDENCIES).wanted);
  const each = source(
    'async move(racks: Rack[], bins: Bin[]) { for (const one of racks) await this.racks.save(one); for (const one of bins) await this.bins.save(one); }',
    WANTED,
  );
  expect(slow(each)).toEqual(findingsIn(each, DEPENDENCIES).wanted);
});

test('not where one row is written, or two', () => {
  const one = 'async move(rack: Rack, bin: Bin) { await this.racks.save(rack); await this.bins.save([bin, bin]); }';
  expect(slow(source(one, ['', '']))).toEqual([]);
});
