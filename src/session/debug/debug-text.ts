// `erplint debug`: what lowering, engine and facts made of a file, a function or a line.
import { UsageError } from '../../core/errors.js';
import { leftOutText } from '../../core/left-out.js';
import type { Location } from '../../core/location.js';
import type { ClassOutline, FunctionOutline } from '../../core/outline/outline.js';
import type { AnalysedProgram } from '../../core/program.js';
import type { DebugView } from '../contract.js';
import type { Frontend } from '../frontend-port.js';
import { printFacts } from './fact-texts.js';
import { functionsAt, headOf } from './functions-at.js';
import { printBody, shortId } from './outline-text.js';
import { printSummary } from './summary-text.js';

/** What is shown, and from what. */
export interface DebugRequest {
  readonly view: DebugView;
  /** As it is named in the workspace. */
  readonly file: string;
  readonly line?: number;
  readonly frontend: Pick<Frontend, 'outlines' | 'whyLeftOut'>;
  readonly program: AnalysedProgram;
}

/** The text of one view. Throws a UsageError where there is nothing to show. */
export function debugText({ view, file, line, frontend, program }: DebugRequest): string {
  const outline = frontend.outlines().find((one) => one.file === file);
  if (!outline) {
    const leftOut = frontend.whyLeftOut(file);
    const why = leftOut ? leftOutText(leftOut) : 'it is no source of this workspace';
    throw new UsageError(`${file} is not analysed: ${why}.`);
  }
  const classes = line === undefined && view === 'outline' ? outline.classes.map(classText) : [];
  const functions =
    outline.functions.length === 0 && classes.length > 0 ? [] : functionsAt(outline.functions, file, line);
  const blocks = functions.map((one) => [...headOf(one), ...indented(blockOf(one))].join('\n'));
  return [...classes, ...blocks].join('\n\n');

  function blockOf(one: FunctionOutline): string {
    switch (view) {
      case 'outline':
        return printBody(one);
      case 'summary':
        return summaryOf(one, program);
      case 'facts':
        return factsOf(one, line, program);
    }
  }
}

function summaryOf(outline: FunctionOutline, { summaries, crashes }: AnalysedProgram): string {
  const crash = crashes.find(({ function: id }) => id === outline.id);
  const summary = summaries.get(outline.id);
  if (crash || !summary) return `none: ${crash?.message ?? 'it was not summarised'}`;
  return printSummary(summary, outline);
}

/** The line of the function's head stands for all of it. */
function factsOf(outline: FunctionOutline, line: number | undefined, program: AnalysedProgram): string {
  const { file, start } = outline.at;
  const isHere = (at: Location): boolean =>
    line === undefined || line === start.line || (at.file === file && at.start.line <= line && line <= at.end.line);
  return printFacts({ outline, program, isHere });
}

/** `class OrderService extends Base { confirm, total }`. */
function classText({ kind, name, bases, members }: ClassOutline): string {
  const heritage = bases.length > 0 ? ` extends ${bases.map(shortId).join(', ')}` : '';
  return `${kind} ${name}${heritage} { ${Object.keys(members).join(', ')} }`;
}

const indented = (text: string): readonly string[] => (text === '' ? [] : text.split('\n').map((line) => `  ${line}`));
