// Which files of the workspace are left out, and why: what the walk passed by, what the configuration ignores, what
// nobody wrote by hand, and what reaches no modelled library.
import type { LeftOut, LeftOutReason } from '../../core/left-out.js';
import { isDeclaration, isSource } from '../files/extensions.js';
import { baseName, isInside, upward } from '../files/file-path.js';
import { generatedMark } from '../files/generated.js';
import { isForeign, isLarge, isPacked } from '../files/source-text.js';
import type { GeneratedClients } from '../schemas/generated-clients.js';
import type { ModelledPackages } from './modelled-packages.js';
import { ignoreList } from './reported-paths.js';

interface Question {
  /** Whether the package of a file is not analysed. */
  isUnused(file: string): boolean;
  /** Whether files of this kind are loaded only where others import them. */
  isUnloaded(file: string): boolean;
  readonly texts: { get(file: string): string; readonly problems: ReadonlyMap<string, unknown> };
}

export class LeftOutFiles {
  readonly #all: Map<string, LeftOut>;
  readonly #ignoring: (file: string) => string | undefined;

  constructor(
    private readonly root: string,
    passedBy: ReadonlyMap<string, LeftOut>,
    ignore: readonly string[],
  ) {
    this.#all = new Map(passedBy);
    this.#ignoring = ignoreList(ignore, root);
  }

  /** Sorted by path. */
  all(): readonly LeftOut[] {
    return [...this.#all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Why a file or folder is left out, itself or with a folder around it. */
  of(path: string): LeftOut | undefined {
    for (const at of upward(path, isInside(path, this.root) ? this.root : undefined)) {
      const found = this.#all.get(at);
      if (found) return found;
    }
    const pattern = this.#ignoring(path);
    if (pattern !== undefined) return { path, isFolder: false, reason: 'ignored', detail: pattern };
    return undefined;
  }

  /** Whether the configuration ignores a file; from then on it is told. */
  isIgnored(file: string): boolean {
    const pattern = this.#ignoring(file);
    if (pattern !== undefined && !isDeclaration(file)) this.#add(file, 'ignored', pattern);
    return pattern !== undefined;
  }

  /** `files` less models, and less what was generated from schemas: typings are made from these anew. */
  withoutModels(files: readonly string[], models: ModelledPackages, clients: GeneratedClients): string[] {
    return files.filter((file) => {
      const client = clients.at(file);
      if (client !== undefined) this.#add(file, 'generated', baseName(client).replace(/\.d\.ts$/, ''));
      return client === undefined && !models.has(file);
    });
  }

  /** The files that people wrote and that are to be analysed. */
  handWritten(files: readonly string[], question: Question): readonly string[] {
    return files.filter((file) => {
      if (question.isUnused(file)) this.#add(file, 'unused');
      else if (question.isUnloaded(file)) this.#add(file, 'test');
      else if (this.#isUnwritten(file, question.texts)) return false;
      else return true;
      return false;
    });
  }

  /** `files` less those that reach no modelled library. */
  addUntied(files: readonly string[], tied: ReadonlySet<string>): void {
    for (const file of files) if (!tied.has(file)) this.#add(file, 'unused');
  }

  #isUnwritten(file: string, texts: Question['texts']): boolean {
    const text = texts.get(file);
    const mark = generatedMark(text);
    if (text === '') {
      if (texts.problems.has(file)) this.#add(file, 'unreadable');
    } else if (isForeign(text)) this.#add(file, 'foreign');
    else if (isLarge(text)) this.#add(file, 'large');
    else if (isPacked(file, text)) this.#add(file, 'packed');
    else if (mark !== undefined) this.#add(file, 'generated', mark);
    else return false;
    return true;
  }

  #add(path: string, reason: LeftOutReason, detail?: string): void {
    if (!this.#all.has(path)) {
      this.#all.set(path, { path, isFolder: false, reason, ...(detail !== undefined && { detail }) });
    }
  }
}

/** Why a path that is not in any list has nothing to analyse: by its name alone. */
export function reasonByName(path: string): LeftOutReason | undefined {
  if (isDeclaration(path)) return 'typings';
  if (!isSource(path)) return 'other';
  return baseName(path).startsWith('.') ? 'hidden' : undefined;
}
