// Guards that only note what has come by (`if (seen.has(row.email)) continue; …; seen.add(row.email)`) tell elements apart.
// They remember what is told by the key alone; what also depends on the rest of the element comes about for each key anew.
import { accessOf, parts, some } from '../../core/outline/fold.js';
import { inputsOf } from '../../core/outline/call.js';
import type { Assign, Call, Node, Op } from '../../core/outline/outline.js';
import type { Place } from '../../core/outline/place.js';
import { isSameValue, type Value } from '../../core/outline/value.js';
import { walkNodes } from './nodes.js';
import type { FunctionRecord } from './function-record.js';

/** What a call is made of is followed through so many calls. */
const MAX_DEPTH = 6;

/** The keys that the code notes in a collection of the call at hand, where it keeps nothing under them that it has found out. */
export function notedIn({ scope, name }: Place, code: readonly Node[]): readonly Value[] | undefined {
  if (scope !== 'local' && scope !== 'captured') return undefined;
  const filled: Assign[] = [];
  for (const node of code)
    walkNodes(node, (inner) => {
      if (inner.node === 'assign' && inner.place.name === name && !inner.drops) filled.push(inner);
    });
  const isNote = ({ adds, key, value }: Assign): boolean => adds === true && (key === undefined || !isFoundOut(value));
  return filled.every(isNote) ? filled.map(({ key, value }) => key ?? value) : undefined;
}

const isFoundOut = (value: Value): boolean => some(value, ({ is }) => is === 'result' || is === 'unknown');

/** Whether all that the call or op has of the element is what was noted of it. */
export function isToldBy(noted: readonly Value[], node: Call | Op, record: FunctionRecord): boolean {
  const keys = noted.flatMap((value) => readsOf(value, record));
  const ofElements = keys.filter(({ root }) => root.is === 'element');
  const known = ofElements.length > 0 ? ofElements : keys;
  const values = node.node === 'op' && node.values ? [...inputsOf(node), node.values] : inputsOf(node);
  return values
    .flatMap((value) => readsOf(value, record))
    .every(({ root, path }) => {
      const same = known.filter((key) => isSameValue(key.root, root));
      return same.length === 0 || same.some((key) => key.path.every((name, i) => path[i] === name));
    });
}

interface Read {
  readonly root: Value;
  readonly path: readonly string[];
}

/** What the value reads of elements and parameters. */
function readsOf(value: Value, record: FunctionRecord, depth = 0): readonly Read[] {
  if (depth > MAX_DEPTH) return [];
  const access = accessOf(value);
  const { root } = access;
  if (root.is === 'element' || root.is === 'parameter') return [access];
  if (root.is === 'result') {
    const call = record.calls.get(root.of);
    const made = call ? inputsOf(call) : (record.made.get(root.of)?.of ?? []);
    return made.flatMap((one) => readsOf(one, record, depth + 1));
  }
  const inner = root.is === 'unknown' ? (root.of ?? []) : parts(root);
  return inner.flatMap((one) => readsOf(one, record, depth + 1));
}
