// Methods that decorators run inside a region: the body between BEGIN and COMMIT of `@Transactional()`.
import { ts } from 'ts-morph';
import type { Node } from '../../core/outline/outline.js';
import { emitOp } from '../frame/emit.js';
import { decoratorsOf, type AppliedDecorator } from '../declarations/decorators.js';
import type { Frame } from '../frame/frame.js';
import { AMBIENT } from '../../core/outline/value.js';
import { isClassNode, locate } from '../syntax/names.js';

/** The body of a method inside the regions of its decorators, and of its class's. */
export function inRegions(frame: Frame, node: ts.FunctionLikeDeclaration, body: Node): Node {
  if (!ts.isMethodDeclaration(node)) return body;
  const ofClass = isClassNode(node.parent) ? decoratorsOf(node.parent, frame.shared) : [];
  const regions = [...decoratorsOf(node, frame.shared), ...ofClass].filter(({ model }) => model.region !== undefined);
  // What is inside another one of the same kind takes part in it.
  const [outermost] = regions;
  return outermost ? within(frame, outermost, body) : body;
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
