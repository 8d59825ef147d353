// From the bytes of a source file to its text, and what a glance at the text says about it: whether it is
// source at all, or packed for a browser.

import { isScript } from './extensions.js';

export interface SourceText {
  /** Without byte-order mark. */
  readonly text: string;
  /** What was wrong with the bytes, in words for people. */
  readonly problem?: string;
}

const LONG_LINE = 5_000;
const HEAD = 2_000;

/** Decodes UTF-8 (and UTF-16 with a mark); anything else is read byte by byte so that columns stay right. */
export function decode(bytes: Uint8Array): SourceText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return { text: withoutMark(text) };
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    problem: `not UTF-8 (line ${line}); read as Windows-1252. Save the file as UTF-8.`,
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Drops the byte-order mark, as editors and ESLint do, so that positions agree. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** `.ts` also names MPEG streams and Qt translations: neither is source. A NUL in a literal is no stream yet. */
export function isForeign(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/^\s*(?:<\?xml|<!DOCTYPE TS)/.test(head)) return true;
  return head.includes('\0') && (head.match(CONTROL)?.length ?? 0) > head.length / 10;
}

const CONTROL = /[^\P{Cc}\t\n\r\f\v]/gu;

/** Code that a compiler would not get through in reasonable time and memory. */
export const isLarge = (text: string): boolean => text.length > 5_000_000;

/** JavaScript that was packed or bundled for a browser: code in huge lines, or a loader's prologue. */
export function isPacked(file: string, text: string): boolean {
  if (!isScript(file)) return false;
  const head = text.slice(0, HEAD);
  if (PROLOGUES.some((prologue) => prologue.test(head))) return true;
  if (!isDense(text)) return false;
  // A long text in a literal, or a long comment, is no long line of code.
  return isDense(text.replace(LITERALS, ''));
}

const isDense = (text: string): boolean => text.length >= LONG_LINE && text.length / countLines(text) > 500;

const LITERALS = new RegExp(
  [
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)`,
    ...["'", '"'].map((quote) => String.raw`${quote}[^${quote}\\\n]*(?:\\[^][^${quote}\\\n]*)*${quote}`),
    '`[^`\\\\]*(?:\\\\[^][^`\\\\]*)*(?:`|$)',
  ].join('|'),
  'g',
);

/** What bundles begin with: the loader's own code, at the start of the text or of a line, not a word in a comment. */
const PROLOGUES: readonly RegExp[] = [
  /^\s*(?:\/\*+\/\s*)?[!(;]*(?:\(\)\s*=>|function\s*\w*\([\w$, ]*\))\s*\{\s*\/\/ webpackBootstrap/,
  /^[ \t]*(?:\/\*+\/[ \t]*)?(?:var|let|const|function)[ \t]+__webpack_(?:require|modules)__[ \t]*[=(]/m,
  /^[ \t]*(?:var[ \t]+)?parcelRequire[ \t]*=/m,
  // What a bundle of CommonJS modules by esbuild begins with, whatever its names were shortened to.
  /= ?Object\.create[;,]?\s*(?:var )?[\w$]+ ?= ?Object\.defineProperty[;,]?\s*(?:var )?[\w$]+ ?= ?Object\.getOwnPropertyDescriptor\b/,
];

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
