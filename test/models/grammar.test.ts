// The grammar of tags: each form by example, and what is said of tags that are wrong.
import { describe, expect, test } from 'vitest';
import { parseClass, parseMember } from '../../src/models/parse.js';
import { tagsOf, type TaggedDeclaration } from '../../src/models/tagged.js';

/** `find(options)` of a class `Store<Entity>`, with the tags of `comment`. */
function declared(comment: string, changes: Partial<TaggedDeclaration> = {}): TaggedDeclaration {
  return {
    id: 'shop:Store.find',
    package: 'shop',
    owner: 'Store',
    name: 'find',
    callable: true,
    hasReceiver: true,
    arity: 3,
    returnsThis: false,
    typeParameters: ['Entity'],
    tags: tagsOf(comment, 10),
    nothingByDefault: false,
    at: { file: 'shop.d.ts', line: 12 },
    ...changes,
  };
}

const problems = (comment: string, changes?: Partial<TaggedDeclaration>): unknown => {
  const parsed = parseMember(declared(comment, changes));
  return Array.isArray(parsed) ? parsed.map(({ line, message }) => `${line}: ${message}`) : parsed;
};

const slot = (of: 'receiver' | 'returned' | number, ...path: string[]) => ({ of, path });

describe('a comment is cut into tags', () => {
  test('one on a line, several on a line, and one over two lines', () => {
    expect(
      tagsOf('/**\n * Words first.\n * @reads many Entity  @limit arg0.take\n * @instead "a\n *   b"\n */', 1),
    ).toEqual([
      { name: 'reads', text: 'many Entity', line: 3 },
      { name: 'limit', text: 'arg0.take', line: 3 },
      { name: 'instead', text: '"a b"', line: 4 },
    ]);
  });

  test('an @ inside quotes or a word begins none', () => {
    expect(tagsOf('/** @instead "load @all at once" mail@example.org */', 1)).toEqual([
      { name: 'instead', text: '"load @all at once" mail@example.org', line: 1 },
    ]);
  });
});

