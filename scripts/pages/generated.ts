// All generated pages by path, formatted as everything else in the repository.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Rule } from '../../src/rule.js';
import { platformNames } from '../../test/fixtures/platforms.js';
import { storyNames } from '../../test/fixtures/stories.js';
import { admissions, exemptExamples, shortestExample } from './examples.js';
import { indexPage } from './index-page.js';
import { repository } from '../repository.js';
import { withPlatformTable } from './platform-table.js';
import { keptSchema } from './kept-schema.js';
import { rulePage } from './rule-page.js';

/** The text of every generated page, by its path in the repository. */
export async function generatedPages(rules: readonly Rule[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  // The platform with the most stories speaks first.
  const platforms = platformNames().sort((a, b) => storyNames(b).length - storyNames(a).length);
  const exempt = new Map(
    rules.map(({ id }) => [
      id,
      new Map(platforms.toReversed().flatMap((platform) => [...exemptExamples(platform, id)])),
    ]),
  );
  // The rule that shows most of them is the one that is referred to.
  const shown = [...exempt].sort(([, a], [, b]) => a.size - b.size);
  const shownBy = new Map(shown.flatMap(([id, examples]) => [...examples.keys()].map((name) => [name, id])));
  for (const rule of rules) {
    const matter = {
      example: platforms.map((platform) => shortestExample(platform, rule.id)).find((one) => one !== undefined),
      admissions: platforms.flatMap((platform) => admissions(platform, rule.id)),
      exempt: exempt.get(rule.id)!,
      shownBy,
    };
    pages.set(`docs/rules/${rule.id}.md`, rulePage(rule, matter));
  }
  pages.set('docs/README.md', indexPage(rules));
  pages.set('README.md', withPlatformTable(readFileSync(join(repository, 'README.md'), 'utf8'), rules));
  const options = await resolveConfig(join(repository, 'docs/README.md'));
  for (const [path, text] of pages) pages.set(path, await format(text, { ...options, parser: 'markdown' }));
  pages.set('src/session/cache/kept-schema.json', await keptSchema());
  return pages;
}

/** Pages in docs/rules that no rule stands behind. */
export function orphans(pages: ReadonlyMap<string, string>): string[] {
  return readdirSync(join(repository, 'docs/rules'))
    .map((name) => `docs/rules/${name}`)
    .filter((path) => !pages.has(path))
    .sort();
}
