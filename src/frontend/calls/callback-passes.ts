// The loop that a library makes of a function that it calls once for each element of a collection.
import type { ts } from 'ts-morph';
import type { Loop, LoopMode, Node } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { ModelCall } from '../frame/slots.js';
import type { ModeFact } from '../syntax/loop-syntax.js';
import { locate } from '../syntax/names.js';

interface Passes {
  readonly call: ModelCall;
  readonly member: MemberModel;
  readonly id: number;
  readonly over: Value | undefined;
  readonly fact: ModeFact | undefined;
  readonly mode: LoopMode;
  readonly limit: number | undefined;
  readonly pool: readonly Value[] | undefined;
  readonly body: Node;
}

/** The loop node of the passes. */
export function passes({ call, member, id, over, fact, mode, limit, pool, body }: Passes): Loop {
  const { name } = member;
  const callee = (call.node as ts.CallExpression).expression as ts.Node | undefined;
  return {
    node: 'loop',
    id,
    at: locate(call.node, callee ?? call.node),
    form: call.receiverNode ? `.${name}` : name,
    ...(over ? { over } : {}),
    mode: fact?.mode ?? mode,
    // A loader's batch goes over what its callers asked for, not over a collection that is at hand.
    ...(fact?.mode === 'batch' && !over ? { isInternal: true } : {}),
    ...(fact ? { evidence: fact.evidence } : {}),
    ...(limit !== undefined ? { limit } : {}),
    ...(pool && limit === undefined && !fact && mode === 'concurrent' ? { pool } : {}),
    body,
  };
}
