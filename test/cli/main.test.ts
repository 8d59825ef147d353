// Arguments: help, version, and what is said of wrong ones.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { rules } from '../../rules/index.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function run(args: readonly string[], cwd = '/') {
  const terminal = recordingTerminal(cwd);
  const exitCode = await main(args, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe('help and version', () => {
  it('go to standard output', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'])).toEqual({ exitCode: 0, out: `${manifest.version}\n`, err: '' });
    const help = await run(['--help']);
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toMatch(/^Usage: erplint /);
    expect((await run(['check', '--help'])).out).toContain('--fail-on-incomplete');
  });

  it('are not needed: without a command it checks', async () => {
    const shop = shopWith();
    const said = await run(['check'], shop);
    expect(said.exitCode).toBe(1);
    expect(await run([], shop)).toEqual(said);
    expect(await run(['src'], shop)).toEqual(said);
    expect(await run(['--format', 'concise', 'src/quotes'], shop)).toEqual(
      await run(['check', '--format', 'concise', 'src/quotes'], shop),
    );
  });
});

describe('wrong arguments', () => {
  it.each([
    [['check', '--formt', 'json'], "unknown option '--formt'\n(Did you mean --format?)"],
    [['chek'], '"chek" is neither a command nor a path. Did you mean "check"?'],
    [['check', '--format', 'xml'], 'It must be text, concise, summary, json, sarif,'],
    [['check', '--max-warnings', '-1'], 'It must be a whole number.'],
    [['check', '--config'], "option '-c, --config <file>' argument missing"],
    [['check', '--output', 'a', '--output', 'b'], '--output b has no --format of its own.'],
    [['why'], "missing required argument 'file[:line]'"],
    [['why', 'a.ts:1', 'b.ts:1'], "too many arguments for 'why'. Expected 1 argument but got 2"],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await run(args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err.startsWith('erplint: ')).toBe(true);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

it('rules are listed', async () => {
  const { exitCode, out } = await run(['rules']);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^blocking-call-in-handler +error {4}Calls that hold up/);
  expect(out.split('\n').length).toBeGreaterThan(rules.length);
});
