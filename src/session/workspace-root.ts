// Which workspace a session is about, for fronts that have to know it before they open one. Loads no compiler.
import { Disk } from '../frontend/files/disk.js';
import { toPosix } from '../frontend/files/file-path.js';
import { DataFiles } from '../frontend/workspace/data-files.js';
import { reportedPaths } from '../frontend/workspace/reported-paths.js';
import { commonFolder, workspaceRoot as workspaceRootOn } from '../frontend/workspace/workspace.js';

/** The workspace folder that `folder` (absolute) belongs to, with forward slashes. */
export function workspaceRoot(folder: string): string {
  return workspaceRootOn(toPosix(folder), new DataFiles(new Disk()));
}

/** The workspace folder that a session over `paths`, seen from `cwd`, analyses; a UsageError for a path that leads nowhere. */
export function workspaceOf(cwd: string, paths: readonly string[]): string {
  return workspaceRootOn(commonFolder(reportedPaths(paths, cwd).starts), new DataFiles(new Disk()));
}
