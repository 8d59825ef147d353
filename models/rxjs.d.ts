// RxJS as far as it carries events: subjects, what is piped from them, and what waits for one value.
declare module 'rxjs' {
  export interface Unsubscribable {
    /** @nothing */
    unsubscribe(): void;
  }
  /** @nothing */
  export class Subscription {
    unsubscribe(): void;
    add(teardown: unknown): void;
  }
  /** @options */
  export interface Observer<T> {
    next: (value: T) => void;
    error: (err: unknown) => void;
    complete: () => void;
  }
  export type OperatorFunction<T, R> = (source: Observable<T>) => Observable<R>;
  export type ObservableInput<T> = Observable<T> | PromiseLike<T> | Iterable<T> | AsyncIterable<T>;
  export type ObservedValueOf<O> = O extends ObservableInput<infer T> ? T : never;
  export type MonoTypeOperatorFunction<T> = OperatorFunction<T, T>;
  export class Observable<T> {
    /** @nothing */
    constructor(subscribe?: (subscriber: Observer<T>) => unknown);
    /** @pipes */
    pipe(): Observable<T>;
    pipe<A>(op1: OperatorFunction<T, A>): Observable<A>;
    pipe<A, B>(op1: OperatorFunction<T, A>, op2: OperatorFunction<A, B>): Observable<B>;
    pipe<A, B, C>(op1: OperatorFunction<T, A>, op2: OperatorFunction<A, B>, op3: OperatorFunction<B, C>): Observable<C>;
    pipe<A, B, C, D>(
      op1: OperatorFunction<T, A>,
      op2: OperatorFunction<A, B>,
      op3: OperatorFunction<B, C>,
      op4: OperatorFunction<C, D>,
    ): Observable<D>;
    pipe<A, B, C, D, E>(
      op1: OperatorFunction<T, A>,
      op2: OperatorFunction<A, B>,
      op3: OperatorFunction<B, C>,
      op4: OperatorFunction<C, D>,
      op5: OperatorFunction<D, E>,
      ...operations: OperatorFunction<unknown, unknown>[]
    ): Observable<E>;
    /** @listens calls arg0 */
    subscribe(
      observerOrNext?: Partial<Observer<T>> | ((value: T) => void) | null,
      error?: ((error: unknown) => void) | null,
      complete?: (() => void) | null,
    ): Subscription;
    /** @listens calls arg0 */
    forEach(next: (value: T) => void): Promise<void>;
    /** @gives same receiver */
    toPromise(): Promise<T | undefined>;
  }
  export class Subject<T> extends Observable<T> {
    /** @nothing */
    constructor();
    /** @emits arg0 payload arg0 */
    next(value: T): void;
    /** @nothing */
    error(err: unknown): void;
    /** @nothing */
    complete(): void;
    /** @pipes */
    asObservable(): Observable<T>;
  }
  export class BehaviorSubject<T> extends Subject<T> {
    /** @nothing */
    constructor(value: T);
    /** @nothing */
    getValue(): T;
    readonly value: T;
  }
  export class ReplaySubject<T> extends Subject<T> {
    /** @nothing */
    constructor(bufferSize?: number, windowTime?: number);
  }
  /** @gives same arg0 */
  export function firstValueFrom<T>(source: Observable<T>, config?: object): Promise<T>;
  /** @gives same arg0 */
  export function lastValueFrom<T>(source: Observable<T>, config?: object): Promise<T>;
  /** @pipes arg0... */
  export function merge<A extends readonly unknown[]>(...sources: A): Observable<ObservedValueOf<A[number]>>;
  /** @gives same arg0 */
  export function from<T>(input: ObservableInput<T>): Observable<T>;
  /** @gives same arg0... */
  export function of<T>(...values: T[]): Observable<T>;
  /** @nothing */
  export function interval(period?: number): Observable<number>;
  /** @nothing */
  export function timer(dueTime: number | Date, interval?: number): Observable<0 | number>;
  /** @nothing */
  export function throwError(errorFactory: unknown): Observable<never>;
  export {
    audit,
    auditTime,
    buffer,
    bufferCount,
    bufferTime,
    catchError,
    concatMap,
    debounce,
    debounceTime,
    delay,
    distinct,
    distinctUntilChanged,
    exhaustMap,
    filter,
    finalize,
    first,
    map,
    mergeMap,
    retry,
    sampleTime,
    share,
    skip,
    startWith,
    switchMap,
    take,
    takeUntil,
    tap,
    throttleTime,
    timeout,
  } from 'rxjs/operators';
}
declare module 'rxjs/operators' {
  import type { MonoTypeOperatorFunction, Observable, ObservableInput, ObservedValueOf, OperatorFunction } from 'rxjs';
  /** @stage where arg0 */
  export function filter<T, S extends T>(predicate: (value: T, index: number) => value is S): OperatorFunction<T, S>;
  export function filter<T>(predicate: (value: T, index: number) => boolean): MonoTypeOperatorFunction<T>;
  /** @stage calls arg0 */
  export function map<T, R>(project: (value: T, index: number) => R): OperatorFunction<T, R>;
  /** @stage calls arg0 */
  export function mergeMap<T, O extends ObservableInput<unknown>>(
    project: (value: T, index: number) => O,
    concurrent?: number,
  ): OperatorFunction<T, ObservedValueOf<O>>;
  /** @stage calls arg0 */
  export function concatMap<T, O extends ObservableInput<unknown>>(
    project: (value: T, index: number) => O,
  ): OperatorFunction<T, ObservedValueOf<O>>;
  /** @stage calls arg0 */
  export function switchMap<T, O extends ObservableInput<unknown>>(
    project: (value: T, index: number) => O,
  ): OperatorFunction<T, ObservedValueOf<O>>;
  /** @stage calls arg0 */
  export function exhaustMap<T, O extends ObservableInput<unknown>>(
    project: (value: T, index: number) => O,
  ): OperatorFunction<T, ObservedValueOf<O>>;
  /** @stage calls arg0 */
  export function tap<T>(observerOrNext?: ((value: T) => void) | null): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function debounceTime<T>(dueTime: number, scheduler?: object): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function debounce<T>(durationSelector: (value: T) => unknown): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function throttleTime<T>(duration: number, scheduler?: object, config?: object): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function auditTime<T>(duration: number, scheduler?: object): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function audit<T>(durationSelector: (value: T) => unknown): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function sampleTime<T>(period: number, scheduler?: object): MonoTypeOperatorFunction<T>;
  /** @stage paced */
  export function buffer<T>(closingNotifier: unknown): OperatorFunction<T, T[]>;
  /** @stage paced */
  export function bufferTime<T>(bufferTimeSpan: number, ...otherArgs: unknown[]): OperatorFunction<T, T[]>;
  /** @stage paced */
  export function bufferCount<T>(bufferSize: number, startBufferEvery?: number | null): OperatorFunction<T, T[]>;
  /** @stage */
  export function takeUntil<T>(notifier: unknown): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function take<T>(count: number): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function first<T>(): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function skip<T>(count: number): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function delay<T>(due: number | Date, scheduler?: object): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function distinct<T>(keySelector?: (value: T) => unknown): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function distinctUntilChanged<T>(comparator?: (a: T, b: T) => boolean): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function startWith<T>(...values: T[]): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function share<T>(options?: object): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function retry<T>(count?: number): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function timeout<T>(each: number): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function finalize<T>(callback: () => void): MonoTypeOperatorFunction<T>;
  /** @stage */
  export function catchError<T>(
    selector: (err: unknown, caught: Observable<T>) => unknown,
  ): MonoTypeOperatorFunction<T>;
}
