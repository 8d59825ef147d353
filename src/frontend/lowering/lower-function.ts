// Lowers functions: one outline for each, with its parameters and its body; and ties the recursive steps of
// lowering together.
import { ts } from 'ts-morph';
import type { KeptAnswer } from '../../core/outline/answer-cache.js';
import type { Entry, Node, Parameter, FunctionOutline } from '../../core/outline/outline.js';
import { fieldPlace } from '../../core/outline/place.js';
import { AMBIENT, type Value } from '../../core/outline/value.js';
import { argumentValue } from '../frame/call-arguments.js';
import { injectedSource } from '../declarations/data-sources.js';
import { decoratorsOf, entriesOf, isAmbient } from '../declarations/decorators.js';
import { typedEntries } from '../declarations/typed-handlers.js';
import type { FileLowering } from '../frame/file-lowering.js';
import { Frame, type Lowering, type OwnFacts, type Walk } from '../frame/frame.js';
import { join } from '../frame/terms.js';
import { lowerCall } from '../calls/lower-call.js';
import { runBuilders } from '../calls/run-builders.js';
import { withTurns } from '../calls/run-in-turn.js';
import { keptAnswerOf } from '../model-effects/answer-cache.js';
import { boundOfParameter } from './bounds.js';
import { directiveEntries, inputOf } from './called-exports.js';
import { lowerClass } from './lower-class.js';
import { lowerExpression } from './lower-expression.js';
import { lowerTagged } from '../calls/lower-model-call.js';
import { inRegions, noteKept } from './decorated-regions.js';
import { givenStream } from '../messages/relays.js';
import { assignTo, bindName } from './lower-pattern.js';
import { lowerStatement, lowerStatements } from './lower-statement.js';
import { senderAskedFor } from '../syntax/sender.js';
import { isClassNode, isFunctionNode, locate, shorten, type FunctionNode, isUnnamed } from '../syntax/names.js';

export const walk: Walk = {
  expression: lowerExpression,
  statement: lowerStatement,
  statements: lowerStatements,
  bind: bindName,
  assign: assignTo,
  call: lowerCall,
  run: runBuilders,
  inPlace: lowerInPlace,
  separate: (frame, node, facts) => {
    if (!isFunctionNode(node)) return { is: 'literal', text: 'undefined' };
    try {
      // Names of the module are resolved as such, not captured: top-level code is no frame around functions.
      const own = lowerFunction(frame.shared, frame.file, node, frame.isModule ? undefined : frame, facts);
      noteKept(frame, node, own);
    } catch (error) {
      frame.file.onCrash(error, node);
    }
    return { is: 'function', id: frame.shared.names.functionId(node) };
  },
  classNode: (frame, node) => lowerClass(frame, node),
};

/** Lowers a function into an outline of its own; gives the frame that it was lowered in. */
function lowerFunction(
  shared: Lowering,
  file: FileLowering,
  node: ts.FunctionLikeDeclaration & { body: ts.Node },
  parent?: Frame,
  facts: OwnFacts = {},
): Frame {
  const id = shared.names.functionId(node);
  const frame = new Frame(shared, file, id, parent);
  frame.relay = facts.relay;
  frame.isAsync = isAsync(node);
  const parameters: Parameter[] = [];
  const brings = node.parameters.length > 0 ? inputOf(shared, node) : undefined;
  const content = frame.collect(() => {
    node.parameters.forEach((parameter, index) =>
      parameters.push(bindParameter(frame, parameter, index, { ...facts, ...(brings && { brings }) })),
    );
    const tagged = shared.tagged.of(node);
    if (tagged) returnValue(frame, node, lowerTagged(frame, node, tagged, node.parameters.length));
    else if (ts.isBlock(node.body)) lowerStatements(frame, node.body.statements);
    else returnValue(frame, node.body, lowerExpression(frame, node.body as ts.Expression));
    if (frame.yields.length > 0)
      returnValue(frame, node.body, { is: 'derived', from: join(frame.yields), by: 'yield' });
  });
  const body = inRegions(frame, node, content);
  const owner = isClassNode(node.parent) ? shared.names.classId(node.parent) : undefined;
  const at = locate(headOf(node));
  const accepted = file.accepted(locate(node));
  file.functions.push({
    id,
    symbol: shared.names.symbol(node),
    at,
    parameters,
    body: withTurns(trim(body), frame.inTurn),
    ...(parent ? { parent: parent.id } : {}),
    ...(owner !== undefined ? { owner } : {}),
    ...kindOf(node),
    async: frame.isAsync,
    entries: [
      ...(facts.entries ?? []),
      ...memberEntries(shared, node),
      ...directiveEntries(shared, node),
      ...typedEntries(node, shared),
    ],
    setting: file.setting,
    ...(file.lent && { lent: true }),
    ...(frame.inMemory.length > 0 ? { made: frame.inMemory } : {}),
    ...(frame.verifies !== undefined && { verifies: frame.verifies }),
    ...keptAnswer(shared, node),
    ...(accepted !== undefined ? { accepted } : {}),
  });
  return frame;
}

