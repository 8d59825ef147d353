// Entities that the configuration names and that nothing in the workspace is: a slip of the pen would go unnoticed.
import path from 'node:path';
import { shortName } from '../../core/outline/effect.js';
import type { Diagnostic } from '../../core/finding.js';
import type { LinkedProgram } from '../../core/program.js';
import type { Configuration } from '../contract.js';
import { didYouMean } from '../suggest.js';

/** One diagnostic for each name; the configuration's file is told as seen from `cwd`. */
export function unknownEntities(
  { entities, file }: Configuration,
  program: LinkedProgram,
  cwd: string,
): readonly Diagnostic[] {
  const lists = Object.entries(entities).filter(([, names]) => names.length > 0);
  if (lists.length === 0) return [];
  const { names: candidates, ids } = knownEntities(program);
  const where = file === undefined ? '' : `${path.relative(cwd, file).replaceAll(path.sep, '/')}: `;
  return lists.flatMap(([list, names]) =>
    names
      .filter((name) => !ids.has(name) && !candidates.includes(name))
      .map((name) => ({
        kind: 'configuration' as const,
        message: `${where}entities.${list} names "${name}", and nothing here is called that.${didYouMean(name, candidates)}`,
        incomplete: false,
      })),
  );
}

/** Names and ids of entities, and of what statements are about besides: tables in SQL text, classes of other packages. */
function knownEntities({ entities, summaries }: LinkedProgram): {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
} {
  const known = new Set<string>();
  for (const { id, name } of entities.values()) known.add(name).add(shortName(id));
  for (const { effects } of summaries.values())
    for (const { effect } of effects) if (effect.entity !== undefined) known.add(shortName(effect.entity));
  return { names: [...known].sort(), ids: new Set(entities.keys()) };
}
