// Texts and syntax trees of source files: each file is read and parsed once and again only when it changed.
// An overlay is a buffer that stands in for a file's text on disk.
import { ts } from 'ts-morph';
import { messageOf } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import type { Position } from '../../core/location.js';
import { TAGS } from '../../models/tags/index.js';
import type { Disk } from '../files/disk.js';
import { isDeclaration } from '../files/extensions.js';
import type { ModelledPackages } from '../workspace/modelled-packages.js';
import { generatedMark } from '../files/generated.js';
import { deepestBracket, DEEPEST, isAtTheLimit, nestsDeep, tooDeep, withoutNodes } from './nesting.js';
import { isLarge, isPacked } from '../files/source-text.js';
import type { Texts } from '../workspace/workspace-files.js';

interface Parsed {
  readonly file: ts.SourceFile;
  /** As it was read; the tree's own text may lack what nests too deep. */
  readonly text: string;
  readonly problems: readonly Diagnostic[];
  /** Packed code is not looked into: its tree is that of an empty file. */
  readonly blank: boolean;
  readonly generated: boolean;
}

/** Texts of files that are not on disk, or not as they are read; and who wants to know how far reading is. */
interface MadeTexts {
  /** Of a model, as far as it exists in the version at hand. */
  modelText(file: string): string | undefined;
  /** Of a client that is generated from a schema. */
  clientText(file: string): string | undefined;
  onParsed(count: number): void;
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
    const tree = this.#parseBounded(file, blank ? '' : text);
    const parsed = {
      ...tree,
      text,
      blank: blank || tree.failed,
      generated: generatedMark(text) !== undefined,
    };
    this.#parsed.set(file, parsed);
    this.#unparsed.delete(file);
    this.#made.onParsed(this.#parsed.size);
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

  isParsed(file: string): boolean {
    return this.#parsed.has(file);
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

  /** Drops texts and trees of all files. */
  dropAll(): void {
    this.#unparsed.clear();
    this.#parsed.clear();
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
    return parsed?.blank === false ? parsed.text : undefined;
  }

  /** What could not be read, could not be parsed, or was too deep to be followed. */
  allProblems(): readonly Diagnostic[] {
    return [...this.problems.values(), ...[...this.#parsed.values()].flatMap(({ problems }) => problems)];
  }

  #parseBounded(file: string, text: string): Pick<Parsed, 'file' | 'problems'> & { readonly failed: boolean } {
    try {
      const parsed = this.#parse(file, text);
      if (!nestsDeep(parsed)) return { file: parsed, problems: [], failed: false };
      if (isAtTheLimit(parsed)) throw new RangeError();
      const deep = tooDeep(parsed);
      if (deep.length === 0) return { file: parsed, problems: [], failed: false };
      const problems = deep.map((node) => {
        const { line, character } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
        const message = `What stands here nests more than ${DEEPEST} levels deep and is left out; the rest of the file is analysed.`;
        return unreadable(file, message, { line: line + 1, column: character + 1 });
      });
      return { file: this.#parse(file, withoutNodes(parsed, deep)), problems, failed: false };
    } catch (error) {
      // The parser calls itself for each level.
      const why = error instanceof RangeError ? 'it nests too deep' : messageOf(error);
      const message = `The file cannot be parsed: ${why}. It is left out; split what stands here.`;
      return {
        file: this.#parse(file, ''),
        problems: [unreadable(file, message, deepestBracket(text))],
        failed: true,
      };
    }
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
  try {
    const { text, problem } = disk.read(file);
    if (problem === undefined) return { text };
    return { text, problem: { ...unreadable(file, `The file is ${problem}`), incomplete: false } };
  } catch (error) {
    return { text: '', problem: unreadable(file, `The file cannot be read: ${messageOf(error)}`) };
  }
}

function unreadable(file: string, message: string, start: Position = { line: 1, column: 1 }): Diagnostic {
  return { kind: 'unreadable', message, at: { file, start, end: start }, incomplete: true };
}