function kindOf(node: FunctionNode): { readonly kind?: Exclude<FunctionOutline['kind'], undefined> } {
  if (ts.isConstructorDeclaration(node)) return { kind: 'constructor' };
  if (isUnnamed(node)) return { kind: 'literal' };
  const isStatic = ts.isMethodDeclaration(node) && ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static;
  return isStatic ? { kind: 'static' } : {};
}

const memberEntries = (shared: Lowering, node: ts.Node): readonly Entry[] =>
  ts.isMethodDeclaration(node) ? entriesOf(node, shared) : [];

/** Handlers that answer reads can have their answers kept. */
function keptAnswer(shared: Lowering, node: ts.Node): { answer?: KeptAnswer } {
  const answer = ts.isMethodDeclaration(node) ? keptAnswerOf(node, shared) : undefined;
  return answer ? { answer } : {};
}

function returnValue(frame: Frame, node: ts.Node, returned: Value): void {
  const value = frame.shared.walk.run(frame, node, returned, { isReturned: !frame.isAsync });
  frame.markAwaited(value);
  frame.out.push({ node: 'exit', at: locate(node), how: 'return', value });
}

/** The name of a function, or what stands in front of an anonymous one's body. */
function headOf(node: ts.FunctionLikeDeclaration): ts.Node {
  if (node.name) return node.name;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent))
    return parent.name;
  return node.parameters[0] ?? node;
}

function bindParameter(frame: Frame, parameter: ts.ParameterDeclaration, index: number, facts: OwnFacts): Parameter {
  const { shared } = frame;
  const decorators = decoratorsOf(parameter, shared).map(({ model }) => model);
  const input = facts.inputs?.[index] ?? decorators.find((model) => model.input)?.input;
  const passed: Value = index === 0 && facts.relay ? givenStream(facts.relay) : { is: 'parameter', index };
  const own: Value = isAmbient(parameter, shared) ? AMBIENT : passed;
  noteAskedFor(frame, parameter);
  const bound = boundOfParameter(parameter, shared);
  const brought: Value = input ? { is: 'input', from: input } : own;
  const value: Value = bound ? { is: 'derived', from: brought, ...bound } : brought;
  const fallback = parameter.initializer && argumentValue(frame, parameter.initializer);
  if (ts.isIdentifier(parameter.name)) frame.declare(parameter.name.text, value, [], parameter);
  else bindName(frame, parameter.name, value, []);
  if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) setField(frame, parameter, value);
  const source = injectedSource(shared, parameter);
  const callable = parameter.type !== undefined && ts.isFunctionTypeNode(parameter.type);
  return {
    name: shorten(parameter.name.getText()),
    ...(ts.isObjectBindingPattern(parameter.name) && { isPattern: true }),
    ...(parameter.dotDotDotToken ? { rest: true } : {}),
    ...(callable ? { callable } : {}),
    ...(fallback ? { default: fallback } : {}),
    ...(source !== undefined && { source }),
    ...((input ?? facts.brings) && { input: input ?? facts.brings }),
  };
}

