// Suppression comments: which findings they take out, and what is wrong with the comments themselves.
import { directiveId, type Directive, type DirectiveKind } from '../../core/directive.js';
import type { Diagnostic, Finding } from '../../core/finding.js';
import { compareLocations, type Location } from '../../core/location.js';
import { append } from '../../core/multimap.js';
import { problemsOf, unneeded } from './problems.js';
import type { Suppression } from '../contract.js';
import { blocksOf, type Block } from './blocks.js';

/** A finding with the id of the accept comment that every way to its effect runs through. */
export interface Candidate {
  readonly finding: Finding;
  readonly accepted?: string;
}

/** The comments of a program, asked by finding; keeps count of what each took out. */
export class Suppressions {
  readonly #byLine = new Map<string, Directive[]>();
  readonly #byFile = new Map<string, Block[]>();
  readonly #byId = new Map<string, Directive>();
  /** Findings taken out, by directive and rule. */
  readonly #used = new Map<Directive, Map<string, number>>();
  readonly #all: readonly Directive[];
  /** Comments that end a block. */
  readonly #ending = new Set<Directive>();

  constructor(directives: readonly Directive[]) {
    this.#all = [...directives].sort((a, b) => compareLocations(a.at, b.at));
    for (const directive of this.#all) {
      if (directive.reason === '') continue;
      if (directive.kind === 'accept') this.#byId.set(directiveId(directive.at), directive);
      else if (directive.kind === 'disable-line' || directive.kind === 'disable-next-line')
        append(this.#byLine, `${directive.at.file}:${directive.line}`, directive);
    }
    const { blocks, ending } = blocksOf(this.#all);
    for (const block of blocks) if (block.directive.reason !== '') append(this.#byFile, block.directive.at.file, block);
    for (const directive of ending) this.#ending.add(directive);
  }

  /** The comment that takes the finding out, if there is one. */
  suppressing({ finding, accepted }: Candidate): Directive | undefined {
    const places = [finding.at, ...(finding.header ? [finding.header] : [])];
    const candidates = places.flatMap((at) => this.#around(at, finding.rule));
    const accept = accepted === undefined ? undefined : this.#byId.get(accepted);
    if (accept?.rules.includes(finding.rule)) candidates.push(accept);
    for (const directive of new Set(candidates)) this.#count(directive, finding.rule);
    return candidates[0];
  }

  /** Comments on the line, then blocks that the place lies in. */
  #around(at: Location, rule: string): Directive[] {
    const lines = this.#byLine.get(`${at.file}:${at.start.line}`) ?? [];
    const blocks = (this.#byFile.get(at.file) ?? []).filter((block) => block.holds(at.start, rule));
    return [
      ...lines.filter(({ rules }) => rules.length === 0 || rules.includes(rule)),
      ...blocks.map(({ directive }) => directive),
    ];
  }

  #count(directive: Directive, rule: string): void {
    const rules = this.#used.get(directive) ?? new Map<string, number>();
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    this.#used.set(directive, rules);
  }

  /** All comments that take findings out, with how many they did, sorted by place. */
  list(): Suppression[] {
    return this.#all.flatMap((directive) =>
      isSuppression(directive.kind)
        ? [
            {
              kind: directive.kind,
              rules: directive.rules,
              reason: directive.reason,
              file: directive.at.file,
              line: directive.at.start.line,
              used: [...(this.#used.get(directive)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
            },
          ]
        : [],
    );
  }

  /**
   * Comments of unknown names, without a reason, with unknown rules, or that took nothing out. `checked` are the rules
   * that ran whole: of the others nobody can say that a comment is unused.
   */
  problems(known: ReadonlySet<string>, checked: ReadonlySet<string>): Diagnostic[] {
    return this.#all.flatMap((directive) => [
      ...problemsOf(directive, [...known].sort()),
      ...this.#unneeded(directive, known, checked),
    ]);
  }

  #unneeded(directive: Directive, known: ReadonlySet<string>, checked: ReadonlySet<string>): readonly Diagnostic[] {
    const { kind, rules, reason } = directive;
    if (kind === 'unknown') return [];
    if (kind === 'enable') return this.#ending.has(directive) ? [] : [unneeded(directive)];
    if (reason === '') return [];
    const used = this.#used.get(directive);
    if (rules.length > 0)
      return rules.filter((rule) => checked.has(rule) && !used?.has(rule)).map((rule) => unneeded(directive, rule));
    const isIdle = kind !== 'accept' && !used && [...known].every((rule) => checked.has(rule));
    return isIdle ? [unneeded(directive)] : [];
  }
}

const isSuppression = (kind: Directive['kind']): kind is Exclude<DirectiveKind, 'enable'> =>
  kind !== 'enable' && kind !== 'unknown';
