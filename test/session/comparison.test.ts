// Which finding is which of those that were there before: one to one, the surest sign first.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.js';
import { compareToKnown } from '../../src/session/comparison.js';

let line = 0;
function finding(fingerprint: string, file: string, message: string): Finding {
  line += 1;
  const at = { file: `/shop/${file}`, start: { line, column: 1 }, end: { line, column: 9 } };
  return { rule: 'query-in-loop', confidence: 'proven', severity: 'error', message, at, trace: [], fingerprint };
}

const there = (): boolean => true;
const gone = (): boolean => false;

describe('findings are compared', () => {
  test('by their identity, wherever they lie now and whatever is said of them', () => {
    const now = [finding('aa', 'moved.ts', 'now 3 queries')];
    const { introduced, before, fixed } = compareToKnown(now, [finding('aa', 'old.ts', 'one query')], gone);
    expect([introduced.length, before.length, fixed.length]).toEqual([0, 1, 0]);
  });

  test('one to one: a second of its kind is new', () => {
    const first = finding('aa', 'a.ts', 'a query');
    const second = finding('aa:2', 'a.ts', 'a query');
    const { introduced, before } = compareToKnown([first, second], [finding('aa', 'a.ts', 'a query')], there);
    expect(introduced).toEqual([second]);
    expect(before.map((pair) => pair.finding)).toEqual([first]);
  });

  test('and of several of one kind those of one file and message go together', () => {
    const known = [finding('aa', 'a.ts', 'reads a'), finding('aa:2', 'b.ts', 'reads b')];
    const newcomer = finding('aa', '0.ts', 'reads 0');
    const stayed = finding('aa:2', 'b.ts', 'reads b');
    const { introduced, before, fixed } = compareToKnown(
      [newcomer, stayed, finding('aa:3', 'a.ts', 'reads a')],
      known,
      there,
    );
    expect(introduced).toEqual([newcomer]);
    expect(before).toHaveLength(2);
    expect(fixed).toEqual([]);
  });

  test('a function that is called otherwise is known by what is said of it in its file', () => {
    const { introduced, fixed } = compareToKnown(
      [finding('bb', 'a.ts', 'a query')],
      [finding('aa', 'a.ts', 'a query'), finding('cc', 'b.ts', 'a query')],
      there,
    );
    expect(introduced).toEqual([]);
    expect(fixed.map(({ fingerprint }) => fingerprint)).toEqual(['cc']);
  });

  test('a call whose callee lost one of its queries is the same call', () => {
    const call = { call: 'prices.of', elsewhere: ', in Prices.of' };
    const now = { ...finding('bb', 'a.ts', 'prices.of runs 1 query on Currency'), data: call };
    const known = [finding('aa', 'a.ts', 'prices.of runs 2 queries on Price and Currency')];
    expect(compareToKnown([now], known, there)).toMatchObject({ introduced: [], fixed: [] });
    const more = { ...finding('cc', 'a.ts', 'prices.of runs 1 query on Rate'), data: call };
    expect(compareToKnown([now, more], known, there).introduced).toEqual([more]);
    const other = {
      ...finding('bb', 'a.ts', 'prices.offered runs 1 query'),
      data: { ...call, call: 'prices.offered' },
    };
    expect(compareToKnown([other], known, there)).toMatchObject({ introduced: [other], fixed: known });
    expect(compareToKnown([now], [finding('aa', 'b.ts', known[0]!.message)], there).introduced).toEqual([now]);
    const inPlace = { ...now, data: { ...call, elsewhere: '' } };
    expect(compareToKnown([inPlace], known, there).introduced).toEqual([inPlace]);
  });

  test('two functions of one name in two files are two, unless one of the files is gone or the same is said of both', () => {
    const known = [finding('aa', 'orders/route.ts', 'reads Order')];
    const other = finding('aa', 'invoices/route.ts', 'reads Order twice');
    expect(compareToKnown([other], known, there)).toMatchObject({ introduced: [other], fixed: known });
    expect(compareToKnown([other], known, gone).introduced).toEqual([]);
    expect(compareToKnown([{ ...other, message: 'reads Order' }], known, there).introduced).toEqual([]);
  });
});
