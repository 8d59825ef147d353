// Who sends the requests of an entry point: told by what it checks itself, or has checked by what it calls at once.
import type { Sender } from '../../core/outline/entry-kinds.js';
import type { FunctionId } from '../../core/outline/outline.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Binding } from '../program/function-result.js';

/** So many calls below the entry point somebody may check; function literals are no call of their own. */
const DEPTH = 2;

interface Calls {
  readonly records: ReadonlyMap<FunctionId, FunctionRecord>;
  runs(id: FunctionId): readonly Binding[];
}

/** The system that sends what comes in at the function; undefined: people may. */
export function senderOf(entry: FunctionId, { records, runs }: Calls): Sender | undefined {
  const seen = new Set([entry]);
  let level = [entry];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const next: FunctionId[] = [];
    let found: Sender | undefined;
    // Literals are put behind what they stand in, and are of its level.
    for (let id = level[0], i = 0; id !== undefined; id = level[++i]) {
      const sender = records.get(id)?.outline.verifies;
      if (sender !== undefined && found !== 'job') found = sender;
      for (const { callee, detached } of runs(id)) {
        if (detached !== undefined || seen.has(callee)) continue;
        seen.add(callee);
        (records.get(callee)?.inline === true ? level : next).push(callee);
      }
    }
    if (found !== undefined) return found;
    level = next;
  }
  return undefined;
}
