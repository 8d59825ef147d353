// Interceptors that an application is given for all of its handlers, by the container or by a call: a transaction that one
// opens for each request is open around whatever a handler does. One that chooses says nothing of a handler.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const application = (choice: string, providers: string, more = ''): string => `
import { CallHandler, Controller, ExecutionContext, Injectable, Module, NestInterceptor, Post, Req } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import axios from 'axios';
import { catchError, tap, type Observable } from 'rxjs';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, QueryRunner } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() total!: number; }
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly dataSource: DataSource) {}
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest();
    ${choice}
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    request.runner = runner;
    return next.handle().pipe(
      tap(async () => { await runner.commitTransaction(); await runner.release(); }),
      catchError(async (error) => { await runner.rollbackTransaction(); await runner.release(); throw error; }),
    );
  }
}
@Controller('orders')
export class OrdersController {
  @Post()
  async create(@Req() req: { runner: QueryRunner }) {
    const { data } = await axios.get<{ total: number }>('https://prices.test');
    return req.runner.manager.save(Order, { total: data.total });
  }
}
@Module({ controllers: [OrdersController], providers: [${providers}] })
export class AppModule {}
${more}`;
const PROVIDED = '{ provide: APP_INTERCEPTOR, useClass: TransactionInterceptor }';

test('what a handler does stands in the transaction that an interceptor of the application opens', () => {
  const packages = { name: 'shop', dependencies: { '@nestjs/common': '10.4.0', typeorm: '0.3.20', axios: '1.7.0' } };
  const cwd = folderWith({
    'package.json': JSON.stringify(packages),
    'provided/src/app.ts': application('', PROVIDED),
    'given/src/app.ts': application(
      '',
      '',
      'export async function start() { const app = await NestFactory.create(AppModule); app.useGlobalInterceptors(new TransactionInterceptor(app.get(DataSource))); }',
    ),
    'choosing/src/app.ts': application("if (request.method === 'GET') return next.handle();", PROVIDED),
    'without/src/app.ts': application('', ''),
  });
  const found = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'slow-work-in-transaction')
    .map(({ at, advice }) => [at.file.slice(cwd.length + 1), advice]);
  const advice =
    'TransactionInterceptor.intercept stands around every handler: put it around those alone that need it, and open the transaction of this one in it, around what it writes; or queue it.';
  expect(found).toEqual([
    ['given/src/app.ts', advice],
    ['provided/src/app.ts', advice],
  ]);
});
