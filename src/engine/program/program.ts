// What all steps of linking share: the records of all functions, the class hierarchy, the entities, and what
// summarising has found so far.
import { shortName } from '../../core/outline/effect.js';
import type { Entity } from '../../core/outline/entity.js';
import type { ApplicationKeeper } from '../../core/outline/answer-cache.js';
import type { ClientExpiry } from '../../core/outline/region-kinds.js';
import type { ApplicationWrapping, FunctionId, Wrapping } from '../../core/outline/outline.js';
import type { ExemptionName, Exemption } from '../../core/summary/exemption.js';
import type { Value } from '../../core/outline/value.js';
import type { Fields } from './fields.js';
import type { Hierarchy } from './class-hierarchy.js';
import type { Instances } from './inherited-instances.js';
import type { MessageLinks } from './message-links.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { FunctionResult } from './function-result.js';
import type { VolumeOf, Volumes } from './volumes.js';
import type { Targets } from './call-target.js';

/** Which entities the configuration names, by class name or id. */
export interface EntityLists {
  readonly transactional: readonly string[];
  readonly reference: readonly string[];
  readonly small: readonly string[];
}

export interface LinkOptions {
  /** ERP module names by folder. */
  readonly modules?: Readonly<Record<string, string>>;
  /** Events that are known to be hot. */
  readonly hotEvents?: readonly string[];
  readonly entities?: EntityLists;
  /** Rows of tables, and rows of a relation for each row that has it. */
  readonly volumes?: Volumes;
  /** Exemptions that are not granted; tests take them out one by one. */
  readonly disabledExemptions?: ReadonlySet<ExemptionName>;
}

export interface Program {
  readonly records: ReadonlyMap<FunctionId, FunctionRecord>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly small: ReadonlySet<string>;
  readonly hierarchy: Hierarchy;
  /** Inherited methods as one class runs them; `records` holds them too, told by `original`. */
  readonly instances: Instances;
  /** Functions assigned to fields and module variables, by the place's name. */
  readonly held: ReadonlyMap<string, readonly FunctionId[]>;
  /** Functions that are members of classes and objects, by their name. */
  readonly members: ReadonlyMap<string, readonly FunctionId[]>;
  readonly fields: Fields;
  /** What frameworks run around handlers. */
  readonly wrappings: readonly Wrapping[];
  readonly applicationWrappings: readonly ApplicationWrapping[];
  /** Interceptors around all handlers of an application that keep what these answer. */
  readonly answerKeepers: readonly ApplicationKeeper[];
  /** After how long transactions end of all clients that it makes; without a number where they differ or nobody knows. */
  readonly clientExpiry?: ClientExpiry;
  readonly disabled: ReadonlySet<ExemptionName>;
  readonly volumeOf: VolumeOf;
  /** The ERP module that a file belongs to. */
  moduleOf(file: string): string;
  /** Which receivers messages come to; set when all calls are resolved. */
  messages: MessageLinks;
  /** Filled bottom-up while summarising. */
  readonly results: Map<FunctionId, FunctionResult>;
  /** Functions whose summarising failed, with the error's message. */
  readonly crashes: Map<FunctionId, string>;
  /** Passes that failed as a whole, by what they work out, with the error's message. */
  readonly failures: Map<string, string>;
  /** Targets of the calls of each function, by call id. */
  readonly targets: Map<FunctionId, ReadonlyMap<number, Targets>>;
  /** Values of call results that were looked through already. */
  readonly settled: Map<FunctionId, Map<number, Value>>;
}

/** The exemption, unless it was taken out. */
export function exemption(program: Program, name: ExemptionName, evidence: string): Exemption | undefined {
  return program.disabled.has(name) ? undefined : { name, evidence };
}

export const NO_LISTS: EntityLists = { transactional: [], reference: [], small: [] };

/** Whether a list in the configuration names the entity. */
export function isListed(
  list: ReadonlySet<string> | readonly string[],
  id: string,
  entity: Entity | undefined,
): boolean {
  const has = (name: string): boolean =>
    Array.isArray(list) ? list.includes(name) : (list as ReadonlySet<string>).has(name);
  return has(id) || (entity !== undefined && has(entity.name)) || has(shortName(id));
}
