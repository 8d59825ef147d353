// One file as it was lowered, with all that has to be known to tell whether it still holds.
import type { ts } from 'ts-morph';
import type { Directive } from '../../core/directive.js';
import { messageOf } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import type { FileOutline } from '../../core/outline/outline.js';
import type { Lowering } from '../frame/frame.js';
import { lowerFile } from '../lowering/lower-file.js';
import { readDirectives } from '../syntax/directives.js';
import { locate } from '../syntax/names.js';
import type { Asker } from './affected-files.js';
import { keepEqual } from './kept-outline.js';

export interface LoweredFile extends Asker {
  readonly directives: readonly Directive[];
  readonly crashes: readonly Diagnostic[];
}

/** Lowers a file. What comes out as it was `before` is the same object as there, so that nothing is done about it again. */
export function loweredFile(shared: Lowering, source: ts.SourceFile, before: FileOutline | undefined): LoweredFile {
  const crashes: Diagnostic[] = [];
  const onCrash = (error: unknown, node: ts.Node): void => {
    crashes.push({
      kind: 'internal-error',
      message: `This could not be analysed and was left out (${messageOf(error)}). Please report it with the code of the function.`,
      at: locate(node),
      incomplete: true,
    });
  };
  const directives = readDirectives(source);
  const { value: outline, looked } = shared.looks.of(() => {
    try {
      return lowerFile(shared, source, directives, onCrash);
    } catch (error) {
      onCrash(error, source);
      return { file: source.fileName, functions: [], classes: [], providers: [] };
    }
  });
  return { outline: before ? keepEqual(before, outline) : outline, looked, directives, crashes };
}
