// Methods that a class inherits: what they call on `this` is what that class has, not what its siblings have.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline, Target } from '../../src/core/outline/outline.js';
import { createLinker, link } from '../../src/engine/link.js';
import { call, classOf, element, file, fn, func, idOf, loop, op, parameter, self, seq } from './outline-builder.js';
import { effectsOf, ENTITIES, linkFunctions, queryLines, reportsOf } from './program.js';

const method = (name: string, line: number, body: FunctionOutline['body']): FunctionOutline =>
  func(name, line, ['row'], body, { owner: idOf(name.slice(0, name.indexOf('.'))) });
const member = (owner: string, name: string, exact = false): Target => ({
  is: 'member',
  owner: idOf(owner),
  name,
  ...(exact && { exact }),
});
const onThis = { receiver: self } as const;

const CLASSES = [
  classOf('Crud', ['update', 'store', 'log']),
  classOf('Prices', ['store', 'archive'], { bases: [idOf('Crud')] }),
  classOf('Lines', ['store', 'update'], { bases: [idOf('Crud')] }),
  classOf('Notes', [], { bases: [idOf('Crud')] }),
];
/** `Crud.update` stores by `this.store`, which two subclasses have in their own way. */
const CRUD = [
  method('Crud.update', 1, call(0, 2, member('Crud', 'store'), onThis)),
  method('Crud.store', 3, op(0, 4, 'write', 'Order')),
  method('Crud.log', 5, seq()),
  method('Prices.store', 10, op(0, 11, 'write', 'Price')),
  method('Prices.archive', 12, call(0, 13, member('Prices', 'update'), onThis)),
  method('Lines.store', 20, op(0, 21, 'write', 'Line')),
  method('Lines.update', 22, call(0, 23, member('Crud', 'update', true), onThis)),
];
const calling = (name: string, owner: string): FunctionOutline =>
  func(name, 40, ['row'], call(0, 41, member(owner, 'update')));
const besides = (more: readonly FunctionOutline[]): FunctionOutline[] => [
  ...CRUD.filter(({ id }) => !more.some((other) => other.id === id)),
  ...more,
];
const linked = (...more: FunctionOutline[]) => linkFunctions(besides(more), { classes: CLASSES });

describe('an inherited method', () => {
  it('runs the overrides of the class that it is called on, and of no sibling', () => {
    const program = linked(calling('prices', 'Prices'), calling('notes', 'Notes'), calling('any', 'Crud'));
    expect(effectsOf(program, 'prices')).toEqual(['write Price: 1']);
    expect(effectsOf(program, 'notes')).toEqual(['write Order: 1']);
    expect(effectsOf(program, 'any').sort()).toEqual(['write Line: ≤ 1', 'write Order: ≤ 1', 'write Price: ≤ 1']);
  });

  it('does so when it is called on `this` or by `super`', () => {
    const program = linked();
    expect(effectsOf(program, 'Prices.archive')).toEqual(['write Price: 1']);
    expect(effectsOf(program, 'Lines.update')).toEqual(['write Line: 1']);
  });

  it('goes through functions nested in it', () => {
    const each: FunctionOutline = {
      ...func(
        'Crud.all/map#1',
        51,
        ['row'],
        call(0, 52, member('Crud', 'store'), {
          receiver: { is: 'captured', function: idOf('Crud.all'), value: self },
        }),
      ),
      parent: idOf('Crud.all'),
    };
    const program = linkFunctions(
      [
        ...CRUD,
        func('times', 60, ['work'], call(0, 61, { is: 'value', value: parameter(0) })),
        method('Crud.all', 50, call(0, 53, 'times', { arguments: [fn('Crud.all/map#1')] })),
        each,
        func('prices', 70, [], call(0, 71, member('Prices', 'all'))),
      ],
      {
        classes: [{ ...CLASSES[0]!, members: { ...CLASSES[0]!.members, all: idOf('Crud.all') } }, ...CLASSES.slice(1)],
      },
    );
    expect(effectsOf(program, 'prices')).toEqual(['write Price: 1']);
  });

  it('is no circle because a sibling calls it', () => {
    const program = linked(method('Lines.store', 20, call(0, 21, member('Prices', 'update'))));
    expect(effectsOf(program, 'Lines.update')).toEqual(['write Price: 1']);
  });

  it('is told once, in its own place, and names itself in traces', () => {
    const program = linked(
      func(
        'run',
        30,
        ['rows'],
        loop(0, 31, parameter(0), call(0, 32, member('Prices', 'update'), { arguments: [element(0)], varies: [0] })),
      ),
    );
    const [report] = reportsOf(program, 'query-in-loop');
    expect(report!.trace.map(({ message }) => message)).toEqual([
      'for…of: one pass for each of the parameter "rows"',
      'calls Crud.update',
      'calls Prices.store',
      'writes Price (Repository.save)',
    ]);
    expect(queryLines(program)).toEqual(['32 proven']);
    expect([...program.functions.keys()].every((id) => !id.includes('@'))).toBe(true);
    expect(program.targetsOf(idOf('run'), 0)).toEqual([idOf('Crud.update')]);
  });

  it('is the same after an edit as linked anew', () => {
    const linker = createLinker();
    const states = ['Price', 'Line', 'Price'].map((entity) => [
      file(besides([method('Prices.store', 10, op(0, 11, 'write', entity)), calling('prices', 'Prices')]), {
        classes: CLASSES,
      }),
    ]);
    for (const files of states) {
      const [kept, anew] = [linker.link(files, ENTITIES), link(files, ENTITIES)];
      expect(effectsOf(kept, 'prices')).toEqual(effectsOf(anew, 'prices'));
      expect(effectsOf(kept, 'prices')).toHaveLength(1);
    }
  });
});
