// The answer that was kept of the same question about the same state of the workspace: it takes neither compiler nor engine,
// and neither is loaded for it.
import type { Diagnostic, Finding } from '../../core/finding.js';
import type { OtherFiles } from '../../frontend/files/file-view.js';
import { openCache, questionIn } from '../cache/open-cache.js';
import type { FoundAnswer, SessionCache } from '../cache/session-cache.js';
import type { Configuration, Session, SessionOptions, Statistics } from '../contract.js';
import { type Landscape, landscapeFrom } from '../costs/landscape-data.js';
import { diagnosticsOf, statisticsOf } from './told.js';

/** What a session says of one state as a whole. */
export type Answer = Pick<Session, 'root' | 'allFindings' | 'isReported' | 'diagnostics' | 'statistics' | 'landscape'>;

export interface KeptAnswers {
  /** Of the state at hand, and of those before; absent where one of them is not known. */
  readonly answers?: readonly [Answer, ...Answer[]];
  /** What is kept of the state at hand, for who has to work out the answer. */
  readonly cache?: SessionCache;
}

/** What is kept of the answers that a session opened with `options` gives: in the state that they name, and in those before. */
export function keptAnswers(
  options: SessionOptions & { readonly config: Configuration },
  before: readonly OtherFiles[],
  wantsLandscape: boolean,
): KeptAnswers {
  const { config, files } = options;
  const question = questionIn(options, config);
  const cache = openCache(options, config, files);
  if (!cache) return {};
  const current = keptAnswer(cache, question, wantsLandscape);
  if (!current) return { cache };
  const earlier: Answer[] = [];
  for (const state of before) {
    const of = openCache(options, config, state);
    const answer = of && keptAnswer(of, question, false);
    if (!answer) return { cache };
    earlier.push(answer);
  }
  return { answers: [current, ...earlier], cache };
}

/** `undefined` where some of it is not known. */
function keptAnswer(cache: SessionCache, question: string, wantsLandscape: boolean): Answer | undefined {
  const before = performance.now();
  const found = cache.answer(question, wantsLandscape);
  return found && new KeptAnswer(cache.root, found, performance.now() - before);
}

class KeptAnswer implements Answer {
  constructor(
    readonly root: string,
    private readonly found: FoundAnswer,
    private readonly milliseconds: number,
  ) {}

  allFindings(): readonly Finding[] {
    return this.found.told.findings;
  }

  isReported(file: string): boolean {
    return this.found.workspace.isReported(file);
  }

  diagnostics(): readonly Diagnostic[] {
    return diagnosticsOf(this.found.told, this.found.workspace);
  }

  statistics(): Statistics {
    const { told, workspace } = this.found;
    const files = workspace.files().length;
    return statisticsOf(told, workspace, { files, reused: files }, { cache: this.milliseconds });
  }

  landscape(): Landscape {
    return landscapeFrom(this.found.landscape ?? { entries: [], uses: [], tables: {} });
  }
}
