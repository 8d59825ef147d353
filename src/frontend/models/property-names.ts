// Names of properties that models give a meaning: accesses with other names need not be asked about.
import type { MemberModel } from '../../models/member.js';
import type { Models } from './index.js';

/** What a property is for, by its name alone. */
export interface PropertyNames {
  /** They bring what a request, a file or a message holds (`body`), or the open transaction's handle. */
  readonly brought: ReadonlySet<string>;
  /** They settle when a transaction has ended (`executionPromise`). */
  readonly ends: ReadonlySet<string>;
  /** Members of libraries and of the language, whatever they do. */
  readonly ofLibraries: ReadonlySet<string>;
  /** They stand for the handle which has them (`prisma.order`). */
  readonly delegates: ReadonlySet<string>;
}

/** The names that the models at hand know. */
export function propertyNames({ table }: Models): PropertyNames {
  const members = [...table.members.values()];
  const named = (has: (member: MemberModel) => boolean): ReadonlySet<string> =>
    new Set(members.filter(has).map(({ name }) => name));
  return {
    brought: named(({ brings, gives }) => brings !== undefined || gives?.as === 'ambient'),
    ofLibraries: named(() => true),
    ends: named(({ gives }) => gives?.as === 'end'),
    delegates: named(
      ({ gives, effects }) => gives?.as === 'handle' && gives.of.of === 'receiver' && effects.length === 0,
    ),
  };
}
