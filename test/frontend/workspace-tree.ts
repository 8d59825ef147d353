// A workspace in a temporary folder, opened the way the frontend opens it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ts } from 'ts-morph';
import { onTestFinished } from 'vitest';
import { openSourceProgram } from '../../src/frontend/program/loaded-program.js';
import type { SourceProgram, SourceProgramOptions } from '../../src/frontend/program/source-program.js';

export type Tree = Readonly<Record<string, string | Uint8Array | object>>;

const MODELS = path.resolve(import.meta.dirname, '../../models');
const modelFiles = new Map(
  ['typeorm', 'lodash', 'express', 'axios'].map((name) => [name, path.join(MODELS, `${name}.d.ts`)] as const),
);

/** Writes files (objects as JSON) into a new folder that goes when the test ends. */
export function writeTree(tree: Tree): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'workspace-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  addFiles(folder, tree);
  return folder;
}

export function addFiles(folder: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content));
  }
}

/** Opens the workspace around `folder/cwd`. */
export function open(folder: string, options: Partial<SourceProgramOptions> = {}): SourceProgram {
  return openSourceProgram({
    paths: [],
    modelFiles,
    ignore: [],
    ...options,
    cwd: path.join(folder, options.cwd ?? '.'),
  });
}

/** Paths as seen from `folder`. */
export const relativeTo = (folder: string, files: readonly string[]): readonly string[] =>
  files.map((file) => path.posix.relative(folder, file));

/** Opens `tree` and gives what an import of `specifier` in the file `from` leads to, seen from the folder. */
export function resolveIn(tree: Tree, specifier: string, from: string): string | undefined {
  const folder = writeTree(tree);
  const program = open(folder);
  const file = `${folder}/${from}`;
  const found = program.resolve(specifier, file);
  return found === undefined
    ? program.packageOfSpecifier(specifier, file) && `package ${program.packageOfSpecifier(specifier, file)}`
    : relativeTo(folder, [found])[0];
}

/** The type of the variable `name` in a file, as text: shows that the compiler resolved what led to it. */
export function typeOf(program: SourceProgram, file: string, name: string): string {
  const source = program.sourceFile(file);
  const checker = program.program.getTypeChecker();
  const named = source && identifier(source, name);
  const symbol = named && checker.getSymbolAtLocation(named);
  if (!source || !symbol) throw new Error(`${file} has no ${name}`);
  return checker.typeToString(checker.getTypeOfSymbolAtLocation(symbol, source));
}

/** The first place where a name stands. */
function identifier(node: ts.Node, name: string): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node.text === name ? node : undefined;
  return ts.forEachChild(node, (child) => identifier(child, name));
}
