// The baseline over real files and the real engine: what it knows stays known under edits, and nothing else is.
import fc from 'fast-check';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { shopWith } from './shop.js';
import { recordingTerminal } from './terminal.js';

const TOTAL = 'src/orders/total.ts';
const FILE = 'erplint-baseline.json';

async function erplint(cwd: string, ...args: readonly string[]) {
  const terminal = recordingTerminal(cwd);
  const exitCode = await main(args, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

async function shopWithBaseline(): Promise<string> {
  const shop = shopWith();
  expect(await erplint(shop, 'baseline')).toMatchObject({ exitCode: 0, out: `${FILE}: 2 findings.\n` });
  return shop;
}

const read = (shop: string, path: string): string => readFileSync(join(shop, path), 'utf8');

function edit(shop: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(shop, path), change(read(shop, path)));
}

/** A loop of the shop's kind. */
const loop = (name: string, helper = 'priceOf'): string =>
  `import type { PriceService } from '../price-service';\n\nexport async function ${name}(ids: number[], service: PriceService) {\n` +
  `  for (const id of ids) {\n    await service.${helper}(id);\n  }\n}\n`;

describe('baseline', () => {
  it('is sorted and has a line for each finding, without numbers of lines', async () => {
    const lines = read(await shopWithBaseline(), FILE).split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '  "version": 1,', '  "findings": [']);
    const entries = lines.slice(3, 5).map((line) => JSON.parse(line.replace(/,$/, '')) as Record<string, string>);
    expect(entries.map(({ file }) => file)).toEqual([TOTAL, 'src/quotes/quote.ts']);
    expect(Object.keys(entries[0] ?? {})).toEqual(['fingerprint', 'rule', 'file', 'message']);
    expect(lines.slice(5)).toEqual(['  ]', '}', '']);
  });

  it('keeps what it knows out of the report and the exit code', async () => {
    const shop = await shopWithBaseline();
    const { exitCode, out } = await erplint(shop, 'check');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Nothing new; 4 files .*\n2 findings are in erplint-baseline\.json, and not told again\.\n/);
    expect((await erplint(shop, 'check', '--no-baseline')).exitCode).toBe(1);
    expect((await erplint(join(shop, 'src/orders'), 'check')).exitCode).toBe(0);
  });

  it('tells a second finding of the same kind in the same function', async () => {
    const shop = await shopWithBaseline();
    edit(shop, TOTAL, (text) =>
      text.replace('  return sum;', '  for (const other of products) await service.priceOf(other);\n  return sum;'),
    );
    const { exitCode, out } = await erplint(shop, 'check', '--format', 'json');
    expect(exitCode).toBe(1);
    const report = JSON.parse(out) as { findings: { start: { line: number } }[]; comparison: { before: unknown[] } };
    expect(report.findings.map(({ start }) => start.line)).toEqual([9]);
    expect(report.comparison.before).toHaveLength(2);
  });

  it('tells what is gone, and fails on it when asked', async () => {
    const shop = await shopWithBaseline();
    rmSync(join(shop, TOTAL));
    const { exitCode, out } = await erplint(shop, 'check');
    expect(exitCode).toBe(0);
    expect(out).toContain('1 entry of it is gone (erplint baseline --prune takes them out).');
    const strict = await erplint(shop, 'check', '--fail-on-stale');
    expect(strict.exitCode).toBe(1);
    expect(strict.err).toBe('erplint: erplint-baseline.json has an entry of what is gone (--fail-on-stale).\n');
    // Somebody who asks about one folder or one rule learns nothing of others.
    expect((await erplint(shop, 'check', 'src/quotes', '--fail-on-stale')).exitCode).toBe(0);
    expect((await erplint(shop, 'check', '--rule', 'transactional-cache', '--fail-on-stale')).exitCode).toBe(0);
  });

  it('--prune takes out what is gone and adds nothing; --update does both', async () => {
    const shop = await shopWithBaseline();
    rmSync(join(shop, TOTAL));
    writeFileSync(join(shop, 'src/quotes/more.ts'), loop('more'));
    expect((await erplint(shop, 'baseline', '--prune')).out).toBe(`${FILE}: 1 finding, 1 taken out.\n`);
    expect((await erplint(shop, 'check')).exitCode).toBe(1);
    expect((await erplint(shop, 'baseline', '--update')).out).toBe(`${FILE}: 2 findings.\n`);
    expect((await erplint(shop, 'check')).exitCode).toBe(0);
    const before = read(shop, FILE);
    await erplint(shop, 'baseline', '--prune');
    expect(read(shop, FILE)).toBe(before);
  });

  it('--prune keeps the entries of a file that cannot be read to its end', async () => {
    const shop = await shopWithBaseline();
    writeFileSync(join(shop, TOTAL), 'export class {{{');
    expect((await erplint(shop, 'baseline', '--prune')).out).toBe(`${FILE}: 2 findings, none taken out.\n`);
  });

  it('is not written over, and its mistakes are told', async () => {
    const shop = await shopWithBaseline();
    expect((await erplint(shop, 'baseline')).err).toMatch(
      /^erplint: erplint-baseline\.json is already here; .*--prune/,
    );
    edit(shop, FILE, (text) => text.replace('  "findings"', '<<<<<<< HEAD\n  "findings"'));
    const { exitCode, err } = await erplint(shop, 'check');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^erplint: erplint-baseline\.json:3: a merge conflict is not resolved\. Keep the lines/);
    writeFileSync(join(shop, FILE), '{ "version": 1, "findings": [{ "rule": "query-in-loop" }] }');
    expect((await erplint(shop, 'check')).err).toContain('entry 1 has no fingerprint, rule, file and message');
    expect((await erplint(shop, 'baseline', '--update')).exitCode).toBe(0);
    expect((await erplint(shopWith(), 'baseline', '--prune')).err).toMatch(
      /^erplint: there is no erplint-baseline\.json/,
    );
  });
});

