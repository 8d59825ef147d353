// Leaving a loop: for what was looked for, or because a check has failed.
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  branch,
  call,
  element,
  exit,
  field,
  func,
  literal,
  local,
  loop,
  op,
  parameter,
  result,
  returns,
  seq,
} from './outline-builder.js';
import { linkFunctions, queryLines, quietFacts } from './program.js';

const ask = op(0, 3, 'read', 'Price', { arguments: [element(0)], varies: [0] });
const save = func('save', 30, ['row'], op(0, 31, 'write', 'Line'));
const look = func('look', 40, ['row'], op(0, 41, 'read', 'Line'));
const run = (...body: Node[]) =>
  linkFunctions([save, look, func('run', 1, ['rows'], loop(0, 2, parameter(0), seq(...body)))]);
const leaving = (arm: Node, hit?: number, otherwise: Node = seq()) =>
  branch(4, [arm, otherwise], { depends: [0], ...(hit !== undefined && { foundArm: hit }) });
const record = (fields: Record<string, Value>): Value => ({ is: 'record', fields });

describe('a loop that leaves', () => {
  it('with what it has found is a search', () => {
    const program = run(ask, leaving(returns(5, element(0)), 0));
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program)).toEqual([expect.stringContaining('3 search: the loop leaves as soon as')]);
    expect(queryLines(run(ask, leaving(exit(5, 'break', { loop: 0 }), 0)))).toEqual([]);
  });

  it('with what it asked about, where nothing was there, is a search', () => {
    expect(queryLines(run(ask, leaving(returns(5, field(element(0), 'code')), 1)))).toEqual([]);
    expect(queryLines(run(ask, leaving(returns(5, literal('x')), 1)))).toEqual(['3 proven']);
  });

  it('with an answer that says no goes through when all is well', () => {
    const no = record({ ok: literal('false'), row: element(0) });
    expect(queryLines(run(ask, leaving(returns(5, no))))).toEqual(['3 proven']);
    expect(queryLines(run(ask, leaving(returns(5, record({ row: element(0) })))))).toEqual([]);
  });

  it('with what a function makes of a failure goes through when all is well', () => {
    const made = (ok: string) =>
      linkFunctions([
        func('outcome', 50, ['error'], returns(51, record({ ok: literal(ok), error: parameter(0) }))),
        func(
          'run',
          1,
          ['rows'],
          loop(
            0,
            2,
            parameter(0),
            seq(ask, leaving(seq(call(9, 5, 'outcome', { arguments: [element(0)] }), returns(5, result(9))))),
          ),
        ),
      ]);
    expect(queryLines(made('false'))).toEqual(['3 proven']);
    expect(queryLines(made('true'))).toEqual([]);
  });

  it('after it has set a flag to false goes through when all is well', () => {
    const flagged = (text: string): Node =>
      leaving(seq(assign(5, local('ok'), { value: literal(text) }), exit(6, 'break', { loop: 0 })));
    expect(queryLines(run(ask, flagged('false')))).toEqual(['3 proven']);
    expect(queryLines(run(ask, flagged('true')))).toEqual([]);
  });

  it('leaves no loop around it, unless it leaves the function', () => {
    const inner = (out: Node) =>
      linkFunctions([
        func(
          'run',
          1,
          ['rows'],
          loop(
            1,
            20,
            parameter(0),
            loop(0, 2, field(element(1), 'codes'), seq({ ...ask, varies: [0, 1] }, leaving(out, 0)), { mode: 'page' }),
          ),
        ),
      ]);
    expect(queryLines(inner(exit(5, 'break', { loop: 0 })))).toEqual(['3 proven']);
    expect(queryLines(inner(returns(5, element(0))))).toEqual([]);
  });

  it('but otherwise works on each element is no search', () => {
    const out = returns(5, element(0));
    const next = (callee: string): Node => call(9, 7, callee, { arguments: [element(0)], varies: [0] });
    expect(queryLines(run(ask, leaving(out, 0, next('save'))))).toEqual(['3 proven', '7 proven']);
    expect(queryLines(run(ask, leaving(out, 0), next('save')))).toEqual(['3 proven', '7 proven']);
    expect(queryLines(run(ask, leaving(out, 0), next('look')))).toEqual(['7 proven']);
  });

  it('for another call that is bound to the same name is no search of this one', () => {
    const bound = (id: number, at: number) => op(id, at, 'read', 'Price', { bound: 'row', varies: [at === 3 ? 0 : 1] });
    const found = branch(8, [returns(9, element(1)), seq()], { tests: [local('row', { loop: 1 })], depends: [] });
    const program = linkFunctions([
      func(
        'run',
        1,
        ['rows'],
        seq(loop(0, 2, parameter(0), bound(0, 3)), loop(1, 6, parameter(0), seq(bound(1, 7), found))),
      ),
    ]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('because a change did not go well is no search; one that takes the first it can get is', () => {
    const change = op(0, 3, 'write', 'Line', { arguments: [element(0)], varies: [0] });
    expect(queryLines(run(change, leaving(returns(5, element(0)))))).toEqual(['3 proven']);
    expect(queryLines(run(change, leaving(returns(5, element(0)), 0)))).toEqual([]);
    const failed = call(1, 4, 'hasFailed', { receiver: result(0) });
    const check = branch(4, [returns(5, result(1)), seq()], { depends: [0, 1], foundArm: 0 });
    expect(queryLines(run(change, failed, check))).toEqual(['3 proven']);
  });
});
