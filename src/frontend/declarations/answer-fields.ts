// Fields and operations of GraphQL types that decorators declare: what type each gives, and whether it gives a list.
import { ts } from 'ts-morph';
import type { AnswerField } from '../../core/outline/graphql-field.js';
import type { ClassId } from '../../core/outline/call.js';
import { argumentAt, decoratorsOf, type AppliedDecorator } from './decorators.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import { isClassNode, isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

interface AnsweredTypes {
  readonly gives: readonly ClassId[];
  readonly many: boolean;
}

const NOTHING: AnsweredTypes = { gives: [], many: false };
/** Unions of unions, and promises of lists, are followed so far. */
const DEPTH = 8;

/** The fields and operations that a class declares by decorators. */
export function answerFieldsOf(shared: Shared, node: ts.ClassLikeDeclaration): readonly AnswerField[] {
  const onClass = decoratorsOf(node, shared);
  const found = [...standsFor(shared, node, onClass)];
  if (onClass.some(({ model }) => model.fieldType)) found.push(...pagesOf(shared, node));
  let parent: ClassId | undefined;
  for (const member of node.members) {
    for (const decorator of decoratorsOf(member, shared)) {
      const { fieldType, entry } = decorator.model;
      if (!fieldType) continue;
      if (entry?.kind === 'graphql-field') parent ??= parentType(shared, node);
      const of = entry ? parent : shared.names.classId(node);
      found.push({
        ...(entry?.kind === 'graphql-operation' ? { isOperation: true } : of !== undefined && { of }),
        ...answeredTypes(shared, decorator, member),
        ...(isFunctionNode(member) && { function: shared.names.functionId(member) }),
      });
    }
  }
  return found;
}

/** What gives one of the interfaces that the class implements can give an object of the class. */
function standsFor(
  shared: Shared,
  node: ts.ClassLikeDeclaration,
  onClass: readonly AppliedDecorator[],
): readonly AnswerField[] {
  const interfaces = onClass.flatMap((decorator) =>
    (decorator.model.fieldType ?? []).flatMap((slot) => {
      const named = argumentAt(decorator, slot);
      return named ? typesIn(shared, named, 0).gives : [];
    }),
  );
  return interfaces.map((of) => ({ of, gives: [shared.names.classId(node)], many: false }));
}

/** `class Orders extends Paginated(Order)`: a function of the project makes a type of it that may well hold many. */
function pagesOf(shared: Shared, node: ts.ClassLikeDeclaration): readonly AnswerField[] {
  const of = shared.names.classId(node);
  return (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => {
      if (!ts.isCallExpression(expression) || modelIdOf(expression.expression, shared) !== undefined) return [];
      const gives = expression.arguments.flatMap((argument) => typesIn(shared, argument, 0).gives);
      return gives.length > 0 ? [{ of, gives, many: true }] : [];
    }),
  );
}

/** The type that the decorator of a class of resolvers names. */
function parentType(shared: Shared, node: ts.ClassLikeDeclaration): ClassId | undefined {
  for (const decorator of decoratorsOf(node, shared)) {
    const named = argumentAt(decorator, decorator.model.prefix?.slot);
    const [parent, ...others] = named ? typesIn(shared, named, 0).gives : [];
    if (parent !== undefined && others.length === 0) return parent;
  }
  return undefined;
}

/** What the decorator's function names, else what the member is declared to give. */
function answeredTypes(shared: Shared, decorator: AppliedDecorator, member: ts.ClassElement): AnsweredTypes {
  for (const slot of decorator.model.fieldType ?? []) {
    const node = argumentAt(decorator, slot);
    if (node && ts.isArrowFunction(unwrap(node))) return typesIn(shared, node, 0);
  }
  const { type } = member as ts.PropertyDeclaration | ts.MethodDeclaration;
  return type ? declaredTypes(shared, type, 0) : NOTHING;
}

/** `() => Order`, `() => [Order]`, `Order`, or the constant that holds a union. */
function typesIn(shared: Shared, expression: ts.Expression, depth: number): AnsweredTypes {
  const node = unwrap(expression);
  if (depth > DEPTH) return NOTHING;
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? NOTHING : typesIn(shared, node.body, depth + 1);
  if (ts.isArrayLiteralExpression(node)) {
    const gives = node.elements.flatMap((element) => typesIn(shared, element, depth + 1).gives);
    return { gives, many: true };
  }
  if (!ts.isIdentifier(node)) return NOTHING;
  const declaration = symbolAt(shared, node)?.declarations?.[0];
  if (declaration && isClassNode(declaration)) return { gives: [shared.names.classId(declaration)], many: false };
  const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
  return made && ts.isCallExpression(made) ? { gives: unionTypes(shared, made, depth + 1), many: false } : NOTHING;
}

/** The types that a call puts together to one. */
function unionTypes(shared: Shared, call: ts.CallExpression, depth: number): readonly ClassId[] {
  const model = shared.models.table.members.get(modelIdOf(call.expression, shared) ?? '');
  return (model?.fieldType ?? []).flatMap((slot) => {
    const types = argumentAt({ arguments: call.arguments }, slot);
    return types ? typesIn(shared, types, depth).gives : [];
  });
}

function declaredTypes(shared: Shared, type: ts.TypeNode, depth: number): AnsweredTypes {
  if (depth > DEPTH) return NOTHING;
  if (ts.isArrayTypeNode(type)) return { ...declaredTypes(shared, type.elementType, depth + 1), many: true };
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map((part) => declaredTypes(shared, part, depth + 1));
    return { gives: parts.flatMap(({ gives }) => gives), many: parts.some(({ many }) => many) };
  }
  if (!ts.isTypeReferenceNode(type)) return NOTHING;
  const [argument] = type.typeArguments ?? [];
  const symbol = symbolAt(shared, type.typeName);
  const declaration = symbol?.declarations?.find(isClassNode);
  if (declaration && shared.workspace.isOwnSource(declaration.getSourceFile().fileName))
    return { gives: [shared.names.classId(declaration)], many: false };
  if (!argument || !symbol) return NOTHING;
  const inner = declaredTypes(shared, argument, depth + 1);
  return symbol.name === 'Promise' ? inner : { ...inner, many: true };
}
