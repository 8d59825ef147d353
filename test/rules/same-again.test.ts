// Calls in a loop that are given nothing of its element: once before the loop does as well, unless what they read may be
// changed by the loop itself.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const SOURCE = `import { Column, Entity, EntityManager, ManyToOne, OneToMany, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Fee {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  importer!: number;
  @OneToMany(() => Share, (share) => share.fee)
  shares!: Share[];
}
@Entity()
export class Share {
  @PrimaryGeneratedColumn()
  id!: number;
  @ManyToOne(() => Fee, (fee) => fee.shares)
  fee!: Fee;
}
@Entity()
export class Contract {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  fee!: number;
}
interface Order {
  id: number;
}
export class Contracts {
  constructor(
    private readonly fees: Repository<Fee>,
    private readonly shares: Repository<Share>,
    private readonly contracts: Repository<Contract>,
    private readonly manager: EntityManager,
  ) {}
  private feeOf(importer: number) {
    return this.fees.findOneBy({ importer });
  }
  private feeWithShares(importer: number) {
    return this.fees.findOne({ where: { importer }, relations: { shares: true } });
  }
  async others(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeOf(importer); // want same
      await this.contracts.update({ id }, { fee: fee!.id });
    }
  }
  async saved(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeWithShares(importer); // want same
      await this.contracts.save({ id, fee: fee!.id });
    }
  }
  async joined(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.fees
        .createQueryBuilder('fee')
        .innerJoin(Contract, 'contract', 'contract.fee = fee.id')
        .where('fee.importer = :importer', { importer })
        .getOne();
      await this.contracts.update({ id }, { fee: fee!.id });
    }
  }
  async joinedBySql(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fees = await this.fees.query('SELECT f.* FROM fee f JOIN contract c ON c.fee = f.id WHERE f.importer = $1', [
        importer,
      ]);
      await this.contracts.update({ id }, { fee: fees[0].id });
    }
  }
  async own(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeOf(importer);
      await this.fees.update({ id }, { importer: fee!.id });
    }
  }
  async related(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeWithShares(importer);
      await this.shares.update({ id }, { fee: fee! });
    }
  }
  async cascading(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeOf(importer);
      await this.shares.save({ id, fee: { ...fee!, importer: id } });
    }
  }
  async removes(orders: Order[], importer: number) {
    for (const { id } of orders) {
      const fee = await this.feeOf(importer);
      await this.contracts.delete({ id, fee: fee!.id });
    }
  }
  async bySql(orders: Order[], importer: number, statement: string) {
    for (const { id } of orders) {
      const fee = await this.feeOf(importer);
      await this.manager.query(statement, [id, fee!.id]);
    }
  }
}
`;

test('what a loop may read once', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'source.ts': SOURCE,
  });
  const found = openSession({ cwd })
    .findings()
    .filter(({ advice = '' }) => advice.includes('run it once before the loop'))
    .map(({ at }) => at.start.line);
  const wanted = SOURCE.split('\n').flatMap((line, index) => (line.endsWith('// want same') ? [index + 1] : []));
  expect(found).toEqual(wanted);
});