/** Edits after which the same two loops are there. */
const EDITS: Readonly<Record<string, (shop: string, seed: number) => void>> = {
  'lines above': (shop, seed) => {
    edit(shop, TOTAL, (text) => `${'// a line\n'.repeat((seed % 5) + 1)}${text}`);
  },
  'an unrelated function above': (shop, seed) => {
    edit(shop, TOTAL, (text) => `export const double${seed} = [1].map((one) => one * 2);\n${text}`);
  },
  'a renamed helper': (shop, seed) => {
    for (const path of ['src/price-service.ts', 'src/quotes/quote.ts', totalOf(shop)])
      edit(shop, path, (text) => text.replaceAll(/\bprice\w*Of\w*(?=\()/g, `priceNo${seed}Of`));
  },
  'a renamed function': (shop, seed) => {
    edit(shop, totalOf(shop), (text) => text.replace(/async function \w+/, `async function total${seed}`));
  },
  'a moved file': (shop, seed) => {
    const to = `src/orders/total-${seed}.ts`;
    const from = totalOf(shop);
    mkdirSync(dirname(join(shop, to)), { recursive: true });
    if (from !== to) renameSync(join(shop, from), join(shop, to));
    places.set(shop, to);
  },
  'a move within the file': (shop) => {
    edit(shop, totalOf(shop), (text) =>
      text.replace('export async', 'export const unit = async () => 1;\n\nexport async'),
    );
  },
};

const places = new Map<string, string>();
const totalOf = (shop: string): string => places.get(shop) ?? TOTAL;

describe('after random edits', () => {
  it('known findings stay known, and one that is added is told alone', async () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(99)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const shop = await shopWithBaseline();
        for (const [name, seed] of steps)
          if (name !== 'a moved file' || steps.every(([other]) => other !== 'a renamed function'))
            EDITS[name]?.(shop, seed);
        const known = await erplint(shop, 'check', '--format', 'json');
        expect(JSON.parse(known.out)).toMatchObject({ findings: [], comparison: { fixed: [] } });
        const helper = /(\w+)\(product: number\)/.exec(read(shop, 'src/price-service.ts'))?.[1] ?? '';
        writeFileSync(join(shop, 'src/quotes/added.ts'), loop('added', helper));
        const added = await erplint(shop, 'check', '--format', 'json');
        expect(JSON.parse(added.out)).toMatchObject({ findings: [{ file: 'src/quotes/added.ts' }] });
      }),
      { numRuns: 4, seed: 7 },
    );
  });
});
