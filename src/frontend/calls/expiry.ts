// After how long a transaction is rolled back: that a modelled call opens, and all of a client that is made.
import type { Expiry } from '../../core/outline/region-kinds.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { slotNumber, slotValue, type ModelCall } from '../frame/slots.js';

/** What is written out, or the default where nothing is said; options that came from elsewhere may say anything. */
export function expiryOf(call: ModelCall, { expires }: MemberModel): Expiry | undefined {
  if (!expires) return undefined;
  if (slotValue(call, expires.slot) === undefined) return { after: expires.else, isDefault: true };
  const after = slotNumber(call, expires.slot);
  return after === undefined ? undefined : { after };
}

/** `new PrismaClient({ transactionOptions: { timeout } })` says it for all transactions that say nothing themselves. */
export function noteExpiry({ file }: Frame, call: ModelCall, member: MemberModel): void {
  if (!member.expires || member.callbacks.length > 0 || file.setting !== 'product') return;
  const { after } = expiryOf(call, member) ?? {};
  file.expiries.push({ ...(after !== undefined && { after }) });
}
