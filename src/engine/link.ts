// Links outlines to a program: resolves calls, summarises functions bottom-up, and tells the loops with what
// stands in them. Pure: the same outlines, in whatever order, give the same program.
import type { Entity } from '../core/outline/entity.js';
import { moduleOf } from './program/erp-module.js';
import type { FileOutline, FunctionId, FunctionOutline } from '../core/outline/outline.js';
import type { LinkedProgram } from '../core/program.js';
import { compareText } from '../core/text.js';
import { Answers } from './facts/loops/graphql-answers.js';
import { attempt, attemptPass, nothing } from './program/guarded.js';
import { callGraph, heldFunctions, type CallGraph, targetsOf } from './graph/call-graph.js';
import { summariseComponent } from './summaries/fixpoint.js';
import { fieldsOf } from './program/fields.js';
import { Hierarchy } from './program/class-hierarchy.js';
import { Instances } from './program/inherited-instances.js';
import { callersOf, type Callers } from './graph/callers.js';
import { isListed, NO_LISTS, type LinkOptions, type Program } from './program/program.js';
import { linked } from './linked-program.js';
import { reachOf, settingsOnly, type Reach } from './graph/entry-reach.js';
import type { FunctionRecord } from './outlines/function-record.js';
import { registeredEntries } from './graph/registered-entries.js';
import { repetitionsOf } from './facts/loops/repetitions.js';
import { leftOpen } from './facts/open-resources/open-resources.js';
import { NO_MESSAGES } from './program/message-links.js';
import { declaredReceivers, linkMessages } from './messages/link-messages.js';
import { requestsOf } from './facts/requests/requests.js';
import { Memory } from './incremental.js';
import type { Targets } from './program/call-target.js';
import { transactionsOf } from './facts/transactions/transactions.js';

export type { EntityLists, LinkOptions } from './program/program.js';

export interface Linker {
  /** Links all files as they are now; files that are the same objects as before are not looked at again. */
  link(files: readonly FileOutline[], entities: readonly Entity[]): LinkedProgram;
}

/** Links all files of a workspace, once. */
export function link(
  files: readonly FileOutline[],
  entities: readonly Entity[],
  options: LinkOptions = {},
): LinkedProgram {
  return createLinker(options).link(files, entities);
}

/** A linker that keeps what did not change between one state of a workspace and the next. */
export function createLinker(options: LinkOptions = {}): Linker {
  const memory = new Memory();
  return { link: (files, entities) => linkWith(memory, files, entities, options) };
}

function linkWith(
  memory: Memory,
  files: readonly FileOutline[],
  entities: readonly Entity[],
  options: LinkOptions,
): LinkedProgram {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const crashes: Program['crashes'] = new Map();
  const records = recordsOf(sorted, memory, crashes);
  const program = newProgram(sorted, { records, crashes, memory }, entities, options);
  const pass = <T>(name: string, work: () => T, otherwise: () => T): T =>
    attemptPass(name, program.failures, work, otherwise);
  pass(
    'what has changed',
    () => memory.compare(sorted, entities, program),
    () => memory.forget(),
  );
  for (const [id, entries] of pass('registered handlers', () => registeredEntries(sorted, program), emptyMap))
    records.set(id, memory.record(memory.extended.with(records.get(id)!.outline, entries)));
  const receivers = declaredReceivers(sorted, program);
  resolveCalls(records, program, memory);
  program.messages = pass(
    'messages',
    () => linkMessages(receivers, program),
    () => NO_MESSAGES,
  );
  const order = [...records.keys()].sort();
  const graph = pass(
    'the call graph',
    () => callGraph(order, program),
    () => withoutEdges(order),
  );
  summariseAll(graph, program, memory);
  const reach = pass(
    'entry points',
    () => reachIn(program, graph),
    () => settingsOnly(records),
  );
  const callers = pass(
    'callers',
    () => callersOf(program, order),
    (): Callers => ({ incoming: new Map(), known: new Map() }),
  );
  const found = {
    repetitions: pass(
      'loops',
      () => repetitionsOf(program, callers, reach, new Answers(sorted, program.hierarchy)),
      nothing,
    ),
    transactions: pass('transactions', () => transactionsOf(program, reach), nothing),
    leftOpen: pass('what is left open', () => leftOpen(program, reach), nothing),
    requests: requestsOf(program, callers),
  };
  return linked(program, sorted, found, { reach, inOrder: graph.inOrder }, options);
}

