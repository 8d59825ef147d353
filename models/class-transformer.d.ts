// class-transformer: the same data, as instances of classes or as plain objects.
declare module 'class-transformer' {
  type Plain = unknown;
  /** @gives same arg1 */
  export function plainToInstance<T>(type: new (...args: never[]) => T, plain: readonly Plain[], options?: object): T[];
  /** @gives same arg1 */
  export function plainToInstance<T>(type: new (...args: never[]) => T, plain: Plain, options?: object): T;
  /** @gives same arg1 */
  export function plainToClass<T>(type: new (...args: never[]) => T, plain: readonly Plain[], options?: object): T[];
  /** @gives same arg1 */
  export function plainToClass<T>(type: new (...args: never[]) => T, plain: Plain, options?: object): T;
  /** @gives same arg0 */
  export function instanceToPlain(instance: unknown, options?: object): Foreign[string];
  /** @gives same arg0 */
  export function classToPlain(instance: unknown, options?: object): Foreign[string];
  /** @gives same arg0 */
  export function instanceToInstance<T>(instance: T, options?: object): T;
}
