// The baseline: findings that a team has taken on as debt, one a line and sorted, so that a conflict of two branches can
// be read and resolved by keeping both sides.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UsageError } from '../../core/errors.js';
import { compareText } from '../../core/text.js';
import { relativePath } from '../../report/paths.js';
import type { KnownFinding } from '../../session.js';
import { BASELINE_FILE } from '../../session/names.js';

/** Paths in it are relative to its folder. Lines have no number: they move. */
interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** The file's text for `findings`; `folder` is where it will lie. */
export function baselineText(findings: readonly KnownFinding[], folder: string): string {
  const lines = findings
    .map(({ fingerprint, rule, at, message }) => ({ fingerprint, rule, file: relativePath(folder, at.file), message }))
    .sort(compareEntries)
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/**
 * What the baseline in `folder` knows; `undefined` where there is none, a UsageError where it cannot be read. `textInstead` has the
 * text that counts in place of the disk's, where there is one.
 */
export function readBaseline(
  folder: string,
  textInstead?: (file: string) => string | undefined,
): readonly KnownFinding[] | undefined {
  const file = join(folder, BASELINE_FILE);
  const instead = textInstead?.(file);
  if (instead === undefined && !existsSync(file)) return undefined;
  return parseBaseline(instead ?? textOf(file)).map(({ file: path, ...known }) => ({
    ...known,
    at: { file: join(folder, path).replaceAll('\\', '/') },
  }));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${BASELINE_FILE} cannot be read: ${messageOf(error)}`);
  }
}

function parseBaseline(text: string): readonly Entry[] {
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  if (conflict >= 0) {
    throw new UsageError(
      `${BASELINE_FILE}:${conflict + 1}: a merge conflict is not resolved. Keep the lines of both sides, then run ` +
        '`erplint baseline --prune`, which takes out what is gone.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(messageOf(error));
  }
  const { version, findings } = Object(value) as { readonly version?: unknown; readonly findings?: unknown };
  if (version !== 1) throw unreadable('its version is not 1, the only one that this erplint reads');
  if (!Array.isArray(findings)) throw unreadable('it has no list of findings');
  return findings.map((entry: unknown, index) => {
    if (!isEntry(entry)) throw unreadable(`entry ${index + 1} has no fingerprint, rule, file and message`);
    return entry;
  });
}

function isEntry(value: unknown): value is Entry {
  const entry = Object(value) as Readonly<Record<string, unknown>>;
  return ['fingerprint', 'rule', 'file', 'message'].every((key) => typeof entry[key] === 'string');
}

const unreadable = (why: string): UsageError =>
  new UsageError(`${BASELINE_FILE} cannot be read: ${why}. \`erplint baseline --update\` writes it anew.`);
