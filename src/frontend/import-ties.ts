// Which files of a user interface, or of a package that merely depends on analysed ones, matter: those whose
// imports lead, directly or through others, to a modelled library or to an analysed package. The rest cannot
// reach a statement, and is not loaded.

const IMPORT = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g;
const TYPE_ONLY = /\b(?:import|export)\s+type\s[^'"]*?from\s*['"][^'"\n]+['"]/g;

/** The module specifiers in a text, as a glance finds them; those of type-only imports are left out. */
export function mentionedModules(text: string): readonly string[] {
  return [...text.replace(TYPE_ONLY, '').matchAll(IMPORT)].map((match) => match[1] as string);
}

export interface TieQuestion {
  /** The files in question. */
  readonly files: readonly string[];
  /** `tied` for a module that matters by itself, the file for one that is in question, else `undefined`. */
  follow(specifier: string, from: string): 'tied' | { readonly file: string } | undefined;
  /** Whether a file matters by itself. */
  isTied(file: string): boolean;
  textOf(file: string): string;
}

/** The files in question that matter. */
export function tiedFiles({ files, follow, isTied, textOf }: TieQuestion): ReadonlySet<string> {
  const importers = new Map<string, string[]>(files.map((file) => [file, []]));
  const tied = new Set(files.filter(isTied));
  for (const file of files) {
    for (const specifier of mentionedModules(textOf(file))) {
      const target = follow(specifier, file);
      if (target === 'tied') tied.add(file);
      else if (target) importers.get(target.file)?.push(file);
    }
  }
  // Sets grow while they are iterated: what imports a tied file is tied too.
  for (const file of tied) for (const importer of importers.get(file) ?? []) tied.add(importer);
  return tied;
}
