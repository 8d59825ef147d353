// What runs by the clock: @nestjs/schedule, node-cron, cron; and Agenda and pg-boss, which keep their jobs in a database.
declare module '@nestjs/schedule' {
  import type { DynamicModule } from '@nestjs/common';
  /** @entry cron */
  export function Cron(cronTime: string | Date | object, options?: object): MethodDecorator;
  /** @entry cron */
  export function Interval(nameOrTimeout: string | number, timeout?: number): MethodDecorator;
  /** @entry start-up */
  export function Timeout(nameOrTimeout: string | number, timeout?: number): MethodDecorator;
  export enum CronExpression {
    EVERY_SECOND = '* * * * * *',
    EVERY_MINUTE = '*/1 * * * *',
    EVERY_HOUR = '0 0-23/1 * * *',
    EVERY_DAY_AT_MIDNIGHT = '0 0 * * *',
  }
  export class ScheduleModule {
    /** @nothing */
    static forRoot(options?: object): DynamicModule;
  }
  export class SchedulerRegistry {
    /** @nothing */
    addCronJob(name: string, job: object): void;
    /** @nothing */
    deleteCronJob(name: string): void;
  }
}
declare module 'node-cron' {
  /** @registers cron arg1 name arg0 verb "cron" */
  export function schedule(expression: string, func: string | ((context: never) => unknown), options?: object): object;
  /** @nothing */
  export function validate(expression: string): boolean;
  export * as default from 'node-cron';
}
declare module 'cron' {
  export class CronJob {
    /** @registers cron arg1 name arg0 verb "cron" */
    constructor(cronTime: string | Date | object, onTick: unknown, ...more: unknown[]);
    /** @nothing */
    static from(params: object): CronJob;
    /** @nothing */
    start(): void;
    /** @nothing */
    stop(): unknown;
  }
}
declare module 'agenda' {
  /** @nothing */
  export class Job<T = unknown> {
    readonly attrs: { data: T; name: string };
  }
  export class Agenda {
    /** @nothing */
    constructor(config: object, cb?: unknown);
    /** @processes arg0 calls arg1 */
    define<T>(name: string, processor: (job: Job<T>, done?: never) => unknown, options?: object): void;
    /** @enqueues arg0 payload arg1 */
    now<T>(name: string, data?: T): Promise<Job<T>>;
    /** @enqueues arg1 payload arg2 */
    schedule<T>(when: string | Date, names: string | string[], data?: T, options?: object): Promise<unknown>;
    /** @enqueues arg1 payload arg2 */
    every<T>(interval: string | number, names: string | string[], data?: T, options?: object): Promise<unknown>;
    /** @nothing */
    start(): Promise<void>;
    /** @nothing */
    stop(closeConnection?: boolean): Promise<void>;
  }
}
declare module 'pg-boss' {
  export = PgBoss;
  class PgBoss {
    /** @nothing */
    constructor(connectionStringOrOptions: string | object);
    /** @nothing */
    start(): Promise<PgBoss>;
    /** @nothing */
    stop(options?: object): Promise<void>;
    /** @nothing */
    createQueue(name: string, options?: object): Promise<void>;
    /** @enqueues arg0 payload arg1  @instead "insert(list) outside the loop" */
    send(name: string, data?: object, options?: object): Promise<string | null>;
    /** @enqueues arg0 payload arg1 */
    sendAfter(name: string, data: object, options: object, after: unknown): Promise<string | null>;
    /** @enqueues arg0 payload arg1 */
    publish(event: string, data?: object, options?: object): Promise<void>;
    /** @enqueues */
    insert(jobs: object[], options?: object): Promise<void>;
    /** @enqueues arg0 payload arg2 */
    schedule(name: string, cron: string, data?: object, options?: object): Promise<void>;
    /** @processes arg0 calls arg1 */
    work<T>(name: string, handler: (jobs: PgBoss.Job<T>[]) => Promise<unknown>): Promise<string>;
    /** @processes arg0 calls arg2 */
    work<T>(name: string, options: object, handler: (jobs: PgBoss.Job<T>[]) => Promise<unknown>): Promise<string>;
    /** @nothing */
    on(event: string, handler: (...args: never[]) => void): this;
  }
  namespace PgBoss {
    interface Job<T = object> {
      id: string;
      name: string;
      data: T;
    }
  }
}
