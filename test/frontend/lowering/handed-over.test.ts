// A library's function that is handed over by name says the same as the arrow that calls it.
import { expect, test } from 'vitest';
import type { FunctionOutline, Op } from '../../../src/core/outline/outline.js';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { lowerProject, type Lowered } from './lower.js';

const TWINS: readonly (readonly [name: string, byName: string, asArrow: string])[] = [
  ['saves', 'Promise.all(list.map(orders.save))', 'Promise.all(list.map((row) => orders.save(row)))'],
  [
    'saves, bound',
    'Promise.all(list.map(orders.save.bind(orders)))',
    'Promise.all(list.map((row) => orders.save(row)))',
  ],
  ['a check of files', 'names.filter(existsSync)', 'names.filter((name) => existsSync(name))'],
  ['what nobody waits for', 'list.forEach(orders.save)', 'list.forEach((row) => orders.save(row))'],
  ['files read', 'names.map(readFileSync)', 'names.map((name) => readFileSync(name))'],
];

const file = (code: string): string => `
  import { existsSync, readFileSync } from 'node:fs';
  import { Repository } from 'typeorm';
  import { Order } from './entities.js';
  export async function run(orders: Repository<Order>, list: Order[], names: string[]) {
    return ${code};
  }
`;

const files = TWINS.flatMap(([, ...twins], index) =>
  twins.map((code, twin) => [`src/case-${index}-${twin}.ts`, file(code)] as const),
);
let project: Lowered | undefined;

test.each(TWINS.map(([name], index) => ({ name, index })))('$name', ({ index }) => {
  project ??= lowerProject(Object.fromEntries(files));
  const [named, arrow] = [0, 1].map((twin) => opsOf(project!.function('run', `src/case-${index}-${twin}.ts`)));
  expect(named).not.toEqual([]);
  expect(named).toEqual(arrow);
});

function opsOf({ body }: FunctionOutline): readonly unknown[] {
  const ops: Op[] = [];
  walkNodes(body, (node) => void (node.node === 'op' && ops.push(node)));
  // Places in the source are those of other code.
  return ops.map(({ at: _, text: __, lastSet: ___, ...op }) => op);
}
