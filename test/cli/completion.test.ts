// What shells complete: asked of a real bash; the scripts for zsh and fish name the same commands, options and words.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { main } from '../../src/cli/main.js';
import { FORMATS } from '../../src/report/formats/index.js';
import { recordingTerminal } from './terminal.js';

async function scriptFor(shell: string): Promise<string> {
  const terminal = recordingTerminal('/');
  expect(await main(['completion', shell], terminal)).toBe(0);
  return terminal.out();
}

/** What bash offers for the last of the words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const ask = `COMP_WORDS=(erplint ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _erplint; echo "\${COMPREPLY[*]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-c', `${await scriptFor('bash')}${ask}`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim().split(' ');
}

it('bash offers commands, options, formats and rules', async () => {
  expect(await offered('ch')).toEqual(['check']);
  expect(await offered('')).toContain('baseline');
  expect(await offered('check', '--fail')).toEqual(['--fail-on-incomplete', '--fail-on-stale']);
  expect(await offered('check', '--format', 's')).toEqual(['summary', 'sarif']);
  expect(await offered('--format', 'ag')).toEqual(['agent']);
  expect(await offered('check', 'src', '-r', 'query-in-l')).toEqual(['query-in-loop']);
  expect(await offered('explain', 'unclosed')).toEqual(['unclosed-transaction']);
  expect(await offered('debug', '')).toEqual(['outline', 'summary', 'facts']);
});

it('bash leaves files to itself', async () => {
  expect(await offered('check', 'src')).toEqual(['']);
  expect(await offered('check', '--output', '')).toEqual(['']);
});

it('zsh and fish are told the same', async () => {
  for (const [script, prefix] of [
    [await scriptFor('zsh'), '--'],
    [await scriptFor('fish'), '-l '],
  ] as const) {
    for (const word of [...Object.keys(FORMATS), ...rules.map(({ id }) => id), 'baseline', 'completion', 'outline'])
      expect(script).toContain(word);
    for (const option of ['fail-on-stale', 'dry-run', 'since']) expect(script).toContain(`${prefix}${option}`);
  }
});
