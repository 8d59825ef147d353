// What a Lua script that Redis is given drops: `redis.call('DEL', KEYS[1])`, or all keys that a SCAN or KEYS inside it finds.
import type { Value } from '../../core/outline/value.js';

/** What the script is given. */
export interface ScriptInput {
  readonly keys: readonly Value[];
  readonly values: readonly Value[];
}

const DROPS =
  /\bredis\.p?call\(\s*["'](?:DEL|UNLINK)["']\s*,\s*(?:unpack|table\.unpack)?\(?\s*(?<what>[\w.]+)\s*(?:\[\s*(?<index>\d+)\s*\])?/gi;
const DROPS_ALL = /\bredis\.p?call\(\s*["'](?:FLUSHDB|FLUSHALL)["']/i;
/** `"MATCH", ARGV[1] .. "*"`, `'KEYS', "price:*"` */
const FINDS =
  /["'](?:MATCH|KEYS)["']\s*,\s*(?<terms>(?:(?:ARGV|KEYS)\[\d+\]|"[^"]*"|'[^']*')(?:\s*\.\.\s*(?:(?:ARGV|KEYS)\[\d+\]|"[^"]*"|'[^']*'))*)/gi;
const TERM = /(?<from>ARGV|KEYS)\[(?<index>\d+)\]|"(?<double>[^"]*)"|'(?<single>[^']*)'/g;

/** The keys that the script drops; `all` where it cannot be told which; undefined where it drops none. */
export function keysDroppedBy(script: string, input: ScriptInput): Value | 'all' | undefined {
  const drops = [...script.matchAll(DROPS)];
  if (drops.length === 0) return DROPS_ALL.test(script) ? 'all' : undefined;
  const found = [...script.matchAll(FINDS)].map(({ groups }) => patternIn(groups!['terms']!, input));
  const keys = drops.flatMap(({ groups }): readonly (Value | undefined)[] => {
    const { what, index } = groups as { what: string; index?: string };
    if (what === 'KEYS') return index === undefined ? input.keys : [input.keys[Number(index) - 1]];
    return what === 'ARGV' && index !== undefined ? [input.values[Number(index) - 1]] : found;
  });
  const known = keys.filter((key) => key !== undefined);
  if (known.length < keys.length || known.length === 0) return 'all';
  return { is: 'list', items: known };
}

/** The keys that fit the pattern, as `keys(pattern)` gives them. */
function patternIn(terms: string, { keys, values }: ScriptInput): Value | undefined {
  const parts = [...terms.matchAll(TERM)].map(({ groups }): Value | undefined => {
    const { from, index, double, single } = groups!;
    if (from === undefined) return { is: 'literal', text: double ?? single ?? '' };
    return (from === 'KEYS' ? keys : values)[Number(index) - 1];
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  return { is: 'derived', from: { is: 'template', parts }, by: 'keys' };
}
