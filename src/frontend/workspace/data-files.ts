// Configuration that is data: JSON and YAML files of the workspace, each parsed once. A file that is broken, nested
// without end or unreadable costs no more than what it says: a problem with its place, and the run goes on.
import { type ParseError, type ParseOptions, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { LineCounter, parseDocument } from 'yaml';
import { messageOf } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import type { Position } from '../../core/location.js';
import type { Disk } from '../files/disk.js';

type Data = Readonly<Record<string, unknown>>;
interface Parsed {
  readonly value: unknown;
  readonly problem?: { readonly message: string; readonly at?: Position };
}

export class DataFiles {
  readonly #parsed = new Map<string, Data | undefined>();
  readonly #problems = new Map<string, Diagnostic>();

  constructor(readonly disk: Disk) {}

  problems(): readonly Diagnostic[] {
    return [...this.#problems.values()];
  }

  /** The object in a JSON file; `undefined` where there is no file, empty where it cannot be read. */
  json(file: string, options: ParseOptions = {}): Data | undefined {
    return this.#read(file, (text) => {
      const errors: ParseError[] = [];
      const value: unknown = parseJson(text, errors, options);
      const first = errors[0];
      if (!first) return { value };
      const message = `Not valid JSON (${printParseErrorCode(first.error)}); what could be read of it is used.`;
      return { value, problem: { message, at: positionAt(text, first.offset) } };
    });
  }

  /** The object in a YAML file. */
  yaml(file: string): Data | undefined {
    return this.#read(file, (text) => {
      const lineCounter = new LineCounter();
      const document = parseDocument(text, { lineCounter, prettyErrors: false });
      const first = document.errors[0];
      if (!first) return { value: document.toJS() };
      const { line, col } = lineCounter.linePos(first.pos[0]);
      const message = `Not valid YAML (${first.message.replace(/\.$/, '')}); nothing of it is used.`;
      return { value: undefined, problem: { message, at: { line, column: col } } };
    });
  }

  /** A lockfile of npm: strict JSON of megabytes, which the machine's own parser reads. */
  lock(file: string): Data | undefined {
    return this.#read(file, (text) => ({ value: JSON.parse(text) as unknown }));
  }

  /** The text of a lockfile that is read line by line; two states of it at once are told, with what both say. */
  lines(file: string): string | undefined {
    const read = this.disk.readIfFile(file);
    if (!read) return undefined;
    if ('problem' in read) {
      this.report(file, `Cannot be read (${read.problem}); the run goes on without it.`);
      return undefined;
    }
    const conflict = /^(?:<{7}|>{7}) /m.exec(read.text);
    if (conflict) {
      const message = 'Two versions of the file are merged into one and not decided between; what both say is used.';
      this.report(file, message, positionAt(read.text, conflict.index));
    }
    return read.text;
  }

  /** Says once what is wrong in a file. */
  report(file: string, message: string, at: Position = { line: 1, column: 1 }, incomplete = true): void {
    const diagnostic = { kind: 'configuration' as const, message, at: { file, start: at, end: at }, incomplete };
    this.#problems.set(`${file} ${message}`, diagnostic);
  }

  #read(file: string, parse: (text: string) => Parsed): Data | undefined {
    if (!this.#parsed.has(file)) this.#parsed.set(file, this.#parse(file, parse));
    return this.#parsed.get(file);
  }

  #parse(file: string, parse: (text: string) => Parsed): Data | undefined {
    const read = this.disk.readIfFile(file);
    if (!read) return undefined;
    if ('problem' in read) {
      this.report(file, `Cannot be read (${read.problem}); the run goes on without it.`);
      return {};
    }
    try {
      const { value, problem } = parse(read.text);
      if (problem) this.report(file, problem.message, problem.at);
      return asRecord(value);
    } catch (error) {
      // Parsers call themselves for each level.
      const why = error instanceof RangeError ? 'it is nested too deeply' : messageOf(error);
      this.report(file, `Cannot be read (${why}); the run goes on without it.`);
      return {};
    }
  }
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
