// The marker of a code frame stands under the name of what is called.
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/report/anchor.js';

/** The marked text, where the span is what stands between ‹ and ›. */
function marked(code: string): string {
  const source = code.replace(/[‹›]/g, '');
  const position = (offset: number) => {
    const lines = source.slice(0, offset).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  };
  const [start, end] = [code.indexOf('‹'), code.indexOf('›') - 1];
  const at = anchorOf(source, { file: '/a.ts', start: position(start), end: position(end) });
  const line = source.split('\n')[at.start.line - 1]!;
  return at.end.line === at.start.line
    ? `${at.start.line}: ${line.slice(at.start.column - 1, at.end.column - 1)}`
    : 'all';
}

describe('the anchor', () => {
  it.each([
    ['await ‹this.orders.find({ where: { id } })›;', '1: find'],
    ['‹fetch("https://bank.example/(")›', '1: fetch'],
    ['const order = await ‹invoice.order›;', '1: order'],
    ['‹this.ds\n  .createQueryBuilder("o") // (by hand\n  .where(`${a}(`)\n  .getMany()›', '4: getMany'],
    ['‹repository.find<Order>(filter)›', '1: find'],
    ['‹map<Map<string, Order>>(x)›', '1: map'],
    ['‹rows[0].load(f(x))›', '1: load'],
    ["‹run('it\\'s (', \"[\")›", '1: run'],
    ['‹items.find((one) => one.ok)?.lines›', '1: lines'],
  ])('%s', (code, expected) => {
    expect(marked(code)).toBe(expected);
  });

  it('is the whole span where brackets are not understood, or nothing has a name', () => {
    expect(anchorOf('f(/[(]/)', span(1, 9)).end.column).toBe(9);
    expect(anchorOf('(1)', span(1, 4)).start.column).toBe(1);
  });

  it('is the whole span where the source does not reach that far', () => {
    const far = { file: '/a.ts', start: { line: 9, column: 1 }, end: { line: 9, column: 5 } };
    expect(anchorOf('one line', far)).toBe(far);
  });
});

const span = (from: number, to: number) => ({
  file: '/a.ts',
  start: { line: 1, column: from },
  end: { line: 1, column: to },
});
