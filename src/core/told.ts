// What reports of one effect say alike, whichever rule they come from.
import { isStatement, shortName, type Effect } from './effect.js';
import type { Confidence } from './finding.js';
import type { LinkedProgram, ReachedEffect, Site } from './summary.js';
import { causeOf } from './wording.js';

const WORK: Readonly<Partial<Record<Effect['kind'], string>>> = {
  http: 'calls another server',
  mail: 'sends a mail',
  file: 'reads or writes a file',
  process: 'runs a program',
  prompt: 'waits for a person',
  sleep: 'waits for a timer',
  blocking: 'holds up the event loop',
  cpu: 'computes for a long time',
  emit: 'publishes an event',
  enqueue: 'puts a job on a queue',
};

const STATEMENTS: Readonly<Partial<Record<Effect['kind'], string>>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
};

/** `sends a mail`, `reads Order`: what an effect does, for messages. */
export function doesWhat({ effect }: ReachedEffect, program: LinkedProgram): string {
  const { kind, verb, entity } = effect;
  if (!isStatement(effect)) return verb?.includes(' ') ? verb : (WORK[kind] ?? kind);
  if (kind === 'transaction') return 'opens a transaction';
  const name = entity === undefined ? undefined : (program.entities.get(entity)?.name ?? shortName(entity));
  return name === undefined ? 'runs a statement' : `${STATEMENTS[kind]} ${name}`;
}

/** Proven when it rests on nothing, else likely, with what it rests on. */
export function confidenceOf(assumption: string | undefined): { confidence: Confidence; assumption?: string } {
  return assumption === undefined ? { confidence: 'proven' } : { confidence: 'likely', assumption };
}

/** The call, what comes of it and where, and who has accepted that. */
export function toldOf({ text, at }: Site, effect: ReachedEffect, program: LinkedProgram) {
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
