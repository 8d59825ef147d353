// Members of an own interface that a class has from a modelled base class, `class OrderRepository extends
// Repository<Order> implements OrderStore`: functions that do what the model says.
import { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import { Frame } from '../frame/frame.js';
import { lowerTagged } from '../calls/lower-model-call.js';
import { locate } from '../syntax/names.js';

/** Writes a function for each such member of the class; adds them to its members. */
export function lowerInherited(frame: Frame, node: ts.ClassLikeDeclaration, members: Record<string, string>): void {
  const { shared } = frame;
  const wanted = node.heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword) ?? [];
  if (wanted.length === 0 || node.heritageClauses?.length === wanted.length) return;
  const type = shared.checker.getTypeAtLocation(node);
  const own = type.isClassOrInterface() ? type : undefined;
  for (const { types } of wanted)
    for (const reference of types)
      for (const { name } of shared.checker.getTypeAtLocation(reference).getProperties()) {
        const [declaration] = (own && own.getProperty(name)?.declarations) ?? [];
        if (
          own &&
          declaration &&
          members[name] === undefined &&
          shared.workspace.isModelFile(declaration.getSourceFile().fileName)
        ) {
          const id = shared.models.idOf(declaration);
          const member = id === undefined ? undefined : shared.models.table.members.get(id);
          if (member) members[name] = lowerMember(frame, node, name, member, declaration, own);
        }
      }
}

function lowerMember(
  outer: Frame,
  node: ts.ClassLikeDeclaration,
  name: string,
  member: MemberModel,
  declaration: ts.Declaration,
  type: ts.Type,
): string {
  const { shared, file } = outer;
  const owner = shared.names.classId(node);
  const id = `${owner}.${name}`;
  const head = node.name ?? node;
  const parameters = ts.isFunctionLike(declaration) ? declaration.parameters : [];
  const frame = new Frame(shared, file, id);
  const body = frame.collect(() => {
    const value = lowerTagged(frame, head, member, parameters.length, type);
    frame.markAwaited(value);
    frame.out.push({ node: 'exit', at: locate(head), how: 'return', value });
  });
  file.functions.push({
    id,
    symbol: id.slice(id.indexOf('#') + 1),
    at: locate(head),
    parameters: parameters.map((parameter) => ({ name: parameter.name.getText() })),
    body,
    owner,
    async: true,
    entries: [],
    setting: file.setting,
  });
  return id;
}
