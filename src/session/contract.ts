// What every front sees of a session: what it is opened with, and what it answers.
import type { DirectiveKind } from '../core/directive.js';
import type { Diagnostic, Finding } from '../core/finding.js';
import type { LeftOutCount } from '../core/left-out.js';
import type { Position } from '../core/location.js';
import type { CallCounts, Unknown } from '../core/program.js';
import type { ExemptionName } from '../core/summary/exemption.js';
import type { OtherFiles } from '../frontend/files/file-view.js';
import type { Rule } from '../rule.js';
import type { Landscape } from './costs/landscape-data.js';
import type { PlaceCost } from './costs/place-cost.js';

export interface SessionOptions {
  /** The folder that paths are resolved against. */
  readonly cwd: string;
  /** Files, folders or globs whose findings are wanted; they filter what is reported, never what is analysed. */
  readonly paths?: readonly string[];
  /** The rules to check; the public API binds the registry. */
  readonly rules: readonly Rule[];
  /** Configuration as read from `erplint.jsonc`, or where it is read from; absent: the defaults. */
  readonly config?: Configuration | ConfigurationReader;
  /** Exemptions that are not granted: how the fixtures prove that each one is needed. */
  readonly disabledExemptions?: ReadonlySet<ExemptionName>;
  /** Files in another state than on disk; see `Session.show`. */
  readonly files?: OtherFiles;
  /** The state at hand is all that is asked about: what is known of it takes less memory, and another one is analysed from the start. */
  readonly once?: boolean;
  /** Where what is made of a workspace is kept for the next process; absent: nowhere. */
  readonly cache?: CacheOptions;
  /** Called as the run goes on, for a progress line. */
  readonly onProgress?: (phase: string, done: number, all: number) => void;
}

export interface CacheOptions {
  /** The folder that it lies in. */
  readonly location: string;
  /** Told when nothing can be written there. */
  readonly onProblem?: (message: string) => void;
}

/** Configuration that is read again when it has changed. */
export interface ConfigurationReader {
  read(): Configuration;
  /** Another text whenever `read` may give something else. */
  stamp(): string;
}

/** `erplint.jsonc` after validation, with defaults filled in. */
export interface Configuration {
  /** Where it was read from; absent for the defaults. */
  readonly file?: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly ignore: readonly string[];
  /** Links that lead out of the workspace are followed. */
  readonly followLinks?: boolean;
  readonly modules: Readonly<Record<string, string>>;
  /** Absolute paths of own model `.d.ts` files. */
  readonly models: readonly string[];
  readonly entities: {
    readonly transactional: readonly string[];
    readonly reference: readonly string[];
    readonly small: readonly string[];
  };
  readonly hotEvents: readonly string[];
  /** Rows of tables, `Order`, and rows of a relation for each row that has it, `Order.lines`. */
  readonly volumes: Readonly<Record<string, number>>;
}

export interface RuleSetting {
  readonly severity: 'off' | 'warning' | 'error' | 'default';
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Statistics {
  readonly files: number;
  /** Of them, those that were read in an earlier state, by this session or by one that left a cache. */
  readonly reused: number;
  readonly functions: number;
  readonly calls: { readonly all: CallCounts; readonly awaited: CallCounts };
  readonly unknowns: readonly Unknown[];
  readonly suppressions: readonly Suppression[];
  /** Files, and folders that were not entered, that were left out, by reason. */
  readonly leftOut: readonly LeftOutCount[];
  /** Data libraries that the code is written on, most files first. */
  readonly platforms: readonly DataLibrary[];
  /** Those without a model: their queries are not seen. */
  readonly unmodelled: readonly DataLibrary[];
  /** Milliseconds by phase. */
  readonly timing: Readonly<Record<string, number>>;
}

/** A library through which code reaches a database. */
export interface DataLibrary {
  readonly package: string;
  /** How many analysed files import it. */
  readonly files: number;
}

/** A comment that takes findings out, and how many it did. */
export interface Suppression {
  readonly kind: Exclude<DirectiveKind, 'enable'>;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly used: number;
}

/** One thing that the engine knows about a line, for `erplint why`. */
export interface Explanation {
  readonly title: string;
  readonly details: readonly string[];
}

/** What `erplint debug` shows: how code was lowered, what calling it does, what facts say of it. */
export const DEBUG_VIEWS = ['outline', 'summary', 'facts'] as const;
export type DebugView = (typeof DEBUG_VIEWS)[number];

export interface Session {
  /** The workspace folder that was analysed. */
  readonly root: string;
  /** Findings of all reported files, sorted by file, position and rule. */
  findings(): readonly Finding[];
  /** Those of the whole workspace, whatever `paths` were asked for. */
  allFindings(): readonly Finding[];
  /** Whether findings in a file, which need not exist any more, are among those that `paths` ask for. */
  isReported(file: string): boolean;
  /**
   * Findings whose own location is in `file`, whatever `paths` were asked for. `rules` are settings that hold
   * in place of the configuration's, for the rules that they name.
   */
  findingsIn(file: string, rules?: Readonly<Record<string, RuleSetting>>): readonly Finding[];
  /** What could not be done, and what is wrong with suppression comments; `rules` as for `findingsIn`. */
  diagnostics(rules?: Readonly<Record<string, RuleSetting>>): readonly Diagnostic[];
  statistics(): Statistics;
  /** What each entry point comes to, and which modules use which tables; of the whole workspace. */
  landscape(): Landscape;
  /** What the call or the function whose name stands there comes to; undefined where there is neither. */
  costAt(file: string, position: Position): PlaceCost | undefined;
  /** What is known about a line; without one, whether and why the file is analysed. */
  why(file: string, line?: number): readonly Explanation[];
  /** What was made of the function that a line stands in, or of all of a file; throws a UsageError where there is none. */
  debug(view: DebugView, file: string, line?: number): string;
  /** Analyses `text` in place of the file's text on disk; `undefined` goes back to the disk. */
  update(file: string, text: string | undefined): void;
  /**
   * Analyses files in another state than on disk, as a commit or an index has them: bytes by absolute path, `undefined` for
   * a file that is not there. Without files it goes back to the disk. What `paths` ask for stays.
   */
  show(files: OtherFiles | undefined): void;
  /** Notices all that changed on disk since it was read: sources, manifests, configuration, schemas, models. */
  revalidate(): void;
}
