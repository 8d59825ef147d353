// Tracing around work: OpenTelemetry, Sentry, Datadog, New Relic. A span runs what it is given once, at once, and gives what
// that gives; what is told of it is sent later, from memory.
// Read: https://opentelemetry.io/docs/languages/js/instrumentation, https://docs.sentry.io/platforms/javascript/guides/node/tracing,
// https://datadoghq.dev/dd-trace-js/interfaces/export_.Tracer.html, https://newrelic.github.io/node-newrelic/API.html
declare module '@opentelemetry/api' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  export interface Span {
    spanContext(): Bag;
    setAttribute(key: string, value: unknown): this;
    setAttributes(attributes: object): this;
    addEvent(name: string, attributes?: unknown, time?: unknown): this;
    addLink(link: object): this;
    addLinks(links: object[]): this;
    setStatus(status: object): this;
    updateName(name: string): this;
    end(time?: unknown): void;
    isRecording(): boolean;
    recordException(exception: unknown, time?: unknown): void;
  }
  export interface Tracer {
    /** @nothing */
    startSpan(name: string, options?: object, context?: unknown): Span;
    /** @calls arg1 once returns */
    startActiveSpan<T>(name: string, work: (span: Span) => T): T;
    /** @calls arg2 once returns */
    startActiveSpan<T>(name: string, options: object, work: (span: Span) => T): T;
    /** @calls arg3 once returns */
    startActiveSpan<T>(name: string, options: object, context: unknown, work: (span: Span) => T): T;
  }
  /** @nothing */
  export class TraceAPI {
    getTracer(name: string, version?: string): Tracer;
    getTracerProvider(): Bag;
    setGlobalTracerProvider(provider: unknown): boolean;
    getSpan(context: unknown): Span | undefined;
    getActiveSpan(): Span | undefined;
    getSpanContext(context: unknown): Bag;
    setSpan(context: unknown, span: Span): Bag;
    setSpanContext(context: unknown, span: unknown): Bag;
    deleteSpan(context: unknown): Bag;
    wrapSpanContext(context: unknown): Span;
    isSpanContextValid(context: unknown): boolean;
    disable(): void;
  }
  export class ContextAPI {
    /** @nothing */
    active(): Bag;
    /** @calls arg1 once returns */
    with<T>(context: unknown, work: (...given: never[]) => T, self?: unknown, ...given: unknown[]): T;
    /** @gives same arg1 */
    bind<T>(context: unknown, target: T): T;
    /** @nothing */
    disable(): void;
  }
  /** @nothing */
  interface Instrument {
    add(value: number, attributes?: object, context?: unknown): void;
    record(value: number, attributes?: object, context?: unknown): void;
  }
  export const trace: TraceAPI;
  export const context: ContextAPI;
  export {};
}

