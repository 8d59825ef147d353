// Comments that speak to erplint, as people write them.
import { describe, expect, test } from 'vitest';
import { parseDirective } from '../../src/core/directive.js';

const at = { file: '/a.ts', start: { line: 3, column: 1 }, end: { line: 3, column: 60 } };
const read = (comment: string) => {
  const directive = parseDirective(comment, at, 4);
  return directive && { kind: directive.kind, rules: directive.rules, reason: directive.reason };
};

describe('a directive', () => {
  test.each([
    ['// erplint-disable-next-line query-in-loop -- at most five regions'],
    ['//erplint-disable-next-line query-in-loop -- at most five regions'],
    ['/* erplint-disable-next-line query-in-loop -- at most five regions */'],
    ['/** erplint-disable-next-line query-in-loop -- at most five regions */'],
    ['/* erplint-disable-next-line query-in-loop\n   -- at most five\n      regions */'],
    ['/*\n * erplint-disable-next-line query-in-loop -- at most\n * five regions\n */'],
    ['// erplint-disable-next-line erplint/query-in-loop --- at most five regions'],
  ])('%j', (comment) => {
    expect(read(comment)).toEqual({
      kind: 'disable-next-line',
      rules: ['query-in-loop'],
      reason: 'at most five regions',
    });
  });

  test('names several rules', () => {
    expect(read('// erplint-accept query-in-loop, lazy-relation-in-loop -- asked once a year')).toEqual({
      kind: 'accept',
      rules: ['query-in-loop', 'lazy-relation-in-loop'],
      reason: 'asked once a year',
    });
  });

  test('may lack its reason or its rules, which the session reports', () => {
    expect(read('// erplint-accept query-in-loop')).toEqual({ kind: 'accept', rules: ['query-in-loop'], reason: '' });
    expect(read('// erplint-accept query-in-loop --')?.reason).toBe('');
    expect(read('// erplint-accept -- for now')).toEqual({ kind: 'accept', rules: [], reason: 'for now' });
  });

  test('keeps dashes inside the reason', () => {
    expect(read('// erplint-accept query-in-loop -- year-end only -- see #12')?.reason).toBe(
      'year-end only -- see #12',
    );
  });

  test.each([
    ['// erplint-disable-line query-in-loop -- x', 'disable-line'],
    ['/* erplint-disable query-in-loop -- x */', 'disable'],
    ['/* erplint-enable query-in-loop */', 'enable'],
    ['/* erplint-disable-file query-in-loop -- x */', 'disable-file'],
    ['// erplint-acceptance query-in-loop -- x', 'unknown'],
    ['// erplint-disable-next-lines query-in-loop -- x', 'unknown'],
  ])('%j is of kind %s', (comment, kind) => {
    expect(read(comment)).toMatchObject({ kind, rules: ['query-in-loop'] });
  });

  test.each([
    ['// eslint-disable-next-line erplint/query-in-loop -- x'],
    ['// see erplint-accept in the manual'],
    ['/* erplint */'],
    ['// erplint-'],
    ['// erplint-disable: see the manual'],
  ])('is not: %j', (comment) => {
    expect(read(comment)).toBeUndefined();
  });
});
