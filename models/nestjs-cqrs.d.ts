// @nestjs/cqrs: commands and queries are awaited, events are handled while nobody waits for it.
declare module '@nestjs/cqrs' {
  import type { Observable, OperatorFunction } from 'rxjs';
  import type { DynamicModule, Type } from '@nestjs/common';
  export interface IEvent {}
  export interface ICommand {}
  export interface IQuery {}
  /** @nothing */
  export class Command<T> {
    readonly [result: symbol]: T;
  }
  /** @nothing */
  export class Query<T> {
    readonly [result: symbol]: T;
  }
  export interface IEventHandler<T = IEvent> {
    /** @nothing */
    handle(event: T): unknown;
  }
  export interface ICommandHandler<T = ICommand, R = unknown> {
    /** @nothing */
    execute(command: T): Promise<R>;
  }
  export interface IQueryHandler<T = IQuery, R = unknown> {
    /** @nothing */
    execute(query: T): Promise<R>;
  }
  export class CommandBus {
    /** @commands arg0 payload arg0 bus "@nestjs/cqrs commands" awaits */
    execute<R = void>(command: Command<R>, context?: object): Promise<R>;
    execute<T, R = unknown>(command: T, context?: object): Promise<R>;
  }
  export class QueryBus {
    /** @commands arg0 payload arg0 bus "@nestjs/cqrs queries" awaits */
    execute<R>(query: Query<R>, context?: object): Promise<R>;
    execute<T, R = unknown>(query: T, context?: object): Promise<R>;
  }
  export class EventBus {
    /** @emits arg0 payload arg0 bus "@nestjs/cqrs events" */
    publish<T>(event: T, ...contexts: unknown[]): void;
    /** @emits arg0 bus "@nestjs/cqrs events" each */
    publishAll<T>(events: T[], ...contexts: unknown[]): void;
  }
  export class EventPublisher {
    /** @gives same arg0 */
    mergeClassContext<T>(metatype: T, asyncContext?: object): T;
    /** @gives same arg0 */
    mergeObjectContext<T>(object: T, asyncContext?: object): T;
  }
  export abstract class AggregateRoot<EventBase = IEvent> {
    /** Published by `commit`.  @emits arg0 payload arg0 bus "@nestjs/cqrs events" later */
    apply(event: EventBase, optionsOrIsFromHistory?: unknown): void;
    /** Whatever was applied.  @emits bus "@nestjs/cqrs applied events" */
    commit(): void;
    /** @nothing */
    uncommit(): void;
    /** @nothing */
    getUncommittedEvents(): EventBase[];
  }
  /** @nothing */
  export class CqrsModule {
    static forRoot(options?: object): DynamicModule;
  }
  /** @listens arg0... method "handle" bus "@nestjs/cqrs events" */
  export const EventsHandler: (...events: (Type | object)[]) => ClassDecorator;
  /** @handles arg0 method "execute" bus "@nestjs/cqrs commands" */
  export const CommandHandler: (command: Type | object, options?: object) => ClassDecorator;
  /** @handles arg0 method "execute" bus "@nestjs/cqrs queries" */
  export const QueryHandler: (query: Type | object, options?: object) => ClassDecorator;
  /** Whoever publishes does not wait.  @relays "@nestjs/cqrs events" commands "@nestjs/cqrs commands" */
  export const Saga: () => PropertyDecorator;
  /** @stage only arg0... */
  export function ofType<T>(...types: Type<T>[]): OperatorFunction<unknown, T>;
}
