// What must hold for whole code bases: depth without overflow, the same answer in any order, and linear growth.
import { describe, expect, it } from 'vitest';
import type { FileOutline, FunctionOutline } from '../../src/core/outline/outline.js';
import { link } from '../../src/engine/link.js';
import { call, element, field, func, idOf, loop, op, parameter, returns, result, seq } from './outline-builder.js';
import { effectsOf, ENTITIES, linkFunctions, queryLines } from './program.js';

/** f0 calls f1 … calls f(n-1), which writes for each of its lines. */
function chain(n: number): FunctionOutline[] {
  return Array.from({ length: n }, (_, i) => {
    const last = i === n - 1;
    const body = last
      ? loop(0, 2, field(parameter(0), 'lines'), op(0, 3, 'write', 'Line', { varies: [0] }))
      : seq(call(0, 2, `f${i + 1}`, { arguments: [parameter(0)] }), returns(3, result(0)));
    return func(`f${i}`, 1, ['order'], body);
  });
}

/** A program of many small files: services that call each other in circles and loops. */
function services(count: number, module = ''): FileOutline[] {
  return Array.from({ length: count }, (_, i) => {
    const name = (k: number): string => `${module}s${k % count}`;
    const functions = [
      func(
        name(i),
        1,
        ['orders'],
        loop(
          0,
          2,
          parameter(0),
          seq(
            call(0, 3, name(i * 7 + 1), { arguments: [field(element(0), 'lines')], varies: [0] }),
            op(1, 4, 'read', i % 2 ? 'Price' : 'Line', { varies: [0] }),
          ),
        ),
      ),
      func(`${module}h${i}`, 10, ['orders'], call(0, 11, name(i), { arguments: [parameter(0)] })),
    ];
    return { file: `/erp/${module}${String(i).padStart(5, '0')}.ts`, functions, classes: [], providers: [] };
  });
}

/** Everything that a program says, as text. */
function toText(files: readonly FileOutline[]): string {
  const { summaries, facts, calls, unknowns } = link(files, ENTITIES, {});
  const sorted = [...summaries].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ sorted, loops: facts.loops, calls, unknowns });
}

const modules = (count: number): FileOutline[] => Array.from({ length: count }, (_, i) => services(6, `m${i}`)).flat();

/** f0 calls f1 … calls f(n-1), which calls f0; each reads. */
function circle(n: number): FileOutline[] {
  const functions = Array.from({ length: n }, (_, i) =>
    func(`f${i}`, 1, ['order'], seq(op(1, 2, 'read', 'Line'), call(0, 3, `f${(i + 1) % n}`))),
  );
  return [{ file: '/erp/circle.ts', functions, classes: [], providers: [] }];
}

/** The least processor time that linking takes, in milliseconds: noise only ever adds. */
function linkTime(files: readonly FileOutline[]): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    link(files, ENTITIES, {});
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('a program', () => {
  it('may have a call chain of ten thousand functions', () => {
    const program = linkFunctions(chain(10_000));
    expect(effectsOf(program, 'f0')).toEqual(['write Line: order.lines']);
    const { trace } = program.summaries.get(idOf('f0'))!.effects[0]!;
    expect(trace[0]!.message).toBe('calls f1');
    expect(trace.at(-1)!.message).toBe('writes Line (Repository.save)');
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('says the same in whatever order its files and functions come', () => {
    const files = services(60);
    const shuffled = [...files].reverse().map((one) => ({ ...one, functions: [...one.functions].reverse() }));
    expect(toText(shuffled)).toBe(toText(files));
  });

  it('of four times as many modules takes four times as long to link, give or take as much again', () => {
    linkTime(modules(50));
    expect(linkTime(modules(400))).toBeLessThan(linkTime(modules(100)) * 4 * 2);
  });

  it('of four times as many functions in one circle takes as much longer', () => {
    linkTime(circle(100));
    expect(linkTime(circle(4_000))).toBeLessThan(linkTime(circle(1_000)) * 4 * 2);
  });
});
