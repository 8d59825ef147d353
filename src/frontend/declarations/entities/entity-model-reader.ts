// Reads entities that models declare: classes and interfaces of typings whose objects are rows of a table, as the
// typings of a generated client have them, or those of an in-house framework.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../../core/outline/entity.js';
import type { MemberModel } from '../../../models/member.js';
import { classIdOf, type Models } from '../../models/index.js';
import { isClassNode, locate, memberName, type ClassNode, type Names } from '../../syntax/names.js';
import type { SourceProgram } from '../../program/source-program.js';

interface Context {
  readonly models: Models;
  readonly names: Names;
  readonly workspace: Pick<SourceProgram, 'program' | 'writtenAt'>;
}

export type EntityNode = ClassNode;

/** The entities that a model file declares, each with its declaration. */
export function readModelled(
  source: ts.SourceFile,
  context: Context,
): readonly { readonly node: EntityNode; readonly entity: Entity }[] {
  return declarationsIn(source.statements).flatMap((node) => {
    const id = classIdOf(node);
    const model = id === undefined ? undefined : context.models.table.classes.get(id);
    return model?.entity ? [{ node, entity: readEntity(node, model.entity.table, model.indexes ?? [], context) }] : [];
  });
}

/** Classes and interfaces of a file and of the modules in it. */
function declarationsIn(statements: readonly ts.Statement[]): readonly EntityNode[] {
  return statements.flatMap((statement): readonly EntityNode[] => {
    if (isClassNode(statement)) return [statement];
    const isBlock = ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body);
    return isBlock ? declarationsIn((statement.body as ts.ModuleBlock).statements) : [];
  });
}

function readEntity(
  node: EntityNode,
  table: string | undefined,
  composite: readonly (readonly string[])[],
  context: Context,
): Entity {
  const relations: Relation[] = [];
  const fields: string[] = [];
  const single: (readonly string[])[] = [];
  const versions: string[] = [];
  let primary: readonly string[] | undefined;
  let softDelete: string | undefined;
  for (const member of node.members as readonly (ts.ClassElement | ts.TypeElement)[]) {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue;
    const name = memberName(member.name);
    const { relation, column } = modelOf(member, context) ?? {};
    if (relation) {
      relations.push({
        name,
        target: member.type && targetOf(member.type, context),
        cardinality: relation.cardinality,
        lazy: relation.lazyByType && /^Promise</.test(member.type?.getText() ?? ''),
        eager: false,
        at: context.workspace.writtenAt(locate(member.name)),
      });
      continue;
    }
    fields.push(name);
    if (column === 'primary') primary = [name];
    if (column === 'unique' || column === 'index') single.push([name]);
    if (column === 'soft-delete') softDelete = name;
    if (column === 'version') versions.push(name);
  }
  // A primary key over several columns comes first: no column has one of its own then.
  const indexes = primary
    ? [primary, ...single, ...composite]
    : [...composite.slice(0, 1), ...single, ...composite.slice(1)];
  return {
    id: context.names.classId(node),
    name: node.name?.text ?? 'class',
    ...(table !== undefined && { table }),
    at: context.workspace.writtenAt(locate(node.name ?? node)),
    relations,
    fields,
    indexes,
    ...(softDelete !== undefined && { softDelete }),
    ...(versions.length > 0 && { versions }),
    bases: [],
  };
}

function modelOf(member: ts.Declaration, { models }: Context): MemberModel | undefined {
  const id = models.idOf(member);
  return id === undefined ? undefined : models.table.members.get(id);
}

/** The entity behind `Order`, `Order[]`, `Order | null`, `Promise<Order>`. */
function targetOf(type: ts.TypeNode, context: Context): string | undefined {
  if (ts.isArrayTypeNode(type)) return targetOf(type.elementType, context);
  if (ts.isParenthesizedTypeNode(type)) return targetOf(type.type, context);
  if (ts.isUnionTypeNode(type)) return type.types.map((part) => targetOf(part, context)).find(Boolean);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  if (argument) return targetOf(argument, context);
  const declaration = context.workspace.program
    .getTypeChecker()
    .getSymbolAtLocation(type.typeName)
    ?.declarations?.find(isClassNode);
  return declaration && context.names.classId(declaration);
}
