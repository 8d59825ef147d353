// A document that is the answer is needed, also where a helper sends it, a stream carries it, or the answer tells its name.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('a document that is sent is no work to put off; one that is only filed is', () => {
  const { found, wanted } = findingsIn(
    `import express, { Response } from 'express';
import type { Page } from 'puppeteer';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { DataSource } from 'typeorm';
const app = express();
declare const page: Page;
declare const source: DataSource;
const note = () => source.query('INSERT INTO prints VALUES (1)');
app.get('/sent', async (_, response: Response) => {
  await note();
  response.end(await page.pdf());
});
app.get('/streamed', async (_, response: Response) => {
  await note();
  await stream(response);
});
app.get('/filed', async (_, response: Response) => {
  await note();
  await file(); // want deferrable-work-in-handler proven
  response.send('done');
});
app.get('/packed', async (_, response: Response) => {
  await note();
  await pack(); // want deferrable-work-in-handler proven
  response.send('done');
});
app.get('/named', async (_, response: Response) => {
  const name = \`print-\${Date.now()}.pdf\`;
  await note();
  await print({ path: join('/files', name) });
  response.send({ url: \`\${process.env.HOST}/files/\${name}\` });
});
app.get('/named-otherwise', async (_, response: Response) => {
  const name = \`print-\${Date.now()}.pdf\`;
  await note();
  await print({ path: join('/files', name) }); // want deferrable-work-in-handler proven
  response.send({ url: \`\${process.env.HOST}/prints\` });
});
const print = (options: { path: string }) => page.pdf(options);
async function pack() {
  const pages = new Readable();
  pages.push(await page.pdf());
  pages.push(null);
  pages.pipe(createGzip()).pipe(createWriteStream('print.pdf.gz'));
}
async function stream(response: Response) {
  const document: { text?: Buffer; size?: number } = {};
  document.text = Buffer.from(await page.pdf());
  const pages = new Readable();
  pages.push(document.text);
  pages.push(null);
  pages.pipe(response);
}
async function file() {
  const pages = new Readable();
  pages.push(await page.pdf());
  pages.push(null);
  pages.pipe(createWriteStream('print.pdf'));
}
`,
    { express: '4.21.0', puppeteer: '24.0.0', typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});
