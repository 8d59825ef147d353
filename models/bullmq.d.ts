// BullMQ, Bull and their Nest modules: a job goes to a queue, and a worker takes it when there is time.
declare module 'bullmq' {
  /** @nothing */
  export class Job<Data = unknown, Result = unknown> {
    readonly id?: string;
    readonly name: string;
    readonly data: Data;
    readonly returnvalue: Result;
    readonly attemptsMade: number;
    updateProgress(progress: unknown): Promise<void>;
    log(row: string): Promise<number>;
  }
  export class Queue<Data = unknown, Result = unknown> {
    /** @nothing */
    constructor(name: string, opts?: object, ...more: unknown[]);
    /** @enqueues payload arg1  @instead "addBulk(list) outside the loop" */
    add(name: string, data: Data, opts?: object): Promise<Job<Data, Result>>;
    /** @enqueues */
    addBulk(jobs: { name: string; data: Data; opts?: object }[]): Promise<Job<Data, Result>[]>;
    /** @enqueues */
    upsertJobScheduler(id: string, repeat: object, template?: object): Promise<unknown>;
    /** @nothing */
    close(): Promise<void>;
  }
  export class FlowProducer {
    /** @nothing */
    constructor(opts?: object, ...more: unknown[]);
    /** @enqueues */
    add(flow: object, opts?: object): Promise<object>;
    /** @enqueues */
    addBulk(flows: object[]): Promise<object[]>;
  }
  export class Worker<Data = unknown, Result = unknown> {
    /** @processes arg0 calls arg1 */
    constructor(
      name: string,
      processor?: string | URL | null | ((job: Job<Data, Result>, token?: string) => Promise<Result>),
      opts?: object,
      ...more: unknown[]
    );
    /** @nothing */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    close(force?: boolean): Promise<void>;
  }
}
declare module '@nestjs/bullmq' {
  import type { Job, Queue, Worker } from 'bullmq';
  import type { DynamicModule } from '@nestjs/common';
  /** @processes arg0 method "process" */
  export function Processor(queueName: string | object, workerOptions?: object): ClassDecorator;
  export abstract class WorkerHost<T = Worker> {
    /** @nothing */
    abstract process(job: Job, token?: string): Promise<unknown>;
    readonly worker: T;
  }
  /** @inject arg0 */
  export const InjectQueue: (name?: string) => PropertyDecorator & ParameterDecorator;
  /** @inject arg0 */
  export const InjectFlowProducer: (name?: string) => PropertyDecorator & ParameterDecorator;
  /** @entry job */
  export const OnWorkerEvent: (eventName: string) => MethodDecorator;
  export class BullModule {
    /** @nothing */
    static forRoot(...options: unknown[]): DynamicModule;
    /** @nothing */
    static registerQueue(...options: unknown[]): DynamicModule;
  }
}
declare module 'bull' {
  export = Bull;
  const Bull: Bull.QueueConstructor;
  namespace Bull {
    interface QueueConstructor {
      /** @nothing */
      new <T = unknown>(queueName: string, opts?: unknown, more?: object): Queue<T>;
    }
    /** @nothing */
    interface Job<T = unknown> {
      readonly id: unknown;
      readonly name: string;
      readonly data: T;
      progress(value?: unknown): unknown;
    }
    interface Queue<T = unknown> {
      /** @enqueues payload arg0  @instead "addBulk(list) outside the loop" */
      add(data: T, opts?: object): Promise<Job<T>>;
      add(name: string, data: T, opts?: object): Promise<Job<T>>;
      /** @enqueues */
      addBulk(jobs: object[]): Promise<Job<T>[]>;
      /** @processes calls arg0 */
      process(callback: (job: Job<T>, done?: never) => unknown): Promise<void>;
      /** @processes arg0 calls arg1 */
      process(name: string | number, callback: (job: Job<T>, done?: never) => unknown): Promise<void>;
      /** @processes arg0 calls arg2 */
      process(name: string, concurrency: number, callback: (job: Job<T>, done?: never) => unknown): Promise<void>;
      /** @nothing */
      on(event: string, callback: (...args: never[]) => void): this;
      /** @nothing */
      close(doNotWaitJobs?: boolean): Promise<void>;
    }
  }
}
declare module '@nestjs/bull' {
  import type { DynamicModule } from '@nestjs/common';
  /** @nothing */
  export function Processor(queueName?: string | object): ClassDecorator;
  /** @processes arg0 */
  export function Process(name?: string | object): MethodDecorator;
  /** @inject arg0 */
  export const InjectQueue: (name?: string) => PropertyDecorator & ParameterDecorator;
  /** @entry job */
  export const OnQueueCompleted: (options?: object) => MethodDecorator;
  /** @entry job */
  export const OnQueueFailed: (options?: object) => MethodDecorator;
  /** @entry job */
  export const OnQueueActive: (options?: object) => MethodDecorator;
  export class BullModule {
    /** @nothing */
    static forRoot(...options: unknown[]): DynamicModule;
    /** @nothing */
    static registerQueue(...options: unknown[]): DynamicModule;
  }
}
