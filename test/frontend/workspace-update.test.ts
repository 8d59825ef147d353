// Keeping a loaded workspace up to date: buffers over files, and changes on disk.
import { rmSync, utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceProgram } from '../../src/frontend/program/source-program.js';
import { addFiles, open, relativeTo, type Tree, typeOf, writeTree } from './workspace-tree.js';

const tree = {
  'package.json': {},
  'src/a.ts': "import { value } from './b.js';\nexport const a = value;\n",
  'src/b.ts': 'export const value = 1;\n',
  'src/c.ts': 'export const c = 1;\n',
};

function changedIn(folder: string, program: SourceProgram): readonly string[] {
  const changed = program.revalidate();
  expect(changed).not.toBe('outdated');
  return relativeTo(folder, changed as readonly string[]);
}

function opened(): { folder: string; program: SourceProgram; a: () => string } {
  const folder = writeTree(tree);
  const program = open(folder);
  const a = (): string => typeOf(program, `${folder}/src/a.ts`, 'a');
  expect(a()).toBe('1');
  return { folder, program, a };
}

describe('update', () => {
  test('analyses the buffer until it is taken back; only that file is parsed again', () => {
    const { folder, program, a } = opened();
    const [before, own, other] = [
      program.program,
      program.sourceFile(`${folder}/src/b.ts`),
      program.sourceFile(`${folder}/src/a.ts`),
    ];
    program.update(`${folder}/src/b.ts`, '\uFEFFexport const value = "x";\n');
    expect(a()).toBe('"x"');
    expect(program.program).not.toBe(before);
    expect(program.sourceFile(`${folder}/src/a.ts`)).toBe(other);
    expect(program.sourceFile(`${folder}/src/b.ts`)).not.toBe(own);
    program.update(`${folder}/src/b.ts`, undefined);
    expect(a()).toBe('1');
  });

  test('does nothing when the text is the same', () => {
    const { folder, program } = opened();
    const before = program.program;
    program.update(`${folder}/src/b.ts`, tree['src/b.ts']);
    expect(program.program).toBe(before);
    program.update(`${folder}/src/b.ts`, undefined);
    expect(program.program).toBe(before);
  });

  test('takes imports that the buffer adds', () => {
    const { folder, program } = opened();
    program.update(`${folder}/src/c.ts`, "import { value } from './b.js';\nexport const c = [value];\n");
    expect(typeOf(program, `${folder}/src/c.ts`, 'c')).toBe('number[]');
  });

  test('takes a buffer for a file that is not on disk, and its removal', () => {
    const { folder, program } = opened();
    program.update(`${folder}/src/a.ts`, "import { d } from './d.js';\nexport const a = d;\n");
    expect(typeOf(program, `${folder}/src/a.ts`, 'a')).toBe('any');
    program.update(`${folder}/src/d.ts`, 'export const d = true;\n');
    expect(typeOf(program, `${folder}/src/a.ts`, 'a')).toBe('true');
    expect(relativeTo(folder, program.files)).toContain('src/d.ts');
    program.update(`${folder}/src/d.ts`, undefined);
    expect(typeOf(program, `${folder}/src/a.ts`, 'a')).toBe('any');
    expect(relativeTo(folder, program.files)).not.toContain('src/d.ts');
  });

  test('reports the syntax errors of the buffer, and forgets them', () => {
    const { folder, program } = opened();
    program.update(`${folder}/src/b.ts`, 'export const value = ;');
    expect(program.diagnostics().map(({ kind }) => kind)).toEqual(['syntax-error']);
    program.update(`${folder}/src/b.ts`, undefined);
    expect(program.diagnostics()).toEqual([]);
  });
});

describe('revalidate', () => {
  test('finds nothing when nothing changed', () => {
    const { program } = opened();
    const before = program.program;
    expect(program.revalidate()).toEqual([]);
    expect(program.program).toBe(before);
  });

  test('re-reads changed files', () => {
    const { folder, program, a } = opened();
    addFiles(folder, { 'src/b.ts': 'export const value = 22;\n' });
    expect(changedIn(folder, program)).toEqual(['src/b.ts']);
    expect(a()).toBe('22');
    expect(program.revalidate()).toEqual([]);
  });

  test('notices a change that leaves the size as it was', () => {
    const { folder, program, a } = opened();
    addFiles(folder, { 'src/b.ts': 'export const value = 2;\n' });
    utimesSync(`${folder}/src/b.ts`, new Date(), new Date(Date.now() + 1000));
    expect(changedIn(folder, program)).toEqual(['src/b.ts']);
    expect(a()).toBe('2');
  });

  test('notices new files and folders, and imports that now lead somewhere', () => {
    const { folder, program, a } = opened();
    addFiles(folder, { 'src/a.ts': "import { n } from './new/n.js';\nexport const a = n;\n" });
    expect(changedIn(folder, program)).toEqual(['src/a.ts']);
    expect(a()).toBe('any');
    addFiles(folder, { 'src/new/n.ts': 'export const n = 7;\n' });
    expect(changedIn(folder, program)).toEqual(['src/new/n.ts']);
    expect(a()).toBe('7');
  });

  test('notices deleted files', () => {
    const { folder, program, a } = opened();
    rmSync(`${folder}/src/b.ts`);
    expect(changedIn(folder, program)).toEqual(['src/b.ts']);
    expect(relativeTo(folder, program.files)).toEqual(['src/a.ts', 'src/c.ts']);
    expect(a()).toBe('any');
  });

  test.each<[string, Tree]>([
    ['a tsconfig that comes', { 'tsconfig.json': {} }],
    ['a manifest that says something else', { 'package.json': { name: 'renamed-package' } }],
    ['a manifest that comes with its folder', { 'packages/new/package.json': { name: 'new' } }],
    ['a lockfile', { 'yarn.lock': '' }],
    ['a schema', { 'prisma/schema.prisma': '' }],
  ])('a program is outdated by %s', (_, files) => {
    const { folder, program } = opened();
    addFiles(folder, files);
    expect(program.revalidate()).toBe('outdated');
  });

  test('a manifest that was written again with what it said changes nothing', () => {
    const { folder, program } = opened();
    addFiles(folder, { 'package.json': tree['package.json'] });
    utimesSync(`${folder}/package.json`, new Date(), new Date(Date.now() + 1000));
    expect(program.revalidate()).toEqual([]);
  });

  test('leaves buffers in place', () => {
    const { folder, program, a } = opened();
    program.update(`${folder}/src/b.ts`, 'export const value = "buffer";\n');
    addFiles(folder, { 'src/b.ts': 'export const value = "disk of another size";\n' });
    program.revalidate();
    expect(a()).toBe('"buffer"');
    program.update(`${folder}/src/b.ts`, undefined);
    expect(a()).toBe('"disk of another size"');
  });

  test('a temporary file that came and went changes nothing', () => {
    const { folder, program } = opened();
    addFiles(folder, { 'src/tmp.ts': '' });
    rmSync(`${folder}/src/tmp.ts`);
    const before = program.program;
    expect(program.revalidate()).toEqual([]);
    expect(program.program).toBe(before);
  });
});
