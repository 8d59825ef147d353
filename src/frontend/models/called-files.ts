// Files that a framework calls by where they lie, or whose functions it calls by a directive, told by the texts of models
// before any of them is read: whatever they import, they are where requests come in.
import { conventionsIn, fits, type FilePattern } from '../../models/file-pattern.js';
import { readFileSync } from 'node:fs';
import type { Owner } from '../program/source-program.js';
import { packageNameOf } from '../workspace/packages.js';

interface Framework {
  readonly package: string;
  /** The model that says so. */
  readonly model: string;
  readonly places: readonly FilePattern[];
  readonly directives: readonly string[];
}

export class CalledFiles {
  readonly #frameworks: readonly Framework[];

  /** Model files by the modules that they describe. */
  constructor(modules: ReadonlyMap<string, string>) {
    this.#frameworks = [...modules].flatMap(([name, file]) => {
      const found = conventionsIn(textOf(file));
      return found.places.length + found.directives.length > 0
        ? [{ package: packageNameOf(name) ?? name, model: file, ...found }]
        : [];
    });
  }

  /** The models of frameworks that the packages depend on: they count even where nothing is imported. */
  models(packages: readonly Owner[]): readonly string[] {
    const used = this.#frameworks.filter((one) => packages.some(({ dependencies }) => dependencies.has(one.package)));
    return [...new Set(used.map(({ model }) => model))].sort();
  }

  /** Whether one of the frameworks that its package depends on calls the file. */
  has(file: string, text: string, { folder, dependencies }: Owner): boolean {
    const used = this.#frameworks.filter((one) => dependencies.has(one.package));
    return used.some(
      ({ places, directives }) =>
        places.some((place) => fits(file.slice(folder.length + 1), place)) ||
        directives.some((directive) => text.includes(`'${directive}'`) || text.includes(`"${directive}"`)),
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Whoever reads the model says so.
    return '';
  }
}
