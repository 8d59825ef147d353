// How calls in product code resolved, and those that did not, with their reasons.
import { compareLocations } from '../../core/location.js';
import type { FileOutline, ResolvedCounts } from '../../core/outline/outline.js';
import type { CallCounts, Unknown } from '../../core/program.js';
import type { Program } from '../program/program.js';
import type { Targets } from '../program/call-target.js';

interface Tally {
  own: number;
  model: number;
  builtin: number;
  readonly external: Map<string, number>;
  readonly unknown: Map<string, number>;
}

export interface CallStatistics {
  readonly calls: { readonly all: CallCounts; readonly awaited: CallCounts };
  readonly unknowns: readonly Unknown[];
}

export function countCalls(program: Program, files: readonly FileOutline[]): CallStatistics {
  const all = newTally();
  const awaited = newTally();
  for (const { resolved, functions } of files) {
    if (!resolved || !functions.some(({ setting }) => setting === 'product')) continue;
    addResolved(all, resolved.all);
    addResolved(awaited, resolved.awaited);
  }
  const unknowns: Unknown[] = [];
  for (const { outline, calls, original } of program.records.values()) {
    if (original !== undefined || outline.setting !== 'product') continue;
    const targets = program.targets.get(outline.id)!;
    for (const node of calls.values()) {
      const resolved = node.node === 'op' ? MODEL : targets.get(node.id)!;
      count(all, resolved);
      if (node.awaited) count(awaited, resolved);
      if (node.node === 'op' && node.unread !== undefined)
        unknowns.push({ at: node.at, function: outline.id, reason: `SQL that is not understood: ${node.unread}` });
      if (resolved.kind === 'unknown') unknowns.push({ at: node.at, function: outline.id, reason: resolved.name });
    }
  }
  return {
    calls: { all: countsOf(all), awaited: countsOf(awaited) },
    unknowns: unknowns.sort((a, b) => compareLocations(a.at, b.at)),
  };
}

const NO_CALLS: CallCounts = { own: 0, model: 0, builtin: 0, external: {}, unknown: {} };
/** Where counting failed. */
export const NO_COUNTS: CallStatistics = { calls: { all: NO_CALLS, awaited: NO_CALLS }, unknowns: [] };

const MODEL: Pick<Targets, 'kind' | 'name'> = { kind: 'model', name: '' };

const newTally = (): Tally => ({ own: 0, model: 0, builtin: 0, external: new Map(), unknown: new Map() });

function addResolved(tally: Tally, { model, builtin }: ResolvedCounts): void {
  tally.model += model;
  tally.builtin += builtin;
}

function count(tally: Tally, { kind, name }: Pick<Targets, 'kind' | 'name'>): void {
  if (kind === 'external' || kind === 'unknown') tally[kind].set(name, (tally[kind].get(name) ?? 0) + 1);
  else tally[kind]++;
}

function countsOf(tally: Tally): CallCounts {
  return { ...tally, external: sortedRecord(tally.external), unknown: sortedRecord(tally.unknown) };
}

const sortedRecord = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
