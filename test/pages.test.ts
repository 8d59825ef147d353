// The generated pages are what the rules, the fixtures and the measured counts make of them today, and the
// hand-written ones name every dependency.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { generatedPages, orphans } from '../scripts/pages/generated.js';
import { rulePage } from '../scripts/pages/rule-page.js';
import { terminalPicture } from '../scripts/pages/terminal-picture.js';
import { repository } from '../scripts/repository.js';
import { sourceAt } from '../src/core/pages.js';
import type { Rule } from '../src/rule.js';
import { ownFiles, textOf } from './architecture/files.js';

describe('generated pages', async () => {
  const pages = await generatedPages(rules);

  it.each([...pages.keys()])('%s is fresh (npm run pages)', (path) => {
    expect(existsSync(join(repository, path)) && textOf(path)).toBe(pages.get(path));
  });

  it('has no page of a rule that is gone', () => {
    expect(orphans(pages)).toEqual([]);
  });

  it.each(rules.map((rule) => rule.id))('%s shows a measured example whose twin is cheaper', (id) => {
    const page = pages.get(`docs/rules/${id}.md`) ?? '';
    // What no statement count can show was observed.
    if (page.includes('What the run showed:')) return;
    const rows = [...page.matchAll(/^\|.* (\d+) \| +(\d+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(1);
    const [, bad, good] = rows.at(-1) ?? [];
    expect(Number(good)).toBeLessThan(Number(bad));
  });

  it.each(rules)('$id has an executed example of each exemption, or says which page has', ({ id, exemptions }) => {
    const [, section = ''] =
      /\n## Deliberately not flagged\n([^]*?)\n## /.exec(pages.get(`docs/rules/${id}.md`) ?? '') ?? [];
    const shown = [...section.matchAll(/^\*\*(\w+)\*\*: .*(?:, executed:|\.md\) shows it\.)$/gm)];
    expect(shown.map(([, name]) => name)).toEqual(exemptions);
  });
});

describe("the README's picture", () => {
  it('is what the command prints today (npm run pages)', () => {
    expect(textOf('docs/findings.svg')).toBe(terminalPicture());
  });
});

describe('the commands', () => {
  it('that CI runs are those of the README', () => {
    const [sample, check] = [...textOf('README.md').matchAll(/^ {4}(npm install && .+)$/gm)].map(
      ([, command]) => command,
    );
    expect(textOf('.ci/run')).toContain(`(${check})`);
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    for (const command of [sample, check]) expect(Object.keys(scripts)).toContain(command?.split(' ').at(-1));
  });
});

describe('links', () => {
  const pages = ownFiles().filter((path) => path.endsWith('.md') && !path.startsWith('fixtures/'));

  it.each(pages)('of %s lead somewhere', (path) => {
    const links = [...textOf(path).matchAll(/\]\((?!#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
    const local = links.filter((link) => !/^\w+:/.test(link)).map((link) => join(dirname(path), link));
    // What the packed pages name by its address is a file of this repository too.
    const sources = links
      .filter((link) => link.startsWith(sourceAt('')))
      .map((link) => link.slice(sourceAt('').length));
    expect([...local, ...sources].filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });
});

describe('the page of a rule', () => {
  const rule: Rule = {
    id: 'slow-thing',
    title: 'Does a slow thing',
    why: 'It is slow.',
    fix: 'Do it once.',
    limits: 'Sees no clouds.',
    severity: 'error',
    options: { most: { description: 'how many are fine', type: 'number', default: 3 } },
    messages: { slow: '{what} is slow' },
    proof: 'statements-grow',
    exemptions: ['few', 'poll', 'page'],
    requires: [],
    check: () => undefined,
  };

  it('shows code, counts by label, options and what is admitted', () => {
    const page = rulePage(rule, {
      example: {
        file: 'fixtures/typeorm/a/story.ts',
        bad: 'bad();',
        good: 'good();',
        measured: [
          { labels: { orders: 11 }, bad: 12, good: 2 },
          { labels: { orders: 21 }, bad: 22, good: 2 },
        ],
      },
      exempt: new Map([['few', { file: 'fixtures/typeorm/a/story.ts', text: 'thrice();' }]]),
      shownBy: new Map([['poll', 'cloudy-loop']]),
      admissions: [{ as: 'gap', why: 'eval hides it', file: 'fixtures/typeorm/a/story.ts', line: 7 }],
    });
    expect(page).toContain('```ts\nbad();\n```');
    expect(page).toContain('| 11 | 12 | 2 |\n| 21 | 22 | 2 |');
    expect(page).toContain('- `most` (number, default `3`): how many are fine');
    expect(page).toContain(
      '- eval hides it ([fixtures/typeorm/a/story.ts](https://github.com/erplint/erplint/blob/main/fixtures/typeorm/a/story.ts#L7))',
    );
    expect(page).toMatch(/\*\*few\*\*: .*, as in \[fixtures.*executed:\n\n```ts\nthrice\(\);/);
    expect(page).toMatch(/\*\*poll\*\*: .*; \[cloudy-loop\]\(cloudy-loop\.md\) shows it\.\n/);
    expect(page).toMatch(/\*\*page\*\*: [^;]*\.\n/);
    expect(page).not.toContain('**batch**');
    expect(page).not.toContain('Known noise');
  });
});

describe('a fresh clone', () => {
  it('installs nothing that the oldest Node.js it is for would warn of', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Readonly<Record<string, { optional?: boolean; engines?: { node?: string } }>>;
    };
    const oldest = semver.minVersion(
      (JSON.parse(textOf('package.json')) as { engines: { node: string } }).engines.node,
    )!;
    const newer = Object.entries(packages).filter(
      ([, { optional, engines }]) =>
        !optional && engines?.node !== undefined && !semver.satisfies(oldest, engines.node),
    );
    expect(newer.map(([path]) => path)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('names every dependency and nothing else', () => {
    const packages = ['package.json', 'eslint-plugin/package.json'].flatMap((path) => {
      const { dependencies, devDependencies, peerDependencies } = JSON.parse(textOf(path)) as Record<
        string,
        Record<string, string> | undefined
      >;
      return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    });
    const listed = [...textOf('docs/dependencies.md').matchAll(/^- `([^`]+)`: \S/gm)].map(([, name]) => name);
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed.sort()).toEqual([...new Set(packages)].filter((name) => name !== 'erplint').sort());
  });
});
