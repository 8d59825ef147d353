// What reports of one effect say alike, whichever rule they come from.
import { isStatement, shortName, type Effect } from '../core/outline/effect.js';
import type { Confidence } from '../core/finding.js';
import type { FunctionId } from '../core/outline/outline.js';
import type { RequestPath } from '../core/facts/request.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import type { LinkedProgram } from '../core/program.js';
import type { Site } from '../core/summary/step.js';
import { causeOf } from './statement-text.js';
import { workText } from '../core/outline/work.js';

const STATEMENTS: Readonly<Partial<Record<Effect['kind'], string>>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
};

/** `sends a mail`, `reads Order`: what an effect does, for messages. */
export function doesWhat({ effect }: ReachedEffect, program: LinkedProgram): string {
  const { kind, entity } = effect;
  if (!isStatement(effect)) return workText(effect);
  if (kind === 'transaction') return 'opens a transaction';
  const name = entity === undefined ? undefined : (program.entities.get(entity)?.name ?? shortName(entity));
  return name === undefined ? 'runs a statement' : `${STATEMENTS[kind]} ${name}`;
}

/** Proven when it rests on nothing, else likely, with what it rests on. */
export function confidenceOf(assumption: string | undefined): { confidence: Confidence; assumption?: string } {
  return assumption === undefined ? { confidence: 'proven' } : { confidence: 'likely', assumption };
}

/** The call, what comes of it and where, and who has accepted that. */
export function describeEffect({ text, at }: Site, effect: ReachedEffect, program: LinkedProgram) {
  const { accepted, cause, causeText } = effect;
  const does = doesWhat(effect, program);
  return {
    data: { call: text, does },
    at,
    cause: isStatement(effect.effect)
      ? causeOf({ main: effect, all: [effect] }, program)
      : { at: cause, title: `${causeText} ${does}` },
    ...(accepted !== undefined && { accepted }),
  };
}

/** What a function is called, as far as identities and messages go. */
export const symbolOf = (id: FunctionId, program: LinkedProgram): string => program.functions.get(id)?.symbol ?? '';

/** How sure it is that a request waits for work, what for, and by which way it comes to it. */
export function describeRequested(reached: ReachedEffect, path: RequestPath, assumption?: string) {
  const { cause, causeText, trace, accepted, effect } = reached;
  return {
    ...confidenceOf(reached.assumption ?? path.assumption ?? assumption),
    entry: path.entries.join(', '),
    cause: { at: cause, title: `${causeText} ${workText(effect)}` },
    trace: [...path.trace, ...trace],
    ...(accepted !== undefined && { accepted }),
  };
}
