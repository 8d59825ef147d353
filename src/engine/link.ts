// Links outlines to a program: records of functions, targets of calls, messages, the call graph, and bottom-up the
// summaries; facts are worked out of these on demand. Pure: the same outlines, in whatever order, give the same program.
import type { Entity } from '../core/outline/entity.js';
import type { FileOutline } from '../core/outline/outline.js';
import type { AnalysedProgram } from '../core/program.js';
import { compareText } from '../core/text.js';
import { analysedProgram } from './analysed-program.js';
import type { Summarised } from './facts/fact.js';
import { callGraph, targetsOf, withoutEdges, type CallGraph } from './graph/call-graph.js';
import { Memory } from './incremental.js';
import { resolveHanded } from './graph/handed-functions.js';
import { declaredReceivers, linkMessages } from './messages/link-messages.js';
import { newProgram } from './new-program.js';
import type { Targets } from './program/call-target.js';
import { attempt, attemptPass } from './program/guarded.js';
import { NO_MESSAGES } from './program/message-links.js';
import type { LinkOptions, Program } from './program/program.js';
import { summariseComponent } from './summaries/fixpoint.js';

export type { EntityLists, LinkOptions } from './program/program.js';

export interface Linker {
  /** Links all files as they are now; files that are the same objects as before are not looked at again. */
  link(files: readonly FileOutline[], entities: readonly Entity[]): AnalysedProgram;
}

/** Links all files of a workspace, once. */
export function link(
  files: readonly FileOutline[],
  entities: readonly Entity[],
  options: LinkOptions = {},
): AnalysedProgram {
  return createLinker(options).link(files, entities);
}

/** A linker that keeps what did not change between one state of a workspace and the next. */
export function createLinker(options: LinkOptions = {}): Linker {
  const memory = new Memory();
  return { link: (files, entities) => analysedProgram(summarise(memory, files, entities, options)) };
}

/** All that facts are worked out from. */
export function summarise(
  memory: Memory,
  unsorted: readonly FileOutline[],
  entities: readonly Entity[],
  options: LinkOptions,
): Summarised {
  const files = [...unsorted].sort((a, b) => compareText(a.file, b.file));
  const program = newProgram(files, entities, memory, options);
  const receivers = declaredReceivers(files, program);
  resolveCalls(program, memory);
  program.messages = attemptPass(
    'messages',
    program.failures,
    () => linkMessages(receivers, program),
    () => NO_MESSAGES,
  );
  const order = [...program.records.keys()].sort();
  const graph = attemptPass(
    'the call graph',
    program.failures,
    () => callGraph(order, program),
    () => withoutEdges(order),
  );
  summariseAll(graph, program, memory);
  return { program, files, graph, options };
}

/** Resolving adds inherited methods as one class runs them, whose calls are resolved in turn. */
function resolveCalls(program: Program, memory: Memory): void {
  for (const [id, record] of program.records) {
    const targets = attempt<ReadonlyMap<number, Targets>>(
      id,
      program.crashes,
      () => memory.targets(record) ?? targetsOf(record, program),
      () => new Map(),
    );
    program.targets.set(id, targets);
    for (const { functions } of targets.values()) for (const callee of functions) program.instances.ensure(callee);
  }
  attemptPass(
    'functions handed to makers',
    program.failures,
    () => {
      resolveHanded(program);
    },
    () => undefined,
  );
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
