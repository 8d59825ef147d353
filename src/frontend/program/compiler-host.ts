// What the compiler asks of its surroundings, answered by the workspace: no file is looked for on its own.
import type { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';
import type { ImportStyle } from '../workspace/modelled-packages.js';
import type { Resolver } from '../workspace/resolution.js';
import type { SourceFiles } from './source-files.js';
import { LIBRARY_FOLDER } from './standard-library.js';

/** What a file imports, as it names it, and the files of the workspace among it. */
export interface Imported {
  readonly specifiers: readonly string[];
  readonly files: readonly string[];
}

interface HostParts {
  readonly root: string;
  readonly sources: SourceFiles;
  sourceFile(file: string): ts.SourceFile | undefined;
  readonly resolver: Resolver;
  /** Files have come or gone since the program before, so that imports may lead elsewhere. */
  readonly resolutionChanged: boolean;
  /** Called with what a file imports. */
  onImports(file: string, imported: Imported): void;
}

/** The compiler's host over a workspace. */
export function compilerHost({ root, sources, resolver, ...parts }: HostParts): ts.CompilerHost {
  return {
    getSourceFile: (file) => parts.sourceFile(file),
    resolveModuleNameLiterals: (literals, from, _redirected, _options, sourceFile) => {
      const found = literals.map((literal) => resolver.resolve(literal.text, from, importStyle(literal, sourceFile)));
      parts.onImports(from, {
        specifiers: literals.map((literal) => literal.text),
        files: found.filter((file) => file !== undefined),
      });
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

/** `const map = require('lodash/map')` takes the whole module; `const { map } = require(…)` takes members. */
function importStyle(literal: ts.StringLiteralLike, file: ts.SourceFile): ImportStyle {
  if (!isScript(file.fileName)) return 'module';
  const before = file.text.slice(Math.max(0, literal.pos - 120), literal.pos);
  const isWhole = /(?:^|[^.\w])require\s*\(\s*$/.test(before) && !/\}\s*=\s*require\s*\(\s*$/.test(before);
  return isWhole ? 'commonjs' : 'module';
}
