// What requests reach and wait for: ways from entry points, decisions on work that could wait, work that is left
// alone, scans within scans; on hand-written outlines.
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/core/outline/effect.js';
import type { Entry, FunctionOutline, Node, Op, RegionKind, Scan } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  at,
  branch,
  call,
  classOf,
  element,
  exit,
  field,
  fn,
  func,
  idOf,
  literal,
  local,
  loop,
  op,
  parameter,
  result,
  returns,
  seq,
} from './outline-builder.js';
import { linkFunctions, quietFacts, reportsOf } from './program.js';

const POST: Entry = { kind: 'http', name: 'POST /orders' };
const handler = (body: Node, more: Partial<FunctionOutline> = {}): FunctionOutline =>
  func('create', 1, ['order'], body, { entries: [POST], ...more });
const work = (id: number, line: number, effect: Effect, more: Partial<Op> = {}): Op =>
  op(id, line, effect.kind, '', { effects: [effect], member: 'x:Work.do', text: 'work', use: 'dropped', ...more });
const mail = (id: number, line: number, more: Partial<Op> = {}): Op => work(id, line, { kind: 'mail' }, more);
const post = (id: number, line: number, more: Partial<Op> = {}): Op => work(id, line, { kind: 'http' }, more);
const save = (id: number, line: number): Op => op(id, line, 'write', 'Order');
const within = (region: RegionKind, body: Node): Node => ({ node: 'region', region, at: at(1), body });
const detach = (line: number, body: Node, caught = false): Node => ({ node: 'detach', at: at(line), caught, body });
const scan = (line: number, over: Value): Scan => ({ node: 'scan', at: at(line), text: 'rows.find', over });

/** `line why` of each decision. */
const decided = (...functions: FunctionOutline[]): string[] =>
  linkFunctions(functions).facts.deferrableWork.map(({ at: { start }, effects }) => `${start.line} ${effects[0]!.why}`);
const loose = (...functions: FunctionOutline[]): number[] =>
  linkFunctions(functions).facts.unawaitedWork.map(({ at: { start } }) => start.line);
const blocking = (...functions: FunctionOutline[]): string[] =>
  reportsOf(linkFunctions(functions), 'blocking-call-in-handler').map(
    ({ at: { start }, confidence, entry }) => `${start.line} ${confidence} ${entry}`,
  );

describe('a call that holds up the event loop', () => {
  const sync = work(0, 11, { kind: 'blocking' });

  it('stands at the call, with the entry points that reach it', () => {
    const read = func('read', 10, [], sync);
    expect(blocking(handler(call(0, 2, 'read')), read)).toEqual(['11 proven POST /orders']);
    expect(blocking(handler(detach(2, call(0, 2, 'read'), true)), read)).toEqual(['11 proven POST /orders']);
  });

  it.each<[string, Node]>([
    ['in a worker', within('worker', call(0, 2, 'read'))],
    ['once for all', within('once', call(0, 2, 'read'))],
    [
      'behind a memo',
      branch(2, [seq(call(0, 3, 'read'), assign(4, local('x', { scope: 'module', lifetime: 'process' })))], {
        tests: [local('x', { scope: 'module', lifetime: 'process' })],
      }),
    ],
  ])('is quiet %s', (_, body) => {
    expect(blocking(handler(body), func('read', 10, [], sync))).toEqual([]);
  });

  it('is quiet where no request comes', () => {
    const job: Entry = { kind: 'job', name: 'close-month' };
    expect(blocking(handler(sync, { entries: [job] }))).toEqual([]);
    expect(blocking(func('start', 1, [], sync, { entries: [{ kind: 'start-up', name: 'module' }] }))).toEqual([]);
    expect(blocking(handler(sync, { setting: 'test' }))).toEqual([]);
  });

  it('counts computation on the event loop, not on threads', () => {
    expect(blocking(handler(work(0, 2, { kind: 'cpu' })))).toEqual(['2 proven POST /orders']);
    expect(blocking(handler(work(0, 2, { kind: 'cpu', threaded: true })))).toEqual([]);
  });

  it('is quiet of what is over in microseconds, except in a loop over data', () => {
    const ask = work(0, 3, { kind: 'blocking', brief: true });
    expect(blocking(handler(ask))).toEqual([]);
    expect(blocking(handler(loop(0, 2, parameter(0), ask)))).toEqual(['3 proven POST /orders']);
    expect(blocking(handler(loop(0, 2, parameter(0), ask, { mode: 'few' })))).toEqual([]);
  });

  it('is assumed of one implementation of two, and not said of one of three', () => {
    const store = (name: string, body: Node) => func(`${name}.put`, 10, [], body, { owner: idOf(name) });
    const classes = ['A', 'B', 'C'].map((name) => classOf(name, ['put'], { bases: [idOf('Store')] }));
    const run = (...implementations: FunctionOutline[]) =>
      reportsOf(
        linkFunctions([handler(call(0, 2, { is: 'member', owner: idOf('Store'), name: 'put' })), ...implementations], {
          classes: [classOf('Store', [], { kind: 'interface' }), ...classes.slice(0, implementations.length)],
        }),
        'blocking-call-in-handler',
      ).map(({ confidence }) => confidence);
    const [a, b, c] = [store('A', sync), store('B', seq()), store('C', seq())];
    expect(run(a)).toEqual(['proven']);
    expect(run(a, b)).toEqual(['likely']);
    expect(run(a, b, c)).toEqual([]);
  });
});

