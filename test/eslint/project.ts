// A small ERP project in a temporary folder: an order service that asks a price service for each order.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export interface Project {
  /** Absolute, forward slashes. */
  readonly folder: string;
  file(name: string): string;
  write(name: string, text: string): void;
}

/** Writes the files into a folder that is removed when the test ends. */
export function project(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'erplint-eslint-')))
    .split(path.sep)
    .join('/');
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const made: Project = {
    folder,
    file: (name) => `${folder}/${name}`,
    write(name, text) {
      mkdirSync(path.dirname(made.file(name)), { recursive: true });
      writeFileSync(made.file(name), text);
    },
  };
  for (const [name, text] of Object.entries(files)) made.write(name, text);
  return made;
}

export const ORDER_SERVICE = `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Order } from './order.entity';
import { PriceService } from './price.service';

@Injectable()
export class OrderService {
  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    private readonly prices: PriceService,
  ) {}

  async total(): Promise<number> {
    let total = 0;
    const open = await this.orders.find({ where: { state: 'open' } });
    for (const order of open) {
      total += await this.prices.priceOf(order.sku);
    }
    return total;
  }
}
`;

/** Where the finding in ORDER_SERVICE is. */
export const LINE = ORDER_SERVICE.split('\n').findIndex((line) => line.includes('this.prices.priceOf')) + 1;

export const PRICE_SERVICE = `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Price } from './price.entity';

@Injectable()
export class PriceService {
  constructor(@InjectRepository(Price) private readonly prices: Repository<Price>) {}

  async priceOf(sku: string): Promise<number> {
    const price = await this.prices.findOneBy({ sku });
    return price?.amount ?? 0;
  }
}
`;

/** The same service from memory: nothing to find in its callers. */
export const QUIET_PRICE_SERVICE = PRICE_SERVICE.replace(
  'const price = await this.prices.findOneBy({ sku });\n    return price?.amount ?? 0;',
  'return sku.length;',
);

export const ORDER_FILE = 'src/order.service.ts';
export const PRICE_FILE = 'src/price.service.ts';

/** The whole project. */
export const SHOP: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'shop',
    dependencies: { '@nestjs/common': '^11.0.0', '@nestjs/typeorm': '^11.0.0', typeorm: '^0.3.20' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { target: 'ES2022', module: 'commonjs', experimentalDecorators: true, strict: true },
    include: ['src'],
  }),
  'src/order.entity.ts': entity('Order', 'sku!: string;\n  @Column() state!: string;'),
  'src/price.entity.ts': entity('Price', 'sku!: string;\n  @Column() amount!: number;'),
  [PRICE_FILE]: PRICE_SERVICE,
  [ORDER_FILE]: ORDER_SERVICE,
};

function entity(name: string, columns: string): string {
  return `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class ${name} {
  @PrimaryGeneratedColumn() id!: number;
  @Column() ${columns}
}
`;
}
