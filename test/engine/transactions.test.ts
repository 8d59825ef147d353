// What statements run on, which code stands in which transaction, and what the rules on transactions say of it.
import { variablePlace } from '../../src/core/outline/place.js';
import { describe, expect, test } from 'vitest';
import type { FunctionOutline, Node, Op, Region, Resource } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  at,
  branch,
  call,
  classOf,
  exit,
  field,
  fieldOf,
  FILE,
  fn,
  func,
  idOf,
  loop,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { linkFunctions, reportsOf } from './program.js';
import { escapes, http, on, opened, POOL, resource, said, slow, transaction } from './transaction-outlines.js';

const given = (of: Value): Value => ({ is: 'handle', origin: 'given', of });

const detach = (line: number, body: Node, caught = false): Node => ({ node: 'detach', at: at(line), caught, body });

describe('what a statement runs on', () => {
  const post = (body: Node): FunctionOutline => func('post', 1, [], transaction(2, opened(0), body));
  const save = func('save', 20, ['manager'], on(1, 21, parameter(0)));

  test('the handle of the transaction, and anything made from it', () => {
    expect(
      escapes(post(seq(on(1, 3, opened(0)), on(2, 4, given(opened(0))), on(3, 5, field(opened(0), 'manager'))))),
    ).toEqual([]);
  });

  test('the pool', () => {
    expect(escapes(post(on(1, 3, POOL)))).toEqual(['3 beside proven']);
    expect(escapes(post(op(1, 3, 'write', 'Order')))).toEqual(['3 beside proven']);
  });

  test('a helper that is given the handle, and one that is given none', () => {
    const either = func('save', 20, ['manager'], on(1, 21, { is: 'join', of: [parameter(0), POOL] }));
    expect(escapes(post(call(1, 3, 'save', { arguments: [opened(0)] })), save)).toEqual([]);
    expect(escapes(post(call(1, 3, 'save', { arguments: [opened(0)] })), either)).toEqual([]);
    expect(escapes(post(call(1, 3, 'save')), either)).toEqual(['3 beside proven']);
  });

  test('one arm with what is given, the other without', () => {
    const arms = func('save', 20, ['manager'], branch(21, [on(1, 22, parameter(0)), on(2, 23, POOL)]));
    expect(escapes(post(call(1, 3, 'save', { arguments: [opened(0)] })), arms)).toEqual([]);
    expect(escapes(post(call(1, 3, 'save')), arms)).toEqual(['3 beside proven']);
  });

  test('a literal that is run inside', () => {
    const each = func('each', 30, ['work'], call(1, 31, { is: 'value', value: parameter(0) }));
    const inner = (handle: Value): FunctionOutline =>
      func('post/each#1', 4, [], on(1, 5, handle), { parent: idOf('post') });
    const outer = post(call(1, 3, 'each', { arguments: [fn('post/each#1')] }));
    const captured: Value = { is: 'captured', function: idOf('post'), value: opened(0) };
    expect(escapes(outer, each, inner(captured))).toEqual([]);
    expect(escapes(outer, each, inner(POOL))).toEqual(['5 beside proven']);
  });

  test('a transaction of its own further down', () => {
    const own = func(
      'own',
      20,
      [],
      seq(
        transaction(21, opened(0), on(1, 22, opened(0))),
        op(2, 21, 'transaction', '', { effects: [{ kind: 'transaction' }] }),
      ),
    );
    expect(escapes(post(call(1, 3, 'own')), own)).toEqual(['3 beside proven']);
  });

  test('what the library binds by itself', () => {
    expect(escapes(func('post', 1, [], transaction(2, undefined, op(1, 3, 'write', 'Order'))))).toEqual([]);
  });
});

