// A listener that goes through all keys of a store does so for each event, waited for or not; what a timer puts off is gathered.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('keys that are looked for by a pattern, each time', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { EventEmitter } from 'node:events';
import Redis from 'ioredis';
const bus = new EventEmitter();
const redis = new Redis();
class Snapshots {
  async drop(userId: number) {
    const keys = await redis.keys(\`snapshot:\${userId}:*\`);
    await redis.del(...keys);
  }
  async forget(userId: number) {
    const keys = await redis.keys(\`snapshot:\${userId}:*\`); // want slow-hot-listener proven
    await redis.unlink(...keys);
  }
  async later(userId: number) {
    setTimeout(() => this.drop(userId), 1000);
  }
}
const snapshots = new Snapshots();
bus.on('changed', ({ userId }: { userId: number }) => {
  console.log('changed');
  snapshots.drop(userId); // want slow-hot-listener proven
});
bus.on('removed', (event: { userId: number }) => snapshots.forget(event.userId));
bus.on('seen', async ({ userId }: { userId: number }) => {
  console.log('seen');
  snapshots.later(userId);
  await redis.del(\`seen:\${userId}\`);
});
let timer: NodeJS.Timeout | undefined;
bus.on('touched', ({ userId }: { userId: number }) => {
  clearTimeout(timer);
  timer = setTimeout(() => snapshots.drop(userId), 1000);
});
export function all(rows: { userId: number }[]) {
  for (const row of rows) {
    bus.emit('changed', row);
    bus.emit('removed', row);
    bus.emit('seen', row);
    bus.emit('touched', row);
  }
}
`,
    { ioredis: '5.4.0' },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});

test('the keys that keyv has, gone through by a method of a service', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Injectable } from '@nestjs/common';
import Keyv from 'keyv';
@Injectable()
export class Store {
  private client = new Keyv();
  async keys(prefix: string) {
    const keys: string[] = [];
    try {
      for await (const [key] of this.client.iterator({})) if (key.startsWith(prefix)) keys.push(key);
    } catch {}
    return keys;
  }
  async drop(userId: string) {
    return this.client.delete(await this.keys(\`snapshot-\${userId}\`));
  }
}
@Injectable()
export class Listener {
  constructor(private readonly store: Store) {}
  @OnEvent('portfolio.changed')
  handle(event: { userId: string }) {
    console.log('changed');
    this.store.drop(event.userId); // want slow-hot-listener proven
  }
}
@Injectable()
export class PatientListener {
  private timers = new Map<string, NodeJS.Timeout>();
  constructor(private readonly store: Store) {}
  @OnEvent('portfolio.changed')
  handle({ userId }: { userId: string }) {
    const waiting = this.timers.get(userId);
    if (waiting) clearTimeout(waiting);
    this.timers.set(
      userId,
      setTimeout(() => {
        this.timers.delete(userId);
        void this.process(userId);
      }, 5000),
    );
  }
  private async process(userId: string) {
    try {
      await this.store.drop(userId);
    } catch (error) {
      console.error(error);
    }
  }
}
@Injectable()
export class Import {
  constructor(private readonly events: EventEmitter2) {}
  run(rows: { userId: string }[]) {
    for (const row of rows) this.events.emit('portfolio.changed', row);
  }
}
`,
    { keyv: '5.0.0', '@nestjs/common': '10.0.0', '@nestjs/event-emitter': '2.0.0' },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
