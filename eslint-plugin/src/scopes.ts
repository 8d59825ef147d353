// One session per workspace and configuration, opened when the first of its files is linted and kept as long
// as the process: the second file costs next to nothing.
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Configuration, Diagnostic, Session } from 'erplint';

/** What the plugin needs of erplint. */
export interface Analyzer {
  /** The folder of the workspace that `folder` belongs to. */
  workspaceRoot(folder: string): string;
  /** The nearest `erplint.jsonc` from `folder` up to its workspace's folder. */
  nearestConfiguration(folder: string): string | undefined;
  /** That configuration, validated; the defaults where there is none. */
  readConfiguration(folder: string): Configuration;
  openSession(options: { readonly cwd: string; readonly config: Configuration }): Session;
}

export interface Scope {
  readonly session: Session;
  readonly config: Configuration;
}

/** A session that could not be opened, which the first file has been told: the state of the folder then. */
interface FailedScope {
  readonly stamp: string;
  /** One that is linted again means that somebody has done something about it. */
  readonly linted: Set<string>;
}

interface KnownScope extends Scope {
  readonly configStamp: string;
  /** When the last look at the disk ended, and how long it took. */
  looked: number;
  took: number;
  /** Files linted since then. */
  readonly linted: Set<string>;
}

/**
 * The part of the time that looking at the disk may take in a run over many files. A file that is linted again
 * means that somebody edits, and always looks.
 */
const LOOK_SHARE = 0.15;

export class Scopes {
  readonly #scopes = new Map<string, KnownScope>();
  readonly #failed = new Map<string, FailedScope>();
  readonly #warned = new Set<string>();
  /** Workspace by folder: looked up once, as ESLint does with its own configuration. */
  readonly #roots = new Map<string, string>();

  constructor(readonly analyzer: Analyzer) {}

  /**
   * The session of the workspace that `file` lies in, up to date with the disk, and its configuration. One that cannot
   * be opened throws the reason for the first file; for the next ones there is none.
   */
  scopeOf(file: string, cwd: string): Scope | undefined {
    const root = this.#rootOf(path.posix.dirname(file));
    const home = isInside(root, cwd) ? cwd : root;
    const key = `${root}\0${home}`;
    const known = this.#scopes.get(key);
    if (known && this.#isFresh(known, home, file)) return known;
    const failed = this.#failed.get(key);
    const stamp = this.#stamp(root, home);
    if (failed && failed.stamp === stamp && !failed.linted.has(file)) {
      failed.linted.add(file);
      return undefined;
    }
    this.#failed.delete(key);
    try {
      const scope = this.#open(root, home, file);
      this.#scopes.set(key, scope);
      return scope;
    } catch (error) {
      this.#failed.set(key, { stamp, linted: new Set([file]) });
      throw error;
    }
  }

  #open(root: string, home: string, file: string): KnownScope {
    const configStamp = this.#configStamp(home);
    const config = this.analyzer.readConfiguration(home);
    const session = this.analyzer.openSession({ cwd: root, config });
    return { session, config, configStamp, looked: performance.now(), took: 0, linted: new Set([file]) };
  }

  /** Prints once what no line of the linted text stands for: faults of the configuration, libraries without a model. */
  warnOf(diagnostics: readonly Diagnostic[]): void {
    for (const { kind, at, message } of diagnostics) {
      // What is counted in a message may change with each edit, and is told once all the same.
      const key = message.replace(/\d+/g, '');
      if ((kind !== 'configuration' && kind !== 'unmodelled') || at || this.#warned.has(key)) continue;
      this.#warned.add(key);
      process.emitWarning(message, { type: 'ErplintWarning', code: 'ERPLINT_CONFIGURATION' });
    }
  }

  #rootOf(folder: string): string {
    let root = this.#roots.get(folder);
    if (root === undefined) {
      root = this.analyzer.workspaceRoot(folder);
      this.#roots.set(folder, root);
    }
    return root;
  }

  /** False when the scope's configuration has changed and the session has to be opened anew. */
  #isFresh(scope: KnownScope, home: string, file: string): boolean {
    const now = performance.now();
    const again = scope.linted.has(file);
    scope.linted.add(file);
    if (!again && now - scope.looked < scope.took / LOOK_SHARE) return true;
    if (this.#configStamp(home) !== scope.configStamp) return false;
    scope.session.revalidate();
    scope.linted.clear();
    scope.linted.add(file);
    scope.looked = performance.now();
    scope.took = scope.looked - now;
    return true;
  }

  #configStamp(home: string): string {
    const file = this.analyzer.nearestConfiguration(home);
    return file === undefined ? 'none' : stampOf(file);
  }

  /** Of the files that decide whether a session can be opened. */
  #stamp(root: string, home: string): string {
    const files = ['package.json', 'tsconfig.json'].map((name) => path.posix.join(root, name));
    return [this.#configStamp(home), ...files.map(stampOf)].join('\n');
  }
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${file} ${stats.mtimeMs} ${stats.size}` : 'none';
}

function isInside(root: string, folder: string): boolean {
  const relative = path.relative(root, folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
