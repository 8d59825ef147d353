// Work of libraries, really run: what a model says blocks or computes keeps the main thread busy, what computes on
// threads or waits leaves it free.
import { createServer, get, type Server } from 'node:http';
import { once } from 'node:events';
import { exec, execFileSync, spawn } from 'node:child_process';
import { pbkdf2Sync, randomBytes, scrypt, scryptSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompressSync, gzip, gzipSync } from 'node:zlib';
import AdmZip from 'adm-zip';
import axios from 'axios';
import bcrypt from 'bcrypt';
import bcryptjs from 'bcryptjs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import { readJsonSync } from 'fs-extra';
import got from 'got';
import JSZip from 'jszip';
import ky from 'ky';
import nodemailer from 'nodemailer';
import Papa from 'papaparse';
import { PDFDocument } from 'pdf-lib';
import PDFKit from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { SMTPServer } from 'smtp-server';
import superagent from 'superagent';
import { request } from 'undici';
import * as XLSX from 'xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readModels } from '../../src/frontend/models/index.js';
import { BUNDLED } from './bundled.js';

const { table } = readModels(BUNDLED, () => undefined);

const DELAY = 150;
const folder = mkdtempSync(path.join(tmpdir(), 'work-'));
const large = path.join(folder, 'large.bin');
const json = path.join(folder, 'rows.json');
const rows = Array.from({ length: 8000 }, (_, id) => ({ id, sku: `SKU-${id}`, price: id / 7, text: 'a line of text' }));
const csv = stringify(rows, { header: true });
const noise = randomBytes(3_000_000).toString('base64');
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(rows));
const workbook = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;

let server: Server;
let mailServer: SMTPServer;
let url = '';
let transport: ReturnType<typeof nodemailer.createTransport>;

beforeAll(async () => {
  writeFileSync(large, '');
  truncateSync(large, 60_000_000);
  writeFileSync(json, JSON.stringify(Array.from({ length: 10 }, () => rows)));
  server = createServer((_, response) => void setTimeout(() => response.end('{"ok":true}'), DELAY));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => void stream.resume().on('end', () => setTimeout(done, DELAY)),
  });
  await once(mailServer.listen(0, '127.0.0.1'), 'listening');
  const { port } = mailServer.server.address() as { port: number };
  transport = nodemailer.createTransport({ host: '127.0.0.1', port, secure: false });
});

afterAll(async () => {
  transport.close();
  server.closeAllConnections();
  server.close();
  await new Promise((done) => mailServer.close(() => done(undefined)));
  rmSync(folder, { recursive: true });
});

/** Which share of the time that the work takes the main thread is busy, and for how long it lets nothing else run. */
async function measure(work: () => unknown): Promise<{ elapsed: number; busy: number; longest: number }> {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const ticking = setInterval(tick, 5);
  await sleep(10);
  longest = 0;
  const before = performance.eventLoopUtilization();
  const start = performance.now();
  await work();
  const elapsed = performance.now() - start;
  const { utilization } = performance.eventLoopUtilization(before);
  tick();
  clearInterval(ticking);
  return { elapsed, busy: utilization, longest };
}

/** What the tags of a member say of the main thread. */
function claimOf(id: string): 'blocks' | 'computes' | 'free' {
  const member = table.members.get(id);
  if (!member) throw new Error(`${id} is not modelled`);
  if (member.effects.some(({ kind }) => kind === 'blocking')) return 'blocks';
  if (member.effects.some(({ kind, threaded }) => kind === 'cpu' && !threaded)) return 'computes';
  if (member.effects.length === 0) throw new Error(`${id} does nothing`);
  return 'free';
}

const drawn = async (): Promise<void> => {
  const document = new PDFKit();
  const ended = once(document.pipe(new PassThrough()).resume(), 'end');
  for (const row of rows.slice(0, 1000)) document.text(`${row.sku} ${row.text} ${row.price}`);
  document.end();
  await ended;
};

const filled = async (): Promise<ExcelJS.Workbook> => {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('rows');
  for (const row of rows.slice(0, 4000)) sheet.addRow(Object.values(row));
  await Promise.resolve();
  return made;
};

const zipped = (): JSZip => new JSZip().file('noise.txt', noise);

const withPages = async (): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 800; page++) document.addPage().drawText('a line of text');
  return document;
};

/** A file that somebody else has yet to write. */
const pipe = (): string => {
  const file = path.join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  spawn('sh', ['-c', `sleep 0.2; echo paid > '${file}'`]);
  return file;
};

const packed = (): AdmZip => {
  const archive = new AdmZip();
  archive.addFile('noise.txt', Buffer.from(noise));
  return archive;
};

