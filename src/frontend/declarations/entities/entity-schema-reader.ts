// Reads entities from schemas that are made in code: `new EntitySchema({ name, columns, relations })`, kept in a variable or
// exported, with a class or an interface that says what its rows look like, or without.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../../core/outline/entity.js';
import type { MemberModel } from '../../../models/member.js';
import { modelIdOf } from '../../syntax/model-id-of.js';
import { isClassNode, locate, memberName, type ClassNode } from '../../syntax/names.js';
import { heldBy, propertyOf, unwrap } from '../../syntax/syntax.js';
import { classReferenceId, declarationsOf, optionOf, tableOf, type EntityContext } from './entity-class-reader.js';

/** An expression that makes a schema, and what it is called where it is kept. */
export interface MadeSchema {
  readonly node: ts.NewExpression;
  readonly model: MemberModel;
  readonly options: ts.Expression;
  /** The name that it is kept by; of what a module is as a whole, the module’s exports. */
  readonly kept: ts.Node;
}

/** Those that variables and exports of the file are set to. */
export function schemasIn(source: ts.SourceFile, context: EntityContext): readonly MadeSchema[] {
  return source.statements.flatMap(keptBy).flatMap((kept) => {
    const held = heldBy(kept);
    const node = held && unwrap(held);
    if (!node || !ts.isNewExpression(node)) return [];
    const id = modelIdOf(node.expression, context);
    const model = id === undefined ? undefined : context.models.table.members.get(id);
    const options = node.arguments?.[0];
    return model?.isEntity && options ? [{ node, model, options, kept: nameOf(kept) }] : [];
  });
}

/** `const Order = …`, `export default …`, `module.exports = …`, `exports.Order = …`, `module.exports = { Order: … }` */
const keptBy = (statement: ts.Statement): readonly ts.Node[] =>
  setBy(statement).flatMap((kept): readonly ts.Node[] => {
    const held = heldBy(kept);
    return held && ts.isObjectLiteralExpression(held) ? held.properties.filter(ts.isPropertyAssignment) : [kept];
  });

function setBy(statement: ts.Statement): readonly ts.Node[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations;
  if (ts.isExportAssignment(statement)) return [statement];
  return ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)
    ? [statement.expression]
    : [];
}

function nameOf(kept: ts.Node): ts.Node {
  if (ts.isVariableDeclaration(kept) || ts.isPropertyAssignment(kept)) return kept.name;
  const target = ts.isBinaryExpression(kept) ? kept.left : kept;
  return ts.isPropertyAccessExpression(target) ? target.name : target;
}

/** The entity; where a class or an interface says what its rows look like, that is what it goes by. */
export function readSchema({ node, model, options, kept }: MadeSchema, context: EntityContext): Entity {
  const rows = rowsOf(node, options, context);
  const relations = entriesOf(options, 'relations').map(([name, entry]) => readRelation(name, entry, model, context));
  const columns = entriesOf(options, 'columns');
  const having = (option: string): readonly string[] =>
    columns.flatMap(([name, entry]) =>
      propertyOf(entry, option)?.kind === ts.SyntaxKind.TrueKeyword ? [memberName(name)] : [],
    );
  const primary = having('primary');
  const [softDelete] = having('deleteDate');
  const versions = [...having('version'), ...having('updateDate')];
  const own = ts.isIdentifier(kept) && kept.text !== 'exports' ? kept.text : undefined;
  const name = textOf(propertyOf(options, 'name')) ?? rows?.name?.text ?? own ?? 'schema';
  return {
    id: rows ? context.names.classId(rows) : `${node.getSourceFile().fileName}#${own ?? name}`,
    name,
    ...tableOf([{ model, arguments: node.arguments ?? [] }]),
    at: locate(kept),
    relations,
    fields: columns.map(([column]) => memberName(column)),
    indexes: [...(primary.length > 0 ? [primary] : []), ...having('unique').map((column) => [column])],
    ...(softDelete !== undefined && { softDelete }),
    ...(versions.length > 0 && { versions }),
    bases: [],
  };
}

/** `new EntitySchema<Order>(…)`, `target: Order` */
function rowsOf(node: ts.NewExpression, options: ts.Expression, context: EntityContext): ClassNode | undefined {
  const [type] = node.typeArguments ?? [];
  const target = propertyOf(options, 'target');
  const name = type && ts.isTypeReferenceNode(type) ? type.typeName : target;
  const found = name && ts.isIdentifier(name) ? declarationsOf(name, context).find(isClassNode) : undefined;
  return found && context.workspace.isOwnSource(found.getSourceFile().fileName) ? found : undefined;
}

const MANY = new Set(['one-to-many', 'many-to-many']);

function readRelation(
  name: ts.PropertyName,
  entry: ts.Expression,
  model: MemberModel,
  context: EntityContext,
): Relation {
  const isTrue = (option: string): boolean => propertyOf(entry, option)?.kind === ts.SyntaxKind.TrueKeyword;
  const target = propertyOf(entry, 'target');
  return {
    name: memberName(name),
    target: target && (classReferenceId(target, context) ?? target.getText()),
    cardinality: MANY.has(textOf(propertyOf(entry, 'type')) ?? '') ? 'many' : 'one',
    lazy: isTrue('lazy'),
    eager: isTrue('eager'),
    ...optionOf(model, memberName(name)),
    at: locate(name),
  };
}

/** The entries of an object among the options. */
function entriesOf(options: ts.Expression, section: string): readonly (readonly [ts.PropertyName, ts.Expression])[] {
  const object = propertyOf(options, section);
  if (!object || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) ? [[one.name, unwrap(one.initializer)] as const] : [],
  );
}

const textOf = (node: ts.Expression | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;
