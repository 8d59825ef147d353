// One session for each workspace that documents are open in, as long as a folder of the editor has it. What is typed
// stands in for the file, and everything else is as on disk.
import { posix } from 'node:path';
import { openSession, workspaceRoot } from '../index.js';
import type { Session } from '../session.js';
import type { Document } from './diagnostics.js';

/** Documents that are open, with the session that they are judged by. */
export interface OpenWorkspace {
  /** Where its configuration is looked for. */
  readonly home: string;
  readonly documents: readonly Document[];
}

interface Held {
  readonly session: Session;
  /** Files whose text is not the disk's. */
  shown: ReadonlySet<string>;
  /** Something may have changed on disk. */
  isStale: boolean;
}

export class Sessions {
  readonly #held = new Map<string, Held>();
  /** Workspace by folder. */
  readonly #roots = new Map<string, string>();
  #folders: readonly string[] = [];

  /** The folders that the editor has open. Sessions in others are let go of. */
  set folders(folders: readonly string[]) {
    this.#folders = folders;
    for (const home of this.#held.keys())
      if (!folders.some((folder) => isInside(folder, home) || isInside(home, folder))) this.#held.delete(home);
  }

  /** Files have come, gone or changed on disk. */
  diskChanged(): void {
    this.#roots.clear();
    for (const held of this.#held.values()) held.isStale = true;
  }

  /** Whether a session for it is open. */
  has(home: string): boolean {
    return this.#held.has(home);
  }

  /** Documents by workspace, in the order in which they were opened. */
  workspacesOf(documents: readonly Document[]): readonly OpenWorkspace[] {
    const homes = new Map<string, Document[]>();
    for (const document of documents) {
      const home = this.homeOf(document.file);
      homes.set(home, [...(homes.get(home) ?? []), document]);
    }
    return [...homes].map(([home, own]) => ({ home, documents: own }));
  }

  /** The editor's folder that a file lies in, where that is part of the file's workspace; else the workspace's own. */
  homeOf(file: string): string {
    const folder = posix.dirname(file);
    let root = this.#roots.get(folder);
    if (root === undefined) {
      root = workspaceRoot(folder);
      this.#roots.set(folder, root);
    }
    const [nearest] = this.#folders
      .filter((one) => isInside(one, file) && isInside(root, one))
      .sort((a, b) => b.length - a.length);
    return nearest ?? root;
  }

  /** The workspace with these texts in it. Throws a UsageError where it cannot be analysed. */
  sessionOf({ home, documents }: OpenWorkspace): Session {
    let held = this.#held.get(home);
    if (!held) {
      held = { session: openSession({ cwd: home }), shown: new Set(), isStale: false };
      this.#held.set(home, held);
    }
    const { session } = held;
    if (held.isStale) session.revalidate();
    held.isStale = false;
    const open = new Set(documents.map(({ file }) => file));
    for (const file of held.shown) if (!open.has(file)) session.update(file, undefined);
    for (const { file, text } of documents) session.update(file, text);
    held.shown = open;
    return session;
  }
}

function isInside(folder: string, path: string): boolean {
  const relative = posix.relative(folder, path);
  return relative === '' || (!relative.startsWith('..') && !posix.isAbsolute(relative));
}
