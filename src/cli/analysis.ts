// One run of the engine for a command: what it found in the whole workspace, and which files were asked about.
import type { Diagnostic, Finding } from '../core/finding.js';
import type { Configuration, Statistics } from '../session.js';
import { requireMemory } from './memory.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

export interface AnalysisRequest {
  readonly paths: readonly string[];
  readonly config: Configuration;
  /** Texts that count in place of those on disk. */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface Analysis {
  /** The workspace folder. */
  readonly root: string;
  /** Of the whole workspace. */
  readonly findings: readonly Finding[];
  /** About what was asked for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: Statistics;
  /** Whether the paths ask about a file, which need not exist any more. */
  isReported(file: string): boolean;
}

/** Analyses the workspace, with a progress line on a terminal. */
export async function analyse({ paths, config, texts }: AnalysisRequest, terminal: Terminal): Promise<Analysis> {
  const { openSession } = await import('../index.js');
  const progress = progressOn(terminal.stderr);
  try {
    const session = openSession({
      cwd: terminal.cwd,
      paths,
      config,
      onProgress: (phase, done, all) => {
        requireMemory(done, all);
        progress.update(phase, done, all);
      },
    });
    for (const [file, text] of texts ?? []) session.update(file, text);
    return {
      root: session.root,
      findings: session.allFindings(),
      diagnostics: session.diagnostics(),
      statistics: session.statistics(),
      isReported: (file) => session.isReported(file),
    };
  } finally {
    progress.clear();
  }
}
