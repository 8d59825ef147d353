// Conditions and branches: a guard is known by the places and the calls that its condition reads.
import { ts } from 'ts-morph';
import type { Case, ContextSlot, Lacking, Node, Outcome } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Location } from '../../core/location.js';
import type { Place } from '../../core/outline/place.js';
import type { Frame } from '../frame/frame.js';
import { casesOf } from './cases.js';
import { slotAskedBy } from '../frame/context-slots.js';
import { unwrap } from '../syntax/syntax.js';
import { foundArmOf, heldArmOf, otherArmOf } from './truthy-arm.js';
import { locate } from '../syntax/names.js';
import { lackingOf, needsOf, type Needs } from './required-arguments.js';
import { productionArm } from './production.js';
import { outcomesOf } from './same-outcome.js';

/** Notes the calls of this frame that a value in a condition depends on. */
export function noteCalls(frame: Frame, value: Value): void {
  if (!frame.condition) return;
  const visit = (term: Value): void => {
    if (term.is === 'result') frame.condition!.calls.add(term.of);
    else if (term.is === 'field' || term.is === 'chunks') visit(term.of);
    else if (term.is === 'derived') {
      visit(term.from);
      if (term.element) visit(term.element);
    } else if (term.is === 'join') term.of.forEach(visit);
  };
  visit(value);
}

export const EMPTY: Node = { node: 'seq', body: [] };

export interface Guard {
  readonly value: Value;
  readonly tests: readonly Place[];
  readonly depends: readonly number[];
  /** The arm taken when the result that the condition asks about is there. */
  readonly foundArm?: number;
  /** The arm taken when that result is another than what it is compared with. */
  readonly otherArm?: number;
  /** The arm taken when the place that the condition asks about holds something. */
  readonly heldArm?: number;
  readonly needs?: Needs;
  readonly lacking?: Lacking;
  /** Where the first arm leaves a callback. */
  readonly leaves?: Location;
  /** What the function is given in either arm. */
  readonly cases?: readonly Case[];
  /** The arm taken where something is kept in the slot of a context that the condition asks for. */
  readonly context?: { readonly arm: number; readonly slot: ContextSlot };
  /** The arm that runs in production, where the condition asks for that. */
  readonly production?: number;
  /** What is known in either arm; asked only of branches that are kept, as it takes types of what nobody else asks for. */
  readonly outcomes: () => readonly Outcome[];
}

/** Lowers a condition and gathers the places and calls that it reads. */
export function condition(frame: Frame, node: ts.Expression): Guard {
  const outer = frame.condition;
  const mine = { places: [] as Place[], calls: new Set<number>() };
  frame.condition = mine;
  try {
    const value = frame.shared.walk.expression(frame, node);
    noteCalls(frame, value);
    const tests = [...new Map(mine.places.map((place) => [place.name, place])).values()];
    const depends = [...mine.calls].sort((a, b) => a - b);
    const foundArm = depends.length > 0 ? foundArmOf(frame, node) : undefined;
    const otherArm = depends.length > 0 ? otherArmOf(node) : undefined;
    const heldArm = tests.length > 0 ? heldArmOf(frame, node) : undefined;
    const context = frame.contextReads.size > 0 ? contextAsked(frame, node) : undefined;
    const needs = tests.length > 0 ? needsOf(frame, node) : undefined;
    const lacking = tests.length > 0 ? lackingOf(frame, node) : undefined;
    const cases = tests.length > 0 ? casesOf(frame, node) : [];
    const outcomes = (): readonly Outcome[] => (tests.length > 0 ? outcomesOf(frame, node) : []);
    const production = productionArm(frame.shared, node);
    const arms: Omit<Guard, 'value' | 'tests' | 'depends' | 'outcomes'> = {
      ...(production !== undefined && { production }),
      ...(foundArm !== undefined && { foundArm }),
      ...(otherArm !== undefined && { otherArm }),
      ...(heldArm !== undefined && { heldArm }),
      ...(needs && { needs }),
      ...(lacking && { lacking }),
      ...(cases.length > 0 && { cases }),
      ...(context && { context }),
    };
    return { value, tests, depends, ...arms, outcomes };
  } finally {
    frame.condition = outer;
    if (outer) {
      outer.places.push(...mine.places);
      for (const call of mine.calls) outer.calls.add(call);
    }
  }
}

/** `if (storage.getStore())`, `if (!cls.get('tx'))`: the condition asks for nothing else. */
function contextAsked(frame: Frame, node: ts.Expression): Guard['context'] {
  let slot: ContextSlot | undefined;
  const arm = isPlain(node)
    ? foundArmOf(frame, node, (at, asked) => (slot = slotAskedBy(at, asked)) !== undefined)
    : undefined;
  return arm === undefined || slot === undefined ? undefined : { arm, slot };
}

function isPlain(condition: ts.Expression): boolean {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node)) return isPlain(node.operand);
  const kind = ts.isBinaryExpression(node) ? node.operatorToken.kind : undefined;
  return kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken;
}

/** Emits a branch unless no arm does anything; of one that tells production from development, what runs in production. */
export function branch(frame: Frame, node: ts.Node, arms: readonly Node[], guard: Guard): void {
  if (arms.every((arm) => arm.node === 'seq' && arm.body.length === 0)) return;
  const { value: _, outcomes: ask, production, ...known } = guard;
  if (production !== undefined) return void frame.out.push(arms[production] ?? EMPTY);
  const outcomes = ask();
  frame.out.push({ node: 'branch', at: locate(node), arms, ...known, ...(outcomes.length > 0 && { outcomes }) });
}
