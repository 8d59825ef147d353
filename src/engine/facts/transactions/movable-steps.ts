// Which steps of a transaction could run before it or after it: what they need is there before, or nothing that is
// written, and no decision to commit, rests on what they give.
import { some } from '../../../core/outline/fold.js';
import { isStatement, isWork } from '../../../core/outline/effect.js';
import type { Call, FunctionId, Op } from '../../../core/outline/outline.js';
import { comparePositions } from '../../../core/location.js';
import type { Transaction, TransactionStep } from '../../../core/facts/transaction.js';
import type { Value } from '../../../core/outline/value.js';
import { mayThrow } from '../../outlines/exits.js';
import type { Callers } from '../../graph/callers.js';
import type { Program } from '../../program/program.js';
import { resultKey } from '../../outlines/value-uses.js';
import { isBinding, StepFlow } from './step-flow.js';

type Movability = Pick<TransactionStep, 'movable' | 'feeds' | 'ready'>;

/** Tells the steps of transactions how they can be moved; remembers the flow of each function. */
export class Movables {
  readonly #program: Program;
  readonly #callers: Callers;
  readonly #flows = new Map<FunctionId, StepFlow>();
  readonly #strict = new Map<FunctionId, boolean>();
  #throwing: ReadonlySet<FunctionId> | undefined;

  constructor(program: Program, callers: Callers) {
    this.#program = program;
    this.#callers = callers;
  }

  /** The steps, in the order of the source, with what is known of each. */
  withMoves(transaction: Transaction): readonly TransactionStep[] {
    const { steps, function: opener } = transaction;
    const binding = steps.map(({ step }) => step.site.effects.some(isBinding));
    const first = binding.indexOf(true);
    const last = binding.lastIndexOf(true);
    if (first < 0 && !steps.some(isRemote)) return steps;
    const made = new Set(steps.map(({ function: owner, step }) => resultKey({ frame: owner, call: step.id })));
    const isStrict = [opener, ...steps.map((one) => one.function)].some((id) => this.#isStrict(id));
    // What a write gets, and cannot be followed, may be filled with anything that was read before.
    const isHidden = steps.some((one, i) => binding[i] && mayHide(one, this.#program));
    return steps.map((one, position) => {
      if (binding[position] || !(isRemote(one) || isRead(one))) return one;
      const place = position < first || first < 0 ? 'before' : position > last ? 'after' : 'among';
      return { ...one, ...this.#moved(one, { place, made, isStrict, isHidden, transaction }) };
    });
  }

  #moved(
    one: TransactionStep,
    among: {
      place: 'before' | 'among' | 'after';
      made: ReadonlySet<string>;
      isStrict: boolean;
      isHidden: boolean;
      transaction: Transaction;
    },
  ): Movability {
    const { function: owner, step } = one;
    const { place } = among;
    const flow = this.#flowOf(owner);
    const key = resultKey({ frame: owner, call: step.id });
    const node = this.#program.records.get(owner)?.calls.get(step.id);
    const isDropped = node?.use === 'dropped';
    const isFed = flow.feeding.has(key);
    const isSeen = isDropped || node?.use === 'returned' || flow.seen.has(key);
    const feeds = isFed ? true : isSeen && !(among.isHidden && !isDropped) ? false : undefined;
    // A read that moves runs on the pool: it needs no handle there.
    const isSet = !isRemote(one) || isSetBefore(node, among.transaction);
    const isReady = isSet && !flow.needs({ frame: owner, call: step.id }, among.made);
    const known = { ...(feeds !== undefined && { feeds }), ...(isReady && { ready: true }) };
    if (step.loop !== undefined || step.optional || step.detached) return known;
    if (isRemote(one)) {
      if (feeds === true) return { ...known, ...(isReady && { movable: 'before' as const }) };
      return feeds === false ? { ...known, movable: place === 'before' && isReady ? 'before' : 'after' } : known;
    }
    if (among.isStrict || isDropped || !isSeen || this.#throws(one)) return known;
    if (place === 'after' && !flow.deciding.has(key)) return { ...known, movable: 'after' };
    return place === 'before' && feeds === false && isReady ? { ...known, movable: 'before' } : known;
  }

  #flowOf(id: FunctionId): StepFlow {
    let root = id;
    for (let record = this.#program.records.get(root); record?.inline && record.outline.parent;) {
      root = record.outline.parent;
      record = this.#program.records.get(root);
    }
    const known = this.#flows.get(root) ?? new StepFlow(root, this.#program);
    this.#flows.set(root, known);
    return known;
  }

  /** Reads may be meant to see one state of the data, whenever they run. */
  #isStrict(id: FunctionId): boolean {
    const known = this.#strict.get(id);
    if (known !== undefined) return known;
    const calls = [...(this.#program.records.get(id)?.calls.values() ?? [])];
    const found = calls.some((call) => call.arguments.some((value) => some(value, isIsolation)));
    this.#strict.set(id, found);
    return found;
  }

  /** Its failure may be a check that rolls everything back. */
  #throws({ function: owner, step }: TransactionStep): boolean {
    const targets = this.#program.targets.get(owner)?.get(step.id)?.functions ?? [];
    if (targets.length === 0) return false;
    this.#throwing ??= throwingFunctions(this.#program, this.#callers);
    return targets.some((target) => this.#throwing!.has(target));
  }
}

/** The names that the call uses have their values before the transaction begins, in code that runs there too. */
const isSetBefore = (node: Call | Op | undefined, { at, isHandedOver }: Transaction): boolean =>
  node !== undefined &&
  !isHandedOver &&
  at.file === node.at.file &&
  (node.lastSet === undefined || comparePositions(node.lastSet, at.start) <= 0);

const isIsolation = (term: Value): boolean =>
  term.is === 'literal' && /serializable|repeatable[ _]read/i.test(term.text);

const isRemote = ({ step }: TransactionStep): boolean => step.site.effects.some(({ effect }) => isWork(effect));
const isRead = ({ step }: TransactionStep): boolean =>
  step.site.effects.length > 0 &&
  step.site.effects.every(({ effect }) => isStatement(effect) && effect.kind === 'read');

/** An object that was made on the way takes up values that nobody sees. */
function mayHide({ function: owner, step }: TransactionStep, program: Program): boolean {
  const node = program.records.get(owner)?.calls.get(step.id);
  return node === undefined || node.arguments.some((value) => some(value, ({ is }) => !PLAIN.has(is)));
}

const PLAIN: ReadonlySet<Value['is']> = new Set([
  ...(['parameter', 'this', 'literal', 'constant', 'field', 'list', 'record', 'template'] as const),
  ...(['captured', 'function', 'class', 'handle', 'input'] as const),
]);

/** Functions that throw, or call one that does. */
function throwingFunctions(program: Program, callers: Callers): ReadonlySet<FunctionId> {
  const own = [...program.records.values()].filter(({ outline }) => mayThrow(outline.body));
  return callers.calling(own.map(({ outline }) => outline.id));
}
