// What the configured volumes make of costs: numbers for collections that queries give and relations of their rows hold.
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { AnalysedProgram } from '../../src/core/program.js';
import { element, field, func, loop, op, result, seq } from './outline-builder.js';
import { linkFunctions, quietFacts, reportsOf } from './program.js';

const LINES = field(element(0), 'lines');
/** All orders, and in each of its lines a query. */
const confirmAll = func(
  'confirmAll',
  1,
  [],
  seq(
    op(0, 2, 'read', 'Order'),
    loop(
      0,
      3,
      result(0),
      seq(op(1, 4, 'write', 'Order', { varies: [0] }), loop(1, 5, LINES, op(2, 6, 'read', 'Price', { varies: [1] }))),
    ),
  ),
);
const reports = (volumes: Readonly<Record<string, number>>) =>
  reportsOf(linkFunctions([confirmAll], {}, { volumes }), 'query-in-loop').map(({ at, cost, weight, data }) => ({
    line: at.start.line,
    cost,
    weight,
    says: data['cost'],
  }));

describe('volumes', () => {
  it('turn sums into numbers, and rank by them', () => {
    expect(reports({ Order: 5000, 'Order.lines': 30 })).toEqual([
      {
        line: 4,
        cost: 'writes Order: orders, which is 5,000 by the configured volumes',
        weight: 5000,
        says: '1 write to Order for each of orders (5,000 in all)',
      },
      {
        line: 6,
        cost: 'reads Price: orders.lines, which is 150,000 by the configured volumes',
        weight: 150_000,
        says: '1 query on Price for each of orders.lines (150,000 in all)',
      },
    ]);
  });

  it('bound what all rows together have by the table of what it is', () => {
    expect(reports({ Order: 5000, 'Order.lines': 30, Line: 70_000 })[1]?.weight).toBe(70_000);
    expect(reports({ Line: 70_000 }).map(({ weight }) => weight)).toEqual([100, 70_000]);
  });

  it('leave what they do not tell at a hundred', () => {
    expect(reports({}).map(({ weight }) => weight)).toEqual([100, 100]);
    expect(reports({ Price: 9 }).map(({ weight }) => weight)).toEqual([100, 100]);
  });

  it('keep a loop quiet that runs a few times, and say so', () => {
    expect(reports({ Order: 20 }).map(({ line }) => line)).toEqual([6]);
    expect(reports({ Order: 21 }).map(({ line }) => line)).toEqual([4, 6]);
    expect(quietFacts(linkFunctions([confirmAll], {}, { volumes: { Order: 20 } }))).toEqual([
      '4 few: orders is 20 by the configured volumes',
    ]);
  });
});

describe('loops that nobody waits for', () => {
  const run = (options: Readonly<Record<string, unknown>>, ...kinds: readonly ('job' | 'http')[]) => {
    const program = linkFunctions([
      {
        ...confirmAll,
        entries: kinds.map((kind) => ({ kind, name: kind === 'job' ? 'close-month' : 'POST /orders' })),
      },
    ]);
    return ruleReports(program, options);
  };

  it('have the severity of the option "background"', () => {
    expect(run({ background: 'warning' }, 'job')).toEqual(['4 warning', '6 warning']);
    expect(run({ background: 'warning' }, 'job', 'http')).toEqual(['4', '6']);
    expect(run({ background: 'warning' })).toEqual(['4', '6']);
    expect(run({ background: 'default' }, 'job')).toEqual(['4', '6']);
    expect(run({ background: 'off' }, 'job')).toEqual([]);
    expect(run({ background: 'off' }, 'http')).toEqual(['4', '6']);
  });

  it('are told for their reads only, where that is asked for', () => {
    expect(run({ readsOnly: true }, 'http')).toEqual(['6']);
  });
});

/** `line severity` of each report of query-in-loop. */
function ruleReports(program: AnalysedProgram, options: Readonly<Record<string, unknown>>): readonly string[] {
  const found: string[] = [];
  const rule = rules.find(({ id }) => id === 'query-in-loop')!;
  rule.check({
    program,
    facts: program.facts,
    options,
    report: ({ at, severity }) => found.push([at.start.line, severity].filter(Boolean).join(' ')),
    quiet: () => undefined,
  });
  return found;
}
