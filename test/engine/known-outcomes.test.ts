// What is known of conditions on a way through a function, worked out by hand.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/outline/outline.js';
import { isInPlace, propertyPlace } from '../../src/core/outline/place.js';
import {
  common,
  forget,
  givesQuestion,
  knownInArm,
  NOTHING_KNOWN,
  together,
  type Known,
} from '../../src/engine/effects/known-outcomes.js';
import { branch, local, seq } from './outline-builder.js';

const dryRun = local('post:dryRun');
const order = local('post:order');
const NONE: ReadonlySet<string> = new Set();

/** What is known where `question` went that way; it reads `dryRun`. */
const answered = (question: string, is: boolean): Known => new Map([[question, { is, reads: [dryRun] }]]);
const told = (known: Known | undefined): string[] | undefined =>
  known && [...known].map(([question, { is }]) => `${question}: ${is}`).sort();

describe('an arm', () => {
  const asks = (arms: number, more: Partial<Parameters<typeof branch>[2]> = {}) => {
    const outcomes: Outcome[] = [
      { arm: 0, question: 'dryRun', is: true },
      { arm: 1, question: 'dryRun', is: false },
    ];
    return branch(1, Array<ReturnType<typeof seq>>(arms).fill(seq()), { tests: [dryRun], outcomes, ...more });
  };

  it('tells what its own side of the condition is', () => {
    expect(told(knownInArm(asks(2), 0, NONE))).toEqual(['dryRun: true']);
    expect(told(knownInArm(asks(2), 1, NONE))).toEqual(['dryRun: false']);
  });

  it('tells nothing of what others may write at any time', () => {
    expect(told(knownInArm(asks(2), 0, new Set([dryRun.name])))).toEqual([]);
    expect(told(knownInArm(asks(2), 0, new Set([order.name])))).toEqual(['dryRun: true']);
  });

  it('of a switch tells nothing', () => {
    expect(told(knownInArm(asks(3), 0, NONE))).toEqual([]);
  });

  it('says whether a call gave something', () => {
    const one = asks(2, { outcomes: [], tests: [], depends: [4], foundArm: 1 });
    expect(told(knownInArm(one, 1, NONE))).toEqual([`${givesQuestion(4)}: true`]);
    expect(told(knownInArm(one, 0, NONE))).toEqual([`${givesQuestion(4)}: false`]);
  });

  it('of several calls says only that all have given something', () => {
    const both = asks(2, { outcomes: [], tests: [], depends: [4, 7], foundArm: 0 });
    expect(told(knownInArm(both, 0, NONE))).toEqual([`${givesQuestion(4)}: true`, `${givesQuestion(7)}: true`]);
    expect(told(knownInArm(both, 1, NONE))).toEqual([]);
  });
});

describe('what is known', () => {
  it('is put together, unless one way denies the other', () => {
    expect(told(together(answered('a', true), answered('b', false)))).toEqual(['a: true', 'b: false']);
    expect(told(together(answered('a', true), answered('a', true)))).toEqual(['a: true']);
    expect(together(answered('a', true), answered('a', false))).toBeUndefined();
    expect(told(together(answered('a', true), NOTHING_KNOWN))).toEqual(['a: true']);
  });

  it('behind two ways is what both say', () => {
    const both = together(answered('a', true), answered('b', true))!;
    expect(told(common(both, answered('a', true)))).toEqual(['a: true']);
    expect(told(common(both, answered('b', false)))).toEqual([]);
    expect(told(common(both, NOTHING_KNOWN))).toEqual([]);
    expect(common(both, both)).toBe(both);
  });

  it('is forgotten where what it reads is written, or what that is a property of', () => {
    const posted: Known = new Map([['order.posted', { is: true, reads: [propertyPlace(order, 'posted')] }]]);
    const known = together(answered('dryRun', true), posted)!;
    const without = (written: typeof order) => told(forget(known, (read) => isInPlace(read, written)));
    expect(without(dryRun)).toEqual(['order.posted: true']);
    expect(without(order)).toEqual(['dryRun: true']);
    expect(without(propertyPlace(order, 'lines'))).toEqual(['dryRun: true', 'order.posted: true']);
  });
});
