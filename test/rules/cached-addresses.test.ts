// What a cached value is made of that is put together in many steps: columns of rows, on however many ways it gets there.
// Who writes other columns leaves it right. Of what is not understood it is not proven that a write changes it.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const dependencies = {
  typeorm: '0.3.20',
  'cache-manager': '4.0.0',
  '@nestjs/common': '10.0.0',
  '@nestjs/cache-manager': '2.0.0',
};

/** A folder lies in a folder: each step up is taken on three ways. */
const steps = Array.from({ length: 5 }, (_, n) => n + 1);
const ways = steps
  .map(
    (n) => `  private async way${n}(id: number): Promise<string> {
    const folder = await this.source.getRepository(Folder).findOne({ where: { id } });
    if (!folder) return '';
    if (folder.kind === ${n}) return \`\${await this.way${n - 1}(folder.parentId)}/\${folder.slug}\`;
    if (folder.kind === -1) return \`\${await this.way${n - 1}(folder.parentId)}/\`;
    return \`\${await this.way${n - 1}(folder.parentId)}/-\`;
  }`,
  )
  .join('\n');

const SOURCE = `import { CACHE_MANAGER } from '@nestjs/cache-manager';
import { Inject } from '@nestjs/common';
import { Cache } from 'cache-manager';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Folder {
  @PrimaryGeneratedColumn() id!: number;
  @Column() parentId!: number;
  @Column() kind!: number;
  @Column() slug!: string;
  @Column() note!: string;
}
export class Addresses {
  constructor(private readonly source: DataSource, @Inject(CACHE_MANAGER) private readonly cache: Cache) {}
  async of(id: number): Promise<string> {
    const known = await this.cache.get<string>(\`address:\${id}\`);
    if (known) return known;
    const address = await this.way5(id);
    await this.cache.set(\`address:\${id}\`, address, { ttl: 600 });
    return address;
  }
  private async way0(id: number): Promise<string> {
    return String(id);
  }
${ways}
  async move(id: number, slug: string) {
    const folder = await this.source.getRepository(Folder).findOneByOrFail({ id });
    folder.slug = slug;
    await this.source.getRepository(Folder).save(folder);
    await this.cache.del(\`address:\${id}\`);
  }
  async annotate(folder: Folder, note: string) {
    folder.note = note;
    await this.source.getRepository(Folder).save(folder);
  }
  async rename(folder: Folder, slug: string) {
    folder.slug = slug;
    await this.source.getRepository(Folder).save(folder); // want missing-cache-invalidation proven
  }
}
`;

/** What is kept comes out of a class that keeps it itself: which columns those are is not seen. */
const HIDDEN = SOURCE.replace(
  'const address = await this.way5(id);',
  'const address = this.shown(await this.way5(id));',
)
  .replace(
    '  private async way0',
    '  private readonly labels: string[] = [];\n  private shown(address: string): string { return this.labels.concat(address).join(); }\n  private async way0',
  )
  .replaceAll('.save(folder);', '.save(folder); // want missing-cache-invalidation likely')
  .replace(
    '.save(folder); // want missing-cache-invalidation likely\n    await this.cache.del',
    '.save(folder);\n    await this.cache.del',
  )
  .replaceAll('likely // want missing-cache-invalidation proven', 'likely');

test('an address that is put together on many ways', () => {
  const { found, wanted } = findingsIn(SOURCE, dependencies, {
    'erplint.jsonc': JSON.stringify({ entities: { transactional: ['Folder'] } }),
  });
  expect(found.filter((one) => one.includes('invalidation'))).toEqual(wanted);
});

test('an address of which it is not seen what it is made of', () => {
  const { found, wanted } = findingsIn(HIDDEN, dependencies, {
    'erplint.jsonc': JSON.stringify({ entities: { transactional: ['Folder'] } }),
  });
  expect(found.filter((one) => one.includes('invalidation'))).toEqual(wanted);
});
