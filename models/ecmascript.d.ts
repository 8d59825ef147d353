// ECMAScript: tags only. The compiler brings the typings of its own library, and a
// declaration there finds its tags here by interface and member name.
declare module 'ecmascript' {
  interface Array {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @calls arg0 each over receiver returns  @gives derived receiver all */
    map(f);
    /** @calls arg0 each over receiver returns  @gives derived receiver flat */
    flatMap(f);
    /** @calls arg0 each over receiver  @gives derived receiver  @scans receiver */
    filter(f);
    /** @calls arg0 each over receiver element 1  @scans receiver sums */
    reduce(f, initial?);
    /** @calls arg0 each over receiver element 1  @scans receiver sums */
    reduceRight(f, initial?);
    /** @calls arg0 search over receiver  @scans receiver */
    some(f);
    /** @calls arg0 each over receiver  @scans receiver */
    every(f);
    /** @calls arg0 search over receiver  @gives element receiver  @scans receiver */
    find(f);
    /** @calls arg0 search over receiver  @scans receiver */
    findIndex(f);
    /** @calls arg0 search over receiver  @gives element receiver  @scans receiver */
    findLast(f);
    /** @calls arg0 search over receiver  @scans receiver */
    findLastIndex(f);
    /** @asks  @scans receiver */
    includes(value, from?);
    /** @asks  @scans receiver */
    indexOf(value, from?);
    /** @asks  @scans receiver */
    lastIndexOf(value, from?);
    /** @gives derived receiver  @limit arg1 */
    slice(start?, end?);
    /** @gives derived receiver with arg0... all */
    concat(...others);
    /** @gives derived receiver flat */
    flat(depth?);
    /** @nothing */
    join(separator?);
    /** @gives element receiver */
    at(index);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver all */
    toReversed();
    /** @calls arg0 each over receiver  @gives derived receiver all */
    toSorted(compare?);
    /** @gives derived receiver */
    toSpliced(start, count?, ...items);
    /** @gives derived receiver */
    with(index, value);
    /** @nothing */
    toString();
    /** @nothing */
    toLocaleString();
    /** @gives derived receiver */
    [Symbol.iterator]();
    /** @adds */
    push(...items);
    /** @adds */
    unshift(...items);
    /** @gives element receiver */
    pop();
    /** @gives element receiver */
    shift();
    /** @gives derived receiver */
    splice(start, count?, ...items);
    /** @gives same receiver */
    reverse();
    /** @calls arg0 each over receiver  @gives same receiver */
    sort(compare?);
    /** @gives same receiver */
    fill(value, start?, end?);
    /** @gives same receiver */
    copyWithin(target, start, end?);
  }
  interface ReadonlyArray {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @calls arg0 each over receiver returns  @gives derived receiver all */
    map(f);
    /** @calls arg0 each over receiver returns  @gives derived receiver flat */
    flatMap(f);
    /** @calls arg0 each over receiver  @gives derived receiver  @scans receiver */
    filter(f);
    /** @calls arg0 each over receiver element 1  @scans receiver sums */
    reduce(f, initial?);
    /** @calls arg0 each over receiver element 1  @scans receiver sums */
    reduceRight(f, initial?);
    /** @calls arg0 search over receiver  @scans receiver */
    some(f);
    /** @calls arg0 each over receiver  @scans receiver */
    every(f);
    /** @calls arg0 search over receiver  @gives element receiver  @scans receiver */
    find(f);
    /** @calls arg0 search over receiver  @scans receiver */
    findIndex(f);
    /** @calls arg0 search over receiver  @gives element receiver  @scans receiver */
    findLast(f);
    /** @calls arg0 search over receiver  @scans receiver */
    findLastIndex(f);
    /** @asks  @scans receiver */
    includes(value, from?);
    /** @asks  @scans receiver */
    indexOf(value, from?);
    /** @asks  @scans receiver */
    lastIndexOf(value, from?);
    /** @gives derived receiver  @limit arg1 */
    slice(start?, end?);
    /** @gives derived receiver with arg0... all */
    concat(...others);
    /** @gives derived receiver flat */
    flat(depth?);
    /** @nothing */
    join(separator?);
    /** @gives element receiver */
    at(index);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver all */
    toReversed();
    /** @calls arg0 each over receiver  @gives derived receiver all */
    toSorted(compare?);
    /** @gives derived receiver */
    toSpliced(start, count?, ...items);
    /** @gives derived receiver */
    with(index, value);
    /** @nothing */
    toString();
    /** @nothing */
    toLocaleString();
    /** @gives derived receiver */
    [Symbol.iterator]();
  }
  interface ArrayConstructor {
    /** @calls arg1 each over arg0 returns  @gives derived arg0 all */
    from(source, f?);
    /** @calls arg1 each over arg0 returns  @gives derived arg0 */
    fromAsync(source, f?);
    /** @nothing */
    of(...items);
    /** @nothing */
    isArray(value);
    /** @nothing */
    new (length?);
    /** @nothing */
    (length?);
  }
  interface Map {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @asks */
    get(key);
    /** @asks */
    has(key);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver */
    [Symbol.iterator]();
    /** @adds  @gives same receiver */
    set(key, value);
    /** @drops */
    delete(key);
    /** @drops */
    clear();
    /** @calls arg1 once  @asks */
    getOrInsertComputed(key, make);
    /** @asks */
    getOrInsert(key, value);
  }
  interface ReadonlyMap {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @asks */
    get(key);
    /** @asks */
    has(key);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver */
    [Symbol.iterator]();
  }
  interface MapConstructor {
    /** @gives derived arg0 */
    new (entries?);
    /** @calls arg1 each over arg0  @gives derived arg0 */
    groupBy(items, key);
  }
  interface WeakMap {
    /** @asks */
    get(key);
    /** @asks */
    has(key);
    /** @adds  @gives same receiver */
    set(key, value);
    /** @drops */
    delete(key);
  }
  interface WeakMapConstructor {
    /** @gives derived arg0 */
    new (entries?);
  }
  interface Set {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @asks */
    has(value);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver */
    [Symbol.iterator]();
    /** @gives derived receiver */
    union(other);
    /** @gives derived receiver */
    intersection(other);
    /** @gives derived receiver */
    difference(other);
    /** @gives derived receiver */
    symmetricDifference(other);
    /** @nothing */
    isSubsetOf(other);
    /** @nothing */
    isSupersetOf(other);
    /** @nothing */
    isDisjointFrom(other);
    /** @adds  @gives same receiver */
    add(value);
    /** @drops */
    delete(value);
    /** @drops */
    clear();
  }
  interface ReadonlySet {
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @asks */
    has(value);
    /** @gives derived receiver all */
    entries();
    /** @gives derived receiver all */
    keys();
    /** @gives derived receiver all */
    values();
    /** @gives derived receiver */
    [Symbol.iterator]();
    /** @gives derived receiver */
    union(other);
    /** @gives derived receiver */
    intersection(other);
    /** @gives derived receiver */
    difference(other);
    /** @gives derived receiver */
    symmetricDifference(other);
    /** @nothing */
    isSubsetOf(other);
    /** @nothing */
    isSupersetOf(other);
    /** @nothing */
    isDisjointFrom(other);
  }
  interface SetConstructor {
    /** @gives derived arg0 */
    new (values?);
  }
  interface WeakSet {
    /** @asks */
    has(value);
    /** @adds  @gives same receiver */
    add(value);
    /** @drops */
    delete(value);
  }
  interface WeakSetConstructor {
    /** @gives derived arg0 */
    new (values?);
  }
  interface IteratorObject {
    /** @calls arg0 each over receiver returns  @gives derived receiver all */
    map(f);
    /** @calls arg0 each over receiver  @gives derived receiver */
    filter(f);
    /** @calls arg0 each over receiver returns  @gives derived receiver flat */
    flatMap(f);
    /** @calls arg0 each over receiver drops */
    forEach(f);
    /** @calls arg0 each over receiver element 1  @scans receiver sums */
    reduce(f, initial?);
    /** @calls arg0 search over receiver */
    some(f);
    /** @calls arg0 each over receiver */
    every(f);
    /** @calls arg0 search over receiver  @gives element receiver */
    find(f);
    /** @gives derived receiver  @limit arg0 */
    take(count);
    /** @gives derived receiver */
    drop(count);
    /** @gives derived receiver all */
    toArray();
    /** @gives derived receiver */
    [Symbol.iterator]();
  }
  interface Iterator {
    /** @gives element receiver */
    next(...value);
    /** @nothing */
    return(value?);
    /** @nothing */
    throw(error?);
  }
  interface Generator {
    /** @gives element receiver */
    next(...value);
    /** @nothing */
    return(value?);
    /** @nothing */
    throw(error?);
  }
  interface AsyncIterator {
    /** @gives element receiver */
    next(...value);
    /** @nothing */
    return(value?);
    /** @nothing */
    throw(error?);
  }
  interface AsyncGenerator {
    /** @gives element receiver */
    next(...value);
    /** @nothing */
    return(value?);
    /** @nothing */
    throw(error?);
  }
  interface Iterable {
    /** @gives derived receiver */
    [Symbol.iterator]();
  }
  interface AsyncIterable {
    /** @gives derived receiver */
    [Symbol.asyncIterator]();
  }
  interface IteratorConstructor {
    /** @gives derived arg0 all */
    from(source);
  }
  interface Promise {
    /** @calls arg0 once returns  @calls arg1 failed returns  @gives awaits receiver */
    then(done?, failed?);
    /** @calls arg0 failed returns  @gives awaits receiver */
    catch(failed?);
    /** @calls arg0 finally  @gives awaits receiver */
    finally(done?);
  }
  interface PromiseLike {
    /** @calls arg0 once returns  @calls arg1 failed returns  @gives awaits receiver */
    then(done?, failed?);
  }
  interface PromiseConstructor {
    /** @calls arg0 once settled 0 */
    new (executor);
    /** @gives awaits arg0 */
    all(values);
    /** @gives awaits arg0 */
    allSettled(values);
    /** @gives awaits arg0 */
    any(values);
    /** @gives awaits arg0 */
    race(values);
    /** @gives same arg0 */
    resolve(value?);
    /** @nothing */
    reject(reason?);
    /** @nothing */
    withResolvers();
    /** @calls arg0 once returns */
    try(f, ...args);
  }
  interface ObjectConstructor {
    /** @gives derived arg0 all */
    keys(object);
    /** @gives derived arg0 all */
    values(object);
    /** @gives derived arg0 all */
    entries(object);
    /** @gives derived arg0 */
    fromEntries(entries);
    /** @calls arg1 each over arg0  @gives derived arg0 */
    groupBy(items, key);
    /** @gives same arg0 */
    assign(target, ...sources);
    /** @gives same arg0 */
    freeze(object);
    /** @gives same arg0 */
    seal(object);
    /** @gives same arg0 */
    preventExtensions(object);
    /** @gives same arg0 */
    defineProperty(object, key, descriptor);
    /** @gives same arg0 */
    defineProperties(object, descriptors);
    /** @gives same arg0 */
    setPrototypeOf(object, prototype);
    /** @nothing */
    create(prototype, properties?);
    /** @nothing */
    getPrototypeOf(object);
    /** @nothing */
    getOwnPropertyDescriptor(object, key);
    /** @nothing */
    getOwnPropertyDescriptors(object);
    /** @nothing */
    getOwnPropertyNames(object);
    /** @nothing */
    getOwnPropertySymbols(object);
    /** @asks */
    hasOwn(object, key);
    /** @nothing */
    is(a, b);
    /** @nothing */
    isFrozen(object);
    /** @nothing */
    isSealed(object);
    /** @nothing */
    isExtensible(object);
    /** @gives same arg0 */
    new (value?);
    /** @gives same arg0 */
    (value?);
  }
  interface Object {
    /** @asks */
    hasOwnProperty(key);
    /** @nothing */
    toString();
    /** @nothing */
    toLocaleString();
    /** @nothing */
    valueOf();
    /** @nothing */
    isPrototypeOf(object);
    /** @nothing */
    propertyIsEnumerable(key);
  }
  interface Function {
    /** @calls receiver once returns */
    call(self, ...args);
    /** @calls receiver once returns */
    apply(self, args?);
    /** @gives same receiver */
    bind(self, ...args);
    /** @nothing */
    toString();
  }
  interface CallableFunction {
    /** @calls receiver once returns */
    call(self, ...args);
    /** @calls receiver once returns */
    apply(self, args?);
    /** @gives same receiver */
    bind(self, ...args);
  }
  interface NewableFunction {
    /** @calls receiver once returns */
    call(self, ...args);
    /** @calls receiver once returns */
    apply(self, args?);
    /** @gives same receiver */
    bind(self, ...args);
  }
  interface JSON {
    /** @gives same arg0 */
    parse(text, reviver?);
    /** @gives derived arg0 */
    stringify(value, replacer?, space?);
  }
  interface String {
    /** @calls arg1 each */
    replace(pattern, replacement);
    /** @calls arg1 each */
    replaceAll(pattern, replacement);
    /** @gives derived receiver */
    split(separator, limit?);
    /** @gives derived receiver */
    matchAll(pattern);
    /** @gives derived receiver */
    [Symbol.iterator]();
    /** @nothing */
    charAt(...args);
    /** @nothing */
    charCodeAt(...args);
    /** @nothing */
    codePointAt(...args);
    /** @nothing */
    concat(...args);
    /** @nothing */
    endsWith(...args);
    /** @nothing */
    includes(...args);
    /** @nothing */
    indexOf(...args);
    /** @nothing */
    isWellFormed(...args);
    /** @nothing */
    lastIndexOf(...args);
    /** @nothing */
    localeCompare(...args);
    /** @nothing */
    match(...args);
    /** @nothing */
    normalize(...args);
    /** @nothing */
    padEnd(...args);
    /** @nothing */
    padStart(...args);
    /** @nothing */
    repeat(...args);
    /** @nothing */
    search(...args);
    /** @nothing */
    slice(...args);
    /** @nothing */
    startsWith(...args);
    /** @nothing */
    substr(...args);
    /** @nothing */
    substring(...args);
    /** @nothing */
    toLocaleLowerCase(...args);
    /** @nothing */
    toLocaleUpperCase(...args);
    /** @nothing */
    toLowerCase(...args);
    /** @nothing */
    toString(...args);
    /** @nothing */
    toUpperCase(...args);
    /** @nothing */
    trim(...args);
    /** @nothing */
    trimEnd(...args);
    /** @nothing */
    trimLeft(...args);
    /** @nothing */
    trimRight(...args);
    /** @nothing */
    trimStart(...args);
    /** @nothing */
    toWellFormed(...args);
    /** @nothing */
    valueOf(...args);
    /** @nothing */
    at(...args);
  }
  /** @nothing */
  interface StringConstructor {
    new (...args);
    /** @gives derived arg0 */
    (...args);
    fromCharCode(...args);
    fromCodePoint(...args);
    raw(...args);
  }
  /** @nothing */
  interface Number {
    toExponential(...args);
    toFixed(...args);
    toLocaleString(...args);
    toPrecision(...args);
    toString(...args);
    valueOf(...args);
  }
  /** @nothing */
  interface NumberConstructor {
    new (...args);
    (...args);
    isFinite(...args);
    isInteger(...args);
    isNaN(...args);
    isSafeInteger(...args);
    parseFloat(...args);
    parseInt(...args);
  }
  /** @nothing */
  interface Boolean {
    valueOf(...args);
  }
  /** @nothing */
  interface BooleanConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface BigInt {
    toString(...args);
    toLocaleString(...args);
    valueOf(...args);
  }
  /** @nothing */
  interface BigIntConstructor {
    (...args);
    asIntN(...args);
    asUintN(...args);
  }
  /** @nothing */
  interface Symbol {
    toString(...args);
    valueOf(...args);
  }
  /** @nothing */
  interface SymbolConstructor {
    (...args);
    for(...args);
    keyFor(...args);
  }
  /** @nothing */
  interface Math {
    abs(...args);
    acos(...args);
    acosh(...args);
    asin(...args);
    asinh(...args);
    atan(...args);
    atan2(...args);
    atanh(...args);
    cbrt(...args);
    ceil(...args);
    clz32(...args);
    cos(...args);
    cosh(...args);
    exp(...args);
    expm1(...args);
    floor(...args);
    fround(...args);
    hypot(...args);
    imul(...args);
    log(...args);
    log10(...args);
    log1p(...args);
    log2(...args);
    max(...args);
    /** @gives least arg0... */
    min(...args);
    pow(...args);
    random(...args);
    round(...args);
    sign(...args);
    sin(...args);
    sinh(...args);
    sqrt(...args);
    tan(...args);
    tanh(...args);
    trunc(...args);
    f16round(...args);
  }
  /** @nothing */
  interface Date {
    getDay(...args);
    getUTCDay(...args);
    getTime(...args);
    setTime(...args);
    getTimezoneOffset(...args);
    toDateString(...args);
    toISOString(...args);
    toJSON(...args);
    toLocaleDateString(...args);
    toLocaleString(...args);
    toLocaleTimeString(...args);
    toString(...args);
    toTimeString(...args);
    toUTCString(...args);
    valueOf(...args);
    getDate(...args);
    getUTCDate(...args);
    setDate(...args);
    setUTCDate(...args);
    getFullYear(...args);
    getUTCFullYear(...args);
    setFullYear(...args);
    setUTCFullYear(...args);
    getHours(...args);
    getUTCHours(...args);
    setHours(...args);
    setUTCHours(...args);
    getMilliseconds(...args);
    getUTCMilliseconds(...args);
    setMilliseconds(...args);
    setUTCMilliseconds(...args);
    getMinutes(...args);
    getUTCMinutes(...args);
    setMinutes(...args);
    setUTCMinutes(...args);
    getMonth(...args);
    getUTCMonth(...args);
    setMonth(...args);
    setUTCMonth(...args);
    getSeconds(...args);
    getUTCSeconds(...args);
    setSeconds(...args);
    setUTCSeconds(...args);
  }
  /** @nothing */
  interface DateConstructor {
    new (...args);
    (...args);
    UTC(...args);
    now(...args);
    parse(...args);
  }
  /** @nothing */
  interface RegExp {
    exec(...args);
    test(...args);
    compile(...args);
  }
  /** @nothing */
  interface RegExpConstructor {
    new (...args);
    (...args);
    escape(...args);
  }
  /** @nothing */
  interface ErrorConstructor {
    new (...args);
    (...args);
    captureStackTrace(...args);
  }
  /** @nothing */
  interface TypeErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface RangeErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface SyntaxErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface ReferenceErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface EvalErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface URIErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface AggregateErrorConstructor {
    new (...args);
    (...args);
  }
  /** @nothing */
  interface NumberFormat {
    format(...args);
    formatToParts(...args);
    resolvedOptions(...args);
    formatRange(...args);
  }
  /** @nothing */
  interface DateTimeFormat {
    format(...args);
    formatToParts(...args);
    formatRange(...args);
    resolvedOptions(...args);
  }
  /** @nothing */
  interface Collator {
    compare(...args);
    resolvedOptions(...args);
  }
  /** @nothing */
  interface NumberFormatConstructor {
    new (...args);
    (...args);
    supportedLocalesOf(...args);
  }
  /** @nothing */
  interface DateTimeFormatConstructor {
    new (...args);
    (...args);
    supportedLocalesOf(...args);
  }
  /** @nothing */
  interface CollatorConstructor {
    new (...args);
    (...args);
    supportedLocalesOf(...args);
  }
  /** @nothing */
  interface PropertyDescriptor {
    get(...args);
    set(...args);
  }
  /** @nothing */
  interface ArrayBufferConstructor {
    new (...args);
    isView(...args);
  }
  /** @nothing */
  interface WeakRef {
    deref(...args);
  }
  /** @nothing */
  interface WeakRefConstructor {
    new (...args);
  }
  /** @nothing */
  function parseInt(...args);
  /** @nothing */
  function parseFloat(...args);
  /** @nothing */
  function isNaN(...args);
  /** @nothing */
  function isFinite(...args);
  /** @nothing */
  function decodeURI(...args);
  /** @nothing */
  function decodeURIComponent(...args);
  /** @nothing */
  function encodeURI(...args);
  /** @nothing */
  function encodeURIComponent(...args);
  /** @nothing */
  function escape(...args);
  /** @nothing */
  function unescape(...args);
  /** @nothing */
  function eval(...args);
  namespace Reflect {
    /** @calls arg0 once returns */
    function apply(f, self, args);
    /** @nothing */
    function construct(target, args, newTarget?);
    /** @nothing */
    function get(target, key, receiver?);
    /** @nothing */
    function set(target, key, value, receiver?);
    /** @asks */
    function has(target, key);
    /** @gives derived arg0 */
    function ownKeys(target);
    /** @nothing */
    function getPrototypeOf(target);
    /** @nothing */
    function setPrototypeOf(target, prototype);
    /** @nothing */
    function defineProperty(target, key, descriptor);
    /** @nothing */
    function deleteProperty(target, key);
    /** @nothing */
    function getOwnPropertyDescriptor(target, key);
    /** @nothing */
    function getMetadata(key, target, property?);
    /** @nothing */
    function defineMetadata(key, value, target, property?);
  }
}
