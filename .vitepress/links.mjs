// Where links of the pages lead on the site: a folder's page is its door, and what is no page is shown in the repository.
import { posix } from 'node:path';

export const REPOSITORY = 'https://github.com/erplint/erplint';

/** The link of a page (`rules/query-in-loop.md`, from docs/) as the site has it. */
export function siteLink(page, href) {
  if (/^(?:\w+:|#|\/)/.test(href)) return href;
  const [path, anchor] = href.split(/(?=#)/);
  const file = posix.join('docs', posix.dirname(page), path);
  if (!file.startsWith('docs/') || !file.endsWith('.md')) return `${REPOSITORY}/blob/main/${file}${anchor ?? ''}`;
  const target = posix.relative('docs', file).replace(/(?:^|(?<=\/))README\.md$/, '');
  return `/${target.replace(/\.md$/, '')}${anchor ?? ''}`;
}

/** What a page is called on the site, for each that is not called like its file. */
export const rewrites = { 'README.md': 'index.md', 'contributing/README.md': 'contributing/index.md' };