describe('members', () => {
  test('work that a response can wait for, or not, and that leaves the event loop free', () => {
    expect(
      parseMember(
        declared('/** @io http deferrable verb "sends an SMS" @io http needed @cpu deferrable threaded @io mail */'),
      ),
    ).toMatchObject({
      effects: [
        { kind: 'http', defer: 'always', verb: 'sends an SMS' },
        { kind: 'http', defer: 'never' },
        { kind: 'cpu', defer: 'always', threaded: true },
        { kind: 'mail' },
      ],
    });
  });

  test('statements, in order, with rows, entity and options', () => {
    expect(
      parseMember(
        declared(
          '/** @reads one Entity optional @issues BEGIN outside @writes one arg0 hooks rows recover each arg1 ' +
            '@reads 20 "orders" when arg2.take and arg2.relations @raw verb "VACUUM" */',
        ),
      ),
    ).toMatchObject({
      nothing: false,
      effects: [
        { kind: 'read', rows: 'one', entity: { by: 'type-parameter', name: 'Entity' }, optional: true },
        { kind: 'transaction', verb: 'BEGIN', outside: true },
        {
          kind: 'write',
          rows: 'one',
          entity: { by: 'slot', slot: slot(0) },
          hooks: { on: ['recover'], rows: true },
          each: slot(1),
        },
        {
          kind: 'read',
          rows: 20,
          entity: { by: 'name', name: 'orders' },
          when: [slot(2, 'take'), slot(2, 'relations')],
        },
        { kind: 'raw', verb: 'VACUUM' },
      ],
    });
  });

  test('callbacks', () => {
    expect(
      parseMember(
        declared(
          '/** @calls arg1 concurrent over arg0 element 1 limit arg2.concurrency returns @calls arg2.* search */',
        ),
      ),
    ).toMatchObject({
      callbacks: [
        {
          slot: slot(1),
          times: 'concurrent',
          over: slot(0),
          element: 1,
          limit: slot(2, 'concurrency'),
          returns: true,
        },
        { slot: slot(2, '*'), times: 'search' },
      ],
    });
    expect(parseMember(declared('/** @calls arg0 concurrent over receiver limit 10 */'))).toMatchObject({
      callbacks: [{ limit: 10 }],
    });
  });

  test('a transaction by callback begins, calls and commits', () => {
    expect(parseMember(declared('/** @transaction arg1 handle 0 @runs-on arg2 receiver */'))).toMatchObject({
      effects: [
        { kind: 'transaction', verb: 'BEGIN' },
        { kind: 'transaction', verb: 'COMMIT' },
      ],
      callbacks: [{ slot: slot(1), times: 'once', region: 'transaction', handle: 0, returns: true }],
      handle: [slot(2), slot('receiver')],
    });
  });

  test('a transaction by decorator is a region of the decorated method', () => {
    const parsed = parseMember(declared('/** @transaction this */'));
    expect(parsed).toMatchObject({ region: 'transaction', callbacks: [] });
  });

  test.each([
    ['@begin', { transaction: 'begin', effects: [{ kind: 'transaction', verb: 'BEGIN' }] }],
    ['@commit', { transaction: 'commit', effects: [{ kind: 'transaction', verb: 'COMMIT' }] }],
    ['@rollback', { transaction: 'rollback', effects: [{ kind: 'transaction', verb: 'ROLLBACK' }] }],
    ['@opens', { transaction: 'open', effects: [] }],
    ['@release', { transaction: 'release', effects: [] }],
    ['@region debounced', { region: 'debounced' }],
    ['@locks row when arg0.lock', { locks: { lock: 'row', when: slot(0, 'lock') }, effects: [] }],
    ['@io http verb "POST"', { effects: [{ kind: 'http', verb: 'POST' }] }],
    [
      '@writes many updates arg1 hooks',
      { effects: [{ kind: 'write', rows: 'many', change: 'update', values: slot(1), hooks: { on: ['update'] } }] },
    ],
    [
      '@writes one saves hooks rows',
      { effects: [{ change: 'save', hooks: { on: ['insert', 'update'], rows: true } }] },
    ],
    ['@writes many removes hooks soft-remove', { effects: [{ change: 'remove', hooks: { on: ['soft-remove'] } }] }],
    ['@reads one hooks rows optional', { effects: [{ hooks: { on: ['load'], rows: true }, optional: true }] }],
    ['@writes all removes', { effects: [{ kind: 'write', rows: 'all', change: 'remove' }] }],
    ['@blocks', { effects: [{ kind: 'blocking' }] }],
    ['@cpu optional', { effects: [{ kind: 'cpu', optional: true }] }],
    ['@gives chunks arg0 size arg1', { gives: { as: 'chunks', of: slot(0), size: slot(1) } }],
    ['@gives handle receiver', { gives: { as: 'handle', of: slot('receiver') } }],
    ['@adds', { memo: 'adds' }],
    ['@asks', { memo: 'asks' }],
    ['@dataloader arg0', { dataloader: slot(0) }],
    ['@limit arg0.take arg0.first', { limit: [slot(0, 'take'), slot(0, 'first')] }],
    ['@loads arg0.relations', { loads: [{ slot: slot(0, 'relations'), form: 'options' }] }],
    ['@joins arg0', { loads: [{ slot: slot(0), form: 'path' }] }],
    ['@plural arg0', { plural: slot(0) }],
    ['@entity', { isEntity: true }],
    ['@entity arg0', { isEntity: true, schema: slot(0) }],
    [
      '@relation many-to-one target arg0 options arg1 lazy-by-type',
      { relation: { cardinality: 'one', target: slot(0), options: slot(1), lazyByType: true } },
    ],
    ['@relation many-to-many', { relation: { cardinality: 'many', lazyByType: false } }],
    ['@column soft-delete', { column: 'soft-delete' }],
    ['@index arg0 unique', { index: { fields: slot(0), unique: true } }],
    ['@index', { index: { unique: false } }],
    ['@hook before insert', { hook: { phase: 'before', on: 'insert' }, entry: { kind: 'hook' } }],
    ['@entry http name arg0 verb "GET"', { entry: { kind: 'http', name: slot(0), verb: 'GET' } }],
    [
      '@registers http arg1... name arg0',
      { registers: { kind: 'http', slots: [{ of: 1, path: [], rest: true }], name: slot(0) } },
    ],
    ['@prefix arg0', { prefix: { slot: slot(0) } }],
    ['@prefix arg0 of arg1', { prefix: { slot: slot(0), of: slot(1) } }],
    ['@input request', { input: 'request' }],
    ['@brings file', { brings: 'file' }],
    ['@inject arg0', { inject: slot(0) }],
    ['@inject', { inject: true }],
    ['@resolves arg0', { resolves: slot(0) }],
    ['@provides arg0.providers', { provides: slot(0, 'providers') }],
    [
      '@emits arg0 payload arg1 awaits',
      { message: { action: 'emits', name: slot(0), payload: slot(1), awaits: true }, effects: [{ kind: 'emit' }] },
    ],
    ['@listens arg0 calls arg1', { message: { action: 'listens', name: slot(0), callback: slot(1) }, effects: [] }],
    ['@enqueues receiver payload arg1', { message: { action: 'enqueues' }, effects: [{ kind: 'enqueue' }] }],
    ['@processes arg0', { message: { action: 'processes' }, effects: [] }],
    ['@commands arg0 awaits', { message: { action: 'commands' }, effects: [{ kind: 'command' }] }],
    ['@handles arg0', { message: { action: 'handles' }, effects: [] }],
    [
      '@cache wrap key arg0 value arg1 ttl arg2.ttl',
      {
        cache: { action: 'wrap', key: slot(0), value: slot(1), ttl: slot(2, 'ttl') },
        effects: [{ kind: 'cache-get' }, { kind: 'cache-set', optional: true }],
      },
    ],
    [
      '@cache set key arg0 value arg1 ttl arg2 seconds shared',
      { cache: { action: 'set', key: slot(0), value: slot(1), ttl: slot(2), unit: 'seconds', shared: true } },
    ],
    ['@cache memo value arg0 first', { cache: { action: 'memo', value: slot(0), first: true }, effects: [] }],
    ['@reads many @cache rows when arg0.cache', { cache: { action: 'rows', when: slot(0, 'cache') } }],
    ['@cache store ttl arg0.ttl', { cache: { action: 'store', ttl: slot(0, 'ttl') }, effects: [] }],
    ['@keeps answers', { keepsAnswers: true }],
    ['@keeps key arg0 ttl arg1', { keeps: { key: slot(0), ttl: slot(1) } }],
    ['@drops', { memo: 'drops' }],
    ['@provider arg0', { provider: { scope: slot(0) } }],
    ['@selects arg0.select @reads one', { selects: slot(0, 'select') }],
    ['@column version', { column: 'version' }],
    ['@instead "In(ids)" @reads one', { instead: 'In(ids)' }],
    ['@since 0.3 @until 1.0 @nothing', { since: '0.3', until: '1.0', nothing: true }],
  ])('%s', (comment, model) => {
    expect(parseMember(declared(`/** ${comment} */`))).toMatchObject(model);
  });

  test('a builder step that gives `this` gives its receiver', () => {
    const step = parseMember(declared('/** @nothing */', { returnsThis: true }));
    expect(step).toMatchObject({ nothing: true, gives: { as: 'same', of: slot('receiver') } });
  });

  test('an untagged property says nothing, an untagged member of a class marked @nothing has no effect', () => {
    expect(parseMember(declared('', { callable: false }))).toBeUndefined();
    expect(parseMember(declared('', { nothingByDefault: true }))).toMatchObject({ nothing: true, effects: [] });
  });
});

