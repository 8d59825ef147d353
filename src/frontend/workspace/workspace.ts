// Finds the workspace that paths belong to: the folder of the nearest workspace file that has them as a
// member, else of the nearest package.json, else the folder itself.
import { parse as parseJson } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import type { Disk } from '../files/disk.js';
import { isInside, upward } from '../files/file-path.js';
import { parseIgnore, isIgnored } from '../files/gitignore.js';
import { asRecord } from './tsconfig.js';

export interface WorkspaceFile {
  /** Globs of member folders, relative to the workspace; `undefined`: every package below is a member. */
  readonly members: readonly string[] | undefined;
}

/** The workspace folder for a folder. */
export function workspaceRoot(start: string, disk: Disk): string {
  let nearest: string | undefined;
  for (const folder of upward(start)) {
    const entries = disk.entries(folder);
    if (!entries || folder.includes('/node_modules/')) continue;
    const workspace = readWorkspaceFile(folder, disk);
    if (workspace && (nearest === undefined || belongs(nearest, folder, workspace, disk))) return folder;
    if (entries.has('package.json') && nearest === undefined && !isMarker(folder, disk)) nearest = folder;
    if (entries.has('.git')) break;
  }
  return nearest ?? start;
}

/** What the folder's workspace file says, if it has one: npm, yarn, pnpm, lerna, nx or rush. */
export function readWorkspaceFile(folder: string, disk: Disk): WorkspaceFile | undefined {
  const entries = disk.entries(folder);
  if (entries?.has('pnpm-workspace.yaml')) {
    const packages = asRecord(yaml(textOf(`${folder}/pnpm-workspace.yaml`, disk)))['packages'];
    return { members: strings(packages) };
  }
  const workspaces = asRecord(json(`${folder}/package.json`, disk))['workspaces'];
  if (workspaces !== undefined) {
    return { members: Array.isArray(workspaces) ? strings(workspaces) : strings(asRecord(workspaces)['packages']) };
  }
  if (entries?.has('lerna.json')) {
    const lerna = asRecord(json(`${folder}/lerna.json`, disk));
    return { members: lerna['packages'] === undefined ? ['packages/*'] : strings(lerna['packages']) };
  }
  if (entries?.has('rush.json')) {
    const projects = asRecord(json(`${folder}/rush.json`, disk))['projects'];
    const folders = (Array.isArray(projects) ? projects : []).map((one) => asRecord(one)['projectFolder']);
    return { members: strings(folders) };
  }
  return entries?.has('nx.json') ? { members: undefined } : undefined;
}

/** Whether the workspace's globs take the folder in. */
export function isMember(folder: string, root: string, workspace: WorkspaceFile | undefined): boolean {
  if (folder === root || !workspace?.members) return true;
  const globs = workspace.members.map((glob) => {
    const negated = glob.startsWith('!');
    const body = (negated ? glob.slice(1) : glob).replace(/^(?:\.\/|\/)+/, '').replace(/\/+$/, '');
    return `${negated ? '!' : ''}/${body}`;
  });
  return isIgnored([parseIgnore(root, globs.flatMap(expandBraces).join('\n'))], folder, true);
}

/** A manifest that only says how Node reads the files below is no package. */
function isMarker(folder: string, disk: Disk): boolean {
  const keys = Object.keys(asRecord(json(`${folder}/package.json`, disk)));
  return keys.length > 0 && keys.every((key) => ['type', 'sideEffects', 'main', 'module', 'types'].includes(key));
}

/** A package that is no member still belongs to the workspace when it builds on a member. */
function belongs(folder: string, root: string, workspace: WorkspaceFile, disk: Disk): boolean {
  if (isMember(folder, root, workspace)) return true;
  const manifest = asRecord(json(`${folder}/package.json`, disk));
  const isNamed = typeof manifest['name'] === 'string' || manifest['dependencies'] !== undefined;
  if (!isNamed) return true;
  const ranges = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((field) =>
    Object.values(asRecord(manifest[field])),
  );
  return ranges.some((range) => typeof range === 'string' && /^(?:workspace|file|link|portal):/.test(range));
}

/** The innermost folder that all are in. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '/', ...others] = folders;
  for (const folder of upward(first)) if (others.every((other) => isInside(other, folder))) return folder;
  return first;
}

function expandBraces(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const alternatives = (braces[1] as string).split(',');
  return alternatives.flatMap((one) =>
    expandBraces(glob.slice(0, braces.index) + one + glob.slice(braces.index + braces[0].length)),
  );
}

function textOf(file: string, disk: Disk): string {
  const read = disk.readIfFile(file);
  return read && 'text' in read ? read.text : '';
}

const json = (file: string, disk: Disk): unknown => parseJson(textOf(file, disk), [], { allowTrailingComma: true });

function yaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
