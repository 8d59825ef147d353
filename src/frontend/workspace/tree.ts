// Walks the workspace folder once: the sources and typings in it, and the manifests and tsconfigs that say
// how they belong together. Build output, dependencies, hidden folders and what git ignores are not entered.
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut, LeftOutReason } from '../../core/left-out.js';
import { type Disk, isCircle, realPath } from '../files/disk.js';
import { isConfiguration } from '../files/data-names.js';
import { isDeclaration, isSource } from '../files/extensions.js';
import { baseName, folderOf, isInside } from '../files/file-path.js';
import { decidingRule, type IgnoreRules, parseIgnore } from '../files/gitignore.js';
import type { ConfigReader } from './tsconfig.js';

export interface Tree {
  /** All sorted. */
  readonly sources: readonly string[];
  readonly declarations: readonly string[];
  /** Schemas that clients are generated from. */
  readonly schemas: readonly string[];
  /** Folders with a package.json. */
  readonly manifests: readonly string[];
  /** Folders that compilers write to. */
  readonly output: readonly string[];
  /** What was passed by, by path. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  readonly problems: readonly Diagnostic[];
}

/** Never entered, wherever they are. */
const NEVER: Readonly<Record<string, LeftOutReason>> = {
  node_modules: 'dependency',
  bower_components: 'dependency',
  jspm_packages: 'dependency',
  dist: 'output',
  coverage: 'output',
  'storybook-static': 'output',
};
/** Build output when they stand beside a manifest; deeper down they may be a module's name. */
const BESIDE_MANIFEST = new Set(['build', 'out', 'output', 'lib-cov', 'tmp', 'temp']);
/** Where compilers write, by name. */
const OUTPUT_NAMES = new Set(['dist', 'build', 'built', 'out', 'output', 'compiled', 'target']);
/** Output is known by its first folders. */
const MOST_FOLDERS = 500;

/** Walks `root`; `followsLinks`: out of it too. */
export function walk(root: string, disk: Disk, configs: ConfigReader, followsLinks: boolean): Tree {
  const walker = new Walker(root, disk, configs, followsLinks);
  walker.enter(root, ignoreRulesAbove(root, disk), true);
  return walker.tree();
}

/** Rules of the .gitignore files from the repository's top down to the folder above `root`. */
function ignoreRulesAbove(root: string, disk: Disk): readonly IgnoreRules[] {
  const chain: IgnoreRules[] = [];
  for (let folder = root; !disk.has(`${folder}/.git`);) {
    const above = folderOf(folder);
    if (above === folder) return []; // Not in a repository.
    folder = above;
    const rules = ignoreRulesIn(folder, disk);
    if (rules) chain.unshift(rules);
  }
  return chain;
}

function ignoreRulesIn(folder: string, disk: Disk): IgnoreRules | undefined {
  const read = disk.readIfFile(`${folder}/.gitignore`);
  return read && 'text' in read ? parseIgnore(folder, read.text) : undefined;
}

class Walker {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #configs: ConfigReader;
  readonly #sources: string[] = [];
  readonly #declarations: string[] = [];
  readonly #schemas: string[] = [];
  readonly #manifests: string[] = [];
  readonly #output = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #problems: Diagnostic[] = [];

  constructor(
    root: string,
    disk: Disk,
    configs: ConfigReader,
    private readonly followsLinks: boolean,
  ) {
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
    for (const name of entries.keys()) if (isConfiguration(name)) this.#readConfig(`${folder}/${name}`);
    for (const name of [...entries.keys()].sort()) {
      const path = `${folder}/${name}`;
      const reason = name.startsWith('.') ? 'hidden' : NEVER[name];
      if (reason !== undefined) this.#leave(path, reason);
      else if ((hasManifest || isTop) && BESIDE_MANIFEST.has(name) && !this.#isHandWritten(path)) {
        this.#leave(path, 'output');
      } else this.#visit(path, rules);
    }
  }

