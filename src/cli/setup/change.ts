// A file that the set-up writes: as a whole, and as people are told of it.

export interface Change {
  /** From the repository's folder. */
  readonly path: string;
  readonly kind: 'create' | 'change';
  /** The whole text of the file afterwards. */
  readonly text: string;
  /** The lines that come in. */
  readonly added: readonly string[];
  /** Why. */
  readonly about: string;
}

/** A file that is not there yet. */
export function created(path: string, about: string, text: string): Change {
  return { path, kind: 'create', about, text, added: text.replace(/\n$/, '').split('\n') };
}

/** A file that has more lines afterwards. */
export function changed(path: string, about: string, before: string, text: string): Change {
  const old = new Set(before.split('\n'));
  return { path, kind: 'change', about, text, added: text.split('\n').filter((line) => !old.has(line)) };
}
