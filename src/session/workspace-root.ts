// Which workspace a folder belongs to, without opening it: how fronts tell whether two files share a session.
import { Disk } from '../frontend/disk.js';
import { workspaceRoot as workspaceRootOn } from '../frontend/workspace.js';

/** The workspace folder of `folder` (absolute, forward slashes). */
export function workspaceRoot(folder: string): string {
  return workspaceRootOn(folder, new Disk());
}
