// Source text in a temporary folder, opened by the frontend as a user's project is, and lowered.
import { expect, test } from 'vitest';
import { createFrontend } from '../../../src/frontend/index.js';
import type { ApplicationKeeper } from '../../../src/core/outline/answer-cache.js';
import type { ClassOutline, FunctionOutline, Provider, Registration } from '../../../src/core/outline/outline.js';
import type { Entity } from '../../../src/core/outline/entity.js';
import { printBody, shortId } from '../../../src/session/debug/outline-text.js';
import { writeTree, type Tree } from '../workspace-tree.js';

/** Entities that most tests use. `Order.customer` and `Order.lines` are lazy, `Order.items` is not. */
const ENTITIES = `
import { Column, Entity, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Customer {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
  @OneToMany(() => Order, (order) => order.customer) orders!: Promise<Order[]>;
}
@Entity() export class Item {
  @PrimaryGeneratedColumn() id!: number;
  @Column() sku!: string;
  @ManyToOne(() => Order) order!: Order;
}
@Entity() export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column() total!: number;
  @Column() customerId!: number;
  @ManyToOne(() => Customer) customer!: Promise<Customer>;
  @OneToMany(() => Item, (item) => item.order) lines!: Promise<Item[]>;
  @OneToMany(() => Item, (item) => item.order) items!: Item[];
}
`;

const HEAD = `
import { DataSource, EntityManager, In, Repository } from 'typeorm';
import { Customer, Item, Order } from './entities.js';
declare const customers: Repository<Customer>;
declare const orders: Repository<Order>;
declare const dataSource: DataSource;
`;

export interface Lowered {
  readonly functions: readonly FunctionOutline[];
  readonly classes: readonly ClassOutline[];
  readonly providers: readonly Provider[];
  readonly registrations: readonly Registration[];
  readonly answerKeepers: readonly ApplicationKeeper[];
  readonly entities: readonly Entity[];
  readonly problems: readonly string[];
  /** The body of the function with this symbol. */
  body(symbol: string): string;
  function(symbol: string, file?: string): FunctionOutline;
  /** `Name extends A B { member: function }` of a class. */
  class(name: string): string;
}

/** Lowers a project of these files beside the shared entities. */
export function lowerProject(files: Tree): Lowered {
  const folder = writeTree({
    'package.json': {
      name: 'shop',
      dependencies: {
        typeorm: '0.3.20',
        'typeorm-transactional': '0.5.0',
        '@nestjs-cls/transactional': '3.3.0',
        '@nestjs-cls/transactional-adapter-typeorm': '1.4.1',
        pg: '8.16.0',
        knex: '3.1.0',
        'drizzle-orm': '0.45.0',
        kysely: '0.28.0',
        '@nestjs/common': '11.0.0',
        express: '5.0.0',
        fastify: '5.0.0',
        dataloader: '2.2.0',
      },
    },
    'src/entities.ts': ENTITIES,
    ...files,
  });
  const frontend = createFrontend({ cwd: folder, paths: [], ignore: [], models: [] });
  const outlines = frontend.outlines();
  const functions = outlines.flatMap((file) => file.functions);
  const classes = outlines.flatMap((file) => file.classes);
  const find = (symbol: string, file = ''): FunctionOutline => {
    const found = functions.find((one) => one.symbol === symbol && one.id.includes(`${file}#`));
    if (!found) throw new Error(`no function ${symbol} among ${functions.map((one) => one.symbol).join(', ')}`);
    return found;
  };
  return {
    functions,
    classes,
    providers: outlines.flatMap((file) => file.providers),
    registrations: outlines.flatMap((file) => file.registrations ?? []),
    answerKeepers: outlines.flatMap((file) => file.answerKeepers ?? []),
    entities: frontend.entities(),
    problems: frontend.diagnostics().map(({ message }) => message),
    function: find,
    body: (symbol) => printBody(find(symbol)),
    class: (name) => {
      const found = classes.find((one) => one.name === name);
      if (!found) throw new Error(`no class ${name} among ${classes.map((one) => one.name).join(', ')}`);
      const members = Object.entries(found.members).map(([key, id]) => `${key}: ${shortId(id)}`);
      return [
        found.kind,
        name,
        ...(found.bases.length > 0 ? ['extends', ...found.bases.map(shortId)] : []),
        `{ ${members.join(', ')} }`,
      ].join(' ');
    },
  };
}

/** Lowers one file that knows the entities and a repository of each. */
export const lower = (source: string): Lowered => lowerProject({ 'src/main.ts': HEAD + source });

export interface Case {
  readonly source: string;
  /** The function whose body is printed; default `run`. */
  readonly of?: string;
  readonly outline: string;
}

/** A test for each case: its source is lowered, and the body of `run` printed. All are files of one project. */
export function cases(table: Readonly<Record<string, Case>>): void {
  let bodies: readonly string[] | undefined;
  const lowered = (): readonly string[] => {
    const all = Object.values(table);
    const files = all.map(({ source }, index) => [`src/case-${index}.ts`, HEAD + source] as const);
    const project = lowerProject(Object.fromEntries(files));
    return all.map(({ of = 'run' }, index) => printBody(project.function(of, `src/case-${index}.ts`)));
  };
  Object.entries(table).forEach(([name, { outline }], index) =>
    test(name, () => {
      bodies ??= lowered();
      expect(bodies[index]).toBe(outline);
    }),
  );
}

/** The text of a template without its first line break and its common indentation. */
export function text(strings: TemplateStringsArray): string {
  const lines = strings.raw.join('').split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
