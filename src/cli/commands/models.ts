// `erplint models`: the packages that there is a model of. `erplint models NAME`: the members of one, with their tags.
import pc from 'picocolors';
import { UsageError } from '../../core/errors.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { relativePath } from '../../report/paths.js';
import { count } from '../../report/summary-line.js';
import type { ModelledPackage } from '../../session.js';
import { configurationFor } from '../configuration.js';
import type { ModelsRequest } from '../arguments/requests.js';
import { wantsColor, write, type Terminal } from '../terminal.js';

/** Prints the list and gives the exit code. */
export async function models({ name, config }: ModelsRequest, terminal: Terminal): Promise<number> {
  const { cwd, env, stdout } = terminal;
  const { modelCatalogue } = await import('../../session.js');
  const all = modelCatalogue(configurationFor(cwd, [], config).models);
  const { cyan } = pc.createColors(wantsColor(stdout, env));
  const wanted = name === undefined ? all : all.filter((one) => one.name === name || one.name.startsWith(`${name}/`));
  if (wanted.length === 0)
    throw new UsageError(
      `there is no model of "${printable(name ?? '')}". \`erplint models\` lists those that there are.`,
    );
  const text = wanted
    .map((one) => {
      const where = one.own ? `  ${printable(relativePath(cwd, one.file))}` : '';
      return [`${cyan(one.name)}${where}`, ...(name === undefined ? summaryOf(one) : membersOf(one))].join('\n');
    })
    .join('\n\n');
  await write(stdout, withoutCommands(`${text}\n`));
  return 0;
}

/** What a model describes, how many members, and which tags how often. */
function summaryOf({ about, members }: ModelledPackage): readonly string[] {
  const counts = new Map<string, number>();
  const versions = new Set<string>();
  for (const { tags } of members)
    for (const tag of tags) {
      const name = /^@\S+/.exec(tag)?.[0] ?? tag;
      if (name === '@since' || name === '@until') versions.add(tag.slice(1));
      else counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const differing = versions.size > 0 ? `, some of them ${[...versions].sort(byVersion).join(', ')}` : '';
  return [
    ...(about === '' ? [] : [`  ${printable(about)}`]),
    `  ${count(members.length, 'member')}${differing}`,
    `  ${sorted.map(([name, number]) => `${name} ${number}`).join(', ')}`,
  ];
}

const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const membersOf = ({ about, members }: ModelledPackage): readonly string[] => [
  ...(about === '' ? [] : [`  ${printable(about)}`]),
  ...members.map(({ name, tags }) => `  ${printable(name)}  ${printable(tags.join('  '))}`.trimEnd()),
];
