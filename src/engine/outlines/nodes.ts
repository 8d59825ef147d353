// The tree of an outline: what stands in a node, in the order in which it runs.
import { remaining } from '../../core/outline/fold.js';
import type { Node } from '../../core/outline/outline.js';

/** Children of a node in the order in which they run. */
export function children(node: Node): readonly Node[] {
  switch (node.node) {
    case 'seq':
      return node.body;
    case 'branch':
      return node.arms;
    case 'loop':
    case 'detach':
    case 'region':
      return [node.body];
    case 'try':
      return [node.body, ...(node.catch ? [node.catch] : []), ...(node.finally ? [node.finally] : [])];
    default:
      remaining(node, 'exit call op await resource assign answer scan keep');
      return [];
  }
}

/** Calls `visit` for the node and everything inside it, outermost first. */
export function walkNodes(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walkNodes(child, visit);
}
