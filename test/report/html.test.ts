// The page as text: whole in itself, and nothing of a stranger's text in it is markup.
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.js';
import type { Result } from '../../src/report/report.js';
import { at, options, order, result } from './example.js';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)"><!--\u2028\u0007';
const hostile: Result = {
  ...result,
  findings: [
    { ...order, message: HOSTILE, module: HOSTILE, entry: HOSTILE, advice: HOSTILE, at: at(`${HOSTILE}.ts`, 1, 1, 2) },
  ],
};

describe('html', () => {
  it('names nothing that would be fetched, but pages to read', () => {
    const page = html(result, options);
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).not.toMatch(/(?:src|href)\s*=\s*["']|@import|url\(/);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
  });

  it('keeps text of the project out of its markup', () => {
    const page = html(hostile, options);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<!--|\u2028|\u0007/);
    const data = JSON.parse(/id="data">(.*)<\/script>/.exec(page)![1]!) as { findings: { message: string }[] };
    expect(data.findings[0]!.message).toBe(HOSTILE);
  });

  it('is the same page for the same result', () => {
    expect(html(result, options)).toBe(html(result, options));
  });
});
