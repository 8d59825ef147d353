// The program as linking begins: the records of all functions, the classes, the entities, and what fields hold. Calls and
// results are filled in by the steps of linking.
import type { Entity } from '../core/outline/entity.js';
import type { FileOutline, FunctionId, FunctionOutline } from '../core/outline/outline.js';
import { compareText } from '../core/text.js';
import { heldFunctions } from './graph/call-graph.js';
import { membersByName } from './graph/members-by-name.js';
import { registeredEntries } from './graph/registered-entries.js';
import type { Memory } from './incremental.js';
import type { FunctionRecord } from './outlines/function-record.js';
import { Hierarchy } from './program/class-hierarchy.js';
import { moduleOf } from './program/erp-module.js';
import { fieldsOf } from './program/fields.js';
import { attempt, attemptPass, emptyMap } from './program/guarded.js';
import { Instances } from './program/inherited-instances.js';
import { NO_MESSAGES } from './program/message-links.js';
import { volumesOf } from './program/volumes.js';
import { isListed, NO_LISTS, type LinkOptions, type Program } from './program/program.js';

/** `files` are sorted; the records are those of `memory` where their outlines are the same. */
export function newProgram(
  files: readonly FileOutline[],
  entities: readonly Entity[],
  memory: Memory,
  options: LinkOptions,
): Program {
  const crashes: Program['crashes'] = new Map();
  const failures: Program['failures'] = new Map();
  const records = recordsOf(files, memory, crashes);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const { small } = options.entities ?? NO_LISTS;
  const hierarchy = new Hierarchy(
    files.flatMap(({ classes }) => classes),
    files.flatMap(({ providers }) => providers),
  );
  const program: Program = {
    records,
    entities: byId,
    small: new Set([...small, ...[...byId.values()].filter((e) => isListed(small, e.id, e)).map(({ id }) => id)]),
    hierarchy,
    instances: new Instances(records, hierarchy, memory.instances),
    held: attemptPass('functions in fields', failures, () => heldFunctions(records.values()), emptyMap),
    members: membersByName(files, records.values()),
    fields: attemptPass(
      'fields',
      failures,
      () => fieldsOf(records, hierarchy),
      () => ({ assigned: new Map(), filled: new Map(), made: new Set(), makers: new Map(), scopedSlots: new Set() }),
    ),
    wrappings: files.flatMap(({ wrappings }) => wrappings ?? []),
    applicationWrappings: files.flatMap(({ applicationWrappings }) => applicationWrappings ?? []),
    answerKeepers: files.flatMap(({ answerKeepers }) => answerKeepers ?? []),
    ...commonExpiry(files),
    disabled: options.disabledExemptions ?? new Set(),
    volumeOf: volumesOf(options.volumes ?? {}, records, byId),
    moduleOf: (file) => moduleOf(file, options.modules),
    messages: NO_MESSAGES,
    results: new Map(),
    targets: new Map(),
    settled: new Map(),
    crashes,
    failures,
  };
  attemptPass(
    'what has changed',
    failures,
    () => memory.compare(files, entities, program),
    () => memory.forget(),
  );
  for (const [id, entries] of attemptPass(
    'registered handlers',
    failures,
    () => registeredEntries(files, program),
    emptyMap,
  ))
    records.set(id, memory.record(memory.extended.with(records.get(id)!.outline, entries)));
  return program;
}

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

/** What all clients say alike. */
function commonExpiry(files: readonly FileOutline[]): Pick<Program, 'clientExpiry'> {
  const [first, ...others] = files.flatMap(({ expiries }) => expiries ?? []);
  if (!first) return {};
  return { clientExpiry: others.every(({ after }) => after === first.after) ? first : {} };
}
