// Lists what there is a model of, from the model files themselves.
import { readFileSync } from 'node:fs';
import type { ModelledMember, ModelledPackage } from '../../models/catalogue.js';
import type { TaggedDeclaration } from '../../models/tagged.js';
import { UsageError } from '../../core/errors.js';
import { append } from '../../core/multimap.js';
import { printable } from '../../core/printable.js';
import { formatProblem } from '../../models/problem.js';
import { bundledModels } from './bundled-models.js';
import { readModels } from './reader.js';

/** A range that every version lies in, so that no member is left out. */
const EVERY_VERSION = '0 - 9999';

/** All modelled packages by name: those of the models that come along, and of the user's own. */
export function modelCatalogue(own: readonly string[]): readonly ModelledPackage[] {
  const members = new Map<string, ModelledMember[]>();
  const hear = ({ id, package: name, tags, nothingByDefault }: TaggedDeclaration): void => {
    const written = tags.map((tag) => `@${tag.name} ${tag.text}`.trim());
    const member = {
      name: id.slice(name.length + 1),
      tags: written.length > 0 || !nothingByDefault ? written : ['@nothing'],
    };
    append(members, name, member);
  };
  const files = [...bundledModels(), ...own];
  const { table, problems } = readModels(files, () => EVERY_VERSION, undefined, hear);
  if (problems.length > 0)
    throw new UsageError(problems.map((problem) => printable(formatProblem(problem))).join('\n'));
  return [...table.packages]
    .map(([name, file]) => ({
      name,
      file,
      own: own.includes(file),
      about: headOf(readFileSync(file, 'utf8')),
      members: members.get(name) ?? [],
    }))
    .filter((one) => one.members.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The comment at the head of a file, as one line. */
function headOf(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.replace(/^\/\/\s?(erplint globals:? ?)?/, ''))
    .join(' ')
    .trim();
}
