// Handlers whose answers an interceptor keeps: everything that they read is kept with the answer.
import type { AnswerKeeper, KeptAnswer } from '../../../../core/outline/answer-cache.js';
import { unknownValue, type Value } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../callers.js';
import type { CacheSite } from './sites.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';

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

/** What keeps the answers of the handler, if anything does. */
export function keeperOf(record: FunctionRecord, program: Program): AnswerKeeper | undefined {
  const { answer } = record.outline;
  const keeper = answer && (answer.keeper ?? aroundAll(record, program));
  return keeper && answers(record, answer) ? keeper : undefined;
}

/** The keeper around all handlers of the package; one that leaves some out by rules of its own says nothing of this one. */
function aroundAll({ outline }: FunctionRecord, { answerKeepers, records }: Program): AnswerKeeper | undefined {
  return answerKeepers.find(
    ({ folder, chooses }) =>
      outline.at.file.startsWith(`${folder}/`) && !chooses.some((id) => records.get(id)?.returns.some(isNothing)),
  );
}

/** Only what answers reads is kept, and whatever has a key of its own; a handler that sends the response itself gives nothing. */
function answers({ outline, returns }: FunctionRecord, { key }: KeptAnswer): boolean {
  const isAsked = key !== undefined || outline.entries.some(({ name }) => /^(GET|ALL) /.test(name));
  return isAsked && !returns.every(isNothing);
}

const isNothing = (value: Value): boolean => value.is === 'literal' && NOTHING.has(value.text);
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'null', '']);

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
