// Keeps what the frontend made of a workspace for the next process. What is kept counts where everything that was read for
// it would be read in the same way now, by the same erplint; it is data that anybody may have written, so its form is
// checked, and it names no file that was not read for it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../core/errors.js';
import { type Differences, PresentDisk } from '../../frontend/files/disk-trace.js';
import { isDeclaration, isSource } from '../../frontend/files/extensions.js';
import type { OtherFiles } from '../../frontend/files/file-view.js';
import type { DiskTrace } from '../../frontend/files/trace.js';
import { KeptFrontend } from '../../frontend/kept/kept-frontend.js';
import type { KeptFile, KeptState } from '../../frontend/kept/kept-state.js';
import { type KeptOptions, KeptWorkspaceView } from '../../frontend/kept/kept-workspace.js';
import { filesNamedIn } from '../../frontend/kept/named-files.js';
import { bundledModels } from '../../frontend/models/bundled-models.js';
import { keptLandscape, keptTold, landscapeDataFrom, toldFrom } from '../answer/kept-told.js';
import type { Told } from '../answer/told.js';
import type { CacheOptions } from '../contract.js';
import type { LandscapeData } from '../costs/landscape-data.js';
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
/** Of what was said of them, under whatever configuration. */
const MOST_ANSWERS = 32;

/** Another state than the one at hand, from which it differs in sources alone, as it would be shown over the disk. */
export interface OtherState {
  readonly files: OtherFiles;
  readonly kept: readonly KeptFile[];
}

/** What was kept of an answer, and of the workspace that it is about. */
export interface FoundAnswer {
  readonly workspace: KeptWorkspaceView;
  readonly told: Told;
  readonly landscape?: LandscapeData;
}

/** A state that was kept, under the name that it lies under, with what would be read in another way now. */
interface Known {
  readonly name: string;
  readonly entry: CacheEntry;
  readonly different: Differences;
}

export class SessionCache {
  readonly #folder: CacheFolder;
  readonly #form = new KeptForm();
  /** What was found, by the names that it lies under. */
  readonly #names = new WeakMap<KeptFile, string>();
  readonly #disk: PresentDisk;
  readonly #known = new Map<string, Known | undefined>();
  #found: CacheEntry | undefined;
  /** The state at hand. */
  #state: CacheEntry | undefined;

  #isProblemTold = false;

  readonly root: string;

  /** Throws a UsageError for paths that lead nowhere. */
  constructor(
    private readonly options: CacheOptions,
    private readonly read: ReadOptions,
  ) {
    const { cwd, paths, ignore, followsLinks, models, files } = read;
    this.root = workspaceOf(cwd, paths);
    const key = digestOf([codeStamp(), this.root, ignore, followsLinks, models]);
    this.#folder = new CacheFolder(path.join(options.location, key.slice(0, 16)));
    this.#disk = new PresentDisk(files);
  }

  /** What was kept of the workspace in the state at hand, else in the one that is least unlike it. */
  find(): KeptFrontend | OtherState | undefined {
    for (const { entry } of this.#states(isAtHand)) {
      const state = this.#stateOf(entry);
      if (!state) continue;
      this.#state = entry;
      return new KeptFrontend({ ...this.read, root: this.root }, state);
    }
    const others = [...this.#states((known) => !isAtHand(known) && known.different.files.every(isCode))];
    for (const { entry } of others.sort((a, b) => a.different.files.length - b.different.files.length)) {
      const state = this.#otherState(entry);
      if (!state) continue;
      this.#found = entry;
      return state;
    }
    return undefined;
  }

  /** What was said of the state at hand when the same was asked; with a landscape where it is wanted. */
  answer(question: string, wantsLandscape: boolean): FoundAnswer | undefined {
    for (const { entry } of this.#states(isAtHand)) {
      const told = this.#toldOf(entry, question);
      if (!told) continue;
      const landscape = wantsLandscape ? this.#landscapeOf(entry, question) : undefined;
      if (wantsLandscape && !landscape) continue;
      const workspace = new KeptWorkspaceView(
        { ...this.read, root: this.root },
        entry.workspace,
        Object.keys(entry.files),
      );
      return { workspace, told, ...(landscape && { landscape }) };
    }
    return undefined;
  }

  /** What was said when the same was asked of the state at hand, or of one that comes to the same. */
  told(question: string): Told | undefined {
    return this.#state && this.#toldOf(this.#state, question);
  }

  landscape(question: string): LandscapeData | undefined {
    return this.#state && this.#landscapeOf(this.#state, question);
  }

  #toldOf(entry: CacheEntry, question: string): Told | undefined {
    const kept = this.#kept(kindOf('told', entry, question), entry, (data) => this.#form.isTold(data) && data);
    return kept && toldFrom(kept);
  }

