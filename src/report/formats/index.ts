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
