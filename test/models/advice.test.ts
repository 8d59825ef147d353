// Advice speaks of what the library has: each call that a model names instead of another is declared in that very model, which is
// compared with the library's typings, or in these typings themselves, where the model leaves the steps of a builder out.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readModels } from '../../src/frontend/models/index.js';
import { BUNDLED } from './bundled.js';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Calls in a text: `insert(list)`, `.in(column, keys)`, and no SQL, `IN (…)`. */
const callsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w$])(?:\$|\w*\.)?([a-z]\w*)\(/g)].map(([, name]) => name!);

/** A function of SQL, and what users call the function that they made. */
const NOT_OF_TYPINGS = new Set(['json_each', 'sql']);

/** Where the builders of a library are typed, when that is another package. */
const TYPED_IN: Readonly<Record<string, string>> = { '@supabase/supabase-js': '@supabase/postgrest-js' };

/** Whether the typings of the package declare a member of that name. */
function isTyped(name: string, packageName: string): boolean {
  const folder = join(packages, TYPED_IN[packageName] ?? packageName);
  const member = new RegExp(`^\\s*(?:readonly )?${name}(?:\\(|<|: )`, 'm');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.d\.[cm]?ts$/.test(file) && !file.includes('node_modules'))
    .some((file) => member.test(readFileSync(join(folder, file), 'utf8')));
}

test.each(BUNDLED)('%s', (file) => {
  const { table } = readModels([file], () => undefined);
  const declared = new Set([...table.members.keys()].map((id) => id.split(/[:.]/).at(-1)!));
  const named = [...table.members].flatMap(([id, { instead }]) =>
    callsIn(instead ?? '')
      .filter((name) => !declared.has(name) && !NOT_OF_TYPINGS.has(name))
      .map((name) => `${id.slice(0, id.indexOf(':'))} ${name}`),
  );
  const unknown = [...new Set(named)].filter((one) => {
    const [packageName, name] = one.split(' ') as [string, string];
    return !isTyped(name, packageName);
  });
  expect(unknown, basename(file)).toEqual([]);
});
