// Lazy relations of rows that have no type, as in JavaScript: the query that gave the row says which entity it is of.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../core/outline/entity.js';
import { remaining } from '../../core/outline/fold.js';
import { isIndex, type Value } from '../../core/outline/value.js';
import { entityNamed } from '../declarations/entities/entity-reference.js';
import type { Frame } from '../frame/frame.js';
import { unwrapOut } from '../syntax/syntax.js';

export interface LazyRelation {
  readonly entity: Entity;
  readonly relation: Relation;
  /** What it rests on where nothing says for certain which entity the row is of. */
  readonly assumption?: string;
}

/** Values that come a longer way than this are not followed. */
const DEPTH = 12;

/** The lazy relation of this name; `undefined` where it has none, and where nobody knows and nobody waits for it. */
export function lazyOfRow(frame: Frame, name: ts.Node, of: Value): LazyRelation | undefined {
  if (!ts.isIdentifier(name)) return undefined;
  const { entities } = frame.shared;
  const id = entityOfRow(frame, of);
  if (id !== undefined) {
    const entity = entities.byId(id);
    const relation = entity?.relations.find((one) => one.name === name.text && one.lazy);
    return entity && relation && { entity, relation };
  }
  if (!isOfProject(frame, of) || !isWaitedFor(name)) return undefined;
  const sole = entities.soleLazy().get(name.text);
  return sole && { ...sole, assumption: `only ${sole.entity.name} has a "${name.text}"` };
}

/** What callers pass or functions of the project give, or an element of that. */
function isOfProject(frame: Frame, value: Value, depth = 0): boolean {
  const on = (next: Value | undefined): boolean =>
    next !== undefined && depth < DEPTH && isOfProject(frame, next, depth + 1);
  if (value.is === 'parameter') return true;
  if (value.is === 'result') return frame.calls.get(value.of)?.effects === undefined;
  if (value.is === 'element') return on(value.over ?? frame.loopSources.get(value.loop));
  if (value.is === 'captured') return value.value.is === 'parameter';
  return value.is === 'derived' && on(value.from);
}

/** `await order.lines`, `order.lines.then(…)`, and what a function gives. */
function isWaitedFor({ parent }: ts.Node): boolean {
  const read = unwrapOut(parent);
  const { parent: user } = read;
  if (ts.isAwaitExpression(user) || ts.isReturnStatement(user) || ts.isArrowFunction(user)) return true;
  return ts.isPropertyAccessExpression(user) && user.expression === read && user.name.text === 'then';
}

/** The entity that a value, or each of its elements, is a row of. */
function entityOfRow(frame: Frame, value: Value, depth = 0): string | undefined {
  if (depth > DEPTH) return undefined;
  const on = (next: Value | undefined): string | undefined => next && entityOfRow(frame, next, depth + 1);
  switch (value.is) {
    case 'result':
      return frame.calls.get(value.of)?.effects?.find(({ kind, entity }) => kind === 'read' && entity !== undefined)
        ?.entity;
    case 'element':
      return on(value.over ?? frame.loopSources.get(value.loop));
    case 'derived':
      return on(value.from);
    case 'chunks':
      return on(value.of);
    case 'captured': {
      const outer = frame.ancestor(value.function);
      return outer && entityOfRow(outer, value.value, depth + 1);
    }
    case 'join': {
      const [first, ...others] = value.of.map(on);
      return others.every((one) => one === first) ? first : undefined;
    }
    case 'field': {
      const owner = on(value.of);
      if (owner === undefined || isIndex(value.name)) return owner;
      const target = frame.shared.entities.byId(owner)?.relations.find(({ name }) => name === value.name)?.target;
      return target === undefined ? undefined : entityNamed(frame.shared, target);
    }
    default:
      return remaining(
        value,
        'parameter this literal constant list record template function class handle end stream input unknown',
      );
  }
}
