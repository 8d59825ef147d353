// What the configuration names and nothing in the workspace is: entities, events, folders of modules. A slip of the pen would go
// unnoticed.
import path from 'node:path';
import { shortName } from '../../core/outline/effect.js';
import type { Diagnostic } from '../../core/finding.js';
import { namesEvent } from '../../core/outline/message.js';
import type { LinkedProgram } from '../../core/program.js';
import type { Configuration } from '../contract.js';
import { didYouMean } from '../suggest.js';

/** One diagnostic for each name; the configuration's file is told as seen from `cwd`. */
export function unknownNames(configuration: Configuration, program: LinkedProgram, cwd: string): readonly Diagnostic[] {
  const { file } = configuration;
  const where = file === undefined ? '' : `${path.relative(cwd, file).replaceAll(path.sep, '/')}: `;
  return [
    ...unknownEntities(configuration, program),
    ...unknownEvents(configuration, program),
    ...unknownModules(configuration, program),
    ...unknownVolumes(configuration, program),
  ].map((message) => ({ kind: 'configuration', message: `${where}${message}`, incomplete: false }));
}

function unknownEntities({ entities }: Configuration, program: LinkedProgram): readonly string[] {
  const lists = Object.entries(entities).filter(([, names]) => names.length > 0);
  if (lists.length === 0) return [];
  const { names: candidates, ids } = knownEntities(program);
  return lists.flatMap(([list, names]) =>
    names
      .filter((name) => !ids.has(name) && !candidates.includes(name))
      .map(
        (name) => `entities.${list} names "${name}", and nothing here is called that.${didYouMean(name, candidates)}`,
      ),
  );
}

function unknownEvents({ hotEvents }: Configuration, { heard }: LinkedProgram): readonly string[] {
  const candidates = [...new Set(heard.map(shortName))].sort();
  return hotEvents
    .filter((event) => !heard.some((key) => namesEvent(event, key)))
    .map((event) => `hotEvents names "${event}", and nothing here listens to that.${didYouMean(event, candidates)}`);
}

function unknownModules({ modules, file }: Configuration, { functions }: LinkedProgram): readonly string[] {
  const folders = Object.entries(modules);
  const files = folders.length > 0 ? new Set([...functions.values()].map(({ at }) => at.file)) : [];
  const home = file === undefined ? '' : file.slice(0, file.lastIndexOf('/') + 1);
  return folders
    .filter(([folder]) => ![...files].some((one) => one === folder || one.startsWith(`${folder}/`)))
    .map(([folder, name]) => {
      const shown = folder.startsWith(home) ? folder.slice(home.length) : folder;
      return `modules gives "${shown}" the name "${name}", and nothing that is analysed lies there.`;
    });
}

function unknownVolumes({ volumes }: Configuration, program: LinkedProgram): readonly string[] {
  const names = Object.keys(volumes);
  if (names.length === 0) return [];
  const { names: candidates, ids } = knownEntities(program);
  const entities = [...program.entities.values()];
  return names.flatMap((name) => {
    if (ids.has(name) || candidates.includes(name)) return [];
    const [owner = '', relation] = name.split('.');
    const entity = entities.find((one) => one.name === owner);
    if (relation === undefined || !entity)
      return [`volumes names "${name}", and nothing here is called that.${didYouMean(owner, candidates)}`];
    const relations = entity.relations.map((one) => one.name);
    if (relations.includes(relation)) return [];
    return [`volumes names "${name}", and ${owner} has no such relation.${didYouMean(relation, relations)}`];
  });
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
