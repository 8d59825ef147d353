// docs/models.md against the grammar: the reference is complete, and the worked example is a valid model.
import { ts } from 'ts-morph';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readModels } from '../../src/frontend/models/index.js';
import { readTags } from '../../src/frontend/models/tagged-functions.js';
import { tagReference } from '../../src/models/reference.js';
import { TAGS } from '../../src/models/tags/index.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/models.md'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'models-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The code block of the page that is marked with this word. */
function block(mark: string): string {
  const found = new RegExp(`\`\`\`ts ${mark}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/models.md has no block marked ${mark}`);
  return found;
}

test('each tag stands on the page as the grammar has it, and no other', () => {
  const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('- `@'));
  expect(lines(page)).toEqual(lines(tagReference()));
  expect(lines(page)).toHaveLength(TAGS.length);
});

test('each tag that the page mentions exists', () => {
  const known = new Set([...TAGS.map((tag) => tag.name), 'erplint', 'acme', 'Job']);
  const mentioned = [...page.matchAll(/[`\s]@([A-Za-z][\w-]*)/g)].map(([, name]) => name ?? '');
  expect(mentioned.filter((name) => !known.has(name))).toEqual([]);
});

test('the worked example is a valid model that says what the page says', () => {
  const file = path.join(folder, 'acme-data.d.ts');
  writeFileSync(file, block('model'));
  const { table, problems } = readModels([file], () => undefined);
  expect(problems).toEqual([]);
  expect([...table.packages.keys()]).toEqual(['@acme/data']);
  expect(table.members.get('@acme/data:Table.list')).toMatchObject({
    effects: [{ kind: 'read', rows: 'many', entity: { name: 'Row' } }],
    limit: [{ of: 0, path: ['limit'] }],
  });
  expect(table.members.get('@acme/data:inTransaction')?.callbacks).toMatchObject([
    { region: 'transaction', handle: 0 },
  ]);
  expect(table.members.get('@acme/data:Job')?.entry).toMatchObject({ kind: 'job' });
});

test('tags on a function of one’s own', () => {
  const source = ts.createSourceFile('stock.ts', block('own'), ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  if (!statement || !ts.isFunctionDeclaration(statement)) throw new Error('the block is one function');
  expect(readTags(statement, 'stock.ts#stockOf')).toMatchObject({
    problems: [],
    model: { effects: [{ kind: 'http' }, { kind: 'read', rows: 'many', entity: { by: 'name', name: 'Stock' } }] },
  });
});
