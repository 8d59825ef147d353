// Syntax that nests without end costs the function, or the file, that it stands in, and nothing else.
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.js';
import { openSession } from '../../src/session.js';
import { callsDuring } from './counted-calls.js';
import { writeTree } from './workspace-tree.js';

const GOOD = {
  'package.json': { name: 'shop', dependencies: { typeorm: '^0.3.20' } },
  'good.ts': `import { Entity, PrimaryColumn, type Repository } from 'typeorm';
@Entity() export class Price { @PrimaryColumn() id!: number; }
export async function total(ids: number[], prices: Repository<Price>) {
  for (const id of ids) await prices.findOneBy({ id });
}
`,
};
const again = (count: number, text: string): string => text.repeat(count);

describe('of the file, only what nests too deep is lost:', () => {
  test.each<[string, string, number?]>([
    ['4,000 chained +', `return 0${again(4_000, ' + one()')};`],
    ['2,000 else if', `if (n) one();${again(2_000, ' else if (n) one();')}`],
    ['1,200 chained calls', `return chain${again(1_200, '.next()')};`],
    // The function is a callback in the line below the method's head.
    ['160 callbacks', `${again(160, 'run(() => {')}${again(160, '})')};`, 3],
    ['600 loops', `${again(600, 'for (const x of list) {')}${again(600, '}')}`],
    ['1,000 conditions', `return one()${again(1_000, ' && one()')};`],
    ['800 choices', `return ${again(800, 'n ? 1 : ')}0;`],
  ])('%s', (_, body, line = 2) => {
    const deep = `export class Deep {\n  bad(n: any, list: any, chain: any, run: any, one: any): any {\n    ${body}\n  }\n  after(): number { return 1; }\n}\n`;
    const folder = writeTree({ ...GOOD, 'deep.ts': deep });
    const session = openSession({ cwd: folder, rules });
    expect(session.findings().map(({ at }) => [at.file, at.start.line])).toEqual([[`${folder}/good.ts`, 4]]);
    expect(session.diagnostics()).toEqual([
      expect.objectContaining({
        kind: 'unreadable',
        message: 'What stands here nests more than 500 levels deep and is left out; the rest of the file is analysed.',
        at: expect.objectContaining({
          file: `${folder}/deep.ts`,
          start: expect.objectContaining({ line }) as unknown,
        }) as unknown,
        incomplete: true,
      }),
    ]);
    expect(session.statistics()).toMatchObject({ files: 2 });
    expect(session.why(`${folder}/deep.ts`)).toEqual([expect.objectContaining({ details: [] })]);
  });
});

test.each<[string, string]>([
  // Where the parser's stack ends depends on who calls it, and on how warm it is.
  ['700 brackets', `export const deep =\n  ${again(700, '(')}1${again(700, ')')};`],
  ['300 callbacks', `declare const run: any;\n${again(300, 'run(() => {')}${again(300, '})')};`],
  ['400 objects', `export const deep =\n  ${again(400, '{ a: ')}1${again(400, '}')};`],
  ['brackets', `export const deep =\n  ${again(6_000, '(')}1${again(6_000, ')')};`],
  ['lists', `export const deep =\n  ${again(6_000, '[')}1${again(6_000, ']')};`],
  ['types', `export type Deep =\n  ${again(6_000, 'Array<')}1${again(6_000, '>')};`],
])('what not even the parser gets through costs the file: %s', (_, text) => {
  const folder = writeTree({ ...GOOD, 'deep.ts': text });
  const session = openSession({ cwd: folder, rules });
  expect(session.findings()).toHaveLength(1);
  expect(session.diagnostics()).toEqual([
    expect.objectContaining({
      message: 'The file cannot be parsed: it nests too deep. It is left out; split what stands here.',
      at: expect.objectContaining({ start: expect.objectContaining({ line: 2 }) as unknown }) as unknown,
    }),
  ]);
});

test.each([
  ['call each other', (next: string) => `() => ${next}()`],
  ['hand each other to one function', (next: string) => `() => run(() => ${next}())`],
])('of an object of 1,000 functions that %s each is worked out once', (_, member) => {
  const analyse = (count: number): void => {
    const members = Array.from({ length: count }, (_, at) => `a${at}: ${member(`o.a${(at + 1) % count}`)}`);
    const run = 'function run(work: () => unknown) { return work(); }';
    const folder = writeTree({ ...GOOD, 'table.ts': `${run}\nexport const o = { ${members.join(', ')} };\n` });
    const session = openSession({ cwd: folder, rules });
    expect(session.findings()).toHaveLength(1);
  };
  // What is done once for a process is done.
  analyse(1);
  const [none, half, all] = [1, 500, 1_000].map((count) => callsDuring(() => analyse(count))) as [
    number,
    number,
    number,
  ];
  expect(half).toBeGreaterThan(none + 500);
  expect((all - none) / (half - none)).toBeLessThan(2.5);
});

test('what people write nests less', () => {
  const folder = writeTree({
    ...GOOD,
    'long.ts': `declare const chain: any;\nexport const text = 'a'${again(240, "\n  + 'b'")};\nexport const q = () => chain${again(120, '\n  .next()')};\n`,
  });
  expect(openSession({ cwd: folder, rules }).diagnostics()).toEqual([]);
});
