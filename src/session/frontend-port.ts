// What the session asks of the frontend. It names no type of the compiler, so that the session can be read
// and changed without knowing how sources are loaded.
import type { Directive } from '../core/directive.js';
import type { Entity } from '../core/outline/entity.js';
import type { Diagnostic } from '../core/finding.js';
import type { LeftOut } from '../core/left-out.js';
import type { KeptState } from '../frontend/kept/kept-state.js';
import type { OtherFiles } from '../frontend/files/file-view.js';
import type { FileOutline, Setting } from '../core/outline/outline.js';

import type { DataLibrary } from './contract.js';

export interface Frontend {
  /** The workspace folder. */
  readonly root: string;
  /** Sorted by file; a file that did not change keeps its object. */
  outlines(): readonly FileOutline[];
  /** The files that were lowered for the state at hand, where any were. */
  lowered?(): readonly string[];
  entities(): readonly Entity[];
  /** Comments that speak to erplint, of all files. */
  directives(): readonly Directive[];
  diagnostics(): readonly Diagnostic[];
  /** Sorted by path. */
  leftOut(): readonly LeftOut[];
  /** Why a file or folder is not analysed; `undefined` for one that is. */
  whyLeftOut(path: string): LeftOut | undefined;
  /** Data libraries, with how many analysed files import each; most files first. */
  dataLibraries(): readonly (DataLibrary & { readonly isModelled: boolean })[];
  /** Whether findings in this file were asked for. */
  isReported(file: string): boolean;
  settingOf(file: string): Setting;
  /** Takes `text` in place of the file's text on disk; `undefined` goes back to the disk. Gives whether that changes anything. */
  update(file: string, text: string | undefined): boolean;
  /** Shows files in another state than on disk, or as they are there; `revalidate` notices what that changes. */
  show(files: OtherFiles | undefined): void;
  /** Re-reads files that changed on disk; gives their names. `outdated`: a frontend has to be opened anew. */
  revalidate(): readonly string[] | 'outdated';
  /** All that was made of the workspace, to be kept; `undefined` where something stands in the way. */
  state?(): KeptState | undefined;
  /** Milliseconds by phase, so far. */
  timing(): Readonly<Record<string, number>>;
}
