// Draws docs/findings.svg, the README's picture, from what `erplint check` prints about the bundled sample ERP;
// with --check, says whether it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { terminalPicture } from './pages/terminal-picture.js';
import { repository } from './repository.js';

const file = join(repository, 'docs/findings.svg');
const picture = terminalPicture();
if (!process.argv.includes('--check')) {
  writeFileSync(file, picture);
} else if (readFileSync(file, 'utf8') !== picture) {
  console.error('Stale picture: docs/findings.svg. Run: npm run pages');
  process.exitCode = 1;
}
