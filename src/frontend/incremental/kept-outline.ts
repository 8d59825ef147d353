// What of an outline is as it was: linking does nothing again about functions that are the same objects.
import { isSame } from '../../core/equality.js';
import type { FileOutline } from '../../core/outline/outline.js';

/** `now`, with the functions that are as before in their places; `before` itself if all of it is. */
export function keepEqual(before: FileOutline, now: FileOutline): FileOutline {
  const known = new Map(before.functions.map((outline) => [outline.id, outline]));
  const functions = now.functions.map((outline) => {
    const old = known.get(outline.id);
    return old && isSame(old, outline) ? old : outline;
  });
  const kept: FileOutline = { ...now, functions };
  return isSame(before, kept) ? before : kept;
}
