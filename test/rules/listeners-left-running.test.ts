// Listeners that nobody waits for: what an async one does after its first wait is no part of the answer, unless it settles
// what is waited for or holds the stream up.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const handler = (name: string, registrations: string): string => `
app.post('/${name}', async (req, res) => {
  const stream = Readable.from(String(req.body));
  const count = await new Promise((resolve, reject) => {
    ${registrations}
    stream.on('error', reject);
  });
  res.json(count);
});`;
const MAIL = `await transporter.sendMail({ to: 'owner@acme.test', text: 'Hello' })`;

test('the response waits for a listener that settles it or holds its stream up, and for no other async one', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { express: '4.21.0', nodemailer: '6.9.0' } }),
    'owners.ts': `import express from 'express';
import nodemailer from 'nodemailer';
import { Readable } from 'node:stream';
const transporter = nodemailer.createTransport({});
const app = express();
${handler('left', `stream.on('data', async () => { ${MAIL}; }).on('end', () => resolve(1));`)}
${handler('settled', `stream.on('end', async () => { ${MAIL}; resolve(1); });`)}
${handler('held', `stream.on('data', async () => { stream.pause(); ${MAIL}; stream.resume(); }).on('end', () => resolve(1));`)}
`,
  });
  const session = openSession({ cwd });
  expect(session.findings().map(({ rule, entry }) => `${rule} ${entry}`)).toEqual([
    'deferrable-work-in-handler POST /settled',
    'deferrable-work-in-handler POST /held',
  ]);
});
