// What declarations tell of members, beside what the type checker says: the same wherever they tell anything, and
// nothing where conditions, unions or type parameters decide.
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { DeclaredTypes } from '../../src/frontend/types/declared-types.js';
import { FileTests, NarrowedNames } from '../../src/frontend/types/narrowed-names.js';
import type { SourceProgram } from '../../src/frontend/program/source-program.js';
import { open, writeTree } from './workspace-tree.js';

const HEAD = `
import { DataSource, Repository } from 'typeorm';
class Item { sku = ''; ship() {} }
class Order { items!: Item[]; first!: Item; note!: string; total(): number { return 0; } }
class Rush extends Order { total(): number { return 1; } }
class Draft { total(): number { return 2; } }
type Kind<T> = abstract new (...args: never[]) => T;
declare const source: DataSource;
declare const orders: Repository<Order>;
declare const given: Order[];
declare const either: Order | Draft;
declare function find<T>(kind: Kind<T>, id: number): Promise<T>;
declare function same<T>(value: T): T;
declare function pick(from: string): Order;
declare function pick(from: number, at: number): Draft;
declare function isRush(order: Order): order is Rush;
`;

const LEFT = 'left to the checker';

type Case = readonly [name: string, source: string, expected: string];

/** A test for each case: the member that `probe` is called with, by the declarations, which must be the checker's. */
function cases(table: readonly Case[]): void {
  let project: SourceProgram | undefined;
  test.each(table)('%s', (name, _, expected) => {
    project ??= opened(table);
    const index = table.findIndex((one) => one[0] === name);
    expect(member(project, `${project.root}/case-${index}.ts`)).toBe(expected);
  });
}

function opened(table: readonly Case[]): SourceProgram {
  const tail = 'declare function probe(value: unknown): void;';
  const files = table.map(([, source], index) => [
    `case-${index}.ts`,
    `${HEAD}export async function run() { ${source} }\n${tail}`,
  ]);
  const manifest = { name: 'shop', dependencies: { typeorm: '0.3.20' } };
  const project = open(writeTree({ 'package.json': manifest, ...Object.fromEntries(files) }));
  expect(project.files).toHaveLength(table.length);
  return project;
}

function member({ program }: SourceProgram, name: string): string {
  const file = program.getSourceFile(name)!;
  const types = new DeclaredTypes(program.getTypeChecker(), new NarrowedNames([file], new FileTests()));
  const [probed] = argumentsOfProbe(file);
  if (!probed) throw new Error('nothing is probed');
  const found = types.member(probed);
  if (!found) return LEFT;
  expect(found.declarations).toEqual(program.getTypeChecker().getSymbolAtLocation(probed.name)?.declarations);
  const [declaration] = found.declarations ?? [];
  return `${(declaration?.parent as ts.ClassDeclaration).name?.text}.${found.name}`;
}

function argumentsOfProbe(node: ts.Node): ts.PropertyAccessExpression[] {
  const own =
    ts.isCallExpression(node) && node.expression.getText() === 'probe'
      ? node.arguments.filter(ts.isPropertyAccessExpression)
      : [];
  const inner: ts.PropertyAccessExpression[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...argumentsOfProbe(child));
  });
  return [...own, ...inner];
}

describe('declarations tell the member', () => {
  cases([
    ['of an annotated name', 'probe(orders.findOneBy);', 'Repository.findOneBy'],
    ['of a field through `this`', 'class S { o!: Order; run() { probe(this.o.total); } }', 'Order.total'],
    ['of a constructor parameter', 'class S { constructor(readonly o: Order) { probe(o.total); } }', 'Order.total'],
    ['of what is made', 'const made = new Rush(); probe(made.total);', 'Rush.total'],
    ['that is inherited', 'const made = new Rush(); probe(made.items);', 'Order.items'],
    ['of what a class stands for', 'probe((await find(Order, 1)).total);', 'Order.total'],
    ['of rows of a repository', 'const [o] = await source.getRepository(Order).find(); probe(o.total);', 'Order.total'],
    ['of an element', 'probe(given[0].total);', 'Order.total'],
    ['of a loop variable', 'for (const { first } of given) probe(first.ship);', 'Item.ship'],
    ['of a parameter of a callback', 'given.forEach((o) => probe(o.total));', 'Order.total'],
    ['of what is nested in callbacks', 'given.map((o) => o.items.map((i) => probe(i.ship)));', 'Item.ship'],
    ['of a result after `then`', 'await find(Order, 1).then((o) => probe(o.total));', 'Order.total'],
    ['that all overloads give', 'probe(orders.save(given).then);', 'Promise.then'],
    ['of the overload that takes as many', 'probe(pick(1, 2).total);', 'Draft.total'],
    ['of text', 'probe(given[0].note.trim);', 'String.trim'],
    ['of either of two of one class', 'const o = given[0] ?? given[1]; probe(o.total);', 'Order.total'],
    ['of what a condition chooses', 'const o = given.length ? given[0] : pick(""); probe(o.total);', 'Order.total'],
    ['of a list that is written down', 'probe([given[0], either].push);', 'Array.push'],
    ['of a list or an empty one', 'probe((given || []).map);', 'Array.map'],
    ['behind an assertion', 'probe((given as unknown as Draft).total);', 'Draft.total'],
  ]);
});

describe('the checker is asked', () => {
  const table: [string, string][] = [
    ['of a union', 'probe(either.total);'],
    ['of a union that a condition takes apart', "if ('items' in either) probe(either.total);"],
    ['of a name that is tested by instanceof', 'const o = given[0]; if (o instanceof Rush) probe(o.total);'],
    ['of a name that is handed to a type guard', 'const o = given[0]; if (isRush(o)) probe(o.total);'],
    [
      'of a name that is handed to a function which returns what a guard says',
      'const quick = (x: Order) => isRush(x); const o = given[0]; if (quick(o)) probe(o.total);',
    ],
    ['of a field that is tested', 'class S { o!: Order; run() { if (this.o instanceof Rush) probe(this.o.total); } }'],
    ['of what a type parameter stands for', 'probe(same(given[0]).total);'],
    ['of either of two classes', 'const o = given[0] || new Draft(); probe(o.total);'],
    ['of an element of either of two lists', 'probe((given ?? [new Draft()])[0].total);'],
    ['of an element of a list that is written down', '[given[0]].forEach((o) => probe(o.total));'],
    ['of a list that grows', 'const list = []; list.push(given[0]); probe(list[0].total);'],
    ['of what overloads give differently', 'declare const args: [number, number]; probe(pick(...args).total);'],
    ['of `this` in a plain function', 'class S { o!: Order; run() { return function () { probe(this.o.total); }; } }'],
    ['of what is defined by itself', 'const a = b.items, b = a.items; probe(b.total);'],
    ['of what is not declared', 'probe(missing.total);'],
  ];
  cases(table.map(([name, source]) => [name, source, LEFT]));
});
