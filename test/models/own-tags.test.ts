// Tags on the project's own functions: wherever they stand they are read, or told; and they say what a model says.
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { openSession } from '../../src/index.js';
import { recordingTerminal } from '../cli/terminal.js';
import { project, SHOP } from '../eslint/project.js';

/** An ORM of the house, as a class, a callback of a transaction, an arrow and a decorator. */
const ORM = (tag: (text: string) => string) => `
export declare class Table<Row> {
  ${tag('reads one Row @runs-on arg1 @instead "list with all ids"')}
  get(id: number, connection?: Connection): Promise<Row | undefined>;
  ${tag('writes one Row @runs-on arg1')}
  put(row: Row, connection?: Connection): Promise<void>;
}
${tag('handle')}
export interface Connection { ${tag('nothing')} id(): number; }
${tag('transaction arg0 handle 0')}
export declare function inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
${tag('reads many "Order"')}
export declare function openOrders(): Promise<Order[]>;
${tag('entry job name arg0')}
export declare function Job(name: string): MethodDecorator;
`;

const USE = `
import { Order } from './order.entity';
import { Price } from './price.entity';
import { inTransaction, Job, openOrders, Table } from 'FROM';

export class Closing {
  constructor(private readonly prices: Table<Price>, private readonly orders: Table<Order>) {}

  @Job('close-month')
  async close(): Promise<void> {
    for (const order of await openOrders()) {
      const price = await this.prices.get(order.id);
      await inTransaction(async (connection) => {
        await this.orders.put(order);
        await this.prices.put(price!, connection);
      });
    }
  }
}
`;

const told = (files: Readonly<Record<string, string>>) => {
  const { folder } = project({ ...SHOP, ...files });
  const session = openSession({ cwd: folder });
  return {
    findings: session
      .findings()
      .filter(({ at }) => at.file.endsWith('closing.ts'))
      .map(({ rule, at, confidence, cost, entry, message }) => ({
        rule,
        at: { ...at, file: '' },
        confidence,
        cost,
        entry,
        message: message.split(';')[0],
      })),
    problems: session.diagnostics().map(({ kind, at, message }) => `${at?.start.line ?? 0} ${kind} ${message}`),
  };
};

test('the same ORM by own tags and by a model gives the same findings', () => {
  const own = told({
    'src/orm.ts': `import type { Order } from './order.entity';${ORM((text) =>
      text === 'handle' ? '' : `/** ${text.replace(/(^|@)(?=[a-z])/g, '@erplint ')} */`,
    )}`,
    'src/closing.ts': USE.replace('FROM', './orm'),
  });
  const model = told({
    'acme.d.ts': `declare module '@acme/orm' {\n  import { Order } from 'orders';\n${ORM((text) => `/** @${text} */`)
      .replaceAll('declare ', '')
      .replace('Promise<Order[]>', 'Promise<{ id: number; sku: string; state: string }[]>')
      .replace(/export /g, 'export ')}}`.replace("  import { Order } from 'orders';\n", ''),
    'erplint.jsonc': '{ "models": ["acme.d.ts"] }',
    'src/closing.ts': USE.replace('FROM', '@acme/orm'),
  });
  expect(own.problems).toEqual([]);
  expect(own.findings.map(({ rule }) => rule)).toContain('query-in-loop');
  expect(own.findings).toEqual(model.findings);
});

test('arrows, entries of objects, properties and methods are read', () => {
  const { findings, problems } = told({
    'src/stock.ts': `
/** @erplint reads one "Price" */
export const arrow = async (id: number): Promise<number> => native(id);
export const table = {
  /** @erplint reads one "Price" */
  entry: async (id: number): Promise<number> => native(id),
  /** @erplint reads one "Price" */
  async method(id: number): Promise<number> { return native(id); },
};
export class Stock {
  /** @erplint reads one "Price" */
  property = async (id: number): Promise<number> => native(id);
}
declare function native(id: number): number;
`,
    'src/closing.ts': `
import { arrow, Stock, table } from './stock';
export async function sum(ids: number[], stock: Stock): Promise<void> {
  for (const id of ids) await arrow(id);
  for (const id of ids) await table.entry(id);
  for (const id of ids) await table.method(id);
  for (const id of ids) await stock.property(id);
}
`,
  });
  expect(problems).toEqual([]);
  expect(findings.map(({ rule, at }) => `${at.start.line} ${rule}`)).toEqual(
    [4, 5, 6, 7].map((line) => `${line} query-in-loop`),
  );
});

test('what is wrong is told with its line, and fails the run', async () => {
  const files = {
    'src/stock.ts': `
/** @erplint raeds many "Price" */
export function unknownTag(): void {}
/** @erplint reads sometimes "Price" */
export function wrongWord(): void {}
/** @erplint reads many "Pricce" */
export function unknownEntity(): void {}
export function parameter(/** @erplint handle */ id: number): number { return id; }
// @erplint reads many "Price"
export function noDocumentation(): void {}
`,
  };
  const { problems } = told(files);
  expect(
    problems.map((one) =>
      one.replace(
        /^(\d+) (\S+) .*?(tag \`@raeds\`; did you mean \`@reads\`|expects [^.]*sometimes|"Pricce"; did you mean "Price"|not read here|documentation comments only).*$/,
        '$1 $2 $3',
      ),
    ),
  ).toEqual([
    '2 wrong-tag tag `@raeds`; did you mean `@reads`',
    expect.stringMatching(/^4 wrong-tag .*sometimes/),
    '7 wrong-tag "Pricce"; did you mean "Price"',
    '8 wrong-tag not read here',
    '9 wrong-tag documentation comments only',
  ]);
  const terminal = recordingTerminal(project({ ...SHOP, ...files }).folder);
  expect(await main(['check'], terminal)).toBe(2);
  expect(terminal.out()).toContain('src/stock.ts:2:1');
});
