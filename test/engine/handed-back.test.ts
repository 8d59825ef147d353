// Transactions that a callee begins and another one ends, and wrappers that begin one in a callee around what they run.
import { describe, expect, test } from 'vitest';
import type { Call, FunctionOutline, Node, Op } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  branch,
  call,
  classOf,
  exit,
  field,
  fn,
  func,
  idOf,
  local,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { escapes, http, on, opened, POOL, resource, said, slow } from './transaction-outlines.js';

describe('begun by one helper and ended by another', () => {
  const begin = func('begin', 20, ['runner'], resource(21, 'begin', parameter(0)));
  const commit = func('commit', 30, ['runner'], resource(31, 'commit', parameter(0)));
  const passed = { arguments: [opened(0)] };
  const post = (...body: Node[]): FunctionOutline => func('post', 1, [], seq(resource(2, 'open', opened(0)), ...body));
  const begins = call(1, 3, 'begin', passed);
  const commits = call(2, 8, 'commit', passed);

  test('is open from the one call to the other', () => {
    const body = [http(3, 2), begins, http(4, 5), commits, http(5, 9)];
    expect(slow(post(...body), begin, commit)).toEqual(['5 slow proven']);
    expect(escapes(post(begins, on(3, 4, opened(0)), on(4, 5, POOL), commits, on(5, 9, POOL)), begin, commit)).toEqual([
      '5 beside proven',
    ]);
  });

  test('what unseen code is called on, or gets, may be ended there', () => {
    const unseen = (more: Partial<Call>): FunctionOutline =>
      func(
        'begin',
        20,
        ['runner'],
        seq(resource(21, 'begin', parameter(0)), call(0, 22, { is: 'external', package: 'objection' }, more)),
      );
    const body = [begins, http(4, 5)];
    expect(slow(post(...body), unseen({ receiver: parameter(0) }))).toEqual([]);
    expect(slow(post(...body), unseen({ arguments: [parameter(0)] }))).toEqual([]);
    expect(slow(post(...body), unseen({ arguments: [POOL] }))).toEqual(['5 slow proven']);
  });

  test('through a further helper, and for what that one gives', () => {
    const take = func(
      'take',
      40,
      [],
      seq(resource(41, 'open', opened(5)), call(1, 42, 'begin', { arguments: [opened(5)] }), returns(43, opened(5))),
    );
    const given = { arguments: [result(1)] };
    const user = func(
      'post',
      1,
      [],
      seq(call(1, 3, 'take'), on(3, 4, result(1)), http(4, 5), call(2, 8, 'commit', given)),
    );
    expect(slow(user, take, begin, commit)).toEqual(['5 locked proven']);
    expect(escapes(user, take, begin, commit)).toEqual([]);
  });

  test('on a connection that the callee takes for itself, it is another one', () => {
    const own = func(
      'own',
      40,
      [],
      seq(
        resource(41, 'open', opened(5)),
        op(1, 42, 'transaction', '', { effects: [{ kind: 'transaction' }], handle: opened(5), handleArgument: -1 }),
        resource(42, 'begin', opened(5)),
        on(2, 43, opened(5)),
        resource(44, 'commit', opened(5)),
      ),
    );
    expect(escapes(post(begins, call(3, 4, 'own'), commits), own, begin, commit)).toEqual(['4 beside proven']);
    expect(escapes(post(begins, commits, call(3, 9, 'own')), own, begin, commit)).toEqual([]);
  });

  test('ended where it was begun, it is nobody else’s', () => {
    const whole = func(
      'whole',
      40,
      ['runner'],
      seq(resource(41, 'begin', parameter(0)), resource(42, 'commit', parameter(0))),
    );
    expect(slow(post(call(1, 3, 'whole', passed), http(2, 4)), whole)).toEqual([]);
  });

  test('not behind a call that tells that it has not begun one', () => {
    const tries = func('tries', 20, ['runner'], seq(resource(21, 'begin', parameter(0)), returns(22, parameter(0))));
    const told = branch(4, [seq(http(2, 5), exit(6, 'return')), http(3, 7)], { depends: [1], foundArm: 0 });
    expect(slow(post(call(1, 3, 'tries', passed), told), tries)).toEqual(['5 slow proven']);
  });
});

describe('begun by an object that keeps what it runs on', () => {
  const owner = { owner: idOf('Unit') };
  const member = (name: string) => ({ is: 'member' as const, owner: idOf('Unit'), name });
  const begin = func('Unit.begin', 20, [], resource(21, 'begin', field(self, 'runner')), owner);
  const commit = func('Unit.commit', 30, [], resource(31, 'commit', field(self, 'runner')), owner);
  const receiver = { receiver: field(self, 'unit') };
  const post = (...inside: Node[]): FunctionOutline =>
    func(
      'post',
      1,
      [],
      seq(call(1, 3, member('begin'), receiver), ...inside, call(2, 8, member('commit'), receiver), http(9, 9)),
    );
  const options = { classes: [classOf('Unit', ['begin', 'commit'])] };

  test('slow work is told, escapes are not: the object may bind the statements', () => {
    expect(said('slow-work-in-transaction', [post(http(3, 5)), begin, commit], options)).toEqual(['5 slow proven']);
    expect(said('transaction-escape', [post(on(3, 5, POOL)), begin, commit], options)).toEqual([]);
  });
});

describe('a wrapper that begins one in a callee and hands over an object with the handle in it', () => {
  const begin = func('begin', 20, ['runner'], resource(21, 'begin', parameter(0)));
  const work = call(3, 34, { is: 'value', value: parameter(1) }, { arguments: [result(1)] });
  const unit = (...keeps: Node[]): FunctionOutline =>
    func(
      'unit',
      30,
      ['context', 'work'],
      seq(
        resource(31, 'open', opened(0)),
        call(1, 31, 'copy', { arguments: [parameter(0)] }),
        call(2, 32, 'begin', { arguments: [opened(0)] }),
        ...keeps,
        work,
        resource(35, 'commit', opened(0)),
      ),
    );
  const keeps = assign(33, local('unit:context'), { adds: true, value: field(opened(0), 'manager') });
  const caller = (...body: Node[]): FunctionOutline[] => [
    func('post', 1, ['context'], call(0, 2, 'unit', { arguments: [parameter(0), fn('post/unit#1')] })),
    func('post/unit#1', 3, ['context'], seq(...body), { parent: idOf('post') }),
  ];
  const bound: Value = { is: 'handle', origin: 'given', of: field(parameter(0), '[]') };

  test('what it runs stands in the transaction', () => {
    expect(slow(...caller(http(1, 5)), unit(keeps), begin)).toEqual(['5 slow proven']);
  });

  test('statements by way of the object are in it, those on the pool are not', () => {
    expect(escapes(...caller(on(1, 5, bound), on(2, 6, POOL)), unit(keeps), begin)).toEqual(['6 beside proven']);
  });

  test('where nothing is put into what is handed over, something else may bind them', () => {
    expect(escapes(...caller(on(2, 6, POOL)), unit(), begin)).toEqual([]);
  });

  test('an event that carries the object tells of the transaction', () => {
    const emit = (...sent: Value[]): Op =>
      op(1, 5, 'emit', '', { effects: [{ kind: 'emit' }], arguments: sent, awaited: false });
    expect(escapes(...caller(emit(parameter(0))), unit(keeps), begin)).toEqual([]);
    expect(escapes(...caller(emit()), unit(keeps), begin)).toEqual(['5 early proven']);
  });
});
