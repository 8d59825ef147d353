// One run of the engine for a command: what it finds in the whole workspace, and which files were asked about.
import { rules } from '../../rules/index.js';
import { UsageError } from '../core/errors.js';
import type { Diagnostic, Finding } from '../core/finding.js';
import type { Configuration, Landscape, OtherFiles, Session, Statistics } from '../session.js';
import { type Answer, keptAnswers } from '../session/answer/kept-answer.js';
import { cacheFor, type CacheChoice } from './cache.js';
import { giveBack, requireMemory } from './memory.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

export interface AnalysisRequest {
  readonly paths: readonly string[];
  readonly config: Configuration;
  /** The state that is analysed, as far as the disk has another one. */
  readonly now?: OtherFiles;
  /** States whose findings are wanted, too. */
  readonly before?: readonly OtherFiles[];
  readonly cache?: CacheChoice;
  /** Whether what the workspace looks like is wanted. */
  readonly landscape?: boolean;
}

export interface Analysis {
  /** The workspace folder. */
  readonly root: string;
  /** Of the whole workspace. */
  readonly findings: readonly Finding[];
  /** Those of each state before, as they were asked for. */
  readonly findingsBefore: readonly (readonly Finding[])[];
  /** About what was asked for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: Statistics;
  readonly landscape?: Landscape;
  /** Whether the paths ask about a file, which need not exist any more. */
  isReported(file: string): boolean;
}

/** Analyses the workspace, with a progress line on a terminal; what an earlier run has kept of the same answer is told again. */
export async function analyse(request: AnalysisRequest, terminal: Terminal): Promise<Analysis> {
  const { paths, config, now, before = [], landscape = false } = request;
  const cacheOptions = cacheFor(request.cache, paths, terminal);
  const options = {
    ...{ cwd: terminal.cwd, paths, config, rules },
    ...(now && now.size > 0 && { files: now }),
    once: before.length === 0,
    ...(cacheOptions && { cache: cacheOptions }),
  };
  const { answers, cache } = keptAnswers(options, before, landscape);
  if (answers) {
    const [current, ...earlier] = answers;
    return { ...told(current, landscape), findingsBefore: earlier.map((answer) => answer.allFindings()) };
  }
  // Compiler and engine are loaded where there is something for them to do.
  const { openSession } = await import('../session/open.js');
  const progress = progressOn(terminal);
  const onProgress = (phase: string, done: number, all: number): void => {
    // By then a session that is asked once has let go of trees and checker.
    if (phase === 'linking') giveBack();
    else requireMemory(done, all);
    progress.update(phase, done, all);
  };
  try {
    const session = openSession({ ...options, onProgress }, cache);
    const current = told(session, landscape);
    return { ...current, findingsBefore: before.map((state) => findingsIn(state, now, session)) };
  } finally {
    progress.clear();
  }
}

/** All that is told of the state at hand. */
const told = (answer: Answer, landscape: boolean): Omit<Analysis, 'findingsBefore'> => ({
  root: answer.root,
  findings: answer.allFindings(),
  diagnostics: answer.diagnostics(),
  statistics: answer.statistics(),
  ...(landscape && { landscape: answer.landscape() }),
  isReported: (file: string) => answer.isReported(file),
});

/** In the same session: what the states have in common is analysed once. */
function findingsIn(before: OtherFiles, now: OtherFiles | undefined, session: Session): readonly Finding[] {
  try {
    session.show(before);
    return session.allFindings();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // There was nothing to analyse yet.
    session.show(now);
    return [];
  }
}
