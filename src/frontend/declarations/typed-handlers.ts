// Entry points that only their types tell: functions that a platform calls by its own configuration, declared as its
// handlers, or taking its event and giving its answer.
import { ts } from 'ts-morph';
import type { Entry } from '../../core/outline/outline.js';
import { classId } from '../models/index.js';
import { importedName, type Lookup } from '../syntax/model-id-of.js';
import { ownName } from './conventions.js';

type Kind = Entry['kind'];

/** What a platform calls a function for, by the types of a model that it is declared with. */
export function typedEntries(node: ts.FunctionLikeDeclaration, lookup: Lookup): readonly Entry[] {
  const kind = declaredAs(node, lookup) ?? takenBy(node, lookup);
  return kind ? [{ kind, name: `function ${ownName(node)}` }] : [];
}

/** `const handler: APIGatewayProxyHandler = async (event) => …` */
function declaredAs({ parent }: ts.FunctionLikeDeclaration, lookup: Lookup): Kind | undefined {
  const type = ts.isVariableDeclaration(parent) || ts.isSatisfiesExpression(parent) ? parent.type : undefined;
  return type && kindOf(type, lookup);
}

/** `async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => …`, or `handler(event: SQSEvent)` by its name. */
function takenBy(node: ts.FunctionLikeDeclaration, lookup: Lookup): Kind | undefined {
  const event = node.parameters[0]?.type;
  const kind = event && kindOf(event, lookup);
  if (!kind) return undefined;
  const promised = node.type && ts.isTypeReferenceNode(node.type) ? node.type.typeArguments?.[0] : undefined;
  const answers = [node.type, promised].some((type) => type && kindOf(type, lookup));
  return answers || ownName(node) === 'handler' ? kind : undefined;
}

function kindOf(type: ts.TypeNode, lookup: Lookup): Kind | undefined {
  const name = ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName : undefined;
  const imported = name && importedName(name, lookup);
  return imported && lookup.models.table.classes.get(classId(imported.package, imported.name))?.handler;
}
