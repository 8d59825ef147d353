// Mails of which a report says what became of each: whoever asks for the response reads it there, so it may have been asked for.
// What is only counted for the log is not.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

test('a mail whose outcome goes into a report that is given on may be what was asked for', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({
      name: 'shop',
      dependencies: { express: '4.21.0', nodemailer: '6.9.0', pg: '8.13.0' },
    }),
    'reminders.ts': `import express from 'express';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';
const pool = new Pool();
const transporter = nodemailer.createTransport({});
const app = express();
interface Report { sent: number; failed: string[] }
async function remind(owners: string[]): Promise<Report> {
  const report: Report = { sent: 0, failed: [] };
  for (const to of owners) {
    try {
      await transporter.sendMail({ to, text: 'Due' });
      report.sent += 1;
    } catch {
      report.failed.push(to);
    }
  }
  return report;
}
async function warn(owners: string[], report: Report): Promise<void> {
  for (const to of owners) {
    try {
      await transporter.sendMail({ to, text: 'Overdue' });
      report.sent += 1;
    } catch {
      report.failed.push(to);
    }
  }
}
async function thank(owners: string[]): Promise<void> {
  let sent = 0;
  for (const to of owners) {
    try {
      await transporter.sendMail({ to, text: 'Thanks' });
      sent += 1;
    } catch (error) {
      console.error(error);
    }
  }
  console.log(sent);
}
app.post('/reminders', async (req, res) => {
  await pool.query('INSERT INTO runs (day) VALUES (now())');
  const report = await remind(req.body.owners);
  await warn(req.body.overdue, report);
  res.json(report);
});
app.post('/thanks', async (req, res) => {
  await thank(req.body.owners);
  res.json({});
});
`,
  });
  const found = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'deferrable-work-in-handler')
    .map(({ entry, confidence, at }) => `${entry} ${at.start.line} ${confidence}`);
  expect(found).toEqual(['POST /reminders 12 likely', 'POST /reminders 45 likely', 'POST /thanks 49 proven']);
});
