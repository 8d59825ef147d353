// Calls of what a local, a field or a parameter holds.
import { ts } from 'ts-morph';
import { target, type Callee } from './callee.js';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';

/** The value that is called; `undefined` where nothing is known of it. */
export function heldInValue(frame: Frame, callee: ts.Expression): Callee | undefined {
  if (ts.isIdentifier(callee)) {
    const local = frame.lookup(callee.text);
    return local && local.value.is !== 'unknown' ? target({ is: 'value', value: local.value }) : undefined;
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const receiver = unwrap(callee.expression);
  const of = ts.isIdentifier(receiver) ? frame.lookup(receiver.text)?.value : undefined;
  if (of?.is === 'record' && of.fields[callee.name.text])
    return target({ is: 'value', value: of.fields[callee.name.text]! });
  return of && of.is !== 'unknown'
    ? target({ is: 'value', value: { is: 'field', of, name: callee.name.text } })
    : undefined;
}
