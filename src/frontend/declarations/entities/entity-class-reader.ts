// Reads entities and their relations from decorated classes.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../../core/outline/entity.js';
import type { MemberModel } from '../../../models/member.js';
import { argumentAt, decoratorsOf, type AppliedDecorator, type DecoratorLookup } from '../decorators.js';
import { propertyOf } from '../../syntax/syntax.js';
import { locate, memberName, type Names } from '../../syntax/names.js';
import type { SourceProgram } from '../../program/source-program.js';

export interface EntityContext extends DecoratorLookup {
  readonly workspace: SourceProgram;
  readonly names: Names;
}

/** An entity, and which of its relations the properties of its class are. */
interface ReadEntity {
  readonly entity: Entity;
  readonly properties: ReadonlyMap<ts.Node, Relation>;
}

/** The entity that a class with decorators is; none where none of them says so. */
export function readClass(node: ts.ClassDeclaration, context: EntityContext): ReadEntity | undefined {
  const relations: Relation[] = [];
  const fields: string[] = [];
  const indexes: string[][] = [];
  const versions: string[] = [];
  let softDelete: string | undefined;
  const declared = new Map<ts.Node, Relation>();
  const visit = (member: ts.Node, name: string, type: ts.TypeNode | undefined): void => {
    for (const decorator of decoratorsOf(member, context)) {
      const { model } = decorator;
      if (model.relation) {
        const relation = readRelation(member, name, type, decorator, context);
        relations.push(relation);
        declared.set(member, relation);
      } else if (model.column) {
        if (model.column !== 'index') fields.push(name);
        if (model.column === 'primary') indexes.unshift([name]);
        if (model.column === 'unique' || model.column === 'index') indexes.push([name]);
        if (model.column === 'soft-delete') softDelete = name;
        if (model.column === 'version') versions.push(name);
      }
    }
  };
  for (const member of node.members)
    if (ts.isPropertyDeclaration(member)) visit(member, memberName(member.name), member.type);
    else if (ts.isGetAccessor(member)) visit(member, memberName(member.name), member.type);
    else if (ts.isConstructorDeclaration(member))
      for (const parameter of member.parameters)
        if (ts.isIdentifier(parameter.name)) visit(parameter, parameter.name.text, parameter.type);
  const decorators = decoratorsOf(node, context);
  const isEntity = decorators.some((decorator) => decorator.model.isEntity);
  if (!isEntity && relations.length === 0) return undefined;
  const entity: Entity = {
    id: context.names.classId(node),
    name: node.name?.text ?? 'class',
    ...tableOf(decorators),
    at: locate(node.name ?? node),
    relations,
    fields,
    indexes,
    softDelete,
    ...(versions.length > 0 ? { versions } : {}),
    bases: baseIds(node, context),
  };
  return { entity, properties: declared };
}

/** The table that a decorator names, or what declares a schema. */
export function tableOf(declaring: readonly Pick<AppliedDecorator, 'model' | 'arguments'>[]): Pick<Entity, 'table'> {
  for (const one of declaring)
    for (const slot of one.model.tables ?? []) {
      const name = argumentAt(one, slot);
      if (name && ts.isStringLiteralLike(name)) return { table: name.text };
    }
  return {};
}

function baseIds(node: ts.ClassDeclaration, context: EntityContext): readonly string[] {
  const clause = node.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  const id = base && classReferenceId(base, context);
  return id === undefined ? [] : [id];
}

function readRelation(
  member: ts.Node,
  name: string,
  type: ts.TypeNode | undefined,
  decorator: AppliedDecorator,
  context: EntityContext,
): Relation {
  const relation = decorator.model.relation!;
  const options =
    argumentAt(decorator, relation.options) ??
    decorator.arguments.find((argument) => ts.isObjectLiteralExpression(argument));
  const isTrue = (option: string): boolean =>
    options !== undefined && propertyOf(options, option)?.kind === ts.SyntaxKind.TrueKeyword;
  const isPromise = type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise';
  const target = argumentAt(decorator, relation.target) ?? decorator.arguments[0];
  return {
    name,
    target: target && classReferenceId(target, context),
    cardinality: relation.cardinality,
    lazy: isTrue('lazy') || (relation.lazyByType && isPromise),
    eager: isTrue('eager'),
    ...optionOf(decorator.model, name),
    at: locate((member as ts.NamedDeclaration).name ?? member),
  };
}

/** How the library loads a relation of this name with the rows. */
export const optionOf = ({ instead }: MemberModel, name: string): Pick<Relation, 'option'> =>
  instead === undefined ? {} : { option: instead.replaceAll('$name', name) };

/** The class id behind `Order`, `() => Order`, `type => Order`; a text stays a name. */
export function classReferenceId(node: ts.Expression, context: EntityContext): string | undefined {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return classReferenceId(node.body, context);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return classReferenceId(node.expression, context);
  const declaration = ts.isIdentifier(node) ? declarationsOf(node, context).find(ts.isClassLike) : undefined;
  return declaration && context.names.classId(declaration);
}

/** What a name is declared as, where it is imported from too. */
export function declarationsOf(name: ts.Node, { workspace }: EntityContext): readonly ts.Declaration[] {
  const checker = workspace.program.getTypeChecker();
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations ?? [];
}
