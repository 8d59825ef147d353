// Rules run apart from each other, and what they report becomes findings with stable names.
import { describe, expect, test } from 'vitest';
import type { AnalysedProgram } from '../../src/core/program.js';
import { defineRule, type Report, type Rule } from '../../src/rule.js';
import { assembleFindings } from '../../src/session/findings.js';
import { completeOptions, runRule } from '../../src/session/judge/rule-run.js';

const none = { own: 0, model: 0, builtin: 0, external: {}, unknown: {} };
const emptyProgram: AnalysedProgram = {
  functions: new Map(),
  entities: new Map(),
  summaries: new Map(),
  heard: [],
  volumeOf: () => undefined,
  moduleOf: () => '',
  stepsOf: () => [],
  calls: { all: none, awaited: none },
  unknowns: [],
  crashes: [],
  failures: [],
  targetsOf: () => [],
  facts: {
    loops: [],
    transactions: [],
    openResources: [],
    caches: [],
    listeners: [],
    dataClasses: { of: () => ({ class: 'unknown', reason: 'no program' }) },
    requestPaths: { pathTo: () => undefined },
    deferrableWork: [],
    tableSums: [],
    unawaitedWork: [],
    quadraticScans: [],
  },
};

const rule = (check: Rule['check'], more: Partial<Rule> = {}): Rule =>
  defineRule({
    id: 'slow-thing',
    title: '',
    why: '',
    fix: '',
    limits: '',
    severity: 'error',
    options: {},
    messages: { slow: '{what} is slow in {where}' },
    proof: 'statements-grow',
    exemptions: [],
    requires: [],
    check,
    ...more,
  });

const report = (line: number, more: Partial<Report> = {}): Report => ({
  message: 'slow',
  data: { what: 'It', where: 'Orders.confirm' },
  at: { file: '/a.ts', start: { line, column: 1 }, end: { line, column: 9 } },
  confidence: 'proven',
  trace: [],
  identity: ['Orders.confirm', 'Prices.find', 'read', 'Price'],
  ...more,
});

const run = (reports: readonly Report[], more: Partial<Rule> = {}) =>
  runRule(
    rule((context) => {
      for (const one of reports) context.report(one);
    }, more),
    emptyProgram,
    {},
  );

const nothing = () => undefined;

describe('a rule that fails', () => {
  test('keeps what it had said, and says what to send us', () => {
    const failing = rule((context) => {
      context.report(report(1));
      throw new TypeError('x is undefined');
    });
    const { reports, failure } = runRule(failing, emptyProgram, {});
    expect(reports).toHaveLength(1);
    expect(failure).toMatchObject({ kind: 'internal-error', incomplete: true });
    expect(failure?.message).toMatch(/slow-thing.*x is undefined.*erplint --version/);
    expect(failure?.message).not.toContain('at ');
  });

  test('by a message that it does not have', () => {
    const { reports, failure } = run([report(1), report(2, { message: 'slwo' })]);
    expect(reports).toHaveLength(1);
    expect(failure?.message).toContain("'slwo'");
  });
});

describe('findings', () => {
  test('have their message filled in', () => {
    const [found] = assembleFindings([run([report(1)])], nothing);
    expect(found?.finding).toMatchObject({
      message: 'It is slow in Orders.confirm',
      messageId: 'slow',
      data: { what: 'It', where: 'Orders.confirm' },
    });
  });

  test('have the severity of their rule, unless set; likely ones are warnings', () => {
    const severities = (severity: 'default' | 'warning' | 'error', own: 'warning' | 'error') =>
      assembleFindings([run([report(1), report(2, { confidence: 'likely' })], { severity: own })], () => ({
        severity,
        options: {},
      })).map(({ finding }) => finding.severity);
    expect(severities('default', 'error')).toEqual(['error', 'warning']);
    expect(severities('default', 'warning')).toEqual(['warning', 'warning']);
    expect(severities('warning', 'error')).toEqual(['warning', 'warning']);
    expect(severities('error', 'warning')).toEqual(['error', 'warning']);
  });

  test('are sorted by place, whatever order they were reported in', () => {
    const lines = (order: readonly number[]) =>
      assembleFindings([run(order.map((line) => report(line)))], nothing).map(({ finding }) => finding.at.start.line);
    expect(lines([30, 4, 12])).toEqual([4, 12, 30]);
  });
});

describe('fingerprints', () => {
  const prints = (reports: readonly Report[]) =>
    assembleFindings([run(reports)], nothing).map(({ finding }) => finding.fingerprint);

  test('stay when lines move, files are renamed, and the witness changes', () => {
    const moved = report(90, {
      at: { file: '/b.ts', start: { line: 90, column: 3 }, end: { line: 91, column: 1 } },
      trace: [{ at: report(1).at, message: 'calls something else' }],
      data: { what: 'That', where: 'here' },
    });
    expect(prints([moved])).toEqual(prints([report(1)]));
  });

  test('differ by what identifies a finding', () => {
    const others = [report(1), report(2, { identity: ['Orders.confirm', 'Prices.find', 'write', 'Price'] })];
    expect(new Set(prints(others)).size).toBe(2);
  });

  test('do not depend on where the files lie', () => {
    const entity = (id: string) => prints([report(1, { identity: ['router.post("/orders")#2', 'find', 'read', id] })]);
    expect(entity('/home/a/src/price.entity.ts#Price')).toEqual(entity('D:/b/prices.js#Price'));
    expect(entity('/home/a/src/price.entity.ts#Price')).not.toEqual(entity('/home/a/src/price.entity.ts#Order'));
    const symbol = (name: string) => prints([report(1, { identity: [name] })]);
    expect(symbol('router.post("/orders")#2')).not.toEqual(symbol('router.post("/bills")#2'));
  });

  test('of ties differ by their order, and a third leaves the first two alone', () => {
    const two = prints([report(5), report(9)]);
    expect(new Set(two).size).toBe(2);
    expect(prints([report(5), report(9), report(12)]).slice(0, 2)).toEqual(two);
  });
});

test('options are completed from their defaults', () => {
  const withOptions = rule(nothing, {
    options: {
      limit: { type: 'number', default: 20, description: '' },
      ids: { type: 'string[]', default: [], description: '' },
    },
  });
  expect(completeOptions(withOptions, { limit: 5, other: 1 })).toEqual({ limit: 5, ids: [] });
});
