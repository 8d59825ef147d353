// The public API of erplint: the session with the rules and the configuration bound to it.
import { resolve } from 'node:path';
import { rules } from '../rules/index.js';
import { configurationStamp, loadConfiguration } from './config/load.js';
import {
  openSession as openSessionWith,
  type Configuration,
  type ConfigurationReader,
  type Session,
  type SessionOptions,
} from './session.js';

export { rules } from '../rules/index.js';
export { nearestConfiguration } from './config/load.js';
export { messageOf, UsageError } from './core/errors.js';
export type { Confidence, Diagnostic, Finding, Severity, TraceStep } from './core/finding.js';
export { pageAt, rulePage } from './core/pages.js';
export type { Location, Position } from './core/location.js';
export { printable } from './core/printable.js';
export { EXEMPTION_MEANINGS, EXEMPTIONS, type ExemptionName } from './core/summary/exemption.js';
export type { Rule, RuleOption } from './rule.js';
export type {
  Configuration,
  DebugView,
  Explanation,
  RuleSetting,
  Session,
  Statistics,
  Suppression,
} from './session.js';
export { workspaceRoot } from './session/workspace-root.js';

/** What a session is opened with. */
export interface OpenOptions extends Omit<SessionOptions, 'rules' | 'config'> {
  /** Absent: the nearest `erplint.jsonc` from `cwd` up to its workspace's folder, and what becomes of it. */
  readonly config?: Configuration;
}

/** Opens the workspace of `cwd` with all rules. Throws a UsageError when there is nothing to analyse. */
export function openSession(options: OpenOptions): Session {
  const cwd = resolve(options.cwd);
  return openSessionWith({ ...options, cwd, rules, config: options.config ?? configurationOf(cwd) });
}

/** What holds in `folder`, and becomes of it. */
function configurationOf(folder: string): ConfigurationReader {
  return { read: () => readConfiguration(folder), stamp: () => configurationStamp(folder) };
}

/** The configuration that holds in `folder`, validated; the defaults where there is none. */
export function readConfiguration(folder: string): Configuration {
  return loadConfiguration({ cwd: resolve(folder), rules });
}
