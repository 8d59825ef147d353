// Objects made after the one whose method is running: `Object.create(this)`, `Object.assign(Object.create(…), this)`.
// What is not set on the copy is what the original has.
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import type { ModelCall } from '../frame/slots.js';

type Fields = (Value & { readonly is: 'record' })['fields'];

/** The copy that the call makes of `this`, if it makes one: a record that has the original for all other fields. */
export function copyOfThis(frame: Frame, { arguments: given }: ModelCall, { id }: MemberModel): Value | undefined {
  const [target] = given;
  if (!target || !MAKERS.has(id)) return undefined;
  const isChange = id === ASSIGN && isThis(target);
  const fields = given.reduce<Fields>((all, part) => ({ ...all, ...fieldsOf(part) }), {});
  const original = fields['...'];
  if (isChange || !original || !isThis(original)) return undefined;
  if (!('...' in (target.is === 'record' ? target.fields : {})))
    frame.inMemory.push({ result: frame.newCall(), of: [original], isCopy: true });
  return { is: 'record', fields };
}

const CREATE = 'ecmascript:ObjectConstructor.create';
const ASSIGN = 'ecmascript:ObjectConstructor.assign';
const MAKERS: ReadonlySet<string> = new Set([CREATE, ASSIGN]);

const isThis = (value: Value): boolean => value.is === 'this' || (value.is === 'captured' && isThis(value.value));

const fieldsOf = (part: Value): Fields => (isThis(part) ? { '...': part } : part.is === 'record' ? part.fields : {});
