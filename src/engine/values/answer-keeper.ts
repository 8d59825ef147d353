// What keeps the answers of a handler: an interceptor of its own, or one around the whole application.
import type { AnswerKeeper, KeptAnswer } from '../../core/outline/answer-cache.js';
import { isFalsy, isNothing } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';

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
      outline.at.file.startsWith(`${folder}/`) && !chooses.some((id) => records.get(id)?.returns.some(isFalsy)),
  );
}

/** Only what answers reads is kept, and whatever has a key of its own; a handler that sends the response itself gives nothing. */
function answers({ outline, returns }: FunctionRecord, { key }: KeptAnswer): boolean {
  const isAsked = key !== undefined || outline.entries.some(({ method }) => method === 'GET' || method === 'ALL');
  return isAsked && !returns.every(isNothing);
}
