// Findings against those that were there before, as a baseline or an earlier revision has them: which are new, which are
// known, which are gone. Each known one answers for one finding, so that a second of its kind is new.
import type { Finding } from '../core/finding.js';
import { identityIn } from './fingerprints.js';

/** As much of a finding as it takes to know it again. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly message: string;
  /** Absolute, with forward slashes. */
  readonly at: { readonly file: string };
}

export interface Comparison<Known extends KnownFinding = KnownFinding> {
  /** In the order of the findings. */
  readonly introduced: readonly Finding[];
  readonly before: readonly { readonly finding: Finding; readonly known: Known }[];
  /** In the order of what was known. */
  readonly fixed: readonly Known[];
}

/** What two findings have in common that are one. */
interface Sign {
  of(one: KnownFinding): readonly string[];
  /** It counts only where the file of the known one is gone: what lies in two files may be two things of one name. */
  readonly ofMoved?: true;
}

/**
 * The surest first. The identity stays when code moves; where a function got another name, what is said of it in its file
 * stays.
 */
const SIGNS: readonly Sign[] = [
  { of: (one) => [identityIn(one.fingerprint), one.at.file, one.message] },
  { of: (one) => [identityIn(one.fingerprint), one.at.file] },
  { of: (one) => [identityIn(one.fingerprint), one.message] },
  { of: (one) => [identityIn(one.fingerprint)], ofMoved: true },
  { of: (one) => [one.rule, one.at.file, one.message] },
];

/** Pairs findings with known ones, one to one. `isThere`: whether a file of known ones is still there. */
export function compareToKnown<Known extends KnownFinding>(
  findings: readonly Finding[],
  known: readonly Known[],
  isThere: (file: string) => boolean,
): Comparison<Known> {
  const pairs = new Map<Finding, Known>();
  const left = new Set(known);
  for (const sign of SIGNS) {
    const waiting = new Map<string, Known[]>();
    for (const one of left) {
      if (sign.ofMoved && isThere(one.at.file)) continue;
      const key = JSON.stringify(sign.of(one));
      waiting.set(key, [...(waiting.get(key) ?? []), one]);
    }
    for (const finding of findings) {
      if (pairs.has(finding)) continue;
      const match = waiting.get(JSON.stringify(sign.of(finding)))?.shift();
      if (match === undefined) continue;
      pairs.set(finding, match);
      left.delete(match);
    }
  }
  for (const finding of findings) {
    const match = pairs.has(finding) ? undefined : [...left].find((one) => isOfSameCall(finding, one));
    if (match === undefined) continue;
    pairs.set(finding, match);
    left.delete(match);
  }
  return {
    introduced: findings.filter((finding) => !pairs.has(finding)),
    before: findings.flatMap((finding) => {
      const match = pairs.get(finding);
      return match === undefined ? [] : [{ finding, known: match }];
    }),
    fixed: known.filter((one) => left.has(one)),
  };
}

/**
 * What a call comes to is another thing where its callee lost a query, or got one; it is the same call. Of statements that stand
 * in the loop itself nothing is taken for another: what is gone there is fixed.
 */
function isOfSameCall({ rule, at, data, message }: Finding, known: KnownFinding): boolean {
  const call = data?.['call'];
  if (call === undefined || !data?.['elsewhere'] || known.rule !== rule || known.at.file !== at.file) return false;
  return [message, known.message].every((text) => text.startsWith(`${call} `));
}
