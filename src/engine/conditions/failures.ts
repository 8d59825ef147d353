// Failures on the way: what comes about only when something has failed, and whose own failure a `catch` keeps from callers.
import type { Try } from '../../core/outline/outline.js';
import { goesOn, mayThrow } from '../outlines/exits.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { keptAtCall, whereBoth, type ConditionRules } from './condition-rules.js';

/** It stands in a `catch`, or between two attempts; one for everybody. */
export const FAILING: ConditionOf<'failing'> = { is: 'failing' };
/** A `catch` on the way keeps its failure from the function's callers; one for everybody. */
export const HANDLED: ConditionOf<'handled'> = { is: 'handled' };

export const failing: ConditionRules<ConditionOf<'failing'>> = {
  atCall: keptAtCall,
  merged: whereBoth,
  // A timer between two attempts is set only where the first one has failed.
  impliedBy: ({ kind }, loop) =>
    kind === 'sleep' && (loop?.mode === 'retry' || loop?.mode === 'poll') ? FAILING : undefined,
};

export const handled: ConditionRules<ConditionOf<'handled'>> = {
  atCall: keptAtCall,
  merged: whereBoth,
  // What was started and left alone fails where nobody catches.
  appliesTo: ({ detached }) => !detached,
};

/** What fails in its body does not get out. */
export const isKeptIn = (node: Try): boolean => node.catch !== undefined && !mayThrow(node.catch);

/** What comes behind it, or the next pass of the loop around it, comes even where its body fails. */
export const isSkipped = (node: Try): boolean => node.catch !== undefined && goesOn(node.catch);
