// Where each call and assignment of a function stands: its place in the order of the code, the regions and arms around
// it, and whether a transaction is open there.
import { remaining } from '../../../core/outline/fold.js';
import type { Assign, Branch, Loop, Node, RegionKind } from '../../../core/outline/outline.js';
import type { Location } from '../../../core/location.js';
import { children } from '../../outlines/nodes.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Program } from '../../program/program.js';
import { begunTransactions } from '../../effects/begun-transactions.js';

export interface Point {
  /** Later in the code is more. */
  readonly order: number;
  readonly regions: readonly RegionKind[];
  /** Innermost last. */
  readonly arms: readonly { readonly branch: Branch; readonly arm: number }[];
  /** The code of the region `cached` around it, which a cache runs when it does not have the value. */
  readonly making?: Node;
  /** A loop that runs for ever or on a timer stands around it. */
  readonly loops: readonly Loop[];
  /** The innermost such clause around it: what was begun has failed, or is done. */
  readonly clause?: 'catch' | 'finally';
  /** The innermost code around it that runs on its own, later: on a timer, or when nobody waits. */
  readonly detached?: Node & { readonly node: 'detach' };
}

export interface Points {
  readonly calls: ReadonlyMap<number, Point>;
  readonly assigns: ReadonlyMap<Assign, Point>;
  /** What a cache runs, by the place of the call that asks the cache. */
  readonly makings: readonly { readonly at: Location; readonly body: Node }[];
}

/** All points of a function, in one pass over its outline. */
export function pointsOf(record: FunctionRecord, program: Program): Points {
  const calls = new Map<number, Point>();
  const assigns = new Map<Assign, Point>();
  const makings: { at: Location; body: Node }[] = [];
  const begun = begunTransactions(record, program);
  let order = 0;
  const regionsOf = (node: Node, regions: readonly RegionKind[]): readonly RegionKind[] =>
    regions.includes('transaction') || begun.at(node).length === 0 ? regions : [...regions, 'transaction'];
  const visit = (node: Node, around: Omit<Point, 'order'>): void => {
    order++;
    switch (node.node) {
      case 'call':
      case 'op':
        calls.set(node.id, { ...around, regions: regionsOf(node, around.regions), order });
        return;
      case 'assign':
        assigns.set(node, { ...around, regions: regionsOf(node, around.regions), order });
        return;
      case 'branch':
        node.arms.forEach((arm, index) => {
          visit(arm, { ...around, arms: [...around.arms, { branch: node, arm: index }] });
        });
        return;
      case 'loop':
        return visit(node.body, { ...around, loops: [...around.loops, node] });
      case 'region': {
        if (node.region === 'cached') makings.push({ at: node.at, body: node.body });
        const making = node.region === 'cached' ? { making: node.body } : {};
        return visit(node.body, { ...around, ...making, regions: [...around.regions, node.region] });
      }
      case 'try':
        visit(node.body, around);
        if (node.catch) visit(node.catch, { ...around, clause: 'catch' });
        if (node.finally) visit(node.finally, { ...around, clause: 'finally' });
        return;
      case 'detach':
        for (const child of children(node)) visit(child, { ...around, detached: node });
        return;
      default:
        remaining(node, 'seq exit await resource answer scan keep');
        for (const child of children(node)) visit(child, around);
    }
  };
  visit(record.outline.body, { regions: [], arms: [], loops: [] });
  return { calls, assigns, makings };
}

/** Ids of the calls and ops inside a node. */
export function callsInside(node: Node): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (inner: Node): void => {
    if (inner.node === 'call' || inner.node === 'op') found.add(inner.id);
    children(inner).forEach(visit);
  };
  visit(node);
  return found;
}
