// Guards that ask the same: what is known of the second condition where the first one holds.
import { expect, it } from 'vitest';
import type { FunctionOutline, Outcome } from '../../../src/core/outline/outline.js';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { lower } from './lower.js';

/** The first holds; the second holds then, does not, or may. */
const CASES = [
  ['dryRun', 'dryRun', true],
  ['!dryRun', '!dryRun', true],
  ['!dryRun', 'dryRun', false],
  ['!!dryRun', 'dryRun', true],
  ["mode === 'post'", "mode === 'post'", true],
  ["mode !== 'post'", "mode === 'post'", false],
  ["mode === 'post'", "mode === 'draft'", 'may'],
  ['order.posted', 'order.posted', true],
  ['order.posted', '!order.posted', false],
  // Where both are asked for and hold, each does.
  ['a && b', 'a', true],
  ['a && b', '!b', false],
  ['a && b', 'a && b', true],
  ['!(a && b)', 'a && b', false],
  // One of two says nothing of either.
  ['a || b', 'a', 'may'],
  ['a || b', 'a || b', true],
  // What neither is, none of them is.
  ['!(a || b)', 'a', false],
  ['a', 'b', 'may'],
  // What is asked anew may be answered in another way.
  ['order.rows()', 'order.rows()', 'may'],
  ['isOpen()', 'isOpen()', 'may'],
  ["mode.startsWith('p')", "mode.startsWith('p')", 'may'],
] as const;

const PARAMETERS = 'dryRun: boolean, mode: string, order: { posted: boolean; rows(): number }, a: boolean, b: boolean';

/** What each of the two conditions tells, in the order of the code. */
function outcomesIn({ body }: FunctionOutline): readonly (readonly Outcome[])[] {
  const found: (readonly Outcome[])[] = [];
  walkNodes(body, (node) => {
    if (node.node === 'branch') found.push(node.outcomes ?? []);
  });
  return found;
}

function whereHolds(outline: FunctionOutline): boolean | 'may' {
  const [one = [], other = []] = outcomesIn(outline);
  const known = new Map(one.filter(({ arm }) => arm === 0).map(({ question, is }) => [question, is]));
  const isDenied = (arm: number): boolean =>
    other.some((outcome) => outcome.arm === arm && known.get(outcome.question) === !outcome.is);
  return isDenied(0) === isDenied(1) ? 'may' : isDenied(1);
}

it('where one condition holds, another that asks the same is known', () => {
  const lowered = lower(
    CASES.map(
      ([first, second], i) => `
        export async function run${i}(${PARAMETERS}) {
          if (${first}) await orders.find();
          if (${second}) await customers.find();
        }`,
    ).join('\n'),
  );
  const found = CASES.map(([first, second], i) => [first, second, whereHolds(lowered.function(`run${i}`))]);
  expect(found).toEqual(CASES);
});
