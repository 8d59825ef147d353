// Walks along a chain: each pass asks by what the one before has found, so no list of keys can be collected first.
import { some } from '../../core/outline/fold.js';
import { inputsOf } from '../../core/outline/call.js';
import type { Call, Loop, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { walkNodes } from '../outlines/nodes.js';

/** `while (at.parentId) at = await this.categories.findOneBy({ id: at.parentId });`. */
export function isOfChain(node: Call | Op, loop: Loop): boolean {
  if (loop.over) return false;
  const isLast = (term: Value): boolean => term.is === 'element' && term.loop === loop.id;
  if (!inputsOf(node).some((value) => some(value, isLast))) return false;
  let isKept = false;
  walkNodes(loop.body, (inner) => {
    if (inner.node !== 'assign' || inner.adds || inner.place.loop === loop.id) return;
    isKept ||= some(inner.value, (term) => term.is === 'result' && term.of === node.id);
  });
  return isKept;
}
