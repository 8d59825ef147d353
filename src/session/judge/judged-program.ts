// The linked program of a session and what rules say of it, kept while linking and rules would see the same: most edits change
// nothing that they see.
import { isSame } from '../../core/equality.js';
import type { Linker } from '../../engine/link.js';
import type { Rule } from '../../rule.js';
import type { Frontend } from '../frontend-port.js';
import { Judge } from './verdict.js';

/** What is made of sources, all that linking and rules see of them. */
type Made = Pick<Frontend, 'outlines' | 'entities' | 'directives' | 'settingOf'>;

export class JudgedProgram {
  #last: { readonly seen: readonly unknown[]; readonly judge: Judge } | undefined;

  /** `speaksOfAll`: whether code is spoken of whatever it is for. */
  constructor(
    private readonly linker: Linker,
    private readonly rules: readonly Rule[],
    private readonly speaksOfAll: boolean,
  ) {}

  /** Of the state that the frontend is in; the same as before where that comes to the same. */
  of(made: Made): Judge {
    const seen = seenOf(made);
    if (this.#last && isSame(seen, this.#last.seen)) return this.#last.judge;
    const program = this.linker.link(made.outlines(), made.entities());
    const speaksOf = (file: string): boolean => this.speaksOfAll || made.settingOf(file) === 'product';
    const judge = new Judge({ program, directives: made.directives(), speaksOf }, this.rules);
    this.#last = { seen, judge };
    return judge;
  }
}

/** Files that did not change have the same objects, so that comparing costs what has changed. */
function seenOf(made: Made): readonly unknown[] {
  const outlines = made.outlines();
  return [outlines, made.entities(), made.directives(), outlines.map(({ file }) => made.settingOf(file))];
}