describe('what a library binds to the code', () => {
  const bound = (...body: Node[]): FunctionOutline => func('post', 1, [], transaction(2, undefined, ...body));
  const apart = (id: number, line: number, kind: 'write' | 'transaction', more: Partial<Op> = {}): Op =>
    on(id, line, POOL, { effects: [{ kind, verb: kind === 'write' ? 'insert' : 'BEGIN', apart: true }], ...more });

  test('statements on the pool take part', () => {
    expect(escapes(bound(on(1, 3, POOL)))).toEqual([]);
  });

  test('what takes a connection of its own does not', () => {
    expect(escapes(bound(apart(1, 3, 'transaction'), apart(2, 4, 'write')))).toEqual([
      '3 beside proven',
      '4 beside proven',
    ]);
  });

  test('where a handle is passed on, it runs on that', () => {
    const save = func('save', 20, ['manager'], apart(1, 21, 'write', { handle: parameter(0) }));
    expect(escapes(bound(on(1, 3, POOL), call(2, 4, 'save', { arguments: [opened(0)] })), save)).toEqual([]);
  });

  test('a transaction that is begun on a runner is a second one, its end is not', () => {
    const control = (id: number, line: number, verb: string): Op =>
      on(id, line, opened(0), { effects: [{ kind: 'transaction', verb }] });
    expect(escapes(bound(on(1, 3, opened(0)), control(2, 4, 'BEGIN'), control(3, 5, 'ROLLBACK')))).toEqual([
      '4 beside proven',
    ]);
  });

  test('how code of the project binds it is not known', () => {
    const run = func(
      'run',
      30,
      ['work'],
      transaction(31, opened(0), call(1, 32, { is: 'value', value: parameter(0) })),
    );
    const post = func('post', 1, [], call(1, 2, 'run', { arguments: [{ is: 'function', id: idOf('work') }] }));
    expect(escapes(post, run, func('work', 10, [], apart(1, 11, 'transaction')))).toEqual([]);
  });
});

describe('fields of the object', () => {
  const member = (name: string): { is: 'member'; owner: string; name: string } => ({
    is: 'member',
    owner: idOf('Writer'),
    name,
  });
  const constructor = func(
    'Writer.constructor',
    10,
    ['manager'],
    assign(11, fieldOf('Writer', 'manager'), { value: parameter(0) }),
    { owner: idOf('Writer') },
  );
  const write = func('Writer.write', 12, [], on(0, 13, field(self, 'manager')), { owner: idOf('Writer') });
  const classes = { classes: [classOf('Writer', ['constructor', 'write'])] };
  const escapesWith = (body: Node): string[] =>
    said(
      'transaction-escape',
      [constructor, write, func('post', 1, ['writer'], transaction(2, opened(9), body))],
      classes,
    );

  test('what a container gives is the pool', () => {
    expect(escapesWith(call(1, 4, member('write'), { receiver: field(self, 'writer') }))).toEqual(['4 beside proven']);
  });

  test('what the maker gives is the object’s own', () => {
    const made = call(0, 3, { ...member('constructor'), exact: true }, { arguments: [opened(9)] });
    expect(escapesWith(seq(made, call(1, 4, member('write'), { receiver: { is: 'result', of: 0 } })))).toEqual([]);
  });
});

describe('helpers that open the transaction', () => {
  const work: Node = call(0, 32, { is: 'value', value: parameter(0) }, { arguments: [opened(5)] });
  const byCallback = func('unit', 30, ['work'], transaction(31, opened(5), work));
  const byHand = func(
    'unit',
    30,
    ['work'],
    seq(resource(31, 'begin', opened(5)), work, resource(33, 'commit', opened(5))),
  );
  const caller = (name: string, line: number, body: Node): FunctionOutline[] => [
    func(name, line, [], call(0, line + 1, 'unit', { arguments: [fn(`${name}/unit#1`)] })),
    func(`${name}/unit#1`, line + 2, ['manager'], body, { parent: idOf(name) }),
  ];

  test.each([byCallback, byHand])('twenty callers of which one is slow: one finding', (unit) => {
    const callers = Array.from({ length: 20 }, (_, i) =>
      caller(`caller${i}`, 100 + 10 * i, seq(on(0, 103 + 10 * i, parameter(0)), ...(i === 7 ? [http(1, 174)] : []))),
    );
    expect(slow(unit, ...callers.flat())).toEqual(['174 locked proven']);
    expect(escapes(unit, ...callers.flat())).toEqual([]);
  });

  test('a helper that takes a transaction, or opens one, hands over whichever it is', () => {
    const either: Value = { is: 'join', of: [parameter(1), opened(5)] };
    const unit = func(
      'unit',
      30,
      ['work', 'given'],
      seq(
        branch(31, [seq(resource(31, 'begin', opened(5))), seq()]),
        call(0, 32, { is: 'value', value: parameter(0) }, { arguments: [either] }),
        branch(33, [seq(resource(33, 'commit', opened(5))), seq()]),
      ),
    );
    const emit = op(0, 4, 'emit', '', { effects: [{ kind: 'emit' }], arguments: [parameter(0)] });
    expect(escapes(unit, ...caller('post', 1, seq(emit, on(1, 5, parameter(0)), on(2, 6, POOL))))).toEqual([
      '6 beside proven',
    ]);
  });

  test('on the pool in what the helper runs', () => {
    expect(escapes(byCallback, ...caller('post', 1, on(0, 4, POOL)))).toEqual(['4 beside proven']);
  });
});

