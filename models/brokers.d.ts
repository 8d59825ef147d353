// Message brokers: RabbitMQ by amqplib and @golevelup/nestjs-rabbitmq, Kafka by kafkajs, and consumers of SQS. What is
// published is worked off by whoever consumes it, in a process of its own as a rule.
declare module 'amqplib' {
  /** What `connect` gave before it gave a ChannelModel. */
  export interface Connection {
    /** @until 0.10.6 @nothing */
    createChannel(): Promise<Channel>;
    /** @until 0.10.6 @nothing */
    createConfirmChannel(): Promise<ConfirmChannel>;
    /** @until 0.10.6 @nothing */
    close(): Promise<void>;
    /** @until 0.10.6 @nothing */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @until 0.10.6 @nothing */
    once(event: string, listener: (...args: never[]) => void): this;
  }
  export interface ChannelModel {
    /** @nothing */
    createChannel(): Promise<Channel>;
    /** @nothing */
    createConfirmChannel(): Promise<ConfirmChannel>;
    /** @nothing */
    close(): Promise<void>;
    /** @nothing */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    once(event: string, listener: (...args: never[]) => void): this;
  }
  /** @options */
  interface Reply {
    [property: string]: any;
  }
  /** @options */
  export interface ConsumeMessage {
    content: Buffer;
    fields: any;
    properties: any;
  }
  export interface Channel {
    /** @enqueues arg1 payload arg2 */
    publish(exchange: string, routingKey: string, content: Uint8Array, options?: object): boolean;
    /** @enqueues arg0 payload arg1 */
    sendToQueue(queue: string, content: Uint8Array, options?: object): boolean;
    /** @registers listener arg1 name arg0 */
    consume(queue: string, onMessage: (message: ConsumeMessage | null) => unknown, options?: object): Promise<object>;
    /** @nothing */
    ack(message: unknown, allUpTo?: boolean): void;
    /** @nothing */
    nack(message: unknown, allUpTo?: boolean, requeue?: boolean): void;
    /** @nothing */
    reject(message: unknown, requeue?: boolean): void;
    /** @nothing */
    prefetch(count: number, global?: boolean): Promise<unknown>;
    /** @io http service defines verb "asks the broker" */
    assertQueue(queue: string, options?: object): Promise<Reply>;
    /** @io http service defines verb "asks the broker" */
    assertExchange(exchange: string, type: string, options?: object): Promise<Reply>;
    /** @io http service defines verb "asks the broker" */
    bindQueue(queue: string, source: string, pattern: string, args?: unknown): Promise<unknown>;
    /** @io http service verb "asks the broker" */
    cancel(consumerTag: string): Promise<unknown>;
    /** @nothing */
    close(): Promise<void>;
    /** @nothing */
    on(event: string, listener: (...args: never[]) => void): this;
  }
  export interface ConfirmChannel extends Channel {
    /** @nothing */
    waitForConfirms(): Promise<void>;
  }
  /** @nothing */
  export function connect(url: string | object, options?: unknown): Promise<ChannelModel>;
}
declare module '@golevelup/nestjs-rabbitmq' {
  /** Taken from the queue by a process of the application's.  @entry listener name arg0.routingKey */
  export const RabbitSubscribe: (config: object) => MethodDecorator;
  /** Whoever asks waits for the answer.  @entry rpc name arg0.routingKey */
  export const RabbitRPC: (config: object) => MethodDecorator;
  /** @entry listener name arg0.routingKey */
  export const RabbitHandler: (config: object) => MethodDecorator;
  /** @input message */
  export function RabbitPayload(...pipes: unknown[]): ParameterDecorator;
  /** @input message */
  export function RabbitHeader(...pipes: unknown[]): ParameterDecorator;
  /** @nothing */
  export function RabbitRequest(...pipes: unknown[]): ParameterDecorator;
  export class AmqpConnection {
    /** @enqueues arg1 payload arg2 */
    publish(exchange: string, routingKey: string, message: unknown, options?: object): Promise<boolean>;
    /** @io http service verb "asks another service"  @brings message */
    request<T>(options: object): Promise<T>;
    /** @registers listener arg0 name arg2 */
    createSubscriber<T>(
      handler: (message: T | undefined, raw?: unknown, headers?: unknown) => Promise<unknown>,
      options: object,
      name: string,
      consume?: object,
    ): Promise<unknown>;
    /** @registers rpc arg0 */
    createRpc<T, U>(
      handler: (message: T | undefined, raw?: unknown, headers?: unknown) => Promise<U>,
      options: object,
    ): Promise<unknown>;
  }
  /** @nothing */
  export class Nack {
    constructor(requeue?: boolean);
  }
}
declare module 'kafkajs' {
  /** @options */
  export interface Message {
    key?: any;
    value: any;
    headers?: any;
  }
  /** @options */
  interface Payload {
    [property: string]: any;
  }
  export interface Producer {
    /** @nothing */
    connect(): Promise<void>;
    /** @nothing */
    disconnect(): Promise<void>;
    /** @enqueues arg0.topic payload arg0.messages  @instead "one send with all messages" */
    send(record: { topic: string; messages: Message[]; [option: string]: unknown }): Promise<unknown[]>;
    /** @enqueues  @instead "one sendBatch for all topics" */
    sendBatch(batch: object): Promise<unknown[]>;
  }
  export interface Consumer {
    /** @nothing */
    connect(): Promise<void>;
    /** @nothing */
    disconnect(): Promise<void>;
    /** @nothing */
    subscribe(subscription: object): Promise<void>;
    /** @registers listener arg0.eachMessage arg0.eachBatch */
    run(config?: {
      eachMessage?: (payload: Payload) => Promise<void>;
      eachBatch?: (payload: Payload) => Promise<void>;
      [option: string]: unknown;
    }): Promise<void>;
    /** @nothing */
    commitOffsets(offsets: unknown[]): Promise<void>;
  }
  /** @nothing */
  export class Kafka {
    constructor(config: object);
    producer(config?: object): Producer;
    consumer(config: object): Consumer;
  }
}
declare module 'sqs-consumer' {
  /** @options */
  interface Received {
    [property: string]: any;
  }
  export class Consumer {
    /** @registers listener arg0.handleMessage arg0.handleMessageBatch */
    static create(options: {
      handleMessage?: (message: Received) => Promise<unknown>;
      handleMessageBatch?: (messages: Received[]) => Promise<unknown>;
      [option: string]: unknown;
    }): Consumer;
    /** @nothing */
    on(event: string, listener: (...args: never[]) => void): this;
    /** @nothing */
    start(): void;
    /** @nothing */
    stop(options?: object): void;
  }
}
