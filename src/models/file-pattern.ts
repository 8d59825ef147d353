// Places of files that a framework calls by what they export: `"src/app/.../route"`, `"pages/api/..."`, `"middleware"`.
/** Where files lie that a framework calls by what they export. */
export interface FilePattern {
  /** Below the folder of the package: `app`, `src/pages/api`; empty: the package's own. */
  readonly folder: string;
  /** Their name without its ending; absent: whatever it is. */
  readonly name?: string;
  /** They lie in the folder itself, not in others below it. */
  readonly flat?: boolean;
  /** What an address has in front of the path below the folder. */
  readonly under: string;
  /** Files that begin with this directive are none. */
  readonly unless?: string;
  /** Files that export a constant of this name with this text are none. */
  readonly unlessExport?: { readonly name: string; readonly text: string };
}

const SEGMENT = String.raw`[\w-][\w.-]*`;
const PLACE = new RegExp(
  `^(?:(?<folder>${SEGMENT}(?:/${SEGMENT})*)/)?(?:\\.\\.\\.|(?<deep>\\.\\.\\./)?(?<name>${SEGMENT}))$`,
);

/** The place that a text names, if it is one. */
export function patternOf(text: string): FilePattern | undefined {
  const path = PLACE.exec(text)?.groups;
  if (!path) return undefined;
  const { folder = '', deep, name } = path;
  return {
    folder,
    ...(name !== undefined && { name }),
    ...(name !== undefined && deep === undefined && { flat: true }),
    under: '',
  };
}

/** Whether a file, by its path below its package's folder, is at the place. */
export function fits(file: string, { folder, name, flat }: FilePattern): boolean {
  if (folder !== '' && !file.startsWith(`${folder}/`)) return false;
  const below = folder === '' ? file : file.slice(folder.length + 1);
  if (flat && below.includes('/')) return false;
  return name === undefined || withoutEnding(below.slice(below.lastIndexOf('/') + 1)) === name;
}

/** The address that stands for a file at the place. */
export function addressAt(file: string, { folder, name, under }: FilePattern): string {
  const below = withoutEnding(folder === '' ? file : file.slice(folder.length + 1));
  const segments = below.split('/').filter((segment) => !/^(?:\(.*\)|@.*)$/.test(segment));
  // What a name stands for, and `index`, is the folder itself.
  if (name !== undefined || segments.at(-1) === 'index') segments.pop();
  return [under, ...segments].join('/').replace(/^(?!\/)/, '/');
}

const withoutEnding = (file: string): string => file.replace(/\.[cm]?[jt]sx?$/, '');

/** The places, and the directives of functions, that the text of a model speaks of, as a glance finds them. */
export function conventionsIn(text: string): {
  readonly places: readonly FilePattern[];
  readonly directives: readonly string[];
} {
  const places = [...text.matchAll(/@files[ ]+([^@*]+)/g)].flatMap(([, words = '']) =>
    [...words.replace(/\b(?:under|unless|unless-export "[^"]*") "[^"]*"/g, '').matchAll(/"([^"]*)"/g)].flatMap(
      ([, path = '']) => patternOf(path) ?? [],
    ),
  );
  return { places, directives: [...text.matchAll(/@directive "([^"]*)"/g)].map(([, directive = '']) => directive) };
}
