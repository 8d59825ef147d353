// Limiters, which let so many functions run at a time (`pLimit(5)`, `new PQueue({ concurrency: 5 })`): how wide one is,
// told from where it is made.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { CallbackTag, MemberModel } from '../../models/member.js';
import { argumentAt } from '../declarations/decorators.js';
import type { Frame } from '../frame/frame.js';
import { moduleValue } from '../messages/module-value.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt } from '../context.js';
import { slotNumber, type ModelCall } from '../frame/slots.js';

/** So many of the functions that are given to one receiver run at a time. */
export const isLimiter = ({ limit }: CallbackTag): boolean => typeof limit === 'object' && limit.of === 'receiver';

/** How many of them may run at a time, where that is told. */
export function limitOf(call: ModelCall, tag: CallbackTag): number | undefined {
  return typeof tag.limit === 'number' ? tag.limit : tag.limit && slotNumber(call, tag.limit);
}

/** The width of the limiter that a call goes through: the first of these values that is given. */
export function limiterWidth(frame: Frame, call: ModelCall): readonly Value[] {
  const { node, receiverNode } = call;
  const limiter = receiverNode ?? (ts.isCallExpression(node) ? node.expression : undefined);
  const made = limiter && makerOf(frame, unwrap(limiter));
  const model = made && modelOf(frame, made);
  const widths = (model?.limit ?? []).flatMap((slot) => {
    const width = argumentAt({ arguments: [...(made?.arguments ?? [])] }, slot);
    return width && !ts.isObjectLiteralExpression(width) ? [valueOf(frame, unwrap(width))] : [];
  });
  return widths.length > 0 ? widths : [unknownValue('how many run at a time')];
}

/** The call or `new` whose value a variable or property holds from the start. */
function makerOf(frame: Frame, limiter: ts.Expression): ts.CallExpression | ts.NewExpression | undefined {
  const name = ts.isPropertyAccessExpression(limiter) ? limiter.name : limiter;
  const declaration = ts.isIdentifier(name) ? symbolAt(frame.shared, name)?.declarations?.[0] : undefined;
  if (!declaration || (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)))
    return undefined;
  const made = declaration.initializer && unwrap(declaration.initializer);
  return made && (ts.isCallExpression(made) || ts.isNewExpression(made)) ? made : undefined;
}

function modelOf(frame: Frame, made: ts.CallExpression | ts.NewExpression): MemberModel | undefined {
  const [declaration] = symbolAt(frame.shared, made.expression)?.declarations ?? [];
  const code =
    declaration && ts.isClassLike(declaration) ? declaration.members.find(ts.isConstructorDeclaration) : declaration;
  return frame.shared.models.table.members.get((code && frame.shared.models.idOf(code)) ?? '');
}

/** A number that is written out, a constant, or what the caller gives. */
function valueOf(frame: Frame, width: ts.Expression): Value {
  if (ts.isNumericLiteral(width)) return { is: 'literal', text: width.text };
  if (!ts.isIdentifier(width)) return unknownValue('how many run at a time');
  return frame.lookup(width.text)?.value ?? moduleValue(frame.shared, width);
}
