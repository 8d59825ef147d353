// What `erplint check` prints about the bundled sample ERP, as a picture: its first findings and its summary.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { plain, terminalSvg } from './terminal-svg.js';

/** As many lines as a reader takes in at a glance. */
const most = 40;

/** The SVG of a real run inside the sample. */
export function terminalPicture(): string {
  const tsx = import.meta.resolve('tsx');
  const run = spawnSync(process.execPath, ['--import', tsx, join(repository, 'src/cli.ts'), 'check'], {
    cwd: join(repository, 'fixtures/sample-erp'),
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined },
  });
  if (run.status !== 1) throw new Error(`erplint check ended with ${run.status} in the sample:\n${run.stderr}`);
  const lines = run.stdout.trimEnd().split('\n');
  return terminalSvg('npx erplint check', [...wholeBlocks(lines.slice(0, -1)), '', lines.at(-1) ?? '']);
}

/** The first lines up to the end of the last cause that fits. */
function wholeBlocks(lines: readonly string[]): readonly string[] {
  const isBlank = (index: number) => plain(lines[index] ?? '').trim() === '';
  const starts = lines.flatMap((line, index) => (/^\S/.test(plain(line)) && isBlank(index - 1) ? [index] : []));
  const end = starts.filter((index) => index > 0 && index <= most).at(-1) ?? most;
  const shown = lines.slice(0, end);
  while (plain(shown.at(-1) ?? '-').trim() === '') shown.pop();
  return shown.length < lines.filter((line) => line !== '').length ? [...shown, '', '…'] : shown;
}
