// A hand-made result: two loops in two files that run the same query, a likely finding without a cause, and one
// diagnostic of each kind that reports treat differently.
import type { Diagnostic, Finding } from '../../src/core/finding.js';
import type { Location } from '../../src/core/location.js';
import type { ReportOptions, Result } from '../../src/report/report.js';
import type { Statistics } from '../../src/session.js';
import { ruleWithOptions } from '../config/rule.js';

const BASE = '/shop';

export const SOURCES: Readonly<Record<string, string>> = {
  '/shop/src/orders/order.service.ts': [
    'export class OrderService {',
    '  async confirm(order: Order) {',
    '    for (const line of order.lines) {',
    '      line.price = await this.prices.forCustomer(line.product, order.customer);',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n'),
  '/shop/src/quotes/quote.service.ts':
    'export async function quote(lines: Line[]) {\n\treturn lines.map((line) => prices.forCustomer(line));\n}\n',
};

export function at(file: string, line: number, from: number, to: number, endLine = line): Location {
  return { file: `${BASE}/${file}`, start: { line, column: from }, end: { line: endLine, column: to } };
}

const cause = { at: at('src/prices/price.service.ts', 24, 12, 40), title: 'reads Price in PriceService.forCustomer' };

export const order: Finding = {
  rule: 'query-in-loop',
  confidence: 'proven',
  severity: 'error',
  message: 'One query per order line.',
  at: at('src/orders/order.service.ts', 4, 26, 79),
  header: at('src/orders/order.service.ts', 3, 5, 36),
  entry: 'POST /orders/:id/confirm',
  cost: 'reads Price: order.lines',
  cause,
  trace: [
    { at: at('src/orders/order.service.ts', 3, 5, 36), message: 'for…of over order.lines' },
    { at: at('src/orders/order.service.ts', 4, 26, 79), message: 'calls PriceService.forCustomer' },
    { at: cause.at, message: 'reads Price (Repository.findOne)' },
  ],
  advice: 'Read all prices with one find({ where: { product: In(ids) } }).',
  fingerprint: 'a1b2c3',
};

export const quote: Finding = {
  ...order,
  confidence: 'likely',
  severity: 'warning',
  message: 'One query per quoted line.',
  at: at('src/quotes/quote.service.ts', 2, 29, 53),
  header: undefined,
  entry: undefined,
  assumption: 'prices is a PriceService',
  trace: [{ at: cause.at, message: 'reads Price (Repository.findOne)' }],
  fingerprint: 'd4e5f6',
};

export const diagnostics: readonly Diagnostic[] = [
  { kind: 'configuration', message: 'Two packages are called sales.', incomplete: false },
  { kind: 'internal-error', message: 'Checking stopped.', at: at('src/b.ts', 7, 1, 2), incomplete: true },
];

const statistics: Statistics = {
  files: 1204,
  reused: 0,
  functions: 3,
  calls: {
    all: { own: 5, model: 2, builtin: 1, external: { lodash: 1, axios: 2 }, unknown: { 'no declaration': 1 } },
    awaited: { own: 1, model: 2, builtin: 0, external: {}, unknown: { 'no declaration': 1 } },
  },
  unknowns: [{ at: at('src/b.ts', 9, 3, 8), function: '/shop/src/b.ts#run', reason: 'no declaration' }],
  leftOut: [],
  platforms: [],
  unmodelled: [],
  suppressions: [
    {
      kind: 'accept',
      rules: ['query-in-loop'],
      reason: 'two currencies at most',
      file: '/shop/src/b.ts',
      line: 3,
      used: 2,
    },
  ],
  timing: { load: 120.4, rules: 3.6 },
};

export const result: Result = { findings: [order, quote], diagnostics, statistics };
export const empty: Result = { findings: [], diagnostics: [], statistics };

/** One is new, one was there before, one is gone. */
export const compared: Result = {
  ...result,
  findings: [order],
  comparison: {
    against: 'erplint-baseline.json',
    kind: 'baseline',
    before: [quote],
    fixed: [{ ...quote, message: 'One query per note.', fingerprint: '0f0f0f' }],
  },
};

export const options: ReportOptions = {
  base: BASE,
  version: '1.2.3',
  rules: [ruleWithOptions],
  color: false,
  width: 100,
  volumes: false,
  statistics: false,
  timing: false,
  source: (file) => SOURCES[file],
};
