// The registry of report formats.
import type { Report } from '../report.js';
import { agent } from './agent.js';
import { checkstyle } from './checkstyle.js';
import { concise } from './concise.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { rdjson } from './rdjson.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';
import { text } from './text.js';

export const FORMATS = {
  text,
  concise,
  summary,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  markdown,
  agent,
  html,
} as const satisfies Readonly<Record<string, Report>>;
export type Format = keyof typeof FORMATS;

/** Formats of others that have a place for findings, and for nothing else that a run has to say. */
const FINDINGS_ONLY: ReadonlySet<Format> = new Set(['gitlab', 'checkstyle', 'rdjson']);

/** Whether a report in this format says what the answer leaves out. */
export const saysWhatIsLeftOut = (format: Format): boolean => !FINDINGS_ONLY.has(format);
