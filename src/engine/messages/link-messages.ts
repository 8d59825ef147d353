// Links messages: which receivers an op's message comes to, by its key and bus, and the hooks that its statement runs.
// Where a function is given the key, or the message itself, its callers decide.
import { keyMatches, matchesForSure, type Receiver } from '../../core/outline/message.js';
import type { FileOutline, FunctionId, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { attempt } from '../program/guarded.js';
import { Callers } from '../graph/callers.js';
import { hooksOf, type EntityHooks } from './entity-hooks.js';
import {
  guessedDelivery,
  sendingId,
  type MessageLinks,
  type PublishSite,
  type SendingId,
} from '../program/message-links.js';
import { along, keysOf, type Keys } from './keys.js';
import type { Program } from '../program/program.js';
import { registeredReceivers } from './registered-receivers.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { passedTo, sourcesOf } from './streams.js';
import { argumentOf } from '../values/substitute.js';
import type { ParameterRef } from '../program/call-target.js';
import { append } from '../../core/multimap.js';

const MAX_DEPTH = 5;

/** Receivers that declarations make; an inherited method as its class runs it. */
export const declaredReceivers = (files: readonly FileOutline[], program: Program): readonly Receiver[] =>
  files
    .flatMap(({ receivers }) => receivers ?? [])
    .map((one) =>
      one.owner === undefined ? one : { ...one, function: program.instances.of(one.function, one.owner) },
    );

/** Links all messages of a program whose calls are resolved. Ops of functions that only register are none of them. */
export function linkMessages(declared: readonly Receiver[], program: Program): MessageLinks {
  const callers = new Callers(program);
  const { receivers: registered, registering } = registeredReceivers(program, callers);
  for (const [id, targets] of program.targets) {
    const calls = program.records.get(id)!.receptions.filter((call) => registering.has(call));
    if (calls.length === 0) continue;
    const without = new Map(targets);
    for (const call of calls) without.set(call.id, { functions: [], parameters: [], kind: 'own', name: '' });
    program.targets.set(id, without);
  }
  const known = [...declared, ...registered].filter((receiver) => program.records.has(receiver.function));
  const linker = new MessageLinker(known, program, callers);
  for (const id of [...program.records.keys()].sort()) {
    const link = (): void => linker.link(program.records.get(id)!);
    attempt(id, program.crashes, link, () => undefined);
  }
  // What was looked through now was seen before there are any results.
  program.settled.clear();
  return linker.links();
}

interface Candidate {
  readonly receiver: Receiver;
  readonly guessed: boolean;
}

class MessageLinker {
  readonly #program: Program;
  readonly #callers: Callers;
  readonly #receivers: readonly Receiver[];
  readonly #byBus = new Map<string, Receiver[]>();
  readonly #hooks: EntityHooks;
  readonly #sites: PublishSite[] = [];
  readonly #deliveries = new Map<FunctionId, Map<number, Map<SendingId, FunctionId[]>>>();
  readonly #guessed = new Map<FunctionId, Set<string>>();
  readonly #open = new Map<FunctionId, Set<SendingId>>();

  constructor(receivers: readonly Receiver[], program: Program, callers: Callers) {
    this.#program = program;
    this.#callers = callers;
    this.#receivers = receivers;
    this.#hooks = hooksOf(receivers, program);
    for (const receiver of receivers) {
      if (receiver.takes === 'hook') continue;
      append(this.#byBus, receiver.bus, receiver);
    }
  }

  links(): MessageLinks {
    return {
      receivers: this.#receivers,
      sites: this.#sites,
      deliveries: this.#deliveries,
      guessed: this.#guessed,
      hooks: this.#hooks.events,
      told: this.#hooks.told,
      open: this.#open,
    };
  }

  link(record: FunctionRecord): void {
    for (const op of record.sends) {
      const id = sendingId(record.outline.id, op);
      for (const receiver of this.#hooks.of(op)) this.#deliver(record, op.id, id, receiver);
      if (op.message) this.#message(record, op, id);
    }
  }

  #message(record: FunctionRecord, op: Op, id: SendingId): void {
    const { bus, key, type } = op.message!;
    const candidates = this.#candidates(bus, record);
    if (candidates.length === 0) return;
    const keys = key && keysOf(key, record, this.#program);
    this.#take(record, op.id, id, candidates, key ? keys : undefined, type);
    if (keys) this.#followed(record, op.id, keys.parameters, id, candidates, type, 0);
  }

  /** Who listens on the buses that it can be; where callers pass several of them, on one of these. */
  #candidates(bus: Value, record: FunctionRecord): readonly Candidate[] {
    const { found, parameters } = sourcesOf(bus, record, this.#program, this.#callers);
    const all =
      parameters.length === 0 ? found : [...found, ...passedTo(parameters, record, this.#program, this.#callers)];
    const several = new Set(all.flatMap((source) => (source.isPassed ? source.bus : []))).size > 1;
    return all.flatMap((source) =>
      (this.#byBus.get(source.bus) ?? []).map((receiver) => ({
        receiver,
        guessed: several && source.isPassed === true,
      })),
    );
  }

  /** Delivers where the key is decided. */
  #take(
    record: FunctionRecord,
    node: number,
    id: SendingId,
    candidates: readonly Candidate[],
    keys: Keys | undefined,
    type: string | undefined,
  ): void {
    const known = keys ? [...keys.keys] : [];
    const isDecided = known.length === 0 && (keys?.parameters.length ?? 0) === 0;
    const texts = isDecided && type !== undefined ? [type] : known;
    for (const { receiver, guessed } of candidates) {
      const all = receiver.keys.length === 0;
      // Whatever comes over the one bus is taken; of other keys it must be known what is sent.
      const comes = !keys || texts.length > 0 || (isDecided && !receiver.isShared);
      const matches = all ? comes && !this.#hasSeveral(receiver) : texts.some((text) => takesKey(receiver, text));
      const isSure = all || texts.some((text) => takesForSure(receiver, text));
      if (matches) this.#deliver(record, node, id, receiver, guessed || !isSure);
    }
  }

  /** Objects of its class are made in several places: what comes over the one need not come over the other. */
  #hasSeveral({ holder }: Receiver): boolean {
    return holder !== undefined && this.#callers.callsOf(`${holder}.constructor`).length > 1;
  }

  /** Callers of a function that is given the key decide it, or are given it themselves. */
  #followed(
    record: FunctionRecord,
    node: number,
    parameters: readonly ParameterRef[],
    id: SendingId,
    candidates: readonly Candidate[],
    type: string | undefined,
    depth: number,
  ): void {
    if (depth > MAX_DEPTH) return;
    for (const { of, index, path } of parameters) {
      const owner = of ?? record.outline.id;
      const open = this.#open.get(owner) ?? new Set();
      if (open.has(`${id} ${index}`)) continue;
      this.#open.set(owner, open.add(id).add(`${id} ${index}`));
      const callers = this.#callers.callsOf(owner);
      // A framework calls it.
      if (callers.length === 0) this.#take(record, node, id, candidates, NO_KEYS, type);
      const outline = this.#program.records.get(owner)?.outline;
      for (const { record: caller, call } of callers) {
        const env = { callee: owner, outline, arguments: call.arguments, caller };
        const keys = keysOf(along(argumentOf(index, env, this.#program), path), caller, this.#program);
        this.#take(caller, call.id, id, candidates, keys, type);
        this.#followed(caller, call.id, keys.parameters, id, candidates, type, depth + 1);
      }
    }
  }

  #deliver(record: FunctionRecord, node: number, id: SendingId, receiver: Receiver, guessed = false): void {
    const { id: sender } = record.outline;
    // What a receiver sends to itself is not followed round.
    if (sender === receiver.function) return;
    this.#sites.push({ receiver, function: sender, node, ...(guessed && { guessed }) });
    // What is gathered before it is taken, or taken elsewhere, costs the sender nothing.
    if (receiver.paced !== undefined || receiver.takes === 'job' || receiver.apart) return;
    const byNode = this.#deliveries.get(sender) ?? new Map<number, Map<SendingId, FunctionId[]>>();
    this.#deliveries.set(sender, byNode);
    const bySending = byNode.get(node) ?? new Map<SendingId, FunctionId[]>();
    byNode.set(node, bySending);
    const functions = bySending.get(id) ?? [];
    bySending.set(id, functions);
    const isKnown = functions.includes(receiver.function);
    if (!isKnown) functions.push(receiver.function);
    const guess = guessedDelivery(node, id, receiver.function);
    if (!guessed) this.#guessed.get(sender)?.delete(guess);
    else if (!isKnown) this.#guessed.set(sender, (this.#guessed.get(sender) ?? new Set()).add(guess));
  }
}

const NO_KEYS: Keys = { keys: new Set(), parameters: [] };

const takesForSure = ({ keys }: Receiver, text: string): boolean => keys.some((taken) => matchesForSure(text, taken));

const takesKey = ({ keys }: Receiver, text: string): boolean => keys.some((taken) => keyMatches(text, taken));
