// What the compiler asks of its surroundings, answered by the workspace: no file is looked for on its own.
import type { ts } from 'ts-morph';
import type { Resolver } from '../workspace/resolution.js';
import { importStyle } from './imported-files.js';
import type { SourceFiles } from './source-files.js';
import { LIBRARY_FOLDER } from './standard-library.js';

interface HostParts {
  readonly root: string;
  readonly sources: SourceFiles;
  sourceFile(file: string): ts.SourceFile | undefined;
  readonly resolver: Resolver;
  /** Files have come or gone since the program before, so that imports may lead elsewhere. */
  readonly resolutionChanged: boolean;
}

/** The compiler's host over a workspace. */
export function compilerHost({ root, sources, resolver, ...parts }: HostParts): ts.CompilerHost {
  return {
    getSourceFile: (file) => parts.sourceFile(file),
    resolveModuleNameLiterals: (literals, from, _redirected, _options, sourceFile) => {
      const found = literals.map((literal) => resolver.resolve(literal.text, from, importStyle(literal, sourceFile)));
      return found.map((file) => ({ resolvedModule: file === undefined ? undefined : resolvedModule(file) }));
    },
    // Typings of packages are not asked for: `/// <reference types>` leads nowhere.
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    hasInvalidatedResolutions: () => parts.resolutionChanged,
    getDefaultLibLocation: () => LIBRARY_FOLDER,
    getDefaultLibFileName: () => `${LIBRARY_FOLDER}/lib.es2023.d.ts`,
    fileExists: (file) => sources.isKnown(file),
    readFile: (file) => sources.get(file),
    writeFile: () => undefined,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
}

function resolvedModule(file: string): ts.ResolvedModuleFull {
  const extension = /(?:\.d)?\.[cm]?[jt]sx?$/.exec(file)?.[0] ?? '.ts';
  return { resolvedFileName: file, extension, isExternalLibraryImport: false };
}
