// A frontend that answers from what was kept of the same workspace in the same state, without a compiler. It knows nothing
// of other states: buffers and changes are the business of a frontend that is opened anew.
import type { Directive } from '../../core/directive.js';
import type { Entity } from '../../core/outline/entity.js';
import type { FileOutline } from '../../core/outline/outline.js';
import { traceHolds } from '../files/disk-trace.js';
import type { OtherFiles } from '../files/file-view.js';
import type { KeptState } from './kept-state.js';
import { type KeptOptions, KeptWorkspaceView } from './kept-workspace.js';

export class KeptFrontend extends KeptWorkspaceView {
  readonly #state: KeptState;
  #shown: OtherFiles | undefined;

  /** `state` holds. */
  constructor(options: KeptOptions, state: KeptState) {
    super(
      options,
      state.workspace,
      state.files.map(({ outline }) => outline.file),
    );
    this.#state = state;
    this.#shown = options.files;
  }

  outlines(): readonly FileOutline[] {
    return this.#state.files.map(({ outline }) => outline);
  }

  entities(): readonly Entity[] {
    return this.#state.workspace.entities;
  }

  directives(): readonly Directive[] {
    return this.#state.files.flatMap(({ directives }) => directives);
  }

  /** A session opens another frontend for buffers. */
  update(): never {
    throw new Error('What was kept takes no buffers.');
  }

  show(files: OtherFiles | undefined): void {
    this.#shown = files;
  }

  revalidate(): readonly string[] | 'outdated' {
    return traceHolds(this.#state.trace, this.#shown) ? [] : 'outdated';
  }

  timing(): Readonly<Record<string, number>> {
    return {};
  }
}
