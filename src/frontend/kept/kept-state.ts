// What the frontend made of a workspace, as plain data that outlives the process: all that is asked of it while nothing has
// changed. Only what was read without a fault is kept.
import type { Directive } from '../../core/directive.js';
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut } from '../../core/left-out.js';
import type { Entity } from '../../core/outline/entity.js';
import type { FileOutline, Setting } from '../../core/outline/outline.js';
import type { DiskTrace } from '../files/trace.js';

export interface KeptState {
  /** What it rests on. */
  readonly trace: DiskTrace;
  readonly workspace: KeptWorkspace;
  /** In the order of the outlines. */
  readonly files: readonly KeptFile[];
}

export interface KeptFile {
  readonly outline: FileOutline;
  readonly directives: readonly Directive[];
}

export interface KeptWorkspace {
  readonly entities: readonly Entity[];
  /** Less those about the paths that were named. */
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly dataLibraries: readonly ImportedLibrary[];
  /** Of all files that something stands in. */
  readonly settings: Readonly<Record<string, Setting>>;
}

export interface ImportedLibrary {
  readonly package: string;
  readonly files: number;
  readonly isModelled: boolean;
}

/** The files that places lie in, anywhere in `data`. */
export function filesNamedIn(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [data];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('file' in one && typeof one.file === 'string') found.add(one.file);
    for (const value of Object.values(one)) if (typeof value === 'object') open.push(value);
  }
  return found;
}
