// The workspace of a folder, for fronts that look for something from a folder up to its workspace. Loads no compiler.
import { Disk } from '../frontend/disk.js';
import { toPosix } from '../frontend/file-path.js';
import { workspaceRoot as workspaceRootOn } from '../frontend/workspace.js';

/** The workspace folder that `folder` (absolute) belongs to, with forward slashes. */
export function workspaceRoot(folder: string): string {
  return workspaceRootOn(toPosix(folder), new Disk());
}