  tree(): Tree {
    const output = [...this.#output].sort();
    const kept = (file: string): boolean => {
      const folder = output.find((one) => isInside(file, one));
      if (folder !== undefined) this.#leave(folder, 'output', 'outDir of a tsconfig');
      return folder === undefined;
    };
    const sources = this.#sources.filter(kept).sort();
    const all = new Set(sources);
    return {
      sources: sources.filter((file) => {
        const source = compiledFrom(file, all);
        if (source !== undefined) this.#leave(file, 'compiled', baseName(source));
        return source === undefined;
      }),
      declarations: this.#declarations.filter((file) => kept(file) && !isTypingTwin(file, all)).sort(),
      schemas: this.#schemas.filter(kept).sort(),
      manifests: this.#manifests.filter(kept).sort(),
      output,
      leftOut: this.#leftOut,
      problems: this.#problems,
    };
  }

  #visit(path: string, rules: readonly IgnoreRules[]): void {
    const entry = this.#disk.entries(folderOf(path))?.get(baseName(path));
    const kind = this.#disk.kindOf(path);
    if (kind === 'broken' && (entry === 'link' || isSource(path))) {
      if (isSource(path) || isCircle(path)) {
        this.#problem(path, 'The link leads nowhere, round in a circle, or to what is no file; mend or remove it.');
        this.#leave(path, 'unreadable');
      }
      return;
    }
    const isFolder = kind === 'folder';
    if (!isFolder && !isSource(path) && !isDeclaration(path) && !isSchema(path)) return;
    const rule = decidingRule(rules, path, isFolder);
    if (rule && !rule.negated) {
      if (!isDeclaration(path) && !isSchema(path)) this.#leave(path, 'git-ignored', rule.text);
    } else if (entry === 'link' && !this.#follow(path)) return;
    else if (isFolder) {
      if (!this.#output.has(path)) this.enter(path, rules);
      else this.#leave(path, 'output', 'outDir of a tsconfig');
    } else if (isSchema(path)) this.#schemas.push(path);
    else if (isDeclaration(path)) this.#declarations.push(path);
    else if (!/\.min\.[cm]?js$/.test(path)) this.#sources.push(path);
    else this.#leave(path, 'packed');
  }

  #leave(path: string, reason: LeftOutReason, detail?: string): void {
    if (this.#leftOut.has(path)) return;
    const isFolder = this.#disk.kindOf(path) === 'folder';
    this.#leftOut.set(path, { path, isFolder, reason, ...(detail !== undefined && { detail }) });
  }

  /** A link that leads out of the workspace is followed where that is asked for, and each target only once. */
  #follow(path: string): boolean {
    const target = realPath(path);
    if (target === undefined || this.#linked.has(target)) return false;
    const root = realPath(this.#root) ?? this.#root;
    if (isInside(root, target)) {
      this.#problem(path, 'The link leads back to a folder that it lies in (a circle); it is not followed.');
      return false;
    }
    if (isInside(target, root) || target.includes('/node_modules/')) return false;
    if (!this.followsLinks) {
      this.#leave(path, 'linked', target);
      return false;
    }
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
      if (isInside(folder, this.#root) && folder !== this.#root && this.#isOutput(folder, file))
        this.#output.add(folder);
    }
  }

  /**
   * Whether a compiler writes there: a folder that the configuration governs, or one beside it with a name for output.
   * No compiler writes TypeScript, so a folder with some in it is somebody's source whatever a configuration says.
   */
  #isOutput(folder: string, config: string): boolean {
    if (isInside(folderOf(config), folder)) return false;
    const isGoverned = isInside(folder, folderOf(config));
    const isNamed = folder.split('/').some((name) => OUTPUT_NAMES.has(name));
    return (isGoverned || isNamed) && !this.#hasTypeScript(folder);
  }

  #hasTypeScript(top: string): boolean {
    const folders = [top];
    for (let folder = folders.pop(), seen = 0; folder !== undefined && seen < MOST_FOLDERS; folder = folders.pop()) {
      seen += 1;
      for (const [name, kind] of this.#disk.entries(folder) ?? []) {
        if (kind === 'file' && isSource(name) && /\.[cm]?tsx?$/.test(name)) return true;
        if (kind === 'folder' && NEVER[name] === undefined && !name.startsWith('.')) folders.push(`${folder}/${name}`);
      }
    }
    return false;
  }

  #problem(file: string, message: string): void {
    const start = { line: 1, column: 1 };
    this.#problems.push({ kind: 'unreadable', message, at: { file, start, end: start }, incomplete: true });
  }
}

const isSchema = (path: string): boolean => path.endsWith('.prisma');

/** `a.js` beside `a.ts` was compiled from it. */
function compiledFrom(file: string, all: ReadonlySet<string>): string | undefined {
  const stem = file.replace(/\.[cm]?jsx?$/, '');
  if (stem === file) return undefined;
  return ['.ts', '.tsx', '.mts', '.cts'].map((extension) => stem + extension).find((one) => all.has(one));
}

/** `a.d.ts` beside `a.js` or `a.ts`: the source says it itself. */
function isTypingTwin(file: string, all: ReadonlySet<string>): boolean {
  const stem = file.replace(/\.d\.[cm]?ts$/, '');
  return ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'].some((extension) => all.has(stem + extension));
}
