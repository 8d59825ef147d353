// Keeps what the frontend made of a workspace for the next process. What is kept counts where everything that was read for
// it would be read in the same way now, by the same erplint; it is data that anybody may have written, so its form is
// checked, and it names no file that was not read for it.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { messageOf } from '../../core/errors.js';
import { traceHolds } from '../../frontend/files/disk-trace.js';
import { KeptFrontend, type KeptOptions } from '../../frontend/kept/kept-frontend.js';
import { filesNamedIn, type KeptFile, type KeptState } from '../../frontend/kept/kept-state.js';
import { bundledModels } from '../../frontend/models/loaded-models.js';
import type { CacheOptions } from '../contract.js';
import { workspaceOf } from '../workspace-root.js';
import { CacheFolder } from './cache-folder.js';
import { codeStamp } from './code-stamp.js';
import { KeptForm, type CacheEntry } from './kept-form.js';

/** What a frontend is opened with, less what only filters and tells. */
export interface ReadOptions extends Omit<KeptOptions, 'root'> {
  readonly followsLinks: boolean;
  readonly models: readonly string[];
}

/** States that are kept at a time: of a branch and of the one that it left, before and after what is staged. */
const MOST_STATES = 8;

export class SessionCache {
  readonly #folder: CacheFolder;
  readonly #form = new KeptForm();

  readonly #root: string;

  /** Throws a UsageError for paths that lead nowhere. */
  constructor(
    private readonly options: CacheOptions,
    private readonly read: ReadOptions,
  ) {
    const { cwd, paths, ignore, followsLinks, models } = read;
    this.#root = workspaceOf(cwd, paths);
    const key = createHash('sha256')
      .update(JSON.stringify([codeStamp(), this.#root, ignore, followsLinks, models]))
      .digest('hex');
    this.#folder = new CacheFolder(path.join(options.location, key.slice(0, 16)));
  }

  /** What was kept of the workspace in the state at hand. */
  find(): KeptFrontend | undefined {
    for (const name of this.#folder.names('state')) {
      const entry = this.#folder.read(name);
      if (!this.#form.isEntry(entry) || !traceHolds(entry.trace, this.read.files)) continue;
      const files = this.#filesOf(entry);
      const state = files && { trace: entry.trace, workspace: entry.workspace, files };
      if (state && namesOnlyWhatWasRead(state)) return new KeptFrontend({ ...this.read, root: this.#root }, state);
    }
    return undefined;
  }

  #filesOf({ files }: CacheEntry): readonly KeptFile[] | undefined {
    const found: KeptFile[] = [];
    for (const name of files) {
      const file = this.#folder.read(name);
      if (!this.#form.isFile(file)) return undefined;
      found.push(file);
    }
    return found;
  }

  /** Keeps a state; what has not been asked for longest makes room. */
  keep({ trace, workspace, files }: KeptState): void {
    try {
      const entry: CacheEntry = { trace, workspace, files: files.map((file) => this.#folder.write('file', file)) };
      this.#folder.write('state', entry);
      this.#sweep();
    } catch (error) {
      this.options.onProblem?.(`The cache cannot be written (${messageOf(error)}); the run goes on without.`);
    }
  }

  #sweep(): void {
    const states = this.#folder.names('state');
    if (states.length <= MOST_STATES) return;
    for (const name of states.slice(MOST_STATES)) this.#folder.remove(name);
    const entries = states.slice(0, MOST_STATES).map((name) => this.#folder.read(name));
    const used = new Set(entries.flatMap((entry) => (this.#form.isEntry(entry) ? entry.files : [])));
    for (const name of this.#folder.names('file')) if (!used.has(name)) this.#folder.remove(name);
  }
}

function namesOnlyWhatWasRead({ trace, workspace, files }: KeptState): boolean {
  const models = new Set(bundledModels().map((file) => file.split(path.sep).join('/')));
  return [...filesNamedIn([workspace, files])].every((file) => Object.hasOwn(trace.files, file) || models.has(file));
}
