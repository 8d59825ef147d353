// Opens a session: frontend, engine and rules behind the one interface that all fronts use. Work is done when
// somebody asks, and kept until a file changes.
import path from 'node:path';
import type { Diagnostic, Finding } from '../core/finding.js';
import { type Position } from '../core/location.js';
import type { AnalysedProgram } from '../core/program.js';
import { diagnosticsOf, statisticsOf, type Told, toldBy } from './answer/told.js';
import { questionIn } from './cache/open-cache.js';
import type { SessionCache } from './cache/session-cache.js';
import { explainFile } from './checks/completeness.js';
import type { DebugView, Explanation, Session, SessionOptions, Statistics } from './contract.js';
import { debugText } from './debug/debug-text.js';
import { explain } from './explain.js';
import { findingsAbout } from './findings.js';
import type { OtherFiles } from '../frontend/files/file-view.js';
import { type Landscape, landscapeFrom } from './costs/landscape-data.js';
import { costAt, type PlaceCost } from './costs/place-cost.js';
import { configurationReader, type Opened, openWorkspace } from './opened.js';
import { Overlays } from './overlays.js';
import type { Judge, RuleSettings, Verdict } from './judge/verdict.js';

/**
 * Opens the workspace that `options.cwd` and `options.paths` lie in; `cache` is what has been opened already of what they name as
 * such. Throws a UsageError when there is nothing to analyse.
 */
export function openSession(options: SessionOptions, cache?: SessionCache): Session {
  return new WorkspaceSession({ ...options, cwd: path.resolve(options.cwd) }, cache);
}

class WorkspaceSession implements Session {
  readonly #overlays = new Overlays();
  readonly #timing: Record<string, number> = {};
  #root: string;
  /** Absent from when it is outdated until somebody asks. */
  #opened: Opened | undefined;
  #judge: Judge | undefined;
  /** What was told of the state at hand. */
  #toldNow: Told | undefined;
  /** Whether what the frontend makes of the state at hand is in the cache, where it goes there. */
  #isStateKept = false;
  /** In another state than on disk. */
  #files: OtherFiles | undefined;

  constructor(
    readonly options: SessionOptions,
    cache: SessionCache | undefined,
  ) {
    this.#files = options.files;
    this.#opened = this.#open(false, cache);
    this.#root = this.#opened.frontend.root;
  }

  get root(): string {
    return this.#root;
  }

  findings(): readonly Finding[] {
    const { frontend } = this.#workspace();
    return findingsAbout(this.allFindings(), (file) => frontend.isReported(file));
  }

  allFindings(): readonly Finding[] {
    return this.#told().findings;
  }

  isReported(file: string): boolean {
    return this.#workspace().frontend.isReported(this.#name(file));
  }

  findingsIn(file: string, rules: RuleSettings = {}): readonly Finding[] {
    return this.#verdict(rules).findings.get(this.#name(file)) ?? [];
  }

