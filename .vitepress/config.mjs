// The documentation as a site, built from the pages in docs/ as they are: `npm run site`. A link that leads nowhere fails the build.
import { readFileSync } from 'node:fs';
import { REPOSITORY, rewrites, siteLink } from './links.mjs';

/** The pages in the order of the index, below its headings; the rules last. */
function sidebar() {
  const index = readFileSync(new URL('../docs/README.md', import.meta.url), 'utf8');
  const items = (text) =>
    [...text.matchAll(/^- \[`?([^\]`]+)`?\]\(([^)]+)\)/gm)].map(([, name, href]) => ({
      text: name,
      link: siteLink('README.md', href),
    }));
  const [, ...sections] = index.split(/^## /m);
  return sections.reverse().map((text) => ({ text: text.split('\n')[0], items: items(text) }));
}

function linksOfSite(markdown) {
  markdown.core.ruler.push('links-of-site', ({ tokens, env }) => {
    for (const { children } of tokens)
      for (const token of children ?? [])
        if (token.type === 'link_open') token.attrSet('href', siteLink(env.relativePath, token.attrGet('href')));
  });
}

export default {
  title: 'erplint',
  description: 'Finds, before go-live, the code in ERP modules that will bring month-end close to a halt',
  srcDir: 'docs',
  base: process.env.SITE_BASE ?? '/',
  cleanUrls: true,
  rewrites,
  markdown: { config: linksOfSite },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebar(),
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    editLink: { pattern: `${REPOSITORY}/edit/main/docs/:path` },
  },
};