describe('work that a response need not wait for', () => {
  it('is decided on past functions that only hand on', () => {
    const service = func('confirm', 10, [], seq(save(0, 11), call(1, 12, 'notify', { use: 'dropped' })));
    const notify = func('notify', 20, [], seq(op(0, 21, 'read', 'Customer'), mail(1, 22)));
    expect(decided(handler(seq(call(0, 2, 'confirm', { use: 'dropped' }))), service, notify)).toEqual(['12 certain']);
  });

  it('is decided on in the entry point where that does more, and goes down where the answer is needed', () => {
    const confirm = func('confirm', 10, [], seq(save(0, 11), mail(1, 12), returns(13, result(0))));
    expect(decided(handler(seq(save(0, 2), call(1, 3, 'confirm', { use: 'dropped' }))), confirm)).toEqual([
      '3 certain',
    ]);
    expect(decided(handler(seq(save(0, 2), call(1, 3, 'confirm'), returns(4, result(1)))), confirm)).toEqual([
      '12 certain',
    ]);
  });

  it('is a call whose answer flows only into something else than the response', () => {
    const compute = func('compute', 10, [], seq(mail(0, 11), save(1, 12), returns(13, result(1))));
    const publish = func('publish', 20, ['ids'], op(0, 21, 'write', 'Outbox'));
    const body = seq(
      save(0, 2),
      call(1, 3, 'compute'),
      call(2, 4, 'publish', { arguments: [result(1)], use: 'dropped' }),
      returns(5, result(0)),
    );
    expect(decided(handler(body), compute, publish)).toEqual(['3 certain']);
  });

  it.each<[string, Node]>([
    ['after the response', within('after-response', mail(1, 3))],
    ['after the commit', within('after-commit', mail(1, 3))],
    ['started and caught', detach(3, mail(1, 3), true)],
    ['needed', work(1, 3, { kind: 'http', defer: 'never' })],
    ['a call whose answer is used', op(1, 3, 'http', '')],
    ['enqueued', work(1, 3, { kind: 'enqueue' })],
    ['a file', work(1, 3, { kind: 'file' })],
  ])('is not %s', (_, node) => {
    expect(decided(handler(seq(save(0, 2), node)))).toEqual([]);
  });

  it('is a plain call over HTTP whose answer nobody looks at, unless the request is there for it', () => {
    expect(decided(handler(seq(save(0, 2), post(1, 3))))).toEqual(['3 dropped']);
    expect(decided(handler(post(0, 2)))).toEqual([]);
    expect(decided(handler(mail(0, 2)))).toEqual(['2 certain']);
  });

  it('follows an answer that a wrapper gives on to who drops it', () => {
    const wrapper = (use: Op['use']) => func('send', 10, [], seq(post(0, 11, { use: use! }), returns(12, result(0))));
    const run = (more: object) => decided(handler(seq(save(0, 2), call(1, 3, 'send', more))), wrapper('returned'));
    expect(run({ use: 'dropped' })).toEqual(['3 dropped']);
    expect(run({})).toEqual([]);
  });

  it('is none where the request stores nothing: it is there for the call', () => {
    const read = op(0, 2, 'read', 'Partner');
    expect(decided(handler(seq(read, post(1, 3))))).toEqual([]);
    expect(decided(handler(seq(read, post(1, 3), mail(2, 4))))).toEqual(['4 certain']);
    const send = func('send', 10, [], seq(op(0, 11, 'read', 'Partner'), post(1, 12)));
    expect(decided(handler(seq(save(0, 2), call(1, 3, 'send'), returns(4, result(1)))), send)).toEqual(['12 dropped']);
  });

  it('is none where the function gives whether it has worked, until somebody drops that', () => {
    const attempt = (given: Node, inCatch: Node): FunctionOutline =>
      func('send', 10, [], {
        node: 'try',
        at: at(10),
        body: seq(post(0, 11), given),
        catch: inCatch,
      });
    const run = (send: FunctionOutline, more: object) =>
      decided(handler(seq(save(0, 2), call(1, 3, 'send', more), returns(4, result(1)))), send);
    const honest = attempt(returns(12, literal('true')), returns(13, literal('false')));
    expect(run(honest, {})).toEqual([]);
    expect(run(honest, { use: 'dropped' })).toEqual(['3 dropped']);
    expect(run(attempt(seq(), seq()), { use: 'dropped' })).toEqual(['3 dropped']);
    // What a framework's own function makes of the failure is no answer of this one.
    expect(run(attempt(seq(), returns(13, result(9))), { use: 'dropped' })).toEqual(['3 dropped']);
    const ping = func('ping', 20, [], post(0, 21));
    const around = func('send', 10, [], { ...honest.body, body: seq(call(0, 11, 'ping', { use: 'dropped' })) } as Node);
    expect(decided(handler(seq(save(0, 2), call(1, 3, 'send'), returns(4, result(1)))), around, ping)).toEqual([]);
  });

  it('is none where something is undone, and a mail of a failure is assumed', () => {
    const after = (inCatch: Node): Node => ({ node: 'try', at: at(2), body: save(0, 2), catch: inCatch });
    expect(decided(handler(after(seq(post(1, 3), exit(4, 'throw')))))).toEqual([]);
    const failing = handler(after(seq(mail(1, 3), exit(4, 'throw'))));
    const said = reportsOf(linkFunctions([failing]), 'deferrable-work-in-handler');
    expect(said.map(({ at: { start }, confidence }) => `${start.line} ${confidence}`)).toEqual(['3 likely']);
  });

  it('names only requests that wait for it', () => {
    const notify = func('notify', 20, [], seq(op(0, 21, 'read', 'Customer'), mail(1, 22)));
    const quick = func('quick', 5, [], seq(save(0, 6), detach(7, call(1, 7, 'notify'), true)), {
      entries: [{ kind: 'http', name: 'POST /quick' }],
    });
    const program = linkFunctions([handler(call(0, 2, 'notify')), quick, notify]);
    expect(program.facts.deferrableWork.map(({ path }) => path.entries)).toEqual([['POST /orders']]);
  });

  it('is not said of one of many implementations', () => {
    const put = { is: 'member', owner: idOf('Store'), name: 'put' } as const;
    const run = (count: number) => {
      const names = ['A', 'B', 'C'].slice(0, count);
      const program = linkFunctions(
        [
          handler(seq(save(0, 2), call(1, 3, put), returns(4, result(1)))),
          ...names.map((name) => func(`${name}.put`, 10, [], seq(save(0, 11), mail(1, 12)), { owner: idOf(name) })),
        ],
        {
          classes: [
            classOf('Store', [], { kind: 'interface' }),
            ...names.map((name) => classOf(name, ['put'], { bases: [idOf('Store')] })),
          ],
        },
      );
      return program.facts.deferrableWork.length;
    };
    expect(run(2)).toBe(1);
    expect(run(3)).toBe(0);
  });

  it('is no mail that the request is there for, where it answers whether it went', () => {
    const told = (use: Op['use'], ...before: Node[]) => decided(handler(seq(...before, mail(1, 3, { use: use! }))));
    expect(told('returned')).toEqual([]);
    expect(told('dropped')).toEqual(['3 certain']);
    expect(told('returned', save(0, 2))).toEqual(['3 answered']);
  });

  it('is a pause, unless it comes between attempts', () => {
    const sleep = (id: number, line: number): Op => work(id, line, { kind: 'sleep' }, { use: undefined! });
    const timer = func('sleep', 20, [], sleep(0, 21));
    const pause = call(1, 3, 'sleep', { use: 'dropped' });
    expect(decided(handler(seq(save(0, 2), pause)), timer)).toEqual(['3 pause']);
    expect(decided(handler(seq(save(0, 2), sleep(1, 3))))).toEqual(['3 pause']);
    expect(decided(handler(seq(save(0, 2), pause, call(2, 4, 'sleep', { use: 'dropped' }))), timer)).toEqual([
      '3 pause',
    ]);
    expect(decided(handler(seq(save(0, 2), loop(0, 3, parameter(0), pause))), timer)).toEqual(['3 pause']);
    expect(decided(handler(seq(save(0, 2), loop(0, 3, undefined, pause, { mode: 'retry' }))), timer)).toEqual([]);
    expect(decided(handler(seq(save(0, 2), loop(0, 3, undefined, pause, { mode: 'poll' }))), timer)).toEqual([]);
    const again: Node = { node: 'try', at: at(2), body: save(0, 2), catch: pause };
    expect(decided(handler(again), timer)).toEqual([]);
    expect(decided(handler(seq(save(0, 2), detach(3, pause, true))), timer)).toEqual([]);
  });

  it('is once for each of many in a loop', () => {
    const body = seq(save(0, 2), loop(0, 3, parameter(0), post(1, 4)));
    expect(decided(handler(body))).toEqual(['4 fan-out']);
  });

  it('is a rewriting of everything that an unrestricted read gave', () => {
    const all = op(0, 11, 'read', 'Order', { whole: true });
    const some = op(0, 11, 'read', 'Order');
    const run = (read: Op, ...rest: Node[]) =>
      decided(
        handler(seq(op(0, 2, 'write', 'Setting'), call(1, 3, 'renumber', { use: 'dropped' }))),
        func('renumber', 10, [], seq(read, ...rest)),
      );
    const write = (value: Value): Op => ({ ...save(1, 12), arguments: [value] });
    expect(run(all, write(result(0)))).toEqual(['3 recompute']);
    expect(run(all, loop(0, 12, result(0), write(element(0))))).toEqual(['3 recompute']);
    expect(run(some, write(result(0)))).toEqual([]);
    expect(run(all, write(field(result(0), 'total')))).toEqual([]);
    expect(run(all, write(literal('1')))).toEqual([]);
  });
});

