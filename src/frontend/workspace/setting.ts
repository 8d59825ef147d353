// What a file is for, told by the conventions of folders and file names: product code, tests, migrations,
// seeds, scripts, or generated code.
import type { Setting } from '../../core/outline/outline.js';
import { baseName, isInside } from '../files/file-path.js';

export interface Convention {
  readonly setting: Setting;
  /**
   * Told by a folder's name alone, which a product may use for its own ends (a module `tests` for laboratory
   * tests): it yields when product code imports the file.
   */
  readonly yields: boolean;
}

const PRODUCT: Convention = { setting: 'product', yields: false };
/** Told by a mark in the file, not by its name. */
export const GENERATED: Convention = { setting: 'generated', yields: false };

const TEST_FILE =
  /[.-](?:test|tests|spec|specs|e2e|e2e-spec|e2e-test|int-spec|it-spec|cy|bench|benchmark|stories|mock|fixture)\.[cm]?[jt]sx?$/;
const TEST_NAME = /^(?:test|setup-?tests?|jest[.-](?:setup|global)\S*|vitest[.-]setup\S*|karma\.conf)\.[cm]?[jt]sx?$/i;
const TOOL_FILE =
  /(?:^\.\S+rc|\.config|\.conf|\.setup)\.[cm]?[jt]sx?$|^(?:gulpfile|gruntfile|jakefile|dangerfile|rollup|webpack)\b.*\.[cm]?[jt]s$/i;
const SEED_FILE = /(?:^|[.-])(?:seed|seeds|seeder)\.[cm]?[jt]sx?$|^seed-.*\.[cm]?[jt]s$/;
const MIGRATION_FILE = /\.migration\.[cm]?[jt]s$|^\d{8,17}[-_.].+\.[cm]?[jt]s$|-\d{13}\.[cm]?[jt]s$/;

const TEST_FOLDER =
  /^(?:__?tests?__?|__mocks__|__fixtures__|__snapshots__|tests?|tests?-[\w-]+|e2e|e2e-\w+|spec|specs|testing|fixtures?|mocks|mock-data|cypress|playwright|stories|load-tests?|load-tests?-[\w-]+|load-testing)$/i;
/** Test code in a folder with a name in camel case: `testHelpers`. */
const TEST_CAMEL = /^tests?[A-Z]\w*$/;
const TEST_PACKAGE = /^(?:tests?|testing|tests?-[\w-]+|e2e(?:-\w+)?|\w+-e2e|cypress|playwright)$/i;
const SEED_FOLDER = /^(?:seeds?|seeders?|seeding)$/i;
const MIGRATION_FOLDER = /^migrations?$/i;
const SCRIPT_FOLDER = /^(?:scripts?|tools|bench|benchmarks?)$/i;
/** Parts that a framework runs, whatever folder they are in. */
const FRAMEWORK_FILE =
  /\.(?:service|controller|module|resolver|entity|repository|router?|routes|handler|processor|subscriber|gateway|guard)\.[cm]?[jt]sx?$/;

/** Tells by names: of a file, and of its package's `folder` below the workspace's `root`. */
export function conventionOf(file: string, folder: string, root: string): Convention {
  const segments = (isInside(file, folder) ? file.slice(folder.length + 1) : file).split('/');
  const name = segments.pop() ?? '';
  const folders = segments.filter((segment) => segment !== '.' && segment !== '..');
  if (TEST_FILE.test(name) || TEST_NAME.test(name)) return { setting: 'test', yields: false };
  if (MIGRATION_FILE.test(name)) return { setting: 'migration', yields: false };
  if (folders.length === 0 && TOOL_FILE.test(name)) return { setting: 'script', yields: true };
  if (SEED_FILE.test(name)) return { setting: 'seed', yields: false };
  if (TEST_PACKAGE.test(packageFolderName(folder, root))) return { setting: 'test', yields: true };
  return byFolder(folders, FRAMEWORK_FILE.test(name));
}

function byFolder(folders: readonly string[], isFrameworkPart: boolean): Convention {
  if (folders[0] === 'build') return { setting: 'script', yields: true };
  for (const folder of folders) {
    if (TEST_FOLDER.test(folder) || TEST_CAMEL.test(folder)) return { setting: 'test', yields: true };
    if (MIGRATION_FOLDER.test(folder)) return isFrameworkPart ? PRODUCT : { setting: 'migration', yields: false };
    if (SEED_FOLDER.test(folder)) return { setting: 'seed', yields: isFrameworkPart };
    if (SCRIPT_FOLDER.test(folder)) return isFrameworkPart ? PRODUCT : { setting: 'script', yields: true };
  }
  return PRODUCT;
}

export interface Settings {
  readonly of: ReadonlyMap<string, Setting>;
  /** Files that are product only because product code imports them. */
  readonly lent: ReadonlySet<string>;
}

/**
 * The settings of all files. Starting from what is product by any convention, whatever it imports is product
 * too where the convention yields.
 */
export function settingsOf(
  files: readonly string[],
  convention: (file: string) => Convention,
  importsOf: (file: string) => Iterable<string>,
): Settings {
  const lent = new Set<string>();
  const settings = new Map<string, Setting>();
  const yielding = new Set<string>();
  const queue: string[] = [];
  for (const file of files) {
    const { setting, yields } = convention(file);
    settings.set(file, setting);
    if (setting === 'product') queue.push(file);
    else if (yields) yielding.add(file);
  }
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const imported of importsOf(file)) {
      if (!yielding.delete(imported)) continue;
      settings.set(imported, 'product');
      lent.add(imported);
      queue.push(imported);
    }
  }
  return { of: settings, lent };
}

/** The name of the folder that a package is in, which may say that all of it is for tests. */
const packageFolderName = (folder: string, root: string): string => (folder === root ? '' : baseName(folder));
