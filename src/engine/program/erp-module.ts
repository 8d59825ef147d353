// Which ERP module a file belongs to, by the folder that projects keep their modules in.

const FOLDERS = new Set([
  'modules',
  'packages',
  'apps',
  'plugins',
  'libs',
  'addons',
  'services',
  'domains',
  'features',
]);
const SOURCES = new Set(['src', 'lib', 'app']);

/** The folder behind `modules` and the like, else the first one inside the sources, else the file's own folder. */
export function moduleOf(file: string, configured: Readonly<Record<string, string>> = {}): string {
  const named = configuredModule(file, configured);
  if (named !== undefined) return named;
  const folders = file.split('/').slice(0, -1);
  const last = folders.findLastIndex((name, index) => FOLDERS.has(name) && index + 1 < folders.length);
  const inSource = folders.findLastIndex((name, index) => SOURCES.has(name) && index + 1 < folders.length);
  if (last >= 0 && last >= inSource) return folders[last + 1]!;
  return folders[inSource >= 0 ? inSource + 1 : folders.length - 1] ?? file;
}

/** The name that the configuration gives to the innermost of its folders that holds the file. */
function configuredModule(file: string, configured: Readonly<Record<string, string>>): string | undefined {
  let longest = '';
  for (const folder of Object.keys(configured))
    if (folder.length > longest.length && (file === folder || file.startsWith(`${folder}/`))) longest = folder;
  return longest === '' ? undefined : configured[longest];
}
