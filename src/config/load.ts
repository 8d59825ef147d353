// Finds and reads `erplint.jsonc`, and fills in the defaults. Data only: nothing of the project is executed.
import { expand } from 'brace-expansion';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { messageOf, UsageError } from '../core/errors.js';
import type { Rule } from '../rule.js';
import type { Configuration, RuleSetting } from '../session.js';
import { CONFIGURATION_FILE } from '../session/names.js';
import { defaultConfiguration } from '../session/defaults.js';
import { workspaceRoot } from '../session/workspace-root.js';
import { parseConfiguration, type ParsedConfiguration, type RuleText } from './parse.js';

export interface ConfigurationSource {
  /** Absolute: what `file` and the paths in messages are relative to. */
  readonly cwd: string;
  /** Absolute: where the search begins; `cwd` when absent. */
  readonly from?: string;
  /** The file to read instead of the nearest one, relative to `cwd`. */
  readonly file?: string;
  readonly rules: readonly Rule[];
  /** The text that counts in place of the file's own, where there is one. */
  readonly textOf?: (file: string) => string | undefined;
}

/** The given or nearest configuration, validated; the defaults where there is none. */
export function loadConfiguration(source: ConfigurationSource): Configuration {
  const from = source.from ?? source.cwd;
  const file = source.file === undefined ? nearestConfiguration(from) : resolve(source.cwd, source.file);
  if (file === undefined) return defaultConfiguration();
  const parsed = parseConfiguration(read(file, source), displayed(file, source.cwd), source.rules);
  return configurationOf(parsed, file, workspaceRoot(from));
}

/** The nearest `erplint.jsonc` from `folder` up to that of its workspace. */
export function nearestConfiguration(folder: string): string | undefined {
  return foldersUpTo(workspaceRoot(folder), slashes(folder))
    .map((folder) => join(folder, CONFIGURATION_FILE))
    .find((file) => existsSync(file));
}

/** Another text whenever the configuration that holds in `folder` may say something else. */
export function configurationStamp(folder: string): string {
  const file = nearestConfiguration(folder);
  if (file === undefined) return '';
  try {
    return `${file}\n${statSync(file).isFile() ? readFileSync(file, 'utf8') : ''}`;
  } catch {
    return file;
  }
}

function foldersUpTo(root: string, folder: string): readonly string[] {
  const parent = slashes(dirname(folder));
  return folder === root || parent === folder ? [folder] : [folder, ...foldersUpTo(root, parent)];
}

function read(file: string, source: ConfigurationSource): string {
  const text = source.textOf?.(file);
  if (text !== undefined) return text;
  try {
    // A pipe or a device would be waited for.
    if (!statSync(file).isFile()) throw new Error('it is no file');
    return readFileSync(file, 'utf8');
  } catch (error) {
    const name = displayed(file, source.cwd);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UsageError(`The configuration file ${name} does not exist. \`erplint init\` writes one.`);
    }
    throw new UsageError(`The configuration file ${name} cannot be read: ${messageOf(error)}`);
  }
}

function configurationOf(parsed: ParsedConfiguration, file: string, workspace: string): Configuration {
  const { value } = parsed;
  const folder = dirname(file);
  return {
    file: slashes(file),
    rules: Object.fromEntries(Object.entries(value.rules ?? {}).map(([id, rule]) => [id, setting(rule)])),
    ignore: ignorePatterns(slashes(folder), workspace, parsed),
    ...(value.followLinks !== undefined && { followLinks: value.followLinks }),
    modules: Object.fromEntries(
      Object.entries(value.modules ?? {}).map(([path, name]) => [slashes(resolve(folder, path)), name]),
    ),
    models: (value.models ?? []).map((path, index) => modelFile(path, index, folder, parsed)),
    entities: {
      transactional: value.entities?.transactional ?? [],
      reference: value.entities?.reference ?? [],
      small: value.entities?.small ?? [],
    },
    hotEvents: value.hotEvents ?? [],
    volumes: { ...value.volumes },
  };
}

function setting(rule: RuleText): RuleSetting {
  if (typeof rule === 'string') return { severity: rule, options: {} };
  if (isPair(rule)) return { severity: rule[0], options: { ...rule[1] } };
  return { severity: rule.severity ?? 'default', options: { ...rule.options } };
}

function isPair(rule: Exclude<RuleText, string>): rule is Extract<RuleText, readonly unknown[]> {
  return Array.isArray(rule);
}

/** Patterns are written from the configuration's folder, and matched from the workspace's, in .gitignore's language. */
function ignorePatterns(folder: string, workspace: string, parsed: ParsedConfiguration): readonly string[] {
  return (parsed.value.ignore ?? []).flatMap((pattern, index) => {
    const [, not = '', body = ''] = /^(!?)(?:\.\/)?([^]*)$/.exec(pattern) ?? [];
    const alternatives = expand(body, { max: MOST_ALTERNATIVES + 1 });
    if (alternatives.length > MOST_ALTERNATIVES) {
      const place = parsed.place(['ignore', index]);
      throw new UsageError(`${place}: "${body.slice(0, 60)}" stands for more than ${MOST_ALTERNATIVES} patterns.`);
    }
    const prefix = posix.relative(workspace, folder);
    if (prefix === '' || prefix.startsWith('..')) return alternatives.map((one) => not + one);
    const from = `/${prefix.replace(/[\\*?[\]!#]/g, '\\$&')}`;
    // A pattern without a slash inside is one of a name, wherever below it is.
    return alternatives.map((one) => `${not}${from}${/\/./.test(one) ? '/' : '/**/'}${one.replace(/^\//, '')}`);
  });
}

const MOST_ALTERNATIVES = 1_000;

function modelFile(path: string, index: number, folder: string, parsed: ParsedConfiguration): string {
  const file = resolve(folder, path);
  const place = () => parsed.place(['models', index]);
  if (!/\.d\.[cm]?ts$/.test(file)) {
    throw new UsageError(`${place()}: The model "${path}" is not a declaration file; its name must end in .d.ts.`);
  }
  if (!(existsSync(file) && statSync(file).isFile())) {
    throw new UsageError(`${place()}: The model "${path}" does not exist. Paths are relative to this file's folder.`);
  }
  return slashes(file);
}

/** How messages name a file. */
function displayed(file: string, cwd: string): string {
  return slashes(relative(cwd, file));
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
