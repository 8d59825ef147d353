// Pop-ups: how many statements, which, and no markup out of the code.
import { describe, expect, test } from 'vitest';
import { costMarkdown, statementsText } from '../../src/language-server/markdown.js';
import type { PlaceCost } from '../../src/session.js';

const at = { file: '/shop/src/[x](y).ts', start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };
const nothing: PlaceCost = { at, title: 'total', entries: [], cost: '0', weight: 0, statements: [], more: 0, work: [] };
const statement = { does: 'reads Price', cost: 'lines', weight: 100, trace: [{ at, message: 'reads Price' }] };

describe('the cost of a place', () => {
  test('counts one statement as one', () => {
    expect(['0', '1', 'up to 1', '2', 'lines', 'up to 4 + 2·lines'].map(statementsText)).toEqual([
      'no statement',
      '1 statement',
      'up to 1 statement',
      '2 statements',
      'lines statements',
      'up to 4 + 2·lines statements',
    ]);
  });

  test('is not shown where nothing comes of it', () => {
    expect(costMarkdown(nothing)).toBeUndefined();
    expect(costMarkdown({ ...nothing, work: ['sends a mail'] })).toBe(
      '**erplint** `total`: no statement\n\nBesides: sends a mail',
    );
  });

  test('lists eight statements, and says how many more there are', () => {
    const many = { ...nothing, cost: '30', statements: Array.from({ length: 20 }, () => statement), more: 10 };
    const lines = costMarkdown(many)?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('- reads'))).toHaveLength(8);
    expect(lines.at(-1)).toBe('- and 22 more');
  });

  test('lets no name of the code speak', () => {
    const hostile = {
      ...nothing,
      title: 'a`b``c\nd',
      entries: ['GET /<b>'],
      cost: '1',
      statements: [{ ...statement, does: '[x](y) <b>*' }],
    };
    expect(costMarkdown(hostile)?.split('\n\n')).toEqual([
      '**erplint** ``` a`b``c d ```: 1 statement',
      'Answers `GET /<b>`',
      String.raw`- \[x\]\(y\) \<b\>\*: lines ([\[x\]\(y\).ts:7](file:///shop/src/%5Bx%5D%28y%29.ts#L7))`,
    ]);
  });
});
