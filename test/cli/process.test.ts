// `erplint` as a process: what only a real one can show about its streams and its end.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.js';
import { COMMAND, SHELL_COMMAND } from '../command.js';
import { folderWith } from '../config/folder.js';
import { shopWith } from './shop.js';

/** Runs a command in a terminal. */
const SCRIPT = '/usr/bin/script';

/** As many loops as it takes to overflow a pipe's buffer many times. */
const MANY = 400;
const loops = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `export async function loop${index}(products: number[], service: PriceService): Promise<void> {
  for (const product of products) await service.priceOf(product);
}
`,
  ).join('\n');
const bigShop = (): string =>
  shopWith({ 'src/many.ts': `import type { PriceService } from './price-service';\n\n${loops(MANY)}` });

/** Runs `work` in a process that has been made ready as the command's is. */
function inTerminal(work: string, output: 'pipe' | number) {
  const terminal = new URL('../../src/cli/terminal.ts', import.meta.url).href;
  const script = `import { processTerminal } from '${terminal}'; processTerminal(); ${work}`;
  const loader = ['--import', import.meta.resolve('tsx'), '--input-type=module'];
  return spawnSync(process.execPath, [...loader, '--eval', script], {
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
}

describe('a process', () => {
  it('writes all of a large report before it ends, however slowly it is read', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'check', '--format', 'json'], { cwd: bigShop() });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let text = '';
    for await (const chunk of child.stdout) {
      text += String(chunk);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await ended).toBe(1);
    expect(text.length).toBeGreaterThan(200_000);
    expect((JSON.parse(text) as { findings: readonly object[] }).findings).toHaveLength(MANY + 2);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'check', '--format', 'json'], { cwd: bigShop() });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toBe(1);
    expect(errors).toBe('');
  });

  it.each([
    ['its standard input closed', '<&-', 1],
    ['its standard error closed', '2>&-', 1],
    ['nobody to read its standard output', '>&-', 1],
  ])('runs with %s', (_, redirection, exitCode) => {
    const command = `${SHELL_COMMAND} check`;
    const run = spawnSync('sh', ['-c', `${command} ${redirection}`], { cwd: shopWith(), encoding: 'utf8' });
    expect(run.status).toBe(exitCode);
    expect(run.stderr).toBe('');
  });

  it('names a rejection that nobody waits for, without a stack', () => {
    const run = inTerminal(`void Promise.reject(new Error('boom'));`, 'pipe');
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^erplint: internal error: boom\nThis is a fault/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', () => {
    const run = inTerminal(`process.stdout.write('x');`, openSync('/dev/full', 'w'));
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^erplint: Nothing can be written to standard output: ENOSPC.*\n$/);
  });

  it('shows no progress line and no colours in a pipe', () => {
    const run = spawnSync(process.execPath, [...COMMAND, 'check'], {
      cwd: bigShop(),
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
    });
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).not.toContain('\u001b');
  });

  it.runIf(existsSync(SCRIPT))('ends at once by ^C, with the cursor at the start of its progress line', async () => {
    const command = `${SHELL_COMMAND} check`;
    const cwd = folderWith(Object.fromEntries(generate(60)));
    // A terminal of its own, to which what is typed here goes; nobody has asked it to be plain.
    const { NO_COLOR: _, CI: __, ...rest } = process.env;
    const child = spawn(SCRIPT, ['-qefc', command, '/dev/null'], { cwd, env: { ...rest, TERM: 'xterm' } });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let shown = '';
    child.stdout.on('data', (chunk) => {
      if (!shown.includes('/')) child.stdin.write('\u0003');
      shown += String(chunk);
    });
    expect(await ended).toBe(130);
    expect(shown).toMatch(/^\r\u001b\[K[a-z]+ \d+\/\d+\r(?:\^C)?/);
    expect(shown).not.toContain('findings');
  });

  it('says what to do when memory runs out', () => {
    const run = spawnSync(process.execPath, ['--max-old-space-size=96', ...COMMAND, 'check'], {
      cwd: folderWith(Object.fromEntries(generate(100))),
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(
      /^erplint: out of memory: after \d+ of \d+ files .* Give it more \(NODE_OPTIONS=--max-old-space-size=\d+\)/,
    );
    expect(run.stderr.split('\n')).toHaveLength(2);
  });

  it('goes by what another process kept, also when two keep it at once', async () => {
    const cwd = shopWith();
    const run = async (...more: readonly string[]) => {
      const child = spawn(process.execPath, [...COMMAND, 'check', '--format', 'json', ...more], { cwd });
      const text: string[] = [];
      child.stdout.on('data', (chunk) => text.push(String(chunk)));
      child.stderr.on('data', (chunk) => text.push(String(chunk)));
      const exitCode = await new Promise((resolve) => child.on('close', resolve));
      return { exitCode, text: text.join('') };
    };
    const cache = ['--cache-location', '.cache'];
    const [cold, ...kept] = await Promise.all([run(), run(...cache), run(...cache)]);
    expect(kept).toEqual([cold, cold]);
    expect(await run(...cache)).toEqual(cold);
    const { text } = await run(...cache, '--timing');
    const { stats } = JSON.parse(text) as { stats: { timing: Record<string, number> } };
    expect(Object.keys(stats.timing)).toEqual(['cache']);
  });

  it('loads no compiler for what an earlier run has said', () => {
    const cwd = shopWith();
    const told =
      "process.on('exit', () => { console.error(Object.keys(require.cache).some((file) => file.includes('ts-morph'))); });";
    const watch = ['--require', folderWith({ 'watch.cjs': told }) + '/watch.cjs'];
    // On a slow machine a log has lines of progress before it.
    const loads = (...more: readonly string[]): string | undefined =>
      spawnSync(process.execPath, [...watch, ...COMMAND, 'check', '--cache-location', '.cache', ...more], {
        cwd,
        encoding: 'utf8',
      })
        .stderr.trim()
        .split('\n')
        .at(-1);
    expect(loads()).toBe('true');
    for (const more of [[], ['--format', 'concise', '--max-warnings', '3'], ['src/orders', '--stats', '--quiet']])
      expect(loads(...more)).toBe('false');
    expect(loads('--rule', 'query-in-loop')).toBe('true');
  });

  it('goes on without a cache where none can be written', () => {
    const run = spawnSync(process.execPath, [...COMMAND, 'check', '--cache-location', 'package.json/cache'], {
      cwd: shopWith(),
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^erplint: The cache cannot be written \(.*\); the run goes on without\.\n$/);
  });

  it('gives exit code 2 and a message for a mistake', () => {
    const run = spawnSync(process.execPath, [...COMMAND, 'check', '--rul', 'x'], {
      cwd: folderWith({}),
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toBe("erplint: unknown option '--rul'\n(Did you mean --rule?)\nSee erplint --help.\n");
  });
});
