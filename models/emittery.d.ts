// Emittery: who awaits `emit` awaits the listeners.
declare module 'emittery' {
  export default class Emittery<EventData = Record<PropertyKey, unknown>> {
    /** @nothing */
    constructor(options?: object);
    /** @listens arg0 calls arg1 */
    on(
      eventName: PropertyKey | readonly PropertyKey[],
      listener: (eventData: never) => unknown,
      options?: object,
    ): () => void;
    /** @nothing */
    once(eventName: PropertyKey | readonly PropertyKey[]): Promise<unknown>;
    /** @listens calls arg0 all */
    onAny(listener: (eventName: never, eventData: never) => unknown, options?: object): () => void;
    /** @emits arg0 payload arg1 awaits */
    emit(eventName: PropertyKey, eventData?: unknown): Promise<void>;
    /** @emits arg0 payload arg1 awaits */
    emitSerial(eventName: PropertyKey, eventData?: unknown): Promise<void>;
    /** @nothing */
    off(eventName: PropertyKey | readonly PropertyKey[], listener: (eventData: never) => unknown): void;
    /** @nothing */
    clearListeners(eventName?: PropertyKey | readonly PropertyKey[]): void;
    /** @nothing */
    listenerCount(eventName?: PropertyKey | readonly PropertyKey[]): number;
  }
}
