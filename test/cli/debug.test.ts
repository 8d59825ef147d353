// `debug` over real files and the real engine: what each view shows, and what it says where there is nothing to show.
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function erplint(cwd: string, ...args: readonly string[]) {
  const terminal = recordingTerminal(cwd);
  const exitCode = await main(['debug', ...args], terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const TOTAL = [
  'total(products, service)  line 3',
  '  loop0 for…of over products [per-element]',
  '    #0 call PriceService.priceOf(each0) awaited varies 0',
  '    sum = ("0" | text("0", (#0.amount | "0")))',
  '  return ("0" | text("0", (#0.amount | "0")))',
  '',
].join('\n');

it('outline shows how a function was lowered, whichever of its lines is named', async () => {
  const shop = shopWith();
  const texts = await Promise.all([3, 6, 9].map((line) => erplint(shop, 'outline', `src/orders/total.ts:${line}`)));
  for (const { out } of texts) expect(out).toBe(TOTAL);
});

it('outline of a file shows its classes and all of its functions', async () => {
  const { out } = await erplint(shopWith(), 'outline', 'src/price-service.ts');
  expect(out).toBe(
    [
      'class PriceService { constructor, priceOf }',
      '',
      'PriceService.constructor(prices)  line 5',
      '  PriceService.prices = prices',
      '',
      'PriceService.priceOf(product)  line 7',
      '  #0 op typeorm:Repository.findOneBy read Price handle this.prices awaited',
      '  return #0',
      '',
    ].join('\n'),
  );
});

it('summary shows what calling a function does', async () => {
  const { out } = await erplint(shopWith(), 'summary', 'src/orders/total.ts:6');
  expect(out).toBe(
    [
      'total(products, service)  line 3',
      '  read Price: products',
      '    by this.prices.findOneBy (src/price-service.ts:8:12)',
      '    trace: calls PriceService.priceOf (src/orders/total.ts:6:25)',
      '    trace: reads Price (Repository.findOneBy) (src/price-service.ts:8:12)',
      '  returns ("0" | text("0", (outer(#0).amount | "0")))',
      '',
    ].join('\n'),
  );
});

it('facts of a line leave out what stands on others', async () => {
  const shop = shopWith();
  expect((await erplint(shop, 'facts', 'src/orders/total.ts:6')).out).toBe(
    [
      'total(products, service)  line 3',
      '  loops',
      '    for…of (per-element) over the parameter "products" (src/orders/total.ts:5:3)',
      '      passes: products',
      '      service.priceOf, varies with the element',
      '        read Price: 1',
      '  dataClasses',
      '    Price: unknown, nothing here writes it',
      '  nothing in transactions, openResources, listeners, caches, requestPaths, deferrableWork, tableSums, unawaitedWork, quadraticScans',
      '',
    ].join('\n'),
  );
  expect((await erplint(shop, 'facts', 'src/orders/total.ts:7')).out).not.toContain('passes');
});

it.each([
  [['outline', 'src/none.ts:1'], '"src/none.ts" cannot be read'],
  [['outline', 'src/orders/total.ts:99'], 'src/orders/total.ts has 10 lines; there is no line 99.'],
  [
    ['summary', 'src/orders/total.ts:1'],
    'There is no code of a function on line 1 of src/orders/total.ts. The nearest function is total, on line 3.',
  ],
  [['facts', 'src/price.ts:5'], 'There is no code of a function in src/price.ts.'],
  [['outline', 'package.json'], 'package.json is not analysed: it is no TypeScript or JavaScript.'],
  [['outline', 'src/total.spec.ts'], 'src/total.spec.ts is not analysed: '],
  [['shape', 'src/price.ts'], 'Allowed choices are outline, summary, facts.'],
])('refuses %j', async (args, message) => {
  const { exitCode, out, err } = await erplint(shopWith({ 'src/total.spec.ts': 'export {};\n' }), ...args);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