describe('classes', () => {
  test('handles, defaults, and statements that run when awaited', () => {
    expect(parseClass(declared('/** @handle @nothing @awaited reads many Entity */'))).toEqual({
      model: {
        id: 'shop:Store.find',
        package: 'shop',
        name: 'find',
        isHandle: true,
        isThenable: true,
        builds: [{ kind: 'read', rows: 'many', entity: { by: 'type-parameter', name: 'Entity' } }],
      },
      nothingByDefault: true,
      options: false,
    });
  });
});

describe('problems', () => {
  test('an unknown tag, with the nearest known one', () => {
    expect(problems('/** @read many Entity */')).toEqual([
      '10: shop:Store.find: there is no tag `@read`; did you mean `@reads`?',
    ]);
    expect(problems('/** @frobnicate */')).toEqual(['10: shop:Store.find: there is no tag `@frobnicate`']);
  });

  test('a wrong word, with what is expected and how the tag is written', () => {
    expect(problems('/** @reads few Entity */')).toEqual([
      expect.stringMatching(
        /^10: shop:Store.find: `@reads` expects `one`, `many`, `all` or `count`, not `few`\. It is written `@reads one\|many/,
      ),
    ]);
    expect(problems('/** @limit */')).toEqual([
      '10: shop:Store.find: `@limit` expects a slot such as `receiver` or `arg0.take`. It is written `@limit slot…`',
    ]);
    expect(problems('/** @asks arg0 */')).toEqual([
      '10: shop:Store.find: `@asks` does not take `arg0`. It is written `@asks`',
    ]);
  });

  test('hooks of no event, or of no statement on an entity', () => {
    expect(problems('/** @writes many Entity hooks */')).toEqual([
      expect.stringContaining('expects `insert`, `update`, `remove`, `soft-remove`, `recover` or `load`, not the end'),
    ]);
    expect(problems('/** @raw hooks load */')).toEqual([expect.stringContaining('`@raw` does not take `hooks`')]);
  });

  test('an argument that the member does not have', () => {
    expect(problems('/** @limit arg3.take */')).toEqual([
      expect.stringContaining('names `arg3.take`, but there are only 3 parameters'),
    ]);
    expect(problems('/** @limit arg3.take */', { arity: Infinity })).toMatchObject({ limit: [slot(3, 'take')] });
  });

  test('a receiver where there is none, an entity that nothing declares', () => {
    expect(problems('/** @gives same receiver */', { hasReceiver: false })).toEqual([
      expect.stringContaining('has no receiver for `receiver`'),
    ]);
    expect(problems('/** @reads many Order */')).toEqual([
      expect.stringContaining('a type parameter in scope (Entity), a slot, or a quoted name, not `Order`'),
    ]);
  });

  test('no tag at all, and @nothing beside an effect', () => {
    expect(problems('')).toEqual([
      '12: shop:Store.find: bears no tag; say what it does, `@nothing` if it has no effect',
    ]);
    expect(problems('/** @nothing @raw */')).toEqual([
      '12: shop:Store.find: says `@nothing` and an effect at the same time',
    ]);
  });

  test('a tag in the wrong place', () => {
    expect(problems('/** @handle */')).toEqual(['10: shop:Store.find: `@handle` does not go on a member']);
    expect(parseClass(declared('/** @raw */'))).toMatchObject([
      { message: expect.stringContaining('on a class') as string },
    ]);
  });

  test('all of them at once, each with its line', () => {
    const comment = '/**\n * @reads few\n * @limit arg9\n * @nonsense\n */';
    expect((problems(comment) as string[]).map((text) => text.slice(0, 2))).toEqual(['11', '12', '13']);
  });
});
