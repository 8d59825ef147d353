// The documentation as a site: every page is in its sidebar, and every link of a page leads to a page or to the repository.
// The site itself is built where it is published; its generator is not installed here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../scripts/repository.js';

interface Site {
  readonly siteLink: (page: string, href: string) => string;
  readonly rewrites: Readonly<Record<string, string>>;
}
interface Config {
  readonly default: {
    readonly themeConfig: { readonly sidebar: readonly { readonly items: readonly { readonly link: string }[] }[] };
  };
}

const load = <T>(file: string): Promise<T> =>
  import(new URL(`../.vitepress/${file}`, import.meta.url).href) as Promise<T>;
const pages = globSync('**/*.md', { cwd: join(repository, 'docs') }).sort();
const { siteLink, rewrites } = await load<Site>('links.mjs');
/** Where each page is on the site. */
const places = new Set(
  pages.map((page) => `/${(rewrites[page] ?? page).replace(/(?:^|(?<=\/))index\.md$|\.md$/, '')}`),
);

it('links pages with each other, and with the repository where there is no page', () => {
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(repository, 'docs', page), 'utf8').matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)]
      .map(([, href = '']) => siteLink(page, href))
      .filter((link) => !/^(?:https?:|#)/.test(link) && !places.has(link.replace(/#.*/, '')))
      .map((link) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
  expect(siteLink('rules/query-in-loop.md', '../configuration.md#rules')).toBe('/configuration#rules');
  expect(siteLink('architecture.md', 'contributing/README.md')).toBe('/contributing/');
  expect(siteLink('models.md', '../models')).toBe('https://github.com/erplint/erplint/blob/main/models');
  expect(Object.keys(rewrites)).toEqual(pages.filter((page) => page.endsWith('README.md')));
});

it('has every page in its sidebar but the index', async () => {
  const { themeConfig } = (await load<Config>('config.mjs')).default;
  const listed = themeConfig.sidebar.flatMap(({ items }) => items.map(({ link }) => link));
  expect([...listed, '/'].sort()).toEqual([...places].sort());
});

it('is built and published by workflows whose commands are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const extension = JSON.parse(readFileSync(join(repository, 'editors/vscode/package.json'), 'utf8')) as typeof scripts;
  expect(scripts['site']).toMatch(/^npx --yes vitepress@\d+\.\d+\.\d+ build \.$/);
  const runs = globSync('.github/workflows/*.yml', { cwd: repository, dot: true })
    .sort()
    .flatMap((file) => {
      const { jobs } = parse(readFileSync(join(repository, file), 'utf8')) as {
        jobs: Readonly<Record<string, { steps: readonly { run?: string }[] }>>;
      };
      return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    });
  expect(runs).toEqual(['npm ci', 'npm --prefix editors/vscode run package', 'npm run site']);
  expect(Object(extension['scripts'])).toHaveProperty('package');
});
