// `erplint lsp` as a real process that an editor speaks with: what is shown while somebody types, hovers, looks at entry
// points, goes to a query and takes a finding out, and what must not disturb it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver/node';
import {
  LINE,
  ORDER_FILE,
  ORDER_SERVICE,
  PRICE_FILE,
  PRICE_SERVICE,
  project,
  QUIET_PRICE_SERVICE,
  SHOP,
} from '../eslint/project.js';
import { CAPABILITIES, messagesIn, openEditor, uriOf } from './client.js';

const CONTROLLER_FILE = 'src/order.controller.ts';
const CONTROLLER = `import { Controller, Get, Post } from '@nestjs/common';
import { OrderService } from './order.service';

@Controller('orders')
export class OrderController {
  constructor(private readonly orders: OrderService) {}

  @Post('total')
  async total(): Promise<number> {
    return this.orders.total();
  }

  @Get('health')
  health(): string {
    return 'ok';
  }
}
`;

const shop = (more: Readonly<Record<string, string>> = {}) =>
  project({ ...SHOP, [CONTROLLER_FILE]: CONTROLLER, ...more });
const CALL = LINE - 1;
const call = (ORDER_SERVICE.split('\n')[CALL] ?? '').indexOf('priceOf');

test('shows a finding at the name of what is called, goes to its query, and puts a comment that waits for its reason', async () => {
  const { folder, file } = shop();
  const editor = await openEditor([folder]);
  expect(editor.answer.serverInfo?.name).toBe('erplint');
  await editor.open(file(ORDER_FILE));
  const [finding, ...others] = await editor.told.diagnostics(file(ORDER_FILE));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'query-in-loop',
    severity: 1,
    source: 'erplint',
    range: { start: { line: CALL, character: call }, end: { line: CALL, character: call + 'priceOf'.length } },
  });
  expect(finding?.message).toMatch(/^this\.prices\.priceOf runs 1 query on Price for each of .*\nFix: /);
  const query = PRICE_SERVICE.split('\n').findIndex((line) => line.includes('findOneBy'));
  expect(finding?.relatedInformation?.at(-1)).toMatchObject({
    location: { uri: uriOf(file(PRICE_FILE)), range: { start: { line: query } } },
    message: expect.stringMatching(/^reads Price/) as string,
  });
  const actions = (await editor.actions(file(ORDER_FILE), CALL)) ?? [];
  expect(actions.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Go to where it reads Price .*\(price\.service\.ts:\d+\)$/),
    'Suppress query-in-loop here, with a reason',
  ]);
  expect(await editor.actions(file(ORDER_FILE), 0)).toEqual([]);
  await editor.run(actions[0]!);
  expect(editor.told.shown).toMatchObject([{ uri: uriOf(file(PRICE_FILE)), takeFocus: true }]);
  expect(actions[1]?.edit).toBeUndefined();
  const { edit } = await editor.resolve(actions[1]!);
  const [{ edits }] = edit?.documentChanges as [TextDocumentEdit];
  expect(edits).toEqual([
    {
      range: { start: { line: CALL, character: 0 }, end: { line: CALL, character: 0 } },
      snippet: { kind: 'snippet', value: '      // erplint-disable-next-line query-in-loop -- $0\n' },
    },
  ]);
  expect(editor.told.progress).toEqual([`erplint: reading ${folder.split('/').at(-1)}`, 'end']);
  expect(editor.told.registered).toContain('workspace/didChangeWatchedFiles');
  expect(await editor.close()).toBe(0);
  expect(editor.errors()).toBe('');
});

test('judges what is typed, in all that is open, and what changes on disk', async () => {
  const { folder, file, write } = shop();
  const editor = await openEditor([folder]);
  const said = (wanted: number) => editor.told.diagnostics(file(ORDER_FILE), ({ length }) => length === wanted);
  await editor.open(file(ORDER_FILE));
  await said(1);
  await editor.open(file(PRICE_FILE));
  await editor.type(file(PRICE_FILE), 2, QUIET_PRICE_SERVICE);
  await said(0);
  // Code that is not finished costs that code at most.
  await editor.type(file(PRICE_FILE), 3, `${PRICE_SERVICE}\nexport class {{ broken(`);
  await said(1);
  await editor.shut(file(PRICE_FILE));
  write(PRICE_FILE, QUIET_PRICE_SERVICE);
  await editor.changed(file(PRICE_FILE));
  await said(0);
  write(PRICE_FILE, PRICE_SERVICE);
  await editor.changed(file(PRICE_FILE));
  await said(1);
  write('erplint.jsonc', '{ "rules": { "query-in-loop": "warning" } }');
  await editor.changed(file('erplint.jsonc'));
  const warned = await editor.told.diagnostics(file(ORDER_FILE), ([one]) => one?.severity === 2);
  expect(warned).toHaveLength(1);
  write('erplint.jsonc', '{ "rules": { "query-in-lop": "warning" } }');
  await editor.changed(file('erplint.jsonc'));
  await said(0);
  // Told once, as long as it holds.
  await editor.changed(file(ORDER_FILE));
  await editor.hover(file(ORDER_FILE), 0, 0);
  expect(editor.told.warnings).toEqual([
    expect.stringMatching(/^erplint: erplint\.jsonc:1:\d+: .*query-in-lop.*query-in-loop/),
  ]);
  write('erplint.jsonc', '{}');
  await editor.changed(file('erplint.jsonc'));
  await said(1);
  expect(editor.told.log).toEqual([]);
});

