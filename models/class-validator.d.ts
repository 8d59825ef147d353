// class-validator: what a request may bring at most, where a pipe validates it.
declare module 'class-validator' {
  /** @bounds arg0 */
  export function Max(maximum: number, options?: object): PropertyDecorator;
  /** @bounds arg0 */
  export function ArrayMaxSize(maximum: number, options?: object): PropertyDecorator;
}
