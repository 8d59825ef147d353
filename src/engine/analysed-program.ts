// The program as rules see it: what linking has found, and the facts about it.
import { compareLocations } from '../core/location.js';
import type { FunctionId, FunctionOutline } from '../core/outline/outline.js';
import type { AnalysedProgram, Crash, Failure } from '../core/program.js';
import type { Summary } from '../core/summary/summary.js';
import { compareText } from '../core/text.js';
import type { Summarised } from './facts/fact.js';
import { factsOf } from './facts/index.js';
import { countCalls, NO_COUNTS } from './graph/call-counts.js';
import { attemptPass } from './program/guarded.js';
import { originalOf } from './program/inherited-instances.js';
import type { Program } from './program/program.js';

export function analysedProgram(from: Summarised): AnalysedProgram {
  const { program, files } = from;
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
    stepsOf: (id) => program.results.get(id)?.steps ?? [],
    ...attemptPass(
      'how calls resolve',
      program.failures,
      () => countCalls(program, files),
      () => NO_COUNTS,
    ),
    // Facts add to both when they are asked for.
    get crashes() {
      return crashesOf(program);
    },
    get failures() {
      return failuresOf(program);
    },
    targetsOf: (id, call) => {
      const targets = program.targets.get(id)?.get(call)?.functions ?? [];
      return targets.map((target) => originalOf(target, program));
    },
    moduleOf: (file) => program.moduleOf(file),
    volumeOf: program.volumeOf,
    get heard() {
      return [...new Set(program.messages.receivers.flatMap(({ keys }) => keys))];
    },
    facts: factsOf(from),
  };
}

/** Functions that failed, each once, whichever class they ran as. */
function crashesOf(program: Program): readonly Crash[] {
  return [...new Map([...program.crashes].map(([id, message]) => [originalOf(id, program), message]))]
    .map(([id, message]) => ({ at: program.records.get(id)!.outline.at, function: id, message }))
    .sort((a, b) => compareLocations(a.at, b.at));
}

const failuresOf = ({ failures }: Program): readonly Failure[] =>
  [...failures].map(([pass, message]) => ({ pass, message })).sort((a, b) => compareText(a.pass, b.pass));
