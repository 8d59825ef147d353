// What one analysed state of the program comes to under given rule settings: findings by file, what was
// suppressed, and what went wrong. Computed once per settings and kept until the program changes.
import type { Directive } from '../../core/directive.js';
import type { Diagnostic, Finding } from '../../core/finding.js';
import { printable } from '../../core/printable.js';
import type { AnalysedProgram } from '../../core/program.js';
import type { Quiet, Rule } from '../../rule.js';
import type { RuleSetting, Suppression } from '../contract.js';
import { landscapeOf } from '../costs/landscape.js';
import type { LandscapeData } from '../costs/landscape-data.js';
import { assembleFindings } from '../findings.js';
import { completeOptions, runRule, type RuleRun } from './rule-run.js';
import { append } from '../../core/multimap.js';
import { Suppressions } from '../comments/suppressions.js';

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface Verdict {
  /** Sorted by position and rule; suppressed ones and those outside product code are left out. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Suppressed findings with the comment that took them out. */
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Directive }[];
  readonly suppressions: readonly Suppression[];
  readonly quiet: readonly { readonly rule: string; readonly fact: Quiet }[];
  /** Failures of rules, and problems of suppression comments. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One analysed state: the linked program, its comments, and which files count. */
export interface Analysis {
  readonly program: AnalysedProgram;
  readonly directives: readonly Directive[];
  /** Whether findings in the file are meant for people: product code. */
  speaksOf(file: string): boolean;
}

/** Judges an analysis with a set of rules; equal questions are answered once. */
export class Judge {
  readonly #runs = new Map<string, RuleRun>();
  readonly #verdicts = new Map<string, Verdict>();
  #landscape: LandscapeData | undefined;

  constructor(
    readonly analysis: Analysis,
    readonly rules: readonly Rule[],
  ) {}

  /** The verdict under `settings`; rules that they do not name have their defaults. */
  verdict(settings: RuleSettings): Verdict {
    const key = JSON.stringify(settings, (_, value: unknown) => sortKeys(value));
    let verdict = this.#verdicts.get(key);
    if (!verdict) {
      verdict = this.#judge(settings);
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** The workspace from above. */
  landscape(): LandscapeData {
    this.#landscape ??= landscapeOf(this.analysis.program, (file) => this.analysis.speaksOf(file));
    return this.#landscape;
  }

  #judge(settings: RuleSettings): Verdict {
    const runs = this.rules
      .filter((rule) => settings[rule.id]?.severity !== 'off')
      .map((rule) => this.#run(rule, completeOptions(rule, settings[rule.id]?.options ?? {})));
    const { program, directives } = this.analysis;
    const suppressions = new Suppressions(directives);
    const findings = new Map<string, Finding[]>();
    const suppressed: Verdict['suppressed'][number][] = [];
    for (const candidate of assembleFindings(runs, (rule) => settings[rule])) {
      const { finding } = candidate;
      if (!this.analysis.speaksOf(finding.at.file)) continue;
      const by = suppressions.suppressing(candidate);
      if (by) suppressed.push({ finding, by });
      else append(findings, finding.at.file, { ...finding, module: printable(program.moduleOf(finding.at.file)) });
    }
    const checked = new Set(runs.filter((run) => !run.failure).map((run) => run.rule.id));
    const known = new Set(this.rules.map((rule) => rule.id));
    return {
      findings,
      suppressed,
      suppressions: suppressions.list(),
      quiet: runs.flatMap(({ rule, quiet }) => quiet.map((fact) => ({ rule: rule.id, fact }))),
      diagnostics: [
        ...runs.flatMap(({ failure }) => failure ?? []),
        ...suppressions.problems(known, checked).filter(({ at }) => !at || this.analysis.speaksOf(at.file)),
      ],
    };
  }

  #run(rule: Rule, options: Readonly<Record<string, unknown>>): RuleRun {
    const key = `${rule.id} ${JSON.stringify(options)}`;
    let run = this.#runs.get(key);
    if (!run) {
      run = runRule(rule, this.analysis.program, options);
      this.#runs.set(key, run);
    }
    return run;
  }
}

/** Records with the same entries are the same question, in whatever order they were written. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
