// Files that an outline names places in: these move when lines come or go there.
import type { FileOutline } from '../../core/outline/outline.js';

/** The other files that places in each outline lie in, each outline looked through when first asked about. */
export class LocatedFiles {
  readonly #known = new WeakMap<FileOutline, ReadonlySet<string>>();

  of(outline: FileOutline): ReadonlySet<string> {
    let files = this.#known.get(outline);
    if (!files) this.#known.set(outline, (files = filesIn(outline)));
    return files;
  }
}

function filesIn(outline: FileOutline): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    if ('file' in data && typeof data.file === 'string') found.add(data.file);
    for (const key in data) visit((data as Readonly<Record<string, unknown>>)[key]);
  };
  visit(outline);
  found.delete(outline.file);
  return found;
}
