// Writes a synthetic ERP code base of any size: modules with entities, a service that reaches into other
// modules, a helper, and a controller. Equal arguments give equal text, so that sizes can be compared.
//   npx tsx bench/generate.ts FOLDER MODULES
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const topics = ['Order', 'Invoice', 'Payment', 'Product', 'Stock', 'Price', 'Journal', 'Customer'] as const;

interface Names {
  readonly folder: string;
  readonly entity: string;
  readonly file: string;
}

function names(index: number): Names {
  const topic = topics[index % topics.length] ?? 'Order';
  const number = String(index).padStart(4, '0');
  return { folder: `${topic.toLowerCase()}-${number}`, entity: `${topic}${number}`, file: `${topic.toLowerCase()}` };
}

/** Files of the code base by path relative to its root. Every module has six of them. */
export function generate(modules: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  files.set('tsconfig.json', `${JSON.stringify(compiler, null, 2)}\n`);
  for (let index = 0; index < modules; index++) {
    const own = names(index);
    // One neighbour makes chains, one earlier module at half the distance makes a tree of bounded fan-in.
    const near = names(index === 0 ? 0 : index - (index % 10 === 0 ? 0 : 1));
    const far = names(Math.floor(index / 2));
    const folder = `src/modules/${own.folder}`;
    files.set(`${folder}/${own.file}.entity.ts`, entity(own));
    files.set(`${folder}/${own.file}-line.entity.ts`, line(own));
    files.set(`${folder}/${own.file}.mapper.ts`, mapper(own));
    files.set(`${folder}/${own.file}.service.ts`, service(own, near, far));
    files.set(`${folder}/${own.file}.controller.ts`, controller(own));
    files.set(`${folder}/${own.file}.module.ts`, nestModule(own));
  }
  return files;
}

/** Writes the code base of `modules` modules below `folder`, and says how many files that made. */
export function writeCodeBase(folder: string, modules: number): number {
  const files = generate(modules);
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return files.size;
}

const manifest = {
  name: 'synthetic-erp',
  private: true,
  dependencies: { '@nestjs/common': '^11.0.0', '@nestjs/typeorm': '^11.0.0', typeorm: '^0.3.20' },
};

const compiler = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    strictPropertyInitialization: false,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    noEmit: true,
  },
  include: ['src'],
};

const entity = ({
  entity: name,
  file,
}: Names): string => `import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import { ${name}Line } from './${file}-line.entity.js';

@Entity()
export class ${name} {
  @PrimaryGeneratedColumn() id: number;
  @Column() number: string;
  @Column() total: number;
  @OneToMany(() => ${name}Line, (line) => line.owner) lines: ${name}Line[];
  @OneToMany(() => ${name}Line, (line) => line.owner, { lazy: true }) history: Promise<${name}Line[]>;
}
`;

const line = ({
  entity: name,
  file,
}: Names): string => `import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ${name} } from './${file}.entity.js';

@Entity()
export class ${name}Line {
  @PrimaryGeneratedColumn() id: number;
  @Column() quantity: number;
  @Column() price: number;
  @ManyToOne('${name}', 'lines') owner: ${name};
}
`;

const mapper = ({ entity: name, file }: Names): string => `import type { ${name}Line } from './${file}-line.entity.js';
import type { ${name} } from './${file}.entity.js';

export interface ${name}View {
  readonly number: string;
  readonly total: number;
  readonly lines: readonly { readonly amount: number }[];
}

export function toLineView(line: ${name}Line): { amount: number } {
  return { amount: line.quantity * line.price };
}

export function toView(record: ${name}): ${name}View {
  const lines = record.lines.map(toLineView);
  return { number: record.number, total: lines.reduce((sum, line) => sum + line.amount, 0), lines };
}

export async function withHistory(record: ${name}): Promise<${name}View> {
  const history = await record.history;
  return { ...toView(record), lines: history.map(toLineView) };
}
`;

