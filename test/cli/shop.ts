// A small ERP module with one query in a loop, called from two places, and what runs over it.
import { folderWith } from '../config/folder.js';

const SHOP: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "dependencies": { "typeorm": "^0.3.20" } }\n',
  'src/price.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Price {
  @PrimaryGeneratedColumn() id!: number;
  @Column() product!: number;
  @Column() amount!: number;
}
`,
  'src/price-service.ts': `import type { Repository } from 'typeorm';
import { Price } from './price';

export class PriceService {
  constructor(private readonly prices: Repository<Price>) {}

  priceOf(product: number): Promise<Price | null> {
    return this.prices.findOneBy({ product });
  }
}
`,
  'src/orders/total.ts': `import type { PriceService } from '../price-service';

export async function total(products: number[], service: PriceService): Promise<number> {
  let sum = 0;
  for (const product of products) {
    const price = await service.priceOf(product);
    sum += price?.amount ?? 0;
  }
  return sum;
}
`,
  'src/quotes/quote.ts': `import type { PriceService } from '../price-service';

export async function quote(products: number[], service: PriceService): Promise<void> {
  for (const product of products) {
    await service.priceOf(product);
  }
}
`,
};

/** The shop in a folder of its own, with `files` in place of or besides its own. */
export function shopWith(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...SHOP, ...files });
}
