// Lodash: iteration in full; what only computes is `@nothing`. `lodash/map` and `lodash-es` lead here.
declare module 'lodash' {
  export = _;
  const _: _.LoDashStatic;
  namespace _ {
    type List<T> = ArrayLike<T> | null | undefined;
    type Iteratee<T, R> = ((value: T, key: never, collection: never) => R) | string | number | symbol | object | null;
    type Dictionary<T> = { [key: string]: T };
    interface LoDashStatic {
      /** @gives derived arg0 */
      <T>(value: readonly T[] | null | undefined): Wrapper<T>;
      <T extends object>(value: T | null | undefined): Wrapper<T[keyof T]>;
      /** @gives derived arg0 */
      chain<T>(value: readonly T[] | null | undefined): Wrapper<T>;
      chain<T extends object>(value: T | null | undefined): Wrapper<T[keyof T]>;
      /** @calls arg1 each over arg0 returns  @gives derived arg0 all */
      map<T, R>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => R): R[];
      map<T, K extends keyof T>(list: List<T>, key: K): T[K][];
      map<T extends object, R>(object: T | null | undefined, f: (value: T[keyof T], key: string, object: T) => R): R[];
      /** @calls arg1 each over arg0 returns  @gives derived arg0 flat */
      flatMap<T, R>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => R | readonly R[]): R[];
      flatMap<T extends object, R>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => R | readonly R[],
      ): R[];
      /** @calls arg1 each over arg0  @gives same arg0 */
      forEach<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): List<T>;
      forEach<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T;
      /** @calls arg1 each over arg0  @gives same arg0 */
      each<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): List<T>;
      each<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T;
      /** @calls arg1 each over arg0  @gives same arg0 */
      forEachRight<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): List<T>;
      forEachRight<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      filter<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): T[];
      filter<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      filter<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T[keyof T][];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      reject<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): T[];
      reject<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      reject<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T[keyof T][];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      partition<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): [T[], T[]];
      partition<T>(list: List<T>, f: Iteratee<T, unknown>): [T[], T[]];
      partition<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): [T[keyof T][], T[keyof T][]];
      /** @calls arg1 each over arg0  @gives derived arg0 all */
      sortBy<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): T[];
      sortBy<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      sortBy<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T[keyof T][];
      /** @calls arg1 each over arg0  @gives derived arg0  @scans arg0 sums */
      groupBy<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): Dictionary<T[]>;
      groupBy<T>(list: List<T>, f?: Iteratee<T, unknown>): Dictionary<T[]>;
      groupBy<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): Dictionary<T[keyof T][]>;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      keyBy<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): Dictionary<T>;
      keyBy<T>(list: List<T>, f?: Iteratee<T, unknown>): Dictionary<T>;
      keyBy<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): Dictionary<T[keyof T]>;
      /** @calls arg1 each over arg0  @gives derived arg0  @scans arg0 sums */
      countBy<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): Dictionary<number>;
      countBy<T>(list: List<T>, f?: Iteratee<T, unknown>): Dictionary<number>;
      countBy<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): Dictionary<number>;
      /** @calls arg1 search over arg0 */
      some<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): boolean;
      some<T>(list: List<T>, f?: Iteratee<T, unknown>): boolean;
      some<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): boolean;
      /** @calls arg1 each over arg0 */
      every<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): boolean;
      every<T>(list: List<T>, f?: Iteratee<T, unknown>): boolean;
      every<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): boolean;
      /** @calls arg1 search over arg0  @gives element arg0 */
      find<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): T | undefined;
      find<T>(list: List<T>, f?: Iteratee<T, unknown>): T | undefined;
      find<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T[keyof T] | undefined;
      /** @calls arg1 search over arg0  @gives element arg0 */
      findLast<T>(list: List<T>, f: (value: T, index: number, list: readonly T[]) => unknown): T | undefined;
      findLast<T>(list: List<T>, f?: Iteratee<T, unknown>): T | undefined;
      findLast<T extends object>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => unknown,
      ): T[keyof T] | undefined;
      /** @calls arg1 search over arg0 */
      findIndex<T>(list: List<T>, f?: Iteratee<T, unknown>, from?: number): number;
      /** @calls arg1 search over arg0 */
      findLastIndex<T>(list: List<T>, f?: Iteratee<T, unknown>, from?: number): number;
      /** @calls arg1 search over arg0 */
      findKey<T extends object>(object: T | null | undefined, f?: Iteratee<T[keyof T], unknown>): string | undefined;
      /** @calls arg1 search over arg0 */
      findLastKey<T extends object>(
        object: T | null | undefined,
        f?: Iteratee<T[keyof T], unknown>,
      ): string | undefined;
      /** @calls arg1 each over arg0 element 1 */
      reduce<T, R>(list: List<T>, f: (result: R, value: T, index: number, list: readonly T[]) => R, initial: R): R;
      reduce<T extends object, R>(
        object: T | null | undefined,
        f: (result: R, value: T[keyof T], key: string, object: T) => R,
        initial: R,
      ): R;
      reduce<T>(list: List<T>, f: (result: T, value: T, index: number, list: readonly T[]) => T): T | undefined;
      /** @calls arg1 each over arg0 element 1 */
      reduceRight<T, R>(list: List<T>, f: (result: R, value: T, index: number, list: readonly T[]) => R, initial: R): R;
      /** @calls arg1 each over arg0 element 1 */
      transform<T, R>(list: List<T>, f: (result: R, value: T, index: number) => unknown, initial?: R): R;
      transform<T extends object, R>(
        object: T,
        f: (result: R, value: T[keyof T], key: string) => unknown,
        initial?: R,
      ): R;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      uniqBy<T>(list: List<T>, f: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      sortedUniqBy<T>(list: List<T>, f: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      takeWhile<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      takeRightWhile<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      dropWhile<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      dropRightWhile<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      remove<T>(list: List<T>, f?: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @scans arg0 sums */
      sumBy<T>(list: List<T>, f?: (value: T, index: number, list: readonly T[]) => number): number;
      sumBy<T>(list: List<T>, f: string): number;
      /** @calls arg1 each over arg0  @scans arg0 sums */
      meanBy<T>(list: List<T>, f?: (value: T, index: number, list: readonly T[]) => number): number;
      meanBy<T>(list: List<T>, f: string): number;
      /** @calls arg1 each over arg0  @gives element arg0 */
      maxBy<T>(list: List<T>, f?: Iteratee<T, unknown>): T | undefined;
      /** @calls arg1 each over arg0  @gives element arg0 */
      minBy<T>(list: List<T>, f?: Iteratee<T, unknown>): T | undefined;
      /** @calls arg1 each over arg0  @gives derived arg0 all */
      orderBy<T>(list: List<T>, f?: Iteratee<T, unknown> | Iteratee<T, unknown>[], orders?: unknown): T[];
      /** @calls arg1 each over arg0 returns  @gives derived arg0 all */
      mapValues<T extends object, R>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => R,
      ): { [K in keyof T]: R };
      mapValues<T extends object>(object: T | null | undefined, f: string): Dictionary<unknown>;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      mapKeys<T extends object, R>(
        object: T | null | undefined,
        f: (value: T[keyof T], key: string, object: T) => R,
      ): Dictionary<T[keyof T]>;
      mapKeys<T extends object>(object: T | null | undefined, f: string): Dictionary<unknown>;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      pickBy<T extends object>(
        object: T | null | undefined,
        f?: (value: T[keyof T], key: string, object: T) => unknown,
      ): Partial<T>;
      /** @calls arg1 each over arg0  @gives derived arg0 */
      omitBy<T extends object>(
        object: T | null | undefined,
        f?: (value: T[keyof T], key: string, object: T) => unknown,
      ): Partial<T>;
      /** @calls arg1 each over arg0  @gives same arg0 */
      forOwn<T extends object>(object: T, f?: (value: T[keyof T], key: string, object: T) => unknown): T;
      /** @calls arg1 each over arg0  @gives same arg0 */
      forIn<T extends object>(object: T, f?: (value: T[keyof T], key: string, object: T) => unknown): T;
      /** @calls arg1 each over arg0  @gives same arg0 */
      forOwnRight<T extends object>(object: T, f?: (value: T[keyof T], key: string, object: T) => unknown): T;
      /** @calls arg1 each over arg0  @gives same arg0 */
      forInRight<T extends object>(object: T, f?: (value: T[keyof T], key: string, object: T) => unknown): T;
      /** @calls arg1 each */
      times<R>(count: number, f: (index: number) => R): R[];
      times(count: number): number[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      differenceBy<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      intersectionBy<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      unionBy<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      xorBy<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      differenceWith<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      intersectionWith<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      unionWith<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      xorWith<T>(list: List<T>, other: List<unknown>, f: Iteratee<T, unknown>): T[];
      /** @calls arg1 each over arg0  @gives derived arg0 */
      uniqWith<T>(list: List<T>, f?: (a: T, b: T) => boolean): T[];
      /** @calls arg2 each over arg0  @gives derived arg0 */
      zipWith<A, B, R>(a: List<A>, b: List<B>, f: (a: A, b: B) => R): R[];
      /** @gives chunks arg0 size arg1 */
      chunk<T>(list: List<T>, size?: number): T[][];
      /** @gives derived arg0 */
      compact<T>(list: List<T>): Exclude<T, null | undefined | false | 0 | ''>[];
      /** @gives derived arg0 */
      uniq<T>(list: List<T>): T[];
      /** @gives derived arg0 all */
      reverse<T>(list: List<T>): T[];
      /** @gives derived arg0 */
      tail<T>(list: List<T>): T[];
      /** @gives derived arg0 */
      initial<T>(list: List<T>): T[];
      /** @gives derived arg0 all */
      shuffle<T>(object: Dictionary<T> | List<T>): T[];
      /** @gives same arg0 */
      clone<T>(value: T): T;
      /** @gives derived arg0 */
      sortedUniq<T>(list: List<T>): T[];
      /** @gives derived arg0 all */
      toArray<T>(object: Dictionary<T> | List<T>): T[];
      /** @gives derived arg0  @limit arg1 */
      take<T>(list: List<T>, count?: number): T[];
      /** @gives derived arg0  @limit arg1 */
      takeRight<T>(list: List<T>, count?: number): T[];
      /** @gives derived arg0  @limit arg1 */
      sampleSize<T>(list: List<T>, count?: number): T[];
      /** @gives derived arg0 */
      drop<T>(list: List<T>, count?: number): T[];
      /** @gives derived arg0 */
      dropRight<T>(list: List<T>, count?: number): T[];
      /** @gives derived arg0  @limit arg2 */
      slice<T>(list: List<T>, start?: number, end?: number): T[];
      /** @gives element arg0 */
      head<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      first<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      last<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      sample<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      max<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      min<T>(list: List<T>): T | undefined;
      /** @gives element arg0 */
      nth<T>(list: List<T>, index?: number): T | undefined;
      /** @gives derived arg0 flat */
      flatten<T>(list: List<T | readonly T[]>): T[];
      /** @gives derived arg0 flat */
      flattenDeep<T>(list: List<unknown>): T[];
      /** @gives derived arg0 flat */
      flattenDepth<T>(list: List<unknown>, depth?: number): T[];
      /** @gives derived arg0 with arg1... all */
      concat<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      difference<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      intersection<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      union<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      without<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      xor<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      pull<T>(list: List<T>, ...others: unknown[]): T[];
      /** @gives derived arg0 */
      zip<T>(...lists: List<T>[]): (T | undefined)[][];
      /** @gives derived arg0 */
      unzip<T>(lists: List<readonly T[]>): T[][];
      /** @gives derived arg0 */
      fromPairs<T>(pairs: List<readonly [PropertyKey, T]>): Dictionary<T>;
      /** @gives derived arg0 */
      zipObject<T>(keys: List<PropertyKey>, values: List<T>): Dictionary<T>;
      /** @gives derived arg0 all */
      keys(object: unknown): string[];
      /** @gives derived arg0 all */
      values<T>(object: Dictionary<T> | List<T>): T[];
      values<T extends object>(object: T | null | undefined): T[keyof T][];
      /** @gives derived arg0 all */
      entries<T>(object: Dictionary<T> | null | undefined): [string, T][];
      entries(object: object): [string, unknown][];
      /** @gives derived arg0 all */
      toPairs<T>(object: Dictionary<T> | null | undefined): [string, T][];
      toPairs(object: object): [string, unknown][];
      /** @asks */
      includes<T>(list: List<T> | Dictionary<T>, value: T, from?: number): boolean;
      /** @asks */
      has(object: unknown, path: unknown): boolean;
      /** @nothing */
      get<T extends object, K extends keyof T>(object: T | null | undefined, key: K | [K], fallback?: T[K]): T[K];
      get(object: unknown, path: unknown, fallback?: unknown): unknown;
      /** @gives same arg0 */
      cloneDeep<T>(value: T): T;
      /** @gives same arg0 */
      cloneDeepWith<T>(value: T, f?: unknown): T;
      /** @gives same arg0 */
      assign<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @gives same arg0 */
      merge<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @gives same arg0 */
      defaults<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @gives same arg0 */
      defaultsDeep<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @gives same arg0 */
      extend<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @gives same arg0 */
      assignIn<A, B = unknown, C = unknown>(object: A, b?: B, c?: C, ...more: unknown[]): A & B & C;
      /** @calls arg2 each  @gives same arg0 */
      mergeWith<A, B>(object: A, source: B, f: (a: unknown, b: unknown, key: string) => unknown): A & B;
      /** @gives same arg0 */
      set<T extends object>(object: T, path: unknown, value: unknown): T;
      /** @calls arg2 once  @gives same arg0 */
      update<T extends object>(object: T, path: unknown, f: (value: unknown) => unknown): T;
      /** @nothing */
      unset(object: unknown, path: unknown): boolean;
      /** @nothing */
      pick<T extends object, K extends keyof T>(
        object: T | null | undefined,
        ...keys: (K | readonly K[])[]
      ): Pick<T, K>;
      pick<T>(object: T | null | undefined, ...paths: unknown[]): Partial<T>;
      /** @nothing */
      omit<T extends object, K extends keyof T>(
        object: T | null | undefined,
        ...keys: (K | readonly K[])[]
      ): Omit<T, K>;
      omit<T>(object: T | null | undefined, ...paths: unknown[]): Partial<T>;
      /** @calls arg0 once in debounced  @gives same arg0 */
      debounce<F extends (...args: never[]) => unknown>(
        f: F,
        wait?: number,
        options?: object,
      ): F & { cancel(): void; flush(): unknown };
      /** @calls arg0 once in debounced  @gives same arg0 */
      throttle<F extends (...args: never[]) => unknown>(
        f: F,
        wait?: number,
        options?: object,
      ): F & { cancel(): void; flush(): unknown };
      /** @calls arg0 once in once  @gives same arg0 */
      once<F extends (...args: never[]) => unknown>(f: F): F;
      /** @cache memo value arg0 key arg1 first  @gives same arg0 */
      memoize<F extends (...args: never[]) => unknown>(
        f: F,
        resolver?: (...args: never[]) => unknown,
      ): F & { cache: Map<unknown, unknown> };
      /** @gives same arg0 */
      partial<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      partialRight<F extends (...args: never[]) => unknown>(
        f: F,
        ...args: unknown[]
      ): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      curry<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      bind<F extends (...args: never[]) => unknown>(
        f: F,
        self: unknown,
        ...args: unknown[]
      ): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      ary<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      unary<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      flip<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      negate<A extends unknown[]>(f: (...args: A) => unknown): (...args: A) => boolean;
      /** @gives same arg0 */
      rearg<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @gives same arg0 */
      spread<F extends (...args: never[]) => unknown>(f: F, ...args: unknown[]): (...args: unknown[]) => ReturnType<F>;
      /** @calls arg0... once */
      flow(...functions: unknown[]): (...args: unknown[]) => unknown;
      /** @calls arg0... once */
      flowRight(...functions: unknown[]): (...args: unknown[]) => unknown;
      /** @calls arg0 detached */
      defer(f: (...args: never[]) => unknown, ...args: unknown[]): number;
      /** @calls arg0 detached */
      delay(f: (...args: never[]) => unknown, wait: number, ...args: unknown[]): number;
      /** @calls arg0 once returns */
      attempt<R>(f: (...args: never[]) => R, ...args: unknown[]): R | Error;
      /** @calls arg1 once */
      tap<T>(value: T, f: (value: T) => void): T;
      /** @calls arg1 once returns */
      thru<T, R>(value: T, f: (value: T) => R): R;
      /** @calls arg1 each */
      isEqualWith(a: unknown, b: unknown, f?: (a: unknown, b: unknown) => unknown): boolean;
      /** @calls arg1 each over arg0 */
      invokeMap<T>(list: List<T>, method: string | ((...args: never[]) => unknown), ...args: unknown[]): unknown[];
      /** @nothing */
      isEmpty(value?: unknown): boolean;
      /** @nothing */
      isEqual(value: unknown, other: unknown): boolean;
      /** @nothing */
      isMatch(value: unknown, other: unknown): boolean;
      /** @nothing */
      isNil(value: unknown): value is null | undefined;
      /** @nothing */
      isNull(value: unknown): value is null;
      /** @nothing */
      isUndefined(value: unknown): value is undefined;
      /** @nothing */
      isString(value?: unknown): value is string;
      /** @nothing */
      isNumber(value?: unknown): value is number;
      /** @nothing */
      isBoolean(value?: unknown): value is boolean;
      /** @nothing */
      isArray(value?: unknown): value is unknown[];
      /** @nothing */
      isObject(value?: unknown): boolean;
      /** @nothing */
      isPlainObject(value?: unknown): boolean;
      /** @nothing */
      isFunction(value: unknown): value is Function;
      /** @nothing */
      isDate(value?: unknown): value is Date;
      /** @nothing */
      isError(value: unknown): boolean;
      /** @nothing */
      isFinite(value?: unknown): boolean;
      /** @nothing */
      isInteger(value?: unknown): boolean;
      /** @nothing */
      isNaN(value?: unknown): boolean;
      /** @nothing */
      isMap(value?: unknown): boolean;
      /** @nothing */
      isSet(value?: unknown): boolean;
      /** @nothing */
      isObjectLike(value?: unknown): boolean;
      /** @nothing */
      isArrayLike(value: unknown): boolean;
      /** @nothing */
      isSymbol(value: unknown): boolean;
      /** @nothing */
      camelCase(text?: string): string;
      /** @nothing */
      capitalize(text?: string): string;
      /** @nothing */
      deburr(text?: string): string;
      /** @nothing */
      escape(text?: string): string;
      /** @nothing */
      kebabCase(text?: string): string;
      /** @nothing */
      lowerCase(text?: string): string;
      /** @nothing */
      lowerFirst(text?: string): string;
      /** @nothing */
      snakeCase(text?: string): string;
      /** @nothing */
      startCase(text?: string): string;
      /** @nothing */
      toLower(text?: string): string;
      /** @nothing */
      toUpper(text?: string): string;
      /** @nothing */
      trim(text?: string, more?: unknown): string;
      /** @nothing */
      trimEnd(text?: string, more?: unknown): string;
      /** @nothing */
      trimStart(text?: string, more?: unknown): string;
      /** @nothing */
      unescape(text?: string): string;
      /** @nothing */
      upperCase(text?: string): string;
      /** @nothing */
      upperFirst(text?: string): string;
      /** @nothing */
      words(text?: string, more?: unknown): string[];
      /** @nothing */
      endsWith(text?: string, target?: string, position?: number): boolean;
      /** @nothing */
      startsWith(text?: string, target?: string, position?: number): boolean;
      /** @nothing */
      pad(text?: string, length?: number, chars?: string): string;
      /** @nothing */
      padEnd(text?: string, length?: number, chars?: string): string;
      /** @nothing */
      padStart(text?: string, length?: number, chars?: string): string;
      /** @nothing */
      repeat(text?: string, count?: number): string;
      /** @nothing */
      split(text: string | null | undefined, separator?: unknown, limit?: number): string[];
      /** @nothing */
      replace(text: string, pattern: unknown, replacement: unknown): string;
      /** @nothing */
      truncate(text?: string, options?: object): string;
      /** @nothing */
      template(text?: string, options?: object): (data?: object) => string;
      /** @nothing */
      join(list: List<unknown>, separator?: string): string;
      /** @nothing */
      toNumber(value: unknown): number;
      /** @nothing */
      toInteger(value: unknown): number;
      /** @nothing */
      round(n: number, precision?: number): number;
      /** @nothing */
      ceil(n: number, precision?: number): number;
      /** @nothing */
      floor(n: number, precision?: number): number;
      /** @scans arg0 sums */
      sum(list: List<unknown>): number;
      /** @nothing */
      mean(list: List<unknown>): number;
      /** @nothing */
      clamp(n: number, a: number, b?: number): number;
      /** @nothing */
      inRange(n: number, a: number, b?: number): boolean;
      /** @nothing */
      random(a?: number | boolean, b?: number | boolean, floating?: boolean): number;
      /** @nothing */
      range(start: number, end?: number, step?: number): number[];
      /** @nothing */
      size(value: unknown): number;
      /** @nothing */
      indexOf<T>(list: List<T>, value: T, from?: number): number;
      /** @nothing */
      sortedIndex<T>(list: List<T>, value: T): number;
      /** @nothing */
      identity<T>(value?: T): T | undefined;
      /** @nothing */
      constant<T>(value: T): () => T;
      /** @nothing */
      noop(...args: unknown[]): void;
      /** @nothing */
      property(path: unknown): (object: unknown) => unknown;
      /** @nothing */
      matches(source: unknown): (object: unknown) => boolean;
      /** @nothing */
      uniqueId(prefix?: string): string;
      /** @nothing */
      castArray<T>(value?: T | readonly T[]): T[];
      /** @nothing */
      defaultTo<T, D>(value: T | null | undefined, fallback: D): T | D;
      /** @nothing */
      invert(object: object): Dictionary<string>;
      /** @nothing */
      now(): number;
      /** @nothing */
      result(object: unknown, path: unknown, fallback?: unknown): unknown;
      /** @nothing */
      toPath(value: unknown): string[];
      /** @nothing */
      stubTrue(): true;
      /** @nothing */
      stubFalse(): false;
      /** @nothing */
      noConflict(): LoDashStatic;
    }
    /** `_(list)` and `_.chain(list)`: nothing is read before `value()`, which makes no difference to how often.  @nothing */
    interface Wrapper<T> {
      /** @calls arg0 each over receiver  @gives derived receiver */
      filter(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      reject(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver all */
      sortBy(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      uniqBy(f: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      takeWhile(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      dropWhile(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver returns  @gives derived receiver all */
      map<R>(f: (value: T, index: number, list: readonly T[]) => R): Wrapper<R>;
      map<K extends keyof T>(key: K): Wrapper<T[K]>;
      /** @calls arg0 each over receiver returns  @gives derived receiver flat */
      flatMap<R>(f: (value: T, index: number, list: readonly T[]) => readonly R[] | R): Wrapper<R>;
      /** @calls arg0 each over receiver  @gives same receiver */
      forEach(f: (value: T, index: number, list: readonly T[]) => unknown): this;
      /** @calls arg0 each over receiver  @gives same receiver */
      each(f: (value: T, index: number, list: readonly T[]) => unknown): this;
      /** @calls arg0 each over receiver  @gives derived receiver all */
      orderBy(f?: Iteratee<T, unknown> | Iteratee<T, unknown>[], orders?: unknown): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver  @scans receiver sums */
      groupBy(f?: Iteratee<T, unknown>): Wrapper<T[]>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      keyBy(f?: Iteratee<T, unknown>): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver  @scans receiver sums */
      countBy(f?: Iteratee<T, unknown>): Wrapper<number>;
      /** @calls arg0 each over receiver returns  @gives derived receiver all */
      mapValues<R>(f: (value: T, key: string) => R): Wrapper<R>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      pickBy(f?: (value: T, key: string) => unknown): Wrapper<T>;
      /** @calls arg0 each over receiver  @gives derived receiver */
      omitBy(f?: (value: T, key: string) => unknown): Wrapper<T>;
      /** @calls arg0 each over receiver element 1 */
      reduce<R>(f: (result: R, value: T, index: number) => R, initial?: R): R;
      /** @calls arg0 search over receiver */
      some(f?: Iteratee<T, unknown>): boolean;
      /** @calls arg0 each over receiver */
      every(f?: Iteratee<T, unknown>): boolean;
      /** @calls arg0 search over receiver  @gives element receiver */
      find(f?: Iteratee<T, unknown>): T | undefined;
      /** @calls arg0 each over receiver  @scans receiver sums */
      sumBy(f?: Iteratee<T, number>): number;
      /** @calls arg0 each over receiver  @gives element receiver */
      maxBy(f?: Iteratee<T, unknown>): T | undefined;
      /** @calls arg0 each over receiver  @gives element receiver */
      minBy(f?: Iteratee<T, unknown>): T | undefined;
      /** @gives derived receiver */
      uniq(): Wrapper<T>;
      /** @gives derived receiver */
      compact(): Wrapper<T>;
      /** @gives derived receiver all */
      reverse(): Wrapper<T>;
      /** @gives derived receiver all */
      shuffle(): Wrapper<T>;
      /** @gives derived receiver */
      tail(): Wrapper<T>;
      /** @gives derived receiver */
      initial(): Wrapper<T>;
      /** @gives derived receiver all */
      keys(): Wrapper<string>;
      /** @gives derived receiver flat */
      flatten(): Wrapper<T extends readonly (infer U)[] ? U : T>;
      /** @gives derived receiver all */
      toPairs(): Wrapper<[string, T]>;
      /** @gives derived receiver all */
      entries(): Wrapper<[string, T]>;
      /** @gives derived receiver */
      fromPairs(): Wrapper<T>;
      /** @gives derived receiver  @limit arg0 */
      take(count?: number): Wrapper<T>;
      /** @gives derived receiver  @limit arg0 */
      takeRight(count?: number): Wrapper<T>;
      /** @gives derived receiver */
      drop(count?: number): Wrapper<T>;
      /** @gives chunks receiver size arg0 */
      chunk(size?: number): Wrapper<T[]>;
      /** @gives derived receiver */
      difference(...others: unknown[]): Wrapper<T>;
      /** @gives derived receiver with arg0... all */
      concat(...others: unknown[]): Wrapper<T>;
      /** @gives derived receiver */
      union(...others: unknown[]): Wrapper<T>;
      /** @gives derived receiver */
      without(...others: unknown[]): Wrapper<T>;
      /** @gives derived receiver */
      intersection(...others: unknown[]): Wrapper<T>;
      /** @gives element receiver */
      head(): T | undefined;
      /** @gives element receiver */
      first(): T | undefined;
      /** @gives element receiver */
      last(): T | undefined;
      /** @scans receiver sums */
      sum(): number;
      /** @nothing */
      join(separator?: string): string;
      /** @nothing */
      size(): number;
      /** @nothing */
      includes(value: T): boolean;
      /** @nothing */
      isEmpty(): boolean;
      /** @gives derived receiver */
      value(): T[];
      /** @gives derived receiver */
      valueOf(): T[];
    }
  }
}

declare module 'lodash-es' {
  import { LoDashStatic } from 'lodash';
  const _: LoDashStatic;
  export = _;
}
