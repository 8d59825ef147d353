// Whether a call in a loop does the very same in each pass, so that once before the loop would do. It does not where it
// changes something, or where anything that it reads may be changed by the loop: a field, a variable, a row, the clock.
import { inputsOf } from '../../core/outline/call.js';
import { some } from '../../core/outline/fold.js';
import type { Entity } from '../../core/outline/entity.js';
import { isStatement, type Effect } from '../../core/outline/effect.js';
import type { Assign, Call, FunctionId, Loop, Node, Op } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { isSameValue, NEW_ID, TIME, type Value } from '../../core/outline/value.js';
import { parameterIndex } from '../outlines/local-names.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { children, walkNodes } from '../outlines/nodes.js';
import type { Program } from '../program/program.js';

/** More functions than this are not looked into. */
const MAX_FUNCTIONS = 200;

/** `rows`: it asks by the same in each pass, but the loop writes rows that it may be told of; `state`: by anything else. */
export type Difference = 'rows' | 'state';

/** Why a call of the loop, given nothing that varies with its element, may yet do something else in each pass, if it may. */
export function differenceOf(
  node: Call | Op,
  effects: readonly ReachedEffect[],
  loop: Loop,
  record: FunctionRecord,
  program: Program,
): Difference | undefined {
  if (effects.some(({ effect }) => effect.kind !== 'read') || isMadeInside(node, loop, record)) return 'state';
  return changesState(loop, record.outline.id, entitiesRead(effects, program), program);
}

/** Something that it is given is made anew in each pass, or is not understood. */
function isMadeInside(node: Call | Op, loop: Loop, record: FunctionRecord): boolean {
  const differs = (term: Value): boolean => {
    if (term.is === 'unknown') return true;
    if (term.is !== 'result') return false;
    const made = record.calls.get(term.of);
    if (made === undefined || !contains(loop.body, made)) return false;
    return made.node === 'call' || isMadeInside(made, loop, record);
  };
  return inputsOf(node).some((value) => some(value, differs));
}

type Entities = ReadonlySet<string>;

/** The entities whose rows may tell what the effects read, relations included; undefined where that is not known. */
function entitiesRead(effects: readonly ReachedEffect[], program: Program): Entities | undefined {
  const found = new Set<string>();
  for (const { effect, cause, causeFunction } of effects) {
    const entity = rowsOf(effect, program);
    const op = [...(program.records.get(causeFunction)?.calls.values() ?? [])].find(({ at }) => at === cause);
    if (!entity || op?.node !== 'op' || !isByRelations(op, entity)) return undefined;
    for (const id of withRelated(entity)) found.add(id);
  }
  return found;
}

/** It asks by conditions and relations of the entity's own, not by SQL or the steps of a builder, which name any table. */
function isByRelations({ arguments: [first], loads }: Op, { relations }: Entity): boolean {
  const isText = first?.is === 'literal' || first?.is === 'template' || first?.is === 'constant';
  const isDeep = loads?.some((path) => path.includes('.')) ?? false;
  return first !== undefined && !isText && !isDeep && relations.every(({ eager }) => !eager);
}

/** Whether the op changes rows that are read, or may: what it deletes may take others along. */
function changesRows(op: Op, home: FunctionId, read: Entities | undefined, program: Program): boolean {
  const isHeard = (program.messages.deliveries.get(home)?.get(op.id)?.size ?? 0) > 0;
  return op.effects.some((effect) => {
    if (!CHANGES.has(effect.kind) || (effect.kind === 'transaction' && effect.outside)) return false;
    const entity = effect.kind === 'write' && effect.change !== 'remove' ? rowsOf(effect, program) : undefined;
    if (!entity || !read || isHeard) return true;
    return withRelated(entity).some((id) => read.has(id));
  });
}

/** The entity, where its rows are all that the statement is about. */
function rowsOf({ entity, class: given, sql }: Effect, program: Program): Entity | undefined {
  return given || sql ? undefined : program.entities.get(entity ?? '');
}

/** With those whose rows may come, or be saved, along with its own. */
const withRelated = ({ id, relations }: Entity): readonly string[] => [
  id,
  ...relations.flatMap(({ target }) => (target === undefined ? [] : [target])),
];

/** Code that is looked into: of the loop, or of a function that it calls. */
interface Seen {
  readonly node: Node;
  readonly frame: FunctionId;
  /** What it is given belongs to the pass: it varies with the loop's element. */
  readonly isOfPass: boolean;
}

/** What the code, or what it calls, changes that outlives a pass: a field, a variable, the rows of a table; or it asks by what
 * is another each time: the clock, a random number. */
function changesState(
  loop: Loop,
  frame: FunctionId,
  read: Entities | undefined,
  program: Program,
): Difference | undefined {
  let changesOfRows = false;
  const seen = new Set<FunctionId>([frame]);
  const pending: Seen[] = [{ node: loop.body, frame, isOfPass: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let changes = false;
    const at = next;
    const isInLoop = at.node === loop.body;
    walkNodes(at.node, (node) => {
      // What asks the context around it is answered otherwise in each pass.
      if (node.node === 'keep') changes = true;
      if (node.node === 'assign') changes ||= isInLoop ? outlives(node, loop.id) : isHandedIn(node, at, program);
      if (node.node === 'op') changes ||= asksAnew(node, at, program);
      if (node.node === 'op') changesOfRows ||= changesRows(node, at.frame, read, program);
      if (node.node !== 'call') return;
      for (const id of program.targets.get(at.frame)?.get(node.id)?.functions ?? []) {
        const callee = program.records.get(id);
        if (!callee || seen.has(id)) continue;
        seen.add(id);
        const isOfPass = isInLoop ? node.varies.includes(loop.id) : at.isOfPass;
        pending.push({ node: callee.outline.body, frame: id, isOfPass });
      }
    });
    if (changes || seen.size > MAX_FUNCTIONS) return 'state';
  }
  return changesOfRows ? 'rows' : undefined;
}

/** Whether what is set there is still there in the next pass, other than a local that the pass sets anew. */
const outlives = ({ place }: Assign, loop: number): boolean =>
  place.scope !== 'local' || (place.path.length > 1 && place.loop !== loop);

/** Whether it changes what the function is given, and that does not belong to the pass alone. */
function isHandedIn({ place }: Assign, { frame, isOfPass }: Seen, program: Program): boolean {
  if (place.scope !== 'local') return true;
  const record = program.records.get(frame);
  return !isOfPass && place.path.length > 1 && record !== undefined && parameterIndex(place, record) >= 0;
}

/** Whether a statement of a function that is called asks by something that the function has made of nothing it was given. */
function asksAnew(op: Op, { frame }: Seen, program: Program): boolean {
  const record = program.records.get(frame);
  const isAnew = (term: Value): boolean =>
    isSameValue(term, TIME) ||
    isSameValue(term, NEW_ID) ||
    (term.is === 'result' && record?.calls.has(term.of) === false && !record.made.has(term.of));
  return op.effects.some(isStatement) && op.arguments.some((value) => some(value, isAnew));
}

const CHANGES: ReadonlySet<string> = new Set(['write', 'raw', 'lock', 'transaction']);

const contains = (node: Node, wanted: Node): boolean =>
  node === wanted || children(node).some((child) => contains(child, wanted));
