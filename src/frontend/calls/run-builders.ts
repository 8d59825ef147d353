// Builders become statements where they are run: awaited, chained, handed to `Promise.*`, given by an async function, or
// ended by a word of their library. All that their steps have said until then counts; one that is never run does nothing.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { RowBound } from '../../core/outline/effect.js';
import type { EffectTag, MemberModel } from '../../models/member.js';
import type { ClassModel } from '../../models/model-table.js';
import { memberId } from '../models/index.js';
import type { BuilderFacts, BuiltStatement, MadeIn } from '../frame/builder-facts.js';
import type { Frame } from '../frame/frame.js';
import { assuming, textOf } from '../frame/emit.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';
import { builderClass } from '../model-effects/model-class.js';
import { factsOf, openBuilder } from '../model-effects/builders.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { emitEffects } from './emit-effects.js';

/** In which way builders are run. */
export interface Run {
  /** By a word of the library, not by awaiting. */
  readonly byWord?: boolean;
  /** The builder's own expression, where the node is a call that runs it. */
  readonly of?: ts.Expression | undefined;
  /** So many rows are read then. */
  readonly rows?: RowBound | undefined;
  /** What the word is given with it: the values of a prepared statement. */
  readonly given?: readonly Value[] | undefined;
  /** All of a list go out in one round trip. */
  readonly together?: boolean | undefined;
  /** Not here, but wherever the function's callers run what it gives. */
  readonly isReturned?: boolean;
  /** The local that the result is bound to. */
  readonly binding?: string | undefined;
}

/** Runs the builders that a value is made of and gives what they give in their places. */
export function runBuilders(frame: Frame, node: ts.Node, value: Value, how: Run = {}): Value {
  if (!frame.shared.models.hasBuilders) return value;
  const on = (part: Value): Value => runBuilders(frame, node, part, how);
  if (value.is === 'list' && value.items.length > 0) return { ...value, items: value.items.map(on) };
  if (value.is === 'derived') {
    if (!value.element) return value;
    return { ...value, element: how.together ? runTogether(frame, node, value, how) : on(value.element) };
  }
  return runBuilder(frame, node, value, how) ?? value;
}

/** Runs what a list of builders is made of, each for one element, as one call of the library. */
function runTogether(frame: Frame, node: ts.Node, list: Value & { readonly is: 'derived' }, how: Run): Value {
  const id = frame.newLoop();
  let given = unknownValue('what the builders of a list give');
  const body = frame.collect(() => (given = runBuilders(frame, node, list.element!, how)));
  const evidence = 'all go out in one round trip';
  frame.out.push({
    node: 'loop',
    id,
    at: locate(node),
    form: textOf(node),
    over: list.from,
    mode: 'batch',
    isInternal: true,
    evidence,
    body,
  });
  return given;
}

/** Runs the one builder that a value is; nothing where it is none. */
function runBuilder(frame: Frame, node: ts.Node, value: Value, how: Run): Value | undefined {
  const facts = factsOf(frame, value);
  if (facts?.statement) {
    const ownClass = builderClass(frame.shared, facts.node);
    if (!how.byWord && !how.isReturned && ownClass?.isThenable === false) return undefined;
    return emitBuilt(frame, node, value, facts, facts.statement, how);
  }
  const known = builderClass(frame.shared, bare(how.of ?? node));
  if (!known || (!known.isThenable && !how.byWord && !how.isReturned)) return undefined;
  if (value.is === 'result') {
    const call = frame.calls.get(value.of);
    if (call && 'builder' in call) {
      if (call.builder !== 'run') call.builder = how.isReturned ? 'returned' : 'run';
      return undefined;
    }
  }
  // Whoever gave it knows better what it runs.
  if (how.isReturned) return undefined;
  if (!facts) openBuilder(frame, value, undefined, false);
  const own = facts ?? factsOf(frame, value);
  if (!own) return undefined;
  const call: ModelCall = { node, receiver: value, argumentNodes: [], arguments: [], ...receiverOf(how.of ?? node) };
  return emitBuilt(frame, node, value, own, { call, member: unnamed(known), tags: known.builds }, how);
}

const bare = (node: ts.Node): ts.Node => (ts.isExpression(node) ? unwrap(node) : node);

const receiverOf = (node: ts.Node): Pick<ModelCall, 'receiverNode'> =>
  ts.isExpression(node) ? { receiverNode: node } : {};

/** What a builder does of which nothing but its class is known, as a member: `knex:QueryBuilder`. */
const unnamed = ({ package: packageName, name }: ClassModel): MemberModel => ({
  id: memberId(packageName, { name, isStatic: false }),
  package: packageName,
  name,
  effects: [],
  nothing: false,
  callbacks: [],
  at: { file: '', line: 0 },
});

function emitBuilt(
  frame: Frame,
  node: ts.Node,
  builder: Value,
  facts: BuilderFacts,
  { call, member, tags, inferred }: BuiltStatement,
  how: Run,
): Value | undefined {
  const isWhole = how.byWord && !ts.isArrayLiteralExpression(node);
  const at = facts.node && !isWhole && isInside(facts.node, node) ? facts.node : node;
  const built: ModelCall = {
    ...call,
    node: at,
    receiver: builder,
    built: how.given ? { ...facts, passed: [...facts.passed, ...how.given] } : facts,
    ...(how.isReturned && { isReturned: true }),
  };
  const asked = how.rows === undefined ? tags : tags.map((tag) => withRows(tag, how.rows!));
  return within(frame, how.together ? undefined : facts.madeIn, () => {
    frame.binding = how.binding;
    const result = assuming(frame, inferred ?? frame.inferred, () => emitEffects(frame, built, member, asked));
    frame.binding = undefined;
    return result ?? unknownValue('what a builder gives');
  });
}

const withRows = (tag: EffectTag, rows: RowBound): EffectTag => (tag.kind === 'read' ? { ...tag, rows } : tag);

const isInside = (inner: ts.Node, outer: ts.Node): boolean =>
  inner.getSourceFile() === outer.getSourceFile() && inner.pos >= outer.pos && inner.end <= outer.end;

/** Emits where the builder was made, when that was in a loop that is over: each pass made one. */
function within<T>(frame: Frame, madeIn: MadeIn | undefined, emit: () => T): T {
  const isOver = madeIn?.frame === frame && madeIn.loops.some((loop, index) => frame.loops[index] !== loop);
  if (!madeIn || !isOver) return emit();
  const { out } = frame;
  const open = frame.loops.splice(0, frame.loops.length, ...madeIn.loops);
  frame.out = madeIn.body;
  try {
    return emit();
  } finally {
    frame.out = out;
    frame.loops.splice(0, frame.loops.length, ...open);
  }
}

/** The call with the builders run that it waits for: `query.then(…)`, `Promise.all(queries)`. */
export function withAwaited(frame: Frame, call: ModelCall, { gives }: MemberModel): ModelCall {
  if (!frame.shared.models.hasBuilders || gives?.as !== 'awaits' || gives.of.path.length > 0) return call;
  const value = slotValue(call, gives.of);
  const node = slotNode(call, gives.of);
  if (!value || !node) return call;
  const run = runBuilders(frame, node, value);
  if (run === value) return call;
  if (gives.of.of === 'receiver') return { ...call, receiver: run };
  return { ...call, arguments: call.arguments.map((value, index) => (index === gives.of.of ? run : value)) };
}
