// What SQL that the caller wrote out does, as far as its first words tell: begins or ends a transaction, locks.
import { remaining } from '../../core/outline/fold.js';
import type { Effect } from '../../core/outline/effect.js';
import type { Resource } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';

/** The text that a statement begins with, where it is written out; options may hold it (`{ text: 'SELECT …' }`). */
export function sqlText(value: Value | undefined): string | undefined {
  switch (value?.is) {
    case 'literal':
      return value.text;
    case 'template':
      return value.parts.map((part) => sqlText(part) ?? '?').join('');
    case 'list':
      return sqlText(value.items[0]);
    case 'record':
      return sqlText(value.fields.text ?? value.fields.sql);
    default:
      return remaining(
        value,
        'parameter this element constant field result derived chunks function class captured handle stream join input unknown',
      );
  }
}

const STEPS: readonly (readonly [RegExp, Resource['action'] | undefined])[] = [
  [/^\s*(?:BEGIN|START\s+TRANSACTION)\b/i, 'begin'],
  [/^\s*(?:COMMIT|END)\b/i, 'commit'],
  [/^\s*ROLLBACK(?!\s+TO|\s+(?:WORK|TRANSACTION)\s+TO)\b/i, 'rollback'],
  [/^\s*(?:ROLLBACK|SAVEPOINT|RELEASE|SET\s+(?:LOCAL\s+|SESSION\s+)?TRANSACTION)\b/i, undefined],
];

/** The effect of SQL by its text, and how it begins or ends a transaction by hand. */
export function bySqlText(effect: Effect, text: string | undefined): { effect: Effect; step?: Resource['action'] } {
  if (text === undefined || effect.kind !== 'raw') return { effect };
  for (const [form, step] of STEPS) {
    if (!form.test(text)) continue;
    const verb = /^\s*(\w+)/.exec(text)![1]!.toUpperCase();
    return { effect: { ...effect, kind: 'transaction', verb }, ...(step ? { step } : {}) };
  }
  const locked = /^\s*LOCK\s+(?:TABLE\s+)?(?:ONLY\s+)?(?:\w+\.)?"?(\w+)/i.exec(text);
  if (locked) return { effect: { ...effect, kind: 'lock', lock: 'table', entity: locked[1]! } };
  if (/\bFOR\s+(?:NO\s+KEY\s+)?(?:UPDATE|SHARE)\b/i.test(text)) return { effect: { ...effect, lock: 'row' } };
  return { effect };
}
