// Calls through an interface: how sure a finding is goes by how many of the implementations bear statements.
import { describe, expect, it } from 'vitest';
import { call, classOf, element, func, idOf, loop, op, parameter, seq } from './outline-builder.js';
import { linkFunctions, queryLines, quietFacts } from './program.js';

const run = func(
  'Checks.run',
  1,
  ['orders'],
  loop(
    0,
    2,
    parameter(0),
    call(0, 3, { is: 'member', owner: idOf('Check'), name: 'run' }, { arguments: [element(0)], varies: [0] }),
  ),
);
const face = classOf('Check', [], { kind: 'interface' });
/** So many implementations, of which the first ones ask the database. */
function implementations(count: number, bearing: number) {
  const names = Array.from({ length: count }, (_, index) => `Check${index}`);
  return linkFunctions(
    [
      run,
      ...names.map((name, index) =>
        func(`${name}.run`, 10 + index, ['order'], index < bearing ? op(0, 10 + index, 'read', 'Price') : seq()),
      ),
    ],
    { classes: [face, ...names.map((name) => classOf(name, ['run'], { bases: [idOf('Check')] }))] },
  );
}

describe('a call of an interface in a loop', () => {
  it('is a defect where every implementation bears a statement', () => {
    expect(queryLines(implementations(3, 3))).toEqual(['3 proven']);
    expect(queryLines(implementations(1, 1))).toEqual(['3 proven']);
  });

  it('is likely one where half of them do', () => {
    expect(queryLines(implementations(2, 1))).toEqual(['3 likely']);
  });

  it('is left unsaid, with the reason, where only a few do', () => {
    const program = implementations(3, 1);
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program)).toEqual([
      expect.stringContaining('not said: Check0.run is the one of 3 implementations that runs'),
    ]);
  });

  it('is nothing where none does', () => {
    const program = implementations(3, 0);
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program)).toEqual([]);
  });
});
