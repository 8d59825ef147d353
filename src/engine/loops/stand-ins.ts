// Rows that stand in for an argument: `const wanted = given ?? (await orders.find())` goes over them only for callers that
// pass nothing. Where all known callers pass something, they are never gone through.
import { accessOf, some } from '../../core/outline/fold.js';
import { conditionIn } from '../../core/summary/condition.js';
import type { FunctionId } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { isThere } from '../conditions/absent-argument.js';
import type { Callers } from '../graph/callers.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { callsBehind } from '../outlines/value-uses.js';
import type { Program } from '../program/program.js';
import { fieldOf } from '../values/substitute.js';

/** The collection without what stands in for arguments that every caller of the function passes. */
export function withoutStandIns(over: Value, record: FunctionRecord, program: Program, callers: Callers): Value {
  if (over.is === 'derived') {
    const from = withoutStandIns(over.from, record, program, callers);
    return from === over.from ? over : { ...over, from };
  }
  if (over.is !== 'join') return over;
  const taken = over.of.filter((part) => !isStandIn(part, record, program, callers));
  if (taken.length === over.of.length || taken.length === 0) return over;
  return taken.length === 1 ? taken[0]! : { is: 'join', of: taken };
}

/** Whether all steps that give it are taken only where an argument is missing, and none of the callers leaves that out. */
function isStandIn(part: Value, record: FunctionRecord, program: Program, callers: Callers): boolean {
  const behind = callsBehind([part], record);
  const makers = new Set<FunctionId>();
  some(part, (term) => {
    if (term.is === 'captured') makers.add(term.function);
    return false;
  });
  const targets = program.targets.get(record.outline.id);
  const giving = (program.results.get(record.outline.id)?.steps ?? []).filter(
    ({ id }) => behind.has(id) || targets?.get(id)?.functions.some((callee) => makers.has(callee)),
  );
  return (
    giving.length > 0 &&
    giving.every(({ under }) => {
      const absent = conditionIn(under, 'absent');
      return absent !== undefined && isAlwaysPassed(absent.value, record, callers);
    })
  );
}

function isAlwaysPassed(value: Value, record: FunctionRecord, callers: Callers): boolean {
  const { root, path } = accessOf(value);
  const incoming = callers.of(record.outline.id).filter(({ caller }) => caller !== record);
  if (root.is !== 'parameter' || record.outline.entries.length > 0 || incoming.length === 0) return false;
  return incoming.every(({ binding }) => {
    const given = binding.arguments[root.index];
    return given !== undefined && isThere(path.reduce(fieldOf, given));
  });
}
