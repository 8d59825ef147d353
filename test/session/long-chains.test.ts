// Values that are made of one another, step after step: each made of the one before twice, or in chains longer than the
// stack holds. Whatever follows values goes through each once, and loses no finding on the way.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const base = `
  import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
  @Entity() export class Price {
    @PrimaryGeneratedColumn() id!: number;
    @Column() amount!: number;
    @Column() name!: string;
  }
  export function pair(a: any, b: any) { return [a, b]; }
  export function both(a: any, b: any) { return { a, b }; }
  export function same(a: any) { return a; }
`;

/** How one step makes `b` of `a`. */
const STEPS: Readonly<Record<string, (a: string, b: string) => string>> = {
  pair: (a, b) => `const ${b}: any = pair(${a}, ${a});`,
  both: (a, b) => `const ${b}: any = both(${a}, ${a});`,
  same: (a, b) => `const ${b}: any = same(${a});`,
  hash: (a, b) => `const ${b}: any = mix(${a}, ${a});`,
  map: (a, b) => `const ${b}: any = new Map([...${a}].map((x: any) => [x.id, x])).values();`,
  loop: (a, b) => `const ${b}: any[] = []; for (const x of ${a}) ${b}.push(x, [x]);`,
  where: (a, b) =>
    `const ${b}: any = await this.db.manager.find(Price, { where: { amount: ${a}.length, name: ${a}.name } });`,
};

/** A service that makes a value in so many steps, goes through it, and keeps it under itself. */
function service(name: string, steps: number): string {
  const made = Array.from({ length: steps }, (_, i) => STEPS[name]!(`v${i}`, `v${i + 1}`));
  return `
    import { Controller, Post } from '@nestjs/common';
    import { DataSource } from 'typeorm';
    import { mix } from 'mixer';
    import { both, pair, Price, same } from './base';
    @Controller() export class Prices {
      private readonly cache = new Map<any, any>();
      constructor(private readonly db: DataSource) {}
      @Post() async of(tenant: any) {
        const v0: any = await this.db.manager.find(Price, { where: { name: tenant } });
        ${made.join('\n        ')}
        for (const one of await this.db.manager.find(Price)) await this.db.manager.save(Price, [one, v${steps}]);
        const known = this.cache.get(v${steps});
        if (known) return known;
        const rows = await this.db.manager.find(Price, { where: { amount: v${steps} } });
        this.cache.set(v${steps}, [rows, v${steps}]);
        return rows;
      }
    }`;
}

/** The rules of what is found in the service of each name, with what could not be analysed. */
function found(names: readonly string[], steps: number): Record<string, string[]> {
  const dependencies = { typeorm: '^0.3.20', '@nestjs/common': '^11.0.0' };
  const services = names.map((name) => [`${name}.ts`, service(name, steps)]);
  const cwd = writeTree({
    'package.json': { name: 'shop', dependencies },
    'base.ts': base,
    ...Object.fromEntries(services),
  });
  const findings = openSession({ cwd, paths: [cwd] }).findings();
  const said = (name: string): string[] =>
    findings.filter(({ at }) => at.file.endsWith(`/${name}.ts`)).map(({ rule }) => rule);
  return Object.fromEntries(names.map((name) => [name, said(name)]));
}

/** The loop, and the cache that no write empties. */
const everyOne = (names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, ['query-in-loop', 'transactional-cache']]));

test('a value is made of the one before twice, twenty-six times over', () => {
  const names = Object.keys(STEPS);
  expect(found(names, 26)).toEqual(everyOne(names));
});

test('a value comes at the end of a chain of seven hundred', () => {
  const names = ['pair', 'same', 'hash', 'where'];
  expect(found(names, 700)).toEqual(everyOne(names));
});
