// Classes whose objects a framework runs around handlers: those that a decorator names, and those that an application is given
// for all of its handlers, by a call or under the framework's token.
import { ts } from 'ts-morph';
import type { Location } from '../../../core/location.js';
import type { MemberModel } from '../../../models/member.js';
import type { Shared } from '../../context.js';
import { modelIdOf } from '../../syntax/model-id-of.js';
import { locate } from '../../syntax/names.js';
import { propertyOf, unwrap } from '../../syntax/syntax.js';

export interface Interceptor {
  readonly class: ts.ClassLikeDeclaration;
  readonly at: Location;
  /** Where the code of the application is: the nearest `src`, else the folder of what puts it there. */
  readonly folder: string;
}

/** Those among the arguments from which the member takes them on. */
export function interceptorsGiven(
  { wraps }: MemberModel,
  passed: readonly ts.Expression[],
  shared: Shared,
): readonly Interceptor[] {
  if (typeof wraps !== 'number') return [];
  return passed.slice(wraps).flatMap((node) => interceptorAt(node, shared) ?? []);
}

/** What a provider literal puts around all handlers, if it does: `{ provide: APP_INTERCEPTOR, useClass: … }`. */
export function interceptorProvided(node: ts.ObjectLiteralExpression, shared: Shared): Interceptor | undefined {
  const token = propertyOf(node, 'provide');
  const id = token && modelIdOf(token, shared);
  if (id === undefined || shared.models.table.members.get(id)?.wraps !== 'provided') return undefined;
  const provider = propertyOf(node, 'useClass') ?? propertyOf(node, 'useExisting') ?? propertyOf(node, 'useValue');
  const made = propertyOf(node, 'useFactory');
  return (provider && interceptorAt(provider, shared)) ?? (made && ofFactory(made, shared));
}

/** `(cache, reflector) => new CacheInterceptor(cache, reflector)` */
function ofFactory(node: ts.Expression, shared: Shared): Interceptor | undefined {
  const [signature] = shared.checker.getTypeAtLocation(unwrap(node)).getCallSignatures();
  return signature && ofType(shared.checker.getReturnTypeOfSignature(signature), node);
}

/** The class itself, an object of it, or one that the container gives. */
const interceptorAt = (node: ts.Expression, shared: Shared): Interceptor | undefined =>
  ofType(shared.checker.getTypeAtLocation(unwrap(node)), node);

function ofType(type: ts.Type, node: ts.Node): Interceptor | undefined {
  const declared = (type.symbol as ts.Symbol | undefined)?.declarations?.find(ts.isClassLike);
  return declared && { class: declared, at: locate(node), folder: sourceFolder(node.getSourceFile().fileName) };
}

/** Of several applications in one package, each has a folder of its own. */
function sourceFolder(file: string): string {
  const own = file.slice(0, file.lastIndexOf('/'));
  const end = `${own}/`.lastIndexOf('/src/');
  return end < 0 ? own : own.slice(0, end + '/src'.length);
}