test('tells what a call and a function cost, and what entry points come to', async () => {
  const { folder, file } = shop();
  const editor = await openEditor([folder], { initializationOptions: { lensCommand: 'erplint.showStatements' } });
  await editor.open(file(ORDER_FILE));
  await editor.open(file(CONTROLLER_FILE));
  const ofCall = await editor.hover(file(ORDER_FILE), CALL, call + 2);
  const query = PRICE_SERVICE.split('\n').findIndex((line) => line.includes('findOneBy')) + 1;
  expect(ofCall?.contents).toEqual({
    kind: 'markdown',
    value:
      '**erplint** `this.prices.priceOf`: 1 statement\n\n' +
      `- reads Price: 1 ([price.service.ts:${query}](${uriOf(file(PRICE_FILE))}#L${query}))`,
  });
  const head = ORDER_SERVICE.split('\n').findIndex((line) => line.includes('async total'));
  const ofFunction = await editor.hover(file(ORDER_FILE), head, '  async to'.length);
  expect(ofFunction?.contents).toMatchObject({
    value: expect.stringMatching(
      /^\*\*erplint\*\* `OrderService\.total`: open \\\+ 1 statements\n\n- reads Price: open .*\n- reads Order: 1 /,
    ) as string,
  });
  expect(await editor.hover(file(ORDER_FILE), 0, 0)).toBeNull();
  const lenses = (await editor.lenses(file(CONTROLLER_FILE))) ?? [];
  const line = (text: string) => CONTROLLER.split('\n').findIndex((one) => one.includes(text));
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
    [line('async total'), 'POST orders/total: open + 1 statements', 'erplint.showStatements'],
    [line('health()'), 'GET orders/health: no statement', ''],
  ]);
  expect(lenses[0]?.command?.arguments?.[2]).toHaveLength(2);
});

test('writes the comment for clients that resolve nothing, where one can stand', async () => {
  const page = `import type { Repository } from 'typeorm';
import type { Price } from './price.entity';

export async function Prices(skus: string[], prices: Repository<Price>) {
  return (
    <ul>
      {await Promise.all(
        skus.map(async (sku) => (
          <li>
            {(await prices.findOneBy({ sku }))?.amount}
          </li>
        )),
      )}
    </ul>
  );
}
`;
  const { folder, file } = shop({ 'src/prices.tsx': page });
  const editor = await openEditor([folder], { capabilities: { workspace: CAPABILITIES.workspace } });
  const tsx = file('src/prices.tsx');
  await editor.open(tsx, page, 'typescriptreact');
  const line = page.split('\n').findIndex((one) => one.includes('findOneBy'));
  const actions = (await editor.actions(tsx, line)) ?? [];
  expect(actions.map(({ title }) => title)).toEqual(['Suppress query-in-loop here, with a reason']);
  const [{ range, newText }] = actions[0]?.edit?.changes?.[uriOf(tsx)] as [{ range: object; newText: string }];
  expect(newText).toBe('            {/* erplint-disable-next-line query-in-loop --  */}\n');
  expect(range).toEqual({ start: { line, character: 0 }, end: { line, character: 0 } });
  // Without a reason it does nothing, and says so.
  const lines = page.split('\n');
  lines.splice(line, 0, newText.trimEnd());
  await editor.type(tsx, 2, lines.join('\n'));
  const asked = await editor.told.diagnostics(tsx, ({ length }) => length === 2);
  expect(asked.map(({ code }) => code).sort()).toEqual(['query-in-loop', 'suppression-without-reason']);
  await editor.type(tsx, 3, lines.join('\n').replace('--  */', '-- five prices */'));
  await editor.told.diagnostics(tsx, ({ length }) => length === 0);
});

test('serves several folders, each with its own configuration, and lets go of those that are closed', async () => {
  const one = shop();
  const other = shop({ 'erplint.jsonc': '{ "rules": { "query-in-loop": "off" } }' });
  const editor = await openEditor([one.folder, other.folder]);
  await editor.open(one.file(ORDER_FILE));
  await editor.open(other.file(ORDER_FILE));
  expect(await editor.told.diagnostics(one.file(ORDER_FILE))).toHaveLength(1);
  expect(await editor.told.diagnostics(other.file(ORDER_FILE))).toEqual([]);
  await editor.shut(other.file(ORDER_FILE));
  await editor.setFolders([one.folder]);
  await editor.type(one.file(ORDER_FILE), 2, `${readFileSync(one.file(ORDER_FILE), 'utf8')}\n`);
  expect(await editor.lenses(one.file(ORDER_FILE))).toEqual([]);
});

test('writes the protocol and nothing else to its output, whatever a library prints, outlives a folder without code, and ends when the editor is gone', async () => {
  const { folder, file, write } = project({ 'notes.txt': 'nothing here' });
  const noise = `data:text/javascript,const own = console; setInterval(() => { if (console !== own) console.log('noise'); }, 5).unref()`;
  const editor = await openEditor([folder], { node: ['--import', noise] });
  write('lonely.ts', 'export const x = 1;\n');
  await editor.open(file('lonely.ts'));
  await editor.open(file('notes.txt'), 'nothing here', 'plaintext');
  expect(await editor.told.diagnostics(file('lonely.ts'))).toEqual([]);
  expect(await editor.hover(file('lonely.ts'), 0, 14)).toBeNull();
  expect(await editor.hover(file('notes.txt'), 0, 1)).toBeNull();
  editor.hangUp();
  expect(await editor.ended).not.toBeNull();
  expect(messagesIn(editor.output()).length).toBeGreaterThan(3);
  expect(editor.errors()).toContain('noise');
});
