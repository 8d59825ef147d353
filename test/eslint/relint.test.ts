// The editor's case: ESLint lints a buffer again and again in a warm process, in a code base of 600 files.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { generate } from '../../bench/generate.js';
import plugin from '../../eslint-plugin/src/index.js';
import { ESLINT_10, eslintIn, recommended } from './engines.js';
import { project } from './project.js';

vi.setConfig({ testTimeout: 180_000 });

test('after an edit inside one function its findings stand where they stand now', async () => {
  const made = project(Object.fromEntries(generate(100)));
  const services = [...generate(100).keys()].filter((name) => name.endsWith('.service.ts'));
  const edited = services.filter((_, index) => index % 5 === 0);
  expect(edited).toHaveLength(20);
  const eslint = eslintIn(ESLINT_10, made.folder, recommended(plugin));
  const lint = async (name: string, text: string) => {
    const [result] = await eslint.lintText(text, { filePath: made.file(name) });
    return result?.messages ?? [];
  };
  const textOf = (name: string) => readFileSync(made.file(name), 'utf8');
  let found = 0;
  for (const name of edited) {
    const text = textOf(name);
    const plain = await lint(name, text);
    // A statement more at the start of the first method's body: findings below move down by one line.
    const body = text.indexOf('{\n', text.indexOf('async ')) + 2;
    const again = await lint(name, `${text.slice(0, body)}    void 0;\n${text.slice(body)}`);
    expect(again.map(({ line }) => line - 1)).toEqual(plain.map(({ line }) => line));
    found += again.length;
  }
  expect(found).toBeGreaterThan(0);
});
