// What linking messages gives: receivers, the places that publish to them, and who decides what is sent.
import type { EntityName, HookOn, Receiver } from '../../core/outline/message.js';
import type { FunctionId, Op } from '../../core/outline/outline.js';

/** What an op sends, known by the op. */
export type SendingId = string;

/** One way on which a message comes to a receiver: from the code that decides what it is. */
export interface PublishSite {
  readonly receiver: Receiver;
  readonly function: FunctionId;
  /** The call or op that publishes. */
  readonly node: number;
  /** Only part of the name is known there: it can be the one that is listened to. */
  readonly guessed?: boolean;
}

export interface MessageLinks {
  readonly receivers: readonly Receiver[];
  /** In the order of functions and nodes. */
  readonly sites: readonly PublishSite[];
  /** By function and node: the receivers of each message that is decided there. */
  readonly deliveries: ReadonlyMap<FunctionId, ReadonlyMap<number, Map<SendingId, readonly FunctionId[]>>>;
  /** By function, what its deliveries rest on that a name with holes leads to: `guessedDelivery`. */
  readonly guessed: ReadonlyMap<FunctionId, ReadonlySet<string>>;
  /** By function: what a hook runs with. */
  readonly hooks: ReadonlyMap<FunctionId, readonly HookOn[]>;
  /** Where hooks are told the entity that they are run for. */
  readonly told: ReadonlyMap<FunctionId, readonly EntityName[]>;
  /** By function: messages whose key its callers decide. */
  readonly open: ReadonlyMap<FunctionId, ReadonlySet<SendingId>>;
}

export const NO_MESSAGES: MessageLinks = {
  receivers: [],
  sites: [],
  deliveries: new Map(),
  guessed: new Map(),
  hooks: new Map(),
  told: new Map(),
  open: new Map(),
};

export const sendingId = (id: FunctionId, op: Op): SendingId => `${id}@${op.id}`;

/** One receiver of one message, among the guessed ones of the function that decides it. */
export const guessedDelivery = (node: number, id: SendingId, receiver: FunctionId): string =>
  `${node} ${id} ${receiver}`;

/** Why a delivery is likely at most, if it is. */
export function guessAt(
  { guessed }: MessageLinks,
  sender: FunctionId,
  node: number,
  id: SendingId,
  receiver: FunctionId,
): string | undefined {
  if (!guessed.get(sender)?.has(guessedDelivery(node, id, receiver))) return undefined;
  return 'what is sent there, known only at run time, is what it listens to';
}
