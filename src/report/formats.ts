// The registry of report formats.
import { github } from './github.js';
import { json } from './json.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const FORMATS = { text, json, sarif, github } as const satisfies Readonly<Record<string, Report>>;
export type Format = keyof typeof FORMATS;
