// EventEmitter2, and the one that @nestjs/event-emitter shares through the container: `@OnEvent` listens to it.
declare module 'eventemitter2' {
  export type event = symbol | string;
  export type eventNS = string | event[];
  export type ListenerFn = (...values: never[]) => void;
  export class EventEmitter2 {
    /** @nothing */
    constructor(options?: object);
    /** @emits arg0 payload arg1... */
    emit(event: event | eventNS, ...values: unknown[]): boolean;
    /** @emits arg0 payload arg1... awaits */
    emitAsync(event: event | eventNS, ...values: unknown[]): Promise<unknown[]>;
    /** @listens arg0 calls arg1 */
    on(event: event | eventNS, listener: ListenerFn, options?: boolean | object): this;
    /** @listens arg0 calls arg1 */
    addListener(event: event | eventNS, listener: ListenerFn): this;
    /** @listens arg0 calls arg1 */
    prependListener(event: event | eventNS, listener: ListenerFn, options?: boolean | object): this;
    /** @listens arg0 calls arg1 */
    once(event: event | eventNS, listener: ListenerFn, options?: true | object): this;
    /** @listens arg0 calls arg2 */
    many(event: event | eventNS, timesToListen: number, listener: ListenerFn, options?: boolean | object): this;
    /** @listens calls arg0 all */
    onAny(listener: (event: event | eventNS, ...values: never[]) => void): this;
    /** @nothing */
    offAny(listener: ListenerFn): this;
    /** @nothing */
    off(event: event | eventNS, listener: ListenerFn): this;
    /** @nothing */
    removeListener(event: event | eventNS, listener: ListenerFn): this;
    /** @nothing */
    removeAllListeners(event?: event | eventNS): this;
    /** @nothing */
    setMaxListeners(n: number): void;
    /** @nothing */
    listenerCount(event?: event | eventNS): number;
    /** @nothing */
    waitFor(event: event | eventNS, timeoutOrOptions?: unknown): Promise<unknown[]>;
  }
  export default EventEmitter2;
}
declare module '@nestjs/event-emitter' {
  import type { DynamicModule } from '@nestjs/common';
  export { EventEmitter2 } from 'eventemitter2';
  /** @listens arg0 bus "eventemitter2" */
  export const OnEvent: (event: string | symbol | (string | symbol)[], options?: object) => MethodDecorator;
  export class EventEmitterModule {
    /** @nothing */
    static forRoot(options?: object): DynamicModule;
  }
}
