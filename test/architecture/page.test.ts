// docs/architecture.md has the import table and the stairs as test/architecture/table.ts states them, and the test asserts
// them. After a change there: `npx vitest run test/architecture/page.test.ts -u`.
import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../scripts/repository.js';
import { textOf } from './files.js';
import { stairs, table } from './table.js';

const PAGE = 'docs/architecture.md';

/** The text between the comments that name a part of the page. */
const written = (part: string): RegExp => new RegExp(`(<!-- ${part}: [^>]*-->\n)[^]*?(<!-- end -->)`);

const tableText = (): string =>
  [
    '| Part | Why it stands apart | May import |',
    '| --- | --- | --- |',
    ...table.map(({ folder, reason, imports }) => {
      const names = folder.split(', ').map((name) => `\`${name}\``);
      return `| ${names.join(', ')} | ${reason} | ${imports.length > 0 ? imports.join(', ') : 'nothing of these'} |`;
    }),
  ].join('\n');

const stairsText = (): string =>
  stairs
    .map(({ folder, steps, shared }) => {
      const types = shared === undefined ? '' : `; all may import the types of \`${shared}\``;
      return `- \`${folder}/\`: ${steps.map((step) => `\`${step}\``).join(' < ')}${types}`;
    })
    .join('\n');

it('docs/architecture.md has the table and the stairs that are asserted', async () => {
  const page = textOf(PAGE);
  expect([written('table').test(page), written('stairs').test(page)]).toEqual([true, true]);
  const fresh = page
    .replace(written('table'), (_, start: string, end: string) => `${start}\n${tableText()}\n\n${end}`)
    .replace(written('stairs'), (_, start: string, end: string) => `${start}\n${stairsText()}\n\n${end}`);
  const options = await resolveConfig(join(repository, PAGE));
  await expect(await format(fresh, { ...options, parser: 'markdown' })).toMatchFileSnapshot(`../../${PAGE}`);
});