describe('adding up in memory', () => {
  const all = op(0, 2, 'read', 'Order', { whole: true });
  const total = local('total');
  const sum = (loopId: number): Value => ({ is: 'template', parts: [literal('0'), field(element(loopId), 'total')] });
  const aggregates = (...functions: FunctionOutline[]): number[] =>
    linkFunctions(functions).facts.tableSums.map(({ at: { start } }) => start.line);
  const adding = (read: Op, ...more: Node[]) =>
    handler(
      seq(read, loop(0, 3, result(0), seq(...more, assign(4, total, { value: sum(0) }))), returns(5, literal('1'))),
    );
  const reduce = (read: Op): FunctionOutline =>
    handler(seq(read, { ...scan(3, result(0)), sums: true }, returns(5, literal('1'))));

  it('stands at the read of all rows', () => {
    expect(aggregates(adding(all))).toEqual([2]);
    expect(aggregates(reduce(all))).toEqual([2]);
  });

  it.each<[string, FunctionOutline]>([
    [
      'the answer is kept',
      {
        ...adding(all),
        entries: [{ kind: 'http', name: 'GET /orders', method: 'GET' }],
        answer: { keeper: { at: at(1), name: 'Keeper', chooses: [] } },
      },
    ],
    ['rows are restricted', adding(op(0, 2, 'read', 'Order'))],
    ['rows are restricted before they are reduced', reduce(op(0, 2, 'read', 'Order'))],
    ['each pass waits', adding(all, save(1, 4))],
    ['only elements are looked at', handler(seq(all, loop(0, 3, result(0), assign(4, total)), returns(5, result(0))))],
    ['they are given as they are', handler(seq(all, returns(5, result(0))))],
    ['nobody waits', handler(detach(2, call(5, 2, 'sum'), true))],
  ])('is quiet where %s', (_, outline) => {
    const own = func('sum', 10, [], adding({ ...all, at: at(11) }).body);
    expect(aggregates(outline, own)).toEqual([]);
  });
});

