// Where a statement is written: the op, or the call that hands its SQL to a function that runs whatever it is given.
import type { ReachedEffect, Written } from '../core/summary/summary.js';

/** Where a reader looks for the statement, and where it is mended. */
export const writtenAt = ({ written, cause, causeFunction, causeText }: ReachedEffect): Written =>
  written ?? { at: cause, function: causeFunction, text: causeText };
