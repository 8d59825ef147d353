// Opens a session: frontend, engine and rules behind the one interface that all fronts use. Work is done when
// somebody asks, and kept until a file changes.
import path from 'node:path';
import type { Diagnostic, Finding } from '../core/finding.js';
import { type Position } from '../core/location.js';
import { createLinker, type Linker } from '../engine/link.js';
import type { AnalysedProgram } from '../core/program.js';
import { createFrontend } from '../frontend/index.js';
import { keptFrontend } from './cache/kept-frontend.js';
import { diagnosticsOf, statisticsOf, type Told, toldBy } from './answer/told.js';
import { openCache, questionIn, readOptions } from './cache/open-cache.js';
import type { SessionCache } from './cache/session-cache.js';
import { explainFile } from './checks/completeness.js';
import type {
  Configuration,
  ConfigurationReader,
  DebugView,
  Explanation,
  Session,
  SessionOptions,
  Statistics,
} from './contract.js';
import { debugText } from './debug/debug-text.js';
import { defaultConfiguration } from './defaults.js';
import { explain } from './explain.js';
import type { OtherFiles } from '../frontend/files/file-view.js';
import type { Frontend } from './frontend-port.js';
import { type Landscape, landscapeFrom } from './costs/landscape-data.js';
import { costAt, type PlaceCost } from './costs/place-cost.js';
import { Overlays } from './overlays.js';
import { Judge, type RuleSettings, type Verdict } from './verdict.js';

/**
 * Opens the workspace that `options.cwd` and `options.paths` lie in; `cache` is what has been opened already of what they name as
 * such. Throws a UsageError when there is nothing to analyse.
 */
export function openSession(options: SessionOptions, cache?: SessionCache): Session {
  return new WorkspaceSession({ ...options, cwd: path.resolve(options.cwd) }, cache);
}

/** The workspace under one configuration. What rests on other data (manifests, schemas, models) is opened anew. */
interface Opened {
  readonly config: Configuration;
  readonly configStamp: string;
  readonly frontend: Frontend;
  readonly linker: Linker;
  /** Where what the frontend makes is kept; not for buffers. */
  readonly cache?: SessionCache;
  /** What answers was kept by another process. */
  readonly isKept: boolean;
}

class WorkspaceSession implements Session {
  readonly #overlays = new Overlays();
  readonly #timing: Record<string, number> = {};
  #root: string;
  /** Absent from when it is outdated until somebody asks. */
  #opened: Opened | undefined;
  #judge: Judge | undefined;
  /** The verdict whose answer is kept. */
  #toldOf: Verdict | undefined;
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
    return this.allFindings().filter(({ at }) => this.#workspace().frontend.isReported(at.file));
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
      if (this.#configuration().stamp() !== configStamp) return false;
      const changed = frontend.revalidate();
      if (changed.length > 0) this.#judge = undefined;
      return changed !== 'outdated';
    } catch {
      return false;
    }
  }

  #close(): void {
    this.#opened = undefined;
    this.#judge = undefined;
    this.#overlays.forgetApplied();
  }

  #workspace(): Opened {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** `anew`: whatever was kept. */
  #open(anew = false, opened?: SessionCache): Opened {
    const { options } = this;
    const source = this.#configuration();
    const configStamp = source.stamp();
    const config = source.read();
    const { entities, modules, hotEvents, volumes } = config;
    const cache = this.#overlays.isEmpty ? (opened ?? openCache(options, config, this.#files)) : undefined;
    const reading = {
      ...readOptions(options, config, this.#files),
      keeps: cache !== undefined,
      ...(options.once && { once: true }),
      ...(options.onProgress && { onProgress: options.onProgress }),
    };
    const kept = anew ? undefined : this.#timed('cache', () => keptFrontend(cache, reading));
    const frontend = kept ?? createFrontend(reading);
    const { disabledExemptions } = options;
    const linker = createLinker({
      entities,
      modules,
      hotEvents,
      volumes,
      ...(disabledExemptions && { disabledExemptions }),
    });
    this.#root = frontend.root;
    return { config, configStamp, frontend, linker, isKept: kept !== undefined, ...(cache && { cache }) };
  }

  #configuration(): ConfigurationReader {
    const { config = defaultConfiguration() } = this.options;
    return 'read' in config ? config : { read: () => config, stamp: () => '' };
  }

  /** Under the configuration's settings, those in `rules` in their place. */
  #verdict(rules: RuleSettings = {}): Verdict {
    const judge = this.#judged();
    const verdict = this.#timed('rules', () => judge.verdict({ ...this.#workspace().config.rules, ...rules }));
    if (!this.#workspace().isKept || !isBroken(judge.analysis.program, verdict)) return verdict;
    this.#openAnew();
    return this.#verdict(rules);
  }

  /** What the verdict tells; under the configuration's own settings that is kept. */
  #told(rules?: RuleSettings): Told {
    const verdict = this.#verdict(rules);
    const { program } = this.#judged().analysis;
    const told = toldBy(verdict, program, this.#workspace().config, this.options.cwd);
    if (!rules && this.#toldOf !== verdict && !isBroken(program, verdict)) {
      this.#toldOf = verdict;
      this.#keep((cache, question) => cache.keepTold(question, told));
    }
    return told;
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
    if (this.#overlays.apply((file, text) => this.#workspace().frontend.update(file, text))) this.#judge = undefined;
    this.#judge ??= new Judge(
      {
        program: this.#link(),
        directives: this.#workspace().frontend.directives(),
        speaksOf: (file) => this.#allSettings() || this.#workspace().frontend.settingOf(file) === 'product',
      },
      this.options.rules,
    );
    return this.#judge;
  }

  #link(): AnalysedProgram {
    const { frontend, linker, cache, isKept } = this.#workspace();
    try {
      const [outlines, entities] = [frontend.outlines(), frontend.entities()];
      if (cache && frontend.state) {
        const state = frontend.state();
        this.#timed('cache', () => cache.keep(state));
      }
      this.options.onProgress?.('linking', outlines.length, outlines.length);
      return this.#timed('link', () => linker.link(outlines, entities));
    } catch (error) {
      if (!isKept) throw error;
      this.#openAnew();
      return this.#link();
    }
  }

  /** Tests, migrations and the like are set apart by an exemption, which can be taken out like any other. */
  #allSettings(): boolean {
    return this.options.disabledExemptions?.has('setting') ?? false;
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
