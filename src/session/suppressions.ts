// Suppression comments: which findings they take out, and what is wrong with the comments themselves.
import { directiveId, type Directive } from '../core/directive.js';
import type { Diagnostic, Finding } from '../core/finding.js';
import { compareLocations } from '../core/location.js';
import type { Suppression } from './contract.js';
import { append } from '../core/multimap.js';

/** A finding with the id of the accept comment that every way to its effect runs through. */
export interface Candidate {
  readonly finding: Finding;
  readonly accepted?: string;
}

/** The comments of a program, asked by finding; keeps count of what each took out. */
export class Suppressions {
  readonly #byLine = new Map<string, Directive[]>();
  readonly #byId = new Map<string, Directive>();
  /** Findings taken out, by directive and rule. */
  readonly #used = new Map<Directive, Map<string, number>>();
  readonly #all: readonly Directive[];

  constructor(directives: readonly Directive[]) {
    this.#all = [...directives].sort((a, b) => compareLocations(a.at, b.at));
    for (const directive of this.#all) {
      if (directive.reason === '') continue;
      if (directive.kind === 'accept') this.#byId.set(directiveId(directive.at), directive);
      else append(this.#byLine, `${directive.at.file}:${directive.line}`, directive);
    }
  }

  /** The comment that takes the finding out, if there is one. */
  suppressing({ finding, accepted }: Candidate): Directive | undefined {
    const lines = [finding.at, ...(finding.header ? [finding.header] : [])];
    const candidates = lines.flatMap((at) => this.#byLine.get(`${at.file}:${at.start.line}`) ?? []);
    const accept = accepted === undefined ? undefined : this.#byId.get(accepted);
    if (accept) candidates.push(accept);
    const acting = candidates.filter((directive) => directive.rules.includes(finding.rule));
    for (const directive of acting) this.#count(directive, finding.rule);
    return acting[0];
  }

  #count(directive: Directive, rule: string): void {
    const rules = this.#used.get(directive) ?? new Map<string, number>();
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    this.#used.set(directive, rules);
  }

  /** All comments with what they took out, sorted by place. */
  list(): Suppression[] {
    return this.#all.map((directive) => ({
      kind: directive.kind,
      rules: directive.rules,
      reason: directive.reason,
      file: directive.at.file,
      line: directive.at.start.line,
      used: [...(this.#used.get(directive)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
    }));
  }

  /**
   * Comments without a reason, with unknown rules, or that took nothing out. `checked` are the rules that ran
   * whole: of the others nobody can say that a comment is unused.
   */
  problems(known: ReadonlySet<string>, checked: ReadonlySet<string>): Diagnostic[] {
    return this.#all.flatMap((directive) => {
      const used = this.#used.get(directive);
      return [
        ...form(directive, known),
        ...(directive.reason === ''
          ? []
          : directive.rules
              .filter((rule) => checked.has(rule) && !used?.has(rule))
              .map((rule) => unused(directive, rule))),
      ];
    });
  }
}

function form(directive: Directive, known: ReadonlySet<string>): Diagnostic[] {
  const name = `erplint-${directive.kind}`;
  const rules = [...known].sort().join(', ');
  const problems: Diagnostic[] = [];
  const problem = (kind: Diagnostic['kind'], message: string): void => {
    problems.push({ kind, message, at: directive.at, incomplete: false });
  };
  if (directive.rules.length === 0)
    problem(
      'unknown-rule',
      `This ${name} comment names no rule. Write \`${name} rule -- reason\` with one of: ${rules}.`,
    );
  for (const rule of directive.rules)
    if (!known.has(rule))
      problem(
        'unknown-rule',
        `This ${name} comment names the rule '${rule}', which does not exist. The rules are: ${rules}.`,
      );
  if (directive.reason === '')
    problem(
      'suppression-without-reason',
      `This ${name} comment gives no reason and therefore does nothing. Add one: \`${name} ${directive.rules.join(', ') || 'rule'} -- reason\`.`,
    );
  return problems;
}

function unused(directive: Directive, rule: string): Diagnostic {
  const reach =
    directive.kind === 'accept'
      ? 'no loop that reaches the function or query below it is reported'
      : 'nothing is reported on the line below it';
  return {
    kind: 'unused-suppression',
    message: `This erplint-${directive.kind} comment is not needed for '${rule}': ${reach}. Remove it.`,
    at: directive.at,
    incomplete: false,
  };
}