function service(own: Names, near: Names, far: Names): string {
  const others = [near, far].filter(
    (other, at, all) => other.entity !== own.entity && all.findIndex((one) => one.entity === other.entity) === at,
  );
  const imports = others
    .map((other) => `import { ${other.entity}Service } from '../${other.folder}/${other.file}.service.js';\n`)
    .join('');
  const fields = others.map((other, at) => `    private readonly other${at}: ${other.entity}Service,\n`).join('');
  const calls = others.map((_, at) => `      await this.other${at}.touch(record.id);\n`).join('');
  // Chains of up to ten modules, so that effects have a way to travel and yet reach no more when the code base grows.
  const chain = near.entity === own.entity ? '' : '    await this.other0.touch(id);\n';
  return `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, Repository } from 'typeorm';
${imports}import { ${own.entity}Line } from './${own.file}-line.entity.js';
import { ${own.entity} } from './${own.file}.entity.js';
import { toView, withHistory, type ${own.entity}View } from './${own.file}.mapper.js';

@Injectable()
export class ${own.entity}Service {
  constructor(
    @InjectRepository(${own.entity}) private readonly records: Repository<${own.entity}>,
    @InjectRepository(${own.entity}Line) private readonly lines: Repository<${own.entity}Line>,
    private readonly dataSource: DataSource,
${fields}  ) {}

  open(): Promise<${own.entity}[]> {
    return this.records.find({ where: { total: 0 }, relations: { lines: true } });
  }

  async touch(id: number): Promise<${own.entity} | null> {
    const record = await this.records.findOne({ where: { id } });
    if (!record) return null;
    record.total += 1;
${chain}    return this.records.save(record);
  }

  async views(): Promise<${own.entity}View[]> {
    const records = await this.open();
    return records.map(toView);
  }

  async histories(): Promise<${own.entity}View[]> {
    const records = await this.open();
    return Promise.all(records.map((record) => withHistory(record)));
  }

  async confirmAll(): Promise<number> {
    let done = 0;
    for (const record of await this.open()) {
      await this.confirm(record);
${calls}      done += 1;
    }
    return done;
  }

  private async confirm(record: ${own.entity}): Promise<void> {
    record.total = await this.totalOf(record.id);
    await this.records.save(record);
  }

  private async totalOf(id: number): Promise<number> {
    const lines = await this.lines.findBy({ owner: { id } });
    return lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  }

  async totals(ids: number[]): Promise<Map<number, number>> {
    const lines = await this.lines.find({ where: { owner: { id: In(ids) } }, relations: { owner: true } });
    const totals = new Map<number, number>();
    for (const line of lines) totals.set(line.owner.id, (totals.get(line.owner.id) ?? 0) + line.price);
    return totals;
  }

  async close(id: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.update(${own.entity}, { id }, { total: 0 });
      await manager.delete(${own.entity}Line, { owner: { id } });
    });
  }
}
`;
}

const controller = ({
  entity: name,
  file,
  folder,
}: Names): string => `import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ${name}View } from './${file}.mapper.js';
import { ${name}Service } from './${file}.service.js';

@Controller('${folder}')
export class ${name}Controller {
  constructor(private readonly service: ${name}Service) {}

  @Get()
  list(): Promise<${name}View[]> {
    return this.service.views();
  }

  @Get('histories')
  histories(): Promise<${name}View[]> {
    return this.service.histories();
  }

  @Post('confirm')
  confirm(): Promise<number> {
    return this.service.confirmAll();
  }

  @Post(':id/close')
  close(@Param('id') id: string): Promise<void> {
    return this.service.close(Number(id));
  }
}
`;

const nestModule = ({ entity: name, file }: Names): string => `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ${name}Line } from './${file}-line.entity.js';
import { ${name}Controller } from './${file}.controller.js';
import { ${name} } from './${file}.entity.js';
import { ${name}Service } from './${file}.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([${name}, ${name}Line])],
  controllers: [${name}Controller],
  providers: [${name}Service],
  exports: [${name}Service],
})
export class ${name}Module {}
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, modules] = [process.argv[2], Number(process.argv[3])];
  if (!folder || !Number.isInteger(modules) || modules < 1) {
    console.error('Say where and how large: npx tsx bench/generate.ts FOLDER MODULES');
    process.exitCode = 2;
  } else {
    console.log(`${writeCodeBase(resolve(folder), modules)} files written below ${folder}.`);
  }
}
