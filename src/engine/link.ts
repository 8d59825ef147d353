// Links outlines to a program: resolves calls, summarises functions bottom-up, and tells the loops with what
// stands in them. Pure: the same outlines, in whatever order, give the same program.
import type { Entity } from '../core/entity.js';
import { moduleOf } from '../core/erp-module.js';
import { compareLocations } from '../core/location.js';
import type { FileOutline, FunctionId, FunctionOutline } from '../core/outline.js';
import type { LinkedProgram, Summary } from '../core/summary.js';
import { attempt } from './attempt.js';
import { cachedValues } from './cached-values.js';
import { countCalls } from './call-counts.js';
import { callGraph, heldFunctions, type CallGraph, targetsOf } from './call-graph.js';
import { dataClasses } from './data-class.js';
import { summariseComponent } from './fixpoint.js';
import { fieldsOf } from './fields.js';
import { Hierarchy } from './hierarchy.js';
import { Instances, originalOf } from './instances.js';
import type { Callers, Incoming } from './origin.js';
import { isListed, NO_LISTS, type LinkOptions, type Program } from './program.js';
import { reachOf, type Reach } from './reach.js';
import type { FunctionRecord } from './record.js';
import { registeredEntries } from './registrations.js';
import { repetitionsOf } from './repetitions.js';
import { leftOpen } from './left-open.js';
import { listenersOf } from './listeners.js';
import { NO_MESSAGES } from './message-links.js';
import { linkMessages } from './messages.js';
import { requestsOf } from './requests.js';
import { Memory } from './reuse.js';
import { transactionsOf } from './transactions.js';

export type { EntityLists, LinkOptions } from './program.js';

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
  const records = new Map<FunctionId, FunctionRecord>();
  const outlines = sorted
    .flatMap(({ functions }) => functions)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const crashes: Program['crashes'] = new Map();
  for (const outline of outlines) {
    const empty = (): FunctionRecord => memory.record({ ...outline, body: { node: 'seq', body: [] } });
    records.set(
      outline.id,
      attempt(outline.id, crashes, () => memory.record(outline), empty),
    );
  }
  const program = newProgram(sorted, { records, crashes, memory }, entities, options);
  memory.compare(sorted, entities, program);
  for (const [id, entries] of registeredEntries(sorted, program))
    records.set(id, memory.record(memory.extended.with(records.get(id)!.outline, entries)));
  // Resolving adds inherited methods as one class runs them, whose calls are resolved in turn.
  for (const [id, record] of records) {
    const targets = memory.targets(record) ?? targetsOf(record, program);
    program.targets.set(id, targets);
    for (const { functions } of targets.values()) for (const callee of functions) program.instances.ensure(callee);
  }
  program.messages = linkMessages(
    sorted.flatMap(({ receivers }) => receivers ?? []),
    program,
  );
  const order = [...records.keys()].sort();
  const { edgesOf, inOrder } = callGraph(order, program);
  for (const component of inOrder) {
    if (memory.reuse(component, edgesOf, program)) continue;
    const recursive = component.length > 1 || edgesOf(component[0]!).includes(component[0]!);
    summariseComponent(component, recursive, program, edgesOf);
    // What failed is tried, and told, again the next time.
    if (!component.some((id) => program.crashes.has(id))) memory.keep(component, edgesOf, program);
  }
  memory.retain(records);
  const reach = reachOf({
    records,
    components: inOrder,
    instances: program.instances.byOriginal,
    runs: (id) => program.results.get(id)!.bindings,
  });
  const callers = callersOf(program, order);
  const repetitions = repetitionsOf(program, callers, reach);
  const transactions = transactionsOf(program, reach);
  const found = {
    repetitions,
    transactions,
    leftOpen: leftOpen(program, reach),
    requests: requestsOf(program, callers),
  };
  return linked(program, sorted, found, { reach, inOrder }, options);
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
    held: heldFunctions(records.values()),
    fields: fieldsOf(records.values(), hierarchy),
    disabled: options.disabledExemptions ?? new Set(),
    moduleOf: (file) => moduleOf(file, options.modules),
    messages: NO_MESSAGES,
    results: new Map(),
    targets: new Map(),
    settled: new Map(),
    crashes,
  };
}

function callersOf(program: Program, order: readonly FunctionId[]): Callers {
  const incoming = new Map<FunctionId, Incoming[]>();
  for (const caller of order) {
    // What tests pass says nothing about daily work.
    const record = program.records.get(caller)!;
    if (record.original !== undefined || record.outline.setting === 'test') continue;
    for (const binding of program.results.get(caller)!.bindings) {
      const callee = originalOf(binding.callee, program);
      const known = incoming.get(callee);
      if (known) known.push({ caller, binding });
      else incoming.set(callee, [{ caller, binding }]);
    }
  }
  return { incoming, known: new Map() };
}

function linked(
  program: Program,
  files: readonly FileOutline[],
  found: Pick<LinkedProgram, 'repetitions' | 'transactions' | 'leftOpen' | 'requests'>,
  { reach, inOrder }: { readonly reach: Reach; readonly inOrder: CallGraph['inOrder'] },
  options: LinkOptions,
): LinkedProgram {
  const dataClass = dataClasses(program, options.entities ?? NO_LISTS);
  let caches: LinkedProgram['caches'] | undefined;
  let listeners: LinkedProgram['listeners'] | undefined;
  const { repetitions } = found;
  const hotEvents = options.hotEvents ?? [];
  const functions = new Map<FunctionId, FunctionOutline>();
  const summaries = new Map<FunctionId, Summary>();
  for (const [id, { outline, original }] of program.records) {
    if (original !== undefined) continue;
    functions.set(id, outline);
    summaries.set(id, program.results.get(id)!.summary);
  }
  return {
    functions,
    entities: program.entities,
    summaries,
    ...found,
    stepsOf: (id) => program.results.get(id)?.steps ?? [],
    ...countCalls(program, files),
    crashes: [...new Map([...program.crashes].map(([id, message]) => [originalOf(id, program), message]))]
      .map(([id, message]) => ({ at: program.records.get(id)!.outline.at, function: id, message }))
      .sort((a, b) => compareLocations(a.at, b.at)),
    targetsOf: (id, call) => {
      const targets = program.targets.get(id)?.get(call)?.functions ?? [];
      return targets.map((target) => originalOf(target, program));
    },
    dataClass,
    moduleOf: (file) => program.moduleOf(file),
    get listeners() {
      return (listeners ??= listenersOf(program, { inOrder, repetitions, reach, hotEvents, dataClass }));
    },
    get caches() {
      return (caches ??= cachedValues(program, reach, dataClass));
    },
  };
}
