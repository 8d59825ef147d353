// Hooks that run inside the transaction of a write: what they hand on is seen before whoever wrote commits.
import type { FunctionId } from '../../../core/outline/outline.js';
import type { OpenTransaction } from '../../../core/summary/summary.js';
import { compareLocations } from '../../../core/location.js';
import { sendingId } from '../../program/message-links.js';
import type { Program } from '../../program/program.js';

/** The transaction that is open around each hook, by the first write that opens one for it. */
export function hookTransactions(program: Program): ReadonlyMap<FunctionId, OpenTransaction> {
  const found = new Map<FunctionId, OpenTransaction>();
  for (const [home, { sends, outline, original }] of program.records) {
    if (original !== undefined || outline.setting !== 'product') continue;
    for (const op of sends) {
      if (!op.hooks?.inTransaction) continue;
      for (const hook of program.messages.deliveries.get(home)?.get(op.id)?.get(sendingId(home, op)) ?? []) {
        const known = found.get(hook);
        if (known && compareLocations(known.at, op.at) <= 0) continue;
        found.set(hook, { id: `${hook}@hook`, at: op.at, form: 'hook', implicit: 'own' });
      }
    }
  }
  return found;
}
