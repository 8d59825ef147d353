// What one operation does to the world outside the function: statements on a database, work on other
// machines, events, jobs, caches, and time on the event loop.
import { valueKey, type Value } from './value.js';

/** Effects that cost a database round trip. */
export const STATEMENT_KINDS = ['read', 'write', 'raw', 'lock', 'transaction'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Effects that leave the process in another way, or hold it up. */
export const WORK_KINDS = ['http', 'mail', 'file', 'process', 'prompt', 'sleep', 'blocking', 'cpu'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Effects that hand something on: events, jobs, commands, cached values. */
export type MessageKind = 'emit' | 'enqueue' | 'command' | 'cache-get' | 'cache-set' | 'cache-delete';

export type EffectKind = StatementKind | WorkKind | MessageKind;

/** How many rows one statement can return or change: one, many, a whole table, an aggregate, or at most a number. */
export type RowBound = 'one' | 'many' | 'all' | 'count' | number;

/** What a write does to rows; `save`: it makes those that are new and changes the others, `count`: it adds to what is stored. */
export const ROW_CHANGES = ['insert', 'update', 'save', 'remove', 'count', 'relate'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/**
 * Of a statement that takes no connection from a pool: `shared`: there is one, and whatever is sent belongs to the transaction
 * that is open; `queued`: there is one, which a transaction has for itself; `requests`: each statement is a request of its own.
 */
export const CONNECTIONS = ['shared', 'queued', 'requests'] as const;
export type Connection = (typeof CONNECTIONS)[number];

export interface Effect {
  readonly kind: EffectKind;
  /**
   * The entity's id where it is known, else the name as the model or the SQL text has it; `classId<T>` for the type
   * parameter `T` of a generic class.
   */
  readonly entity?: string;
  /**
   * What gives the entity's class or table: a parameter of the function, whose bound `entity` is then, or an element of a
   * loop, each of which is about another one.
   */
  readonly class?: Value;
  /** The parameter that gives the SQL which it runs: each call may say what that does. */
  readonly sql?: Value;
  readonly rows?: RowBound;
  /** `write` only, where it is known. */
  readonly change?: RowChange;
  /** What it does in a word or two for people: `select`, `insert`, `BEGIN`, `POST`. */
  readonly verb?: string;
  /** The statement may be left out at run time (a cascade, a SELECT before a save): never `exact`. */
  readonly optional?: boolean;
  readonly lock?: 'row' | 'table';
  /**
   * Whether a response can go out before it: `always` (a document, a message to somebody), `never` (charging a card, a
   * price quote). Absent: as the response uses what it gives; mail can always wait.
   */
  readonly defer?: 'always' | 'never';
  /** `emit` only: who awaits it awaits the receivers, of which is told by what they do. */
  readonly awaitsReceivers?: boolean;
  /** `emit` only: it is noted, and goes out when another call publishes it. */
  readonly later?: boolean;
  /** What is started in one tick is one statement. */
  readonly gathers?: boolean;
  /** Only where no transaction is open yet on the same handle: `save` begins one of its own. */
  readonly outside?: boolean;
  /** A connection of its own: what a library binds to the code around it does not reach it. */
  readonly apart?: boolean;
  /** What it goes over, where that is no pool. */
  readonly connection?: Connection;
  /** `cpu` only: computed on threads of its own, the event loop stays free. */
  readonly threaded?: boolean;
  /** Over in microseconds, unless there are many of them; `http`: in a millisecond, unless the store that is asked is slow. */
  readonly brief?: boolean;
  /** `http` only: a service of the same system is asked. */
  readonly service?: boolean;
  /** It is about what tables and indexes there are, not about what is in them. */
  readonly defines?: boolean;
  /** The batched call of that very library, as text for advice. */
  readonly instead?: string;
}

export function isStatement<E extends { readonly kind: EffectKind }>(effect: E): effect is E & { kind: StatementKind } {
  return (STATEMENT_KINDS as readonly string[]).includes(effect.kind);
}

/** Whether it costs a round trip within the system, and many can be asked for at once: a statement, or a question to a service. */
export const isRoundTrip = (effect: Effect): boolean => isStatement(effect) || effect.service === true;

/** Whether it leaves the process in another way, or holds it up. */
export function isWork(effect: Effect): effect is Effect & { kind: WorkKind } {
  return (WORK_KINDS as readonly string[]).includes(effect.kind);
}

/** Whether another server answers, of which nothing is known: more than the command of a store beside the database. */
export const asksServer = ({ kind, brief }: Effect): boolean => kind === 'http' && !brief;

/**
 * Whether a promise fails with it: a timer does not fail, what is synchronous fails where it is called, and clients of
 * stores try again by themselves.
 */
export function mayReject(effect: Effect): boolean {
  return (
    isStatement(effect) || (isWork(effect) && !effect.brief && !['sleep', 'blocking', 'cpu'].includes(effect.kind))
  );
}

/** Whether it is work elsewhere that a response needs only where it uses the answer. */
export function canWait(effect: Effect): boolean {
  const { kind, defer } = effect;
  return kind === 'mail' || (defer === undefined && (asksServer(effect) || kind === 'process'));
}

/** Whether something of it stays in the world: a row, a mail, an event, a job. */
export function leavesTrace({ kind }: Effect): boolean {
  return kind === 'write' || kind === 'mail' || kind === 'emit' || kind === 'enqueue';
}

/** Whether nothing else runs meanwhile: a synchronous call, or a computation on the event loop. */
export function holdsUp({ kind, threaded, optional }: Effect): boolean {
  return kind === 'blocking' || (kind === 'cpu' && !threaded && !optional);
}

/** Whether an entity's id stands for a type parameter of a generic class: `classId<T>`. */
export const isTypeParameter = (entity: string): boolean => entity.endsWith('>');

/** Whether an entity's id is a name that a text gave it, not that of a class (`file#Order`) or of a type parameter. */
export const isNamedByText = (entity: string): boolean => !isTypeParameter(entity) && !entity.includes('#');

/** The last part of an entity's id or of a member's name, as people say it; `T` for a type parameter. */
export function shortName(id: string): string {
  const parameter = isTypeParameter(id) ? id.lastIndexOf('<') : -1;
  return parameter > 0 ? id.slice(parameter + 1, -1) : id.slice(Math.max(id.lastIndexOf('#'), id.lastIndexOf(':')) + 1);
}

/** Groups effects that a summary keeps one entry for: kind and entity, and what an open entity is given by. */
export function effectKey(effect: Effect): string {
  const key = `${effect.kind}${effect.defines ? ' defines' : ''}${effect.service ? ' service' : ''} ${effect.entity ?? ''}`;
  const open = effect.class ?? effect.sql;
  return open ? `${key} ${valueKey(open)}` : key;
}

/** What the text of a statement says of it. */
export type SqlEffect = Pick<Effect, 'kind' | 'entity' | 'rows' | 'change' | 'lock' | 'defines'>;
