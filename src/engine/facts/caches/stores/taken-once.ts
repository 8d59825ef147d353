// Entries that one request puts in and a later one takes out: a code, a quote, a file to fetch. Whoever asks for one takes it
// away, so nobody is given again what was read before.
import type { Assign, FunctionId } from '../../../../core/outline/outline.js';
import { some } from '../../../../core/outline/fold.js';
import type { Place } from '../../../../core/outline/place.js';
import type { Value } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../calls.js';
import type { Point } from '../code-points.js';
import type { CacheSite } from './sites.js';
import { throws } from '../../../outlines/exits.js';
import { walkNodes } from '../../../outlines/nodes.js';
import { valuesOf } from '../../../outlines/value-uses.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Program } from '../../../program/program.js';

/** Whether all that read the map take out the entry that they ask for, or only clear old ones away. */
export function isTakenOnce(fill: CacheSite, calls: CacheCalls, program: Program): boolean {
  const { place, form } = fill.store;
  if (fill.action !== 'fill' || fill.guarded || form !== 'map' || place?.scope !== 'field') return false;
  let isTaken = false;
  for (const [id, record] of program.records) {
    if (record.outline.setting === 'test' || record.original !== undefined || !isOfOwner(id, place, program)) continue;
    if (!reads(record, place)) continue;
    const drops = dropsOf(record, place, calls);
    if (drops.some((point) => isOnEveryWay(point))) isTaken = true;
    else if (!clears(record, drops)) return false;
  }
  return isTaken;
}

/** A method of the class, or a function that stands in one. */
function isOfOwner(id: FunctionId, place: Place, program: Program): boolean {
  const { owner, parent } = program.records.get(id)?.outline ?? {};
  return owner === place.owner || (parent !== undefined && isOfOwner(parent, place, program));
}

/** Whether it asks the map for something; what is put in or taken out asks for nothing. */
function reads({ outline }: FunctionRecord, place: Place): boolean {
  const name = place.path.at(-1);
  const isField = (term: Value): boolean =>
    term.is === 'field' && term.name === name && (term.of.is === 'this' || term.of.is === 'captured');
  let found = false;
  walkNodes(outline.body, (node) => {
    if (node.node === 'branch') found ||= node.tests.some((test) => test.name === place.name);
    else if (node.node !== 'assign' || node.place.name !== place.name)
      found ||= valuesOf(node).some((value) => some(value, isField));
  });
  return found;
}

const dropsOf = (record: FunctionRecord, place: Place, calls: CacheCalls): readonly Point[] => {
  const { assigns } = calls.points(record);
  const isDrop = (assign: Assign): boolean =>
    assign.drops === true && assign.key !== undefined && assign.place.name === place.name;
  return record.assigns.filter(isDrop).flatMap((assign) => assigns.get(assign) ?? []);
};

/** All other ways end in an exception. */
const isOnEveryWay = ({ arms, loops, clause, detached }: Point): boolean =>
  loops.length === 0 &&
  clause === undefined &&
  detached === undefined &&
  arms.every(
    ({ branch, arm }) => branch.arms.length > 1 && branch.arms.every((other, i) => i === arm || throws(other)),
  );

/** It goes over the entries and answers nothing. */
const clears = ({ returns }: FunctionRecord, drops: readonly Point[]): boolean =>
  returns.every(({ is }) => is === 'literal') && drops.some(({ loops }) => loops.length > 0);
