// Which findings suppression comments take out, and what is said of comments that are wrong or idle.
import { describe, expect, test } from 'vitest';
import { parseDirective, type Directive } from '../../src/core/directive.js';
import type { Finding } from '../../src/core/finding.js';
import { Suppressions } from '../../src/session/comments/suppressions.js';

const place = (line: number, file = '/src/orders.ts') => ({
  file,
  start: { line, column: 5 },
  end: { line, column: 40 },
});

const comment = (text: string, line: number, acts = line + 1): Directive => {
  const directive = parseDirective(text, place(line), acts);
  if (!directive) throw new Error(`no directive: ${text}`);
  return directive;
};

const finding = (line: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'query-in-loop',
  confidence: 'proven',
  severity: 'error',
  message: 'a query for each order',
  at: place(line),
  trace: [],
  fingerprint: '',
  ...more,
});

const known = new Set(['query-in-loop', 'lazy-relation-in-loop']);
const disable = '// erplint-disable-next-line query-in-loop -- five regions';

describe('disable-next-line', () => {
  test('acts on the line of the finding', () => {
    const suppressions = new Suppressions([comment(disable, 9)]);
    expect(suppressions.suppressing({ finding: finding(10) })?.reason).toBe('five regions');
    expect(suppressions.suppressing({ finding: finding(11) })).toBeUndefined();
    expect(suppressions.list()).toMatchObject([{ kind: 'disable-next-line', line: 9, used: 1 }]);
    expect(suppressions.problems(known, known)).toEqual([]);
  });

  test('acts on the header of the loop', () => {
    const suppressions = new Suppressions([comment(disable, 4)]);
    expect(suppressions.suppressing({ finding: finding(10, { header: place(5) }) })).toBeDefined();
    expect(suppressions.suppressing({ finding: finding(10, { header: place(5, '/src/other.ts') }) })).toBeUndefined();
  });

  test('acts on the first line of code, behind other comments', () => {
    const suppressions = new Suppressions([comment(disable, 7, 9)]);
    expect(suppressions.suppressing({ finding: finding(9) })).toBeDefined();
  });

  test('leaves other rules alone', () => {
    const suppressions = new Suppressions([comment(disable, 9)]);
    expect(suppressions.suppressing({ finding: finding(10, { rule: 'lazy-relation-in-loop' }) })).toBeUndefined();
  });

  test('without a reason does nothing and is reported', () => {
    const suppressions = new Suppressions([comment('// erplint-disable-next-line query-in-loop', 9)]);
    expect(suppressions.suppressing({ finding: finding(10) })).toBeUndefined();
    const problems = suppressions.problems(known, known);
    expect(problems.map(({ kind, at }) => [kind, at?.start.line])).toEqual([['suppression-without-reason', 9]]);
    expect(problems[0]?.message).toContain('erplint-disable-next-line query-in-loop -- reason');
  });
});

describe('as in ESLint', () => {
  const taken = (suppressions: Suppressions, lines: readonly number[], rule = 'query-in-loop') =>
    lines.filter((line) => suppressions.suppressing({ finding: finding(line, { rule }) }));
  const kinds = (suppressions: Suppressions) => suppressions.problems(known, known).map(({ kind }) => kind);

  test('disable-line acts on its own line', () => {
    const suppressions = new Suppressions([comment('// erplint-disable-line query-in-loop -- five regions', 10)]);
    expect(taken(suppressions, [9, 10, 11])).toEqual([10]);
    expect(kinds(suppressions)).toEqual([]);
  });

  test('disable acts up to enable, or to the end of the file', () => {
    const closed = new Suppressions([
      comment('/* erplint-disable query-in-loop -- month-end only */', 5),
      comment('/* erplint-enable query-in-loop */', 20),
    ]);
    expect(taken(closed, [4, 6, 19, 21])).toEqual([6, 19]);
    expect(taken(closed, [6], 'lazy-relation-in-loop')).toEqual([]);
    expect(closed.suppressing({ finding: finding(6, { at: place(6, '/src/other.ts') }) })).toBeUndefined();
    expect(kinds(closed)).toEqual([]);
    const open = new Suppressions([comment('/* erplint-disable query-in-loop -- month-end only */', 5)]);
    expect(taken(open, [4, 6, 900])).toEqual([6, 900]);
  });

  test('without rules it is all of them, and each may be enabled again', () => {
    const suppressions = new Suppressions([
      comment('/* erplint-disable -- month-end only */', 5),
      comment('/* erplint-enable query-in-loop */', 10),
      comment('/* erplint-enable */', 20),
    ]);
    expect(taken(suppressions, [6, 11])).toEqual([6]);
    expect(taken(suppressions, [6, 11, 21], 'lazy-relation-in-loop')).toEqual([6, 11]);
    expect(kinds(suppressions)).toEqual([]);
  });

  test('disable-file acts on all of the file, above it too', () => {
    const suppressions = new Suppressions([comment('// erplint-disable-file query-in-loop -- run by hand', 50)]);
    expect(taken(suppressions, [1, 99])).toEqual([1, 99]);
    expect(suppressions.list()).toMatchObject([{ kind: 'disable-file', used: 2 }]);
  });

  test('those that are not needed, or lack a reason, are told', () => {
    const suppressions = new Suppressions([
      comment('/* erplint-enable query-in-loop */', 1),
      comment('// erplint-disable-line query-in-loop -- five regions', 2),
      comment('/* erplint-disable -- month-end only */', 3),
      comment('/* erplint-enable */', 4),
      comment('/* erplint-disable query-in-loop */', 5),
      comment('// erplint-disable-file lazy-relation-in-loop -- run by hand', 6),
    ]);
    expect(taken(suppressions, [7])).toEqual([]);
    expect(suppressions.problems(known, known).map(({ kind, at }) => `${at?.start.line ?? 0} ${kind}`)).toEqual([
      '1 unused-suppression',
      '2 unused-suppression',
      '3 unused-suppression',
      '5 suppression-without-reason',
      '6 unused-suppression',
    ]);
    expect(new Suppressions([comment('/* erplint-disable -- x */', 3)]).problems(known, new Set())).toEqual([]);
  });
});

