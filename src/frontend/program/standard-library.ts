// The typings of ECMAScript itself, without a browser or Node: parsed from what ts-morph brings along.
import { Project, ts } from 'ts-morph';

export const COMPILER_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  checkJs: false,
  esModuleInterop: true,
  experimentalDecorators: true,
  strict: true,
  // What may be missing has the members of what is there: unions with `undefined` would be taken apart at each use.
  strictNullChecks: false,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts'],
  jsx: ts.JsxEmit.Preserve,
};

/** Where ts-morph has the library, in memory. */
export const LIBRARY_FOLDER = '/node_modules/typescript/lib';

/** File name -> parsed library file, parsed when they are first asked for. */
export function standardLibrary(): () => ReadonlyMap<string, ts.SourceFile> {
  let files: ReadonlyMap<string, ts.SourceFile> | undefined;
  return () => (files ??= parseLibrary());
}

function parseLibrary(): ReadonlyMap<string, ts.SourceFile> {
  const project = new Project({
    compilerOptions: COMPILER_OPTIONS,
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
  });
  // A program without any file of its own loads no library.
  project.createSourceFile('/empty.ts', '');
  const files = project.getProgram().compilerObject.getSourceFiles();
  return new Map(files.flatMap((file) => (file.fileName === '/empty.ts' ? [] : [[file.fileName, file] as const])));
}
