// The files that describe modelled packages, and made-up ones for their subpaths (`lodash/map` is the member `map` of
// `lodash`, `typeorm/repository/Repository` a part of `typeorm`) and for other names that imports have for them (`npm:pg@8`).
import { isInside, toPosix } from '../files/file-path.js';
import { packageNameOf } from './packages.js';

/** `commonjs` for `require(…)`, which takes the whole module where an import takes its default export. */
export type ImportStyle = 'module' | 'commonjs';

export class ModelledPackages {
  readonly #byPackage: ReadonlyMap<string, string>;
  readonly #packageOf: ReadonlyMap<string, string>;
  readonly #made = new Map<string, string>();

  constructor(files: ReadonlyMap<string, string>) {
    const entries = [...files].map(([name, file]) => [name, toPosix(file)] as const);
    this.#byPackage = new Map(entries);
    // Several packages may share a file; it is then known by the first.
    this.#packageOf = new Map(entries.map(([name, file]) => [file, name] as const).reverse());
  }

  files(): readonly string[] {
    return [...new Set(this.#byPackage.values())].sort();
  }

  has(file: string): boolean {
    return this.#packageOf.has(file) || this.#made.has(file);
  }

  /** The modelled package that a model file, also a made-up one, is of. */
  packageOfFile(file: string): string | undefined {
    const own = this.#packageOf.get(file);
    if (own !== undefined) return own;
    return this.#made.has(file) ? [...this.#packageOf].find(([model]) => isInside(file, stem(model)))?.[1] : undefined;
  }

  /** The modelled package that a specifier names. */
  packageFor(specifier: string): string | undefined {
    const plain = specifier.replace(/^node:/, '');
    const name = packageNameOf(plain);
    return [specifier, plain, `node:${plain}`, ...(name === undefined ? [] : [name, `node:${name}`])].find((one) =>
      this.#byPackage.has(one),
    );
  }

  /** The file that a specifier of a modelled package resolves to; `written`: as an import has it, where that is another name. */
  fileFor(specifier: string, style: ImportStyle, written = specifier): string | undefined {
    const name = this.packageFor(specifier);
    if (name === undefined) return undefined;
    const file = this.#byPackage.get(name) as string;
    // The compiler knows a model by its name.
    if (written !== specifier) return this.#otherName(file, specifier, written);
    const bare = name.replace(/^node:/, '');
    const subpath = specifier
      .replace(/^node:/, '')
      .slice(bare.length + 1)
      .replace(/\.[cm]?js$/, '');
    return subpath === '' ? file : this.#subpathFile(file, name, subpath, style);
  }

  /** The text of a made-up file. */
  textOf(file: string): string | undefined {
    return this.#made.get(file);
  }

  #otherName(model: string, specifier: string, written: string): string {
    const file = `${stem(model)}/as/${encodeURIComponent(written)}.d.ts`;
    this.#made.set(file, `import whole = require('${specifier}');\nexport = whole;\n`);
    return file;
  }

  #subpathFile(model: string, name: string, subpath: string, style: ImportStyle): string {
    const file = `${stem(model)}/${subpath}${style === 'commonjs' ? '.d.cts' : '.d.ts'}`;
    if (!this.#made.has(file)) this.#made.set(file, subpathText(name, subpath, style));
    return file;
  }
}

const stem = (model: string): string => model.replace(/\.d\.[cm]?ts$/, '');

function subpathText(name: string, subpath: string, style: ImportStyle): string {
  const member = subpath.slice(subpath.lastIndexOf('/') + 1);
  if (!/^[A-Za-z_$][\w$]*$/.test(member)) return `export * from '${name}';\n`;
  return style === 'commonjs'
    ? `import { ${member} } from '${name}';\nexport = ${member};\n`
    : `export * from '${name}';\nexport { ${member} as default } from '${name}';\n`;
}