/** `@Headers('stripe-signature') signature: string` */
function noteAskedFor(frame: Frame, parameter: ts.ParameterDeclaration): void {
  for (const { expression } of ts.getDecorators(parameter) ?? [])
    if (ts.isCallExpression(expression))
      for (const argument of expression.arguments) frame.noteSender(senderAskedFor(argument));
}

/** `constructor(private readonly customer: Customer)` sets the field of that name. */
function setField(frame: Frame, parameter: ts.ParameterDeclaration, value: Value): void {
  const owner = parameter.parent.parent;
  if (!isClassNode(owner) || !ts.isIdentifier(parameter.name)) return;
  frame.out.push({
    node: 'assign',
    at: locate(parameter),
    place: fieldPlace(frame.shared.names.classId(owner), parameter.name.text),
    value,
  });
}

/** Lowers a function literal in place: its body runs where it is handed over. */
function lowerInPlace(frame: Frame, node: ts.FunctionLikeDeclaration, values: readonly Value[], loop?: number): Value {
  const result: Value[] = [];
  const { ownLoops, answered } = frame;
  frame.ownLoops = frame.loops.length;
  frame.returns.push({ values: result, inPlace: true, ...(loop !== undefined ? { loop } : {}) });
  frame.scoped(() => {
    node.parameters.forEach((parameter, index) => {
      const passed =
        values[index] ?? (parameter.initializer ? walk.expression(frame, parameter.initializer) : undefined);
      bindName(frame, parameter.name, passed ?? { is: 'unknown', reason: `parameter ${index} of a callback` }, []);
    });
    const { body } = node;
    if (!body) return;
    if (ts.isBlock(body)) lowerStatements(frame, body.statements);
    else result.push(lowerExpression(frame, body));
  });
  frame.returns.pop();
  frame.ownLoops = ownLoops;
  frame.answered = answered;
  if (!isAsync(node)) return join(result);
  const value = frame.shared.walk.run(frame, node.body ?? node, join(result));
  frame.markAwaited(value);
  return value;
}

const isAsync = (node: ts.FunctionLikeDeclaration): boolean =>
  (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Async) !== 0;

/** The body without lists inside lists. */
function trim(node: Node): Node {
  if (node.node !== 'seq') return node;
  const body = node.body.flatMap((inner) => {
    const trimmed = trim(inner);
    return trimmed.node === 'seq' ? trimmed.body : [trimmed];
  });
  return { node: 'seq', body };
}

/** Whether whoever starts the file hands it data, or talks to it: a worker thread runs it anew for each job. */
const isWorker = ({ imports }: Lowering, source: ts.SourceFile): boolean =>
  [...imports.of(source).values()].some(
    ({ specifier, name }) =>
      /^(?:node:)?worker_threads$/.test(specifier) && ['workerData', 'parentPort'].includes(name),
  );

/** Lowers the top-level code of a file as a function of its own, with every function and class in it. */
export function lowerModule(shared: Lowering, file: FileLowering): void {
  const { source } = file;
  const id = shared.names.functionId(source);
  const frame = new Frame(shared, file, id, undefined, true);
  const body = frame.collect(() => {
    for (const statement of source.statements) walk.statement(frame, statement);
  });
  const first = source.statements[0] ?? source;
  file.functions.push({
    id,
    symbol: shared.names.symbol(source),
    kind: 'module',
    at: locate(first, first),
    parameters: [],
    body: withTurns(trim(body), frame.inTurn),
    async: true,
    entries: [isWorker(shared, source) ? { kind: 'job', name: 'worker' } : { kind: 'start-up', name: 'module' }],
    setting: file.setting,
  });
}
