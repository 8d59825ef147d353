// How much a request may bring at most, as decorators say: `@ArrayMaxSize(10) ids`, `@UseInterceptors(FilesInterceptor('files', 10))`.
import { ts } from 'ts-morph';
import { FEW } from '../../core/outline/value.js';
import { memberName } from '../syntax/names.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import { argumentAt, decoratorsOf, type AppliedDecorator, type DecoratorLookup } from '../declarations/decorators.js';

/** A decorator's name, and to how few it bounds what it says it of; greater bounds are no news. */
export interface Bound {
  readonly by: string;
  readonly limit: number;
}

/** The bound of a property, where a decorator says one that makes it few. */
export function boundOfProperty(declaration: ts.Node, lookup: DecoratorLookup): Bound | undefined {
  return least(decoratorsOf(declaration, lookup).map(boundBy));
}

/** The bound of what a parameter carries, by what the decorators of its function are given. */
export function boundOfParameter(parameter: ts.ParameterDeclaration, lookup: DecoratorLookup): Bound | undefined {
  if (!decoratorsOf(parameter, lookup).some(({ model }) => model.bounded)) return undefined;
  const { parent } = parameter;
  const decorators = ts.canHaveDecorators(parent) ? (ts.getDecorators(parent) ?? []) : [];
  const given = decorators.flatMap(({ expression }) => (ts.isCallExpression(expression) ? expression.arguments : []));
  return least(
    given.map((argument) => {
      if (!ts.isCallExpression(argument)) return undefined;
      const id = modelIdOf(argument.expression, lookup);
      const model = id === undefined ? undefined : lookup.models.table.members.get(id);
      return model && boundBy({ model, arguments: argument.arguments });
    }),
  );
}

/** Names of properties of these files that decorators bound: others need no look at what they are. */
export function boundedNames(sources: readonly ts.SourceFile[], lookup: DecoratorLookup): ReadonlySet<string> {
  const bounding = [...lookup.models.table.members.values()].flatMap(({ bounds, name }) => (bounds ? name : []));
  const found = new Set<string>();
  for (const source of sources) {
    if (!bounding.some((name) => source.text.includes(`@${name}(`))) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyDeclaration(node) && boundOfProperty(node, lookup)) found.add(memberName(node.name));
      else if (!ts.isBlock(node)) ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function boundBy({ model, ...decorator }: Pick<AppliedDecorator, 'model' | 'arguments'>): Bound | undefined {
  const node = argumentAt(decorator, model.bounds);
  const limit = node && ts.isNumericLiteral(node) ? Number(node.text) : undefined;
  return limit !== undefined && limit <= FEW ? { by: model.name, limit } : undefined;
}

const least = (bounds: readonly (Bound | undefined)[]): Bound | undefined =>
  bounds.reduce((a, b) => (a && b ? (a.limit <= b.limit ? a : b) : (a ?? b)), undefined);
