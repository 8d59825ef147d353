// Linking again after an edit: the same answer as linking anew.
import { describe, expect, it } from 'vitest';
import type { FileOutline, FunctionOutline, Node } from '../../src/core/outline/outline.js';
import type { AnalysedProgram } from '../../src/core/program.js';
import { createLinker, link } from '../../src/engine/link.js';
import { call, classOf, element, func, idOf, loop, op, parameter, seq } from './outline-builder.js';
import { ENTITIES, queryLines } from './program.js';

const inFile = (name: string, functions: FunctionOutline[], more: Partial<FileOutline> = {}): FileOutline => ({
  file: `/erp/${name}.ts`,
  functions,
  classes: [],
  providers: [],
  ...more,
});
const text = ({ summaries, facts, calls, unknowns }: AnalysedProgram): string =>
  JSON.stringify({
    summaries: [...summaries].sort(([a], [b]) => (a < b ? -1 : 1)),
    loops: facts.loops,
    calls,
    unknowns,
  });

describe('a linker', () => {
  const load = (body: Node) =>
    inFile('load', [func('Prices.load', 10, ['id'], body)], { classes: [classOf('Prices', ['load'])] });
  const target = { is: 'member', owner: idOf('Prices'), name: 'load' } as const;
  const run = inFile('run', [
    func('run', 1, ['ids'], loop(0, 2, parameter(0), call(0, 3, target, { arguments: [element(0)], varies: [0] }))),
    func('outer', 5, ['all'], call(0, 6, 'run', { arguments: [parameter(0)] })),
  ]);
  const other = inFile('other', [func('other', 30, [], op(0, 31, 'write', 'Line'))]);

  it('says after edits what linking anew says', () => {
    const linker = createLinker();
    const states = [
      [load(op(0, 11, 'read', 'Price')), run, other],
      [load(seq()), run, other],
      [load(op(0, 12, 'write', 'Price')), run, other],
      [load(op(0, 12, 'write', 'Price')), run],
      [run, other],
    ];
    const lines = states.map((files) => {
      const program = linker.link(files, ENTITIES);
      expect(text(program)).toBe(text(link(files, ENTITIES)));
      return queryLines(program);
    });
    expect(lines).toEqual([['3 proven'], [], ['3 proven'], ['3 proven'], []]);
  });

  it('sees a new override in a file of its own', () => {
    const linker = createLinker();
    const before = [load(op(0, 11, 'read', 'Price')), run];
    expect(queryLines(linker.link(before, ENTITIES))).toEqual(['3 proven']);
    const cached = inFile('cached', [func('Cached.load', 40, ['id'], seq())], {
      classes: [classOf('Cached', ['load'], { bases: [idOf('Prices')] })],
    });
    expect(queryLines(linker.link([...before, cached], ENTITIES))).toEqual(['3 likely']);
  });

  it('keeps the summaries of functions that an edit does not reach', () => {
    const linker = createLinker();
    const first = linker.link([load(op(0, 11, 'read', 'Price')), run, other], ENTITIES);
    const second = linker.link([load(op(0, 11, 'write', 'Price')), run, other], ENTITIES);
    expect(second.summaries.get(idOf('other'))).toBe(first.summaries.get(idOf('other')));
    expect(second.summaries.get(idOf('outer'))).not.toEqual(first.summaries.get(idOf('outer')));
  });
});
