// Subscribers of an ORM: classes whose methods it calls by their names, for the entity that they name or for all; methods
// that they inherit too.
import { ts } from 'ts-morph';
import type { Receiver } from '../../core/outline/message.js';
import type { HookTag, MemberModel } from '../../models/member.js';
import { decoratorsOf, type AppliedDecorator } from './decorators.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import { isFunctionNode, locate, memberName, type FunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

/** What all receivers of hooks have in common. */
export const hookReceiver = (shared: Shared, code: ts.Node, at: ts.Node) => ({
  takes: 'hook' as const,
  function: shared.names.functionId(code),
  at: locate(at),
  bus: '',
  keys: [],
});

interface Hooked {
  readonly code: FunctionNode;
  readonly hook: HookTag;
}

/** The hooks of a class that is no base of others only. */
export function subscriberHooks(
  shared: Shared,
  node: ts.ClassLikeDeclaration,
  decorators: readonly AppliedDecorator[],
): readonly Receiver[] {
  if ((ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0) return [];
  const classes = withBases(shared, node);
  const methods = models(shared, classes, decorators);
  if (!methods) return [];
  const hooks = new Map<string, Hooked>();
  let chosen: FunctionNode | undefined;
  for (const one of classes) {
    for (const member of one.members) {
      if (!isFunctionNode(member) || !member.name || decoratorsOf(member, shared).length > 0) continue;
      const name = memberName(member.name as ts.PropertyName);
      const model = methods.modelOf(name);
      if (model?.hook && !hooks.has(name)) hooks.set(name, { code: member, hook: model.hook });
      if (model?.hooked) chosen ??= member;
    }
  }
  const entity = chosen && entityGivenBy(shared, chosen);
  // One that names no entity as far as can be seen is none of every entity.
  if (chosen && entity === undefined) return [];
  const owner = shared.names.classId(node);
  return [...hooks.values()].map(({ code, hook }) => ({
    ...hookReceiver(shared, code, code.parent === node ? code.name! : (node.name ?? node)),
    ...(code.parent === node ? {} : { owner }),
    hook: {
      ...hook,
      ...(entity !== undefined && entity !== EVERY ? { entity } : {}),
      ...(methods.namedBy !== undefined && { namedBy: methods.namedBy }),
    },
  }));
}

interface SubscriberMethods {
  /** What the library's interface says of a method's name. */
  modelOf(method: string): MemberModel | undefined;
  /** The method that names the entity. */
  readonly namedBy?: string;
}

/** The methods of the library's interface; undefined where the classes are no subscriber. */
function models(
  shared: Shared,
  classes: readonly ts.ClassLikeDeclaration[],
  decorators: readonly AppliedDecorator[],
): SubscriberMethods | undefined {
  const { members, called } = shared.models.table;
  const implemented = classes.flatMap(({ heritageClauses }) =>
    (heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => modelIdOf(expression, shared) ?? '')),
  );
  // A class under the library's decorator need not say that it implements its interface.
  const files = decorators.filter(({ model }) => model.hooked).map(({ model }) => model.at.file);
  if (files.length === 0 && implemented.every((id) => id === '')) return undefined;
  const naming = [...members.values()].find(
    ({ package: name, owner, hooked, at }) =>
      hooked && owner !== undefined && (implemented.includes(`${name}:${owner}`) || files.includes(at.file)),
  );
  const namedBy = naming?.name;
  return {
    modelOf: (method) =>
      implemented.map((id) => members.get(`${id}.${method}`)).find((model) => model?.hook ?? model?.hooked) ??
      files.map((file) => called.get(file)?.get(method)).find((model) => model?.hook) ??
      (method === namedBy ? naming : undefined),
    ...(namedBy !== undefined && { namedBy }),
  };
}

/** No class is further below another one. */
const MAX_HEIGHT = 6;

/** The class and those of the project that it extends, nearest first. */
function withBases(shared: Shared, node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
  const found = [node];
  for (let at = node; found.length < MAX_HEIGHT;) {
    const base = at.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
    const next = base && ts.isIdentifier(base) ? symbolAt(shared, base)?.declarations?.find(ts.isClassLike) : undefined;
    if (!next || !shared.workspace.isOwnSource(next.getSourceFile().fileName)) break;
    found.push(next);
    at = next;
  }
  return found;
}

/** `listenTo() { return Object; }` */
const EVERY = '*';

function entityGivenBy(shared: Shared, { body }: FunctionNode): string | undefined {
  const returned = ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : undefined;
  const named = returned && unwrap(returned);
  if (!named || !ts.isIdentifier(named)) return undefined;
  const declaration = symbolAt(shared, named)?.declarations?.find(ts.isClassLike);
  return declaration ? shared.names.classId(declaration) : named.text === 'Object' ? EVERY : undefined;
}
