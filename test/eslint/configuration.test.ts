// What comes from ESLint's configuration and what from erplint.jsonc; suppression comments; failures.
import { describe, expect, test } from 'vitest';
import {
  nearestConfiguration,
  openSession,
  readConfiguration,
  rules,
  workspaceRoot,
  type Rule,
} from '../../src/index.js';
import { openSession as openSessionWith } from '../../src/session.js';
import { defineRule } from '../../src/rule.js';
import plugin from '../../eslint-plugin/src/index.js';
import { createPlugin } from '../../eslint-plugin/src/plugin.js';
import type { Analyzer } from '../../eslint-plugin/src/scopes.js';
import { ENGINES, eslintIn, recommended } from './engines.js';
import { LINE, ORDER_FILE, ORDER_SERVICE, PRICE_FILE, project, SHOP, type Project } from './project.js';

const analyzer: Analyzer = { workspaceRoot, nearestConfiguration, readConfiguration, openSession };

function ruleNamed(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

test('there is a rule for each rule of the registry, and both configurations switch on all', () => {
  const ids = [...rules.flatMap(({ id }) => [id, `likely-${id}`]), 'suppression-comments'].sort();
  expect(Object.keys(plugin.rules).sort()).toEqual(ids);
  for (const { rules: severities } of Object.values(plugin.configs))
    expect(Object.keys(severities).sort()).toEqual(ids.map((id) => `erplint/${id}`));
  expect(new Set(Object.values(plugin.configs.strict.rules))).toEqual(new Set(['error']));
  for (const rule of rules) {
    const { meta } = plugin.rules[rule.id] ?? {};
    expect(meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${rule.id}\\.md$`));
    expect(meta?.docs?.description).toBe(rule.title);
    expect(Object.keys(meta?.messages ?? {})).toEqual(expect.arrayContaining(Object.keys(rule.messages)));
  }
});

describe.each(ENGINES)('$name', (engine) => {
  const lint = async (folder: string, config = recommended(plugin), file = ORDER_FILE) => {
    const results = await eslintIn(engine, folder, config).lintFiles([file]);
    return results.flatMap(({ messages }) => messages);
  };
  const ids = (messages: readonly { ruleId: string | null; severity: number }[]) =>
    messages.map(({ ruleId, severity }) => `${ruleId ?? ''} ${severity}`);

  test('severities of erplint.jsonc do not matter', async () => {
    const { folder, write } = project(SHOP);
    write('erplint.jsonc', '{ "rules": { "query-in-loop": "off" } }');
    expect(openSession({ cwd: folder }).findings()).toEqual([]);
    expect(ids(await lint(folder))).toEqual(['erplint/query-in-loop 2']);
    const warn = [...recommended(plugin), { files: ['**'], rules: { 'erplint/query-in-loop': 'warn' as const } }];
    expect(ids(await lint(folder, warn))).toEqual(['erplint/query-in-loop 1']);
  });

  test('everything else in it does, and a change of it is noticed', async () => {
    const { folder, write } = project(SHOP);
    const eslint = eslintIn(engine, folder, recommended(plugin));
    const found = async () => ids((await eslint.lintFiles([ORDER_FILE])).flatMap(({ messages }) => messages));
    expect(await found()).toEqual(['erplint/query-in-loop 2']);
    write('erplint.jsonc', '{ "ignore": ["src/order.service.ts"] }');
    expect(await found()).toEqual([]);
    write('erplint.jsonc', '{}');
    expect(await found()).toEqual(['erplint/query-in-loop 2']);
  });

  test('an erplint.jsonc that is wrong becomes one message', async () => {
    const { folder, write } = project(SHOP);
    write('erplint.jsonc', '{ "ruels": {} }');
    const messages = await lint(folder);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(/could not analyse.*erplint\.jsonc.*ruels.*rules/);
    expect(messages[0]).toMatchObject({ line: 1, column: 1, severity: 2 });
    expect(await lint(folder, recommended(plugin), '.')).toHaveLength(1);
  });

  test('unknown options are refused by ESLint', async () => {
    const { folder } = project(SHOP);
    const wrong = [
      ...recommended(plugin),
      { files: ['**'], rules: { 'erplint/query-in-loop': ['error', { likley: true }] as ['error', unknown] } },
    ];
    await expect(lint(folder, wrong)).rejects.toThrow(/likley|additional properties/);
  });

  test('suppression comments act, and are judged by a rule of their own', async () => {
    const { folder, write } = project(SHOP);
    const call = '      total += await';
    const above = (comment: string) => ORDER_SERVICE.replace(call, `      // ${comment}\n${call}`);
    write(ORDER_FILE, above('erplint-disable-next-line query-in-loop -- five skus'));
    expect(ids(await lint(folder))).toEqual([]);
    write(ORDER_FILE, above('erplint-disable-next-line query-in-loop'));
    const messages = await lint(folder);
    expect(ids(messages)).toEqual(['erplint/suppression-comments 1', 'erplint/query-in-loop 2']);
    expect(messages[0]?.line).toBe(LINE);
    write(ORDER_FILE, above('eslint-disable-next-line erplint/query-in-loop -- five skus'));
    expect(ids(await lint(folder))).toEqual([]);
  });

  test('a rule that fails becomes a message, and the others go on', async () => {
    const { folder } = project(SHOP);
    const failing = defineRule({
      ...ruleNamed('lazy-relation-in-loop'),
      check: () => {
        throw new RangeError('no such loop');
      },
    });
    const registry = rules.map((rule) => (rule.id === failing.id ? failing : rule));
    const open: Analyzer['openSession'] = (options) => openSessionWith({ ...options, rules: registry });
    const messages = await lint(folder, recommended(createPlugin(registry, { ...analyzer, openSession: open })));
    expect(ids(messages).sort()).toEqual([`erplint/${failing.id} 2`, 'erplint/query-in-loop 2'].sort());
    const message = messages.find(({ ruleId }) => ruleId === `erplint/${failing.id}`)?.message;
    expect(message).toMatch(/no such loop.*please report/s);
  });

  test('a workspace that cannot be opened becomes one message', async () => {
    const { folder } = project(SHOP);
    const open = () => {
      throw new Error('the disk is gone');
    };
    const messages = await lint(folder, recommended(createPlugin(rules, { ...analyzer, openSession: open })));
    expect(messages.map(({ message }) => message)).toEqual(['erplint could not analyse this file: the disk is gone']);
  });

  test('a workspace that cannot be opened is tried again when something has changed', async () => {
    const { folder, write } = project(SHOP);
    let tries = 0;
    const open: Analyzer['openSession'] = () => {
      tries++;
      throw new Error('the disk is gone');
    };
    const eslint = eslintIn(engine, folder, recommended(createPlugin(rules, { ...analyzer, openSession: open })));
    const failed = async (file: string) =>
      (await eslint.lintFiles([file])).flatMap(({ messages }) => messages.map(({ message }) => message));
    const message = 'erplint could not analyse this file: the disk is gone';
    expect([await failed(ORDER_FILE), await failed(PRICE_FILE), tries]).toEqual([[message], [], 1]);
    write('erplint.jsonc', '{ "ignore": [] }');
    expect([await failed('src/order.entity.ts'), tries]).toEqual([[message], 2]);
    expect([await failed('src/order.entity.ts'), tries]).toEqual([[message], 3]);
  });

  test('entities that the configuration names and that do not exist are told once', async () => {
    const shop = project(SHOP);
    shop.write('erplint.jsonc', '{ "entities": { "small": ["Pricce", "Price"], "reference": ["Warehouse"] } }');
    const warned = await warnedOf(shop, [ORDER_FILE, PRICE_FILE]);
    expect(warned.map((text) => text.slice(text.indexOf('entities.')))).toEqual([
      'entities.reference names "Warehouse", and nothing here is called that.',
      'entities.small names "Pricce", and nothing here is called that. Did you mean "Price"?',
    ]);
  });

  test('a library whose queries are not seen is told once', async () => {
    const shop = project({
      ...SHOP,
      'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '^0.3.20', mongodb: '^6' } }),
      'src/visits.ts': "import { MongoClient } from 'mongodb';\nexport const client = new MongoClient('');\n",
    });
    const [line, ...others] = await warnedOf(shop, [ORDER_FILE, PRICE_FILE, 'src/visits.ts']);
    expect(others).toEqual([]);
    expect(line).toMatch(/mongodb.*not seen/);
  });

  /** What is printed besides the messages of files while these are linted one after the other. */
  async function warnedOf({ folder }: Project, files: readonly string[]): Promise<readonly string[]> {
    const warned: string[] = [];
    const listen = (warning: Error): void => void (warning.name === 'ErplintWarning' && warned.push(warning.message));
    process.on('warning', listen);
    const eslint = eslintIn(engine, folder, recommended(createPlugin(rules, analyzer)));
    for (const file of files) await eslint.lintFiles([file]);
    await new Promise((done) => setImmediate(done));
    process.off('warning', listen);
    return warned;
  }

  test('all rules and files of a workspace share one session', async () => {
    const { folder, file } = project(SHOP);
    const opened: string[] = [];
    const open: Analyzer['openSession'] = (options) => {
      opened.push(options.cwd);
      return openSession(options);
    };
    const counted = createPlugin(rules, { ...analyzer, openSession: open });
    await lint(folder, recommended(counted), '.');
    await eslintIn(engine, folder, recommended(counted)).lintText('', { filePath: file('src/empty.ts') });
    expect(opened).toEqual([folder]);
  });
});
