// A mail whose failure has an answer of its own: it may be what was asked for, so that it can wait is likely and no more. What
// fails with everything else of a request is not answered.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SOURCE = `import { BadGatewayException, Controller, InternalServerErrorException, Param, Post } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() code!: string;
}
export class Letters {
  private readonly transport = createTransport();
  constructor(private readonly accounts: Repository<Account>) {}
  async told(to: string): Promise<void> {
    try {
      await this.transport.sendMail({ to });
      console.log(to);
    } catch (error) {
      throw new BadGatewayException('The mail could not be sent');
    }
  }
  async read(id: number): Promise<void> {
    try {
      const account = await this.accounts.findOneByOrFail({ id });
      await this.transport.sendMail({ to: account.code });
    } catch (error) {
      throw new BadGatewayException('The mail could not be sent');
    }
  }
  async noted(to: string): Promise<void> {
    try {
      await this.transport.sendMail({ to });
    } catch (error) {
      console.error(error);
    }
  }
  async handedOn(to: string): Promise<void> {
    try {
      await this.transport.sendMail({ to });
    } catch (error) {
      console.error(error);
      throw error;
    }
  }
}
@Controller('accounts')
export class Accounts {
  constructor(private readonly accounts: Repository<Account>, private readonly letters: Letters) {}
  @Post(':id/told')
  async told(@Param('id') id: number) {
    await this.accounts.update({ id }, { code: '1' });
    await this.letters.told('a'); // want deferrable-work-in-handler likely
  }
  @Post(':id/read')
  async read(@Param('id') id: number) {
    await this.accounts.update({ id }, { code: '1' });
    await this.letters.read(id); // want deferrable-work-in-handler likely
  }
  @Post(':id/noted')
  async noted(@Param('id') id: number) {
    await this.accounts.update({ id }, { code: '1' });
    await this.letters.noted('a'); // want deferrable-work-in-handler proven
  }
  @Post(':id/handed-on')
  async handedOn(@Param('id') id: number) {
    await this.accounts.update({ id }, { code: '1' });
    await this.letters.handedOn('a'); // want deferrable-work-in-handler proven
  }
  @Post(':id/with-all')
  async withAll(@Param('id') id: number) {
    try {
      await this.accounts.update({ id }, { code: '1' });
      await this.letters.noted('a'); // want deferrable-work-in-handler proven
    } catch (error) {
      throw new InternalServerErrorException('It did not work');
    }
  }
}
`;

test('mails and what is said of their failure', () => {
  const { found, wanted } = findingsIn(SOURCE, { '@nestjs/common': '10.0.0', nodemailer: '6.9.0', typeorm: '0.3.20' });
  expect(found).toEqual(wanted);
});

test('a response that says in a catch that it was not sent', () => {
  const { found, wanted } = findingsIn(
    `import express from 'express';
import { createTransport } from 'nodemailer';
import { Pool } from 'pg';
const post = createTransport({ host: 'mail.example' });
const pool = new Pool();
export const app = express();
app.post('/orders/:id/mail', async (request, response) => {
  await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [request.params.id]);
  try {
    await post.sendMail({ to: request.body.to }); // want deferrable-work-in-handler likely
    response.status(200).end();
  } catch {
    response.status(502).json({ sent: false });
  }
});
app.post('/orders/:id/sent', async (request, response) => {
  try {
    if (request.body.plain) await post.sendMail({ to: request.body.to, text: 'a' }); // want deferrable-work-in-handler likely
    else await post.sendMail({ to: request.body.to, html: 'a' }); // want deferrable-work-in-handler likely
    await pool.query('UPDATE orders SET sent = now() WHERE id = $1', [request.params.id]);
    response.json({ sent: true });
  } catch {
    response.status(502).json({ sent: false });
  }
});
app.post('/orders/:id/checked', async (request, response) => {
  await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [request.params.id]);
  const told = await post.sendMail({ to: request.body.to }); // want deferrable-work-in-handler likely
  if (told.rejected.length > 0) return response.json({ sent: false });
  response.json({ sent: true });
});
app.post('/orders/:id/noted', async (request, response) => {
  await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [request.params.id]);
  const told = await post.sendMail({ to: request.body.to }); // want deferrable-work-in-handler proven
  console.log(told.messageId);
  response.json({ ok: true });
});
app.post('/orders/:id', async (request, response) => {
  try {
    await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [request.params.id]);
    await post.sendMail({ to: request.body.to }); // want deferrable-work-in-handler proven
    response.json({ ok: true });
  } catch {
    response.status(500).json({ ok: false });
  }
});
`,
    { express: '4.21.0', nodemailer: '6.9.0', pg: '8.0.0' },
  );
  expect(found).toEqual(wanted);
});
