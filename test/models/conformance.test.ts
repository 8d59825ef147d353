// No model claims what its library does not have: every name, arity and awaited result exists in the real typings; and no
// module of a model goes without a comparison, or a member that sends statements without an execution, unsaid.
import { describe, expect, test } from 'vitest';
import { readModels } from '../../src/frontend/models/index.js';
import { BUNDLED } from './bundled.js';
import { comparisons, uncompared, unexecuted } from './comparisons.js';
import { differences } from './conformance.js';
import { executedMembers, membersWithoutExample } from './executed-members.js';

/** Of a member's id. */
const moduleOf = (id: string): string => id.slice(0, id.indexOf(':'));

describe('models against the typings of their libraries', () => {
  const found = differences(comparisons);
  test.each(comparisons.map((comparison, index) => ({ ...comparison, found: found[index] })))(
    '$module $version',
    ({ found }) => {
      expect(found).toEqual([]);
    },
  );
});

describe.each(BUNDLED)('%s', (file) => {
  const { table } = readModels([file], () => undefined);

  test('is compared, module by module, or it is said why not', () => {
    const excused = Object.values(uncompared).flat();
    const compared = new Set(comparisons.map(({ module }) => module));
    const modules = [...table.packages.keys()].filter((name) => !compared.has(name.replace(/^node:/, '')));
    expect(modules.filter((name) => !excused.includes(name))).toEqual([]);
  });

  test('has an executed example for each member that sends statements, or it is said why not', () => {
    expect(membersWithoutExample(table).filter((id) => unexecuted[moduleOf(id)] === undefined)).toEqual([]);
  });
});

test('what is excused exists and needs it', () => {
  const modules = new Set(BUNDLED.flatMap((file) => [...readModels([file], () => undefined).table.packages.keys()]));
  const compared = new Set(comparisons.map(({ module }) => module));
  const excused = [...Object.values(uncompared).flat(), ...Object.keys(unexecuted)];
  expect(excused.filter((name) => !modules.has(name))).toEqual([]);
  expect(
    Object.values(uncompared)
      .flat()
      .filter((name) => compared.has(name)),
  ).toEqual([]);
  const executed = executedMembers();
  const without = BUNDLED.flatMap((file) => membersWithoutExample(readModels([file], () => undefined).table, executed));
  const open = new Set(without.map(moduleOf));
  expect(Object.keys(unexecuted).filter((name) => !open.has(name))).toEqual([]);
});
