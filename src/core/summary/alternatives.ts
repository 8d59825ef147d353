// Effects of which a run has one or the other, as they stand in different arms of one branch or in different
// implementations: of such, whoever adds up takes the largest.
import { addCost, joinCost, ZERO, type Cost } from './cost.js';

/** The arms in which an effect comes about, of a branch or call that has others too. */
export interface OneOf {
  /** Which branch or call. */
  readonly of: string;
  /** Sorted, and not all there are. */
  readonly arms: readonly number[];
}

/** Something that may stand in an alternative. */
interface Alternative {
  readonly oneOf?: readonly OneOf[];
}

/** What two ways to one effect have in common: it comes about in the arms of either. */
export function sharedAlternatives(
  a: readonly OneOf[] | undefined,
  b: readonly OneOf[] | undefined,
): readonly OneOf[] | undefined {
  if (!a || !b || a === b) return a && b;
  const shared = a.flatMap(({ of, arms }) => {
    const other = b.find((one) => one.of === of);
    return other ? [{ of, arms: [...new Set([...arms, ...other.arms])].sort((x, y) => x - y) }] : [];
  });
  return shared.length > 0 ? shared : undefined;
}

/** Whether no one run of what they stand in has both. */
export const areAlternatives = (a: Alternative, b: Alternative): boolean =>
  a.oneOf?.some(({ of, arms }) => {
    const other = b.oneOf?.find((one) => one.of === of);
    return other !== undefined && !other.arms.some((arm) => arms.includes(arm));
  }) ?? false;

/** What all of them cost together: of alternatives the largest. */
export function totalOf<One extends Alternative>(all: readonly One[], costOf: (one: One) => Cost): Cost {
  const branch = widest(all);
  if (branch === undefined) return all.reduce((sum, one) => addCost(sum, costOf(one)), ZERO);
  const without = (one: One): One => ({ ...one, oneOf: one.oneOf?.filter(({ of }) => of !== branch) });
  const armsOf = (one: One): readonly number[] => one.oneOf?.find(({ of }) => of === branch)?.arms ?? [];
  const arms = [...new Set(all.flatMap(armsOf))];
  const inArms = arms.map((arm) => totalOf(all.filter((one) => armsOf(one).includes(arm)).map(without), costOf));
  const always = totalOf(
    all.filter((one) => armsOf(one).length === 0),
    costOf,
  );
  return addCost(always, inArms.reduce(joinCost));
}

/** The branch in which most of them stand, if there are two at least. */
function widest(all: readonly Alternative[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { oneOf = [] } of all) for (const { of } of oneOf) counts.set(of, (counts.get(of) ?? 0) + 1);
  let found: string | undefined;
  for (const [of, count] of counts) if (count > (found === undefined ? 1 : counts.get(found)!)) found = of;
  return found;
}
