// The architecture as a test: who may import whom and why, no circles, the registry complete, and no file or
// function so long that it holds more than one concept.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, lengthsOf, type Import } from './architecture/imports.js';
import { repository } from '../scripts/repository.js';
import { ownFiles, sourceFiles, textOf } from './architecture/files.js';
import { partOf, table } from './architecture/table.js';

const files = sourceFiles(['src', 'rules', 'eslint-plugin/src', 'test', 'bench', 'scripts', 'fixtures']);
const imports = new Map<string, readonly Import[]>(files.map((file) => [file, importsOf(file)]));

describe('import table', () => {
  it.each(table)('$folder: $reason', (row) => {
    const own = files.filter((file) => partOf(file) === row);
    const strangers = own.flatMap((file) =>
      (imports.get(file) ?? []).filter((used) => !row.may(used)).map((used) => `${file} imports ${used.specifier}`),
    );
    expect(strangers).toEqual([]);
  });

  it('has a row for every source file', () => {
    expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
  });
});

describe('files', () => {
  it('import each other in no circle', () => {
    // Entities of an ORM refer to each other both ways; it resolves them late for that very reason.
    const own = new Map([...imports].filter(([file]) => !/^fixtures\/[^/]+\/entities\//.test(file)));
    expect(circles(own)).toEqual([]);
  });

  it('would be caught in a circle', () => {
    const on = (file: string): Import => ({ specifier: `./${file}`, file });
    const knot = new Map([
      ['b', [on('c')]],
      ['a', [on('b'), on('d')]],
      ['c', [on('b')]],
      ['d', []],
    ]);
    expect(circles(knot)).toEqual(['b -> c -> b']);
  });

  const shipped = files.filter((file) => /^(src|rules|eslint-plugin)\//.test(file));

  it('stay below 300 lines', () => {
    const long = shipped.map((file) => ({ file, lines: lengthsOf(file).file })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('hold no function over 60 lines', () => {
    const long = shipped.flatMap((file) =>
      lengthsOf(file)
        .functions.filter(({ lines }) => lines > 60)
        .map(({ name, lines }) => `${file}: ${name} has ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it('open with their purpose', () => {
    const silent = shipped.filter((file) => !/^(#!.*\n)?(\/\/|\/\*)/.test(textOf(file)));
    expect(silent).toEqual([]);
  });
});

describe('every file that is committed', () => {
  it('names no folder of one machine', () => {
    // Put together here, so that this file does not find itself.
    const machine = new RegExp(`(?<![\\w.])/(${['work', 'tmp', 'root', 'farm'].join('|')})/`);
    const named = ownFiles()
      .filter((file) => file !== 'package-lock.json')
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .flatMap((line, index) => (machine.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
      );
    expect(named).toEqual([]);
  });
});

describe('rules/index.ts', () => {
  it('lists exactly the rules of the folder, sorted by id', async () => {
    const { rules } = await import('../rules/index.js');
    const inFolder = readdirSync(join(repository, 'rules'))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.slice(0, -'.ts'.length));
    expect(rules.map((rule) => rule.id)).toEqual(inFolder.sort());
  });
});
