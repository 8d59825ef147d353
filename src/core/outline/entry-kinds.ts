// Entry points, and what kinds of them have in common, as facts ask for it.

export const ENTRY_KINDS = [
  'http',
  'graphql-operation',
  'graphql-field',
  'rpc',
  'job',
  'cron',
  'listener',
  'hook',
  'start-up',
  'cli',
  'migration',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Who sends a request that proves where it comes from: a system that tells of an event, or a queue or timer of one's own. */
export const SENDERS = ['webhook', 'job'] as const;
export type Sender = (typeof SENDERS)[number];

export interface Entry {
  readonly kind: EntryKind;
  /** As people name it: `POST /orders`, `Order.customer`, `order.confirmed`. */
  readonly name: string;
  /** Of HTTP, in capitals: `GET`, `POST`, `ALL`. */
  readonly method?: string;
  /** Of a field, the GraphQL type that has it, where its declaration names that. */
  readonly parent?: string;
}

/** Somebody waits for what they answer. */
const REQUESTS: ReadonlySet<EntryKind> = new Set(['http', 'graphql-operation', 'graphql-field', 'rpc']);
/** What they write comes without a person, and changes all day. */
const BACKGROUND: ReadonlySet<EntryKind> = new Set(['job', 'cron', 'listener', 'rpc']);
/** Outside a system's daily work. */
const ASIDE: ReadonlySet<EntryKind> = new Set(['start-up', 'cli', 'migration']);

/** Nobody waits for them, whoever started them. */
const UNATTENDED: ReadonlySet<EntryKind> = new Set(['job', 'cron', ...ASIDE]);

export const isUnattended = (kind: EntryKind): boolean => UNATTENDED.has(kind);
export const isRequest = (kind: EntryKind): boolean => REQUESTS.has(kind);
export const isBackground = (kind: EntryKind): boolean => BACKGROUND.has(kind);
export const isAside = (kind: EntryKind): boolean => ASIDE.has(kind);

/** What it writes is daily business; a field of an answer writes nothing on purpose. */
export const isBusiness = (kind: EntryKind): boolean => !ASIDE.has(kind) && kind !== 'graphql-field';
