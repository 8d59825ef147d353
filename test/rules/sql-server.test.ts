// mssql: a request is made anew for each statement, its inputs are what it varies with, and it runs on what it was made of.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const STOCK = `import sql, { ConnectionPool, Request, Transaction } from 'mssql';

export class Stock {
  constructor(private readonly pool: ConnectionPool) {}

  async each(ids: number[]) {
    for (const id of ids) {
      const found = await this.pool.request().input('id', sql.Int, id).query('SELECT * FROM stock WHERE id = @id'); // want query-in-loop proven
      if (found.recordset.length === 0) throw new Error('gone');
    }
  }

  async tagged(ids: number[]) {
    await sql.connect('mssql://stock');
    for (const id of ids) await sql.query\`SELECT * FROM stock WHERE id = \${id}\`; // want query-in-loop proven
  }

  async rowByRow() {
    const { recordset } = await this.pool.query('SELECT id FROM stock');
    for (const { id } of recordset) {
      const request = new Request(this.pool);
      request.input('id', sql.Int, id);
      await request.execute('count_stock'); // want query-in-loop proven
    }
  }

  async together(ids: number[]) {
    return (await this.pool.request().input('keys', sql.NVarChar, JSON.stringify(ids)).query(
      'SELECT s.* FROM stock s JOIN OPENJSON(@keys) k ON s.id = k.value',
    )).recordset;
  }

  async inside(id: number) {
    const transaction = this.pool.transaction();
    await transaction.begin();
    try {
      await transaction.request().input('id', sql.Int, id).query('UPDATE stock SET amount = 0 WHERE id = @id');
      await new Request(transaction).input('id', sql.Int, id).query('DELETE FROM reserved WHERE stock_id = @id');
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async beside(id: number) {
    const transaction = new Transaction(this.pool);
    await transaction.begin();
    try {
      await transaction.request().input('id', sql.Int, id).query('UPDATE stock SET amount = 0 WHERE id = @id');
      await this.pool.request().input('id', sql.Int, id).query('DELETE FROM reserved WHERE stock_id = @id'); // want transaction-escape proven
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
`;

test('requests vary with their inputs and run on the pool or the transaction that they were made of', () => {
  const { found, wanted, diagnostics } = findingsIn(STOCK, { mssql: '11.0.0' });
  expect(wanted).toHaveLength(4);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
