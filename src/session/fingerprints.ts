// Fingerprints: names for findings that stay when lines move, files are renamed, helpers get other names, or the witness
// changes.
import { createHash } from 'node:crypto';

/**
 * Hashes what identifies a finding; `ordinal` (from 0) tells apart those that have the same identity: from the second on
 * it stands behind the hash.
 */
export function fingerprint(rule: string, identity: readonly string[], ordinal: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, ...identity.map(withoutFile)]))
    .digest('hex')
    .slice(0, 32);
  return ordinal === 0 ? hash : `${hash}:${ordinal + 1}`;
}

/** What findings of one identity have in common. */
export const identityIn = (fingerprint: string): string => fingerprint.replace(/:\d+$/, '');

/** Counts equal identities in the order they come; give reports sorted by location. */
export class Ordinals {
  readonly #seen = new Map<string, number>();

  next(rule: string, identity: readonly string[]): number {
    const key = JSON.stringify([rule, ...identity.map(withoutFile)]);
    const ordinal = this.#seen.get(key) ?? 0;
    this.#seen.set(key, ordinal + 1);
    return ordinal;
  }
}

/** Ids of classes and functions begin with their file, which may lie elsewhere tomorrow. */
function withoutFile(part: string): string {
  return part.replace(/^(?:\/|[A-Za-z]:\/).*?\.[cm]?[jt]sx?#/, '');
}
