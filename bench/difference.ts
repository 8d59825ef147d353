// The difference in findings between two runs, by fingerprint: lines that merely moved are no difference.

export interface SavedFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly confidence: string;
  readonly place: string;
  readonly message: string;
}

/** Lines such as `+ src/a.ts:3 query-in-loop proven: …`, the new ones first. */
export function difference(before: readonly SavedFinding[], after: readonly SavedFinding[]): string[] {
  const only = (these: readonly SavedFinding[], those: readonly SavedFinding[], sign: string): string[] => {
    const known = new Set(those.map((one) => `${one.fingerprint} ${one.confidence}`));
    return these
      .filter((one) => !known.has(`${one.fingerprint} ${one.confidence}`))
      .map((one) => `${sign} ${one.place} ${one.rule} ${one.confidence}: ${one.message}`)
      .sort();
  };
  return [...only(after, before, '+'), ...only(before, after, '-')];
}
