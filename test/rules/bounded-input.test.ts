// What decorators let a request bring at most: no more than twenty of anything are few.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const dependencies = {
  typeorm: '0.3.20',
  '@nestjs/common': '10.0.0',
  '@nestjs/platform-express': '10.0.0',
  'class-validator': '0.14.0',
};
const ENTITIES = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Product { @PrimaryGeneratedColumn() id!: number; @Column() name!: string; }
@Entity() export class Line { @PrimaryGeneratedColumn() id!: number; @Column() productId!: number; }
`;
const HEAD = `import { Body, Controller, Get, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Repository } from 'typeorm';
import { Line, Product } from './entities';
`;
const found = (source: string) => findingsIn(HEAD + source, dependencies, { 'entities.ts': ENTITIES });

test('a page of twenty at most and a list of ten are few, a page of two hundred is not', () => {
  const source = `
class Page { @Min(1) @Max(20) limit = 10; @ArrayMaxSize(10) ids!: number[]; @Max(200) size = 50; }
export class Products {
  constructor(private readonly products: Repository<Product>, private readonly lines: Repository<Line>) {}
  async list(page: Page) {
    const found = await this.products.find({ take: page.limit });
    return Promise.all(found.map(({ id }) => this.lines.findBy({ productId: id })));
  }
  async listTaken({ limit }: Page) {
    const found = await this.products.find({ take: limit });
    for (const { id } of found) await this.lines.findBy({ productId: id });
  }
  async byIds({ ids }: Page) {
    for (const id of ids) await this.lines.findBy({ productId: id });
  }
  async listMany(page: Page) {
    const found = await this.products.find({ take: page.size });
    for (const { id } of found) await this.lines.findBy({ productId: id }); // want query-in-loop proven
  }
}
@Controller('products')
export class ProductController {
  constructor(private readonly products: Products) {}
  @Get() list(@Query() page: Page) { return this.products.list(page); }
  @Get('taken') listTaken(@Query() page: Page) { return this.products.listTaken(page); }
  @Get('ids') byIds(@Query() page: Page) { return this.products.byIds(page); }
  @Get('many') listMany(@Query() page: Page) { return this.products.listMany(page); }
}
`;
  const { found: is, wanted } = found(source);
  expect(is).toEqual(wanted);
});

test('files are as many as the interceptor takes, here and where they are passed', () => {
  const source = `
export class Uploads {
  constructor(private readonly products: Repository<Product>) {}
  async keep(files: { name: string }[]) {
    for (const { name } of files) await this.products.insert({ name });
  }
}
@Controller('uploads')
export class UploadController {
  constructor(private readonly uploads: Uploads, private readonly products: Repository<Product>) {}
  @Post('few') @UseInterceptors(FilesInterceptor('files', 10))
  async few(@UploadedFiles() files: { name: string }[], @Body() names: string[]) {
    for (const { name } of files) await this.products.insert({ name });
    for (const name of names) await this.products.insert({ name }); // want query-in-loop proven
    await this.uploads.keep(files);
  }
  @Post('many') @UseInterceptors(FilesInterceptor('files', 500))
  async many(@UploadedFiles() files: { name: string }[]) {
    for (const { name } of files) await this.products.insert({ name }); // want query-in-loop proven
  }
}
`;
  const { found: is, wanted } = found(source);
  expect(is).toEqual(wanted);
});
