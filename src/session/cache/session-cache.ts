// Keeps what the frontend made of a workspace for the next process. What is kept counts where everything that was read for
// it would be read in the same way now, by the same erplint; it is data that anybody may have written, so its form is
// checked, and it names no file that was not read for it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../core/errors.js';
import { PresentDisk } from '../../frontend/files/disk-trace.js';
import { isDeclaration, isSource } from '../../frontend/files/extensions.js';
import type { OtherFiles } from '../../frontend/files/file-view.js';
import type { DiskTrace } from '../../frontend/files/trace.js';
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

/** Another state than the one at hand, from which it differs in sources alone, as it would be shown over the disk. */
export interface OtherState {
  readonly files: OtherFiles;
  readonly kept: readonly KeptFile[];
}

export class SessionCache {
  readonly #folder: CacheFolder;
  readonly #form = new KeptForm();
  /** What was found, by the names that it lies under. */
  readonly #names = new WeakMap<KeptFile, string>();
  #found: CacheEntry | undefined;

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

  /** What was kept of the workspace in the state at hand, else in the one that is least unlike it. */
  find(): KeptFrontend | OtherState | undefined {
    const disk = new PresentDisk(this.read.files);
    const entries: { readonly entry: CacheEntry; readonly unlike: number }[] = [];
    for (const name of this.#folder.names('state')) {
      const entry = this.#folder.read(name);
      if (!this.#form.isEntry(entry)) continue;
      const { files, folders } = disk.differences(entry.trace);
      if (files.length + folders.length === 0) {
        const state = this.#stateOf(entry);
        if (state) return new KeptFrontend({ ...this.read, root: this.#root }, state);
      } else if (files.every(isCode)) entries.push({ entry, unlike: files.length });
    }
    for (const { entry } of entries.sort((a, b) => a.unlike - b.unlike)) {
      const state = this.#otherState(entry, disk);
      if (!state) continue;
      this.#found = entry;
      return state;
    }
    return undefined;
  }

  #otherState(entry: CacheEntry, disk: PresentDisk): OtherState | undefined {
    const files = disk.stateOf(entry.trace, (file) => this.#textOf(file, entry));
    const state = files && this.#stateOf(entry);
    return state && { files, kept: state.files };
  }

  #textOf(file: string, { texts }: CacheEntry): string | undefined {
    const name = Object.hasOwn(texts, file) ? texts[file] : undefined;
    const kept = name === undefined ? undefined : this.#folder.read(name);
    return this.#form.isText(kept) ? kept.text : undefined;
  }

  #stateOf({ trace, workspace, files: names }: CacheEntry): KeptState | undefined {
    const files: KeptFile[] = [];
    for (const name of names) {
      const file = this.#folder.read(name);
      if (!this.#form.isFile(file)) return undefined;
      this.#names.set(file, name);
      files.push(file);
    }
    const state = { trace, workspace, files };
    return namesOnlyWhatWasRead(state) ? state : undefined;
  }

  /** Keeps a state; what has not been asked for longest makes room. */
  keep({ trace, workspace, files }: KeptState): void {
    try {
      const entry: CacheEntry = {
        ...{ trace, workspace },
        files: files.map((file) => this.#names.get(file) ?? this.#folder.write('file', file)),
        texts: this.#keepTexts(trace),
      };
      this.#folder.write('state', entry);
      this.#sweep();
    } catch (error) {
      this.options.onProblem?.(`The cache cannot be written (${messageOf(error)}); the run goes on without.`);
    }
  }

  /** What sources say, so that a later process can tell what has changed in them. */
  #keepTexts(trace: DiskTrace): Readonly<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const [file, said] of Object.entries(trace.files).filter(([file]) => isCode(file))) {
      const known = this.#found?.trace.files[file] === said ? this.#found.texts[file] : undefined;
      const text = known === undefined ? textIn(file, this.read.files) : undefined;
      const name = text === undefined ? known : this.#folder.write('text', { text });
      if (name !== undefined) texts[file] = name;
    }
    return texts;
  }

  #sweep(): void {
    const states = this.#folder.names('state');
    if (states.length <= MOST_STATES) return;
    for (const name of states.slice(MOST_STATES)) this.#folder.remove(name);
    const entries = states.slice(0, MOST_STATES).map((name) => this.#folder.read(name));
    const used = new Set(
      entries.flatMap((entry) => (this.#form.isEntry(entry) ? [...entry.files, ...Object.values(entry.texts)] : [])),
    );
    for (const name of [...this.#folder.names('file'), ...this.#folder.names('text')])
      if (!used.has(name)) this.#folder.remove(name);
  }
}

function namesOnlyWhatWasRead({ trace, workspace, files }: KeptState): boolean {
  const models = new Set(bundledModels().map((file) => file.split(path.sep).join('/')));
  return [...filesNamedIn([workspace, files])].every((file) => Object.hasOwn(trace.files, file) || models.has(file));
}

/** What others rest on only as far as the frontend knows. */
const isCode = (file: string): boolean => isSource(file) || isDeclaration(file);

/** `undefined` for what cannot be read, or is no UTF-8. */
function textIn(file: string, shown: OtherFiles | undefined): string | undefined {
  try {
    const bytes = shown?.get(file) ?? readFileSync(file);
    const text = Buffer.from(bytes).toString('utf8');
    return Buffer.from(text).equals(bytes) ? text : undefined;
  } catch {
    return undefined;
  }
}
