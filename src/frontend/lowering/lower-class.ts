// Lowers classes and interfaces: their members as functions, and what linking needs of their hierarchy.
import { ts } from 'ts-morph';
import type { ClassOutline } from '../../core/outline/outline.js';
import { AMBIENT, type Value } from '../../core/outline/value.js';
import { fieldPlace } from '../../core/outline/place.js';
import { answerFieldsOf } from '../declarations/answer-fields.js';
import { typeArgumentsOf } from '../declarations/entities/entity-reference.js';
import { lifetimeOf } from '../model-effects/cache-use.js';
import { injectedSource } from '../declarations/data-sources.js';
import { isAmbient } from '../declarations/decorators.js';
import { decoratedWrappings } from '../declarations/routes/wrapped-handlers.js';
import type { Frame, Lowering } from '../frame/frame.js';
import { baseIdsOf } from '../types/heritage.js';
import { lowerInherited } from './inherited-members.js';
import { isFunctionNode, locate, memberName } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { receiversOf } from '../messages/declared-receivers.js';
import { relayOf } from '../messages/relays.js';
import { rowsSwitchesOf } from '../model-effects/row-cache-switch.js';

/** Lowers the members of a class that stands in the frame's function or module. */
export function lowerClass(frame: Frame, node: ts.ClassLikeDeclaration): void {
  const { shared, file } = frame;
  const members: Record<string, string> = {};
  for (const member of node.members) {
    const code = codeOf(member);
    if (code) {
      members[keyOf(member)] = shared.names.functionId(code);
      shared.walk.separate(frame, code, relayOf(shared, member));
    } else if (ts.isPropertyDeclaration(member) && member.initializer) {
      // `file#Class.field` is the field's place.
      const owner = shared.names.classId(node);
      frame.binding = `${owner.slice(owner.lastIndexOf('#') + 1)}.${keyOf(member).replace('static ', '')}`;
      shared.walk.expression(frame, member.initializer);
      frame.binding = undefined;
    } else if (ts.isPropertyDeclaration(member)) {
      const value = injectedHandle(shared, member);
      const place = fieldPlace(shared.names.classId(node), keyOf(member));
      if (value) frame.out.push({ node: 'assign', at: locate(member), place, value });
    } else if (ts.isClassStaticBlockDeclaration(member)) shared.walk.statements(frame, member.body.statements);
  }
  rowsSwitchesOf(frame, node);
  lowerInherited(frame, node, members);
  file.receivers.push(...receiversOf(shared, node));
  file.answerFields.push(...answerFieldsOf(shared, node));
  file.wrappings.push(...decoratedWrappings(shared, node));
  const typeArguments = typeArgumentsOf(shared, node);
  const bases = baseIdsOf(shared, node);
  const lifetime = lifetimeOf(node, shared);
  const isAbstract = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
  file.classes.push({
    id: shared.names.classId(node),
    name: node.name?.text ?? 'class',
    at: locate(node.name ?? node),
    kind: isAbstract ? 'abstract' : 'class',
    bases,
    ...(bases.some((id) => shared.models.table.classes.get(id)?.isHandle) && { isHandle: true }),
    ...(lifetime ? { lifetime } : {}),
    ...(Object.keys(typeArguments).length > 0 ? { typeArguments } : {}),
    members,
  });
}

/** What a container fills the property with: the handle of the open transaction, or one on a data source by its name. */
function injectedHandle(shared: Lowering, member: ts.PropertyDeclaration): Value | undefined {
  if (isAmbient(member, shared)) return AMBIENT;
  const source = injectedSource(shared, member);
  return source === undefined ? undefined : { is: 'handle', origin: 'pool', source };
}

/** The outline of an object type that an alias names. */
export function aliasOutline(frame: Frame, node: ts.TypeAliasDeclaration): ClassOutline | undefined {
  if (
    !ts.isTypeLiteralNode(node.type) ||
    !node.type.members.some((member) => ts.isMethodSignature(member) || isCallable(member))
  )
    return undefined;
  const id = frame.shared.names.classId(node.type);
  return { id, name: node.name.text, at: locate(node.name), kind: 'interface', bases: [], members: {} };
}

const isCallable = (member: ts.TypeElement): boolean =>
  ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type);

/** The outline of an interface: nothing but its place in the hierarchy. */
export function interfaceOutline(frame: Frame, node: ts.InterfaceDeclaration): ClassOutline {
  const { shared } = frame;
  return {
    id: shared.names.classId(node),
    name: node.name.text,
    at: locate(node.name),
    kind: 'interface',
    bases: baseIdsOf(shared, node),
    members: {},
  };
}

/** The function of a method, accessor, constructor, or of a field that holds one. */
function codeOf(member: ts.ClassElement): (ts.FunctionLikeDeclaration & { body: ts.Node }) | undefined {
  if (isFunctionNode(member)) return member;
  if (!ts.isPropertyDeclaration(member) || !member.initializer) return undefined;
  const value = unwrap(member.initializer);
  if (isFunctionNode(value)) return value;
  // `handle = this.handle.bind(this)` and `run = wrap(async () => …)` hold no literal function.
  return undefined;
}

function keyOf(member: ts.ClassElement): string {
  const prefix = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0 ? 'static ' : '';
  if (ts.isConstructorDeclaration(member)) return 'constructor';
  const name = member.name && ts.isPropertyName(member.name) ? memberName(member.name) : '?';
  if (ts.isGetAccessor(member)) return `${prefix}get ${name}`;
  return ts.isSetAccessor(member) ? `${prefix}set ${name}` : prefix + name;
}
