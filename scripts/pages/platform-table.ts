// The table of the README: on which data layers which families of rules have been executed, and by how many cases.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/rule.js';
import { fixtureFolder, platformNames } from '../../test/fixtures/platforms.js';
import { storyNames, storyTruth } from '../../test/fixtures/stories.js';
import { memberRecords } from '../../test/models/executed-members.js';

/** Rules that look at the same thing. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Loops: ['query-in-loop', 'lazy-relation-in-loop', 'query-in-field-resolver'],
  Requests: ['blocking-call-in-handler', 'deferrable-work-in-handler'],
  Transactions: ['slow-work-in-transaction', 'transaction-escape', 'unclosed-transaction', 'leaked-connection'],
  Listeners: ['slow-hot-listener', 'catch-all-listener'],
  Caches: ['transactional-cache', 'missing-cache-invalidation'],
};

const BLOCK = /(<!-- platforms: [^>]*-->\n)[\s\S]*?(\n<!-- end -->)/;

/** The README with its table as the fixtures are now. */
export function withPlatformTable(readme: string, rules: readonly Rule[]): string {
  if (!BLOCK.test(readme)) throw new Error('README.md has no block that begins with "<!-- platforms: "');
  return readme.replace(BLOCK, (_, begin: string, end: string) => `${begin}\n${table(familiesOf(rules))}\n${end}`);
}

/** The families, and `Other` for rules that nobody has put into one. */
function familiesOf(rules: readonly Rule[]): Readonly<Record<string, readonly string[]>> {
  const known = new Set(Object.values(FAMILIES).flat());
  const others = rules.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return others.length > 0 ? { ...FAMILIES, Other: others } : FAMILIES;
}

function table(families: Readonly<Record<string, readonly string[]>>): string {
  const records = memberRecords();
  const rows = platformNames()
    .map((platform) => {
      const executed = Object.values(records.get(platform)?.executed ?? {}).flat().length;
      const bad = storyNames(platform).map((story) => [...storyTruth(platform, story).bad.values()]);
      const cases = Object.values(families).map(
        (family) => bad.flat().filter((ids) => ids.some((id) => family.includes(id))).length,
      );
      return { platform, executed, functions: measuredFunctions(platform), cases };
    })
    .sort((a, b) => b.functions - a.functions || (a.platform < b.platform ? -1 : 1));
  const head = ['Fixtures on', ...Object.keys(families), 'functions', 'library members'];
  const lines = rows.map(({ platform, executed, functions, cases }) =>
    [platform, ...[...cases, functions, executed].map((number) => (number === 0 ? '-' : `${number}`))].join(' | '),
  );
  return [head.join(' | '), head.map(() => '---').join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
}

/** How many functions of its stories were executed, as the last run wrote them down. */
function measuredFunctions(platform: string): number {
  const folder = join(fixtureFolder('measured'), platform);
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => name !== 'models.json')
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object)
    .reduce((sum, functions) => sum + Object.keys(functions).length, 0);
}
