// The plugin in real ESLint 9 and 10, on real folders.
import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import plugin from '../../eslint-plugin/src/index.js';
import { ENGINES, eslintIn, places, recommended } from './engines.js';
import {
  LINE,
  ORDER_FILE,
  ORDER_SERVICE,
  PRICE_FILE,
  PRICE_SERVICE,
  project,
  QUIET_PRICE_SERVICE,
  SHOP,
} from './project.js';

const COLUMN = 1 + (ORDER_SERVICE.split('\n')[LINE - 1]?.indexOf('this.prices') ?? 0);
const FINDING = `${ORDER_FILE}:${LINE}:${COLUMN} erplint/query-in-loop`;
const QUIET_ORDER_SERVICE = ORDER_SERVICE.replace('await this.prices.priceOf(order.sku)', 'order.sku.length');

describe.each(ENGINES)('$name', (engine) => {
  test('reports what a session finds, at the same place', async () => {
    const { folder } = project(SHOP);
    const results = await eslintIn(engine, folder, recommended(plugin)).lintFiles(['.']);
    expect(places(results, folder)).toEqual([FINDING]);
    const [found, ...others] = openSession({ cwd: folder }).findings();
    expect(others).toEqual([]);
    const message = results.flatMap(({ messages }) => messages)[0];
    expect(message).toMatchObject({
      messageId: found?.messageId,
      severity: 2,
      line: found?.at.start.line,
      column: found?.at.start.column,
      endLine: found?.at.end.line,
      endColumn: found?.at.end.column,
    });
    expect(message?.message).toBe(
      'this.prices.priceOf runs 1 query on Price for each of open, in PriceService.priceOf (src/price.service.ts:11)',
    );
  });

  test('with type information', async () => {
    const { folder } = project(SHOP);
    const config = recommended(plugin, { projectService: true, tsconfigRootDir: folder });
    expect(places(await eslintIn(engine, folder, config).lintFiles(['src']), folder)).toEqual([FINDING]);
  });

  test('with espree on CommonJS', async () => {
    const { folder } = project({
      'package.json': JSON.stringify({ name: 'old', dependencies: { typeorm: '^0.3.20' } }),
      'prices.js': `const { DataSource } = require('typeorm');
const source = new DataSource({ type: 'postgres' });
function priceOf(sku) {
  return source.query('SELECT amount FROM price WHERE sku = $1', [sku]);
}
module.exports = { priceOf };
`,
      'report.js': `const { priceOf } = require('./prices');
exports.report = async (skus) => {
  for (const sku of skus) {
    await priceOf(sku);
  }
};
`,
    });
    const config = [
      { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' as const } },
      ...recommended(plugin),
    ];
    const results = await eslintIn(engine, folder, config).lintFiles(['.']);
    expect(places(results, folder)).toEqual(['report.js:4:11 erplint/query-in-loop']);
  });

  test('the buffer counts while it is linted, and the disk afterwards', async () => {
    const { folder, file } = project(SHOP);
    const eslint = eslintIn(engine, folder, recommended(plugin));
    const lint = async (name: string, text: string) =>
      places(await eslint.lintText(text, { filePath: file(name) }), folder);
    expect(await lint(ORDER_FILE, QUIET_ORDER_SERVICE)).toEqual([]);
    expect(await lint(ORDER_FILE, ORDER_SERVICE)).toEqual([FINDING]);
    expect(await lint(PRICE_FILE, QUIET_PRICE_SERVICE)).toEqual([]);
    expect(places(await eslint.lintFiles([ORDER_FILE]), folder)).toEqual([FINDING]);
  });

  test('other files are as they are on the disk now', async () => {
    const { folder, write } = project(SHOP);
    const eslint = eslintIn(engine, folder, recommended(plugin));
    const found = async () => places(await eslint.lintFiles([ORDER_FILE]), folder);
    expect(await found()).toEqual([FINDING]);
    write(PRICE_FILE, QUIET_PRICE_SERVICE);
    expect(await found()).toEqual([]);
    write(PRICE_FILE, PRICE_SERVICE);
    expect(await found()).toEqual([FINDING]);
  });

  test('a file that is new on the disk, or not yet there at all', async () => {
    const { folder, write, file } = project(SHOP);
    const eslint = eslintIn(engine, folder, recommended(plugin));
    await eslint.lintFiles(['.']);
    const name = 'src/second.service.ts';
    const text = ORDER_SERVICE.replace('OrderService', 'SecondService');
    const expected = [FINDING.replace(ORDER_FILE, name)];
    expect(places(await eslint.lintText(text, { filePath: file(name) }), folder)).toEqual(expected);
    write(name, text);
    expect(places(await eslint.lintFiles([name]), folder)).toEqual(expected);
  });

  test('passes of --fix move the finding with the text', async () => {
    const { folder, write } = project(SHOP);
    write(ORDER_FILE, ORDER_SERVICE.replace('    let total = 0;\n', '    let total = 0;\n\n\n\n\n    debugger;\n'));
    const config = [
      ...recommended(plugin),
      { files: ['**/*.ts'], rules: { 'no-multiple-empty-lines': ['error', { max: 0 }] as ['error', unknown] } },
    ];
    const eslint = eslintIn(engine, folder, config, { fix: true });
    const [result] = await eslint.lintFiles([ORDER_FILE]);
    const output = result?.output ?? '';
    const line = output.split('\n').findIndex((text) => text.includes('this.prices.priceOf')) + 1;
    expect(output).not.toContain('\n\n');
    expect(places(result ? [result] : [], folder)).toEqual([FINDING.replace(`:${LINE}:`, `:${line}:`)]);
  });

  test('a byte-order mark changes nothing', async () => {
    const { folder, write, file } = project(SHOP);
    write(ORDER_FILE, `\uFEFF${ORDER_SERVICE}`);
    const eslint = eslintIn(engine, folder, recommended(plugin));
    expect(places(await eslint.lintFiles([ORDER_FILE]), folder)).toEqual([FINDING]);
    const text = await eslint.lintText(`\uFEFF${ORDER_SERVICE}`, { filePath: file(ORDER_FILE) });
    expect(places(text, folder)).toEqual([FINDING]);
  });

  test('text without a file is passed over', async () => {
    const { folder } = project(SHOP);
    const eslint = eslintIn(engine, folder, [{ files: ['**'] }, ...recommended(plugin)]);
    expect(places(await eslint.lintText('for (const a of b) c(a);'), folder)).toEqual([]);
    const linter = new engine.Linter({ cwd: folder });
    const rules = { 'erplint/query-in-loop': 'error' as const };
    const messages = linter.verify('for (const a of b) c(a);', [{ plugins: { erplint: plugin as never }, rules }]);
    expect(messages).toEqual([]);
  });

  test('blocks that a processor cuts out', async () => {
    const { folder, write } = project(SHOP);
    write('src/guide.md', `# Orders\n\n~~~ts\n${ORDER_SERVICE}~~~\n`);
    const processor = {
      meta: { name: 'blocks', version: '1' },
      preprocess: (text: string) => [{ text: /~~~ts\n([^]*?)~~~/.exec(text)?.[1] ?? '', filename: '0.ts' }],
      postprocess: (lists: { line: number }[][]) => lists.flat().map((one) => ({ ...one, line: one.line + 3 })),
    };
    const config = [{ files: ['**/*.md'], processor: processor as never }, ...recommended(plugin)];
    const eslint = eslintIn(engine, folder, config);
    expect(places(await eslint.lintFiles(['src/guide.md']), folder)).toEqual([
      FINDING.replace(`${ORDER_FILE}:${LINE}`, `src/guide.md:${LINE + 3}`),
    ]);
    expect(openSession({ cwd: folder }).findings()).toHaveLength(1);
  });

  test('one source code may be linted again, with other rules', () => {
    const { folder, file } = project(SHOP);
    const linter = new engine.Linter({ cwd: folder });
    const config = (severity: 'off' | 'error') => [
      ...recommended(plugin),
      { files: ['**/*.ts'], rules: { 'erplint/query-in-loop': severity } },
    ];
    const verify = (text: Parameters<typeof linter.verify>[0], severity: 'off' | 'error') =>
      linter.verify(text, config(severity), { filename: file(ORDER_FILE) }).map(({ ruleId }) => ruleId);
    expect(verify(ORDER_SERVICE, 'off')).toEqual([]);
    const code = linter.getSourceCode();
    expect(verify(code, 'error')).toEqual(['erplint/query-in-loop']);
    expect(verify(code, 'off')).toEqual([]);
    expect(verify(code, 'error')).toEqual(['erplint/query-in-loop']);
  });
});
