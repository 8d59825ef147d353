// From the bytes of a source file to its text, and what a glance at the text says about it: whether it is
// source at all, made by a generator, or packed for a browser.

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

/** `.ts` also names MPEG streams and Qt translations: neither is source. */
export function isForeign(text: string): boolean {
  const head = text.slice(0, HEAD);
  return head.includes('\0') || /^\s*(?:<\?xml|<!DOCTYPE TS)/.test(head);
}

/** Packed or bundled for a browser: one huge line, or a loader's prologue. */
export function isPacked(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/__webpack_require__|parcelRequire|\bwebpackBootstrap\b/.test(head) || ESBUILD.test(head)) return true;
  if (text.length < LONG_LINE) return false;
  const lines = countLines(text);
  return text.length / lines > 500;
}

/** What a bundle of CommonJS modules begins with, whatever its names were shortened to. */
const ESBUILD =
  /= ?Object\.create[;,]?\s*(?:var )?[\w$]+ ?= ?Object\.defineProperty[;,]?\s*(?:var )?[\w$]+ ?= ?Object\.getOwnPropertyDescriptor\b/;

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The header says that a tool wrote the file. */
export function isGenerated(text: string): boolean {
  const head = leadingComments(text.slice(0, HEAD));
  if (head === '') return false;
  return (
    /@generated\b/.test(head) ||
    /\b(?:auto[- ]?)generated\b/i.test(head) ||
    /\bgenerated (?:by|from|with|using|automatically|code|file)\b/i.test(head) ||
    /\b(?:do not|don't) (?:edit|modify|change)\b[^\n]*\b(?:generated|manually|by hand|directly)\b/i.test(head)
  );
}

function leadingComments(head: string): string {
  const found = /^(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)|['"]use strict['"];?)*/.exec(head);
  return found?.[0].trim() ?? '';
}
