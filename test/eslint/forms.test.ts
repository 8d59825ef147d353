// The forms in which users put the plugin into a configuration, and what they set in it.
import { defineConfig as defineConfig10 } from 'eslint/config';
import { defineConfig as defineConfig9 } from 'eslint9/config';
import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../eslint-plugin/src/index.js';
import { ENGINES, eslintIn, recommended } from './engines.js';
import { LINE, ORDER_FILE, ORDER_SERVICE, project, SHOP } from './project.js';

const defineConfigOf: Readonly<Record<string, typeof defineConfig10>> = {
  'ESLint 9': defineConfig9 as unknown as typeof defineConfig10,
  'ESLint 10': defineConfig10,
};

/** Nobody waits for those who listen: likely. */
const LIKELY_FILE = 'src/offer.service.ts';
const LIKELY_SERVICE = `import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Repository } from 'typeorm';
import { Order } from './order.entity';
import { Price } from './price.entity';

export class OfferService {
  constructor(private events: EventEmitter2, private orders: Repository<Order>, private prices: Repository<Price>) {}

  async release(): Promise<void> {
    for (const order of await this.orders.find()) this.events.emit('offer.released', order);
  }

  @OnEvent('offer.released')
  async check(order: Order): Promise<Price | null> {
    return await this.prices.findOneBy({ sku: order.sku });
  }
}
`;

test('the configurations bring the very plugin that is imported', () => {
  for (const config of Object.values(plugin.configs)) expect(config.plugins.erplint).toBe(plugin);
});

describe.each(ENGINES)('$name', (engine) => {
  const defineConfig = defineConfigOf[engine.name] ?? defineConfig10;
  const parser = recommended(plugin)[0] ?? {};
  const files = ['**/*.ts'];

  const forms: Readonly<Record<string, Linter.Config[]>> = {
    'beside the plugin': [{ plugins: { erplint: plugin } }, { files, ...plugin.configs.recommended }],
    'behind its configuration': [plugin.configs.recommended, { files, plugins: { erplint: plugin } }],
    'extended by its name': defineConfig([
      { files, plugins: { erplint: plugin }, extends: ['erplint/recommended'] },
      { files, plugins: { erplint: plugin } },
    ]),
    'extended as it is': defineConfig({ files, extends: [plugin.configs.recommended] }),
    'extended in a list, with a rule of its own': defineConfig([
      { files, extends: [plugin.configs.strict], rules: { 'erplint/slow-hot-listener': 'off' } },
    ]),
  };

  test.each(Object.entries(forms))('%s', async (_, form) => {
    const { folder } = project(SHOP);
    const results = await eslintIn(engine, folder, [parser, ...form]).lintFiles([ORDER_FILE]);
    expect(results.flatMap(({ messages }) => messages)).toMatchObject([
      { ruleId: 'erplint/query-in-loop', severity: 2, line: LINE },
    ]);
  });

  test('what is likely has a severity of its own', async () => {
    const { folder } = project({ ...SHOP, [LIKELY_FILE]: LIKELY_SERVICE });
    const found = async (rules: Linter.Config['rules'] = {}, config = recommended(plugin)) => {
      const results = await eslintIn(engine, folder, [...config, { files, rules }]).lintFiles([LIKELY_FILE]);
      return results.flatMap(({ messages }) => messages.map(({ ruleId, severity }) => `${ruleId ?? ''} ${severity}`));
    };
    const strict: Linter.Config[] = [parser, { files, ...plugin.configs.strict }];
    const byHand: Linter.Config[] = [parser, { files, plugins: { erplint: plugin } }];
    expect(await found()).toEqual(['erplint/likely-query-in-loop 1']);
    expect(await found({}, strict)).toEqual(['erplint/likely-query-in-loop 2']);
    expect(await found({ 'erplint/query-in-loop': 'warn' })).toEqual(['erplint/likely-query-in-loop 1']);
    expect(await found({ 'erplint/query-in-loop': 'off' })).toEqual([]);
    expect(await found({ 'erplint/likely-query-in-loop': 'off' })).toEqual(['erplint/query-in-loop 2']);
    expect(await found({ 'erplint/query-in-loop': ['error', { likely: true }] })).toEqual(['erplint/query-in-loop 2']);
    expect(await found({ 'erplint/query-in-loop': ['error', { likely: false }] })).toEqual([]);
    expect(await found({ 'erplint/query-in-loop': 'error' }, byHand)).toEqual(['erplint/query-in-loop 2']);
  });

  test('messages are one sentence with the place, however long what they tell of is', async () => {
    const long = `this.${'pricesOfAllTheWarehousesThatWeHave'.repeat(5)}`;
    const { folder } = project({ ...SHOP, [ORDER_FILE]: ORDER_SERVICE.replaceAll('prices', long.slice(5)) });
    const results = await eslintIn(engine, folder, recommended(plugin)).lintFiles([ORDER_FILE]);
    const [message] = results.flatMap(({ messages }) => messages.map((one) => one.message));
    expect(message).toMatch(
      /^this\.prices\S+… runs 1 query on Price for each of .*, in PriceService.priceOf \(src\/price\.service\.ts:11\)$/,
    );
    expect(message?.length).toBeLessThanOrEqual(160);
  });
});