describe('when it happens', () => {
  test('started and left alone inside, or started with the whole transaction', () => {
    expect(escapes(func('post', 1, [], transaction(2, opened(0), detach(3, on(1, 3, opened(0))))))).toEqual([
      '3 late proven',
    ]);
    expect(escapes(func('post', 1, [], detach(2, transaction(2, opened(0), on(1, 3, opened(0))))))).toEqual([]);
  });

  test('an event before commit, unless it carries the handle', () => {
    const emit = (more: Partial<Op>): Op => op(1, 3, 'emit', '', { effects: [{ kind: 'emit' }], ...more });
    const post = (sent: Op): string[] => escapes(func('post', 1, [], transaction(2, opened(0), sent)));
    expect(post(emit({}))).toEqual(['3 early proven']);
    expect(post(emit({ arguments: [{ is: 'record', fields: { manager: opened(0) } }] }))).toEqual([]);
    expect(post(emit({ arguments: [opened(0)], awaited: false }))).toEqual(['3 early proven']);
  });

  test('after the commit by hand, and in a branch that ends it', () => {
    const body = seq(
      resource(2, 'begin', opened(0)),
      branch(3, [seq(resource(4, 'rollback', opened(0)), exit(5, 'return')), seq()]),
      http(1, 6),
      resource(7, 'commit', opened(0)),
      http(2, 8),
    );
    expect(slow(func('post', 1, [], body))).toEqual(['6 slow proven']);
  });

  test('behind a try that commits or rolls back', () => {
    const body = seq(
      resource(2, 'begin', opened(0)),
      {
        node: 'try',
        at: at(3),
        body: seq(http(1, 4), resource(5, 'commit', opened(0))),
        catch: seq(resource(6, 'rollback', opened(0)), http(2, 7)),
      },
      http(3, 8),
    );
    expect(slow(func('post', 1, [], body))).toEqual(['4 slow proven']);
  });

  test('after commit by the library', () => {
    const later: Region = { node: 'region', region: 'after-commit', at: at(3), body: http(1, 4) };
    expect(slow(func('post', 1, [], transaction(2, undefined, later)))).toEqual([]);
  });

  test('a table that is locked', () => {
    const lock = op(1, 3, 'lock', 'Order', {
      effects: [{ kind: 'lock', entity: 'Order', lock: 'table' }],
      handle: opened(0),
    });
    expect(slow(func('post', 1, [], transaction(2, opened(0), lock)))).toEqual(['3 table proven']);
  });

  test('where to move it: before the first write or lock, or behind the last', () => {
    const lock = on(2, 3, opened(0), { effects: [{ kind: 'read', entity: 'Order', lock: 'row' }] });
    const write = on(3, 5, opened(0));
    const advice = (...body: Node[]): string =>
      reportsOf(
        linkFunctions([func('post', 1, [], transaction(2, opened(0), ...body))]),
        'slow-work-in-transaction',
      )[0]!.advice!;
    expect(advice(http(1, 4), write)).toContain('above line 2');
    expect(advice(write, http(1, 6))).toContain('behind the transaction that begins on line 2');
    expect(advice(lock, http(1, 4), write)).toContain('hand in the result');
  });

  test('where to move it: by what is made of its result', () => {
    const write = (id: number, line: number, ...values: Value[]): Op => on(id, line, opened(0), { arguments: values });
    const advice = (...body: Node[]): string =>
      reportsOf(
        linkFunctions([func('post', 1, ['id'], transaction(2, opened(0), ...body))]),
        'slow-work-in-transaction',
      )[0]!.advice!;
    expect(advice(write(1, 3), http(2, 4), write(3, 5, result(2)))).toContain('hand the result in');
    expect(advice(write(1, 3), { ...http(2, 4), use: 'dropped' }, write(3, 5))).toContain('behind the transaction');
    // What it sends was made by the transaction itself.
    expect(advice(write(1, 3), { ...http(2, 4), arguments: [result(1)] }, write(3, 5, result(2)))).toContain(
      'note it down',
    );
  });

  describe('reads that need not stand inside', () => {
    const read = (id: number, line: number, more: Partial<Op> = {}): Op =>
      op(id, line, 'read', 'Price', { handle: opened(0), handleArgument: -1, whole: true, ...more });
    const write = (id: number, line: number, ...values: Value[]): Op => on(id, line, opened(0), { arguments: values });
    const inside = (...body: Node[]): string[] => slow(func('post', 1, ['id'], transaction(2, opened(0), ...body)));

    test('before the first write, and behind the last, when they are only given back', () => {
      expect(inside(read(1, 3), write(2, 4), returns(5, result(1)))).toEqual(['3 movable likely']);
      expect(inside(write(1, 3), read(2, 4), returns(5, result(2)))).toEqual(['4 movable likely']);
    });

    test('what is written is made of them, at once or by way of a call', () => {
      expect(inside(read(1, 3), write(2, 4, result(1)), returns(5, result(1)))).toEqual([]);
      const made = call(2, 4, 'sum', { arguments: [result(1)] });
      const sum = func('sum', 30, ['prices'], returns(31, parameter(0)));
      const post = (written: Value): string[] =>
        slow(
          func('post', 1, [], transaction(2, opened(0), read(1, 3), made, write(3, 5, written), returns(6, result(1)))),
          sum,
        );
      expect(post(result(2))).toEqual([]);
      expect(post({ is: 'literal', text: 'paid' })).toEqual(['3 movable likely']);
    });

    test('what is written cannot be followed', () => {
      expect(inside(read(1, 3), write(2, 4, { is: 'unknown', reason: '+' }), returns(5, result(1)))).toEqual([]);
    });

    test('they decide whether the transaction commits', () => {
      const guard = branch(5, [exit(6, 'throw'), seq()], { depends: [2] });
      expect(inside(write(1, 3), read(2, 4), guard, returns(7, result(2)))).toEqual([]);
    });

    test('they need what the transaction has made, lock, or stand among writes', () => {
      const lock = read(1, 3, { effects: [{ kind: 'read', entity: 'Price', rows: 'all', lock: 'row' }] });
      expect(inside(lock, write(2, 4), returns(5, result(1)))).toEqual([]);
      expect(inside(write(1, 3), read(2, 4), write(3, 5), returns(6, result(2)))).toEqual([]);
      const first = read(1, 3, { whole: false });
      expect(inside(first, read(2, 4, { arguments: [result(1)] }), write(3, 5), returns(6, result(2)))).toEqual([]);
    });

    test('few rows by key, and no result in sight', () => {
      expect(inside(write(1, 3), read(2, 4, { whole: false }), returns(5, result(2)))).toEqual([]);
      expect(inside(write(1, 3), read(2, 4))).toEqual([]);
    });

    test('all statements are to see one state of the data', () => {
      const begin = op(9, 2, 'transaction', '', { arguments: [{ is: 'literal', text: 'REPEATABLE READ' }] });
      expect(inside(write(1, 3), read(2, 4), returns(5, result(2)), begin)).toEqual([]);
    });
  });

  test('a loop inside, and a loop around', () => {
    const inside = func('post', 1, ['ids'], transaction(2, opened(0), loop(0, 3, parameter(0), on(1, 4, opened(0)))));
    const around = func('post', 1, ['ids'], loop(0, 2, parameter(0), transaction(3, opened(0), on(1, 4, opened(0)))));
    expect(slow(inside)).toEqual(['4 loop proven']);
    expect(slow(around)).toEqual([]);
  });
});

