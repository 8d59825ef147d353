// Texts that stand in for files on disk: editor buffers, autofix passes, standard input, processor blocks.
// Changes are collected and handed on when somebody asks, so that dropping a buffer and bringing its next
// version costs one analysis, not two.
import { readFileSync } from 'node:fs';

export class Overlays {
  /** What the frontend has been told. */
  readonly #applied = new Map<string, string>();
  readonly #wanted = new Map<string, string>();

  /** Wants `text` in place of the file; `undefined`, or a text equal to the disk's, wants the disk's. */
  set(file: string, text: string | undefined): void {
    if (text === undefined || text === textOnDisk(file)) this.#wanted.delete(file);
    else this.#wanted.set(file, text);
  }

  /** Tells `update` of every difference since the last time, sorted by file; gives whether there was one. */
  apply(update: (file: string, text: string | undefined) => void): boolean {
    const files = new Set([...this.#applied.keys(), ...this.#wanted.keys()]);
    const changed = [...files].filter((file) => this.#applied.get(file) !== this.#wanted.get(file)).sort();
    for (const file of changed) {
      const text = this.#wanted.get(file);
      if (text === undefined) this.#applied.delete(file);
      else this.#applied.set(file, text);
      update(file, text);
    }
    return changed.length > 0;
  }
}

/** Byte-order marks are kept on neither side: they are no part of the program. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function textOnDisk(file: string): string | undefined {
  try {
    return withoutMark(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
