// Calls through an interface: how sure a finding is goes by how many of the implementations bear statements.
import { describe, expect, it } from 'vitest';
import { call, classOf, element, field, func, idOf, loop, op, parameter, self, seq } from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines, quietFacts } from './program.js';

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

describe('a circle that only a guess among implementations closes', () => {
  const publish = { is: 'member', owner: idOf('Handler'), name: 'handle' } as const;
  const handlers = ['Expired', 'Renewed', 'Logged'];
  /** Each handler saves, and saving publishes to whichever handler there is. */
  const program = linkFunctions(
    [
      func(
        'Expired.handle',
        1,
        ['event'],
        seq(
          call(0, 2, 'expire', { arguments: [field(parameter(0), 'order')] }),
          loop(0, 3, field(parameter(0), 'orders'), call(1, 4, 'save', { arguments: [element(0)], varies: [0] })),
        ),
      ),
      func('expire', 10, ['order'], call(0, 11, 'save', { arguments: [parameter(0)] })),
      func('Renewed.handle', 20, ['event'], call(0, 21, 'save', { arguments: [field(parameter(0), 'order')] })),
      func('Logged.handle', 30, ['event'], seq()),
      func('save', 40, ['order'], seq(op(0, 41, 'write', 'Order'), call(1, 42, 'publish'))),
      func('publish', 50, [], call(0, 51, publish)),
    ],
    {
      classes: [
        classOf('Handler', [], { kind: 'interface' }),
        ...handlers.map((name) => classOf(name, ['handle'], { bases: [idOf('Handler')] })),
      ],
    },
  );

  it('is no recursion over data', () => {
    expect(queryLines(program)).toEqual(['4 proven']);
  });

  it('does not multiply what its functions do', () => {
    expect(effectsOf(program, 'expire')).toEqual(['write Order: 1']);
  });
});

it('an implementation that comes back to itself goes round', () => {
  const child = { is: 'member', owner: idOf('Part'), name: 'price' } as const;
  const program = linkFunctions(
    [
      func(
        'Group.price',
        1,
        [],
        loop(0, 2, field(self, 'parts'), seq(op(0, 3, 'read', 'Price'), call(1, 4, child, { receiver: element(0) }))),
      ),
      func('Single.price', 10, [], op(0, 11, 'read', 'Price')),
    ],
    {
      classes: [
        classOf('Part', [], { kind: 'interface' }),
        classOf('Group', ['price'], { bases: [idOf('Part')] }),
        classOf('Single', ['price'], { bases: [idOf('Part')] }),
      ],
    },
  );
  expect(effectsOf(program, 'Group.price').join()).toContain('calls');
});

describe('entry points', () => {
  const sum = func(
    'Total.run',
    10,
    ['orders'],
    loop(0, 11, parameter(0), op(0, 12, 'read', 'Price', { varies: [0] })),
    {
      owner: idOf('Total'),
    },
  );
  const other = func('Plain.run', 20, ['orders'], seq(), { owner: idOf('Plain') });
  const anywhere = func('runAny', 30, ['check'], call(0, 31, { is: 'member', owner: idOf('Check'), name: 'run' }), {
    entries: [{ kind: 'http', name: 'DELETE /any' }],
  });
  const here = func('total', 40, [], call(0, 41, 'Total.run'), { entries: [{ kind: 'http', name: 'POST /total' }] });
  const classes = [face, ...['Total', 'Plain'].map((name) => classOf(name, ['run'], { bases: [idOf('Check')] }))];
  const entriesOf = (...functions: ReturnType<typeof func>[]) =>
    linkFunctions(functions, { classes }).facts.loops.map(({ entries }) => entries);

  it('by way of one of several implementations count where there are no others', () => {
    expect(entriesOf(sum, other, anywhere)).toEqual([['DELETE /any']]);
    expect(entriesOf(sum, other, anywhere, here)).toEqual([['POST /total']]);
    expect(entriesOf(sum, anywhere, here)).toEqual([['DELETE /any', 'POST /total']]);
  });
});