describe('ways out', () => {
  const runner = opened(0);
  const open = resource(2, 'open', runner);
  const begin = resource(3, 'begin', runner);
  const commit = resource(6, 'commit', runner);
  const rollback = resource(8, 'rollback', runner);
  const close = resource(10, 'close', runner);
  const work = on(1, 5, runner);
  const guarded = (body: Node, caught: Node, last?: Node): Node => ({
    node: 'try',
    at: at(4),
    body,
    catch: caught,
    ...(last && { finally: last }),
  });
  const unclosed = (...body: Node[]): string[] => said('unclosed-transaction', [func('post', 1, [], seq(...body))]);

  test('all of them end it', () => {
    expect(unclosed(open, begin, guarded(seq(work, commit), seq(rollback, exit(9, 'throw')), close))).toEqual([]);
  });

  test('nothing is done for a failure', () => {
    expect(unclosed(open, begin, work, commit, close)).toEqual(['3 transaction proven']);
  });

  test('an early return', () => {
    const leaves = branch(5, [returns(5, { is: 'literal', text: 'x' }), seq()], { depends: [1] });
    expect(unclosed(open, begin, guarded(seq(work, leaves, commit), rollback, close))).toEqual([
      '3 transaction proven',
    ]);
  });

  test('released, but neither committed nor rolled back when it fails', () => {
    expect(unclosed(open, begin, { node: 'try', at: at(4), body: seq(work, commit), finally: close })).toEqual([
      '3 transaction proven',
    ]);
  });

  test('never released', () => {
    expect(unclosed(open, begin, guarded(seq(work, commit), seq(rollback, exit(9, 'throw'))))).toEqual([
      '2 never proven',
    ]);
  });

  describe('a connection that is taken when it is first used', () => {
    const later: Resource = { ...open, later: true };
    const other = on(3, 4, POOL);
    const ways = (...body: Node[]): string[] =>
      linkFunctions([func('post', 1, [], seq(later, ...body))]).facts.openResources.flatMap((one) =>
        one.exits.map(({ at: { start }, how }) => `${start.line} ${how}`),
      );

    test('nothing is left before that', () => {
      const leaves = branch(4, [returns(4, { is: 'literal', text: 'x' }), seq()], { depends: [3] });
      expect(ways(other, leaves, guarded(seq(begin, work, commit), rollback, close))).toEqual([]);
    });

    test('from then on it is', () => {
      expect(ways(other, work, close)).toEqual(['5 fails']);
      expect(ways({ ...open, action: 'connect' }, other, close)).toEqual(['4 fails']);
    });

    test('the end of a transaction that was not begun takes none', () => {
      const undo = on(4, 8, runner, { effects: [{ kind: 'transaction', verb: 'ROLLBACK' }] });
      expect(ways(guarded(other, undo))).toEqual([]);
    });
  });

  test('ended in code that tidies up, whose own failure is caught', () => {
    const tidy = guarded(close, seq());
    expect(unclosed(open, { node: 'try', at: at(4), body: work, finally: tidy })).toEqual([]);
    expect(unclosed(open, { node: 'try', at: at(4), body: work, finally: guarded(seq(), close) })).toEqual([
      '2 connection proven',
    ]);
  });

  test('returned, or given to somebody who ends it', () => {
    expect(unclosed(open, begin, returns(9, runner))).toEqual([]);
    const functions = [
      func(
        'post',
        1,
        [],
        seq(open, begin, guarded(seq(work, commit), rollback, call(7, 9, 'finish', { arguments: [runner] }))),
      ),
      func('finish', 20, ['runner'], resource(21, 'close', parameter(0))),
    ];
    expect(said('unclosed-transaction', functions)).toEqual([]);
  });

  test('ended with its block', () => {
    expect(unclosed(open, { ...close, scoped: true }, begin, work, commit)).toEqual([]);
  });

  test('a commit that nobody waits for', () => {
    const statement = op(4, 6, 'transaction', '', { effects: [{ kind: 'transaction' }], awaited: false });
    expect(unclosed(open, begin, guarded(seq(work, statement, commit), rollback, close))).toEqual([
      '3 unawaited proven',
    ]);
  });

  test('a client made for each call', () => {
    const client: Resource = { ...open, kind: 'client' };
    const leaked = (...body: Node[]): string[] => said('leaked-connection', [func('post', 1, [], seq(...body))]);
    expect(leaked(client, work)).toEqual(['2 never proven']);
    expect(leaked(client, work, { ...close, kind: 'client' })).toEqual([]);
    expect(
      leaked(client, branch(4, [exit(4, 'return'), seq()], { depends: [1] }), { ...close, kind: 'client' }),
    ).toEqual(['2 sometimes proven']);
    expect(leaked(client, assign(4, variablePlace(FILE, 'shared'), { value: runner }))).toEqual([]);
  });
});
