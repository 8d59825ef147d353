// Hooks of a row that make what it holds: on threads of their own they are a part of the write, and what holds up the event loop
// cannot come later.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const dependencies = { '@nestjs/common': '10.0.0', typeorm: '0.3.20' };
const SOURCE = `import { Body, Controller, Get, Post } from '@nestjs/common';
import { deflate, inflate, deflateSync } from 'node:zlib';
import { promisify } from 'node:util';
import { AfterLoad, BeforeInsert, BeforeUpdate, Column, Entity, EventSubscriber, EntitySubscriberInterface, InsertEvent, PrimaryGeneratedColumn, Repository } from 'typeorm';
const deflateAsync = promisify(deflate);
const inflateAsync = promisify(inflate);
const packed = async (text: string) => (await deflateAsync(text)).toString('base64');
@Entity()
export class Drawing {
  @PrimaryGeneratedColumn() id!: number;
  @Column() content!: string;
  @Column() hash!: string;
  @BeforeInsert()
  @BeforeUpdate()
  async pack() {
    if (this.content) this.content = await packed(this.content);
  }
  @AfterLoad()
  async unpack() {
    this.content = (await inflateAsync(Buffer.from(this.content, 'base64'))).toString();
  }
  @BeforeInsert()
  archive() {
    console.log(deflateSync(this.content)); // want slow-hot-listener proven
  }
  @BeforeInsert()
  preview() {
    this.hash = deflateSync(this.content).toString('base64'); // want slow-hot-listener proven
  }
}
@Controller('drawings')
export class Drawings {
  constructor(private readonly drawings: Repository<Drawing>) {}
  @Post()
  async add(@Body() body: { contents: string[] }) {
    for (const content of body.contents) await this.drawings.save(this.drawings.create({ content }));
  }
  @Get()
  all() { return this.drawings.find(); }
}
`;

test('what a hook makes for the row itself', () => {
  const { found, wanted } = findingsIn(SOURCE, dependencies);
  expect(found.filter((one) => one.includes('listener'))).toEqual(wanted);
});

test('the advice is one that can be followed', () => {
  const cwd = folderWith({ 'package.json': JSON.stringify({ name: 'shop', dependencies }), 'source.ts': SOURCE });
  const advice = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'slow-hot-listener')
    .map((finding) => finding.advice);
  expect(advice).toEqual([
    expect.stringContaining('after the commit'),
    expect.stringContaining('before they are saved'),
  ]);
});
