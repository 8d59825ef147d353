// Decorators as models know them: found by the import that they come from, without a type checker.
import { ts } from 'ts-morph';
import type { Entry } from '../../core/outline/outline.js';
import type { MemberModel, Slot } from '../../models/member.js';
import { memberName } from '../syntax/names.js';
import type { Looks } from '../types/looks.js';
import { partsOf, type Inner } from './composed-decorators.js';
import type { OwnDecorators } from './own-decorators.js';
import { modelIdOf, type Lookup } from '../syntax/model-id-of.js';
import { propertyOf } from '../syntax/syntax.js';

/** What it takes to know a decorator: of a library by its model, of the project by its tags. */
export interface DecoratorLookup extends Lookup {
  readonly ownDecorators: OwnDecorators;
  /** Where it is noted what is looked at; without it, decorators that are made of others are not followed. */
  readonly looks?: Looks;
}

export interface AppliedDecorator {
  readonly model: MemberModel;
  readonly arguments: readonly ts.Expression[];
  readonly node: ts.Decorator;
}

/** The modelled decorators of a declaration, in source order. */
export function decoratorsOf(node: ts.Node, lookup: DecoratorLookup): readonly AppliedDecorator[] {
  if (!ts.canHaveDecorators(node)) return [];
  const decorators = ts.getDecorators(node);
  if (!decorators) return [];
  return decorators.flatMap((node) => {
    const call = ts.isCallExpression(node.expression) ? node.expression : undefined;
    const named: Inner = { callee: call?.expression ?? node.expression, arguments: call?.arguments ?? [] };
    const model = modelOf(named, lookup);
    if (model) return [{ model, arguments: named.arguments, node }];
    return partsOf(named, lookup, (inner) => composedIn(inner, lookup)).flatMap((part) => {
      const found = modelOf(part, lookup);
      return found ? [{ model: found, arguments: part.arguments, node }] : [];
    });
  });
}

/** What is said of the decorator: by a library's model, or by tags of the project. */
function modelOf({ callee }: Inner, lookup: DecoratorLookup): MemberModel | undefined {
  const id = modelIdOf(callee, lookup);
  const library = id === undefined ? undefined : lookup.models.table.members.get(id);
  return library ?? (ts.isIdentifier(callee) ? lookup.ownDecorators.of(callee) : undefined);
}

/** The decorators that one is made of: `applyDecorators(Post(), …)`. */
function composedIn(inner: Inner, lookup: DecoratorLookup): readonly ts.Expression[] | undefined {
  const from = modelOf(inner, lookup)?.composes?.of;
  return typeof from === 'number' ? inner.arguments.slice(from) : undefined;
}

/** The argument that a slot of a decorator names; option paths are followed through object literals. */
export function argumentAt(
  decorator: Pick<AppliedDecorator, 'arguments'>,
  slot: Slot | undefined,
): ts.Expression | undefined {
  if (!slot || typeof slot.of !== 'number') return undefined;
  let node: ts.Expression | undefined = decorator.arguments[slot.of];
  for (const name of slot.path) node = node && propertyOf(node, name);
  return node;
}

/** Whether a decorator of the parameter or property gives it the handle of whichever transaction is open where it is used. */
export const isAmbient = (node: ts.Node, lookup: DecoratorLookup): boolean =>
  decoratorsOf(node, lookup).some(({ model }) => model.gives?.as === 'ambient');

/** The entry points that decorators make of a method: `GET orders/:id`, `Order.customer`. */
export function entriesOf(node: ts.Node, lookup: DecoratorLookup): readonly Entry[] {
  return [...decoratedEntries(node, lookup), ...calledEntries(node, lookup)];
}

/**
 * A method that a framework calls by its name: in a class that bears one of the framework's decorators, or that
 * implements one of its interfaces.
 */
function calledEntries(node: ts.Node, lookup: DecoratorLookup): readonly Entry[] {
  const owner = node.parent;
  if (!ts.isMethodDeclaration(node) || !ts.isClassLike(owner)) return [];
  const { members, called } = lookup.models.table;
  const method = memberName(node.name);
  const decorated = decoratorsOf(owner, lookup).map(({ model }) => called.get(model.at.file)?.get(method));
  const implemented = (owner.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => members.get(`${modelIdOf(expression, lookup) ?? ''}.${method}`)),
  );
  const entry = [...decorated, ...implemented].find((model) => model?.entry)?.entry;
  return entry ? [{ kind: entry.kind, name: `${className(node)}.${method}` }] : [];
}

function decoratedEntries(node: ts.Node, lookup: DecoratorLookup): readonly Entry[] {
  return decoratorsOf(node, lookup).flatMap((decorator) => {
    if (!decorator.model.entry) return [];
    return [entryOf(decorator.model.entry, decorator, node, lookup)];
  });
}

function entryOf(
  { kind, name, verb }: NonNullable<MemberModel['entry']>,
  decorator: AppliedDecorator,
  node: ts.Node,
  lookup: DecoratorLookup,
): Entry {
  const named = argumentAt(decorator, name);
  const text = named && ts.isStringLiteralLike(named) ? named.text : undefined;
  const own = (node as ts.NamedDeclaration).name;
  const member = own && ts.isPropertyName(own) ? memberName(own) : '';
  if (kind === 'http') {
    const method = verb ?? decorator.model.name.toUpperCase();
    const path = [controllerPath(node, lookup), text ?? ''].map(bare).filter(Boolean).join('/') || '/';
    return { kind, name: `${method} ${path}`, method };
  }
  return { kind, name: text ?? (kind === 'graphql-field' ? member : `${className(node)}.${member}`) };
}

/** What the decorators of a controller put before the paths of its methods. */
function controllerPath(node: ts.Node, lookup: DecoratorLookup): string {
  for (const decorator of decoratorsOf(node.parent, lookup)) {
    const argument = decorator.model.prefix && argumentAt(decorator, decorator.model.prefix.slot);
    const path = argument && (propertyOf(argument, 'path') ?? argument);
    if (path && ts.isStringLiteralLike(path)) return path.text;
  }
  return '';
}

const bare = (path: string): string => path.replace(/^\/+|\/+$/g, '');

const className = (node: ts.Node): string => (ts.isClassLike(node.parent) ? (node.parent.name?.text ?? 'class') : '');
