// Whether the ORM's own cache of rows is on at all: the options that a data source is made with say so. Where they are
// not all to be seen, it may be.
import { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import { decoratorsOf } from '../declarations/decorators.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode, locate, shorten } from '../syntax/names.js';
import { unwrap, propertyOf } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';
import type { ModelCall } from '../frame/slots.js';

/** Notes what the options of a call that makes a data source say. */
export function noteRowsSwitch(frame: Frame, call: ModelCall, member: MemberModel): void {
  const { cache } = member;
  if (cache?.action !== 'rows' || !cache.when || member.effects.length > 0) return;
  emitSwitch(frame, call.node, member, call.argumentNodes[0]);
}

/** The same for data sources that the modules of a container are given: `@Module({ imports: [X.forRoot({…})] })`. */
export function rowsSwitchesOf(frame: Frame, node: ts.ClassLikeDeclaration): void {
  const { shared } = frame;
  for (const { model, arguments: passed } of decoratorsOf(node, shared)) {
    const imports = model.provides && passed[0] && propertyOf(passed[0], 'imports');
    if (!imports || !ts.isArrayLiteralExpression(imports)) continue;
    for (const element of imports.elements) {
      if (!ts.isCallExpression(element) || !ts.isPropertyAccessExpression(element.expression)) continue;
      const owner = modelIdOf(element.expression.expression, shared);
      const member = shared.models.table.members.get(`${owner}.static ${element.expression.name.text}`);
      if (member?.cache?.action === 'rows') emitSwitch(frame, element, member, element.arguments[0]);
    }
  }
}

function emitSwitch(frame: Frame, node: ts.Node, member: MemberModel, options: ts.Expression | undefined): void {
  frame.out.push({
    node: 'op',
    id: frame.newCall(),
    at: locate(node),
    text: shorten(node.getText()),
    member: member.id,
    effects: [],
    arguments: [],
    awaited: false,
    varies: [],
    cache: { action: 'rows', ...(isOff(frame.shared, options) ? { off: true } : {}) },
  });
}

const DEPTH = 3;

/** All options are there to be read, and none turns it on. */
function isOff(shared: Shared, node: ts.Expression | undefined, depth = 0): boolean {
  if (!node || depth > DEPTH) return false;
  const bare = unwrap(node);
  const on = (next: ts.Expression | undefined): boolean => isOff(shared, next, depth + 1);
  if (ts.isIdentifier(bare)) return on(constantOf(shared, bare));
  if (ts.isFunctionLike(bare) && isFunctionNode(bare)) return on(returnedBy(bare));
  if (!ts.isObjectLiteralExpression(bare)) return false;
  const set = propertyOf(bare, 'cache');
  if (set) return set.kind === ts.SyntaxKind.FalseKeyword;
  const factory = propertyOf(bare, 'useFactory');
  if (factory) return on(factory);
  if (propertyOf(bare, 'useClass') ?? propertyOf(bare, 'useExisting')) return false;
  return bare.properties.every((property) => !ts.isSpreadAssignment(property) || on(property.expression));
}

function constantOf(shared: Shared, node: ts.Identifier): ts.Expression | undefined {
  const declaration = symbolAt(shared, node)?.declarations?.[0];
  const isConstant = declaration && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const;
  return isConstant && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** The one expression that the function gives. */
function returnedBy({ body }: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body;
  const [only, ...others] = body.statements.filter(ts.isReturnStatement);
  return others.length === 0 && body.statements.at(-1) === only ? only?.expression : undefined;
}
