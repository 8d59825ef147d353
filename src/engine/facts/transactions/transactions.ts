// The transactions of the program, each with the code that stands in it: of the function that opens it, of literals
// that run inside, and of functions that a helper runs between its BEGIN and COMMIT.
import { compareLocations, type Location } from '../../../core/location.js';
import { parts } from '../../../core/outline/fold.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import { conditionIn, isUnder, NO_CONDITIONS, type Condition } from '../../../core/summary/condition.js';
import type { Step } from '../../../core/summary/step.js';
import type { Handle, OpenTransaction, ReachedEffect } from '../../../core/summary/summary.js';
import type { Transaction, TransactionStep } from '../../../core/facts/transaction.js';
import { attempt, nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import { isSameConnection, sourceOf } from '../../../core/summary/handle.js';
import type { Value } from '../../../core/outline/value.js';
import { isRuledOut, onKept } from '../../conditions/filled-context.js';
import { conditionsAtCall } from '../../conditions/conditions.js';
import type { Environment } from '../../values/substitute.js';
import { throwsAfter } from '../../outlines/exits.js';
import { handleOf } from '../../effects/handle-of.js';
import { ClosureTransactions } from './closures.js';
import { hookTransactions } from './hooks.js';
import { WrappedHandlers } from './wrapped.js';
import { Movables } from './movable-steps.js';
import type { Program } from '../../program/program.js';
import type { Callers } from '../../graph/callers.js';
import type { Reach } from '../../graph/entry-reach.js';
import type { Binding } from '../../program/function-result.js';

export const transactions = defineFact({
  name: 'transactions',
  title: 'transactions',
  requires: ['callers', 'entryPoints'],
  empty: nothing,
  of: ({ program }, get) => transactionsOf(program, get('entryPoints'), get('callers')),
});

/** All transactions in which some code stands, sorted by where they begin. */
function transactionsOf(program: Program, reach: Reach, callers: Callers): readonly Transaction[] {
  const found: Transaction[] = [];
  const handed = new Set<FunctionId>();
  const movables = new Movables(program, callers);
  const closures = new ClosureTransactions(program);
  const wrapped = new WrappedHandlers(program);
  for (const [id, { original }] of program.records) {
    if (original !== undefined) continue;
    const of = (): readonly Transaction[] =>
      transactionsIn(id, handed, { closures, wrapped }, program, reach).map((one) => ({
        ...one,
        steps: movables.withMoves(one),
      }));
    found.push(...attempt(id, program.crashes, of, nothing));
  }
  for (const [id, open] of hookTransactions(program)) {
    const of = (): readonly Transaction[] => inHook(id, open, program, reach);
    found.push(...attempt(id, program.crashes, of, nothing));
  }
  return found.sort((a, b) => compareLocations(a.at, b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function inHook(id: FunctionId, open: OpenTransaction, program: Program, reach: Reach): readonly Transaction[] {
  const { at, symbol } = program.records.get(id)!.outline;
  const steps = stepsOf(id, [], program);
  const via = [{ at, message: `runs the hook ${symbol}` }];
  return steps.length > 0 ? [transaction(open, id, steps, via, { program, reach })] : [];
}

interface HandedOver {
  readonly closures: ClosureTransactions;
  readonly wrapped: WrappedHandlers;
}

/** Those that the function opens, and those that helpers open around what it hands to them. */
function transactionsIn(
  id: FunctionId,
  handed: Set<FunctionId>,
  { closures, wrapped }: HandedOver,
  program: Program,
  reach: Reach,
): readonly Transaction[] {
  const found = [...openedIn(id, program)].map(([open, steps]) => transaction(open, id, steps, [], { program, reach }));
  const handedOver = [
    ...(program.results.get(id)?.bindings ?? []).map((binding) => ({ binding, frame: id, around: undefined })),
    ...closures.handedOver(id).map(({ binding, closure }) => ({ binding, frame: closure, around: undefined })),
    ...wrapped.behind(id).map(({ binding, isOfAll }) => ({
      binding,
      frame: id,
      around: { symbol: program.records.get(id)!.outline.symbol, isOfAll: isOfAll === true },
    })),
  ];
  for (const { binding, frame, around } of handedOver) {
    const open = openedFor(binding, frame, program);
    // A method that several callers hand to one helper stands in a transaction once.
    if (!open || handed.has(binding.callee)) continue;
    handed.add(binding.callee);
    const steps = stepsOf(binding.callee, [called(binding, frame, program)], program);
    if (steps.length === 0) continue;
    const one = transaction(open, binding.callee, steps, binding.via ?? [], { program, reach });
    if (around !== undefined) found.push({ ...one, isHandedOver: true, around });
    else found.push(program.records.get(binding.callee)?.inline ? one : { ...one, isHandedOver: true });
  }
  return found;
}

function transaction(
  open: OpenTransaction,
  function_: FunctionId,
  steps: readonly TransactionStep[],
  via: Transaction['via'],
  { program, reach }: { readonly program: Program; readonly reach: Reach },
): Transaction {
  const aside = reach.aside(function_);
  return {
    ...open,
    function: function_,
    via,
    steps: steps
      .flatMap((one) => whileOpen(one, open, program))
      .map((one) => (handsOn(one, open, program) ? { ...one, handsOn: true } : one))
      .map((one) => (isUndone(one, program) ? { ...one, isUndone: true } : one))
      .sort((a, b) => compareLocations(a.step.site.at, b.step.site.at)),
    entries: reach.entries(function_),
    isBackground: reach.isBackground(function_),
    ...(aside !== undefined && { aside }),
  };
}

/** The step without what waits for the end of the transaction, or nothing where all of it does. */
function whileOpen(one: TransactionStep, { handle }: OpenTransaction, program: Program): readonly TransactionStep[] {
  const { effects } = one.step.site;
  const left = effects.filter(({ under }) => !isAfter(under, one.function, handle, program));
  if (left.length === effects.length) return [one];
  return left.length === 0 ? [] : [{ ...one, step: { ...one.step, site: { ...one.step.site, effects: left } } }];
}

/** Whether code of the function waits for the end of the transaction on the handle, or of one that is not known. */
function isAfter(under: readonly Condition[], id: FunctionId, handle: Handle | undefined, program: Program): boolean {
  const ended = conditionIn(under, 'ended');
  const on = ended && handleOf(ended.on, program.records.get(id)!, program);
  return on !== undefined && (!handle || on.is === 'unknown' || isSameConnection(on, handle));
}

/** Whether the function always throws behind the step. */
const isUndone = ({ function: id, step }: TransactionStep, { records }: Program): boolean =>
  throwsAfter(records.get(id)!.outline.body, step.id);

/** Whether the handle is among what the call passes, or in it. */
function handsOn({ function: id, step }: TransactionStep, { handle }: OpenTransaction, program: Program): boolean {
  const record = program.records.get(id);
  const isIt = (value: Value): boolean => {
    if (value.is === 'record' || value.is === 'list') return parts(value).some(isIt);
    const passed = handleOf(value, record!, program);
    return passed !== undefined && isSameConnection(passed, handle!);
  };
  return handle !== undefined && (record?.calls.get(step.id)?.arguments ?? []).some(isIt);
}

/** The transactions that the function's own code opens. */
function openedIn(id: FunctionId, program: Program): Map<OpenTransaction, TransactionStep[]> {
  const found = new Map<string, { open: OpenTransaction; steps: TransactionStep[] }>();
  const of = (open: OpenTransaction): TransactionStep[] => {
    const known = found.get(open.id) ?? { open, steps: [] };
    found.set(open.id, known);
    return known.steps;
  };
  const result = program.results.get(id);
  for (const step of result?.steps ?? [])
    if (step.transaction && !runsHanded(step, id, program)) of(step.transaction).push({ function: id, step });
  for (const binding of result?.bindings ?? []) {
    const { callee, transaction: open, regions, under } = binding;
    const isLater = regions.includes('after-commit') || (open && isAfter(under, id, open.handle, program));
    if (open && standsInside(binding, id, program) && !isLater)
      of(open).push(...stepsOf(callee, [called(binding, id, program)], program));
  }
  return new Map([...found.values()].map(({ open, steps }) => [open, steps]));
}

/**
 * The steps of a function that stand in no transaction of its own, with those of literals that it runs, as far as they
 * come about with what is passed; `calls`: how it is called, innermost first.
 */
function stepsOf(
  id: FunctionId,
  calls: readonly CalledAs[],
  program: Program,
  seen = new Set<FunctionId>(),
): TransactionStep[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const result = program.results.get(id);
  const own = (result?.steps ?? [])
    .filter((step) => !step.transaction && !runsHanded(step, id, program))
    .flatMap((step) => whereCalled(step, calls, program).map((one) => ({ function: id, step: one })));
  const inside = (result?.bindings ?? [])
    .filter((binding) => !binding.transaction && !isUnder(binding, 'ended') && standsInside(binding, id, program))
    .flatMap((binding) => stepsOf(binding.callee, [called(binding, id, program), ...calls], program, seen));
  return [...own, ...inside];
}

/** One call on the way to a step, with what the run comes about under. */
interface CalledAs {
  readonly env: Environment;
  readonly under: readonly Condition[];
  /** What it rests on that the function is run there at all. */
  readonly assumption?: string | undefined;
}

function called(binding: Binding, id: FunctionId, program: Program): CalledAs {
  const { callee, arguments: passed, receiver, under, assumption } = binding;
  const outline = program.records.get(callee)?.outline;
  const caller = program.records.get(id)!;
  return { env: { callee, outline, arguments: passed, ...(receiver && { receiver }), caller }, under, assumption };
}

/** The step without what does not come about on these ways, or nothing where all of it is of that kind. */
function whereCalled(step: Step, calls: readonly CalledAs[], program: Program): readonly Step[] {
  const comesAbout = ({ under }: ReachedEffect): boolean => {
    let left: readonly Condition[] | undefined = under;
    for (const { env, under: outer } of calls)
      left = left && !isRuledOut(left, outer) ? conditionsAtCall(left, NO_CONDITIONS, env, program) : undefined;
    return left !== undefined;
  };
  const { effects } = step.site;
  const found = effects
    .filter(comesAbout)
    .map((effect) => calls.reduce((inner, { under, assumption }) => assumed(onKept(inner, under), assumption), effect));
  if (found.length === effects.length && found.every((effect, i) => effect === effects[i])) return [step];
  return found.length === 0 ? [] : [{ ...step, site: { ...step.site, effects: found } }];
}

const assumed = (effect: ReachedEffect, assumption: string | undefined): ReachedEffect =>
  assumption === undefined || effect.assumption !== undefined ? effect : { ...effect, assumption };

/** What the function runs that whoever made it has handed in: told where that stands. */
const runsHanded = (step: Step, id: FunctionId, program: Program): boolean => handedAt(step.id, id, program).length > 0;

const handedAt = (call: number, id: FunctionId, { targets }: Program): readonly FunctionId[] =>
  targets.get(id)?.get(call)?.handed ?? [];

/** Code of the function itself, or what was handed to its maker for it to run. */
const standsInside = ({ callee, call }: Binding, id: FunctionId, program: Program): boolean =>
  isLiteralOf(callee, id, program) || handedAt(call, id, program).includes(callee);

function isLiteralOf(callee: FunctionId, id: FunctionId, program: Program): boolean {
  const record = program.records.get(callee);
  return record !== undefined && record.inline && record.outline.parent === id;
}

/** The data source that a call begins a transaction on. */
function sourceAt(at: Location, caller: FunctionId, program: Program): Pick<OpenTransaction, 'source'> {
  const sites = program.results.get(caller)?.steps.filter(({ site }) => compareLocations(site.at, at) === 0) ?? [];
  const begins = sites.flatMap(({ site }) => site.effects).find(({ effect }) => effect.verb === 'BEGIN');
  const source = sourceOf(begins?.handle);
  return source === undefined ? {} : { source };
}

/** The transaction that a helper opens around a function that it is given, in that function's frame. */
function openedFor(binding: Binding, caller: FunctionId, program: Program): OpenTransaction | undefined {
  if (!binding.opensTransaction) return undefined;
  const record = program.records.get(caller)!;
  // Given or opened: `const trx = outer ?? (await knex.transaction())` is the transaction's in either case.
  const isOpened = (value: Value): boolean =>
    value.is === 'join' ? value.of.some(isOpened) : handleOf(value, record, program)?.is === 'opened';
  const opened = binding.arguments.findIndex(isOpened);
  const index = opened < 0 ? (binding.carrier ?? opened) : opened;
  const { at, callee } = binding;
  const handle: Handle = { is: 'given', function: callee, index, path: [] };
  return {
    id: `${callee}@${at.start.line}:${at.start.column}`,
    at,
    form: 'callback',
    ...sourceAt(at, caller, program),
    // What is not handed over is bound in some other way, which may reach every statement.
    ...(index < 0 ? { implicit: 'own' } : { handle }),
    ...(opened < 0 && index >= 0 && { isInProperty: true }),
  };
}
