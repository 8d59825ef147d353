// What `erplint check` prints about the bundled sample ERP, as a picture: its first findings and its summary.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { plain, terminalSvg } from './terminal-svg.js';

const command = ['check', 'fixtures/sample-erp'];
/** As many lines as a reader takes in at a glance. */
const most = 44;

/** The SVG of a real run. */
export function terminalPicture(): string {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(repository, 'src/cli.ts'), ...command], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined },
  });
  if (run.status !== 1) throw new Error(`erplint ${command.join(' ')} ended with ${run.status}:\n${run.stderr}`);
  const lines = run.stdout.trimEnd().split('\n');
  return terminalSvg(`npx erplint ${command.join(' ')}`, [...wholeBlocks(lines.slice(0, -1)), '', lines.at(-1) ?? '']);
}

/** The first lines up to the end of the last cause that fits. */
function wholeBlocks(lines: readonly string[]): readonly string[] {
  const starts = lines.flatMap((line, index) => (/^\S/.test(plain(line)) ? [index] : []));
  const end = starts.filter((index) => index > 0 && index <= most).at(-1) ?? most;
  const shown = lines.slice(0, end);
  while (plain(shown.at(-1) ?? '-').trim() === '') shown.pop();
  return shown.length < lines.filter((line) => line !== '').length ? [...shown, '', '…'] : shown;
}
