// Walks the workspace folder once: the sources and typings in it, and the manifests and tsconfigs that say
// how they belong together. Build output, dependencies, hidden folders and what git ignores are not entered.
import type { Diagnostic } from '../../core/finding.js';
import { type Disk, isCircle, realPath } from '../files/disk.js';
import { isDeclaration, isSource } from '../files/extensions.js';
import { baseName, folderOf, isInside } from '../files/file-path.js';
import { type IgnoreRules, isIgnored, parseIgnore } from '../files/gitignore.js';
import type { ConfigReader } from './tsconfig.js';

export interface Tree {
  /** All sorted. */
  readonly sources: readonly string[];
  readonly declarations: readonly string[];
  /** Folders with a package.json. */
  readonly manifests: readonly string[];
  /** Folders that compilers write to. */
  readonly output: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** Never entered, wherever they are. */
const NEVER = new Set(['node_modules', 'bower_components', 'jspm_packages', 'dist', 'coverage', 'storybook-static']);
/** Build output when they stand beside a manifest; deeper down they may be a module's name. */
const BESIDE_MANIFEST = new Set(['build', 'out', 'output', 'lib-cov', 'tmp', 'temp']);
const TSCONFIG = /^[tj]sconfig(?:\.[^.]+)*\.json$/;

/** Walks `root`. */
export function walk(root: string, disk: Disk, configs: ConfigReader): Tree {
  const walker = new Walker(root, disk, configs);
  walker.enter(root, ignoreRulesAbove(root, disk), true);
  return walker.tree();
}

/** Rules of the .gitignore files from the repository's top down to the folder above `root`. */
function ignoreRulesAbove(root: string, disk: Disk): readonly IgnoreRules[] {
  const chain: IgnoreRules[] = [];
  for (let folder = root; !disk.entries(folder)?.has('.git');) {
    const above = folderOf(folder);
    if (above === folder) return []; // Not in a repository.
    folder = above;
    const rules = ignoreRulesIn(folder, disk);
    if (rules) chain.unshift(rules);
  }
  return chain;
}

function ignoreRulesIn(folder: string, disk: Disk): IgnoreRules | undefined {
  const read = disk.entries(folder)?.has('.gitignore') ? disk.readIfFile(`${folder}/.gitignore`) : undefined;
  return read && 'text' in read ? parseIgnore(folder, read.text) : undefined;
}

class Walker {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #configs: ConfigReader;
  readonly #sources: string[] = [];
  readonly #declarations: string[] = [];
  readonly #manifests: string[] = [];
  readonly #output = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #problems: Diagnostic[] = [];

  constructor(root: string, disk: Disk, configs: ConfigReader) {
    this.#root = root;
    this.#disk = disk;
    this.#configs = configs;
  }

  enter(folder: string, above: readonly IgnoreRules[], isTop = false): void {
    const entries = this.#disk.entries(folder);
    if (!entries) {
      this.#problem(folder, 'The folder cannot be read; check its permissions.');
      return;
    }
    const own = ignoreRulesIn(folder, this.#disk);
    const rules = own ? [...above, own] : above;
    const hasManifest = entries.has('package.json');
    if (hasManifest) this.#manifests.push(folder);
    for (const name of entries.keys()) if (TSCONFIG.test(name)) this.#readConfig(`${folder}/${name}`);
    for (const name of [...entries.keys()].sort()) {
      if (name.startsWith('.') || NEVER.has(name)) continue;
      if ((hasManifest || isTop) && BESIDE_MANIFEST.has(name) && !this.#isHandWritten(`${folder}/${name}`)) continue;
      this.#visit(`${folder}/${name}`, rules);
    }
  }

  tree(): Tree {
    const output = [...this.#output].sort();
    const kept = (file: string): boolean => !output.some((folder) => isInside(file, folder));
    const sources = this.#sources.filter(kept).sort();
    const all = new Set(sources);
    return {
      sources: sources.filter((file) => !isCompiledTwin(file, all)),
      declarations: this.#declarations.filter((file) => kept(file) && !isTypingTwin(file, all)).sort(),
      manifests: this.#manifests.filter(kept).sort(),
      output,
      problems: this.#problems,
    };
  }

  #visit(path: string, rules: readonly IgnoreRules[]): void {
    const entry = this.#disk.entries(folderOf(path))?.get(baseName(path));
    const kind = this.#disk.kindOf(path);
    if (kind === 'broken' && (entry === 'link' || isSource(path))) {
      if (isSource(path) || isCircle(path)) {
        this.#problem(path, 'The link leads nowhere or round in a circle; mend or remove it.');
      }
      return;
    }
    const isFolder = kind === 'folder';
    if (!isFolder && !isSource(path) && !isDeclaration(path)) return;
    if (isIgnored(rules, path, isFolder)) return;
    if (entry === 'link' && !this.#follow(path)) return;
    if (isFolder) {
      if (!this.#output.has(path)) this.enter(path, rules);
    } else if (isDeclaration(path)) this.#declarations.push(path);
    else if (!/\.min\.[cm]?js$/.test(path)) this.#sources.push(path);
  }

  /** A link is followed when it leads out of the workspace, and each target only once. */
  #follow(path: string): boolean {
    const target = realPath(path);
    if (target === undefined || this.#linked.has(target)) return false;
    const root = realPath(this.#root) ?? this.#root;
    if (isInside(root, target)) {
      this.#problem(path, 'The link leads back to a folder that it lies in (a circle); it is not followed.');
      return false;
    }
    if (isInside(target, root) || target.includes('/node_modules/')) return false;
    this.#linked.add(target);
    return true;
  }

  /** `build/` may hold the scripts that build: TypeScript in it was not compiled into it. */
  #isHandWritten(folder: string): boolean {
    const names = [...(this.#disk.entries(folder)?.keys() ?? [])];
    return names.some((name) => isSource(name) && /\.[cm]?tsx?$/.test(name));
  }

  #readConfig(file: string): void {
    for (const folder of this.#configs.outputOf(file)) {
      if (isInside(folder, this.#root) && folder !== this.#root && !isInside(folderOf(file), folder)) {
        this.#output.add(folder);
      }
    }
  }

  #problem(file: string, message: string): void {
    const start = { line: 1, column: 1 };
    this.#problems.push({ kind: 'unreadable', message, at: { file, start, end: start }, incomplete: true });
  }
}

/** `a.js` beside `a.ts` was compiled from it. */
function isCompiledTwin(file: string, all: ReadonlySet<string>): boolean {
  const stem = file.replace(/\.[cm]?jsx?$/, '');
  return stem !== file && ['.ts', '.tsx', '.mts', '.cts'].some((extension) => all.has(stem + extension));
}

/** `a.d.ts` beside `a.js` or `a.ts`: the source says it itself. */
function isTypingTwin(file: string, all: ReadonlySet<string>): boolean {
  const stem = file.replace(/\.d\.[cm]?ts$/, '');
  return ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'].some((extension) => all.has(stem + extension));
}
