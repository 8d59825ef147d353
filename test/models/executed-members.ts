// Which members of models send statements, and what the last runs wrote down of their executed examples.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelTable } from '../../src/models/model-table.js';
import type { MemberModel } from '../../src/models/member.js';
import { fixtureFolder, platformNames } from '../fixtures/platforms.js';

const KINDS: readonly string[] = ['read', 'write', 'raw', 'transaction'];

/** Whether its tags give it statements. */
export const sendsStatements = ({ effects, becomes = [] }: MemberModel): boolean =>
  [...effects, ...becomes].some(({ kind }) => KINDS.includes(kind));

/** Members that send statements and have no executed example. */
export const membersWithoutExample = ({ members }: Pick<ModelTable, 'members'>, executed = executedMembers()) =>
  [...members.values()].flatMap((member) => (sendsStatements(member) && !executed.has(member.id) ? [member.id] : []));

/** What a platform's examples came to, as `fixtures/measured/<platform>/models.json` has it. */
export interface MemberRecord {
  /** By package: the members that were executed. */
  readonly executed: Readonly<Record<string, readonly string[]>>;
  /** By package: why the others were not. */
  readonly unexecuted: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The records of all platforms. */
export function memberRecords(): ReadonlyMap<string, MemberRecord> {
  const records = new Map<string, MemberRecord>();
  for (const platform of platformNames()) {
    const file = join(fixtureFolder('measured'), platform, 'models.json');
    if (existsSync(file)) records.set(platform, JSON.parse(readFileSync(file, 'utf8')) as MemberRecord);
  }
  return records;
}

/** Ids of members that were executed, or that a platform says why it does not execute. */
export function executedMembers(): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { executed, unexecuted } of memberRecords().values()) {
    for (const [module, names] of Object.entries(executed)) for (const name of names) ids.add(`${module}:${name}`);
    for (const [module, reasons] of Object.entries(unexecuted))
      for (const name of Object.values(reasons).flat()) ids.add(`${module}:${name}`);
  }
  return ids;
}
