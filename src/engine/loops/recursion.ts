// Recursion over data, and whether a call depends on what its function was given.
import { parts, remaining, some } from '../../core/outline/fold.js';
import { inputsOf } from '../../core/outline/call.js';
import type { Call, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/**
 * Whether a call that comes back to its own function goes down a data structure: it passes a field or an element
 * of what it was given, or something that it has read. Counting attempts or pages is no such descent.
 */
export function isOverData(call: Call, record: FunctionRecord): boolean {
  const passed = inputsOf(call);
  if (passed.some((value) => isPage(value, record))) return false;
  return passed.some((value) => goesDown(value, record));
}

/** Whether it goes on from what this call of the function has read: no list of keys can be collected first. */
export function followsRows(call: Call, { calls }: FunctionRecord): boolean {
  const isRead = (term: Value): boolean =>
    term.is === 'result' && (calls.get(term.of)?.node === 'op' || calls.get(term.of)?.awaited === true);
  return inputsOf(call).some((value) => some(value, isRead));
}

function goesDown(value: Value, record: FunctionRecord): boolean {
  switch (value.is) {
    case 'field':
      return value.name !== 'length' && (isData(value.of) || goesDown(value.of, record));
    case 'element':
      return true;
    case 'result':
      return record.calls.get(value.of)?.node === 'op';
    case 'list':
    case 'join':
    case 'captured':
    case 'derived':
      return parts(value).some((part) => goesDown(part, record));
    default:
      remaining(
        value,
        'parameter this literal constant record template chunks function class handle end stream input unknown',
      );
      return false;
  }
}

const isData = ({ is }: Value): boolean => is === 'parameter' || is === 'result' || is === 'element' || is === 'input';

/** Something made from a query that reads one page. */
function isPage(value: Value, record: FunctionRecord): boolean {
  if (value.is === 'result') {
    const call = record.calls.get(value.of);
    return call?.node === 'op' && call.limit !== undefined && call.limit > 1;
  }
  return parts(value).some((part) => isPage(part, record));
}

/** Whether some argument or the receiver depends on the function's parameters or on what surrounds it. */
export function variesWithInput(node: Call | Op, record: FunctionRecord, depth = 0): boolean {
  if (depth > 8) return false;
  const varies = (value: Value): boolean => {
    switch (value.is) {
      case 'parameter':
      case 'element':
        return true;
      case 'captured':
        return value.value.is === 'element' || value.value.is === 'result';
      case 'result': {
        const call = record.calls.get(value.of);
        return call !== undefined && variesWithInput(call, record, depth + 1);
      }
      default:
        remaining(
          value,
          'this literal constant field list record template derived chunks function class handle end stream join input unknown',
        );
        return parts(value).some(varies);
    }
  };
  return node.arguments.some(varies) || (node.receiver !== undefined && varies(node.receiver));
}
