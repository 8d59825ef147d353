// After how long a transaction is rolled back that a modelled call opens.
import type { Expiry } from '../../core/outline/region-kinds.js';
import type { MemberModel } from '../../models/member.js';
import { slotNumber, slotValue, type ModelCall } from '../frame/slots.js';

/** What is written out, or the default where nothing is said; options that came from elsewhere may say anything. */
export function expiryOf(call: ModelCall, { expires }: MemberModel): Expiry | undefined {
  if (!expires) return undefined;
  const options = slotValue(call, { of: expires.slot.of, path: [] });
  if (options && options.is !== 'record') return undefined;
  if (options && '...' in options.fields) return undefined;
  if (slotValue(call, expires.slot) === undefined) return { after: expires.else, isDefault: true };
  const after = slotNumber(call, expires.slot);
  return after === undefined ? undefined : { after };
}
