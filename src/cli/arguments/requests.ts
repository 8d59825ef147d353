// What the commands are asked to do, as the command line says it.
import type { CacheChoice } from '../cache.js';
import type { DebugView } from '../../session/contract.js';
import type { Shell } from '../completion/scripts.js';
import type { OutputRequest } from './outputs.js';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly outputs: readonly OutputRequest[];
  readonly rules: readonly string[];
  readonly staged: boolean;
  /** A revision, or `true` for where the branch began. */
  readonly since?: string | true;
  /** Whether what the baseline knows is left out. */
  readonly baseline: boolean;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly failOnIncomplete: boolean;
  readonly failOnStale: boolean;
  readonly reportUnused: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  readonly cache: CacheChoice;
  readonly maxDiagnostics?: number;
  readonly stats: boolean;
  readonly timing: boolean;
  /** The rule to explain instead of checking anything. */
  readonly explain?: string;
}

export interface BaselineRequest {
  /** Write a new file, one with all that is found now, or the old one without what is gone. */
  readonly mode: 'create' | 'update' | 'prune';
  readonly config?: string;
}

export interface InitRequest {
  /** Write without asking. */
  readonly yes: boolean;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

export interface WhyRequest {
  /** `file`, `file:line` or `file:line:column`. */
  readonly place: string;
  readonly config?: string;
}

export interface DebugRequest extends WhyRequest {
  readonly view: DebugView;
}

export interface ModelsRequest {
  /** The package whose members are listed. */
  readonly name?: string;
  readonly config?: string;
}

/** What the commands do. */
export interface Actions {
  check(request: CheckRequest): Promise<void>;
  baseline(request: BaselineRequest): Promise<void>;
  why(request: WhyRequest): Promise<void>;
  debug(request: DebugRequest): Promise<void>;
  models(request: ModelsRequest): Promise<void>;
  rules(): Promise<void>;
  explain(rule: string): Promise<void>;
  lsp(): Promise<void>;
  completion(shell: Shell): Promise<void>;
  init(request: InitRequest): Promise<void>;
}
