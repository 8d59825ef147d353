// What a call calls: a member of a modelled library, or a symbolic target.
import type { ts } from 'ts-morph';
import type { Target } from '../../core/outline/outline.js';
import type { MemberModel } from '../../models/member.js';

/** What a call calls. */
export type Callee =
  | {
      readonly is: 'model';
      readonly member: MemberModel;
      /** The receiver's type, where its own expression does not show it. */
      readonly receiverType?: ts.Type;
      readonly inferred?: string;
    }
  | {
      readonly is: 'target';
      readonly target: Target;
      readonly declaration?: ts.Node;
      /** What it is called with is this property of what it is given. */
      readonly as?: string;
      /** The assumption that the target rests on. */
      readonly inferred?: string;
    };

/** A call of something that is no library's. */
export const target = (target: Target, declaration?: ts.Node): Callee => ({ is: 'target', target, declaration });
/** A call that cannot be followed. */
export const unknownCallee = (reason: string, member?: string): Callee =>
  target({ is: 'unknown', reason, ...(member !== undefined && { member }) });

/** Two callees are the same if this is. */
export const identityOf = (callee: Callee): unknown => (callee.is === 'model' ? callee.member.id : callee.target);
