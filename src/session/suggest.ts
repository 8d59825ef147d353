// The word that somebody probably meant.
import { distance } from 'fastest-levenshtein';

/** The candidate nearest to `word`, if it is near enough to be a slip; the first in order among equals. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 2.5));
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far, candidate }) => far <= limit || candidate.startsWith(word))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.candidate;
}

/** ` Did you mean "x"?`, or how to go on when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[], otherwise = ''): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? otherwise : ` Did you mean "${candidate}"?`;
}
