// A call of a modelled member, and what lowering knows of the query builder that it is a step of.
import type { ts } from 'ts-morph';
import type { Node } from '../../core/outline/outline.js';
import type { Connection } from '../../core/outline/effect.js';
import type { Value } from '../../core/outline/value.js';
import type { EffectTag, MemberModel } from '../../models/member.js';
import type { OpenLoop } from './varying-loops.js';

/** A modelled call with its parts lowered. */
export interface ModelCall {
  readonly node: ts.Node;
  readonly receiverNode?: ts.Expression;
  readonly receiver?: Value;
  /** The receiver's type, where its own expression does not show it. */
  readonly receiverType?: ts.Type;
  readonly argumentNodes: readonly ts.Expression[];
  readonly arguments: readonly Value[];
  /** The node names the member, which is handed over as a function. */
  readonly isHandedOver?: boolean;
  /** What is built is given to the function's callers, who may run it. */
  readonly isReturned?: boolean;
  /** The builder whose statement is run here; the other parts are those of the step that said what it is. */
  readonly built?: BuilderFacts;
  /** What the functions that it was given make. */
  readonly made?: Value;
}

/** What a builder runs, by the step that said so last. */
export interface BuiltStatement {
  readonly call: ModelCall;
  readonly member: MemberModel;
  readonly tags: readonly EffectTag[];
  /** What it rests on that it is this step. */
  readonly inferred?: string;
}

/** Where a builder was made, if that was inside loops: its statement belongs there when it is run behind them. */
export interface MadeIn {
  /** The frame of the function. */
  readonly frame: object;
  readonly loops: readonly OpenLoop[];
  readonly body: Node[];
}

/** Facts gathered step by step on a query builder. */
export interface BuilderFacts {
  loads: string[];
  limit?: number;
  /** The columns that its steps name, as `alias.column`. */
  selects?: string[];
  /** A step had the ORM keep the rows: for how long, as the source has it. */
  kept?: string;
  /** Under which id the ORM keeps them. */
  keptUnder?: Value;
  /** A step had the rows locked. */
  lock?: 'row' | 'table';
  /** A step restricts the rows, or may make others of them: a sum, another statement. */
  isFiltered?: boolean;
  /** A step makes groups: an aggregate gives a row for each. */
  isGrouped?: boolean;
  statement?: BuiltStatement;
  /** What its statement is about, as the step that named it said. */
  entity?: string;
  /** The parameter that gives the entity's class. */
  class?: Value;
  /** A step gave it what it runs on. */
  handle?: Value;
  /** What that is, where it is no pool. */
  connection?: Connection;
  /** All that its steps were given. */
  readonly passed: Value[];
  /** Its last step. */
  node?: ts.Node;
  readonly madeIn?: MadeIn;
  aliases: Map<string, string>;
  /** Loops that its conditions vary with. */
  readonly varies: Set<number>;
  /** The branches that it was made in: steps in further ones may be left out. */
  readonly arms: number;
}
