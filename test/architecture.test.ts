// The architecture as a test: who may import whom and why, no circles, the registry complete, and no file or
// function so long that it holds more than one concept.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, lengthsOf, openSwitches, type Import } from './architecture/imports.js';
import { repository } from '../scripts/repository.js';
import { ownFiles, sourceFiles, textOf } from './architecture/files.js';
import { isOnStep, partOf, stairs, table } from './architecture/table.js';

const files = sourceFiles([
  'src',
  'rules',
  'eslint-plugin/src',
  'editors/vscode/src',
  'test',
  'bench',
  'scripts',
  'fixtures',
]);
const shipped = files.filter((file) => /^(src|rules|eslint-plugin|editors)\//.test(file));
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

describe.each(stairs)('$folder stands in stairs', (flight) => {
  const { folder, steps, shared } = flight;
  const own = files.filter((file) => file.startsWith(`${folder}/`));
  const stepOf = (file: string): number => steps.findIndex((step) => isOnStep(flight, step, file));

  it('with a step for every file', () => {
    expect(own.filter((file) => stepOf(file) < 0 && file !== `${folder}/${shared}`)).toEqual([]);
  });

  it.each(steps)('%s imports itself and what stands before it', (step) => {
    const at = steps.indexOf(step);
    const upward = own
      .filter((file) => stepOf(file) === at)
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter(({ file: used }) => used?.startsWith(`${folder}/`) && stepOf(used) > at)
          .map(({ specifier }) => `${file} imports ${specifier}`),
      );
    expect(upward).toEqual([]);
  });
});

describe('folders', () => {
  it('hold at most 14 files', () => {
    const sizes = new Map<string, number>();
    for (const file of shipped) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    // `rules/` is the list of rules, one file each.
    const full = [...sizes].filter(([folder, count]) => count > 14 && folder !== 'rules');
    expect(full).toEqual([]);
  });

  it('of one fact import no other fact', () => {
    const factOf = (file: string): string | undefined => /^src\/engine\/facts\/([^/]+)\//.exec(file)?.[1];
    const strangers = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter(({ file: used }) => factOf(file) && used && factOf(used) && factOf(used) !== factOf(file))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
    expect(strangers).toEqual([]);
  });

  it('of core hold nothing that rules alone use', () => {
    const users = (file: string): readonly string[] =>
      [...imports].filter(([, used]) => used.some((one) => one.file === file)).map(([user]) => user);
    const foreign = (user: string): boolean =>
      /^src\//.test(user) && user !== 'src/rule.ts' && !user.startsWith('src/rule/');
    const private_ = files
      .filter((file) => file.startsWith('src/core/'))
      .filter((file) => {
        const all = users(file).filter((user) => !user.startsWith('test/'));
        return all.length > 0 && !all.some(foreign);
      });
    expect(private_).toEqual([]);
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

  it('name every kind of value, node, target or handle in a switch, so that one that is added is no accident', () => {
    const open = shipped.flatMap((file) => openSwitches(file).map((line) => `${file}:${line}`));
    expect(open).toEqual([]);
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
