// Texts and syntax trees of source files: each file is read and parsed once and again only when it changed.
// An overlay is a buffer that stands in for a file's text on disk.
import { ts } from 'ts-morph';
import { messageOf } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import { TAGS } from '../../models/tags/index.js';
import type { Disk } from '../files/disk.js';
import { isDeclaration } from '../files/extensions.js';
import type { ModelledPackages } from '../workspace/modelled-packages.js';
import { generatedMark } from '../files/generated.js';
import { isLarge, isPacked } from '../files/source-text.js';
import type { Texts } from '../workspace/workspace-files.js';

interface Parsed {
  readonly file: ts.SourceFile;
  /** Packed code is not looked into: its tree is that of an empty file. */
  readonly blank: boolean;
  readonly generated: boolean;
}

/** Texts of files that are not on disk, or not as they are read. */
interface MadeTexts {
  /** Of a model, as far as it exists in the version at hand. */
  modelText(file: string): string | undefined;
  /** Of a client that is generated from a schema. */
  clientText(file: string): string | undefined;
}

export class SourceFiles implements Texts {
  readonly problems = new Map<string, Diagnostic>();
  readonly #disk: Disk;
  readonly #models: ModelledPackages;
  readonly #made: MadeTexts;
  readonly #overlays = new Map<string, string>();
  readonly #unparsed = new Map<string, string>();
  readonly #parsed = new Map<string, Parsed>();
  readonly #tagged = new RegExp(
    `@(?:${TAGS.map((tag) => tag.name)
      .filter(isTelling)
      .join('|')})\\b`,
  );

  constructor(disk: Disk, models: ModelledPackages, made: MadeTexts) {
    this.#disk = disk;
    this.#models = models;
    this.#made = made;
  }

  /** The text of a file as it is analysed. */
  get(file: string): string {
    const known = this.#overlays.get(file) ?? this.#unparsed.get(file) ?? this.#textOfParsed(file);
    if (known !== undefined) return known;
    const made =
      this.#models.textOf(file) ?? (this.#models.has(file) ? this.#made.modelText(file) : this.#made.clientText(file));
    const { text, problem } = made === undefined ? readText(file, this.#disk) : { text: made };
    if (problem) this.problems.set(file, problem);
    else this.problems.delete(file);
    this.#unparsed.set(file, text);
    return text;
  }

  parsed(file: string): ts.SourceFile | undefined {
    const known = this.#parsed.get(file);
    if (known) return known.file;
    if (!this.isKnown(file)) return undefined;
    const text = this.get(file);
    const blank = !this.#models.has(file) && (isPacked(file, text) || isLarge(text));
    const parsed = { file: this.#parse(file, blank ? '' : text), blank, generated: generatedMark(text) !== undefined };
    this.#parsed.set(file, parsed);
    this.#unparsed.delete(file);
    return parsed.file;
  }

  /** Whether the file exists, on disk, as a buffer or as a made-up model file. */
  isKnown(file: string): boolean {
    return (
      this.#overlays.has(file) ||
      this.#models.has(file) ||
      this.#disk.isFile(file) ||
      this.#made.clientText(file) !== undefined
    );
  }

  isBlank(file: string): boolean {
    return this.#parsed.get(file)?.blank ?? false;
  }

  isGenerated(file: string): boolean {
    return this.#parsed.get(file)?.generated ?? generatedMark(this.get(file)) !== undefined;
  }

  hasTags(text: string): boolean {
    return this.#tagged.test(text);
  }

  overlaid(): readonly string[] {
    return [...this.#overlays.keys()].sort();
  }

  /** Sets or takes away a buffer; gives whether the text is another one now. */
  overlay(file: string, text: string | undefined): boolean {
    const before = this.isKnown(file) ? this.get(file) : undefined;
    if (text === undefined) this.#overlays.delete(file);
    else this.#overlays.set(file, text);
    this.#unparsed.delete(file);
    if (text !== undefined && text === before) return false;
    const parsed = this.#parsed.get(file);
    this.#parsed.delete(file);
    if (text === undefined && this.isKnown(file) && this.get(file) === before) {
      if (parsed) this.#parsed.set(file, parsed);
      return false;
    }
    return true;
  }

  /** Forgets what was read of a file; gives whether it was a source that has been read. */
  forget(file: string): boolean {
    const known = this.#parsed.delete(file) || this.#unparsed.has(file);
    this.#unparsed.delete(file);
    this.problems.delete(file);
    return known;
  }

  /** Texts that were only glanced at need not stay in memory. */
  dropUnparsed(): void {
    this.#unparsed.clear();
  }

  /** Models that declare globals are always loaded; the others only where they are imported. */
  globalModels(): readonly string[] {
    return this.#models.files().filter((file) => {
      const read = this.#disk.readIfFile(file);
      return /^(?:interface|declare (?!module\s*['"]))/m.test(read && 'text' in read ? read.text : this.get(file));
    });
  }

  #textOfParsed(file: string): string | undefined {
    const parsed = this.#parsed.get(file);
    return parsed?.blank === false ? parsed.file.text : undefined;
  }

  #parse(file: string, text: string): ts.SourceFile {
    // Comments cost a tenth of the time and are asked for only where they may hold tags.
    const needsComments = isDeclaration(file) || this.hasTags(text);
    const parsed = ts.createSourceFile(file, text, {
      languageVersion: ts.ScriptTarget.ESNext,
      jsDocParsingMode: needsComments ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseForTypeErrors,
    });
    // Every source is a module, as Node runs it: functions of two scripts with one name are two functions.
    if (!parsed.isDeclarationFile) (parsed as { externalModuleIndicator?: unknown }).externalModuleIndicator ??= true;
    return parsed;
  }
}

/** `@since` alone says nothing about effects, and many comments have it. */
const isTelling = (tag: string): boolean => tag !== 'since' && tag !== 'until';

/** The text of a file, or an empty one and why. */
function readText(file: string, disk: Disk): { readonly text: string; readonly problem?: Diagnostic } {
  const start = { line: 1, column: 1 };
  const at = { file, start, end: start };
  try {
    const { text, problem } = disk.read(file);
    if (problem === undefined) return { text };
    return { text, problem: { kind: 'unreadable', message: `The file is ${problem}`, at, incomplete: false } };
  } catch (error) {
    const message = `The file cannot be read: ${messageOf(error)}`;
    return { text: '', problem: { kind: 'unreadable', message, at, incomplete: true } };
  }
}
