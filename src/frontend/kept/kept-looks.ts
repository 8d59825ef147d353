// What the lowering of a file has looked at in others, as data that outlives the process.
import { isQuestion, type Looked } from '../types/looks.js';

export interface KeptLooks {
  /** By file and symbol of the function: what was asked of it, `all` for all that it says. */
  readonly bodies: Readonly<Record<string, Readonly<Record<string, readonly string[] | 'all'>>>>;
  readonly called: readonly string[];
  readonly files: readonly string[];
}

export const keptLooks = ({ bodies, called, files }: Looked): KeptLooks => ({
  bodies: Object.fromEntries(
    [...bodies].map(([file, of]) => [
      file,
      Object.fromEntries([...of].map(([symbol, asked]) => [symbol, asked === 'all' ? asked : [...asked]])),
    ]),
  ),
  called: [...called],
  files: [...files],
});

/** A question that nobody knows any more stands for all that there is to ask. */
export const looksOf = ({ bodies, called, files }: KeptLooks): Looked => ({
  bodies: new Map(
    Object.entries(bodies).map(([file, of]) => [
      file,
      new Map(
        Object.entries(of).map(([symbol, asked]) => [
          symbol,
          asked !== 'all' && asked.every(isQuestion) ? new Set(asked) : 'all',
        ]),
      ),
    ]),
  ),
  called: new Set(called),
  files: new Set(files),
});
