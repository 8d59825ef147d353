// The HTML report of the sample ERP, and one of hostile text, opened and clicked through in a real Chromium.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../../scripts/repository.js';
import { main } from '../../src/cli/main.js';
import { html } from '../../src/report/formats/html.js';
import { recordingTerminal } from '../cli/terminal.js';
import { options, order, result } from './example.js';

/** The package that brings the browser along, as far as it is used. */
interface Chromium {
  readonly default: { readonly args: string[]; executablePath(): Promise<string> };
}

let browser: Browser;
const troubles: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'erplint-html-'));

beforeAll(async () => {
  const name = '@sparticuz/chromium';
  const chromium = (await import(name)) as Chromium;
  browser = await puppeteer.launch({
    executablePath: await chromium.default.executablePath(),
    args: chromium.default.args,
    headless: 'shell',
  });
});
afterAll(() => browser.close());

async function opened(file: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('dialog', (dialog) => {
    troubles.push('a dialog');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) troubles.push(`it asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent.trim()));

it('shows findings, entry points and tables of the sample ERP', async () => {
  const file = join(folder, 'sample.html');
  const terminal = recordingTerminal(join(repository, 'fixtures/sample-erp'));
  expect(await main(['check', '--format', 'html', '--output', file], terminal)).toBe(1);
  const page = await opened(file);
  expect(await texts(page, '#count')).toEqual(['17 findings of 17']);
  expect(await texts(page, 'h2')).toEqual(['sales5 findings', 'billing9 findings', 'inventory3 findings']);

  await page.type('input[type=search]', 'discount confirm');
  expect(await texts(page, '#count')).toEqual(['2 findings of 17']);
  await page.click('details.finding summary');
  expect(await texts(page, 'details[open] pre')).toEqual([expect.stringContaining('await this.confirm(order);')]);
  expect((await texts(page, 'details[open] ul li')).at(-1)).toMatch(/^reads Discount \(Repository\.findOneBy\)/);
  await page.click('input[type=search]', { count: 3 });
  await page.keyboard.press('Backspace');
  expect(await texts(page, '#count')).toEqual(['17 findings of 17']);

  await page.select('select[aria-label=rule]', 'transaction-escape');
  expect(await texts(page, '#count')).toEqual(['1 finding of 17']);
  await page.select('select[aria-label=rule]', '');
  await page.select('select[aria-label=group]', 'entry point');
  expect(await texts(page, 'h2')).toContain('POST orders/confirm4 findings');

  await page.click('nav button:nth-child(2)');
  expect((await texts(page, 'details.entry summary b'))[0]).toBe('POST orders/confirm');
  await page.click('details.entry summary');
  await page.waitForSelector('details.entry[open] ul');
  const tree = (await texts(page, 'details.entry[open] li')).find((text) => text.startsWith('reads Discount'));
  expect(tree).toMatch(/× orders\.lines/);

  await page.click('nav button:nth-child(3)');
  expect(await texts(page, 'tbody th')).toEqual(expect.arrayContaining(['sales', 'billing', 'inventory']));
  await page.click('td[title^="billing and Invoice"] button');
  expect(await texts(page, '#count')).toEqual([expect.stringMatching(/^[1-9] findings? of 17$/)]);

  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const before = await paper();
  await page.click('header button');
  expect(await paper()).not.toBe(before);
  expect(troubles).toEqual([]);
});

it('shows hostile text as text', async () => {
  const text = '</script><script>alert(1)</script><img src=x onerror="alert(2)">';
  const hostile = { ...order, message: text, module: text, entry: text, advice: text };
  const file = join(folder, 'hostile.html');
  writeFileSync(file, html({ ...result, findings: [hostile] }, options));
  const page = await opened(file);
  await page.click('details.finding summary');
  expect(await texts(page, 'h2')).toEqual([`${text}1 finding`]);
  await page.click('details.notes summary');
  expect(await texts(page, 'details.notes li')).toEqual([
    'Two packages are called sales. configuration',
    'incomplete Checking stopped. src/b.ts:7:1 internal-error',
  ]);
  expect(await texts(page, 'img')).toEqual([]);
  expect(troubles).toEqual([]);
});
