// Texts that stand in for files on disk: editor buffers, autofix passes, standard input, processor blocks.
// Changes are collected and handed on when somebody asks, so that dropping a buffer and bringing its next
// version costs one analysis, not two.

export class Overlays {
  /** What the frontend has been told. */
  readonly #applied = new Map<string, string>();
  readonly #wanted = new Map<string, string>();

  /**
   * Wants `text` in place of the file; `undefined` wants the disk's. A text that equals the disk's is wanted all the
   * same: what was read of the file may be older.
   */
  set(file: string, text: string | undefined): void {
    if (text === undefined) this.#wanted.delete(file);
    else this.#wanted.set(file, withoutMark(text));
  }

  get isEmpty(): boolean {
    return this.#wanted.size === 0;
  }

  /** Whoever was told is no more; the next one knows nothing. */
  forgetApplied(): void {
    this.#applied.clear();
  }

  /** Tells `update` of every difference since the last time, sorted by file; gives whether one of them changed anything. */
  apply(update: (file: string, text: string | undefined) => boolean): boolean {
    const files = new Set([...this.#applied.keys(), ...this.#wanted.keys()]);
    const changed = [...files].filter((file) => this.#applied.get(file) !== this.#wanted.get(file)).sort();
    const changes = changed.map((file) => {
      const text = this.#wanted.get(file);
      if (text === undefined) this.#applied.delete(file);
      else this.#applied.set(file, text);
      return update(file, text);
    });
    return changes.includes(true);
  }
}

/** Byte-order marks are kept on neither side: they are no part of the program. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