const reachIn = (program: Program, { inOrder }: CallGraph): Reach =>
  reachOf({
    records: program.records,
    components: inOrder,
    instances: program.instances.byOriginal,
    runs: (id) => program.results.get(id)!.bindings,
  });

/** The records of all functions, sorted by id. */
function recordsOf(
  files: readonly FileOutline[],
  memory: Memory,
  crashes: Program['crashes'],
): Map<FunctionId, FunctionRecord> {
  const outlines = files.flatMap(({ functions }) => functions).sort((a, b) => compareText(a.id, b.id));
  const recordOf = (outline: FunctionOutline): FunctionRecord =>
    attempt(
      outline.id,
      crashes,
      () => memory.record(outline),
      () => memory.record({ ...outline, body: { node: 'seq', body: [] } }),
    );
  return new Map(outlines.map((outline) => [outline.id, recordOf(outline)]));
}

function withoutEdges(order: readonly FunctionId[]): CallGraph {
  const alone = order.map((id) => [id]);
  return { edgesOf: () => [], inOrder: alone, bottomUp: alone };
}

const emptyMap = (): Map<FunctionId, never> => new Map<FunctionId, never>();

/** Resolving adds inherited methods as one class runs them, whose calls are resolved in turn. */
function resolveCalls(records: ReadonlyMap<FunctionId, FunctionRecord>, program: Program, memory: Memory): void {
  for (const [id, record] of records) {
    const targets = attempt<ReadonlyMap<number, Targets>>(
      id,
      program.crashes,
      () => memory.targets(record) ?? targetsOf(record, program),
      () => new Map(),
    );
    program.targets.set(id, targets);
    for (const { functions } of targets.values()) for (const callee of functions) program.instances.ensure(callee);
  }
}

function summariseAll({ edgesOf, bottomUp }: CallGraph, program: Program, memory: Memory): void {
  for (const component of bottomUp) {
    const id = component[0]!;
    const isKnown = attempt(
      id,
      program.crashes,
      () => memory.reuse(component, edgesOf, program),
      () => false,
    );
    if (isKnown) continue;
    const recursive = component.length > 1 || edgesOf(id).includes(id);
    summariseComponent(component, recursive, program, edgesOf);
    // What failed is tried, and told, again the next time.
    if (!component.some((one) => program.crashes.has(one))) memory.keep(component, edgesOf, program);
  }
  memory.retain(program.records);
}

function newProgram(
  files: readonly FileOutline[],
  started: { records: Map<FunctionId, FunctionRecord>; crashes: Program['crashes']; memory: Memory },
  entities: readonly Entity[],
  options: LinkOptions,
): Program {
  const { records, crashes, memory } = started;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const { small } = options.entities ?? NO_LISTS;
  const failures: Program['failures'] = new Map();
  const hierarchy = new Hierarchy(
    files.flatMap(({ classes }) => classes),
    files.flatMap(({ providers }) => providers),
  );
  return {
    records,
    entities: byId,
    small: new Set([...small, ...[...byId.values()].filter((e) => isListed(small, e.id, e)).map(({ id }) => id)]),
    hierarchy,
    instances: new Instances(records, hierarchy, memory.instances),
    held: attemptPass('functions in fields', failures, () => heldFunctions(records.values()), emptyMap),
    fields: attemptPass(
      'fields',
      failures,
      () => fieldsOf(records.values(), hierarchy),
      () => ({ assigned: new Map(), made: new Set() }),
    ),
    answerKeepers: files.flatMap(({ answerKeepers }) => answerKeepers ?? []),
    disabled: options.disabledExemptions ?? new Set(),
    moduleOf: (file) => moduleOf(file, options.modules),
    messages: NO_MESSAGES,
    results: new Map(),
    targets: new Map(),
    settled: new Map(),
    crashes,
    failures,
  };
}
