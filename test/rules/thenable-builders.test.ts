// A document store whose queries run when they are awaited, described by a model of the project's own: what stands behind
// the step that bears the statement counts where it is run, be it a condition or the session of a transaction.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const DOCUMENTS = `declare module '@acme/documents' {
  /** @handle */
  export interface Session {
    readonly id: string;
  }
  /** @awaited reads many Row */
  export interface Query<Row, Result> extends Promise<Result> {
    /** @where arg0  @gives same receiver */
    where(conditions: object): this;
    /** @runs-on arg0  @gives same receiver */
    session(session: Session): this;
    /** @limit arg0  @gives same receiver */
    limit(rows: number): this;
  }
  export class Collection<Row> {
    /** @gives handle receiver  @becomes reads many Row  @instead "find({ key: { $in: keys } })" */
    find(): Query<Row, Row[]>;
    /** @gives handle receiver  @becomes writes many Row */
    change(values: object): Query<Row, number>;
  }
  export class Connection {
    /**
     * @transaction arg0 handle 0
     * @inside "End the query with .session(session)."
     */
    transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  }
  /** @entity */
  export interface Order {
    id: number;
    status: string;
  }
}
`;

const ORDERS = `import { Collection, Connection, Order } from '@acme/documents';

export class Orders {
  constructor(private readonly connection: Connection, private readonly orders: Collection<Order>) {}

  async each(ids: number[]) {
    for (const id of ids) await this.orders.find().where({ id }); // want query-in-loop
  }

  async eachOfSome() {
    for (const order of await this.orders.find().limit(5)) await this.orders.find().where({ id: order.id });
  }

  async inside(id: number) {
    await this.connection.transaction(async (session) => {
      await this.orders.find().where({ id }).session(session);
      await this.orders.change({ status: 'closed' }).where({ id }).session(session);
    });
  }

  async builtInside(id: number, open: boolean) {
    await this.connection.transaction(async (session) => {
      let query = this.orders.change({ status: 'closed' });
      if (open) query = query.where({ status: 'open' });
      await query.session(session).where({ id });
    });
  }

  async beside(id: number) {
    await this.connection.transaction(async (session) => {
      await this.orders.find().where({ id }).session(session);
      await this.orders.change({ status: 'closed' }).where({ id }); // want transaction-escape
    });
  }

  async neverRun(id: number) {
    await this.connection.transaction(async (session) => {
      const query = this.orders.change({ status: 'closed' }).where({ id });
      await this.orders.find().where({ id }).session(session);
      return query === undefined;
    });
  }
}
`;

test('a condition varies with the loop, and a session binds the statement, wherever they stand among the steps', () => {
  const cwd = folderWith({
    'package.json': '{ "name": "shop", "dependencies": { "@acme/documents": "1.0.0" } }',
    'erplint.jsonc': '{ "models": ["documents.d.ts"] }',
    'documents.d.ts': DOCUMENTS,
    'orders.ts': ORDERS,
  });
  const session = openSession({ cwd });
  const wanted = ORDERS.split('\n').flatMap((line, index) => {
    const rule = /\/\/ want (\S+)/.exec(line)?.[1];
    return rule === undefined ? [] : [`${index + 1} ${rule} proven`];
  });
  expect(wanted).toHaveLength(2);
  const found = session.findings();
  expect(found.map(({ rule, at, confidence }) => `${at.start.line} ${rule} ${confidence}`)).toEqual(wanted);
  expect(found.map(({ advice }) => advice)).toEqual([
    expect.stringContaining('find({ key: { $in: keys } })'),
    'End the query with .session(session).',
  ]);
  expect(session.diagnostics()).toEqual([]);
});
