// ECMAScript and the timers of its hosts: tags only. The compiler brings the typings of its own library, and a
// declaration there finds its tags here by interface and member name.
declare module 'ecmascript' {
  interface Array {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @calls arg0 each over receiver  @gives derived receiver */
    map(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    flatMap(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    filter(f: Function): unknown;
    /** @calls arg0 each over receiver element 1 */
    reduce(f: Function, initial?: unknown): unknown;
    /** @calls arg0 each over receiver element 1 */
    reduceRight(f: Function, initial?: unknown): unknown;
    /** @calls arg0 search over receiver */
    some(f: Function): boolean;
    /** @calls arg0 search over receiver */
    every(f: Function): boolean;
    /** @calls arg0 search over receiver  @gives element receiver */
    find(f: Function): unknown;
    /** @calls arg0 search over receiver */
    findIndex(f: Function): number;
    /** @calls arg0 search over receiver  @gives element receiver */
    findLast(f: Function): unknown;
    /** @calls arg0 search over receiver */
    findLastIndex(f: Function): number;
    /** @asks */
    includes(value: unknown, from?: number): boolean;
    /** @asks */
    indexOf(value: unknown, from?: number): number;
    /** @asks */
    lastIndexOf(value: unknown, from?: number): number;
    /** @gives derived receiver  @limit arg1 */
    slice(start?: number, end?: number): unknown;
    /** @gives derived receiver */
    concat(...others: unknown[]): unknown;
    /** @gives derived receiver */
    flat(depth?: number): unknown;
    /** @nothing */
    join(separator?: string): string;
    /** @gives element receiver */
    at(index: number): unknown;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    toReversed(): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    toSorted(compare?: Function): unknown;
    /** @gives derived receiver */
    toSpliced(start: number, count?: number, ...items: unknown[]): unknown;
    /** @gives derived receiver */
    with(index: number, value: unknown): unknown;
    /** @nothing */
    toString(): string;
    /** @nothing */
    toLocaleString(): string;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
    /** @adds */
    push(...items: unknown[]): number;
    /** @adds */
    unshift(...items: unknown[]): number;
    /** @gives element receiver */
    pop(): unknown;
    /** @gives element receiver */
    shift(): unknown;
    /** @gives derived receiver */
    splice(start: number, count?: number, ...items: unknown[]): unknown;
    /** @gives same receiver */
    reverse(): unknown;
    /** @calls arg0 each over receiver  @gives same receiver */
    sort(compare?: Function): unknown;
    /** @gives same receiver */
    fill(value: unknown, start?: number, end?: number): unknown;
    /** @gives same receiver */
    copyWithin(target: number, start: number, end?: number): unknown;
  }
  interface ReadonlyArray {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @calls arg0 each over receiver  @gives derived receiver */
    map(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    flatMap(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    filter(f: Function): unknown;
    /** @calls arg0 each over receiver element 1 */
    reduce(f: Function, initial?: unknown): unknown;
    /** @calls arg0 each over receiver element 1 */
    reduceRight(f: Function, initial?: unknown): unknown;
    /** @calls arg0 search over receiver */
    some(f: Function): boolean;
    /** @calls arg0 search over receiver */
    every(f: Function): boolean;
    /** @calls arg0 search over receiver  @gives element receiver */
    find(f: Function): unknown;
    /** @calls arg0 search over receiver */
    findIndex(f: Function): number;
    /** @calls arg0 search over receiver  @gives element receiver */
    findLast(f: Function): unknown;
    /** @calls arg0 search over receiver */
    findLastIndex(f: Function): number;
    /** @asks */
    includes(value: unknown, from?: number): boolean;
    /** @asks */
    indexOf(value: unknown, from?: number): number;
    /** @asks */
    lastIndexOf(value: unknown, from?: number): number;
    /** @gives derived receiver  @limit arg1 */
    slice(start?: number, end?: number): unknown;
    /** @gives derived receiver */
    concat(...others: unknown[]): unknown;
    /** @gives derived receiver */
    flat(depth?: number): unknown;
    /** @nothing */
    join(separator?: string): string;
    /** @gives element receiver */
    at(index: number): unknown;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    toReversed(): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    toSorted(compare?: Function): unknown;
    /** @gives derived receiver */
    toSpliced(start: number, count?: number, ...items: unknown[]): unknown;
    /** @gives derived receiver */
    with(index: number, value: unknown): unknown;
    /** @nothing */
    toString(): string;
    /** @nothing */
    toLocaleString(): string;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
  }
  interface ArrayConstructor {
    /** @calls arg1 each over arg0  @gives derived arg0 */
    from(source: unknown, f?: Function): unknown;
    /** @calls arg1 each over arg0  @gives derived arg0 */
    fromAsync(source: unknown, f?: Function): unknown;
    /** @nothing */
    of(...items: unknown[]): unknown;
    /** @nothing */
    isArray(value: unknown): boolean;
    /** @nothing */
    new (length?: unknown): unknown;
    /** @nothing */
    (length?: unknown): unknown;
  }
  interface Map {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @asks */
    get(key: unknown): unknown;
    /** @asks */
    has(key: unknown): boolean;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
    /** @adds  @gives same receiver */
    set(key: unknown, value: unknown): unknown;
    /** @nothing */
    delete(key: unknown): boolean;
    /** @nothing */
    clear(): void;
    /** @calls arg1 once  @asks */
    getOrInsertComputed(key: unknown, make: Function): unknown;
    /** @asks */
    getOrInsert(key: unknown, value: unknown): unknown;
  }
  interface ReadonlyMap {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @asks */
    get(key: unknown): unknown;
    /** @asks */
    has(key: unknown): boolean;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
  }
  interface MapConstructor {
    /** @gives derived arg0 */
    new (entries?: unknown): unknown;
    /** @calls arg1 each over arg0  @gives derived arg0 */
    groupBy(items: unknown, key: Function): unknown;
  }
  interface WeakMap {
    /** @asks */
    get(key: unknown): unknown;
    /** @asks */
    has(key: unknown): boolean;
    /** @adds  @gives same receiver */
    set(key: unknown, value: unknown): unknown;
    /** @nothing */
    delete(key: unknown): boolean;
  }
  interface WeakMapConstructor {
    /** @gives derived arg0 */
    new (entries?: unknown): unknown;
  }
  interface Set {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @asks */
    has(value: unknown): boolean;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
    /** @gives derived receiver */
    union(other: unknown): unknown;
    /** @gives derived receiver */
    intersection(other: unknown): unknown;
    /** @gives derived receiver */
    difference(other: unknown): unknown;
    /** @gives derived receiver */
    symmetricDifference(other: unknown): unknown;
    /** @nothing */
    isSubsetOf(other: unknown): boolean;
    /** @nothing */
    isSupersetOf(other: unknown): boolean;
    /** @nothing */
    isDisjointFrom(other: unknown): boolean;
    /** @adds  @gives same receiver */
    add(value: unknown): unknown;
    /** @nothing */
    delete(value: unknown): boolean;
    /** @nothing */
    clear(): void;
  }
  interface ReadonlySet {
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @asks */
    has(value: unknown): boolean;
    /** @gives derived receiver */
    entries(): unknown;
    /** @gives derived receiver */
    keys(): unknown;
    /** @gives derived receiver */
    values(): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
    /** @gives derived receiver */
    union(other: unknown): unknown;
    /** @gives derived receiver */
    intersection(other: unknown): unknown;
    /** @gives derived receiver */
    difference(other: unknown): unknown;
    /** @gives derived receiver */
    symmetricDifference(other: unknown): unknown;
    /** @nothing */
    isSubsetOf(other: unknown): boolean;
    /** @nothing */
    isSupersetOf(other: unknown): boolean;
    /** @nothing */
    isDisjointFrom(other: unknown): boolean;
  }
  interface SetConstructor {
    /** @gives derived arg0 */
    new (values?: unknown): unknown;
  }
  interface WeakSet {
    /** @asks */
    has(value: unknown): boolean;
    /** @adds  @gives same receiver */
    add(value: unknown): unknown;
    /** @nothing */
    delete(value: unknown): boolean;
  }
  interface WeakSetConstructor {
    /** @gives derived arg0 */
    new (values?: unknown): unknown;
  }
  interface IteratorObject {
    /** @calls arg0 each over receiver  @gives derived receiver */
    map(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    filter(f: Function): unknown;
    /** @calls arg0 each over receiver  @gives derived receiver */
    flatMap(f: Function): unknown;
    /** @calls arg0 each over receiver */
    forEach(f: Function): void;
    /** @calls arg0 each over receiver element 1 */
    reduce(f: Function, initial?: unknown): unknown;
    /** @calls arg0 search over receiver */
    some(f: Function): boolean;
    /** @calls arg0 search over receiver */
    every(f: Function): boolean;
    /** @calls arg0 search over receiver  @gives element receiver */
    find(f: Function): unknown;
    /** @gives derived receiver  @limit arg0 */
    take(count: number): unknown;
    /** @gives derived receiver */
    drop(count: number): unknown;
    /** @gives derived receiver */
    toArray(): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
  }
  interface Iterator {
    /** @gives element receiver */
    next(...value: unknown[]): unknown;
    /** @nothing */
    return(value?: unknown): unknown;
    /** @nothing */
    throw(error?: unknown): unknown;
  }
  interface Generator {
    /** @gives element receiver */
    next(...value: unknown[]): unknown;
    /** @nothing */
    return(value?: unknown): unknown;
    /** @nothing */
    throw(error?: unknown): unknown;
  }
  interface AsyncIterator {
    /** @gives element receiver */
    next(...value: unknown[]): unknown;
    /** @nothing */
    return(value?: unknown): unknown;
    /** @nothing */
    throw(error?: unknown): unknown;
  }
  interface AsyncGenerator {
    /** @gives element receiver */
    next(...value: unknown[]): unknown;
    /** @nothing */
    return(value?: unknown): unknown;
    /** @nothing */
    throw(error?: unknown): unknown;
  }
  interface Iterable {
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
  }
  interface AsyncIterable {
    /** @gives derived receiver */
    [Symbol.asyncIterator](): unknown;
  }
  interface IteratorConstructor {
    /** @gives derived arg0 */
    from(source: unknown): unknown;
  }
  interface Promise {
    /** @calls arg0 once returns  @calls arg1 once returns  @gives awaits receiver */
    then(done?: Function, failed?: Function): unknown;
    /** @calls arg0 once returns  @gives awaits receiver */
    catch(failed?: Function): unknown;
    /** @calls arg0 once  @gives awaits receiver */
    finally(done?: Function): unknown;
  }
  interface PromiseLike {
    /** @calls arg0 once returns  @calls arg1 once returns  @gives awaits receiver */
    then(done?: Function, failed?: Function): unknown;
  }
  interface PromiseConstructor {
    /** @calls arg0 once */
    new (executor: Function): unknown;
    /** @gives awaits arg0 */
    all(values: unknown): unknown;
    /** @gives awaits arg0 */
    allSettled(values: unknown): unknown;
    /** @gives awaits arg0 */
    any(values: unknown): unknown;
    /** @gives awaits arg0 */
    race(values: unknown): unknown;
    /** @gives same arg0 */
    resolve(value?: unknown): unknown;
    /** @nothing */
    reject(reason?: unknown): unknown;
    /** @nothing */
    withResolvers(): unknown;
    /** @calls arg0 once returns */
    try(f: Function, ...args: unknown[]): unknown;
  }
  interface ObjectConstructor {
    /** @gives derived arg0 */
    keys(object: unknown): unknown;
    /** @gives derived arg0 */
    values(object: unknown): unknown;
    /** @gives derived arg0 */
    entries(object: unknown): unknown;
    /** @gives derived arg0 */
    fromEntries(entries: unknown): unknown;
    /** @calls arg1 each over arg0  @gives derived arg0 */
    groupBy(items: unknown, key: Function): unknown;
    /** @gives same arg0 */
    assign(target: unknown, ...sources: unknown[]): unknown;
    /** @gives same arg0 */
    freeze(object: unknown): unknown;
    /** @gives same arg0 */
    seal(object: unknown): unknown;
    /** @gives same arg0 */
    preventExtensions(object: unknown): unknown;
    /** @gives same arg0 */
    defineProperty(object: unknown, key: unknown, descriptor: unknown): unknown;
    /** @gives same arg0 */
    defineProperties(object: unknown, descriptors: unknown): unknown;
    /** @gives same arg0 */
    setPrototypeOf(object: unknown, prototype: unknown): unknown;
    /** @nothing */
    create(prototype: unknown, properties?: unknown): unknown;
    /** @nothing */
    getPrototypeOf(object: unknown): unknown;
    /** @nothing */
    getOwnPropertyDescriptor(object: unknown, key: unknown): unknown;
    /** @nothing */
    getOwnPropertyDescriptors(object: unknown): unknown;
    /** @nothing */
    getOwnPropertyNames(object: unknown): unknown;
    /** @nothing */
    getOwnPropertySymbols(object: unknown): unknown;
    /** @asks */
    hasOwn(object: unknown, key: unknown): boolean;
    /** @nothing */
    is(a: unknown, b: unknown): boolean;
    /** @nothing */
    isFrozen(object: unknown): boolean;
    /** @nothing */
    isSealed(object: unknown): boolean;
    /** @nothing */
    isExtensible(object: unknown): boolean;
    /** @gives same arg0 */
    new (value?: unknown): unknown;
    /** @gives same arg0 */
    (value?: unknown): unknown;
  }
  interface Object {
    /** @asks */
    hasOwnProperty(key: unknown): boolean;
    /** @nothing */
    toString(): string;
    /** @nothing */
    toLocaleString(): string;
    /** @nothing */
    valueOf(): unknown;
    /** @nothing */
    isPrototypeOf(object: unknown): boolean;
    /** @nothing */
    propertyIsEnumerable(key: unknown): boolean;
  }
  interface Function {
    /** @calls receiver once returns */
    call(self: unknown, ...args: unknown[]): unknown;
    /** @calls receiver once returns */
    apply(self: unknown, args?: unknown): unknown;
    /** @gives same receiver */
    bind(self: unknown, ...args: unknown[]): unknown;
    /** @nothing */
    toString(): string;
  }
  interface CallableFunction {
    /** @calls receiver once returns */
    call(self: unknown, ...args: unknown[]): unknown;
    /** @calls receiver once returns */
    apply(self: unknown, args?: unknown): unknown;
    /** @gives same receiver */
    bind(self: unknown, ...args: unknown[]): unknown;
    /** @nothing */
    toString(): string;
  }
  interface NewableFunction {
    /** @calls receiver once returns */
    call(self: unknown, ...args: unknown[]): unknown;
    /** @calls receiver once returns */
    apply(self: unknown, args?: unknown): unknown;
    /** @gives same receiver */
    bind(self: unknown, ...args: unknown[]): unknown;
    /** @nothing */
    toString(): string;
  }
  interface JSON {
    /** @nothing */
    parse(text: string, reviver?: Function): unknown;
    /** @nothing */
    stringify(value: unknown, replacer?: unknown, space?: unknown): string;
  }
  interface String {
    /** @calls arg1 each */
    replace(pattern: unknown, replacement: unknown): string;
    /** @calls arg1 each */
    replaceAll(pattern: unknown, replacement: unknown): string;
    /** @gives derived receiver */
    split(separator: unknown, limit?: number): unknown;
    /** @gives derived receiver */
    matchAll(pattern: unknown): unknown;
    /** @gives derived receiver */
    [Symbol.iterator](): unknown;
    /** @nothing */
    charAt(...args: unknown[]): unknown;
    /** @nothing */
    charCodeAt(...args: unknown[]): unknown;
    /** @nothing */
    codePointAt(...args: unknown[]): unknown;
    /** @nothing */
    concat(...args: unknown[]): unknown;
    /** @nothing */
    endsWith(...args: unknown[]): unknown;
    /** @nothing */
    includes(...args: unknown[]): unknown;
    /** @nothing */
    indexOf(...args: unknown[]): unknown;
    /** @nothing */
    isWellFormed(...args: unknown[]): unknown;
    /** @nothing */
    lastIndexOf(...args: unknown[]): unknown;
    /** @nothing */
    localeCompare(...args: unknown[]): unknown;
    /** @nothing */
    match(...args: unknown[]): unknown;
    /** @nothing */
    normalize(...args: unknown[]): unknown;
    /** @nothing */
    padEnd(...args: unknown[]): unknown;
    /** @nothing */
    padStart(...args: unknown[]): unknown;
    /** @nothing */
    repeat(...args: unknown[]): unknown;
    /** @nothing */
    search(...args: unknown[]): unknown;
    /** @nothing */
    slice(...args: unknown[]): unknown;
    /** @nothing */
    startsWith(...args: unknown[]): unknown;
    /** @nothing */
    substr(...args: unknown[]): unknown;
    /** @nothing */
    substring(...args: unknown[]): unknown;
    /** @nothing */
    toLocaleLowerCase(...args: unknown[]): unknown;
    /** @nothing */
    toLocaleUpperCase(...args: unknown[]): unknown;
    /** @nothing */
    toLowerCase(...args: unknown[]): unknown;
    /** @nothing */
    toString(...args: unknown[]): unknown;
    /** @nothing */
    toUpperCase(...args: unknown[]): unknown;
    /** @nothing */
    trim(...args: unknown[]): unknown;
    /** @nothing */
    trimEnd(...args: unknown[]): unknown;
    /** @nothing */
    trimLeft(...args: unknown[]): unknown;
    /** @nothing */
    trimRight(...args: unknown[]): unknown;
    /** @nothing */
    trimStart(...args: unknown[]): unknown;
    /** @nothing */
    toWellFormed(...args: unknown[]): unknown;
    /** @nothing */
    valueOf(...args: unknown[]): unknown;
    /** @nothing */
    at(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface StringConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    fromCharCode(...args: unknown[]): unknown;
    fromCodePoint(...args: unknown[]): unknown;
    raw(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Number {
    toExponential(...args: unknown[]): unknown;
    toFixed(...args: unknown[]): unknown;
    toLocaleString(...args: unknown[]): unknown;
    toPrecision(...args: unknown[]): unknown;
    toString(...args: unknown[]): unknown;
    valueOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface NumberConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    isFinite(...args: unknown[]): unknown;
    isInteger(...args: unknown[]): unknown;
    isNaN(...args: unknown[]): unknown;
    isSafeInteger(...args: unknown[]): unknown;
    parseFloat(...args: unknown[]): unknown;
    parseInt(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Boolean {
    valueOf(...args: unknown[]): unknown;
    toString(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface BooleanConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface BigInt {
    toString(...args: unknown[]): unknown;
    toLocaleString(...args: unknown[]): unknown;
    valueOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface BigIntConstructor {
    (...args: unknown[]): unknown;
    asIntN(...args: unknown[]): unknown;
    asUintN(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Symbol {
    toString(...args: unknown[]): unknown;
    valueOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface SymbolConstructor {
    (...args: unknown[]): unknown;
    for(...args: unknown[]): unknown;
    keyFor(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Math {
    abs(...args: unknown[]): unknown;
    acos(...args: unknown[]): unknown;
    acosh(...args: unknown[]): unknown;
    asin(...args: unknown[]): unknown;
    asinh(...args: unknown[]): unknown;
    atan(...args: unknown[]): unknown;
    atan2(...args: unknown[]): unknown;
    atanh(...args: unknown[]): unknown;
    cbrt(...args: unknown[]): unknown;
    ceil(...args: unknown[]): unknown;
    clz32(...args: unknown[]): unknown;
    cos(...args: unknown[]): unknown;
    cosh(...args: unknown[]): unknown;
    exp(...args: unknown[]): unknown;
    expm1(...args: unknown[]): unknown;
    floor(...args: unknown[]): unknown;
    fround(...args: unknown[]): unknown;
    hypot(...args: unknown[]): unknown;
    imul(...args: unknown[]): unknown;
    log(...args: unknown[]): unknown;
    log10(...args: unknown[]): unknown;
    log1p(...args: unknown[]): unknown;
    log2(...args: unknown[]): unknown;
    max(...args: unknown[]): unknown;
    min(...args: unknown[]): unknown;
    pow(...args: unknown[]): unknown;
    random(...args: unknown[]): unknown;
    round(...args: unknown[]): unknown;
    sign(...args: unknown[]): unknown;
    sin(...args: unknown[]): unknown;
    sinh(...args: unknown[]): unknown;
    sqrt(...args: unknown[]): unknown;
    tan(...args: unknown[]): unknown;
    tanh(...args: unknown[]): unknown;
    trunc(...args: unknown[]): unknown;
    f16round(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Date {
    getDay(...args: unknown[]): unknown;
    getUTCDay(...args: unknown[]): unknown;
    getTime(...args: unknown[]): unknown;
    setTime(...args: unknown[]): unknown;
    getTimezoneOffset(...args: unknown[]): unknown;
    getYear(...args: unknown[]): unknown;
    toDateString(...args: unknown[]): unknown;
    toISOString(...args: unknown[]): unknown;
    toJSON(...args: unknown[]): unknown;
    toLocaleDateString(...args: unknown[]): unknown;
    toLocaleString(...args: unknown[]): unknown;
    toLocaleTimeString(...args: unknown[]): unknown;
    toString(...args: unknown[]): unknown;
    toTimeString(...args: unknown[]): unknown;
    toUTCString(...args: unknown[]): unknown;
    valueOf(...args: unknown[]): unknown;
    getDate(...args: unknown[]): unknown;
    getUTCDate(...args: unknown[]): unknown;
    setDate(...args: unknown[]): unknown;
    setUTCDate(...args: unknown[]): unknown;
    getFullYear(...args: unknown[]): unknown;
    getUTCFullYear(...args: unknown[]): unknown;
    setFullYear(...args: unknown[]): unknown;
    setUTCFullYear(...args: unknown[]): unknown;
    getHours(...args: unknown[]): unknown;
    getUTCHours(...args: unknown[]): unknown;
    setHours(...args: unknown[]): unknown;
    setUTCHours(...args: unknown[]): unknown;
    getMilliseconds(...args: unknown[]): unknown;
    getUTCMilliseconds(...args: unknown[]): unknown;
    setMilliseconds(...args: unknown[]): unknown;
    setUTCMilliseconds(...args: unknown[]): unknown;
    getMinutes(...args: unknown[]): unknown;
    getUTCMinutes(...args: unknown[]): unknown;
    setMinutes(...args: unknown[]): unknown;
    setUTCMinutes(...args: unknown[]): unknown;
    getMonth(...args: unknown[]): unknown;
    getUTCMonth(...args: unknown[]): unknown;
    setMonth(...args: unknown[]): unknown;
    setUTCMonth(...args: unknown[]): unknown;
    getSeconds(...args: unknown[]): unknown;
    getUTCSeconds(...args: unknown[]): unknown;
    setSeconds(...args: unknown[]): unknown;
    setUTCSeconds(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface DateConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    UTC(...args: unknown[]): unknown;
    now(...args: unknown[]): unknown;
    parse(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface RegExp {
    exec(...args: unknown[]): unknown;
    test(...args: unknown[]): unknown;
    compile(...args: unknown[]): unknown;
    toString(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface RegExpConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    escape(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Error {
    toString(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface ErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    captureStackTrace(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface TypeErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface RangeErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface SyntaxErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface ReferenceErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface EvalErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface URIErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface AggregateErrorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface NumberFormat {
    format(...args: unknown[]): unknown;
    formatToParts(...args: unknown[]): unknown;
    resolvedOptions(...args: unknown[]): unknown;
    formatRange(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface DateTimeFormat {
    format(...args: unknown[]): unknown;
    formatToParts(...args: unknown[]): unknown;
    formatRange(...args: unknown[]): unknown;
    resolvedOptions(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Collator {
    compare(...args: unknown[]): unknown;
    resolvedOptions(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface NumberFormatConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    supportedLocalesOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface DateTimeFormatConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    supportedLocalesOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface CollatorConstructor {
    new (...args: unknown[]): unknown;
    (...args: unknown[]): unknown;
    supportedLocalesOf(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface PropertyDescriptor {
    get(...args: unknown[]): unknown;
    set(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface ArrayBufferConstructor {
    new (...args: unknown[]): unknown;
    isView(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface WeakRef {
    deref(...args: unknown[]): unknown;
  }
  /** @nothing */
  interface WeakRefConstructor {
    new (...args: unknown[]): unknown;
  }
  /** @nothing */
  interface Console {
    assert(...args: unknown[]): unknown;
    clear(...args: unknown[]): unknown;
    count(...args: unknown[]): unknown;
    countReset(...args: unknown[]): unknown;
    debug(...args: unknown[]): unknown;
    dir(...args: unknown[]): unknown;
    dirxml(...args: unknown[]): unknown;
    error(...args: unknown[]): unknown;
    group(...args: unknown[]): unknown;
    groupCollapsed(...args: unknown[]): unknown;
    groupEnd(...args: unknown[]): unknown;
    info(...args: unknown[]): unknown;
    log(...args: unknown[]): unknown;
    table(...args: unknown[]): unknown;
    time(...args: unknown[]): unknown;
    timeEnd(...args: unknown[]): unknown;
    timeLog(...args: unknown[]): unknown;
    trace(...args: unknown[]): unknown;
    warn(...args: unknown[]): unknown;
  }
  /** @nothing */
  function parseInt(...args: unknown[]): unknown;
  /** @nothing */
  function parseFloat(...args: unknown[]): unknown;
  /** @nothing */
  function isNaN(...args: unknown[]): unknown;
  /** @nothing */
  function isFinite(...args: unknown[]): unknown;
  /** @nothing */
  function decodeURI(...args: unknown[]): unknown;
  /** @nothing */
  function decodeURIComponent(...args: unknown[]): unknown;
  /** @nothing */
  function encodeURI(...args: unknown[]): unknown;
  /** @nothing */
  function encodeURIComponent(...args: unknown[]): unknown;
  /** @nothing */
  function escape(...args: unknown[]): unknown;
  /** @nothing */
  function unescape(...args: unknown[]): unknown;
  /** @nothing */
  function eval(...args: unknown[]): unknown;
  namespace Reflect {
    /** @calls arg0 once returns */
    function apply(f: Function, self: unknown, args: unknown): unknown;
    /** @nothing */
    function construct(target: Function, args: unknown, newTarget?: Function): unknown;
    /** @nothing */
    function get(target: unknown, key: unknown, receiver?: unknown): unknown;
    /** @nothing */
    function set(target: unknown, key: unknown, value: unknown, receiver?: unknown): boolean;
    /** @asks */
    function has(target: unknown, key: unknown): boolean;
    /** @gives derived arg0 */
    function ownKeys(target: unknown): unknown;
    /** @nothing */
    function getPrototypeOf(target: unknown): unknown;
    /** @nothing */
    function setPrototypeOf(target: unknown, prototype: unknown): boolean;
    /** @nothing */
    function defineProperty(target: unknown, key: unknown, descriptor: unknown): boolean;
    /** @nothing */
    function deleteProperty(target: unknown, key: unknown): boolean;
    /** @nothing */
    function getOwnPropertyDescriptor(target: unknown, key: unknown): unknown;
    /** @nothing */
    function getMetadata(key: unknown, target: unknown, property?: unknown): unknown;
    /** @nothing */
    function defineMetadata(key: unknown, value: unknown, target: unknown, property?: unknown): void;
  }
  /** @calls arg0 detached */
  function setTimeout(f: Function, delay?: number, ...args: unknown[]): unknown;
  /** @calls arg0 detached */
  function setInterval(f: Function, delay?: number, ...args: unknown[]): unknown;
  /** @calls arg0 detached */
  function setImmediate(f: Function, ...args: unknown[]): unknown;
  /** @calls arg0 detached */
  function queueMicrotask(f: Function): void;
  /** @nothing */
  function clearTimeout(id: unknown): void;
  /** @nothing */
  function clearInterval(id: unknown): void;
  /** @nothing */
  function clearImmediate(id: unknown): void;
  /** @cpu optional */
  function structuredClone(value: unknown, options?: unknown): unknown;
  /** @io http */
  function fetch(input: unknown, init?: unknown): unknown;
}
