// Handlers whose answers an interceptor keeps: everything that they read is kept with the answer.
import type { AnswerKeeper, KeptAnswer } from '../../../../core/outline/answer-cache.js';
import { unknownValue } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../calls.js';
import type { CacheSite } from './sites.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { keeperOf } from '../../../values/answer-keeper.js';

/** One site for each such handler. */
export function keptAnswers(calls: CacheCalls, program: Program): readonly CacheSite[] {
  const found: CacheSite[] = [];
  for (const id of [...program.records.keys()].sort()) {
    const record = program.records.get(id)!;
    const keeper = keeperOf(record, program);
    if (keeper) found.push(siteOf(record, record.outline.answer!, keeper, calls));
  }
  return found;
}

function siteOf(record: FunctionRecord, answer: KeptAnswer, keeper: AnswerKeeper, calls: CacheCalls): CacheSite {
  const { id, at, body, symbol } = record.outline;
  const [choosing] = keeper.chooses;
  const key = choosing === undefined ? answer.key : unknownValue('a key that the interceptor makes');
  return {
    action: 'fill',
    function: id,
    at: answer.keeper?.at ?? at,
    text: symbol,
    point: [...calls.points(record).calls.values()][0] ?? { order: 0, regions: [], arms: [], loops: [] },
    store: { form: 'answer', shared: true, text: 'the response cache' },
    ...(key && { key }),
    terms: record.returns.map((value) => ({ value })),
    guarded: true,
    around: body,
    ...(answer.ttl !== undefined && { ttl: answer.ttl }),
    ...(choosing !== undefined && { assumption: `${keeper.name} keeps what this handler answers` }),
    trace: answer.keeper
      ? []
      : [
          { at, message: `answers ${symbol}` },
          { at: keeper.at, message: `${keeper.name} stands around all handlers` },
        ],
  };
}
