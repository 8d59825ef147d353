// Finds the workspace that paths belong to: the folder of the nearest workspace file that has them as a
// member, else of the nearest package.json, else the folder itself.
import { expand } from 'brace-expansion';
import { isInside, upward } from '../files/file-path.js';
import { ignoreRules, isIgnored, type IgnoreRules } from '../files/gitignore.js';
import { asRecord, type DataFiles } from './data-files.js';

export interface WorkspaceFile {
  /** Patterns of member folders; `undefined`: every package below is a member. */
  readonly members: IgnoreRules | undefined;
}

/** The workspace folder for a folder. */
export function workspaceRoot(start: string, data: DataFiles): string {
  let nearest: string | undefined;
  for (const folder of upward(start)) {
    if (!data.disk.isFolder(folder) || folder.includes('/node_modules/')) continue;
    const workspace = readWorkspaceFile(folder, data);
    if (workspace && (nearest === undefined || belongs(nearest, folder, workspace, data))) return folder;
    if (data.disk.has(`${folder}/package.json`) && nearest === undefined && !isMarker(folder, data)) nearest = folder;
    if (data.disk.has(`${folder}/.git`)) break;
  }
  return nearest ?? start;
}

/** What the folder's workspace file says, if it has one: npm, yarn, pnpm, lerna, nx or rush. */
export function readWorkspaceFile(folder: string, data: DataFiles): WorkspaceFile | undefined {
  const pnpm = data.yaml(`${folder}/pnpm-workspace.yaml`);
  if (pnpm) return members(pnpm['packages'], folder, `${folder}/pnpm-workspace.yaml`, data);
  const workspaces = data.json(`${folder}/package.json`)?.['workspaces'];
  if (workspaces !== undefined) {
    const globs = Array.isArray(workspaces) ? workspaces : asRecord(workspaces)['packages'];
    return members(globs, folder, `${folder}/package.json`, data);
  }
  const lerna = data.json(`${folder}/lerna.json`);
  if (lerna) return members(lerna['packages'] ?? ['packages/*'], folder, `${folder}/lerna.json`, data);
  const rush = data.json(`${folder}/rush.json`);
  if (rush) {
    const projects: readonly unknown[] = Array.isArray(rush['projects']) ? rush['projects'] : [];
    const folders = projects.map((one) => asRecord(one)['projectFolder']);
    return members(folders, folder, `${folder}/rush.json`, data);
  }
  return data.disk.isFile(`${folder}/nx.json`) ? { members: undefined } : undefined;
}

/** Globs of member folders as patterns from the workspace's folder. */
function members(value: unknown, root: string, file: string, data: DataFiles): WorkspaceFile {
  const globs = (Array.isArray(value) ? value : []).filter((one) => typeof one === 'string');
  const patterns = globs.flatMap((glob) => {
    const negated = glob.startsWith('!');
    const body = (negated ? glob.slice(1) : glob).replace(/^(?:\.\/|\/)+/, '');
    const alternatives = expand(body, { max: MOST_ALTERNATIVES + 1 });
    if (alternatives.length > MOST_ALTERNATIVES) {
      const message = `The workspace's glob "${glob.slice(0, 60)}" stands for more than ${MOST_ALTERNATIVES} others; it is ignored.`;
      data.report(file, message);
      return [];
    }
    return alternatives.map((one) => `${negated ? '!' : ''}/${one}`);
  });
  return { members: ignoreRules(root, patterns) };
}

const MOST_ALTERNATIVES = 1_000;

/** Whether the workspace's globs take the folder in. */
export function isMember(folder: string, root: string, workspace: WorkspaceFile | undefined): boolean {
  if (folder === root || !workspace?.members) return true;
  return isIgnored([workspace.members], folder, true);
}

/** A manifest that only says how Node reads the files below is no package. */
function isMarker(folder: string, data: DataFiles): boolean {
  const keys = Object.keys(data.json(`${folder}/package.json`) ?? {});
  return keys.length > 0 && keys.every((key) => ['type', 'sideEffects', 'main', 'module', 'types'].includes(key));
}

/** A package that is no member still belongs to the workspace when it builds on a member. */
function belongs(folder: string, root: string, workspace: WorkspaceFile, data: DataFiles): boolean {
  if (isMember(folder, root, workspace)) return true;
  const manifest = data.json(`${folder}/package.json`) ?? {};
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
