// Which report goes where: `--format json --output out.json --format text` writes JSON to a file and text to
// standard output. An `--output` belongs to the `--format` before it.
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, UsageError } from '../../core/errors.js';
import type { Format } from '../../report/formats/index.js';

export interface OutputRequest {
  readonly format: Format;
  /** Relative to the working directory; absent: standard output. */
  readonly file?: string;
}

const NAMES = [
  'text',
  'concise',
  'summary',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
  'agent',
  'html',
] as const satisfies readonly Format[];

/** `text, concise or summary`, for help and messages. */
export const FORMAT_NAMES = `${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}`;

/** Whether a report of that name exists; told here, so that help needs no report to be loaded. */
export function isFormat(name: string): name is Format {
  return (NAMES as readonly string[]).includes(name);
}

/** Formats and outputs as they stand on the command line: `list` numbers the `--format` that a report comes from. */
export interface ListedOutput extends OutputRequest {
  readonly list: number;
}

/** Adds a `--format`, which may be a list with commas. */
export function requestFormats(requests: ListedOutput[], formats: readonly Format[]): void {
  const list = (requests.at(-1)?.list ?? 0) + 1;
  requests.push(...formats.map((format) => ({ format, list })));
}

/** Adds an `--output`, which goes with the format before it, of a list with the first that has none; text, when there is none yet. */
export function requestOutput(requests: ListedOutput[], file: string): void {
  if (requests.length === 0) requestFormats(requests, ['text']);
  const list = requests.at(-1)?.list;
  const at = requests.findIndex((request) => request.list === list && request.file === undefined);
  const request = requests[at];
  if (request === undefined) {
    throw new UsageError(`--output ${file} has no --format of its own. Write: --format <format> --output ${file}`);
  }
  requests[at] = { ...request, file };
}

/** Where each report goes, with absolute paths; text to standard output when nothing was asked for. */
export function planOutputs(requests: readonly OutputRequest[], cwd: string): readonly OutputRequest[] {
  if (requests.length === 0) return [{ format: 'text' }];
  const plan = requests.map(({ format, file }) =>
    file === undefined ? { format } : { format, file: resolve(cwd, file) },
  );
  const toStandardOutput = plan.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (toStandardOutput.length > 1) {
    throw new UsageError(
      `${toStandardOutput.join(' and ')} would both go to standard output. Give all but one an --output of its own:` +
        ` --format ${toStandardOutput[0] ?? 'json'} --output <file>`,
    );
  }
  const files = plan.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two reports would be written to ${twice}. Give each its own --output.`);
  return plan;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

/** Makes sure before a long run that the files can be written after it, and that nothing but a report is lost. */
export function prepareOutputs(plan: readonly OutputRequest[]): void {
  for (const { file } of plan) {
    if (file === undefined) continue;
    if (existsSync(file) && statSync(file).isDirectory()) {
      throw new UsageError(`The --output ${file} is a folder. Name a file in it.`);
    }
    if (SOURCE.test(file)) throw new UsageError(`The --output ${file} is a source file. Name another file.`);
    if (isLink(file)) throw new UsageError(`The --output ${file} is a link. Name the file that it leads to.`);
    guarded(file, () => {
      mkdirSync(dirname(file), { recursive: true });
      if (existsSync(file)) accessSync(file, constants.W_OK);
      // Whether a file can be made there is known for certain when one has been: permissions do not tell root.
      if (!isSpecial(file)) {
        writeFileSync(beside(file), '', { flag: 'wx' });
        rmSync(beside(file));
      }
    });
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false; // Something on the way is no folder, which is told where the folders are made.
  }
}

/** Writes one report to its file. */
export function writeOutput(file: string, text: string): void {
  guarded(file, () => {
    // Devices and pipes are written to as they are.
    if (isSpecial(file)) writeFileSync(file, text);
    else writeWhole(file, text);
  });
}

const isSpecial = (file: string): boolean => existsSync(file) && !lstatSync(file).isFile();

/** Where a text is written before it takes the place of the file. */
const beside = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);

/** Whoever reads the file meanwhile has the old text or the new one, never half of one. */
export function writeWhole(file: string, text: string): void {
  try {
    // A hook that can be executed stays so.
    const mode = existsSync(file) ? statSync(file).mode : 0o666;
    writeFileSync(beside(file), text, { flag: 'wx', mode });
    renameSync(beside(file), file);
  } catch (error) {
    rmSync(beside(file), { force: true });
    throw error;
  }
}

function guarded(file: string, action: () => unknown): void {
  try {
    action();
  } catch (error) {
    throw new UsageError(`The report cannot be written to ${file}: ${messageOf(error)}`);
  }
}