describe('accept', () => {
  const accept = comment('// erplint-accept query-in-loop -- cached by the database', 30);

  test('takes out every finding that runs through it', () => {
    const suppressions = new Suppressions([accept]);
    const id = '/src/orders.ts:30';
    expect(suppressions.suppressing({ finding: finding(10), accepted: id })).toBe(accept);
    expect(suppressions.suppressing({ finding: finding(80), accepted: id })).toBe(accept);
    expect(suppressions.suppressing({ finding: finding(31) })).toBeUndefined();
    expect(suppressions.list()[0]?.used).toBe(2);
  });

  test('holds for the rules that it names', () => {
    const suppressions = new Suppressions([accept]);
    const other = finding(10, { rule: 'lazy-relation-in-loop' });
    expect(suppressions.suppressing({ finding: other, accepted: '/src/orders.ts:30' })).toBeUndefined();
    expect(suppressions.problems(known, known).map(({ kind }) => kind)).toEqual(['unused-suppression']);
  });
});

describe('comments that are idle or wrong', () => {
  test('each unused rule of a comment is reported', () => {
    const suppressions = new Suppressions([
      comment('// erplint-disable-next-line query-in-loop, lazy-relation-in-loop -- five regions', 9),
    ]);
    suppressions.suppressing({ finding: finding(10) });
    const problems = suppressions.problems(known, known);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'unused-suppression', incomplete: false });
    expect(problems[0]?.message).toContain("'lazy-relation-in-loop'");
  });

  test('nothing is said of rules that did not run', () => {
    const suppressions = new Suppressions([comment(disable, 9)]);
    expect(suppressions.problems(known, new Set(['lazy-relation-in-loop']))).toEqual([]);
  });

  test('unknown and missing rules are reported with those that exist', () => {
    const suppressions = new Suppressions([
      comment('// erplint-accept query-in-lop -- typed in a hurry', 3),
      comment('// erplint-accept -- everything', 5),
    ]);
    const problems = suppressions.problems(known, known);
    expect(problems.map(({ kind }) => kind)).toEqual(['unknown-rule', 'unknown-rule']);
    expect(problems[0]?.message).toMatch(/'query-in-lop', which does not exist\. Did you mean "query-in-loop"\?$/);
    expect(problems[1]?.message).toMatch(/names no rule.*lazy-relation-in-loop, query-in-loop/);
  });

  test('comments that there are not are reported with what was meant', () => {
    const suppressions = new Suppressions([
      comment('// erplint-disable-nextline query-in-loop -- five regions', 3),
      comment('// erplint-tolerate-all-of-this query-in-loop -- five', 5),
    ]);
    expect(suppressions.suppressing({ finding: finding(4) })).toBeUndefined();
    const problems = suppressions.problems(known, known);
    expect(problems.map(({ kind }) => kind)).toEqual(['unknown-comment', 'unknown-comment']);
    expect(problems[0]?.message).toMatch(/'erplint-disable-nextline'.*Did you mean "erplint-disable-next-line"\?$/);
    expect(problems[1]?.message).toContain('There are: erplint-disable-next-line, erplint-disable-line');
    expect(suppressions.list()).toEqual([]);
  });
});
