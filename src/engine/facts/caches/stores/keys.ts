// Keys of caches: what is fixed in one and what varies, whether two can be the same, and how people read one.
import { collectionOf } from '../../../outlines/value-uses.js';
import { remaining, accessOf } from '../../../../core/outline/fold.js';
import type { Value } from '../../../../core/outline/value.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { rewrite, settle } from '../../../values/substitute.js';

/** Fixed texts, and `undefined` for what varies. */
type Pattern = readonly (string | undefined)[];

/** The key with calls looked through, in the frame of `record`. */
export const settledKey = (key: Value, record: FunctionRecord, program: Program): Value => settle(key, record, program);

/** Whether the two keys can be the same; no key stands for everything in the store. */
export function canMatch(a: Value | undefined, b: Value | undefined): boolean {
  if (!a || !b) return true;
  return alternatives(a).some((left) =>
    alternatives(b).some((right) => samePattern(patternOf(left), patternOf(right))),
  );
}

/** Whether the first key is one of some that are written out, and the second one is made of more than that. */
export function isOneOfFew(drop: Value, kept: Value): boolean {
  const isFixed = (key: Value): boolean => !patternOf(key).includes(undefined);
  return (
    alternatives(drop).every(isFixed) &&
    alternatives(kept).every((key) => !isFixed(key) && headOf(patternOf(key)) !== '')
  );
}

/** An element of a list that is written out is as good as fixed; one of the keys that fit a pattern is any of them. */
export const withFewElements = (key: Value, { loops }: FunctionRecord): Value =>
  rewrite(key, (term) => {
    const over = term.is === 'element' ? collectionOf(term, { loops }) : undefined;
    if (over && keyPatternIn(over)) return over;
    const isFew = over?.is === 'list' && over.items.every(({ is }) => is === 'literal' || is === 'constant');
    return isFew ? { is: 'constant', name: 'one of few' } : undefined;
  });

/** The pattern that all the keys fit which were taken from it: `keys('price:*')`. */
function keyPatternIn(value: Value): Value | undefined {
  if (value.is !== 'derived' || value.element) return undefined;
  return value.from.is === 'template' || value.from.is === 'literal' ? value.from : keyPatternIn(value.from);
}

/** Whether the key has no fixed part that would tell it from any other. */
export function isOpenKey(key: Value): boolean {
  return alternatives(key).every((one) => patternOf(one).every((part) => part === undefined));
}

/** Whether the key can be the address of a request: it has a slash, or nothing fixed that would tell. */
export function canBeAddress(key: Value): boolean {
  return alternatives(key).some((one) => {
    const fixed = patternOf(one).filter((part) => part !== undefined);
    return fixed.length === 0 || fixed.some((part) => part.includes('/'));
  });
}

/** Whether both keys begin with the same fixed text: no accident. */
export function beginAlike(a: Value, b: Value): boolean {
  return alternatives(a).some((left) =>
    alternatives(b).some((right) => {
      const [x, y] = [headOf(patternOf(left)), headOf(patternOf(right))];
      return x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x));
    }),
  );
}

/** A list of keys is any of them. */
function alternatives(key: Value): readonly Value[] {
  if (key.is === 'join') return key.of.flatMap(alternatives);
  if (key.is === 'list') return key.items.flatMap(alternatives);
  if (key.is === 'derived' && key.element) return alternatives(key.element);
  return [key];
}

function patternOf(key: Value): Pattern {
  switch (key.is) {
    case 'literal':
      return [key.text];
    case 'constant':
      return [`<${key.name}>`];
    case 'template':
      return key.parts.flatMap(patternOf);
    case 'derived': {
      const pattern = keyPatternIn(key);
      return pattern ? patternOf(pattern).flatMap(withGaps) : [undefined];
    }
    case 'field':
      return accessOf(key).root.is === 'constant' ? [`<${textOf(key)}>`] : [undefined];
    default:
      remaining(
        key,
        'parameter this element result list record chunks function class captured handle end stream join input unknown',
      );
      return [undefined];
  }
}

/** Whatever a star stands for varies. */
const withGaps = (part: string | undefined): Pattern =>
  part === undefined
    ? [part]
    : part.split('*').flatMap((text, index) => [...(index > 0 ? [undefined] : []), ...(text === '' ? [] : [text])]);

function samePattern(a: Pattern, b: Pattern): boolean {
  const [left, right] = [headOf(a), headOf(b)];
  const [leftEnd, rightEnd] = [headOf([...a].reverse(), true), headOf([...b].reverse(), true)];
  const fixed = !a.includes(undefined) && !b.includes(undefined);
  if (fixed) return left === right;
  if (!(left.startsWith(right) || right.startsWith(left))) return false;
  // A whole key against one with gaps: the end has to fit too.
  return leftEnd.endsWith(rightEnd) || rightEnd.endsWith(leftEnd);
}

/** The fixed text up to the first gap. */
function headOf(pattern: Pattern, reversed = false): string {
  const gap = pattern.indexOf(undefined);
  const parts = gap < 0 ? pattern : pattern.slice(0, gap);
  return (reversed ? [...parts].reverse() : parts).join('');
}

/** The key as people read it: `price:{productId}`. */
export function keyText(key: Value, parameterName: (value: Value) => string | undefined): string {
  switch (key.is) {
    case 'literal':
      return key.text;
    case 'constant':
      return key.name;
    case 'template':
      return key.parts.map((part) => keyText(part, parameterName)).join('');
    default:
      remaining(
        key,
        'parameter this element field result list record derived chunks function class captured handle end stream join input unknown',
      );
      return `{${parameterName(key) ?? textOf(key)}}`;
  }
}

/** A short name for a term. */
function textOf(value: Value): string {
  switch (value.is) {
    case 'field':
      return value.of.is === 'this' || value.of.is === 'parameter' ? value.name : `${textOf(value.of)}.${value.name}`;
    case 'captured':
      return textOf(value.value);
    case 'element':
      return 'each';
    case 'literal':
      return value.text;
    case 'constant':
      return value.name;
    case 'input':
      return value.from;
    default:
      remaining(
        value,
        'parameter this result list record template derived chunks function class handle end stream join unknown',
      );
      return '…';
  }
}