describe('work that is started and left alone', () => {
  const audit = func('audit', 10, [], op(0, 11, 'write', 'Audit'));
  const start = call(0, 2, 'audit');

  it('is said where nobody catches its failure', () => {
    expect(loose(handler(detach(2, start)), audit)).toEqual([2]);
    expect(loose(handler(detach(2, start, true)), audit)).toEqual([]);
    expect(loose(handler(start), audit)).toEqual([]);
  });

  it('is quiet where it catches by itself', () => {
    const guarded = (inCatch: Node) =>
      func('audit', 10, [], { node: 'try', at: at(10), body: op(0, 11, 'write', 'Audit'), catch: inCatch });
    expect(loose(handler(detach(2, start)), guarded(seq()))).toEqual([]);
    expect(loose(handler(detach(2, start)), guarded(exit(12, 'throw')))).toEqual([2]);
  });

  it('is said where it fails, not where what fails is started by it in turn', () => {
    const outer = (inner: Node) => func('tell', 20, [], seq(op(0, 21, 'read', 'Customer'), inner));
    const around = (inner: Node): Node => ({ node: 'try', at: at(20), body: outer(inner).body, catch: seq() });
    const begin = call(0, 2, 'tell');
    const left = detach(22, call(1, 22, 'audit'));
    expect(loose(handler(detach(2, begin)), outer(left), audit)).toEqual([2, 22]);
    expect(loose(handler(detach(2, begin)), { ...outer(left), body: around(left) }, audit)).toEqual([22]);
    expect(loose(handler(detach(2, begin)), { ...outer(left), body: around(call(1, 22, 'audit')) }, audit)).toEqual([]);
    // Nobody waits for what it asks for: its promise is fulfilled all the same.
    const dropped = func('tell', 20, [], post(0, 21, { awaited: false }));
    expect(loose(handler(detach(2, begin)), dropped)).toEqual([]);
  });

  it('is told by what fails, whatever else of the kind is caught', () => {
    const tell = func(
      'tell',
      20,
      [],
      seq({ node: 'try', at: at(21), body: save(0, 21), catch: seq() }, op(1, 22, 'read', 'Order'), save(2, 23)),
    );
    const program = linkFunctions([handler(detach(2, call(0, 2, 'tell'))), tell]);
    expect(program.facts.unawaitedWork.map(({ reached }) => reached.cause.start.line)).toEqual([22]);
  });

  it('is not caught by a try around its start', () => {
    const body: Node = { node: 'try', at: at(1), body: detach(2, start), catch: seq() };
    expect(loose(handler(body), audit)).toEqual([2]);
  });

  it('is told once for what one statement starts', () => {
    expect(loose(handler(detach(2, seq(start, call(1, 3, 'audit')))), audit)).toEqual([2]);
  });

  it('is quiet outside requests', () => {
    expect(
      loose(func('run', 1, [], detach(2, start), { entries: [{ kind: 'cron', name: 'nightly' }] }), audit),
    ).toEqual([]);
  });
});

