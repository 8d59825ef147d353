// How work outside the database, and on the event loop, is told to people: the same words in all rules.
import type { Effect } from './effect.js';

const DOES: Readonly<Record<string, string>> = {
  http: 'calls another server',
  mail: 'sends a mail',
  file: 'reads or writes a file',
  process: 'runs another program',
  prompt: 'waits for a person',
  sleep: 'waits for a timer',
  blocking: 'holds up the event loop',
  cpu: 'computes for a long time',
  emit: 'publishes an event',
  enqueue: 'puts a job on a queue',
  read: 'reads the database',
  write: 'writes to the database',
  raw: 'runs SQL',
  lock: 'locks rows',
  transaction: 'opens or ends a transaction',
};

/** `sends a mail`, `renders a PDF`: as the model says it, else by the kind. */
export function workText({ kind, verb, brief }: Effect): string {
  if (kind === 'http' && brief) return 'asks a store on another server';
  // One word is a name for programs, not a sentence.
  return verb?.includes(' ') ? verb : (DOES[kind] ?? kind);
}

/** What waits for something far away is worse than what computes, and that is worse than what the disk gives at once. */
const SLOWEST: readonly (readonly string[])[] = [
  ['prompt', 'http', 'mail', 'process', 'sleep'],
  ['cpu'],
  ['file', 'blocking'],
];

/** How work compares: the slower the lower. */
export function slowness({ kind, brief }: Effect): number {
  if (brief) return SLOWEST.length;
  const rank = SLOWEST.findIndex((kinds) => kinds.includes(kind));
  return rank < 0 ? SLOWEST.length : rank;
}
