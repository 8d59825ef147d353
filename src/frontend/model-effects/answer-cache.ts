// Interceptors that keep what handlers answer, around a handler, its class or all handlers of an application; and what decorators say of the key and the time.
import { ts } from 'ts-morph';
import type { AnswerKeeper, ApplicationKeeper, KeptAnswer } from '../../core/outline/answer-cache.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { ttlText } from './cache-use.js';
import { decoratorsOf, type AppliedDecorator } from '../declarations/decorators.js';
import { type Interceptor, interceptorsGiven } from '../declarations/routes/interceptors.js';
import { basesOf } from '../types/heritage.js';
import { constructorIdOf } from '../models/index.js';
import { locate, memberName } from '../syntax/names.js';
import type { Shared } from '../context.js';

/** How the answer of a handler can be kept; undefined where the method is none. */
export function keptAnswerOf(node: ts.MethodDeclaration, shared: Shared): KeptAnswer | undefined {
  const own = decoratorsOf(node, shared);
  if (!own.some(({ model }) => model.entry?.kind === 'http')) return undefined;
  const decorators = [...own, ...decoratorsOf(node.parent, shared)];
  const [keeper] = decorators.flatMap((decorator) => keptBy(decorator, shared) ?? []);
  // A key that the class bears is not asked for.
  const [key] = own.flatMap((decorator) => slotOf(decorator, decorator.model.keeps?.key) ?? []);
  const [ttl] = decorators.flatMap((decorator) => {
    const { keeps } = decorator.model;
    return ttlText(slotOf(decorator, keeps?.ttl), keeps?.unit) ?? [];
  });
  return { ...(keeper && { keeper }), ...(key && { key: keyOf(key) }), ...(ttl !== undefined && { ttl }) };
}

const slotOf = ({ arguments: passed }: AppliedDecorator, slot: { readonly of: unknown } | undefined) =>
  typeof slot?.of === 'number' ? passed[slot.of] : undefined;

function keyOf(node: ts.Expression): Value {
  if (ts.isStringLiteralLike(node)) return { is: 'literal', text: node.text };
  const isName = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
  return isName ? { is: 'constant', name: node.getText() } : unknownValue('a key that is worked out');
}

function keptBy({ model, arguments: passed, node }: AppliedDecorator, shared: Shared): AnswerKeeper | undefined {
  const [keeper] = keepersAmong(interceptorsGiven(model, passed, shared), shared);
  return keeper && { ...keeper, at: locate(node) };
}

/** The keepers among interceptors that stand around all handlers. */
export const keepersAmong = (interceptors: readonly Interceptor[], shared: Shared): readonly ApplicationKeeper[] =>
  interceptors.flatMap(({ class: node, at, folder }) => {
    const chooses = chosenBy(node, shared);
    return chooses ? [{ at, name: node.name?.text ?? 'an interceptor', chooses, folder }] : [];
  });

/** The methods by which the class, or one that it extends, chooses what it keeps; undefined where it keeps nothing. */
function chosenBy(node: ts.ClassLikeDeclaration, shared: Shared): readonly string[] | undefined {
  const path = pathToKeeper(node, shared);
  if (!path) return undefined;
  const { members } = shared.models.table;
  const choices = path.at(-1)!.members.flatMap((member) => {
    const isChoice = members.get(shared.models.idOf(member) ?? '')?.keepsAnswers === 'choice';
    return isChoice && ts.isMethodDeclaration(member) ? memberName(member.name) : [];
  });
  return path.slice(0, -1).flatMap((one) =>
    one.members.flatMap((member) => {
      const isChoice = ts.isMethodDeclaration(member) && choices.includes(memberName(member.name));
      return isChoice ? shared.names.functionId(member) : [];
    }),
  );
}

/** From the class up to the library's interceptor that it is, or extends. */
function pathToKeeper(
  node: ts.ClassLikeDeclaration,
  shared: Shared,
  depth = 0,
): readonly ts.ClassLikeDeclaration[] | undefined {
  if (depth > MAX_BASES) return undefined;
  if (shared.workspace.isModelFile(node.getSourceFile().fileName))
    return modelOf(node, shared)?.keepsAnswers === true ? [node] : undefined;
  for (const base of basesOf(shared, node)) {
    const further = ts.isClassLike(base) ? pathToKeeper(base, shared, depth + 1) : undefined;
    if (further) return [node, ...further];
  }
  return undefined;
}

const MAX_BASES = 4;

/** `@nestjs/cache-manager:CacheInterceptor`, as the table of members has the class's constructor. */
const modelOf = (node: ts.ClassLikeDeclaration, shared: Shared): MemberModel | undefined =>
  shared.models.table.members.get(constructorIdOf(node) ?? '');
