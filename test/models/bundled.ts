// The model files that come with erplint, and programs that see nothing but them.
import { ts } from 'ts-morph';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { modelledPackages, modelText } from '../../src/frontend/models/index.js';

const FOLDER = path.resolve(import.meta.dirname, '../../models');

const LIBRARY = path.resolve(FOLDER, '../node_modules/typescript/lib');

/** Parsed once for all examples. */
const PARSED = new Map<string, ts.SourceFile>();

export const BUNDLED: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.d.ts'))
  .sort()
  .map((file) => path.join(FOLDER, file));

/** What a model declares is what the model says, whether the package is installed or not. */
const MODELLED: ReadonlySet<string> = new Set(modelledPackages(BUNDLED).keys());

/** A program of one source text and all models, with TypeScript's own library and nothing else. */
export function programWith(source: string, version?: string): { program: ts.Program; file: ts.SourceFile } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.esnext.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    experimentalDecorators: true,
    esModuleInterop: true,
    strict: true,
    types: [],
  };
  const name = path.join(FOLDER, 'example.ts');
  const models = BUNDLED.filter((file) => !file.endsWith('ecmascript.d.ts'));
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  // ts-morph brings its library as text, not as files.
  host.getDefaultLibLocation = () => LIBRARY;
  host.getDefaultLibFileName = () => path.join(LIBRARY, 'lib.esnext.d.ts');
  host.getSourceFile = (file, languageVersion, ...rest) => {
    if (file === name) return ts.createSourceFile(file, source, languageVersion, true);
    const key = `${version} ${file}`;
    const parsed =
      PARSED.get(key) ??
      (models.includes(file)
        ? ts.createSourceFile(
            file,
            modelText(file, () => version),
            languageVersion,
            true,
          )
        : getSourceFile(file, languageVersion, ...rest));
    if (parsed) PARSED.set(key, parsed);
    return parsed;
  };
  host.resolveModuleNameLiterals = (literals, from, redirected, settings) =>
    literals.map(({ text }) =>
      MODELLED.has(text) && models.includes(from)
        ? { resolvedModule: undefined }
        : ts.resolveModuleName(text, from, settings, host, undefined, redirected),
    );
  const program = ts.createProgram([name, ...models], options, host);
  const file = program.getSourceFile(name);
  if (!file) throw new Error('the example is not in the program');
  return { program, file };
}