describe('a scan within a loop', () => {
  const orders = op(0, 2, 'read', 'Order');
  const customers = op(1, 3, 'read', 'Customer');
  const scans = (...functions: FunctionOutline[]): string[] =>
    linkFunctions(functions).facts.quadraticScans.map(
      ({ at: { start }, loop: { at: header } }) => `${start.line} in ${header.start.line}`,
    );

  it('is quadratic when both are rows of queries', () => {
    expect(scans(handler(seq(orders, customers, loop(0, 4, result(0), scan(5, result(1))))))).toEqual(['5 in 4']);
  });

  it.each<[string, Node]>([
    ['one is few', seq(orders, { ...customers, limit: 10 }, loop(0, 4, result(0), scan(5, result(1))))],
    ['the loop is over few', seq({ ...orders, limit: 10 }, customers, loop(0, 4, result(0), scan(5, result(1))))],
    ['it is the element’s own', seq(orders, loop(0, 4, result(0), scan(5, field(element(0), 'lines'))))],
    ['it is read in each pass', seq(orders, loop(0, 4, result(0), seq(customers, scan(5, result(1)))))],
    ['each pass waits', seq(orders, customers, loop(0, 4, result(0), seq(scan(5, result(1)), save(2, 6))))],
    ['it stands in no loop', seq(orders, customers, scan(5, result(1)))],
    ['it is a list', seq(orders, loop(0, 4, result(0), scan(5, { is: 'list', items: [literal('1')] })))],
  ])('is quiet when %s', (_, body) => {
    expect(scans(handler(body))).toEqual([]);
  });

  it('is found in a function that scans what the loop gives it', () => {
    const find = func('nameOf', 10, ['order', 'customers'], scan(11, parameter(1)));
    const body = seq(
      orders,
      customers,
      loop(0, 4, result(0), call(2, 5, 'nameOf', { arguments: [element(0), result(1)], awaited: false, varies: [0] })),
    );
    expect(scans(handler(body), find)).toEqual(['11 in 4']);
  });
});

