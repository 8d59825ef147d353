// The report for people.
import { describe, expect, it } from 'vitest';
import { text } from '../../src/report/formats/text.js';
import { at, empty, options, order, quote, result, SOURCES } from './example.js';

const SUPPRESSED = 'Suppressed: 2 findings by 1 comment (--format summary has the reasons).';

describe('text', () => {
  it('groups loops under the query that they run', () => {
    expect(text({ ...result, diagnostics: [] }, options)).toBe(
      `
reads Price in PriceService.forCustomer, reached from 2 places  src/prices/price.service.ts:24:12

  src/orders/order.service.ts:4:26  error  query-in-loop
  One query per order line.
      3 | for (const line of order.lines) {
    > 4 |   line.price = await this.prices.forCustomer(line.product, order.customer);
        |                                  ^^^^^^^^^^^
    POST /orders/:id/confirm
      for…of over order.lines  :3:5
        calls PriceService.forCustomer  :4:26
          reads Price (Repository.findOne)  src/prices/price.service.ts:24:12

  src/quotes/quote.service.ts:2:29  warning  query-in-loop (likely)
  One query per quoted line.
    > 2 | return lines.map((line) => prices.forCustomer(line));
        |                                   ^^^^^^^^^^^
    reads Price (Repository.findOne)  src/prices/price.service.ts:24:12
    assuming  prices is a PriceService

  fix  Read all prices with one find({ where: { product: In(ids) } }).

By rule
  query-in-loop  1 error, 1 warning  https://github.com/erplint/erplint/blob/main/docs/rules/query-in-loop.md

2 findings (1 error, 1 warning) with 1 cause in 2 files; 1,204 files and 3 functions analysed.
Suppressed: 2 findings by 1 comment (--format summary has the reasons).
`.slice(1),
    );
  });

  it('lists what could not be done, and says that the answer is incomplete', () => {
    expect(text({ ...result, findings: [] }, options)).toBe(
      `
note  Two packages are called sales.  configuration
src/b.ts:7:1  incomplete  Checking stopped.  internal-error

Nothing found; 1,204 files and 3 functions analysed.
Suppressed: 2 findings by 1 comment (--format summary has the reasons).
The answer is incomplete: 1 place could not be analysed (see above).
`.slice(1),
    );
  });

  it('names the data libraries that the code is written on, the commonest first', () => {
    const on = (...names: string[]): string => {
      const platforms = names.map((name, index) => ({ package: name, files: 9 - index }));
      return text({ ...empty, statistics: { ...empty.statistics, platforms } }, options);
    };
    expect(on('typeorm')).toBe(`Nothing found; 1,204 files and 3 functions analysed, on typeorm.\n${SUPPRESSED}\n`);
    expect(on('knex', 'pg')).toMatch(/ analysed, on knex and pg\.\n/);
    expect(on('a', 'b', 'c', 'd', 'e', 'f')).toMatch(/ analysed, on a, b, c, d and 2 more\.\n/);
  });

  it('prints statistics and timing only when asked', () => {
    expect(text(empty, options)).toBe(`Nothing found; 1,204 files and 3 functions analysed.\n${SUPPRESSED}\n`);
    expect(text(empty, { ...options, statistics: true, timing: true })).toBe(
      `
Analysed
  files      1,204
  functions  3

Calls in product code
  own       5 (41.7 %)
  model     2 (16.7 %)
  built-in  1 (8.3 %)
  external  3 (25.0 %)
  unknown   1 (8.3 %)

Calls awaited, chained or handed to Promise.*
  own       1 (25.0 %)
  model     2 (50.0 %)
  built-in  0 (0.0 %)
  external  0 (0.0 %)
  unknown   1 (25.0 %)

External calls by package
  axios   2
  lodash  1

Unknown calls by reason
  no declaration  1

Unknown calls
  src/b.ts:9:3  no declaration

Suppressions
  src/b.ts:3  accept query-in-loop -- two currencies at most (took out 2)

Time
  load   120 ms
  rules  4 ms

Nothing found; 1,204 files and 3 functions analysed.
Suppressed: 2 findings by 1 comment (--format summary has the reasons).
`.slice(1),
    );
  });

  it('gives a finding without a cause a place of its own', () => {
    const alone = { ...quote, cause: undefined, trace: [] };
    const printed = text({ ...empty, findings: [order, alone] }, options);
    expect(printed).not.toContain('reached from');
    expect(printed.split('\n').filter((line) => line.startsWith('src/quotes'))).toHaveLength(1);
    expect(printed).toContain('with 2 causes in 2 files');
  });

  it('is brief about the fourth place and further ones', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      ...order,
      at: at('src/orders/order.service.ts', 4, 26, 79 - index),
      message: `Number ${index + 1}.`,
    }));
    const lines = text({ ...empty, findings: many }, options).split('\n');
    expect(lines.filter((line) => line.includes('> 4 |'))).toHaveLength(3);
    const rest = lines.indexOf('  2 more places; check one file to see its findings in full:');
    expect(lines.slice(rest + 1, rest + 7)).toEqual([
      '  src/orders/order.service.ts:4:26  error  query-in-loop',
      '    Number 4.',
      '  src/orders/order.service.ts:4:26  error  query-in-loop',
      '    Number 5.',
      '',
      '  fix  Read all prices with one find({ where: { product: In(ids) } }).',
    ]);
    expect(lines.at(-3)).toMatch(/^5 findings \(5 errors, 0 warnings\) with 1 cause in 1 file;/);
  });

  it('leaves out the middle of a long way, and says how to see it', () => {
    const [header, call, query] = order.trace;
    const way = [header!, ...Array.from({ length: 6 }, () => call!), query!];
    const lines = text({ ...empty, findings: [{ ...order, trace: way }] }, options).split('\n');
    const steps = lines.slice(
      lines.indexOf('  POST /orders/:id/confirm') + 1,
      lines.findIndex((line) => /^ {2}fix/.test(line)),
    );
    expect(steps.map((line) => line.trim().split('  ')[0])).toEqual([
      'for…of over order.lines',
      'calls PriceService.forCustomer',
      '… 4 calls (erplint why src/orders/order.service.ts:4)',
      'calls PriceService.forCustomer',
      'reads Price (Repository.findOne)',
    ]);
  });

  it('says what to do once for all that need the same, and ranks what it is about when that is much', () => {
    const of = (number: number): typeof order => ({
      ...order,
      cause: { at: at('src/p.ts', number, 1, 9), title: `reads T${number}` },
    });
    const printed = text(
      { ...empty, findings: [order, quote, ...Array.from({ length: 11 }, (_, at) => of(at + 1))] },
      options,
    );
    expect(printed.match(/^ {2}fix {2}/gm)).toHaveLength(12);
    expect(printed).toContain('\nFix these ten first\n   1. ');
    expect(text(result, options)).not.toContain('Fix these');
  });

  it('names a place once that is its own cause', () => {
    const own = { ...order, cause: { at: order.at, title: 'reads Price' } };
    expect(text({ ...empty, findings: [own] }, options)).toMatch(/^src\/orders\/order\.service\.ts:4:26 {2}error/);
    expect(text({ ...empty, findings: [own, { ...own, at: quote.at }] }, options)).toMatch(
      /^reads Price, reached from 2/,
    );
  });

  it('breaks long messages and advice at spaces, under themselves', () => {
    const word = 'x'.repeat(120);
    const long = { ...order, message: `${'one two '.repeat(20)}${word}`, advice: 'batch them '.repeat(15).trim() };
    const lines = text({ ...empty, findings: [long] }, { ...options, source: () => undefined }).split('\n');
    const first = lines.findIndex((line) => line.startsWith('one two'));
    expect(lines[first]).toHaveLength(99);
    expect(lines[first + 2]).toBe(word);
    const advice = lines.findIndex((line) => line.startsWith('  fix  batch'));
    expect(lines[advice + 1]).toMatch(/^ {7}((batch|them) ?)+$/);
    const narrow = text({ ...empty, findings: [long] }, { ...options, width: 60, source: () => undefined });
    expect(narrow).toMatch(/^(one two ){7}one$/m);
  });

  it('does without a code frame where there is no source, or none that a terminal can show', () => {
    const frameless = (source: string | undefined) =>
      text({ ...empty, findings: [order] }, { ...options, source: () => source });
    expect(frameless(undefined)).not.toContain(' | ');
    expect(frameless('one line\n')).not.toContain(' | ');
    expect(frameless(`\n\n\n${'x'.repeat(5000)}`)).not.toContain(' | ');
  });

  it('marks the first line of a span that runs over several, or that is empty', () => {
    const frameOf = (location: typeof order.at) =>
      text({ ...empty, findings: [{ ...order, at: location, cause: undefined }] }, options)
        .split('\n')
        .find((line) => /^ +\|/.test(line));
    expect(frameOf(at('src/orders/order.service.ts', 3, 5, 6, 5))).toBe('      | ^^^');
    expect(frameOf(at('src/orders/order.service.ts', 3, 5, 5))).toBe('      | ^');
  });

  it('lets no control character of the source reach the terminal', () => {
    const sources = { ...SOURCES, [order.at.file]: 'a\n\u001b[2J\nb\nc(\u0007)\u009b1m\n' };
    const hostile = { ...order, at: at('src/orders/order.service.ts', 4, 1, 4), entry: 'GET /\u001b]0;x\u0007' };
    for (const color of [true, false]) {
      const printed = text(
        { ...empty, findings: [hostile] },
        { ...options, color, source: (file) => sources[file as keyof typeof sources] },
      );
      expect(printed.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(/(?![\n\t])\p{Cc}/u);
    }
  });

  it('is the same text with colours and without, but for the colours', () => {
    const colored = text(result, { ...options, color: true });
    expect(colored).toMatch(/\u001b\[31merror/);
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(text(result, options));
  });
});
