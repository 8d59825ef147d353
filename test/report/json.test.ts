// The JSON contract: what other programs read.
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/formats/json.js';
import { compared, empty, options, result } from './example.js';

const schema = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true }).compile(schema);
const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('json', () => {
  it('is version 1, with positions from 1 and paths relative to the base', () => {
    const document = parsed(json(result, options));
    expect(document['version']).toBe(1);
    expect((document['findings'] as object[])[0]).toEqual({
      rule: 'query-in-loop',
      confidence: 'proven',
      severity: 'error',
      file: 'src/orders/order.service.ts',
      start: { line: 4, column: 26 },
      end: { line: 4, column: 79 },
      message: 'One query per order line.',
      header: { file: 'src/orders/order.service.ts', start: { line: 3, column: 5 }, end: { line: 3, column: 36 } },
      entry: 'POST /orders/:id/confirm',
      cost: 'reads Price: order.lines',
      cause: {
        file: 'src/prices/price.service.ts',
        start: { line: 24, column: 12 },
        end: { line: 24, column: 40 },
        title: 'reads Price in PriceService.forCustomer',
      },
      trace: [
        {
          file: 'src/orders/order.service.ts',
          start: { line: 3, column: 5 },
          end: { line: 3, column: 36 },
          message: 'for…of over order.lines',
        },
        {
          file: 'src/orders/order.service.ts',
          start: { line: 4, column: 26 },
          end: { line: 4, column: 79 },
          message: 'calls PriceService.forCustomer',
        },
        {
          file: 'src/prices/price.service.ts',
          start: { line: 24, column: 12 },
          end: { line: 24, column: 40 },
          message: 'reads Price (Repository.findOne)',
        },
      ],
      advice: 'Read all prices with one find({ where: { product: In(ids) } }).',
      fingerprint: 'a1b2c3',
    });
    expect((document['diagnostics'] as object[])[1]).toEqual({
      kind: 'internal-error',
      message: 'Checking stopped.',
      incomplete: true,
      file: 'src/b.ts',
      start: { line: 7, column: 1 },
      end: { line: 7, column: 2 },
    });
  });

  it('has nothing that differs from run to run, unless it is asked for', () => {
    expect(parsed(json(result, options))['stats']).not.toHaveProperty('timing');
    expect(parsed(json(result, { ...options, timing: true }))['stats']).toHaveProperty('timing.load', 120.4);
  });

  it('names files outside of the base from there', () => {
    const [finding] = parsed(json(result, { ...options, base: '/shop/src/quotes' }))['findings'] as { file: string }[];
    expect(finding?.file).toBe('../orders/order.service.ts');
  });

  it.each([
    ['findings', result, options],
    ['timing', result, { ...options, timing: true }],
    ['nothing', empty, options],
  ])('follows its schema with %s', (_, input, how) => {
    isValid(parsed(json(input, how)));
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('has a schema that refuses what is not in it', () => {
    const document = parsed(json(result, options));
    expect(isValid({ ...document, version: 2 })).toBe(false);
    expect(isValid({ ...document, extra: 1 })).toBe(false);
    expect(isValid({ ...document, findings: [{ rule: 'query-in-loop' }] })).toBe(false);
  });

  it('tells what findings were compared with, by its schema', () => {
    const document = parsed(json(compared, options));
    isValid(document);
    expect(isValid.errors ?? []).toEqual([]);
    expect(document['findings']).toMatchObject([{ fingerprint: 'a1b2c3' }]);
    expect(document['comparison']).toMatchObject({
      against: 'erplint-baseline.json',
      before: [{ fingerprint: 'd4e5f6' }],
      fixed: [{ file: 'src/quotes/quote.service.ts', message: 'One query per note.', fingerprint: '0f0f0f' }],
    });
  });
});
