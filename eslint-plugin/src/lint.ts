// One lint of one text: asks the session once for all rules that run on it.
import { messageOf, type Configuration, type Diagnostic, type Finding, type RuleSetting } from 'erplint';
import { warnOfThreads } from './concurrency.js';
import type { Scopes } from './scopes.js';
import { sourceName } from './source-name.js';

/** What ESLint tells a rule about the text that it lints. */
export interface LintContext {
  readonly filename: string;
  readonly physicalFilename: string;
  readonly cwd: string;
  readonly sourceCode: { readonly text: string };
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** Why nothing can be said, or what a rule may have missed, each said by one rule. */
  readonly failures: readonly { readonly rule: string; readonly message: string; readonly line: number }[];
  /** What is wrong with suppression comments in the text. */
  readonly comments: readonly { readonly message: string; readonly line: number }[];
}

const NOTHING: Outcome = { findings: [], failures: [], comments: [] };

interface Request {
  /** Whether the rule's options ask for what is likely. */
  readonly likely: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

export class Lint {
  readonly #requested = new Map<string, Request>();
  /** Rules whose likely findings have an ESLint rule of their own in this lint. */
  readonly #apart = new Set<string>();
  #outcome: Outcome | undefined;

  constructor(
    readonly scopes: Scopes,
    readonly context: LintContext,
    /** Ids of all rules of the registry: those that nobody requests are off. */
    readonly ruleIds: readonly string[],
    /** Called when all rules of this lint are known, and the next one on the same text is another. */
    readonly onComplete: () => void,
  ) {}

  /** Announces a rule, before the first outcome is asked for. */
  request(rule: string, { likely, ...options }: Readonly<Record<string, unknown>>): void {
    this.#requested.set(rule, { likely, options });
  }

  /** Announces that what is likely by a rule is reported apart, where the rule's options do not say otherwise. */
  requestLikely(rule: string): void {
    this.#apart.add(rule);
  }

  /** What a rule itself reports, and what is reported apart. A rule that is off reports nothing either way. */
  findingsOf(rule: string, apart: boolean): readonly Finding[] {
    const request = this.#requested.get(rule);
    if (!request) return [];
    const { likely = this.#apart.has(rule) ? 'apart' : true } = request;
    return this.outcome().findings.filter((finding) => {
      if (finding.rule !== rule) return false;
      if (finding.confidence === 'proven') return !apart;
      return likely === (apart ? 'apart' : true);
    });
  }

  /** The same for all rules of this lint. */
  outcome(): Outcome {
    if (!this.#outcome) {
      this.onComplete();
      this.#outcome = this.#analyse();
    }
    return this.#outcome;
  }

  #analyse(): Outcome {
    const { filename, physicalFilename, cwd, sourceCode } = this.context;
    const source = sourceName(filename, physicalFilename, cwd);
    if (!source) return NOTHING;
    try {
      warnOfThreads();
      const scope = this.scopes.scopeOf(source.file, cwd);
      if (!scope) return NOTHING;
      const { session, config } = scope;
      const settings = this.#settings(config);
      session.update(source.file, sourceCode.text);
      try {
        const findings = session.findingsIn(source.file, settings);
        const diagnostics = session.diagnostics(settings);
        this.scopes.warnOf(diagnostics);
        return {
          findings,
          failures: diagnostics.flatMap((diagnostic) => this.#failure(diagnostic, source.file)),
          comments: diagnostics.flatMap(({ kind, at, message }) =>
            at?.file === source.file && isAboutComments(kind) ? [{ message, line: at.start.line }] : [],
          ),
        };
      } finally {
        // The text is ESLint's only as long as this lint lasts: others must see the disk again.
        session.update(source.file, undefined);
      }
    } catch (error) {
      return this.#failed(error);
    }
  }

  /** A rule that failed says so itself; of code that could not be analysed the first rule speaks, where it is. */
  #failure({ kind, rule, at, message }: Diagnostic, file: string): Outcome['failures'] {
    if (kind !== 'internal-error') return [];
    if (rule !== undefined) return [{ rule, message, line: 1 }];
    return at?.file === file ? this.#byFirstRule(message, at.start.line) : [];
  }

  #failed(error: unknown): Outcome {
    return { ...NOTHING, failures: this.#byFirstRule(`erplint could not analyse this file: ${messageOf(error)}`, 1) };
  }

  #byFirstRule(message: string, line: number): Outcome['failures'] {
    const [rule] = this.#requested.keys();
    return rule === undefined ? [] : [{ rule, message, line }];
  }

  /** ESLint decides which rules run; what it leaves out of their options comes from `erplint.jsonc`. */
  #settings(config: Configuration): Record<string, RuleSetting> {
    return Object.fromEntries(
      this.ruleIds.map((id) => {
        const request = this.#requested.get(id);
        if (!request) return [id, { severity: 'off', options: {} }];
        return [id, { severity: 'default', options: { ...config.rules[id]?.options, ...request.options } }];
      }),
    );
  }
}

const ABOUT_COMMENTS: readonly Diagnostic['kind'][] = [
  'unused-suppression',
  'suppression-without-reason',
  'unknown-rule',
  'unknown-comment',
  'wrong-tag',
];

function isAboutComments(kind: Diagnostic['kind']): boolean {
  return ABOUT_COMMENTS.includes(kind);
}
