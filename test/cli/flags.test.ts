// Flags that say what is told and what a run fails on.
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

async function erplint(cwd: string, ...args: readonly string[]) {
  const terminal = recordingTerminal(cwd);
  const exitCode = await main(['check', ...args], terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const WARNING = { 'erplint.jsonc': '{ "rules": { "query-in-loop": "warning" } }' };
const IDLE = { 'src/idle.ts': '// erplint-disable-next-line query-in-loop -- it was once\nexport const one = 1;\n' };

describe('flags', () => {
  it('--quiet tells errors only, and warnings count all the same', async () => {
    const shop = shopWith(WARNING);
    expect((await erplint(shop, '--format', 'concise')).out).toMatch(/^src\/orders\/total\.ts:6:25: warning: /);
    expect((await erplint(shop, '--format', 'concise', '--quiet')).out).toMatch(/^Nothing found; /);
    expect((await erplint(shop, '--quiet', '--max-warnings', '1')).exitCode).toBe(1);
  });

  it('--max-diagnostics shows so many, and fails on all', async () => {
    const { exitCode, out } = await erplint(shopWith(), '--max-diagnostics', '1');
    expect(exitCode).toBe(1);
    expect(out.match(/ {2}error {2}query-in-loop/g)).toHaveLength(1);
    expect(out).toContain('\n1 more finding is not shown (--max-diagnostics).\n');
    expect(out).toContain('\n2 findings (2 errors, 0 warnings) ');
    expect((await erplint(shopWith(), '--max-diagnostics', '0', '--format', 'concise')).out).toMatch(
      /^2 more findings are not shown \(--max-diagnostics\)\.\n2 findings /,
    );
  });

  it('--report-unused fails on comments that take nothing out', async () => {
    const shop = shopWith({ ...IDLE, 'erplint.jsonc': '{ "rules": { "query-in-loop": "warning" } }' });
    expect((await erplint(shop)).exitCode).toBe(0);
    const { exitCode, err } = await erplint(shop, '--report-unused');
    expect([exitCode, err]).toEqual([1, 'erplint: 1 suppression comment not needed (--report-unused).\n']);
  });

  it('--rule takes several with commas, and a wrong one is told', async () => {
    const shop = shopWith();
    const both = await erplint(shop, '--rule', 'query-in-loop, transaction-escape', '--format', 'concise');
    expect(both.out.match(/\[query-in-loop\]/g)).toHaveLength(2);
    const other = await erplint(shop, '--rule', 'transaction-escape,query-in-lop');
    expect([other.exitCode, other.err]).toEqual([
      2,
      'erplint: There is no rule "query-in-lop". Did you mean "query-in-loop"?\n',
    ]);
  });

  it('the summary ranks by what a hundred of everything costs, and names modules', async () => {
    const { out } = await erplint(shopWith(), '--format', 'summary');
    expect(out).toMatch(/^By module\n {2}orders {2}1 error\n {2}quotes {2}1 error$/m);
    expect(out).toMatch(
      /^ {3}1\. .*price-service\.ts:8:12\n {6}query-in-loop, 2 places, 100 statements at 100 of everything$/m,
    );
  });

  it('--no-color counts wherever it stands', async () => {
    const shop = shopWith();
    const out = async (...args: readonly string[]) => {
      const terminal = recordingTerminal(shop, { FORCE_COLOR: '1' });
      await main(args, terminal);
      return terminal.out();
    };
    expect(await out('rules')).toContain('\u001b[');
    for (const args of [['--no-color', 'rules'], ['rules', '--no-color'], ['check', '--no-color'], ['--no-color']])
      expect(await out(...args)).not.toContain('\u001b[');
  });

  it('explain and --explain are the same', async () => {
    const explain = recordingTerminal('/');
    expect(await main(['explain', 'query-in-loop'], explain)).toBe(0);
    expect(explain.out()).toBe((await erplint('/', '--explain', 'query-in-loop')).out);
    const wrong = recordingTerminal('/');
    expect(await main(['explain', 'query-in-lop'], wrong)).toBe(2);
    expect(wrong.err()).toContain('Did you mean "query-in-loop"?');
  });
});
