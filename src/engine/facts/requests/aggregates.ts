// Adding up in memory what the database could add up: rows of a table that nothing restricts, gone through to make sums or
// groups of them while a request waits.
import { compareLocations, formatLocation } from '../../../core/location.js';
import { some } from '../../../core/outline/fold.js';
import type { Value } from '../../../core/outline/value.js';
import type { FunctionId, Loop, Node, Op } from '../../../core/outline/outline.js';
import type { Aggregate, RequestPaths } from '../../../core/facts/request.js';
import { children } from '../../outlines/nodes.js';
import type { Program } from '../../program/program.js';
import { allRows } from './recompute.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { settle } from '../../values/substitute.js';

/** All of them on ways that a response waits for, each read once, sorted. */
export function aggregatesOf(program: Program, paths: RequestPaths): readonly Aggregate[] {
  const found = new Map<string, Aggregate>();
  for (const [id, record] of program.records) {
    if (record.original !== undefined || record.outline.setting !== 'product' || !readsWhole(record)) continue;
    const path = paths.pathTo(id);
    if (path) for (const sum of sumsIn(id, record, program)) found.set(formatLocation(sum.at), { ...sum, path });
  }
  return [...found.values()].sort((a, b) => compareLocations(a.at, b.at));
}

const readsWhole = ({ calls }: FunctionRecord): boolean =>
  [...calls.values()].some((node) => node.node === 'op' && node.whole);

function sumsIn(id: FunctionId, record: FunctionRecord, program: Program): readonly Omit<Aggregate, 'path'>[] {
  const found: Omit<Aggregate, 'path'>[] = [];
  const note = (over: Value, at: Loop['at']): void => {
    const read = allRows(settle(over, record, program), record, program);
    const entity = read?.effects.find((effect) => effect.kind === 'read')?.entity;
    // What another function reads is told there, if it adds up anything.
    if (read && entity !== undefined && record.calls.get(read.id) === read)
      found.push({ function: id, at: read.at, text: read.text, entity, header: at });
  };
  const visit = (node: Node): void => {
    if (node.node === 'loop' && node.over && isInMemory(node.body) && addsUp(node)) note(node.over, node.at);
    if (node.node === 'scan' && node.sums) note(node.over, node.at);
    for (const child of children(node)) visit(child);
  };
  visit(record.outline.body);
  return found;
}

/** No pass waits for anything. */
const isInMemory = (node: Node): boolean =>
  node.node !== 'await' && !(isCall(node) && node.awaited) && children(node).every(isInMemory);

const isCall = (node: Node): node is Op => node.node === 'op' || node.node === 'call';

/** Something from outside the loop is computed anew from itself and the element. */
function addsUp({ id, body }: Loop): boolean {
  const isSum = (node: Node): boolean =>
    (node.node === 'assign' &&
      node.place.loop !== id &&
      some(node.value, (term) => term.is === 'template' && hasElement(term, id))) ||
    children(node).some(isSum);
  return isSum(body);
}

const hasElement = (value: Value, loop: number): boolean =>
  some(value, (term) => term.is === 'element' && term.loop === loop);
