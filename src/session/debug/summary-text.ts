// Summaries as text, for `erplint debug` and the tests of the engine: one line an effect, `read Price: orders`, and below it
// what is known of how it comes about.
import { formatLocation } from '../../core/location.js';
import { shortName } from '../../core/outline/effect.js';
import type { FunctionOutline } from '../../core/outline/outline.js';
import { memoIn, type Condition, type Equal } from '../../core/summary/condition.js';
import { formatCost } from '../../core/summary/cost.js';
import type { Handle, ReachedEffect } from '../../core/summary/reached.js';
import type { ParameterCall, Summary } from '../../core/summary/summary.js';
import { printValue } from './outline-text.js';

/** `read Price: ≤ orders (memo)`: what is reached and how often; `≤` where the bound is not attained by every run. */
export function reachedText({ effect, cost, under, assumption }: ReachedEffect): string {
  const what = effect.entity === undefined ? effect.kind : `${effect.kind} ${shortName(effect.entity)}`;
  const marks = `${memoIn(under) ? ' (memo)' : ''}${assumption === undefined ? '' : ' (assumed)'}`;
  return `${what}: ${cost.exact ? '' : '≤ '}${formatCost(cost)}${marks}`;
}

/** What calling a function does, without its head. */
export function printSummary(summary: Summary, outline: FunctionOutline): string {
  return [
    ...summary.effects.flatMap((reached) => [
      reachedText(reached),
      ...detailsOf(reached, outline).map((text) => `  ${text}`),
    ]),
    ...summary.parameterCalls.map((call) => parameterCallText(call, outline)),
    ...(summary.effects.length + summary.parameterCalls.length === 0 ? ['no effects'] : []),
    ...(summary.returns.is === 'unknown' ? [] : [`returns ${printValue(summary.returns, outline)}`]),
  ].join('\n');
}

function detailsOf(reached: ReachedEffect, outline: FunctionOutline): readonly string[] {
  const { cause, causeText, trace, handle, regions, under, awaited, detached, use, assumption, unlikely } = reached;
  return [
    `by ${causeText} (${formatLocation(cause)})`,
    ...(trace.length > 1 ? trace.map(({ at, message }) => `trace: ${message} (${formatLocation(at)})`) : []),
    ...(handle === undefined ? [] : [`on ${handleText(handle)}`]),
    ...(regions.length > 0 ? [`in ${regions.join(', ')}`] : []),
    ...under.map((one) => `under ${conditionText(one, outline)}`),
    ...(detached === undefined ? [] : [`nobody waits for it, its failure is ${detached}`]),
    ...(awaited || detached !== undefined ? [] : ['not awaited']),
    ...(use === undefined ? [] : [`what it gives is ${use}`]),
    ...(assumption === undefined ? [] : [`assuming that ${assumption}`]),
    ...(unlikely === undefined ? [] : [`too much is assumed: ${unlikely}`]),
  ];
}

function parameterCallText(
  { of, index, path, cost, arguments: passed, regions }: ParameterCall,
  outline: FunctionOutline,
) {
  const name =
    of === undefined
      ? (outline.parameters[index]?.name ?? `parameter ${index}`)
      : `parameter ${index} of ${shortName(of)}`;
  const values = passed.map((value) => printValue(value, outline)).join(', ');
  const inside = regions.length > 0 ? ` in ${regions.join(', ')}` : '';
  return `calls ${[name, ...path].join('.')}(${values}): ${cost.exact ? '' : '≤ '}${formatCost(cost)}${inside}`;
}

function handleText(handle: Handle): string {
  switch (handle.is) {
    case 'given':
      return `the handle that ${shortName(handle.function)} got as parameter ${handle.index}${handle.path.length > 0 ? `, in ${handle.path.join('.')}` : ''}${handle.orPool ? ', or the pool' : ''}`;
    case 'opened':
      return handle.by
        ? `the handle opened by ${handle.by.function}@${handle.by.call}`
        : 'a handle that a callee opens';
    case 'own':
      return `the object's own handle${handle.path.length > 0 ? `, ${handle.path.join('.')}` : ''}${handle.orPool ? ', or the pool' : ''}`;
    case 'context':
      return `what is kept in ${handle.slot}${handle.orPool ? ', or the pool' : ''}`;
    case 'pool':
      return `the pool of ${handle.source}`;
    case 'unknown':
      return `an unknown handle: ${handle.reason}`;
  }
}

const equalText = ({ value, to, isOther }: Equal, outline: FunctionOutline): string =>
  `${printValue(value, outline)} is ${isOther ? 'none' : 'one'} of ${to.join(', ')}`;

function conditionText(condition: Condition, outline: FunctionOutline): string {
  switch (condition.is) {
    case 'absent':
      return `absent: ${printValue(condition.value, outline)} is not passed`;
    case 'passed':
      return 'passed: what it depends on is passed';
    case 'equal':
      return `equal: ${condition.all.map((one) => equalText(one, outline)).join(', ')}`;
    case 'missing':
      return `missing: ${condition.what} is not loaded`;
    case 'memo':
      return `memo: ${condition.place.name} is asked before and filled after it`;
    case 'failing':
      return 'failing: something has failed before';
    case 'ended':
      return `ended: the transaction on ${printValue(condition.on, outline)} is over`;
    case 'unfilled':
      return `unfilled: nothing is kept in ${condition.slot}`;
    case 'filled':
      return `filled: something is kept in ${condition.slots.join(', ')}`;
    case 'run':
      return 'run: a caller runs the builder that the function gives';
    case 'handled':
      return 'handled: its failure is caught on the way';
  }
}
