// Which files can reach a modelled library: those whose imports lead to one, directly or through other files.
// Of user interfaces, and of packages that merely depend on analysed ones, no others are loaded.

const IMPORT = /(?:\bfrom|\bimport|\brequire\s{0,20}\(|\bimport\s{0,20}\()\s{0,200}['"]([^'"\n]+)['"]/g;
/** With a bound, so that a text full of beginnings costs no more than its length. */
const TYPE_ONLY = /\b(?:import|export)\s{1,20}type\s[^'";]{0,2000}?from\s{0,20}['"][^'"\n]+['"]/g;

/** The module specifiers in a text, as a glance finds them; those of type-only imports are left out. */
export function mentionedModules(text: string): readonly string[] {
  return [...text.replace(TYPE_ONLY, '').matchAll(IMPORT)].map((match) => match[1] as string);
}

/** The module specifiers of type-only imports. */
function typeModules(text: string): readonly string[] {
  return [...text.matchAll(TYPE_ONLY)].flatMap(([statement]) => /['"]([^'"\n]+)['"]$/.exec(statement)?.[1] ?? []);
}

interface TieQuestion {
  readonly files: readonly string[];
  /** Whether a file matters by itself. */
  isTied(file: string): boolean;
  /** Whether a specifier names a library that matters. */
  isLibraryTied(specifier: string, from: string): boolean;
  /** Whether its types alone matter: a file that is handed a transaction imports nothing but the type of it. */
  isTypeTied(specifier: string, from: string): boolean;
  resolve(specifier: string, from: string): string | undefined;
  textOf(file: string): string;
}

/** The files that matter. */
export function tiedFiles({
  files,
  isTied,
  isLibraryTied,
  isTypeTied,
  resolve,
  textOf,
}: TieQuestion): ReadonlySet<string> {
  const importers = new Map<string, string[]>(files.map((file) => [file, []]));
  const tied = new Set(files.filter(isTied));
  for (const file of files) {
    const text = textOf(file);
    if (typeModules(text).some((specifier) => isTypeTied(specifier, file))) tied.add(file);
    for (const specifier of mentionedModules(text)) {
      if (isLibraryTied(specifier, file)) tied.add(file);
      else importers.get(resolve(specifier, file) ?? '')?.push(file);
    }
  }
  // Sets grow while they are iterated: what imports a tied file is tied too.
  for (const file of tied) for (const importer of importers.get(file) ?? []) tied.add(importer);
  return tied;
}
