// Going over values by their kinds. Whoever tells kinds apart names all of them, so that a kind that is added later
// fails to compile wherever somebody has to decide about it.
import type { Value } from './value.js';

type KindOf<One> = One extends { readonly is: infer Kind }
  ? Kind
  : One extends { readonly node: infer Kind }
    ? Kind
    : never;
/** Of a discriminated union. */
type Kinded = { readonly is: string } | { readonly node: string };
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;
type Exactly<Left, Named> = [Left] extends [Named]
  ? [Named] extends [Left]
    ? unknown
    : { readonly hasItsOwnCase: Exclude<Named, Left> }
  : { readonly isNotNamed: Exclude<Left, Named> };

/**
 * Stands where a `switch` over kinds ends, and names those that it leaves: `remaining(value, 'this literal')`. It is a
 * type error to leave one that is not named, or to name one that has a case of its own.
 */
export function remaining<Left extends Kinded | undefined, Kinds extends string>(
  _left: Left,
  _kinds: Kinds & Exactly<KindOf<Left>, Words<Kinds>>,
): undefined {
  return undefined;
}

/** The terms that `value` is directly made of. */
export function parts(value: Value): readonly Value[] {
  switch (value.is) {
    case 'field':
    case 'chunks':
    case 'end':
      return [value.of];
    case 'element':
      return value.over ? [value.over] : [];
    case 'list':
      return value.items;
    case 'record':
      return Object.values(value.fields);
    case 'stream':
      return value.only ? [value.of, value.only] : [value.of];
    case 'template':
      return value.parts;
    case 'derived':
      return value.element ? [value.from, value.element] : [value.from];
    case 'captured':
      return [value.value];
    case 'handle':
      // What takes a free connection for each statement is not on the one that it was asked of.
      return value.of && value.origin !== 'pool' ? [value.of] : [];
    case 'join':
      return value.of;
    default:
      remaining(value, 'parameter this literal constant result function class input unknown');
      return [];
  }
}

/** Whether `test` holds for `value` or for any term inside it. */
export function some(value: Value, test: (term: Value) => boolean): boolean {
  return test(value) || parts(value).some((part) => some(part, test));
}

/** What is left of a budget of parts behind the term, which counts those it names twice; below zero when it is used up. */
export function weigh(value: Value, budget: number): number {
  let left = budget - 1;
  for (const part of parts(value)) {
    if (left < 0) return left;
    left = weigh(part, left);
  }
  return left;
}

/** What a chain of fields begins with, and their names: `order.customer.name` is `order`, then two names. */
export function accessOf(value: Value): { readonly root: Value; readonly path: readonly string[] } {
  const path: string[] = [];
  let root = value;
  for (; root.is === 'field'; root = root.of) path.unshift(root.name);
  return { root, path };
}

/** What a value has at the end of a path, as it is written: `options`, `onDone` is `options.onDone`. */
export const accessAt = (root: Value, path: readonly string[]): Value =>
  path.reduce<Value>((of, name) => ({ is: 'field', of, name }), root);

/** A parameter, or what it has under a name. */
export const isOfParameter = (value: Value): boolean =>
  !some(value, ({ is }) => is !== 'field' && is !== 'parameter' && is !== 'captured');
