// Jobs may hold a transaction open for longer than requests: the option "background" of slow-work-in-transaction.
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.js';
import type { EntryKind, FunctionOutline } from '../../src/core/outline/outline.js';
import { call, func, op } from '../engine/outline-builder.js';
import { linkFunctions } from '../engine/program.js';
import { opened, transaction } from '../engine/transaction-outlines.js';

const pause = (line: number) => op(1, line, 'read', 'Order', { effects: [{ kind: 'sleep' }], text: 'sleep' });

/** Functions of these entry points, each of which pauses inside a transaction: by itself, or by way of `pause`. */
function pausing(kinds: readonly EntryKind[], isShared = false): readonly FunctionOutline[] {
  const runs = kinds.map((kind, i) => {
    const line = 100 + 10 * i;
    const work = isShared ? call(1, line + 2, 'pause') : pause(line + 2);
    return {
      ...func(`run${i}`, line, [], transaction(line + 1, opened(0), work)),
      entries: [{ kind, name: `entry ${i}` }],
    };
  });
  return [...runs, func('pause', 20, [], pause(21))];
}

function told(functions: readonly FunctionOutline[], background: string) {
  const program = linkFunctions(functions);
  const found: string[] = [];
  rules
    .find(({ id }) => id === 'slow-work-in-transaction')!
    .check({
      program,
      facts: program.facts,
      options: { background },
      report: ({ at, severity = 'as ever' }) => found.push(`${at.start.line} ${severity}`),
      quiet: ({ at, reason }) => found.push(`${at.start.line} ${reason}`),
    });
  return found;
}

test('a transaction that only a job opens has the severity of the option', () => {
  const both = pausing(['job', 'http']);
  expect(told(both, 'default')).toEqual(['102 as ever', '112 as ever']);
  expect(told(both, 'warning')).toEqual(['102 warning', '112 as ever']);
  expect(told(both, 'off')).toEqual([
    '102 not said: no request waits for it, and the option "background" is off',
    '112 as ever',
  ]);
});

test('what several come by is as bad as the rule says where a request is among them', () => {
  expect(told(pausing(['job', 'cron', 'job'], true), 'warning')).toEqual(['21 warning']);
  expect(told(pausing(['job', 'cron', 'http'], true), 'warning')).toEqual(['21 as ever']);
});
