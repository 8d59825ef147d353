// Files of a cache: JSON, compressed, each under a name that its content decides. Whoever reads one meanwhile has all of it
// or nothing, and whatever is not as it was written is not there.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** More than this no file of a cache comes to. */
const MOST_BYTES = 2 ** 26;
/** Speed before size: each file is written once and read again and again. */
const LEVEL = 2;

export class CacheFolder {
  constructor(private readonly folder: string) {
    try {
      // It is there before the workspace is read: what lists it then lists it the next time.
      mkdirSync(folder, { recursive: true });
    } catch {
      // Whoever writes is told.
    }
  }

  /** Writes data under a name for it, which it gives. */
  write(kind: string, data: unknown): string {
    const bytes = deflateRawSync(JSON.stringify(data), { level: LEVEL });
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${kind}`;
    const file = path.join(this.folder, name);
    if (sizeOf(file) === bytes.length) return name;
    const beside = `${file}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    return name;
  }

  /** The data of a name; `undefined` where it is not there, or not what was written under it. */
  read(name: string): unknown {
    try {
      const file = path.join(this.folder, name);
      if (!/^[0-9a-f]{40}\.[a-z0-9-]+$/.test(name) || !statSync(file).isFile()) return undefined;
      const bytes = readFileSync(file);
      if (!name.startsWith(createHash('sha256').update(bytes).digest('hex').slice(0, 40))) return undefined;
      return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }

  /** The names of kinds, the last written first. */
  names(...kinds: readonly string[]): readonly string[] {
    try {
      return readdirSync(this.folder)
        .filter((name) => kinds.some((kind) => isOfKind(name, kind)))
        .map((name) => ({ name, time: timeOf(path.join(this.folder, name)) }))
        .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
        .map(({ name }) => name);
    } catch {
      return [];
    }
  }

  remove(name: string): void {
    rmSync(path.join(this.folder, name), { force: true });
  }
}

/** `told-1f` is of the kind `told`. */
const isOfKind = (name: string, kind: string): boolean => {
  const of = name.slice(name.indexOf('.') + 1);
  return of === kind || of.startsWith(`${kind}-`);
};

const statOf = (file: string) => statSync(file, { throwIfNoEntry: false });
const sizeOf = (file: string): number | undefined => statOf(file)?.size;
const timeOf = (file: string): number => statOf(file)?.mtimeMs ?? 0;
