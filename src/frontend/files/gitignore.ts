// The pattern language of .gitignore, which `ignore` in erplint.jsonc and the members of a workspace speak too:
// which paths a list of patterns takes out. Linear in the patterns, whatever they are.
import { matchesSequence, matchesWildcard, parseWildcard, type Wildcard } from './wildcard.js';

/** `**` stands for any number of folders. */
type Segment = Wildcard | '**';

export interface IgnoreRule {
  /** As it was written. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Of the name alone when the pattern has no slash inside, else of the path from the file's folder. */
  readonly onName: boolean;
  readonly negated: boolean;
  readonly folderOnly: boolean;
}

export interface IgnoreRules {
  /** Folder that the patterns are relative to. */
  readonly folder: string;
  readonly rules: readonly IgnoreRule[];
}

/** Reads the patterns of one .gitignore that stands in `folder`. */
export function parseIgnore(folder: string, text: string): IgnoreRules {
  return ignoreRules(folder, text.split('\n'));
}

/** Patterns, one each. */
export function ignoreRules(folder: string, patterns: readonly string[]): IgnoreRules {
  return { folder, rules: patterns.flatMap((line) => parseRule(line) ?? []) };
}

/** The rule that decides over `path`, if one does: of several the innermost file's last one. */
export function decidingRule(chain: readonly IgnoreRules[], path: string, isFolder: boolean): IgnoreRule | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const { folder, rules } = chain[at] as IgnoreRules;
    const segments = path.slice(folder === '/' ? 1 : folder.length + 1).split('/');
    const rule = rules.findLast((one) => (isFolder || !one.folderOnly) && matches(one, name, segments));
    if (rule) return rule;
  }
  return undefined;
}

/** Whether `path` is left out. */
export function isIgnored(chain: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  return decidingRule(chain, path, isFolder)?.negated === false;
}

function matches({ segments, onName }: IgnoreRule, name: string, path: readonly string[]): boolean {
  if (onName) return matchesWildcard(segments[0] as Wildcard, name);
  // `a/**` is what lies in `a`, not `a` itself.
  const isInside = segments.at(-1) === '**';
  const wanted = isInside ? segments.length - 1 : segments.length;
  const fits = (index: number, at: number): boolean => matchesWildcard(segments[index] as Wildcard, path[at] as string);
  const isGap = (index: number): boolean => segments[index] === '**';
  if (!isInside) return matchesSequence(wanted, path.length, isGap, fits);
  return path.some((_, end) => end > 0 && matchesSequence(wanted, end, isGap, fits)) || wanted === 0;
}

function parseRule(line: string): IgnoreRule | undefined {
  const text = withoutTrailingBlanks(line);
  if (text === '' || text.startsWith('#')) return undefined;
  const negated = text.startsWith('!');
  const body = negated ? text.slice(1) : text;
  const folderOnly = body.endsWith('/');
  const glob = folderOnly ? body.slice(0, -1) : body;
  const parts = (glob.startsWith('/') ? glob.slice(1) : glob).split('/');
  // Several `**` in a row say what one says.
  const segments = parts
    .filter((part, at) => part !== '**' || parts[at - 1] !== '**')
    .map((part) => (part === '**' ? part : parseWildcard(part)));
  // A class without an end: git matches nothing with it either.
  if (!segments.every((segment) => segment !== undefined)) return undefined;
  const onName = !glob.includes('/') && segments[0] !== '**';
  return { text, segments, onName, negated, folderOnly };
}

/** A blank at the end counts only behind a backslash. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  if (line[end - 1] === '\r') end -= 1;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}
