// How often, and when, a library calls a function that it is given: the words of `@calls`.

export const CALLBACK_TIMES = [
  'once',
  /** Once, when what comes before has failed. */
  'failed',
  /** Once, when what comes before has succeeded or failed. */
  'finally',
  'each',
  'concurrent',
  'search',
  'batch',
  'detached',
  'after-commit',
  'after-response',
] as const;

export type CallbackTimes = (typeof CALLBACK_TIMES)[number];
