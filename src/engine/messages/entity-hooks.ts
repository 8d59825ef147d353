// Hooks: the functions that an ORM runs with a statement on an entity, the entity's own methods and those of subscribers.
import type { EntityName, HookOn, Receiver } from '../../core/outline/message.js';
import type { FunctionId, Op } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import { append } from '../../core/multimap.js';

export interface EntityHooks {
  /** What runs with the op, in a stable order. */
  of(op: Op): readonly Receiver[];
  /** What each function runs with. */
  readonly events: ReadonlyMap<FunctionId, readonly HookOn[]>;
  /** Where each function is told the entity that it is run for. */
  readonly told: ReadonlyMap<FunctionId, readonly EntityName[]>;
}

/** No entity is further below another one. */
const MAX_HEIGHT = 16;

export function hooksOf(receivers: readonly Receiver[], program: Program): EntityHooks {
  const hooks = receivers.filter(({ takes }) => takes === 'hook');
  const ofEvery = hooks.filter(({ hook }) => hook!.entity === undefined);
  const byEntity = new Map<string, Receiver[]>();
  for (const receiver of hooks) {
    const entity = receiver.hook!.entity;
    if (entity !== undefined) append(byEntity, entity, receiver);
  }
  const events = new Map<FunctionId, HookOn[]>();
  for (const { function: id, hook } of hooks) append(events, id, hook!.on);
  return {
    events,
    told: new Map(hooks.flatMap(({ function: id, hook }) => (hook!.tells ? [[id, hook!.tells] as const] : []))),
    of(op) {
      if (!op.hooks || hooks.length === 0) return [];
      const { on, rows, entity } = op.hooks;
      if (entity === undefined) return [];
      const candidates = [...ancestors(entity, program).flatMap((id) => byEntity.get(id) ?? []), ...ofEvery];
      return candidates.filter(({ hook }) => on.includes(hook!.on) && (rows || !hook!.own));
    },
  };
}

/** The entity and the classes that it extends: their hooks are its own too. */
function ancestors(entity: string, program: Program): readonly string[] {
  const found: string[] = [];
  let level: readonly string[] = [entity];
  for (let height = 0; level.length > 0 && height < MAX_HEIGHT; height++) {
    const fresh = level.filter((id) => !found.includes(id));
    found.push(...fresh);
    level = fresh.flatMap((id) => program.hierarchy.classOf(id)?.bases ?? []);
  }
  return found;
}
