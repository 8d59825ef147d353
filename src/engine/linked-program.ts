// The linked program: what linking found, and what is worked out when a rule first asks for it. A pass that fails
// costs what it would have told, and nothing else.
import type { DataClassReason } from '../core/outline/entity.js';
import { compareLocations } from '../core/location.js';
import type { FileOutline, FunctionId, FunctionOutline } from '../core/outline/outline.js';
import type { Summary } from '../core/summary/summary.js';
import type { Crash, LinkedProgram } from '../core/program.js';
import { compareText } from '../core/text.js';
import { attemptPass, nothing } from './program/guarded.js';
import { cachedValues } from './facts/caches/cached-values.js';
import { countCalls, NO_COUNTS } from './graph/call-counts.js';
import type { CallGraph } from './graph/call-graph.js';
import { dataClasses } from './facts/data-classes/data-classes.js';
import { originalOf } from './program/inherited-instances.js';
import { listenersOf } from './facts/listeners/listeners.js';
import { NO_LISTS, type LinkOptions, type Program } from './program/program.js';
import type { Reach } from './graph/entry-reach.js';

/** The program as rules see it; what few rules ask for is worked out when the first one does. */
export function linked(
  program: Program,
  files: readonly FileOutline[],
  found: Pick<LinkedProgram, 'repetitions' | 'transactions' | 'leftOpen' | 'requests'>,
  { reach, inOrder }: { readonly reach: Reach; readonly inOrder: CallGraph['inOrder'] },
  options: LinkOptions,
): LinkedProgram {
  const pass = <T>(name: string, work: () => readonly T[]): readonly T[] =>
    attemptPass(name, program.failures, work, nothing);
  const dataClass = guardedDataClass(program, options);
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
    ...attemptPass(
      'how calls resolve',
      program.failures,
      () => countCalls(program, files),
      () => NO_COUNTS,
    ),
    get crashes() {
      return crashesOf(program);
    },
    get failures() {
      return [...program.failures]
        .map(([pass, message]) => ({ pass, message }))
        .sort((a, b) => compareText(a.pass, b.pass));
    },
    targetsOf: (id, call) => {
      const targets = program.targets.get(id)?.get(call)?.functions ?? [];
      return targets.map((target) => originalOf(target, program));
    },
    dataClass,
    moduleOf: (file) => program.moduleOf(file),
    get listeners() {
      return (listeners ??= pass('listeners', () =>
        listenersOf(program, { inOrder, repetitions, reach, hotEvents, dataClass }),
      ));
    },
    get caches() {
      return (caches ??= pass('cached values', () => cachedValues(program, reach, dataClass)));
    },
  };
}

/** Functions that failed, each once, whichever class they ran as. */
function crashesOf(program: Program): readonly Crash[] {
  return [...new Map([...program.crashes].map(([id, message]) => [originalOf(id, program), message]))]
    .map(([id, message]) => ({ at: program.records.get(id)!.outline.at, function: id, message }))
    .sort((a, b) => compareLocations(a.at, b.at));
}

function guardedDataClass(program: Program, options: LinkOptions): (entity: string) => DataClassReason {
  const classOf = dataClasses(program, options.entities ?? NO_LISTS);
  return (entity) =>
    attemptPass(
      'kinds of data',
      program.failures,
      () => classOf(entity),
      () => ({ class: 'unknown', reason: 'it could not be analysed' }),
    );
}
