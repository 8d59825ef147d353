// Methods that decorators run inside a region: the body between BEGIN and COMMIT of `@Transactional()`.
import { variablePlace } from '../../core/outline/place.js';
import { ts } from 'ts-morph';
import type { Node } from '../../core/outline/outline.js';
import { emitOp } from '../frame/emit.js';
import { decoratorsOf, type AppliedDecorator } from '../declarations/decorators.js';
import type { Frame } from '../frame/frame.js';
import { AMBIENT, unknownValue, type Value } from '../../core/outline/value.js';
import { isClassNode, locate } from '../syntax/names.js';

/** The body of a method inside the regions of its decorators, and of its class's. */
export function inRegions(frame: Frame, node: ts.FunctionLikeDeclaration, body: Node): Node {
  if (!ts.isMethodDeclaration(node)) return underDirective(frame, node, body);
  const ofClass = isClassNode(node.parent) ? decoratorsOf(node.parent, frame.shared) : [];
  const regions = [...decoratorsOf(node, frame.shared), ...ofClass].filter(({ model }) => model.region !== undefined);
  // What is inside another one of the same kind takes part in it.
  const [outermost] = regions;
  return outermost ? within(frame, outermost, body) : body;
}

/** `'use cache'`: what stands in the function runs only where a cache has no answer. */
function underDirective(frame: Frame, node: ts.FunctionLikeDeclaration, body: Node): Node {
  const region = frame.shared.conventions.directivesOf(node).find((model) => model.region !== undefined)?.region;
  if (region === undefined) return body;
  return { node: 'region', region, at: locate(node.name ?? node), decorates: true, body };
}

function within(frame: Frame, { model, node }: AppliedDecorator, body: Node): Node {
  const [first, ...others] = model.effects;
  const issue = (effects: typeof model.effects): void => {
    if (effects.length === 0) return;
    emitOp(frame, node.expression, {
      member: model.id,
      // A call inside an open transaction takes part in it.
      effects: effects.map(({ kind, verb = model.id }) => ({ kind, verb, optional: true })),
      arguments: [],
    });
  };
  return frame.collect(() => {
    if (first) issue([first]);
    const at = locate(node.expression);
    const more = {
      ...(model.ambient && { handle: AMBIENT }),
      ...(model.inside !== undefined && { inside: model.inside }),
    };
    frame.out.push({ node: 'region', region: model.region!, at, decorates: true, ...more, body });
    issue(others);
  });
}

/** A function under a directive that keeps what it gives is made into one that remembers where it stands. */
export function noteKept(frame: Frame, node: ts.FunctionLikeDeclaration, own: Frame): void {
  const model = frame.shared.conventions.directivesOf(node).find(({ cache }) => cache?.action === 'memo');
  if (!model?.cache) return;
  const { shared, tags } = model.cache;
  emitOp(frame, node.name ?? node, {
    member: model.id,
    effects: [],
    arguments: [],
    cache: {
      action: 'memo',
      store: variablePlace(node.getSourceFile().fileName, frame.shared.names.symbol(node)),
      ...(shared && { shared }),
      ...(tags && { tags: { is: 'list', items: own.cacheTags.map((tag) => seenOutside(tag)) } }),
      value: { is: 'function', id: own.id },
    },
  });
}

/** A tag as it is known outside the function that gives it: its fixed parts. */
function seenOutside(tag: Value): Value {
  if (tag.is === 'literal' || tag.is === 'constant') return tag;
  return tag.is === 'template' ? { ...tag, parts: tag.parts.map(seenOutside) } : unknownValue('an argument');
}