it('handlers that are handed over by name are entry points', () => {
  const program = linkFunctions([func('create', 10, [], mail(0, 11)), func('routes', 1, [], seq())], {
    registrations: [{ entry: POST, handler: fn('create'), at: at(2), function: idOf('routes') }],
  });
  expect(program.functions.get(idOf('create'))?.entries).toEqual([POST]);
  expect(program.facts.deferrableWork.map(({ path }) => path.entries)).toEqual([['POST /orders']]);
});

describe('why tells what kept work quiet', () => {
  const quiet = (...functions: FunctionOutline[]) => quietFacts(linkFunctions(functions), 'deferrable-work-in-handler');

  it.each<[string, FunctionOutline]>([
    ['no request entry point reaches it', func('run', 1, [], mail(0, 2))],
    ['it runs after the response', handler(within('after-response', mail(0, 2)))],
    ['nobody waits for it, and its failure is caught', handler(detach(2, mail(0, 2), true))],
    ['the response needs it', handler(work(0, 2, { kind: 'http', defer: 'never' }))],
    ['its answer is used', handler(op(0, 2, 'http', ''))],
  ])('%s', (reason, outline) => {
    expect(quiet(outline)).toEqual([`2 not said: ${reason}`]);
  });

  it('and a worker, a memo, or that no request comes, of a call that blocks', () => {
    const sync = work(0, 2, { kind: 'blocking' });
    const facts = (outline: FunctionOutline) => quietFacts(linkFunctions([outline]), 'blocking-call-in-handler');
    expect(facts(func('run', 1, [], sync))).toEqual(['2 not said: no request entry point reaches it']);
    expect(facts(handler(within('worker', sync)))).toEqual(['2 not said: it runs in a worker thread']);
    expect(facts(handler(within('once', sync)))).toEqual(['2 memoised: it runs once, whoever comes first']);
  });
});
