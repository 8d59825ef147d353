// Buses: the emitter or subject that an expression names, by where it is declared, so that who sends on it and who
// listens to it meet from different files.
import { ts } from 'ts-morph';
import { heldBus } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import { decoratorsOf } from '../declarations/decorators.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import type { Frame } from '../frame/frame.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

/** What a call or a getter gave is a stream that the engine follows. */
const isStream = (value: Value): boolean =>
  value.is === 'stream' ||
  value.is === 'result' ||
  value.is === 'parameter' ||
  value.is === 'captured' ||
  (value.is === 'join' && value.of.every(isStream));

/** The bus behind a receiver: a place, or a value that leads to one; undefined for one that a container shares. */
export function busOf(frame: Frame, node: ts.Expression | undefined, value: Value | undefined): Value | undefined {
  if (!node) return undefined;
  const bare = unwrap(node);
  const { shared } = frame;
  const own = ownEmitter(shared, bare);
  if (own !== undefined) return { is: 'constant', name: own };
  const declared = declaredBus(shared, bare);
  if (declared === 'shared') return undefined;
  // A field without a value of its own holds what the maker of the object gave.
  if (declared && value && isFromMaker(value) && !hasValue(shared, bare)) return { is: 'join', of: [declared, value] };
  if (declared) return declared;
  // `emitter.on(a, f).on(b, g)`; one that the function has made
  if (value && isPlace(value) && (ts.isCallExpression(bare) || isMade(value))) return value;
  return value && (isStream(value) || isData(value)) ? value : undefined;
}

const isPlace = (value: Value): boolean => value.is === 'constant' || (value.is === 'field' && value.of.is === 'class');

const isMade = (value: Value): boolean => value.is === 'constant' && value.bus === 'made';

/** `from(lines)`: what is at hand comes over no bus. */
const isData = (value: Value): boolean =>
  value.is === 'list' ||
  value.is === 'record' ||
  value.is === 'derived' ||
  value.is === 'literal' ||
  value.is === 'element' ||
  (value.is === 'join' && value.of.every(isData));

/** A field of the object at hand, or a parameter. */
export function isFromMaker(value: Value): boolean {
  if (value.is === 'captured') return isFromMaker(value.value);
  return value.is === 'parameter' || (value.is === 'field' && value.of.is === 'this');
}

function hasValue(shared: Shared, node: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const declaration = symbolAt(shared, name)?.declarations?.[0] as { initializer?: ts.Expression } | undefined;
  return declaration?.initializer !== undefined;
}

/** Whether `new X()` makes an emitter or subject of a library. */
export function makesBus(shared: Shared, node: ts.Expression): boolean {
  if (!ts.isNewExpression(node) || modelIdOf(node.expression, shared) === undefined) return false;
  const declaration = symbolAt(shared, node.expression)?.declarations?.find(ts.isClassLike);
  return declaration?.members.some((member) => isSender(shared, member)) ?? false;
}

function isSender(shared: Shared, member: ts.ClassElement): boolean {
  const name = member.name?.getText();
  if (name === undefined || !SENDERS.includes(name)) return false;
  const id = shared.models.idOf(member);
  return id !== undefined && shared.models.table.members.get(id)?.message !== undefined;
}

const SENDERS = ['emit', 'next'];
/** A bus that is made there and kept in no field or module variable. */
export function madeBus(node: ts.Node): Value {
  const { file, start } = locate(node);
  return { is: 'constant', name: `${file}:${start.line}:${start.column}`, bus: 'made' };
}

/** An own class that extends a library's emitter is a bus of its own. */
function ownEmitter(shared: Shared, node: ts.Expression): string | undefined {
  const { checker, workspace, names } = shared;
  let declaration = checker.getTypeAtLocation(node).symbol?.declarations?.find(ts.isClassLike);
  let found: string | undefined;
  for (let depth = 0; declaration && depth < 8; depth++) {
    if (!workspace.isOwnSource(declaration.getSourceFile().fileName)) return found;
    found = names.classId(declaration);
    const base: ts.ExpressionWithTypeArguments | undefined = declaration.heritageClauses?.find(
      (clause) => clause.token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0];
    declaration = base && symbolAt(shared, base.expression)?.declarations?.find(ts.isClassLike);
  }
  return found;
}

/** The variable or field that holds the emitter; `shared` where whoever makes the object passes it in. */
function declaredBus(shared: Shared, node: ts.Expression, depth = 0): Value | 'shared' | undefined {
  const name = ts.isIdentifier(node) ? node : ts.isPropertyAccessExpression(node) ? node.name : undefined;
  const declaration = name && symbolAt(shared, name)?.declarations?.[0];
  if (!declaration) return undefined;
  const file = declaration.getSourceFile().fileName;
  const piped = depth < 4 ? pipedFrom(shared, declaration) : undefined;
  if (piped) return declaredBus(shared, piped, depth + 1);
  if (!shared.workspace.isOwnSource(file)) return undefined;
  if (ts.isParameter(declaration)) return ts.isConstructorDeclaration(declaration.parent) ? 'shared' : undefined;
  if (ts.isPropertyDeclaration(declaration) && ts.isClassLike(declaration.parent)) {
    if (decoratorsOf(declaration, shared).some(({ model }) => model.inject)) return 'shared';
    return heldBus(shared.names.classId(declaration.parent), declaration.name.getText());
  }
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const isModule = ts.isSourceFile(declaration.parent.parent.parent);
  return isModule ? { is: 'constant', name: `${file}#${declaration.name.getText()}` } : undefined;
}

/** `readonly events$ = this.subject.asObservable()`: what the declared stream comes from. */
function pipedFrom(shared: Shared, declaration: ts.Declaration): ts.Expression | undefined {
  const { initializer } = declaration as { initializer?: ts.Expression };
  const call = initializer && ts.isExpression(initializer) ? unwrap(initializer) : undefined;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const member = symbolAt(shared, call.expression.name)?.declarations?.[0];
  const id =
    member && shared.workspace.isModelFile(member.getSourceFile().fileName) ? shared.models.idOf(member) : undefined;
  return id !== undefined && shared.models.table.members.get(id)?.pipes
    ? unwrap(call.expression.expression)
    : undefined;
}
