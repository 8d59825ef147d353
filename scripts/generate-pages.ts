// Writes docs/rules/*.md and docs/README.md from the rules and their fixtures; with --check, says what is stale.
//   npm run pages   npm run pages:check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index.js';
import { generatedPages, orphans } from './pages/generated.js';
import { repository } from './repository.js';

const check = process.argv.includes('--check');
mkdirSync(join(repository, 'docs/rules'), { recursive: true });
const pages = await generatedPages(rules);
const stale = [...pages]
  .filter(
    ([path, text]) => !existsSync(join(repository, path)) || readFileSync(join(repository, path), 'utf8') !== text,
  )
  .map(([path]) => path);
const lost = orphans(pages);

if (!check) {
  for (const path of stale) writeFileSync(join(repository, path), pages.get(path) ?? '');
  for (const path of lost) rmSync(join(repository, path));
  console.log(`${pages.size} pages, ${stale.length} written, ${lost.length} removed.`);
} else if (stale.length + lost.length > 0) {
  console.error(`Stale pages: ${[...stale, ...lost].join(', ')}. Run: npm run pages`);
  process.exitCode = 1;
}