/** Member, and what is measured: prepared first where that is work of its own. */
const examples: readonly (readonly [member: string, prepare: () => unknown, work: (prepared: never) => unknown])[] = [
  ['fs:readFileSync', () => large, (file: string) => readFileSync(file)],
  ['fs/promises:readFile', pipe, (file: string) => readFile(file)],
  [
    'child_process:exec',
    () => promisify<string, unknown>(exec),
    (run: (command: string) => Promise<unknown>) => run('sleep 0.2'),
  ],
  ['fs-extra:readJsonSync', () => json, (file: string) => readJsonSync(file) as unknown],
  [
    'crypto:scryptSync',
    () => 'secret',
    (secret: string) => scryptSync(secret, 'salt', 64, { N: 2 ** 16, maxmem: 2 ** 27 }),
  ],
  ['crypto:pbkdf2Sync', () => 'secret', (secret: string) => pbkdf2Sync(secret, 'salt', 200_000, 64, 'sha512')],
  [
    'crypto:scrypt',
    () => promisify<string, string, number, object, Buffer>(scrypt),
    (derive: (...args: [string, string, number, object]) => Promise<Buffer>) =>
      derive('secret', 'salt', 64, { N: 2 ** 16, maxmem: 2 ** 27 }),
  ],
  ['zlib:gzipSync', () => noise, (text: string) => gzipSync(text)],
  ['zlib:gzip', () => Buffer.from(noise), (data: Buffer) => promisify<Buffer, Buffer>(gzip)(data)],
  ['zlib:brotliCompressSync', () => noise.slice(0, 150_000), (text: string) => brotliCompressSync(text)],
  ['child_process:execFileSync', () => 'sleep', (program: string) => execFileSync(program, ['0.2'])],
  ['bcryptjs:Bcrypt.hash', () => 'secret', (secret: string) => bcryptjs.hash(secret, 10)],
  [
    'bcryptjs:Bcrypt.compareSync',
    () => bcryptjs.hashSync('secret', 10),
    (hash: string) => bcryptjs.compareSync('secret', hash),
  ],
  ['bcrypt:hash', () => 'secret', (secret: string) => bcrypt.hash(secret, 12)],
  ['bcrypt:hashSync', () => 'secret', (secret: string) => bcrypt.hashSync(secret, 11)],
  [
    'sharp:Sharp.toBuffer',
    () =>
      sharp({ create: { width: 3000, height: 3000, channels: 3, background: 'red' } })
        .blur(20)
        .png(),
    (image: Sharp) => image.toBuffer(),
  ],
  ['exceljs:Xlsx.writeBuffer', filled, (made: ExcelJS.Workbook) => made.xlsx.writeBuffer()],
  ['exceljs:Xlsx.load', () => new ExcelJS.Workbook(), (empty: ExcelJS.Workbook) => empty.xlsx.load(workbook as never)],
  ['xlsx:read', () => workbook, (data: Buffer) => XLSX.read(data)],
  [
    'xlsx:write',
    () => book,
    (made: XLSX.WorkBook) => XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }) as unknown,
  ],
  ['pdfkit:PDFDocument.end', () => undefined, drawn],
  ['pdf-lib:PDFDocument.save', withPages, (document: PDFDocument) => document.save()],
  ['adm-zip:AdmZip.toBuffer', packed, (archive: AdmZip) => archive.toBuffer()],
  [
    'jszip:JSZip.generateAsync',
    zipped,
    (archive: JSZip) => archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
  ],
  ['csv-parse/sync:parse', () => csv, (text: string) => parse(text) as unknown],
  ['csv-stringify/sync:stringify', () => rows, (data: object[]) => stringify(data)],
  ['papaparse:Papa.parse', () => csv.repeat(4), (text: string) => Papa.parse(text)],
  ['papaparse:Papa.unparse', () => [...rows, ...rows, ...rows], (data: object[]) => Papa.unparse(data)],
  [
    'nodemailer:Transporter.sendMail',
    () => transport,
    (made: typeof transport) =>
      made.sendMail({ from: 'erp@example.com', to: 'a@example.com', text: 'paid' }) as unknown,
  ],
  ['axios:Axios.get', () => url, (address: string) => axios.get(address)],
  ['ecmascript:fetch', () => url, async (address: string) => (await fetch(address)).text()],
  ['got:Client.get', () => url, (address: string) => got.get(address).json()],
  ['ky:KyInstance.get', () => url, (address: string) => ky.get(address).json()],
  ['undici:request', () => url, async (address: string) => (await request(address)).body.text()],
  ['superagent:SuperAgentStatic.get', () => url, (address: string) => superagent.get(address)],
  [
    'http:get',
    () => url,
    (address: string) => new Promise((done) => get(address, (answer) => answer.resume().on('end', done))),
  ],
  ['timers/promises:setTimeout', () => DELAY, (milliseconds: number) => sleep(milliseconds)],
];

describe('the main thread while a library works', { retry: 2, timeout: 30_000 }, () => {
  test.each(examples)('%s', async (member, prepare, work) => {
    const prepared = (await prepare()) as never;
    const { elapsed, busy, longest } = await measure(() => work(prepared));
    expect(elapsed, 'takes long enough to be told').toBeGreaterThan(20);
    switch (claimOf(member)) {
      case 'blocks':
        expect(longest / elapsed).toBeGreaterThan(0.7);
        break;
      case 'computes':
        expect(busy).toBeGreaterThan(0.6);
        break;
      case 'free':
        expect(busy).toBeLessThan(0.4);
    }
  });
});

test('what axios exports to require is its own default', () => {
  const required = createRequire(import.meta.url)('axios') as { default: unknown };
  expect(required.default).toBe(required);
});
