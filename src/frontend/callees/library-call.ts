// Calls that resolve to declarations of modelled libraries or of the language's own one.
import { ts } from 'ts-morph';
import { target, unknownCallee, type Callee } from './callee.js';
import type { Shared } from '../context.js';
import type { Frame } from '../frame/frame.js';
import type { MemberModel } from '../../models/member.js';

/** Whether a declaration is a modelled library's or the language's own. */
export function isLibrary(frame: Frame, declaration: ts.Node): boolean {
  const file = declaration.getSourceFile();
  return frame.shared.workspace.isModelFile(file.fileName) || isStandardLibrary(frame, file);
}

function isStandardLibrary(frame: Frame, file: ts.SourceFile): boolean {
  return file.hasNoDefaultLib || frame.shared.workspace.program.isSourceFileDefaultLibrary(file);
}

/** The model member behind declarations of a library. */
export function ofLibrary(
  frame: Frame,
  declarations: readonly ts.Declaration[],
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  const { members } = frame.shared.models.table;
  const ids = new Set(declarations.map((declaration) => frame.shared.models.idOf(declaration)));
  let chosen: ts.Declaration = declarations[0]!;
  if (ids.size > 1 && call && ts.isCallLikeExpression(call))
    chosen = (calledBy(frame, call) as ts.Declaration | undefined) ?? fitting(declarations, call) ?? chosen;
  const onReceiver = ofEither([...ids].flatMap((id) => (id === undefined ? [] : (members.get(id) ?? []))));
  if (onReceiver) return { is: 'model', member: onReceiver };
  const ids2 = [frame.shared.models.idOf(chosen), ...ids];
  for (const id of ids2) {
    const member = id === undefined ? undefined : members.get(id);
    if (member) return { is: 'model', member };
  }
  if (isStandardLibrary(frame, chosen.getSourceFile()))
    return target({ is: 'builtin', name: ids2[0] ?? callee.getText() });
  // A constant or property whose type is callable: the model tags its call signature.
  return bySignature(frame, call) ?? unknownCallee(`not in the model: ${ids2[0] ?? callee.getText()}`);
}

/** Of overloads, the first that takes as many arguments. */
function fitting(
  overloads: readonly ts.Declaration[],
  { arguments: passed = [] }: ts.CallLikeExpression & { readonly arguments?: readonly ts.Node[] },
): ts.Declaration | undefined {
  return overloads.find((one) => {
    if (!ts.isFunctionLike(one)) return false;
    const { parameters } = one;
    const needed = parameters.filter(({ questionToken, dotDotDotToken }) => !questionToken && !dotDotDotToken).length;
    const isOpen = parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
    return passed.length >= needed && (isOpen || passed.length <= parameters.length);
  });
}

/** `app[route.method](route.path, route.handler)`: a member that is told at run time, of something that has members for routes, is one of these. */
export function anyRoute({ shared }: Frame, callee: ts.Expression): Callee | undefined {
  if (!ts.isElementAccessExpression(callee)) return undefined;
  const { members } = shared.models.table;
  for (const { declarations = [] } of shared.declared.typeAt(callee.expression).getProperties())
    for (const declaration of declarations) {
      const member = members.get(shared.models.idOf(declaration) ?? '');
      const { kind, verb, name } = member?.registers ?? {};
      if (member && kind === 'http' && verb === 'ALL' && name) return { is: 'model', member };
    }
  return undefined;
}

/** Whether a member sends the response whatever it is given: `json` does, `pipe` only into one that does. */
export function sendsResponse(frame: Frame, { declarations = [] }: ts.Symbol): boolean {
  const { models } = frame.shared;
  return declarations.some((declaration) => {
    const id = isLibrary(frame, declaration) ? models.idOf(declaration) : undefined;
    const answers = id === undefined ? undefined : models.table.members.get(id)?.answers;
    return answers === true || (answers !== undefined && answers.to === undefined);
  });
}

/** Of members of two classes, `(manager ?? dataSource).query`, the one that runs on its receiver: which of the two that is, its value tells. */
export function ofEither(members: readonly MemberModel[]): MemberModel | undefined {
  const owners = new Set(members.map(({ package: name, owner }) => `${name}:${owner}`));
  return owners.size > 1 ? members.find(runsOnReceiver) : undefined;
}

/** Its statements do, or those of what it gives: `(manager ?? dataSource).getRepository`. */
const runsOnReceiver = ({ handle, gives }: MemberModel): boolean =>
  handle?.some(({ of }) => of === 'receiver') === true || (gives?.as === 'handle' && gives.of.of === 'receiver');

/** The model member of a library's callable type, where the call itself has none: a step whose type is an interface with a call. */
export function byType({ models }: Shared, type: ts.Type): Callee | undefined {
  for (const { declaration } of type.getCallSignatures()) {
    const id = declaration && models.idOf(declaration);
    const member = id === undefined ? undefined : models.table.members.get(id);
    if (member) return { is: 'model', member };
  }
  return undefined;
}

/** The model member behind the call's resolved signature: for callable values of a library's types. */
export function bySignature(frame: Frame, call: ts.Node | undefined): Callee | undefined {
  if (!call || !ts.isCallLikeExpression(call)) return undefined;
  const declaration = calledBy(frame, call);
  if (!declaration || !isLibrary(frame, declaration)) return undefined;
  const id = frame.shared.models.idOf(declaration);
  const member = id === undefined ? undefined : frame.shared.models.table.members.get(id);
  return member && { is: 'model', member };
}

/**
 * A function that a library has given, as `setOpen` of `const [open, setOpen] = useState(false)`: what it does is the library's
 * own affair. `maker` is the member that was called for what it was taken from.
 */
export function givenByLibrary(frame: Frame, call: ts.Node | undefined, maker: Callee): Callee | undefined {
  if (!call || !ts.isCallLikeExpression(call) || maker.is !== 'model' || !maker.member.nothing) return undefined;
  const declaration = calledBy(frame, call);
  const isGiven = declaration && ts.isFunctionTypeNode(declaration) && isLibrary(frame, declaration);
  const { id } = maker.member;
  return isGiven ? target({ is: 'external', package: id.slice(0, id.lastIndexOf(':')) }) : undefined;
}

/** The declaration of the signature that is called. Overloads that are one member need not be told apart. */
export function calledBy(frame: Frame, call: ts.CallLikeExpression): ts.Node | undefined {
  const { checker, declared } = frame.shared;
  const overloads = declared.overloads(call).map(({ declaration }) => declaration);
  const [first] = overloads;
  const isOne =
    first !== undefined &&
    overloads.every(
      (other) =>
        other !== undefined &&
        isLibrary(frame, other) &&
        frame.shared.models.idOf(other) === frame.shared.models.idOf(first),
    );
  return isOne || overloads.length === 1 ? first : checker.getResolvedSignature(call)?.declaration;
}
