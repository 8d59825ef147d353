// SARIF against the official schema, and against what code scanning needs of it.
import AjvDraft04 from 'ajv-draft-04';
import { createRequire } from 'node:module';
import type { Log, Result as SarifResult, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/report/report.js';
import { sarif } from '../../src/report/formats/sarif.js';
import { compared, empty, options, order, quote, result } from './example.js';

// The package holds the schema of the standard; its matchers are for another test runner.
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const isValid = new AjvDraft04.default({
  allErrors: true,
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

const logOf = (input: Result): Log => JSON.parse(sarif(input, options)) as Log;
const runOf = (input: Result): Run => logOf(input).runs[0] as Run;
const firstResult = (finding: Result['findings'][number]): SarifResult =>
  runOf({ ...empty, findings: [finding] }).results?.[0] as SarifResult;

describe('sarif', () => {
  it.each([
    ['findings and diagnostics', result],
    ['nothing', empty],
    ['a comparison', compared],
  ])('is valid 2.1.0 with %s', (_, input) => {
    isValid(logOf(input));
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('would be refused by the schema with a result that has no message', () => {
    const log = logOf(result) as { runs: { results: object[] }[] };
    log.runs[0]?.results.push({ ruleId: 'query-in-loop' });
    expect(isValid(log)).toBe(false);
  });

  it('describes each rule with its help, and refers to it', () => {
    const { driver } = runOf(result).tool;
    expect(driver.semanticVersion).toBe('1.2.3');
    expect(
      driver.rules?.map((rule) => [rule.id, rule.helpUri, rule.help?.text, rule.defaultConfiguration?.level]),
    ).toEqual([
      [
        'query-in-loop',
        'https://github.com/erplint/erplint/blob/main/docs/rules/query-in-loop.md',
        'Statements grow with the rows.\n\nRead all rows with one statement.\n\n' +
          'What it cannot see: Calls that cannot be resolved.',
        'error',
      ],
    ]);
    expect(runOf(result).results?.map((one) => [one.ruleId, one.ruleIndex, one.level])).toEqual([
      ['query-in-loop', 0, 'error'],
      ['query-in-loop', 0, 'warning'],
    ]);
  });

  it('shows the way from the loop to the query as a code flow', () => {
    const steps = firstResult(order).codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location?.message?.text,
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
    ]);
    expect(steps).toEqual([
      ['for…of over order.lines', 'src/orders/order.service.ts', 3],
      ['calls PriceService.forCustomer', 'src/orders/order.service.ts', 4],
      ['reads Price (Repository.findOne)', 'src/prices/price.service.ts', 24],
    ]);
  });

  it('carries the fingerprint and the assumption', () => {
    const one = firstResult(quote);
    expect(one.partialFingerprints).toEqual({ 'erplint/v1': 'd4e5f6' });
    expect(one.message.text).toBe(
      'One query per quoted line. Cost: reads Price: order.lines. Assuming: prices is a PriceService. ' +
        'Read all prices with one find({ where: { product: In(ids) } }).',
    );
  });

  it('says of each result whether it is new, where that is known', () => {
    const states = (input: Result) => runOf(input).results?.map(({ baselineState }) => baselineState);
    expect(states(compared)).toEqual(['new', 'unchanged']);
    expect(states(result)).toEqual([undefined, undefined]);
  });

  it('keeps paths relative to a base that is named but not told', () => {
    const { originalUriBaseIds } = runOf(result);
    expect(Object.keys(originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
    expect(firstResult(order).locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: 'src/orders/order.service.ts',
      uriBaseId: '%SRCROOT%',
    });
    expect(sarif(result, options)).not.toContain('file:///shop');
  });

  it('escapes paths, and gives files outside of the base an absolute one', () => {
    const inFile = (file: string) =>
      firstResult({ ...order, at: { ...order.at, file } }).locations?.[0]?.physicalLocation?.artifactLocation;
    expect(inFile('/shop/src/größe 1#[id].ts')).toEqual({
      uri: 'src/gr%C3%B6%C3%9Fe%201%23%5Bid%5D.ts',
      uriBaseId: '%SRCROOT%',
    });
    expect(inFile('/elsewhere/a b.ts')).toEqual({ uri: 'file:///elsewhere/a%20b.ts' });
  });

  it('keeps code in messages from reading as a link', () => {
    const one = firstResult({ ...order, message: 'Calls handlers[i](order).', cost: undefined, advice: undefined });
    expect(one.message.text).toBe('Calls handlers\\[i\\](order).');
  });

  it('reports diagnostics as notifications, those about the configuration apart', () => {
    const [invocation] = runOf(result).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(true);
    expect(invocation?.toolExecutionNotifications?.map((one) => [one.descriptor?.id, one.level])).toEqual([
      ['internal-error', 'error'],
    ]);
    expect(invocation?.toolConfigurationNotifications?.map((one) => [one.descriptor?.id, one.level])).toEqual([
      ['configuration', 'note'],
    ]);
  });
});