declare module '@sentry/core' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @calls arg1 once returns */
  export function startSpan<T>(options: object, work: (span: Bag) => T): T;
  /** @calls arg1 once returns */
  export function startSpanManual<T>(options: object, work: (span: Bag, finish: () => void) => T): T;
  /** @nothing */
  export function startInactiveSpan(options: object): Bag;
  /** @calls arg1 once returns */
  export function withActiveSpan<T>(span: unknown, work: (scope: Bag) => T): T;
  /** @calls arg0 once returns */
  export function suppressTracing<T>(work: () => T): T;
  /** @calls arg0 once returns */
  export function startNewTrace<T>(work: () => T): T;
  /** @calls arg1 once returns */
  export function continueTrace<T>(headers: object, work: () => T): T;
  /** @calls arg0 once returns */
  export function withScope<T>(work: (scope: Bag) => T): T;
  /** @calls arg1 once returns */
  export function withScope<T>(scope: unknown, work: (scope: Bag) => T): T;
  /** @calls arg0 once returns */
  export function withIsolationScope<T>(work: (scope: Bag) => T): T;
  /** @calls arg1 once returns */
  export function withIsolationScope<T>(scope: unknown, work: (scope: Bag) => T): T;
  /** @calls arg1 once returns */
  export function withMonitor<T>(monitor: string, work: () => T, options?: object): T;
  /** @nothing */
  export function captureException(error: unknown, hint?: unknown): string;
  /** @nothing */
  export function captureMessage(message: string, context?: unknown): string;
  /** @nothing */
  export function captureEvent(event: object, hint?: object): string;
  /** @nothing */
  export function addBreadcrumb(breadcrumb: object, hint?: object): void;
  /** @nothing */
  export function setUser(user: object | null): void;
  /** @nothing */
  export function setTag(key: string, value: unknown): void;
  /** @nothing */
  export function setTags(tags: object): void;
  /** @nothing */
  export function setExtra(key: string, extra: unknown): void;
  /** @nothing */
  export function setExtras(extras: object): void;
  /** @nothing */
  export function setContext(name: string, context: object | null): void;
  export {};
}
declare module '@sentry/node' {
  export * from '@sentry/core';
}
declare module '@sentry/nestjs' {
  export * from '@sentry/core';
}
declare module '@sentry/bun' {
  export * from '@sentry/core';
}
declare module '@sentry/cloudflare' {
  export * from '@sentry/core';
}
declare module '@sentry/remix' {
  export * from '@sentry/core';
}
declare module '@sentry/aws-serverless' {
  export * from '@sentry/core';
  /** @gives same arg0 */
  export function wrapHandler<F extends (...given: never[]) => unknown>(handler: F, options?: object): F;
}
declare module '@sentry/nextjs' {
  export * from '@sentry/core';
  /** @calls arg1 once returns */
  export function withServerActionInstrumentation<T>(name: string, action: () => T): Promise<T>;
  /** @calls arg2 once returns */
  export function withServerActionInstrumentation<T>(name: string, options: object, action: () => T): Promise<T>;
  /** @gives same arg0 */
  export function wrapApiHandlerWithSentry<F extends (...given: never[]) => unknown>(handler: F, route?: string): F;
  /** @gives same arg0 */
  export function wrapRouteHandlerWithSentry<F extends (...given: never[]) => unknown>(handler: F, context?: object): F;
}

declare module 'dd-trace' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  interface Scope {
    active(): Bag | null;
    /** @calls arg1 once returns */
    activate<T>(span: unknown, work: () => T): T;
    /** @gives same arg0 */
    bind<T>(target: T, span?: unknown): T;
  }
  interface Tracer {
    /** @nothing */
    init(options?: object): this;
    /** @nothing */
    use(plugin: string, options?: unknown): this;
    /** @nothing */
    startSpan(name: string, options?: object): Bag;
    /** @nothing */
    scope(): Scope;
    /** @calls arg1 once returns */
    trace<T>(name: string, work: (span?: Bag, done?: (error?: unknown) => void) => T): T;
    /** @calls arg2 once returns */
    trace<T>(name: string, options: object, work: (span?: Bag, done?: (error?: unknown) => void) => T): T;
    /** @gives same arg1 */
    wrap<F extends (...given: never[]) => unknown>(name: string, work: F): F;
    /** @gives same arg2 */
    wrap<F extends (...given: never[]) => unknown>(name: string, options: object, work: F): F;
  }
  export const tracer: Tracer;
  export default tracer;
}

declare module 'newrelic' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @calls arg2 once returns */
  export function startSegment<T>(name: string, record: boolean, work: () => T): T;
  /** @calls arg1 once returns */
  export function startWebTransaction<T>(url: string, work: () => T): T;
  /** @calls arg1 once returns */
  export function startBackgroundTransaction<T>(name: string, work: () => T): T;
  /** @calls arg2 once returns */
  export function startBackgroundTransaction<T>(name: string, group: string, work: () => T): T;
  /** @nothing */
  export function getTransaction(): Bag;
  /** @nothing */
  export function noticeError(error: unknown, attributes?: object, expected?: boolean): void;
  /** @nothing */
  export function addCustomAttribute(key: string, value: unknown): void;
  /** @nothing */
  export function addCustomAttributes(attributes: object): void;
  /** @nothing */
  export function recordMetric(name: string, value: unknown): void;
  /** @nothing */
  export function recordCustomEvent(type: string, attributes: object): void;
  export {};
}