  diagnostics(rules?: RuleSettings): readonly Diagnostic[] {
    const told = this.#told(rules);
    return diagnosticsOf(told, this.#workspace().frontend);
  }

  statistics(): Statistics {
    const told = this.#told();
    const { frontend } = this.#workspace();
    const timing = { ...frontend.timing(), ...this.#timing };
    const files = frontend.outlines().length;
    const reused = files - (frontend.lowered?.().length ?? 0);
    return statisticsOf(told, frontend, { files, reused }, timing);
  }

  landscape(): Landscape {
    const kept = this.#kept((cache, question) => cache.landscape(question));
    if (kept) return landscapeFrom(kept);
    const verdict = this.#verdict();
    const landscape = this.#judged().landscape();
    if (!isBroken(this.#judged().analysis.program, verdict))
      this.#keep((cache, question) => cache.keepLandscape(question, landscape));
    return landscapeFrom(landscape);
  }

  costAt(file: string, position: Position): PlaceCost | undefined {
    return costAt(this.#judged().analysis.program, this.#name(file), position);
  }

  why(file: string, line?: number): readonly Explanation[] {
    const name = this.#name(file);
    if (line === undefined || this.#workspace().frontend.whyLeftOut(name))
      return explainFile(this.#workspace().frontend, name);
    return explain(this.#judged().analysis.program, this.#verdict(), name, line);
  }

  debug(view: DebugView, file: string, line?: number): string {
    const { program } = this.#judged().analysis;
    const at = { file: this.#name(file), ...(line !== undefined && { line }) };
    return debugText({ ...at, view, frontend: this.#workspace().frontend, program });
  }

  update(file: string, text: string | undefined): void {
    this.#overlays.set(this.#name(file), text);
    // What was kept knows nothing of buffers.
    if (this.options.once || this.#opened?.isKept) this.#close();
  }

  show(files: OtherFiles | undefined): void {
    this.#files = files;
    this.#opened?.frontend.show(files);
    this.revalidate();
  }

  revalidate(): void {
    if (!this.#opened || !this.#isAsOpened(this.#opened)) this.#close();
  }

  /** Whether what was opened still holds, with the sources as they are now. What fails is told to who asks next. */
  #isAsOpened({ configStamp, frontend }: Opened): boolean {
    try {
      if (configurationReader(this.options).stamp() !== configStamp) return false;
      const changed = frontend.revalidate();
      if (changed.length > 0) this.#outdate();
      return changed !== 'outdated';
    } catch {
      return false;
    }
  }

  #close(): void {
    this.#opened = undefined;
    this.#outdate();
    this.#overlays.forgetApplied();
  }

  /** What was worked out is of another state. */
  #outdate(): void {
    this.#judge = undefined;
    this.#toldNow = undefined;
    this.#isStateKept = false;
  }

  #workspace(): Opened {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** `anew`: whatever was kept. */
  #open(anew = false, cache?: SessionCache): Opened {
    const hasBuffers = !this.#overlays.isEmpty;
    const opened = openWorkspace(this.options, { files: this.#files, hasBuffers, anew, cache }, (work) =>
      this.#timed('cache', work),
    );
    this.#root = opened.frontend.root;
    return opened;
  }

  /** Under the configuration's settings, those in `rules` in their place. */
  #verdict(rules: RuleSettings = {}): Verdict {
    const judge = this.#judged();
    const verdict = this.#timed('rules', () => judge.verdict({ ...this.#workspace().config.rules, ...rules }));
    if (!this.#workspace().isKept || !isBroken(judge.analysis.program, verdict)) return verdict;
    this.#openAnew();
    return this.#verdict(rules);
  }

  /** What the verdict tells; under the configuration's own settings that is kept, and told again of what comes to the same. */
  #told(rules?: RuleSettings): Told {
    const known = rules ? undefined : this.#keptTold();
    if (known) return known;
    const verdict = this.#verdict(rules);
    const { program } = this.#judged().analysis;
    const told = toldBy(verdict, program, this.#workspace().config, this.options.cwd);
    if (!rules && !isBroken(program, verdict)) {
      this.#toldNow = told;
      this.#keep((cache, question) => cache.keepTold(question, told));
    }
    return told;
  }

  #keptTold(): Told | undefined {
    this.#update();
    return (this.#toldNow ??= this.#kept((cache, question) => cache.told(question)));
  }

  /** Of the cache, where there is one, about what the frontend makes of the state at hand. */
  #kept<T>(find: (cache: SessionCache, question: string) => T | undefined): T | undefined {
    this.#keepState();
    const { cache, config } = this.#workspace();
    return cache && this.#timed('cache', () => find(cache, questionIn(this.options, config)));
  }

  /** In the cache, where there is one. */
  #keep(keep: (cache: SessionCache, question: string) => void): void {
    const { cache, config } = this.#workspace();
    if (cache) this.#timed('cache', () => keep(cache, questionIn(this.options, config)));
  }

  /** What was kept is not what it seems: nothing of it counts. */
  #openAnew(): void {
    this.#close();
    this.#opened = this.#open(true);
  }

  /** The program as it stands now, analysed anew if anything changed since. */
  #judged(): Judge {
    this.#update();
    this.#keepState();
    this.#judge ??= this.#sound(() => {
      const { frontend, judged } = this.#workspace();
      this.options.onProgress?.('linking', 1, 1);
      return this.#timed('link', () => judged.of(frontend));
    });
    return this.#judge;
  }

  #update(): void {
    if (this.#overlays.apply((file, text) => this.#workspace().frontend.update(file, text))) this.#outdate();
  }

  #keepState(): void {
    if (this.#isStateKept) return;
    this.#sound(() => {
      const { frontend, cache } = this.#workspace();
      if (!cache || !frontend.state) return;
      const state = frontend.state();
      this.#timed('cache', () => cache.keep(state));
    });
    this.#isStateKept = true;
  }

  /** Where what was kept is not what it seems, nothing of it counts. */
  #sound<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!this.#workspace().isKept) throw error;
      this.#openAnew();
      return work();
    }
  }

  #name(file: string): string {
    return path.resolve(this.options.cwd, file).split(path.sep).join('/');
  }

  #timed<T>(phase: string, work: () => T): T {
    const before = performance.now();
    const result = work();
    this.#timing[phase] = (this.#timing[phase] ?? 0) + performance.now() - before;
    return result;
  }
}

/** Whether something could not be worked out. */
const isBroken = ({ crashes, failures }: AnalysedProgram, { diagnostics }: Verdict): boolean =>
  crashes.length > 0 || failures.length > 0 || diagnostics.some(({ kind }) => kind === 'internal-error');
