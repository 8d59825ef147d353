// Which part of a file `erplint-disable` comments act on: up to the `erplint-enable` of the rule, else to its end.
import type { Directive } from '../../core/directive.js';
import { comparePositions, type Position } from '../../core/location.js';

export interface Block {
  readonly directive: Directive;
  /** Whether findings of the rule that stand at the place are taken out. */
  holds(at: Position, rule: string): boolean;
}

/** The blocks of all `disable` and `disable-file` comments, and the `enable` comments that end one. */
export function blocksOf(directives: readonly Directive[]): {
  readonly blocks: readonly Block[];
  readonly ending: readonly Directive[];
} {
  const blocks = directives
    .filter(({ kind }) => kind === 'disable' || kind === 'disable-file')
    .map((directive) => new OpenBlock(directive));
  const ending = directives.filter(
    (directive) =>
      directive.kind === 'enable' &&
      blocks
        .filter((block) => block.directive.at.file === directive.at.file && block.directive.kind === 'disable')
        .map((block) => block.end(directive))
        .includes(true),
  );
  return { blocks, ending };
}

class OpenBlock implements Block {
  /** Where it ends, by rule; under no name: for all that are left. */
  readonly #ends = new Map<string | undefined, Position>();

  constructor(readonly directive: Directive) {}

  holds(at: Position, rule: string): boolean {
    const { kind, rules, at: own } = this.directive;
    if (rules.length > 0 && !rules.includes(rule)) return false;
    if (kind === 'disable-file') return true;
    const ends = [this.#ends.get(rule), this.#ends.get(undefined)].filter((end) => end !== undefined);
    return comparePositions(own.start, at) <= 0 && ends.every((end) => comparePositions(at, end) < 0);
  }

  /** Ends it where the `enable` comment stands; gives whether that changes anything. */
  end({ at, rules }: Directive): boolean {
    if (comparePositions(at.start, this.directive.at.start) < 0 || this.#ends.has(undefined)) return false;
    const own = this.directive.rules;
    if (rules.length === 0) {
      this.#ends.set(undefined, at.start);
      return own.length === 0 || own.some((rule) => !this.#ends.has(rule));
    }
    const ended = rules.filter((rule) => (own.length === 0 || own.includes(rule)) && !this.#ends.has(rule));
    for (const rule of ended) this.#ends.set(rule, at.start);
    return ended.length > 0;
  }
}