  #landscapeOf(entry: CacheEntry, question: string): LandscapeData | undefined {
    const isOf = (data: unknown) => this.#form.isLandscape(data) && data;
    const kept = this.#kept(kindOf('landscape', entry, question), entry, isOf);
    return kept && landscapeDataFrom(kept);
  }

  /** States that were kept, the last one first. */
  *#states(are: (known: Known) => boolean): Iterable<Known> {
    for (const name of this.#folder.names('state')) {
      if (!this.#known.has(name)) this.#known.set(name, this.#knownAs(name));
      const known = this.#known.get(name);
      if (known && are(known)) yield known;
    }
  }

  #knownAs(name: string): Known | undefined {
    const entry = this.#folder.read(name);
    if (!this.#form.isEntry(entry) || !namesOnlyWhatWasRead(entry.trace, entry.workspace)) return undefined;
    return { name, entry, different: this.#disk.differences(entry.trace) };
  }

  /** The last of a kind that is of the form. */
  #kept<Data>(kind: string, { trace }: CacheEntry, isOfForm: (data: unknown) => Data | false): Data | undefined {
    for (const name of this.#folder.names(kind)) {
      const data = isOfForm(this.#folder.read(name));
      if (data !== false && namesOnlyWhatWasRead(trace, data)) return data;
    }
    return undefined;
  }

  #otherState(entry: CacheEntry): OtherState | undefined {
    const files = this.#disk.stateOf(entry.trace, (file) => this.#textOf(file, entry));
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
    for (const [source, name] of Object.entries(names)) {
      const file = this.#folder.read(name);
      if (!this.#form.isFile(file) || file.outline.file !== source) return undefined;
      this.#names.set(file, name);
      files.push(file);
    }
    return namesOnlyWhatWasRead(trace, files) ? { trace, workspace, files } : undefined;
  }

  /** Keeps the state at hand, where there is one to keep; what has not been asked for longest makes room. */
  keep(state: KeptState | undefined): void {
    this.#state = undefined;
    if (!state) return;
    const { trace, workspace, files } = state;
    this.#writing(() => {
      const nameOf = (file: KeptFile) => this.#names.get(file) ?? this.#folder.write('file', file);
      const entry: CacheEntry = {
        ...{ trace, workspace },
        files: Object.fromEntries(files.map((file) => [file.outline.file, nameOf(file)])),
        texts: this.#keepTexts(trace),
      };
      this.#folder.write('state', entry);
      this.#state = entry;
    });
  }

  /** Keeps what was said of the state at hand. */
  keepTold(question: string, told: Told): void {
    if (this.#state === undefined) return;
    const kind = kindOf('told', this.#state, question);
    this.#writing(() => this.#folder.write(kind, keptTold(told)));
  }

  keepLandscape(question: string, landscape: LandscapeData): void {
    if (this.#state === undefined) return;
    const kind = kindOf('landscape', this.#state, question);
    this.#writing(() => this.#folder.write(kind, keptLandscape(landscape)));
  }

  #writing(write: () => void): void {
    try {
      write();
      this.#sweep();
    } catch (error) {
      if (!this.#isProblemTold)
        this.options.onProblem?.(`The cache cannot be written (${messageOf(error)}); the run goes on without.`);
      this.#isProblemTold = true;
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
    for (const name of this.#folder.names('told', 'landscape').slice(MOST_ANSWERS)) this.#folder.remove(name);
    const states = this.#folder.names('state');
    if (states.length <= MOST_STATES) return;
    for (const name of states.slice(MOST_STATES)) this.#folder.remove(name);
    const entries = states.slice(0, MOST_STATES).map((name) => this.#folder.read(name));
    const used = new Set(
      entries.flatMap((entry) =>
        this.#form.isEntry(entry) ? [...Object.values(entry.files), ...Object.values(entry.texts)] : [],
      ),
    );
    for (const name of this.#folder.names('file', 'text')) if (!used.has(name)) this.#folder.remove(name);
  }
}

/** What a question is known by, among those about a workspace. */
export const questionOf = (...parts: readonly unknown[]): string => digestOf(parts);

const digestOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** Of what was said when a question was asked, about all states of which linking and rules see the same. */
function kindOf(kind: string, { workspace: { entities, settings }, files }: CacheEntry, question: string): string {
  return `${kind}-${digestOf([entities, settings, files]).slice(0, 16)}-${question.slice(0, 16)}`;
}

const isAtHand = ({ different: { files, folders } }: Known): boolean => files.length + folders.length === 0;

function namesOnlyWhatWasRead({ files }: DiskTrace, data: unknown): boolean {
  const models = new Set(bundledModels().map((file) => file.split(path.sep).join('/')));
  return [...filesNamedIn(data)].every((file) => Object.hasOwn(files, file) || models.has(file));
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
